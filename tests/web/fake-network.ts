/** Plausible numbers for any spec: the mean-field recursion with noise. Not the truth, but its shape. */
import type {
  Bands,
  ExperimentResult,
  FullSpec,
  Histogram,
  LayerArrays,
  Prediction,
  Verdict,
} from '../../web/engine/contract';
import { layerQuantities } from '../../web/engine/contract';
import { fakeCatalogue } from './fake-catalogue';

export function layerWidths(spec: FullSpec): number[] {
  return spec.widths.length > 1 ? [...spec.widths] : Array.from({ length: spec.depth + 1 }, () => spec.width);
}

function weightVariance(spec: FullSpec, fanIn: number, fanOut: number): number {
  const info = fakeCatalogue.initializers.find(({ name }) => name === spec.initializer);
  if (info?.gainMeaning === 'std') return spec.gain ** 2;
  if (info?.gainMeaning === 'bound') return spec.gain ** 2 / 3;
  if (info?.gainMeaning !== 'gain') return 0;
  return spec.initializer.startsWith('he')
    ? (2 * spec.gain ** 2) / fanIn
    : (2 * spec.gain ** 2) / (fanIn + fanOut);
}

/** Second moment and mean of φ(√q z), and of φ′. */
function moments(activation: string, q: number): { second: number; mean: number; slope: number } {
  if (activation === 'relu' || activation === 'leaky_relu')
    return { second: q / 2, mean: Math.sqrt(q / 2 / Math.PI), slope: 0.5 };
  if (activation === 'linear') return { second: q, mean: 0, slope: 1 };
  const squash = activation === 'sigmoid' ? q / 16 : q;
  const variance = squash / (1 + 0.9 * squash ** 0.75);
  const slope = 1 / Math.sqrt(1 + 3.4 * squash);
  return activation === 'sigmoid'
    ? { second: variance / 4 + 0.25, mean: 0.5, slope: slope / 16 }
    : { second: Math.min(variance, 1), mean: 0, slope };
}

const single = (value: number) =>
  Math.abs(value) > 3.4e38 ? value * Number.POSITIVE_INFINITY : Math.abs(value) < 1e-80 ? 0 : value;

export function emptyArrays(layers: number): LayerArrays {
  return Object.fromEntries(layerQuantities.map((name) => [name, new Float64Array(layers)])) as LayerArrays;
}

type Noise = (layer: number) => number;

export function propagate(spec: FullSpec, noise: Noise): LayerArrays {
  const widths = layerWidths(spec);
  const layers = widths.length - 1;
  const out = emptyArrays(layers);
  let second = spec.inputStd ** 2;
  let drift = 1;
  const slopes: number[] = [];
  for (let l = 0; l < layers; l++) {
    const [fanIn = 1, fanOut = 1] = [widths[l], widths[l + 1]];
    const variance = weightVariance(spec, fanIn, fanOut);
    drift *= noise(l);
    const q = single(variance * fanIn * second * noise(l + 500) + spec.biasValue ** 2);
    const { second: next, mean, slope } = moments(spec.activation, q);
    slopes.push(slope);
    out.weightVariance[l] = variance;
    out.preactivationVariance[l] = q * drift;
    out.preactivationSecondMoment[l] = q * drift;
    out.activationMean[l] = mean;
    out.activationSecondMoment[l] = next * drift;
    out.activationVariance[l] = (next - mean ** 2) * drift;
    out.deadFraction[l] = spec.activation === 'relu' && l > 4 ? 0.02 * noise(l) : 0;
    out.saturatedFraction[l] = spec.activation === 'tanh' ? Math.max(0, 1 - 2.5 / Math.sqrt(1 + q)) : 0;
    out.nonFiniteCount[l] = Number.isFinite(q) ? 0 : spec.batchSize * fanOut;
    second = q === Number.POSITIVE_INFINITY ? Number.NaN : next;
  }
  backward(spec, widths, slopes, out, noise);
  return out;
}

function backward(spec: FullSpec, widths: number[], slopes: number[], out: LayerArrays, noise: Noise): void {
  let gradient = 1;
  for (let l = widths.length - 2; l >= 0; l--) {
    const delta = single(gradient * (slopes[l] ?? 0) * noise(l + 900));
    const input = l > 0 ? (out.activationSecondMoment[l - 1] ?? 0) : spec.inputStd ** 2;
    out.activationGradientVariance[l] = gradient;
    out.preactivationGradientVariance[l] = delta;
    out.weightGradientVariance[l] = (delta * input) / spec.batchSize;
    gradient = single((widths[l + 1] ?? 1) * (out.weightVariance[l] ?? 0) * delta);
  }
}

function random(seed: number): () => number {
  let state = (seed * 2654435761 + 12345) >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

function noiseOf(seed: number, size: number): Noise {
  const table = Array.from({ length: 2000 }, random(seed));
  return (layer) => Math.exp(size * ((table[layer % 2000] ?? 0.5) - 0.5) * 3.4);
}

function bandsAround(arrays: LayerArrays, quantiles: number[], spreads: number[], width: number): Bands {
  const scale = (values: Float64Array, spread: number) =>
    values.map((value, l) => value * Math.exp((spread * Math.sqrt(l + 1) * 2) / Math.sqrt(width)));
  const bands = Object.fromEntries(
    layerQuantities.map((name) => [name, spreads.map((spread) => scale(arrays[name], spread))]),
  );
  return { quantiles: Float64Array.from(quantiles), ...bands } as Bands;
}

function histogram(mean: number, variance: number, activation: string): Histogram {
  const std = Math.sqrt(variance);
  if (!Number.isFinite(std)) return { edges: new Float64Array([0, 1]), counts: new Float64Array(1) };
  const bins = 40;
  const reach = std > 0 ? 3.5 * std : 0.5;
  const low = activation === 'relu' ? 0 : mean - reach;
  const edges = Float64Array.from({ length: bins + 1 }, (_, i) => low + ((mean + reach - low) * i) / bins);
  const counts = Float64Array.from({ length: bins }, (_, i) => {
    const x = ((edges[i] ?? 0) + (edges[i + 1] ?? 0)) / 2;
    return std > 0 ? Math.round(1e3 * Math.exp(-((x - mean) ** 2) / 2 / variance)) : i === bins / 2 ? 1e3 : 0;
  });
  return { edges, counts };
}

function tanhHistogram(variance: number): Histogram {
  if (variance < 0.02) return histogram(0, variance, 'linear');
  const edges = Float64Array.from({ length: 41 }, (_, i) => (i - 20) / 20);
  const counts = edges.slice(0, 40).map((edge) => {
    const value = edge + 0.025;
    const source = Math.atanh(value);
    return Math.round(
      (1e3 * Math.exp((-source * source) / 2 / Math.max(variance, 1e-9))) / (1 - value * value),
    );
  });
  return { edges, counts };
}

function verdictOf(spec: FullSpec, arrays: LayerArrays): Verdict {
  const last = arrays.activationSecondMoment.at(-1) ?? 0;
  const first = arrays.activationGradientVariance[0] ?? 0;
  if (spec.initializer === 'zeros' || spec.initializer === 'constant')
    return {
      code: 'symmetric',
      message:
        'All units of a layer are twins: they compute the same number and get the same gradient, so they can never differ.',
    };
  if (arrays.nonFiniteCount.some((count) => count > 0))
    return {
      code: 'not_finite',
      message: 'The numbers left the range of a float: training would stop at NaN.',
    };
  if (Math.max(...arrays.saturatedFraction) > 0.5)
    return { code: 'saturated', message: 'Most units are stuck at ±1, where the slope is almost zero.' };
  if (last > 1e3 || first > 1e3)
    return { code: 'exploding', message: 'The signal grows from layer to layer; updates would be huge.' };
  if (last < 1e-3 || first < 1e-3)
    return {
      code: 'vanishing',
      message: 'The signal fades on its way: by the last layer almost nothing is left of it.',
    };
  return { code: 'healthy', message: 'Signal and gradient keep their size through all layers.' };
}

export function fakePrediction(spec: FullSpec): Prediction {
  const arrays = propagate(spec, () => 1);
  const bands = bandsAround(arrays, [0.05, 0.5, 0.95], [-1.6, 0, 1.6], spec.width);
  return { ...arrays, spec, layerWidths: Float64Array.from(layerWidths(spec)), bands };
}

export function fakeExperiment(spec: FullSpec): ExperimentResult {
  const arrays = propagate(spec, noiseOf(spec.seed, 1 / Math.sqrt(spec.width)));
  const spreads = spec.repeats > 1 ? [-1.4, -0.6, 0, 0.6, 1.4] : [0, 0, 0, 0, 0];
  const pre = Array.from(arrays.preactivationVariance, (variance) => histogram(0, variance, 'linear'));
  const post =
    spec.activation === 'tanh'
      ? Array.from(arrays.preactivationVariance, tanhHistogram)
      : Array.from(arrays.preactivationVariance, (variance) => histogram(0, variance, spec.activation));
  return {
    ...arrays,
    spec,
    layerWidths: Float64Array.from(layerWidths(spec)),
    preactivationHistograms: pre,
    activationHistograms: post,
    bands: bandsAround(arrays, [0.05, 0.25, 0.5, 0.75, 0.95], spreads, spec.width),
    verdict: verdictOf(spec, arrays),
    timing: { initialize: 1.1, forward: 1.4, backward: 1.7, total: 4.2 },
  };
}
