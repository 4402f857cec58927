/**
 * Singular values by depth, on a log axis: every value a level, wide where many lie together, like the lines of a
 * spectrum. Theory is drawn across them. What lies under the axis is counted at its foot.
 */
import { scaleLinear } from 'd3-scale';
import { html, type SVGTemplateResult, svg, type TemplateResult } from 'lit';
import { round, verticalAxis } from './axis';
import { english } from './english';
import { linePath, type Place } from './marks';
import { at, type Drawing, decadeTicks, type Frame, type LogDomain, logDomain, type Numbers } from './scales';

export interface TheoryLine {
  label: string;
  /** One value for each depth; NaN where theory has none. */
  values: Numbers;
}
export interface SpectrumChartOptions extends Drawing {
  depths: Numbers;
  /** For each depth, largest first. */
  values: readonly Numbers[];
  domain: LogDomain;
  lines: readonly TheoryLine[];
  /** 0 or 1: which of the chart's colours. */
  tone: number;
  /** Index of the depth that is being read. */
  cursor?: number | undefined;
}
export interface SpectrumGeometry {
  frame: Frame;
  slot: number;
  /** The middle of a depth's column. */
  x: Place;
  /** Of a value, not of its logarithm. */
  y: Place;
  /** Pixels for a decade. */
  decade: number;
}

const foot = 18; // under the axis: room for the counts
const mostDecades = 8;
const binHeight = 5;

/** One axis for all the charts that stand side by side: what is largest, and up to eight decades below it. */
export function spectrumDomain(lists: readonly Numbers[]): LogDomain {
  const largest = Math.max(...lists.map((values) => largestOf(values)));
  const least = largest * 10 ** -mostDecades;
  return logDomain(lists.map((values) => Array.from(values).filter((value) => value >= least)));
}

function largestOf(values: Numbers): number {
  return Array.from(values).reduce(
    (most, value) => (Number.isFinite(value) ? Math.max(most, value) : most),
    0,
  );
}

export function spectrumGeometry({
  width,
  height,
  words = english,
  depths,
  domain,
}: SpectrumChartOptions): SpectrumGeometry {
  const frame: Frame = { width, height, words, left: 46, right: 68, top: 6, bottom: 22 + foot };
  const slot = (width - frame.left - frame.right) / Math.max(1, depths.length);
  const up = scaleLinear()
    .domain([domain.low, domain.high])
    .range([height - frame.bottom - 4, frame.top + 6]);
  const decade = up(0) - up(1);
  return {
    frame,
    slot,
    decade,
    x: (i) => frame.left + (i + 0.5) * slot,
    y: (value) => up(Math.log10(value)),
  };
}

/** The depth (an index) under a pointer at x pixels. */
export function depthAt(x: number, { frame, slot }: SpectrumGeometry, count: number): number {
  return Math.min(count - 1, Math.max(0, Math.floor((x - frame.left) / slot)));
}

export function spectrumChart(options: SpectrumChartOptions): TemplateResult {
  const geometry = spectrumGeometry(options);
  const { frame } = geometry;
  const { domain, lines } = options;
  const ticks = decadeTicks(domain, frame.height - frame.top - frame.bottom - 10, 20, frame.words);
  return html`<svg
    class="chart"
    viewBox="0 0 ${frame.width} ${frame.height}"
    width=${frame.width}
    height=${frame.height}
    aria-hidden="true"
  >
    ${verticalAxis(ticks, (exponent) => geometry.y(10 ** exponent), frame)} ${depthAxis(options.depths, geometry)}
    ${highlight(options.cursor, geometry)} ${options.values.map((values, i) => levels(values, i, options, geometry))}
    ${lines.map((line) => theoryLine(line, geometry))} ${names(lines, geometry)}
  </svg>`;
}

function levels(values: Numbers, index: number, options: SpectrumChartOptions, geometry: SpectrumGeometry) {
  const { frame, x, y } = geometry;
  const lowest = 10 ** options.domain.low;
  const shown = Array.from(values).filter((value) => value >= lowest);
  const broken = Array.from(values).some(Number.isNaN);
  const hidden = values.length - shown.length;
  const middle = x(index);
  const half = halfWidths(shown.map(y), Math.min(30, geometry.slot * 0.42));
  const path = shown.map(
    (value, i) => `M${round(middle - at(half, i))} ${round(y(value))}h${round(2 * at(half, i))}`,
  );
  const top = frame.height - frame.bottom + 11;
  const together = shown.length > 1 && y(shown.at(-1) ?? 0) - y(shown[0] ?? 0) < 3; // one level, many times over
  return svg`<path class="${together ? 'level together' : 'level'} tone-${options.tone}" d=${path.join('')}></path>
    ${broken ? svg`<path class="extreme extreme-nan" d="M${round(middle - 3)} ${frame.top + 4}l6 6m0 -6l-6 6"></path>` : ''}
    ${hidden > 0 && !broken ? svg`<text class="tick small" x=${round(middle)} y=${top} text-anchor="middle">${hidden} ↓</text>` : ''}`;
}

/** As wide as many lie within a few pixels; a level by itself is a short stroke. */
function halfWidths(heights: readonly number[], widest: number): number[] {
  const bins = new Map<number, number>();
  const bin = (height: number) => Math.floor(height / binHeight);
  for (const height of heights) bins.set(bin(height), (bins.get(bin(height)) ?? 0) + 1);
  const around = (b: number) =>
    ((bins.get(b - 1) ?? 0) + 2 * (bins.get(b) ?? 0) + (bins.get(b + 1) ?? 0)) / 4;
  const peak = Math.max(...[...bins.keys()].map(around), 1);
  return heights.map((height) => Math.max(3, (widest * around(bin(height))) / peak));
}

function theoryLine({ values }: TheoryLine, { x, y }: SpectrumGeometry): SVGTemplateResult {
  const place: Place = (value) => (value > 0 ? y(value) : Number.NaN);
  const ticks = Array.from(values, (value, i) =>
    Number.isFinite(place(value)) ? `M${round(x(i) - 9)} ${round(place(value))}h18` : '',
  );
  return svg`<path class="theory faint" d=${linePath(values, x, place)}></path>
    <path class="theory strong" d=${ticks.join('')}></path>`;
}

/** In the margin, at the ends of the lines; lines that end together share a row. */
function names(lines: readonly TheoryLine[], { frame, y }: SpectrumGeometry): SVGTemplateResult {
  const rows: { height: number; label: string }[] = [];
  for (const { label, values } of lines) {
    const value = at(values, values.length - 1);
    const height = value > 0 ? round(y(value)) : Number.NaN;
    if (!Number.isFinite(height) || height > frame.height - frame.bottom) continue;
    const near = rows.find((row) => Math.abs(row.height - height) < 12);
    if (near) near.label = `${near.label}, ${label}`;
    else rows.push({ height, label });
  }
  const left = frame.width - frame.right + 5;
  return svg`${rows.map(({ height, label }) => svg`<text class="tick" x=${left} y=${height} dy="0.32em">${label}</text>`)}`;
}

function depthAxis(depths: Numbers, { frame, slot, x }: SpectrumGeometry): SVGTemplateResult {
  const base = frame.height - frame.bottom;
  const right = frame.width - frame.right;
  const last = depths.length - 1;
  const crowded = slot < 20;
  return svg`<g class="axis">
    <line class="base" x1=${frame.left} x2=${right} y1=${base} y2=${base}></line>
    <text class="title" x=${frame.left - 7} y=${base + foot + 16} text-anchor="end">${frame.words.say('layers')}</text>
    ${Array.from(depths, (depth, i) =>
      crowded && (last - i) % 2 === 1
        ? ''
        : svg`<text class="tick" x=${round(x(i))} y=${base + foot + 16} text-anchor="middle">${depth}</text>`,
    )}
  </g>`;
}

function highlight(cursor: number | undefined, { frame, slot, x }: SpectrumGeometry) {
  if (cursor === undefined) return '';
  return svg`<rect
    class="slot"
    x=${round(x(cursor) - slot / 2)}
    y=${frame.top}
    width=${round(slot)}
    height=${frame.height - frame.top - frame.bottom + foot}
  ></rect>`;
}
