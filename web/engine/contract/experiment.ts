/** Sampled weights and networks, and the theory beside them. */
import type { FullSpec } from './spec';

export interface Histogram {
  /** bins + 1 ascending edges; values beyond them (and non-finite ones) are not counted. */
  edges: Float64Array;
  counts: Float64Array;
}
/** One Float64Array of one entry per layer for each of these names. */
export const layerQuantities = [
  'preactivationMean',
  'preactivationVariance',
  'preactivationSecondMoment',
  'activationMean',
  'activationVariance',
  'activationSecondMoment',
  'deadFraction', // units whose slope is exactly 0 on every sample of the batch
  'saturatedFraction', // entries where the slope is under 5 % of its largest (bounded activations only)
  'nonFiniteCount', // entries of pre-activations, activations and gradients that are infinite or NaN
  'activationGradientVariance',
  'preactivationGradientVariance',
  'weightGradientVariance',
  'weightVariance',
] as const;
export type LayerQuantity = (typeof layerQuantities)[number];
/** Views of one buffer that all of a result's layer arrays share, its bands' among them. */
export type LayerArrays = Record<LayerQuantity, Float64Array>;
/** For each quantity, one array over layers per entry of `quantiles`. */
export type Bands = { quantiles: Float64Array } & Record<LayerQuantity, Float64Array[]>;

export interface Verdict {
  code: 'vanishing' | 'healthy' | 'exploding' | 'saturated' | 'dead' | 'symmetric' | 'not_finite';
  message: string;
}
export interface Timing {
  /** Milliseconds, over all repeats. */
  initialize: number;
  forward: number;
  backward: number;
  total: number;
}
/** A sampled network. The arrays and histograms are those of the first repeat, the bands of all repeats. */
export interface ExperimentResult extends LayerArrays {
  spec: FullSpec; // with every default filled in and every alias resolved
  /** Units per layer, input first: layers + 1 entries. */
  layerWidths: Float64Array;
  preactivationHistograms: Histogram[];
  activationHistograms: Histogram[];
  bands: Bands; // quantiles 0.05, 0.25, 0.5, 0.75, 0.95
  verdict: Verdict;
  timing: Timing;
}
/** Mean-field theory for the same spec: infinite width, with the band that this width and batch give. */
export interface Prediction extends LayerArrays {
  spec: FullSpec;
  layerWidths: Float64Array;
  bands: Bands; // quantiles 0.05, 0.5, 0.95
}
export interface WeightSample {
  spec: FullSpec;
  fanIn: number;
  fanOut: number;
  /** W, n_out × n_in, row by row. */
  weights: Float32Array;
  histogram: Histogram;
  /** The exact density at densityX; empty where the distribution has none (a constant). */
  densityX: Float64Array;
  density: Float64Array;
  /** Exact: half-width of a uniform (0 for others), standard deviation, mean. */
  bound: number;
  std: number;
  mean: number;
  /** Measured on these weights. */
  sampleMean: number;
  sampleVariance: number;
}
