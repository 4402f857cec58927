/**
 * One small histogram a layer, side by side on one value axis: how the distribution moves, narrows or piles up with
 * depth. Each is scaled to its own peak; a single bar that towers over all others (ReLU's zeros) is cut off, so that the
 * rest can be seen. With more layers than room, evenly sampled layers are shown.
 */
import { scaleLinear } from 'd3-scale';
import { html, type SVGTemplateResult, svg, type TemplateResult } from 'lit';
import { round, verticalAxis } from './axis';
import { english } from './english';
import { at, type Drawing, type Frame, type Numbers, sampleEvenly } from './scales';

export interface Bins {
  edges: Numbers;
  counts: Numbers;
}
export interface HistogramStripOptions extends Drawing {
  /** One a layer. */
  histograms: readonly Bins[];
  /** Index of the layer that is being read. */
  cursor?: number;
}
export interface StripGeometry {
  frame: Frame;
  /** The layers shown, as indices. */
  shown: number[];
  slot: number;
  domain: [number, number];
  left: (slot: number) => number;
  y: (value: number) => number;
}

const slotWidth = 22;

export function stripGeometry({
  width,
  height,
  words = english,
  histograms,
}: HistogramStripOptions): StripGeometry {
  const frame: Frame = { width, height, words, left: 46, right: 10, top: 6, bottom: 22 };
  const room = width - frame.left - frame.right;
  const shown = sampleEvenly(histograms.length, Math.max(2, Math.floor(room / slotWidth)));
  const slot = shown.length > 0 ? Math.min(room / shown.length, 3 * slotWidth) : room;
  const domain = valueDomain(histograms);
  const y = scaleLinear()
    .domain(domain)
    .range([height - frame.bottom - 5, frame.top + 5])
    .clamp(true);
  return { frame, shown, slot, domain, left: (index) => frame.left + index * slot, y };
}

/** The values that occur: the edges of the filled bins. */
export function occupied({ edges, counts }: Bins): [number, number] | undefined {
  let first = -1;
  let last = -1;
  for (let i = 0; i < counts.length; i++) {
    if (!(at(counts, i) > 0)) continue;
    if (first < 0) first = i;
    last = i;
  }
  const range: [number, number] = [at(edges, first), at(edges, last + 1)];
  return first >= 0 && range.every(Number.isFinite) ? range : undefined;
}

/**
 * One axis for all layers. A layer may reach at most four times as far as the first one before it is cut off
 * at the edge (and marked), so that an exploding network does not flatten all the rest.
 */
export function valueDomain(histograms: readonly Bins[]): [number, number] {
  const ranges = histograms.map(occupied).filter((range) => range !== undefined);
  const [first] = ranges;
  if (!first) return [-1, 1];
  const reach = 4 * Math.max(Math.abs(first[0]), Math.abs(first[1]), Number.MIN_VALUE);
  const low = Math.max(-reach, Math.min(...ranges.map((range) => range[0])));
  const high = Math.min(reach, Math.max(...ranges.map((range) => range[1])));
  return low < high ? niceEnds(low, high) : [low - 1, high + 1];
}

function niceEnds(low: number, high: number): [number, number] {
  const unit = 10 ** Math.floor(Math.log10(Math.max(-low, high))) / 2;
  if (!(unit > 0)) return [low, high];
  return [Math.floor(low / unit) * unit, Math.ceil(high / unit) * unit];
}

export function histogramStrip(options: HistogramStripOptions): TemplateResult {
  const geometry = stripGeometry(options);
  const { frame, shown, y, domain } = geometry;
  const values = scaleLinear().domain(domain).ticks(4);
  const ticks = values.map((value) => ({ at: value, label: frame.words.number(value) }));
  return html`<svg
    class="chart"
    viewBox="0 0 ${frame.width} ${frame.height}"
    width=${frame.width}
    height=${frame.height}
    aria-hidden="true"
  >
    ${verticalAxis(ticks, y, frame)} ${highlight(options.cursor, geometry)}
    ${shown.map((layer, slot) => ridge(options.histograms[layer], slot, geometry))} ${names(geometry)}
  </svg>`;
}

function ridge(bins: Bins | undefined, slot: number, geometry: StripGeometry): SVGTemplateResult {
  const range = bins && occupied(bins);
  const left = round(geometry.left(slot));
  if (!bins || !range) return emptySlot(left, geometry);
  return svg`<path class="ridge" d=${ridgePath(bins, left, geometry)}></path>${beyond(range, left, geometry)}`;
}

/** A layer without one finite number: a cross, as in the charts. */
function emptySlot(left: number, { frame, slot }: StripGeometry): SVGTemplateResult {
  const [x, y] = [round(left + slot / 2), frame.top + 8];
  return svg`<path class="extreme extreme-nan" d="M${x - 3} ${y - 3}l6 6m0 -6l-6 6"></path>`;
}

/** The count that takes the whole width. */
function fullWidth(counts: Numbers): number {
  let [first, second] = [0, 0];
  for (let i = 0; i < counts.length; i++) {
    const count = at(counts, i);
    if (count > first) [first, second] = [count, first];
    else if (count > second) second = count;
  }
  return second > 0 ? Math.min(first, 1.5 * second) : first;
}

/** Steps to the right of a baseline, one a bin; bins outside the domain are left to `beyond`. */
function ridgePath({ edges, counts }: Bins, left: number, { y, slot, domain }: StripGeometry): string {
  const scale = (slot - 3) / fullWidth(counts);
  let path = '';
  for (let i = 0; i < counts.length; i++) {
    const [from, to] = [at(edges, i), at(edges, i + 1)];
    if (!(at(counts, i) > 0) || to < domain[0] || from > domain[1]) continue;
    const [bottom, top] = [round(y(from)), round(y(to))];
    const width = round(Math.min(slot - 3, at(counts, i) * scale));
    path += `M${left} ${bottom}h${width}V${Math.min(top, bottom - 0.6)}H${left}z`;
  }
  return path;
}

/** Small triangles where a histogram goes on past the axis. */
function beyond(range: [number, number], left: number, { domain, frame, slot }: StripGeometry) {
  const x = round(left + slot / 2 - 1.5);
  const base = frame.height - frame.bottom;
  return svg`
    ${range[1] > domain[1] ? svg`<path class="extreme extreme-infinite" d="M${x - 3} ${frame.top + 5}h6l-3 -5z"></path>` : ''}
    ${range[0] < domain[0] ? svg`<path class="extreme extreme-infinite" d="M${x - 3} ${base - 5}h6l-3 5z"></path>` : ''}`;
}

function names({ frame, shown, slot, left }: StripGeometry): SVGTemplateResult {
  const base = frame.height - frame.bottom;
  const widest = 7 * String((shown.at(-1) ?? 0) + 1).length + 6;
  const every = Math.max(1, Math.ceil(widest / slot));
  const last = shown.length - 1;
  const named = (index: number) => index === last || (index % every === 0 && last - index >= every);
  return svg`<g class="axis">
    <line class="base" x1=${frame.left} x2=${frame.width - frame.right} y1=${base} y2=${base}></line>
    <text class="title" x=${frame.left - 7} y=${base + 16} text-anchor="end">${frame.words.say('layer')}</text>
    ${shown.map((layer, index) =>
      named(index)
        ? svg`<text class="tick" x=${round(left(index) + slot / 2 - 1)} y=${base + 16} text-anchor="middle">${layer + 1}</text>`
        : '',
    )}
  </g>`;
}

function highlight(cursor: number | undefined, { frame, shown, slot, left }: StripGeometry) {
  const index = cursor === undefined ? -1 : nearestSlot(shown, cursor);
  if (index < 0) return '';
  return svg`<rect
    class="slot"
    x=${round(left(index) - 1)}
    y=${frame.top}
    width=${round(slot)}
    height=${frame.height - frame.top - frame.bottom}
  ></rect>`;
}

/** The shown layer nearest to this one. */
export function nearestSlot(shown: readonly number[], layer: number): number {
  let best = -1;
  for (const [slot, candidate] of shown.entries()) {
    if (best < 0 || Math.abs(candidate - layer) < Math.abs((shown[best] ?? 0) - layer)) best = slot;
  }
  return best;
}

/** The layer (an index) under a pointer at x pixels. */
export function stripLayerAt(x: number, geometry: StripGeometry): number {
  const slot = Math.floor((x - geometry.frame.left) / geometry.slot);
  return geometry.shown[Math.min(geometry.shown.length - 1, Math.max(0, slot))] ?? 0;
}
