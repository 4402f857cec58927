/** Quantities over the steps of a training: one line a start, told apart by colour and dashes, in bands over seeds. */
import { scaleLinear } from 'd3-scale';
import { css, html, type SVGTemplateResult, svg, type TemplateResult } from 'lit';
import { round, verticalAxis } from './axis';
import { english } from './english';
import { labelHeights, labelRoom } from './layer-chart';
import { bandPath, linePath, type Place } from './marks';
import { at, type Drawing, decadeTicks, type Frame, finiteExtent, logDomain, type Numbers } from './scales';

export interface RunSeries {
  /** At the end of the line: short. */
  label: string;
  /** Which of the starts, from 0: its colour and its dashes. */
  start: number;
  values: Numbers;
  /** Ends of the band over seeds. */
  low?: Numbers;
  high?: Numbers;
  /** A line without steps of its own: a baseline. */
  level?: number;
}
export interface RunChartOptions extends Drawing {
  series: readonly RunSeries[];
  /** Where each value stands, and where the axis ends. */
  steps: Numbers;
  end: number;
  /** 'log', shares from `lowest` to 1, or from the lowest value to the highest. */
  scale: 'log' | 'share' | 'linear';
  lowest?: number;
  cursor?: number | undefined;
  direct?: boolean;
  /** Of the horizontal axis. */
  title?: string;
}

export function runFrame({ width, height, words = english, series, direct }: RunChartOptions): Frame {
  return {
    width,
    height,
    words,
    left: 46,
    right: direct ? Math.max(112, labelRoom(series)) : 10,
    top: 6,
    bottom: 22,
  };
}

export function runGeometry(options: RunChartOptions) {
  const frame = runFrame(options);
  const { steps, end } = options;
  const across = scaleLinear()
    .domain([0, end > 0 ? end : 1])
    .range([frame.left, frame.width - frame.right]);
  const x: Place = (index) => across(at(steps, index));
  return { frame, across, x, ...verticalOf(options, frame) };
}

function verticalOf({ scale, series, lowest = 0 }: RunChartOptions, frame: Frame) {
  const bottom = frame.height - frame.bottom - 4;
  if (scale !== 'log') {
    const values = finiteExtent(series.flatMap((one) => Array.from(one.values)));
    const y = scaleLinear()
      .domain(scale === 'share' ? [lowest, 1] : (values ?? [0, 1]))
      .range([bottom, frame.top + 4])
      .clamp(true);
    const ticks = y.ticks(4).map((value) => ({ at: value, label: frame.words.number(value, 3) }));
    return { y: (value: number) => (Number.isFinite(value) ? y(value) : Number.NaN), ticks };
  }
  const domain = logDomain(series.flatMap(({ values, low, high }) => [values, low ?? [], high ?? []]));
  const place = scaleLinear()
    .domain([domain.low, domain.high])
    .range([bottom, frame.top + 4])
    .clamp(true);
  const decades = decadeTicks(domain, bottom - frame.top, 20, frame.words);
  const ticks = decades.map((tick) => ({ at: 10 ** tick.at, label: tick.label }));
  return { y: (value: number) => (value > 0 ? place(Math.log10(value)) : Number.NaN), ticks };
}

export function runChart(options: RunChartOptions): TemplateResult {
  const { series, cursor, direct } = options;
  const { frame, x, y, ticks, across } = runGeometry(options);
  const left = cursor === undefined ? undefined : round(x(cursor));
  return html`<svg class="chart" viewBox="0 0 ${frame.width} ${frame.height}" width=${frame.width} height=${frame.height} aria-hidden="true">
    ${verticalAxis(ticks, y, frame)} ${stepAxis(across, frame, options.title ?? frame.words.say('step'))}
    ${series.map(({ start, low, high }) => (low && high ? svg`<path class="band start-${start}" d=${bandPath(low, high, x, y)}></path>` : ''))}
    ${left === undefined ? '' : svg`<line class="cursor" x1=${left} x2=${left} y1=${frame.top} y2=${frame.height - frame.bottom}></line>`}
    ${series.map((one) => svg`<path class="run start-${one.start}" d=${pathOf(one, x, y, frame)}></path>`)}
    ${direct ? names(series, y, frame) : ''}
  </svg>`;
}

function pathOf({ values, level }: RunSeries, x: Place, y: Place, frame: Frame): string {
  if (level !== undefined) return `M${frame.left} ${round(y(level))}H${frame.width - frame.right}`;
  return linePath(values, x, y);
}

export function stepAxis(
  across: ReturnType<typeof scaleLinear<number, number>>,
  frame: Frame,
  title: string,
) {
  const base = frame.height - frame.bottom;
  const room = Math.max(1, Math.floor((frame.width - frame.left - frame.right) / 60));
  return svg`<g class="axis">
    <line class="base" x1=${frame.left} x2=${frame.width - frame.right} y1=${base} y2=${base}></line>
    ${across.ticks(room).map((step) => stepTick(frame.words.number(step), round(across(step)), base))}
    ${axisTitle(title, frame, base)}
  </g>`;
}

/** Left of the steps, or, where it is too long for that, above the end of the axis. */
function axisTitle(title: string, { left, right, width }: Frame, base: number): SVGTemplateResult {
  const fits = 5.5 * title.length < left - 6;
  const [x, y] = fits ? [left - 7, base + 16] : [width - right, base - 6];
  return svg`<text class=${fits ? 'title' : 'title halo'} x=${x} y=${y} text-anchor="end">${title}</text>`;
}

function stepTick(step: string, x: number, base: number): SVGTemplateResult {
  return svg`<line class="base" x1=${x} x2=${x} y1=${base} y2=${base + 4}></line>
    <text class="tick" x=${x} y=${base + 16} text-anchor="middle">${step}</text>`;
}

/** The last finite value of a series. */
export function lastOf({ values, level }: RunSeries): number {
  if (level !== undefined) return level;
  return Array.from(values).filter(Number.isFinite).at(-1) ?? Number.NaN;
}

function names(series: readonly RunSeries[], y: Place, frame: Frame) {
  const middle = (frame.top + frame.height - frame.bottom) / 2;
  const wanted = series.map((one) => {
    const height = y(lastOf(one));
    return Number.isFinite(height) ? height : middle;
  });
  const heights = labelHeights(wanted, 14, frame.top + 6, frame.height - frame.bottom - 6);
  const left = frame.width - frame.right + 7;
  return series.map(
    ({ label, start }, i) => svg`<g transform="translate(${left} ${round(at(heights, i))})">
      <path class="run start-${start}" d="M-4 0h12"></path>
      <text class="label start-${start}" x="12" dy="0.32em">${label}</text>
    </g>`,
  );
}

/** A line as it stands in a key. */
export const runSample = (start: number): SVGTemplateResult =>
  svg`<path class="run start-${start}" d="M0 6h12"></path>`;

/** The record or evaluation nearest to x pixels. */
export function stepAt(x: number, options: RunChartOptions): number {
  const { across } = runGeometry(options);
  const step = across.invert(x);
  let nearest = 0;
  for (let i = 1; i < options.steps.length; i++)
    if (Math.abs(at(options.steps, i) - step) < Math.abs(at(options.steps, nearest) - step)) nearest = i;
  return nearest;
}

/** Six colours that differ in lightness too, and six kinds of line, for where colours do not help. */
export const runStyles = css`
  .start-0 {
    --tone: light-dark(#0b64a8, #6db5ee);
  }
  .start-1 {
    --tone: light-dark(#b3400b, #ff9d6b);
    --dashes: 7 3;
  }
  .start-2 {
    --tone: light-dark(#1b6e4b, #67cf9f);
    --dashes: 2 3;
  }
  .start-3 {
    --tone: light-dark(#7b3fa0, #cf9df0);
    --dashes: 9 3 2 3;
  }
  .start-4 {
    --tone: light-dark(#7a5b00, #dfba55);
    --dashes: 4 4;
  }
  .start-5 {
    --tone: light-dark(#444b58, #c3cad4);
    --dashes: 1 4;
  }
  .start-6 {
    --tone: light-dark(#444b58, #c3cad4);
    --dashes: 12 4;
  }
  .start-7 {
    --tone: var(--il-ink, light-dark(#1c2430, #e7e9ec));
  }
  .run {
    fill: none;
    stroke: var(--tone);
    stroke-width: calc(1.9px * var(--il-emphasis, 1));
    stroke-dasharray: var(--dashes, none);
    stroke-linejoin: round;
  }
  @media (forced-colors: active) {
    .run {
      stroke: CanvasText;
    }
  }
`;
