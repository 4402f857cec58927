/** Drawn weights counted into bins that two histograms share, and where the exact density expects each bar to end. */
import type { Numbers } from '../../charts/index';
import type { WeightSample } from '../../engine/contract';

const reach = 3.6; // standard deviations: more than a uniform's bound of √3, and all but 0.03 % of a normal
const inNinety = 1.645; // standard deviations of a normal to each side hold nine in ten

/** Edges around the mean; a uniform of this std ends at an edge. Fewer bins for fewer weights. */
export function sharedEdges(mean: number, std: number, count: number): Float64Array {
  if (!(std > 0))
    return Float64Array.from({ length: 42 }, (_, i) => mean + (i - 20.5) * (Math.abs(mean) || 1) * 0.05);
  const perBound = Math.min(14, Math.max(3, Math.floor(Math.sqrt(count) / 4)));
  const width = (std * Math.sqrt(3)) / perBound;
  const side = Math.ceil((reach * std) / width);
  return Float64Array.from({ length: 2 * side + 1 }, (_, i) => mean + (i - side) * width);
}

/** How many fall into each bin, its left edge included; those beyond the ends are left out. */
export function countInto(edges: Numbers, values: Numbers): Float64Array {
  const counts = new Float64Array(edges.length - 1);
  const low = edges[0] as number;
  const perValue = counts.length / ((edges[counts.length] as number) - low);
  for (let i = 0; i < values.length; i++) {
    const bin = Math.floor(((values[i] as number) - low) * perValue);
    if (bin >= 0 && bin < counts.length) counts[bin] = (counts[bin] as number) + 1;
  }
  return counts;
}

export interface Expected {
  /** The share of all weights in each bin. */
  share: Float64Array;
  low: Float64Array;
  high: Float64Array;
}

/** Each count is binomial; nine in ten lie between low and high (as shares). */
export function expectedShares(sample: WeightSample, edges: Numbers): Expected | undefined {
  if (sample.densityX.length < 2 || !(sample.std > 0)) return undefined;
  const density = densityOf(sample);
  const share = new Float64Array(edges.length - 1);
  for (let i = 0; i < share.length; i++)
    share[i] = integral(density, edges[i] as number, edges[i + 1] as number);
  const spread = share.map((p) => inNinety * Math.sqrt((p * Math.max(0, 1 - p)) / sample.weights.length));
  return {
    share,
    low: share.map((p, i) => Math.max(0, p - (spread[i] as number))),
    high: share.map((p, i) => p + (spread[i] as number)),
  };
}

type Density = (value: number) => number;

/** Between the points of the grid by straight lines; a jump to 0 (the end of a uniform) stays a jump. */
function densityOf({ densityX, density, mean, bound }: WeightSample): Density {
  const first = densityX[0] as number;
  const step = (densityX[1] as number) - first;
  return (value) => {
    if (bound > 0 && Math.abs(value - mean) > bound) return 0;
    const place = (value - first) / step;
    const i = Math.floor(place);
    if (i < 0 || i + 1 >= density.length) return 0;
    const [left, right] = [density[i] as number, density[i + 1] as number];
    if (bound > 0 && (left === 0 || right === 0)) return Math.max(left, right);
    return left + (right - left) * (place - i);
  };
}

const points = 16;

function integral(density: Density, from: number, to: number): number {
  let sum = 0;
  for (let k = 0; k < points; k++) sum += density(from + ((k + 0.5) / points) * (to - from));
  return (sum / points) * (to - from);
}

/** Nine in ten draws have a std within this share of the exact one: from the fourth moment of the density. */
export function stdSpread(sample: WeightSample): number {
  if (sample.densityX.length < 2 || !(sample.std > 0)) return Number.NaN;
  const density = densityOf(sample);
  const step = (sample.densityX[1] as number) - (sample.densityX[0] as number);
  let fourth = 0;
  for (const x of sample.densityX) fourth += density(x) * ((x - sample.mean) / sample.std) ** 4 * step;
  return (inNinety / 2) * Math.sqrt(Math.max(0, fourth - 1) / sample.weights.length);
}
