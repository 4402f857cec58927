/** A quantity between −1 and 1 by layer, on a plain axis: theory in its band, measurements as points. */
import { scaleLinear } from 'd3-scale';
import { html, type SVGTemplateResult, svg, type TemplateResult } from 'lit';
import { layerAxis, round, verticalAxis } from './axis';
import { english } from './english';
import type { LayerSeries, Range } from './layer-chart';
import { bandPath, dots, linePath, markPath, type Place, whiskerPath } from './marks';
import { at, type Drawing, type Frame, layerScale, layerTicks, type Numbers, type Tick } from './scales';
import type { ChartWords } from './words';

export interface CorrelationChartOptions extends Drawing {
  series: LayerSeries;
  /** What the theory comes to in the end. */
  limit?: { value: number; label: string } | undefined;
  /** A depth to mark, in layers. */
  depth?: { value: number; label: string } | undefined;
  cursor?: number | undefined;
}
export interface CorrelationGeometry {
  frame: Frame;
  /** Where the axis begins. */
  low: number;
  count: number;
  x: Place;
  y: Place;
}

export function correlationGeometry({
  width,
  height,
  words = english,
  series,
}: CorrelationChartOptions): CorrelationGeometry {
  const frame: Frame = { width, height, words, left: 46, right: 12, top: 10, bottom: 22 };
  const count = series.values.length;
  const low = lowest([
    series.values,
    series.theory ?? [],
    series.band?.low ?? [],
    series.whiskers?.low ?? [],
  ]);
  const y = scaleLinear()
    .domain([low, 1])
    .range([height - frame.bottom - 4, frame.top])
    .clamp(true);
  return { frame, low, count, x: layerScale(count, frame), y };
}

const floors = [0, -0.25, -0.5, -1];

/** One of a few, so that the axis does not twitch. */
function lowest(lists: readonly Numbers[]): number {
  const least = Math.min(...lists.flatMap((values) => Array.from(values).filter(Number.isFinite)));
  return floors.find((floor) => floor <= least + 0.03) ?? -1;
}

function ticksFrom(low: number, count: number, words: ChartWords): Tick[] {
  const values = scaleLinear().domain([low, 1]).ticks(count);
  return values.map((value) => ({ at: value, label: words.number(value) }));
}

export function correlationChart(options: CorrelationChartOptions): TemplateResult {
  const geometry = correlationGeometry(options);
  const { frame, x, y, count } = geometry;
  const { series, cursor } = options;
  const ticks = ticksFrom(geometry.low, 5, frame.words);
  return html`<svg
    class="chart"
    viewBox="0 0 ${frame.width} ${frame.height}"
    width=${frame.width}
    height=${frame.height}
    aria-hidden="true"
  >
    ${verticalAxis(ticks, y, frame)}
    ${layerAxis(layerTicks(count, frame.width - frame.left - frame.right), x, frame)}
    ${spread(series.band, 'band', geometry)} ${spread(series.whiskers, 'whisker', geometry)}
    ${depthMark(options.depth, geometry)} ${limitLine(options.limit, geometry)} ${cursorLine(cursor, geometry)}
    ${markPath(dots(series.values, x, y), series.mark, series.tone)}
    ${series.theory ? svg`<path class="theory tone-${series.tone}" d=${linePath(series.theory, x, y)}></path>` : ''}
    ${cursorMark(cursor, series, geometry)}
  </svg>`;
}

function spread(range: Range | undefined, kind: 'band' | 'whisker', { x, y }: CorrelationGeometry) {
  if (!range) return '';
  const path = (kind === 'band' ? bandPath : whiskerPath)(range.low, range.high, x, y);
  return svg`<path class="${kind} tone-0" d=${path}></path>`;
}

function limitLine(limit: CorrelationChartOptions['limit'], { frame, low, y }: CorrelationGeometry) {
  if (!limit || !Number.isFinite(limit.value)) return '';
  const height = round(y(limit.value));
  const right = frame.width - frame.right;
  const ticked = ticksFrom(low, 5, frame.words).some((tick) => Math.abs(y(tick.at) - height) < 11);
  return svg`<line class="limit" x1=${frame.left} x2=${right} y1=${height} y2=${height}></line>
    ${ticked ? '' : svg`<text class="tick limit-name" x=${frame.left - 7} y=${height} dy="0.32em" text-anchor="end">${limit.label}</text>`}`;
}

/** A depth counts layers, so it stands between them. */
function depthMark(
  depth: CorrelationChartOptions['depth'],
  { frame, x, count }: CorrelationGeometry,
): SVGTemplateResult {
  if (!depth || !(depth.value >= 0.5) || depth.value > count) return svg``;
  const left = round(x(depth.value - 1));
  const base = frame.height - frame.bottom;
  const after = left < frame.width * 0.6;
  return svg`<line class="limit" x1=${left} x2=${left} y1=${frame.top} y2=${base}></line>
    <text class="tick halo" x=${left + (after ? 5 : -5)} y=${base - 8} text-anchor=${after ? 'start' : 'end'}>${indexed(depth.label)}</text>`;
}

function cursorLine(cursor: number | undefined, { frame, x, count }: CorrelationGeometry) {
  if (cursor === undefined || cursor >= count) return '';
  const left = round(x(cursor));
  return svg`<line class="cursor" x1=${left} x2=${left} y1=${frame.top} y2=${frame.height - frame.bottom}></line>`;
}

function cursorMark(cursor: number | undefined, series: LayerSeries, { x, y, count }: CorrelationGeometry) {
  if (cursor === undefined || cursor >= count) return '';
  const height = y(at(series.values, cursor));
  if (!Number.isFinite(height)) return '';
  return svg`<circle class="cursor-mark" cx=${round(x(cursor))} cy=${round(height)} r="5"></circle>`;
}

/** ξ_c with its index set low. */
function indexed(label: string) {
  const [before = '', index, after = ''] = label.split(/_([a-z])/);
  if (index === undefined) return label;
  return svg`${before}<tspan class="sub" dy="3">${index}</tspan><tspan dy="-3">${after}</tspan>`;
}

// --- The map c → c′ ---

export interface CorrelationMapOptions extends Drawing {
  /** The map of theory. */
  from: Numbers;
  to: Numbers;
  /** The correlation of the inputs, then what was measured layer by layer. */
  path: Numbers;
  fixedPoint: number;
  cursor?: number | undefined;
}
export interface MapGeometry {
  frame: Frame;
  low: number;
  x: Place;
  y: Place;
}

/** A square, as large as there is room. */
export function correlationMapGeometry({
  width,
  height,
  words = english,
  path,
}: CorrelationMapOptions): MapGeometry {
  const [top, bottom, left, right] = [10, 34, 46, 12];
  const side = Math.max(40, Math.min(width - left - right, height - top - bottom));
  const start = left + Math.max(0, (width - left - right - side) / 2);
  const low = lowest([path]);
  const x = scaleLinear()
    .domain([low, 1])
    .range([start, start + side]);
  const y = scaleLinear()
    .domain([low, 1])
    .range([top + side, top]);
  return {
    frame: {
      width,
      height,
      words,
      left: start,
      right: width - start - side,
      top,
      bottom: height - top - side,
    },
    low,
    x,
    y,
  };
}

/** Theory's curve against the diagonal, and each measured step as a point: from one layer's cosine to the next. */
export function correlationMap(options: CorrelationMapOptions): TemplateResult {
  const geometry = correlationMapGeometry(options);
  const { frame, x, y, low } = geometry;
  const ticks = ticksFrom(low, 3, frame.words);
  const curve = linePath(
    options.to,
    (i) => x(at(options.from, i)),
    (value) => (value >= low ? y(value) : Number.NaN),
  );
  return html`<svg
    class="chart"
    viewBox="0 0 ${frame.width} ${frame.height}"
    width=${frame.width}
    height=${frame.height}
    aria-hidden="true"
  >
    ${verticalAxis(ticks, y, frame)} ${mapAxis(ticks, geometry)}
    <line class="limit" x1=${round(x(low))} y1=${round(y(low))} x2=${round(x(1))} y2=${round(y(1))}></line>
    <path class="stairs tone-0" d=${stairs(options.path, geometry)}></path>
    ${markPath(steps(options.path, geometry), 'disc', 0)}
    <path class="theory" d=${curve}></path>
    ${fixedPoint(options, geometry)} ${mapCursor(options, geometry)}
  </svg>`;
}

function mapAxis(ticks: readonly Tick[], { frame, x }: MapGeometry) {
  const base = frame.height - frame.bottom;
  const right = frame.width - frame.right;
  return svg`<g class="axis">
    <line class="base" x1=${frame.left} x2=${right} y1=${base} y2=${base}></line>
    ${ticks.map(
      (tick) =>
        svg`<text class="tick" x=${round(x(tick.at))} y=${base + 15} text-anchor="middle">${tick.label}</text>`,
    )}
    <text class="title" x=${right} y=${base + 29} text-anchor="end">${frame.words.say('cosine in one layer')}</text>
    <text class="title halo" x=${frame.left + 6} y=${frame.top + 10}>${frame.words.say('in the next')}</text>
  </g>`;
}

function steps(path: Numbers, { x, y }: MapGeometry): string {
  return dots(
    Array.from(path).slice(1),
    (i) => x(at(path, i)),
    (value) => y(value),
  );
}

/** From each step to the diagonal and on to the next. */
function stairs(path: Numbers, { x, y }: MapGeometry): string {
  let drawn = '';
  for (let i = 0; i + 1 < path.length; i++) {
    const [from, to] = [at(path, i), at(path, i + 1)];
    if (!Number.isFinite(from) || !Number.isFinite(to)) break;
    drawn += `${drawn ? '' : `M${round(x(from))} ${round(y(from))}`}V${round(y(to))}H${round(x(to))}`;
  }
  return drawn;
}

function fixedPoint({ fixedPoint: value }: CorrelationMapOptions, { frame, x, y }: MapGeometry) {
  if (!Number.isFinite(value)) return '';
  const [left, top] = [round(x(value)), round(y(value))];
  const beside = left > frame.width - frame.right - 40;
  return svg`<circle class="fixed-point" cx=${left} cy=${top} r="5.5"></circle>
    <text class="tick halo" x=${left + (beside ? -10 : 10)} y=${top + (beside ? 4 : 14)} text-anchor=${beside ? 'end' : 'start'}>c* = ${frame.words.number(value)}</text>`;
}

function mapCursor({ path, cursor }: CorrelationMapOptions, { x, y }: MapGeometry) {
  if (cursor === undefined) return '';
  const [left, top] = [x(at(path, cursor)), y(at(path, cursor + 1))];
  if (!Number.isFinite(left) || !Number.isFinite(top)) return '';
  return svg`<circle class="cursor-mark" cx=${round(left)} cy=${round(top)} r="5"></circle>`;
}

/** The step (an index) nearest to these pixels. */
export function stepAt(left: number, top: number, path: Numbers, { x, y }: MapGeometry): number {
  let best = 0;
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i + 1 < path.length; i++) {
    const distance = Math.hypot(x(at(path, i)) - left, y(at(path, i + 1)) - top);
    if (!(distance < least)) continue;
    least = distance;
    best = i;
  }
  return best;
}
