/**
 * Several courses over a plain axis of numbers: points with their intervals, lines through them, names at their ends.
 * The other axis is of decades, or linear.
 */
import { scaleLinear } from 'd3-scale';
import { html, type SVGTemplateResult, svg, type TemplateResult } from 'lit';
import { round, verticalAxis } from './axis';
import { formatNumber, spokenNumber } from './format';
import { dots, linePath, type Mark, markPath, whiskerPath } from './marks';
import type { ReadOutRow } from './read-out';
import { at, decadeTicks, type Frame, type LogDomain, type Numbers, type Tick } from './scales';

export interface Course {
  name: string;
  tone: number;
  x: Numbers;
  y: Numbers;
  /** Points, or a line. Default: points. */
  mark?: Mark | 'line';
  low?: Numbers;
  high?: Numbers;
}
/** A line that no measurement made: a fit, a limit, a published slope. */
export interface GuideLine {
  label: string;
  x: Numbers;
  y: Numbers;
  style: 'fit' | 'theory' | 'theory theory-dashed' | 'theory theory-dotted';
  tone?: number;
}
export interface IntervalChartOptions {
  width: number;
  height: number;
  courses: readonly Course[];
  guides?: readonly GuideLine[];
  /** Of decades; a linear axis has its ends. */
  domain: LogDomain | readonly [number, number];
  /** First and last number of the horizontal axis, and its name. */
  across: readonly [number, number];
  title: string;
  /** Room for the names at the right. */
  right?: number;
  /** The number that is being read. */
  cursor?: number | undefined;
}

/** The values of all courses at one point, for a read-out. */
export function courseRows(courses: readonly Course[], index: number): ReadOutRow[] {
  return courses.map(({ name, tone, y }) => {
    const value = at(y, index);
    return { label: name, tone, value: formatNumber(value), spoken: spokenNumber(value) };
  });
}

export interface IntervalGeometry {
  frame: Frame;
  x: (value: number) => number;
  y: (value: number) => number;
}

export function intervalGeometry(options: IntervalChartOptions): IntervalGeometry {
  const { width, height, domain, across, right = 96 } = options;
  const frame: Frame = { width, height, left: 46, right, top: 8, bottom: 26 };
  const x = scaleLinear()
    .domain(across[0] === across[1] ? [across[0] - 1, across[1] + 1] : across)
    .range([frame.left + 10, width - frame.right - 8]);
  const ends = isLog(domain) ? [domain.low, domain.high] : [domain[0], domain[1]];
  const up = scaleLinear()
    .domain(ends)
    .range([height - frame.bottom, frame.top]);
  const y = (value: number) => (isLog(domain) ? up(value > 0 ? Math.log10(value) : Number.NaN) : up(value));
  return { frame, x: (value) => x(value), y };
}

function isLog(domain: IntervalChartOptions['domain']): domain is LogDomain {
  return 'step' in domain;
}

/** Which of `values` lies nearest to x pixels. */
export function nearestAcross(pixels: number, values: Numbers, { x }: IntervalGeometry): number {
  let best = 0;
  for (let i = 1; i < values.length; i++)
    if (Math.abs(x(at(values, i)) - pixels) < Math.abs(x(at(values, best)) - pixels)) best = i;
  return best;
}

export function intervalChart(options: IntervalChartOptions): TemplateResult {
  const geometry = intervalGeometry(options);
  const { frame, x, y } = geometry;
  const { domain, courses, guides = [], cursor } = options;
  const room = frame.height - frame.top - frame.bottom;
  const ticks = isLog(domain) ? decadeTicks(domain, room) : linearTicks(domain, room);
  const height = (value: number) => (isLog(domain) ? y(10 ** value) : y(value));
  return html`<svg
    class="chart"
    viewBox="0 0 ${frame.width} ${frame.height}"
    width=${frame.width}
    height=${frame.height}
    aria-hidden="true"
  >
    ${verticalAxis(ticks, height, frame)} ${acrossAxis(options, geometry)}
    ${
      cursor === undefined
        ? ''
        : svg`<line class="cursor" x1=${round(x(cursor))} x2=${round(x(cursor))} y1=${frame.top} y2=${frame.height - frame.bottom}></line>`
    }
    ${guides.map((line) => guide(line, geometry))} ${courses.map((one) => course(one, geometry))}
    ${names(options, geometry)}
  </svg>`;
}

function guide({ x: values, y: heights, style, tone = 0 }: GuideLine, geometry: IntervalGeometry) {
  const clip = (value: number) => inside(geometry.y(value), geometry.frame);
  const path = linePath(heights, (i) => geometry.x(at(values, i)), clip);
  return svg`<path class=${`${style} tone-${tone}`} d=${path}></path>`;
}

function course(one: Course, { x, y, frame }: IntervalGeometry): SVGTemplateResult {
  const place = (i: number) => x(at(one.x, i));
  const height = (value: number) => inside(y(value), frame);
  const { mark = 'disc', tone, low, high } = one;
  if (mark === 'line')
    return svg`<path class=${`course tone-${tone}`} d=${linePath(one.y, place, height)}></path>`;
  const whiskers =
    low && high
      ? svg`<path class=${`whisker tone-${tone}`} d=${whiskerPath(low, high, place, (value) => clamped(y(value), frame))}></path>`
      : '';
  return svg`${whiskers}${markPath(dots(one.y, place, height), mark, tone)}`;
}

function inside(pixels: number, { top, height, bottom }: Frame): number {
  return pixels >= top - 7 && pixels <= height - bottom + 1 ? pixels : Number.NaN;
}

function clamped(pixels: number, { top, height, bottom }: Frame): number {
  return Math.min(height - bottom, Math.max(top, pixels));
}

interface Row {
  height: number;
  label: string;
  tone: number | undefined;
}

/** At the right, each as near to the end of its course as the others leave room. */
function names({ courses, guides = [] }: IntervalChartOptions, { frame, y }: IntervalGeometry) {
  const rows: Row[] = [];
  const add = (label: string, values: Numbers, tone: number | undefined) => {
    const shown = Array.from(values).filter((value) => Number.isFinite(inside(y(value), frame)));
    const last = shown.at(-1);
    if (label !== '' && last !== undefined) rows.push({ height: y(last), label, tone });
  };
  for (const one of courses) add(one.name, one.y, one.tone);
  for (const line of guides) add(line.label, line.y, line.style === 'fit' ? line.tone : undefined);
  rows.sort((a, b) => a.height - b.height);
  const least = 13;
  for (let i = 1; i < rows.length; i++) {
    const [above, row] = [rows[i - 1], rows[i]] as [Row, Row];
    row.height = Math.max(row.height, above.height + least);
  }
  const foot = frame.height - frame.bottom;
  for (let i = rows.length - 1; i >= 0; i--) {
    const row = rows[i] as Row;
    row.height = Math.min(row.height, foot - (rows.length - 1 - i) * least);
  }
  const left = frame.width - frame.right + 4;
  return svg`${rows.map(
    ({ height, label, tone }) =>
      svg`<text class=${tone === undefined ? 'tick' : `label halo tone-${tone}`} x=${left} y=${round(height)} dy="0.32em">${label}</text>`,
  )}`;
}

function linearTicks(domain: readonly [number, number], pixels: number): Tick[] {
  const scale = scaleLinear().domain(domain);
  const format = scale.tickFormat(Math.max(2, Math.floor(pixels / 34)));
  return scale
    .ticks(Math.max(2, Math.floor(pixels / 34)))
    .map((value) => ({ at: value, label: format(value) }));
}

function acrossAxis({ across, title, width }: IntervalChartOptions, { frame, x }: IntervalGeometry) {
  const base = frame.height - frame.bottom;
  const right = frame.width - frame.right;
  const room = Math.max(2, Math.floor((width - frame.left - frame.right) / 42));
  const ticks = scaleLinear().domain(across).ticks(room).filter(Number.isInteger);
  return svg`<g class="axis">
    <line class="base" x1=${frame.left} x2=${right} y1=${base} y2=${base}></line>
    ${ticks.map(
      (
        value,
      ) => svg`<line class="base" x1=${round(x(value))} x2=${round(x(value))} y1=${base} y2=${base + 4}></line>
      <text class="tick" x=${round(x(value))} y=${base + 15} text-anchor="middle">${value}</text>`,
    )}
    <text class="title" x=${right + 6} y=${base + 15}>${title}</text>
  </g>`;
}
