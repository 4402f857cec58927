/**
 * Several courses over a plain axis of numbers: points with their intervals, lines through them, names at their ends.
 * The other axis is of decades, or linear.
 */
import { scaleLinear } from 'd3-scale';
import { html, type SVGTemplateResult, svg, type TemplateResult } from 'lit';
import { round, verticalAxis } from './axis';
import { formatNumber, spokenNumber } from './format';
import { labelHeights } from './layer-chart';
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
  /** Lines of text in the middle, where there is nothing to draw yet. */
  note?: readonly string[] | undefined;
}

/** Pixels between the points of neighbouring courses, so that none hides another. */
const dodge = 5;

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
  const { width, height, domain, across, right = 116 } = options;
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
    ${guides.map((line) => guide(line, geometry))}
    ${courses.map((one, i) => course(one, geometry, dodge * (i - (courses.length - 1) / 2)))}
    ${names(options, geometry)} ${noteText(options, geometry)}
  </svg>`;
}

function guide({ x: values, y: heights, style, tone = 0 }: GuideLine, geometry: IntervalGeometry) {
  const clip = (value: number) => inside(geometry.y(value), geometry.frame);
  const path = linePath(heights, (i) => geometry.x(at(values, i)), clip);
  return svg`<path class=${`${style} tone-${tone}`} d=${path}></path>`;
}

function noteText({ note = [] }: IntervalChartOptions, { frame }: IntervalGeometry) {
  const middle = (frame.left + frame.width - frame.right) / 2;
  const first = (frame.top + frame.height - frame.bottom - 17 * (note.length - 1)) / 2;
  return note.map(
    (line, i) =>
      svg`<text class="tick halo" x=${round(middle)} y=${round(first + 17 * i)} text-anchor="middle">${line}</text>`,
  );
}

function course(one: Course, { x, y, frame }: IntervalGeometry, shift: number): SVGTemplateResult {
  const { mark = 'disc', tone, low, high } = one;
  const place = (i: number) => x(at(one.x, i)) + (low && high ? shift : 0);
  const height = (value: number) => inside(y(value), frame);
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

interface Name {
  /** Of the end of what it names. */
  height: number;
  label: string;
  tone: number | undefined;
  sample: (x: number, y: number) => SVGTemplateResult;
}

const least = 13; // pixels from name to name
const sampleWidth = 14;

/** At the right, each as near to the end of its course as the others leave room, behind a sample of it. */
function names(options: IntervalChartOptions, geometry: IntervalGeometry) {
  const { frame } = geometry;
  const rows = namesOf(options, geometry);
  const ends = rows.map(({ height }) => height);
  const heights = labelHeights(ends, least, frame.top + 5, frame.height - frame.bottom - 5);
  const left = frame.width - frame.right + 6;
  return svg`${rows.map(({ label, tone, sample }, i) => {
    const y = round(at(heights, i));
    return svg`${sample(left, y)}<text class=${tone === undefined ? 'tick' : `label halo tone-${tone}`} x=${left + sampleWidth + 4} y=${y} dy="0.32em">${label}</text>`;
  })}`;
}

function namesOf({ courses, guides = [] }: IntervalChartOptions, { frame, y }: IntervalGeometry): Name[] {
  const line = (style: string) => (x: number, height: number) =>
    svg`<path class=${style} d=${`M${x} ${height}h${sampleWidth}`}></path>`;
  const point = (mark: Mark, tone: number) => (x: number, height: number) =>
    markPath(`M${x + sampleWidth / 2} ${height}h0`, mark, tone);
  const end = (values: Numbers) =>
    Array.from(values, (value) => inside(y(value), frame)).findLast(Number.isFinite) ?? Number.NaN;
  const ofCourses = courses.map(({ name, y: values, tone, mark = 'disc' }) => ({
    height: end(values),
    label: name,
    tone,
    sample: mark === 'line' ? line(`course tone-${tone}`) : point(mark, tone),
  }));
  const ofGuides = guides.map(({ label, y: values, style, tone = 0 }) => ({
    height: end(values),
    label,
    tone: style === 'fit' ? tone : undefined,
    sample: line(`${style} tone-${tone}`),
  }));
  return [...ofCourses, ...ofGuides].filter(({ label, height }) => label !== '' && Number.isFinite(height));
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
