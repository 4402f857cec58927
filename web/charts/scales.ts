/** Domains and ticks. Positions on a log axis are decades (log10), so that 10^-320 and 10^300 are plain numbers. */
import { extent } from 'd3-array';
import { type ScaleLinear, scaleLinear } from 'd3-scale';
import { english } from './english';
import { powerOfTen } from './format';
import type { ChartWords } from './words';

export type Numbers = ArrayLike<number>;

/** A log axis in decades: low and high are multiples of step. */
export interface LogDomain {
  low: number;
  high: number;
  step: number;
}

/** What a chart is drawn for: its size in pixels, and the words of its reader; English where none are given. */
export interface Drawing {
  width: number;
  height: number;
  words?: ChartWords | undefined;
}

/** Margins around the plot, in pixels. */
export interface Frame extends Drawing {
  words: ChartWords;
  left: number;
  right: number;
  top: number;
  bottom: number;
}

const steps = [1, 2, 5, 10, 20, 50, 100, 200];

export function at(values: Numbers | undefined, index: number): number {
  return values?.[index] ?? Number.NaN;
}

/** Smallest and largest decade of the positive finite values; undefined where there is none. */
export function decades(lists: Iterable<Numbers>): [number, number] | undefined {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (const values of lists) {
    for (let i = 0; i < values.length; i++) {
      const value = at(values, i);
      if (!(value > 0) || value === Number.POSITIVE_INFINITY) continue;
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
  }
  return low <= high ? [Math.log10(low), Math.log10(high)] : undefined;
}

/**
 * The log domain for these values, snapped to decades (or to 2, 5, 10 … of them), so that it stands still while
 * the values wander. It depends on the values alone, never on what was drawn before. `hints` widen it, by at most
 * two decades either way.
 */
export function logDomain(values: Iterable<Numbers>, hints: Iterable<Numbers> = []): LogDomain {
  const [low, high] = withHints(decades(values), decades(hints));
  for (const step of steps) {
    const slack = step * 0.12;
    const snapped = widen(Math.floor((low + slack) / step), Math.ceil((high - slack) / step));
    if (snapped[1] - snapped[0] <= 8) return { low: snapped[0] * step, high: snapped[1] * step, step };
  }
  return { low: -400, high: 400, step: 200 };
}

function withHints(own?: [number, number], hints?: [number, number]): [number, number] {
  const [low, high] = own ?? hints ?? [-1, 1];
  if (!hints) return [low, high];
  return [Math.max(low - 2, Math.min(low, hints[0])), Math.min(high + 2, Math.max(high, hints[1]))];
}

/** At least two steps, so that a flat line looks flat. */
function widen(low: number, high: number): [number, number] {
  if (high - low >= 2) return [low, high];
  if (high - low === 1) return [low - (low >= 0 ? 1 : 0), high + (low >= 0 ? 0 : 1)];
  return [low - 1, low + 1];
}

export interface Tick {
  at: number;
  label: string;
}

/** One tick a decade or a step of decades, never closer than `gap` pixels. */
export function decadeTicks(domain: LogDomain, pixels: number, gap = 20, words = english): Tick[] {
  const room = Math.max(1, Math.floor(pixels / gap));
  const span = domain.high - domain.low;
  const stride = domain.step * Math.max(1, Math.ceil(span / domain.step / room));
  const small = domain.low >= -3 && domain.high <= 4;
  const ticks: Tick[] = [];
  for (let decade = Math.ceil(domain.low / stride) * stride; decade <= domain.high; decade += stride) {
    ticks.push({ at: decade, label: small ? words.number(10 ** decade) : powerOfTen(decade) });
  }
  return ticks;
}

/** Where layer `index` stands. A single layer stands in the middle. */
export function layerScale(count: number, frame: Frame, inset = 6): (index: number) => number {
  const range = [frame.left + inset, frame.width - frame.right - inset];
  const scale: ScaleLinear<number, number> = scaleLinear()
    .domain(count > 1 ? [0, count - 1] : [-1, 1])
    .range(range);
  return scale;
}

/** The layers (from 1) to name on the axis: round numbers, with the first and the last always among them. */
export function layerTicks(count: number, pixels: number, gap = 34): number[] {
  if (count < 2) return count === 1 ? [1] : [];
  const room = Math.max(1, Math.floor(pixels / gap));
  const wanted = scaleLinear().domain([1, count]).ticks(room).filter(Number.isInteger);
  const near = ((count - 1) / pixels) * gap * 0.65; // layers that would touch the first or the last
  const inner = wanted.filter((layer) => layer > 1 + near && layer < count - near);
  return [1, ...inner, count];
}

/** `room` indices spread evenly over 0 … count − 1, ends included. */
export function sampleEvenly(count: number, room: number): number[] {
  if (count <= room) return Array.from({ length: count }, (_, index) => index);
  if (room < 2) return count > 0 ? [0] : [];
  return Array.from({ length: room }, (_, slot) => Math.round((slot * (count - 1)) / (room - 1)));
}

/** The layer under a pointer at x pixels. */
export function layerAt(x: number, count: number, frame: Frame, inset = 6): number {
  const left = frame.left + inset;
  const span = frame.width - frame.right - inset - left;
  const share = span > 0 ? (x - left) / span : 0;
  return Math.min(count - 1, Math.max(0, Math.round(share * (count - 1))));
}

/** Ends of a set of finite numbers. */
export function finiteExtent(values: Iterable<number>): [number, number] | undefined {
  const [low, high] = extent([...values].filter(Number.isFinite));
  return low === undefined || high === undefined ? undefined : [low, high];
}
