/**
 * One quantity or several by layer, on a log axis: theory as a line in its band, measurements as points, with
 * whiskers where several networks were drawn. Zero has a row of its own below, infinity and NaN one above:
 * nothing is dropped in silence.
 */
import { html, type SVGTemplateResult, svg, type TemplateResult } from 'lit';
import { layerAxis, round, verticalAxis } from './axis';
import { english } from './english';
import { bandPath, dots, linePath, type Mark, markPath, markSample, type Place, whiskerPath } from './marks';
import {
  at,
  type Drawing,
  decadeTicks,
  type Frame,
  type LogDomain,
  layerScale,
  layerTicks,
  logDomain,
  type Numbers,
  type Tick,
} from './scales';

export interface Range {
  low: Numbers;
  high: Numbers;
}
export interface LayerSeries {
  /** At the end of the line: short. */
  label: string;
  /** In words and tables. */
  name: string;
  mark: Mark;
  /** 0, 1 or 2: a shade of the chart's colour. */
  tone: number;
  /** Empty where only theory is drawn. */
  values: Numbers;
  theory?: Numbers;
  /** How the line of theory is drawn where several are to be told apart: in the tone of the series, or grey. */
  line?: 'solid' | 'dashed' | 'dotted';
  /** Where theory expects most networks to lie. */
  band?: Range;
  /** Where most of the drawn networks lie. */
  whiskers?: Range;
}
export interface LayerChartOptions extends Drawing {
  series: readonly LayerSeries[];
  /** Index of the layer that is being read. */
  cursor?: number;
  /** Levels that theory names, such as a fixed point. */
  limits?: readonly Limit[];
  /** Write the names at the ends of the lines, where there is room for them. */
  direct?: boolean;
}
export interface Limit {
  value: number;
  label: string;
}
export interface LayerGeometry {
  frame: Frame;
  domain: LogDomain;
  count: number;
  x: Place;
  /** Zero, infinity and NaN have rows of their own; a negative number has no place. */
  y: Place;
}

const ends = 14; // room above and below the domain: for overshoot, and for the rows of 0 and ∞

/** Pixels for names at the ends of lines: as much as most need, or more for long ones. */
export function labelRoom(series: readonly { label: string }[]): number {
  return Math.max(104, ...series.map(({ label }) => 24 + 6.2 * label.length));
}

export function chartFrame(
  { width, height, words = english }: Drawing,
  series: readonly { label: string }[],
  direct = false,
): Frame {
  return { width, height, words, left: 46, right: direct ? labelRoom(series) : 10, top: 4, bottom: 22 };
}

export function layerGeometry(options: LayerChartOptions): LayerGeometry {
  const { series } = options;
  const frame = chartFrame(options, series, options.direct);
  const count = Math.max(0, ...series.map((one) => Math.max(one.values.length, one.theory?.length ?? 0)));
  const domain = logDomain(
    series.flatMap((one) => [one.values, one.theory ?? []]),
    series.flatMap((one) =>
      [one.band, one.whiskers].flatMap((range) => (range ? [range.low, range.high] : [])),
    ),
  );
  return { frame, domain, count, x: layerScale(count, frame), y: logPlace(domain, frame) };
}

function logPlace(domain: LogDomain, frame: Frame): Place {
  const bottom = frame.height - frame.bottom - ends;
  const scale = (bottom - frame.top - ends) / (domain.high - domain.low);
  return (value) => {
    if (Number.isNaN(value) || value === Number.POSITIVE_INFINITY) return frame.top + 5;
    if (value < 0) return Number.NaN;
    if (value === 0) return frame.height - frame.bottom - 5;
    const place = bottom - (Math.log10(value) - domain.low) * scale;
    return Math.min(frame.height - frame.bottom - 2, Math.max(frame.top + 2, place));
  };
}

/** The whole picture as one <svg>, sized in pixels. */
export function layerChart(options: LayerChartOptions): TemplateResult {
  const geometry = layerGeometry(options);
  const { frame, domain, x, count } = geometry;
  const decade = (value: number) => geometry.y(10 ** Math.max(-307, Math.min(307, value)));
  const ticks = decadeTicks(domain, frame.height - frame.top - frame.bottom - 2 * ends, 20, frame.words);
  const dense = isDense(geometry);
  return html`<svg
    class=${dense ? 'chart dense' : 'chart'}
    viewBox="0 0 ${frame.width} ${frame.height}"
    width=${frame.width}
    height=${frame.height}
    aria-hidden="true"
  >
    ${verticalAxis(ticks, decade, frame)}
    ${layerAxis(layerTicks(count, frame.width - frame.left - frame.right), x, frame)}
    ${options.series.map((one) => ranges(one, geometry))}
    ${(options.limits ?? []).map((limit) => limitLine(limit, geometry, ticks))} ${cursorLine(options.cursor, geometry)}
    ${options.series.map((one) => markPath(dots(finite(one.values), x, geometry.y), one.mark, one.tone))}
    ${options.series.map((one) => theoryLine(one, geometry))}
    ${extremes(options.series, geometry)} ${cursorMarks(options, geometry)}
    ${options.direct ? directLabels(options.series, geometry) : ''}
  </svg>`;
}

/** More layers than marks have room. */
function isDense({ frame, count }: LayerGeometry): boolean {
  return count > 1 && (frame.width - frame.left - frame.right) / count < 4.5;
}

function ranges(one: LayerSeries, geometry: LayerGeometry): SVGTemplateResult {
  const { x } = geometry;
  const y = whereKnown(geometry.y);
  const dense = isDense(geometry);
  const spread = one.whiskers;
  return svg`
    ${one.band ? svg`<path class="band tone-${one.tone}" d=${bandPath(one.band.low, one.band.high, x, y)}></path>` : ''}
    ${spread && dense ? svg`<path class="spread tone-${one.tone}" d=${bandPath(spread.low, spread.high, x, y)}></path>` : ''}
    ${spread && !dense ? svg`<path class="whisker tone-${one.tone}" d=${whiskerPath(spread.low, spread.high, x, y)}></path>` : ''}`;
}

/** Named beside the axis, unless there is a tick. */
function limitLine({ value, label }: Limit, { frame, domain, y }: LayerGeometry, ticks: readonly Tick[]) {
  const decade = Math.log10(value);
  if (!(decade >= domain.low && decade <= domain.high)) return '';
  const height = round(y(value));
  const taken = ticks.some((tick) => Math.abs(y(10 ** tick.at) - height) < 11);
  return svg`<line class="limit" x1=${frame.left} x2=${frame.width - frame.right} y1=${height} y2=${height}></line>
    ${taken ? '' : svg`<text class="tick limit-name" x=${frame.left - 7} y=${height} dy="0.32em" text-anchor="end">${label}</text>`}`;
}

/** The row of NaN is for what was measured: of a theory that knows nothing there is nothing to draw. */
function whereKnown(y: Place): Place {
  return (value) => (Number.isNaN(value) ? value : y(value));
}

function theoryLine(one: LayerSeries, { x, y }: LayerGeometry) {
  if (!one.theory) return '';
  const named = one.line ? `theory theory-named theory-${one.line}` : 'theory';
  return svg`<path class="${named} tone-${one.tone}" d=${linePath(one.theory, x, whereKnown(y))}></path>`;
}

/** Zero, infinity and NaN are drawn by `extremes`, in their rows. */
function finite(values: Numbers): Numbers {
  return Array.from(values, (value) => (value > 0 && value < Number.POSITIVE_INFINITY ? value : -1));
}

type Extreme = 'zero' | 'infinite' | 'nan';
const extremeNames: Record<Extreme, string> = { zero: '0', infinite: '∞', nan: 'NaN' };

export function extremeOf(value: number): Extreme | undefined {
  if (value === 0) return 'zero';
  if (Number.isNaN(value)) return 'nan';
  return Number.isFinite(value) ? undefined : 'infinite';
}

function extremes(series: readonly LayerSeries[], geometry: LayerGeometry): SVGTemplateResult {
  const found = (['zero', 'infinite', 'nan'] as const).map((kind) => ({
    kind,
    path: extremePath(series, kind, geometry),
  }));
  const { frame } = geometry;
  const high = found
    .filter(({ kind, path }) => kind !== 'zero' && path)
    .map(({ kind }) => extremeNames[kind]);
  const low = found.some(({ kind, path }) => kind === 'zero' && path);
  return svg`
    ${found.map(({ kind, path }) => (path ? svg`<path class="extreme extreme-${kind}" d=${path}></path>` : ''))}
    ${high.length ? rowName(high.join(' '), frame.top + 5, frame) : ''}
    ${low ? rowName('0', frame.height - frame.bottom - 5, frame) : ''}`;
}

function rowName(name: string, y: number, frame: Frame): SVGTemplateResult {
  return svg`<text class="tick extreme-name" x=${frame.left - 7} y=${y} dy="0.32em" text-anchor="end">${name}</text>`;
}

/** A triangle that points down for zero and up for infinity; a cross for NaN. */
function extremePath(series: readonly LayerSeries[], kind: Extreme, { x, y, count }: LayerGeometry): string {
  let path = '';
  for (let i = 0; i < count; i++) {
    const there = series.filter((one) => i < one.values.length).map((one) => at(one.values, i));
    const value = there.find((candidate) => extremeOf(candidate) === kind);
    if (value === undefined) continue;
    const [left, top] = [round(x(i)), round(y(value))];
    if (kind === 'nan') path += `M${left - 3} ${top - 3}l6 6m0 -6l-6 6`;
    else if (kind === 'zero') path += `M${left - 3.5} ${top - 3}h7l-3.5 6z`;
    else path += `M${left - 3.5} ${top + 3}h7l-3.5 -6z`;
  }
  return path;
}

function cursorLine(cursor: number | undefined, { frame, x, count }: LayerGeometry) {
  if (cursor === undefined || cursor >= count) return '';
  const left = round(x(cursor));
  return svg`<line class="cursor" x1=${left} x2=${left} y1=${frame.top} y2=${frame.height - frame.bottom}></line>`;
}

function cursorMarks({ cursor, series }: LayerChartOptions, { x, y, count }: LayerGeometry) {
  if (cursor === undefined || cursor >= count) return '';
  return series.map((one) => {
    const value = cursor < one.values.length ? at(one.values, cursor) : at(one.theory, cursor);
    const height = y(value);
    return Number.isFinite(height)
      ? svg`<circle class="cursor-mark tone-${one.tone}" cx=${round(x(cursor))} cy=${round(height)} r="5"></circle>`
      : '';
  });
}

/** The names at the right ends of the series, pushed apart where they would touch. */
export function labelHeights(wanted: readonly number[], gap: number, low: number, high: number): number[] {
  const order = wanted.map((_, i) => i).sort((a, b) => at(wanted, a) - at(wanted, b));
  const placed = wanted.map((height) => Math.min(high, Math.max(low, height)));
  for (let k = 1; k < order.length; k++) {
    const [above, below] = [order[k - 1] as number, order[k] as number];
    placed[below] = Math.max(at(placed, below), at(placed, above) + gap);
  }
  let limit = high;
  for (const i of [...order].reverse()) {
    placed[i] = Math.min(at(placed, i), limit);
    limit = at(placed, i) - gap;
  }
  return placed;
}

/** A series as it stands in a key: its mark, or its line where nothing was measured. */
export function seriesSample({ mark, tone, values, line }: LayerSeries): SVGTemplateResult {
  if (values.length > 0) return markSample(mark, tone);
  return svg`<path class="theory theory-named theory-${line ?? 'solid'} tone-${tone}" d="M-1 6h10"></path>`;
}

function directLabels(series: readonly LayerSeries[], { frame, y }: LayerGeometry): SVGTemplateResult {
  const last = (one: LayerSeries) => {
    const theory = at(one.theory, (one.theory?.length ?? 0) - 1);
    return y(theory >= 0 ? theory : at(one.values, one.values.length - 1));
  };
  const heights = labelHeights(series.map(last), 14, frame.top + 6, frame.height - frame.bottom - 6);
  const left = frame.width - frame.right + 7;
  return svg`${series.map(
    (one, i) => svg`<g transform="translate(${left} ${round(at(heights, i))})">
      <g transform="translate(-3 -6)">${seriesSample(one)}</g>
      <text class="label tone-${one.tone}" x="9" dy="0.32em">${one.label}</text>
    </g>`,
  )}`;
}
