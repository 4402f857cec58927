/** From one drawn layer to what the histogram, its read-out and its table show. */
import type { DensityChartOptions, ValueMark } from '../../charts/density-chart';
import type { Column, Items, ReadOutRow } from '../../charts/index';
import type { Catalogue, WeightSample } from '../../engine/contract';
import type { Messages } from '../messages/messages';
import { initializerInfo } from '../transitions';
import { countInto, expectedShares, sharedEdges, stdSpread } from './weight-bins';
import { type PluggedIn, plugIn } from './weight-forms';
import { formulaText } from './weight-formula';

/** One form of a scheme, drawn. */
export interface Form {
  sample: WeightSample;
  label: string;
  isUniform: boolean;
  plugged: PluggedIn | undefined;
  measuredStd: number;
  /** Nine in ten draws have a std within this share of the exact one; NaN where nothing is random. */
  spread: number;
  counts: Float64Array;
  expected: Float64Array | undefined;
  drawing: Omit<DensityChartOptions, 'width' | 'height' | 'cursor'>;
}

export function formOf(catalogue: Catalogue, sample: WeightSample, words: Messages): Form {
  const info = initializerInfo(catalogue, sample.spec.initializer);
  const edges = sharedEdges(sample.mean, sample.std, sample.weights.length);
  const counts = countInto(edges, sample.weights);
  const width = (edges[1] as number) - (edges[0] as number);
  const perShare = 1 / width;
  const bars = counts.map((count) => (count / sample.weights.length) * perShare);
  const shares = expectedShares(sample, edges);
  const scaled = (list: Float64Array) => list.map((share) => share * perShare);
  const band = shares && { low: scaled(shares.low), high: scaled(shares.high) };
  const curve = shares && { x: sample.densityX, y: sample.density };
  // A spike (most entries of a sparse matrix are 0) is cut off rather than let it flatten the rest.
  const top = 1.08 * (band ? Math.max(...band.high, ...sample.density) : Math.max(...bars));
  return {
    sample,
    label: info?.label ?? sample.spec.initializer,
    isUniform: info?.distribution === 'uniform',
    plugged: plugIn(catalogue, sample),
    measuredStd: Math.sqrt(sample.sampleVariance),
    spread: stdSpread(sample),
    counts,
    expected: shares?.share.map((share) => share * sample.weights.length),
    drawing: {
      edges,
      bars,
      marks: marksOf(sample, edges, words),
      top,
      ...(band && { band }),
      ...(curve && { curve }),
    },
  };
}

const alike = 4;

/** Densities side by side share their axis, unless one would be flattened by the other. */
export function onOneScale(forms: Form[]): Form[] {
  const tops = forms.map(({ drawing }) => drawing.top);
  const top = Math.max(...tops);
  if (top > alike * Math.min(...tops)) return forms;
  return forms.map((form) => ({ ...form, drawing: { ...form.drawing, top } }));
}

/** A bound far outside (the entries of a large orthogonal matrix could be 1) is left out. */
function marksOf(
  { mean, std, bound }: WeightSample,
  edges: Float64Array,
  { say, number }: Messages,
): ValueMark[] {
  const inView = bound > 0 && mean + bound <= Math.max(...edges);
  if (!(std > 0))
    return [{ at: mean, label: say('every weight is {value}', { value: number(mean) }), kind: 'value' }];
  const pair = (distance: number, kind: ValueMark['kind'], name: string): ValueMark => {
    return { at: mean + distance, twin: mean - distance, label: `± ${name} ${number(distance)}`, kind };
  };
  return [pair(std, 'std', say('std')), ...(inView ? [pair(bound, 'bound', say('bound'))] : [])];
}

/** "He normal, fan-in 256, std 0.0884." and what has been drawn. */
export function describeForm({ sample, label, measuredStd, plugged }: Form, words: Messages): string {
  const { say, spoken } = words;
  const { fanIn, fanOut } = sample;
  const exact = { name: label, fanIn, fanOut, std: spoken(sample.std) };
  const head =
    sample.bound > 0
      ? say('{name}, fan-in {fanIn}, fan-out {fanOut}, std {std}, bound {bound}.', {
          ...exact,
          bound: spoken(sample.bound),
        })
      : say('{name}, fan-in {fanIn}, fan-out {fanOut}, std {std}.', exact);
  const how = plugged ? ` ${formulaText(plugged, words)}.` : '';
  const drawn = { count: sample.weights.length, std: spoken(measuredStd) };
  return `${head}${how} ${say('{count} weights drawn, their std is {std}.', drawn)}`;
}

export function formItems({ drawing }: Form, { say, number }: Messages): Items {
  const edge = (index: number) => number(drawing.edges[index] as number);
  return {
    title: say('Weight'),
    name: (index) => say('{from} to {to}', { from: edge(index), to: edge(index + 1) }),
  };
}

export function formRows(
  { counts, expected }: Form,
  index: number,
  { say, number, spoken }: Messages,
): ReadOutRow[] {
  const count = counts[index] ?? Number.NaN;
  const row: ReadOutRow = {
    label: say('drawn'),
    tone: 0,
    value: number(count),
    spoken: spoken(count),
  };
  if (!expected) return [row];
  const theory = expected[index] ?? Number.NaN;
  return [{ ...row, theory: number(theory), spokenTheory: spoken(theory) }];
}

export function formColumns({ sample, drawing, counts, expected }: Form, { say }: Messages): Column[] {
  const { band, edges } = drawing;
  const perBar = sample.weights.length * ((edges[1] as number) - (edges[0] as number));
  const scaled = (list: ArrayLike<number>) => Array.from(list, (height) => height * perBar);
  return [
    { title: say('drawn'), values: counts },
    ...(expected ? [{ title: say('expected'), values: expected }] : []),
    ...(band ? [{ title: say('expected, 5 %'), values: scaled(band.low) }] : []),
    ...(band ? [{ title: say('expected, 95 %'), values: scaled(band.high) }] : []),
  ];
}
