/**
 * Drawn numbers against the density that they come from: a histogram in units of density, the exact density as a
 * line, where theory expects each bar to end as a band, and named marks on the value axis.
 */
import { type ScaleLinear, scaleLinear } from 'd3-scale';
import { html, type SVGTemplateResult, svg, type TemplateResult } from 'lit';
import { round } from './axis';
import { english } from './english';
import { linePath } from './marks';
import { at, type Drawing, type Frame, type Numbers } from './scales';

export interface ValueMark {
  at: number;
  /** The mark on the other side of the mean: the name stands between the two. */
  twin?: number;
  label: string;
  /** Bounds are named in the upper row, all others in the lower. */
  kind: 'bound' | 'std' | 'value';
}
export interface DensityChartOptions extends Drawing {
  /** One more than bars, ascending. */
  edges: Numbers;
  /** Heights of the bars: counts over (number of draws × width of the bin). */
  bars: Numbers;
  /** Where nine in ten bars should end. */
  band?: { low: Numbers; high: Numbers };
  /** The exact density. */
  curve?: { x: Numbers; y: Numbers };
  /** The top of the axis, so that charts side by side can share it. */
  top: number;
  marks: readonly ValueMark[];
  /** Index of the bar that is being read. */
  cursor?: number;
}
export interface DensityGeometry {
  frame: Frame;
  x: ScaleLinear<number, number>;
  y: ScaleLinear<number, number>;
}

const labelRow = 15;

export function densityGeometry({
  width,
  height,
  words = english,
  edges,
  top,
}: DensityChartOptions): DensityGeometry {
  const frame: Frame = { width, height, words, left: 10, right: 10, top: 6 + 2 * labelRow, bottom: 22 };
  const ends = [at(edges, 0), at(edges, edges.length - 1)];
  const x = scaleLinear()
    .domain(ends)
    .range([frame.left, width - frame.right]);
  const y = scaleLinear()
    .domain([0, top > 0 ? top : 1])
    .range([height - frame.bottom, frame.top])
    .clamp(true);
  return { frame, x, y };
}

/** The bar (an index) under a pointer at x pixels. */
export function barAt(pixels: number, options: DensityChartOptions): number {
  const { x } = densityGeometry(options);
  const count = options.bars.length;
  for (let i = 0; i < count; i++) if (pixels < x(at(options.edges, i + 1))) return i;
  return Math.max(0, count - 1);
}

export function densityChart(options: DensityChartOptions): TemplateResult {
  const geometry = densityGeometry(options);
  const { frame } = geometry;
  return html`<svg
    class="chart"
    viewBox="0 0 ${frame.width} ${frame.height}"
    width=${frame.width}
    height=${frame.height}
    aria-hidden="true"
  >
    ${valueAxis(geometry)} ${bars(options, geometry)} ${curve(options, geometry)}
    ${options.marks.map((mark) => markLine(mark, geometry))} ${labels(options, geometry)}
  </svg>`;
}

function valueAxis({ frame, x }: DensityGeometry): SVGTemplateResult {
  const base = frame.height - frame.bottom;
  const ticks = x.ticks(Math.max(2, Math.floor(frame.width / 75)));
  const inside = ticks.filter(
    (value) => x(value) > frame.left + 12 && x(value) < frame.width - frame.right - 12,
  );
  return svg`<g class="axis">
    <line class="base" x1=${frame.left} x2=${frame.width - frame.right} y1=${base} y2=${base}></line>
    ${inside.map((value) => {
      const left = round(x(value));
      return svg`<line class="base" x1=${left} x2=${left} y1=${base} y2=${base + 4}></line>
        <text class="tick" x=${left} y=${base + 16} text-anchor="middle">${frame.words.number(value)}</text>`;
    })}
  </g>`;
}

function bars(options: DensityChartOptions, geometry: DensityGeometry): SVGTemplateResult {
  const { x, y } = geometry;
  const base = round(y(0));
  const path = Array.from(options.bars, (height, i) => {
    const [left, right] = [x(at(options.edges, i)), x(at(options.edges, i + 1))];
    const gap = right - left > 5 ? 0.5 : 0;
    return height > 0
      ? `M${round(left + gap)} ${base}V${round(y(height))}H${round(right - gap)}V${base}z`
      : '';
  }).join('');
  const { band, cursor } = options;
  const read = cursor === undefined ? undefined : barsSlot(options, cursor, geometry);
  return svg`${read ?? ''}<path class="bar tone-0" d=${path}></path>${cutOff(options, geometry)}
    ${band ? svg`<path class="band-over" d=${bandSteps(options, band, geometry)}></path>` : ''}`;
}

/** A triangle on each bar that goes on beyond the axis. */
function cutOff({ bars, edges, top }: DensityChartOptions, { frame, x }: DensityGeometry): SVGTemplateResult {
  const path = Array.from(bars, (height, i) => {
    if (!(height > top)) return '';
    const middle = round((x(at(edges, i)) + x(at(edges, i + 1))) / 2);
    return `M${middle - 4} ${frame.top}h8l-4 -6z`;
  }).join('');
  return path ? svg`<path class="extreme extreme-zero" d=${path}></path>` : svg``;
}

function barsSlot({ edges }: DensityChartOptions, cursor: number, { frame, x }: DensityGeometry) {
  const [left, right] = [x(at(edges, cursor)), x(at(edges, cursor + 1))];
  const width = Math.max(1, round(right - left));
  const height = frame.height - frame.bottom - frame.top;
  return svg`<rect class="slot" x=${round(left)} y=${frame.top} width=${width} height=${height}></rect>`;
}

/** From low to high over each bar: a ribbon of steps. */
function bandSteps(
  options: DensityChartOptions,
  { low, high }: { low: Numbers; high: Numbers },
  geometry: DensityGeometry,
): string {
  const { x, y } = geometry;
  return Array.from(low, (_, i) => {
    const [left, right] = [round(x(at(options.edges, i))), round(x(at(options.edges, i + 1)))];
    return at(high, i) > 0
      ? `M${left} ${round(y(at(high, i)))}H${right}V${round(y(at(low, i)))}H${left}z`
      : '';
  }).join('');
}

function curve({ curve }: DensityChartOptions, { frame, x, y }: DensityGeometry): SVGTemplateResult | string {
  if (!curve) return '';
  const [left, right] = [frame.left, frame.width - frame.right];
  const inside = Array.from(curve.x, (value) => x(value) >= left && x(value) <= right);
  const heights = Array.from(curve.y, (height, i) => (inside[i] ? height : Number.NaN));
  const path = linePath(heights, (i) => x(at(curve.x, i)), y);
  return svg`<path class="theory" d=${path}></path>`;
}

function markLine({ at: value, twin, kind }: ValueMark, { frame, x, y }: DensityGeometry) {
  const top = frame.top - (kind === 'bound' ? 2 * labelRow : labelRow) + 2;
  return [value, ...(twin === undefined ? [] : [twin])].map((place) => {
    const left = round(x(place));
    return svg`<line class="value-mark value-mark-${kind}" x1=${left} x2=${left} y1=${top} y2=${round(y(0))}></line>`;
  });
}

/** Between the twins, or on the side of a single mark that has room; one row a kind. */
function labels({ marks }: DensityChartOptions, { frame, x }: DensityGeometry): SVGTemplateResult {
  return svg`${marks.map(({ at: value, twin, label, kind }) => {
    const row = frame.top - (kind === 'bound' ? 1.5 : 0.5) * labelRow;
    const middle = x((value + (twin ?? value)) / 2);
    const after = frame.width - frame.right - middle > label.length * 6.4;
    const anchor = twin !== undefined ? 'middle' : after ? 'start' : 'end';
    const shift = twin !== undefined ? 0 : after ? 5 : -5;
    return svg`<text class="label value-label" x=${round(middle + shift)} y=${round(row)} dy="0.32em" text-anchor=${anchor}>${label}</text>`;
  })}`;
}
