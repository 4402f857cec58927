/**
 * What the engine takes and returns. Names, ranges, defaults and formulas live in C++ and are read from
 * `catalogue()`; this file gives TypeScript their shapes.
 *
 * Conventions: the input is N(0, inputStd²), batch × units. A variance is the population variance over all
 * entries (units × batch; for weights, all weights) about their mean. The gradient that enters at the last
 * activation is N(0, 1). Layer 1 is the first that has weights, so entry 0 of every array is layer 1.
 * Infinity and NaN are results (a network that exploded), never errors.
 */

/** A network and how to start it. Anything absent comes from `catalogue().defaults`. */
export interface Spec {
  initializer?: string;
  /** Scale of the initializer: its std, bound or value where it has no formula of its own (`gainMeaning`). */
  gain?: number;
  fanMode?: string;
  /** Share of zeros among a sparse initializer's weights. */
  sparsity?: number;
  activation?: string;
  activationParam?: number;
  depth?: number;
  width?: number;
  /** Units per layer, input first; wins over depth × width. An empty list means "use depth and width". */
  widths?: readonly number[];
  /** Skip connections: 'none', or how the weights of residual blocks start (`catalogue().residuals`). */
  residual?: string;
  /** Layers that each skip connection goes around; layer 1 stands before the first block. */
  blockLayers?: number;
  batchSize?: number;
  seed?: number;
  inputStd?: number;
  biasInitializer?: string;
  biasValue?: number;
  repeats?: number;
}
export type FullSpec = Required<Spec>;
/** What `codeFor` can write. */
export type Framework = 'pytorch' | 'keras' | 'jax';

/** A rectangle of the (σ_w, σ_b) plane, in standard deviations. Absent: `catalogue().phaseDefaults`. */
export interface PhaseSpec {
  activation?: string;
  activationParam?: number;
  sigmaWMinimum?: number;
  sigmaWMaximum?: number;
  sigmaBMinimum?: number;
  sigmaBMaximum?: number;
  /** Values of σ_w, both ends included. */
  columns?: number;
  /** Values of σ_b, both ends included. */
  rows?: number;
}
export type FullPhaseSpec = Required<PhaseSpec>;
/** A network, and the cosine of the angle between the two inputs that run through it. */
export interface CorrelationSpec extends Spec {
  correlation?: number;
}

/** One key of a spec, as the core validates it. */
export interface FieldInfo<Key extends string = keyof Spec> {
  key: Key;
  kind: 'name' | 'integer' | 'number' | 'integerList';
  label: string;
  description: string;
  unit: string;
  minimum: number; // of each entry, for a list
  maximum: number;
  /** Sensible ends for a slider, inside [minimum, maximum]. */
  sliderMinimum: number;
  sliderMaximum: number;
  scale: 'linear' | 'log';
}
export interface InitializerInfo {
  name: string;
  aliases: string[];
  label: string;
  /** In Unicode, e.g. "W ~ N(0, gain² · 2 / fan_in)". */
  formula: string;
  citation: string;
  distribution: 'constant' | 'normal' | 'uniform' | 'truncated normal' | 'orthogonal' | 'sparse' | 'identity';
  /**
   * What `gain` is for this initializer: a factor on the std (also 'sigma_w'), the variance times the fan ('scale'), or
   * the std, bound or value itself; 'none' where it has no effect.
   */
  gainMeaning: 'gain' | 'std' | 'bound' | 'value' | 'scale' | 'sigma_w' | 'none';
  /** The fan mode that 'auto' stands for; '' where the fans play no part. */
  fanMode: '' | 'fan_in' | 'fan_out' | 'average';
  /** fan · Var(w) at gain 1 and negative slope 0; 0 where the fans play no part. */
  fanVariance: number;
}
export interface ActivationInfo {
  name: string;
  aliases: string[];
  label: string;
  formula: string;
  derivative: string;
  citation: string;
  /** Label, range and default of activationParam; parameterLabel is '' where there is none. */
  parameterLabel: string;
  parameterMinimum: number;
  parameterMaximum: number;
  parameterDefault: number;
  /** `torch.nn.init.calculate_gain` at the default parameter; NaN, to be shown as "none", where PyTorch has none. */
  pytorchGain: number;
  /** 1 / std f(z), z ~ N(0, 1), at the default parameter: the gain that keeps the variance of activations at 1. */
  gainForStd: number;
  /** 1 / rms f(z), likewise: keeps the variance of pre-activations at 1. */
  gainForRms: number;
  /** 1 / √(E f′(z)²), likewise: keeps the variance of gradients at 1. */
  gainForGradient: number;
}
export interface NamedInfo {
  name: string;
  label: string;
  description: string;
}
export interface BiasInfo extends NamedInfo {
  /** What `biasValue` is, and its range and default with these biases. */
  valueMeaning: 'value' | 'std' | 'probability' | 'none';
  valueMinimum: number;
  valueMaximum: number;
  valueDefault: number;
}
export interface Limits {
  /** Largest n_in · n_out · batchSize summed over layers, times repeats. */
  multiplyAdds: number;
  /** Largest number of floats held at once. */
  floats: number;
  layers: number;
}
export interface Catalogue {
  fields: FieldInfo[];
  initializers: InitializerInfo[];
  fanModes: NamedInfo[];
  activations: ActivationInfo[];
  biasInitializers: BiasInfo[];
  residuals: NamedInfo[];
  verdicts: NamedInfo[]; // description states the rule
  defaults: FullSpec;
  limits: Limits;
  /** The keys of `phaseDiagram`'s spec. */
  phaseFields: FieldInfo<keyof PhaseSpec>[];
  phaseDefaults: FullPhaseSpec;
  /** The keys of `followCorrelation`'s spec beyond a network's. */
  correlationFields: FieldInfo<'correlation'>[];
}

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

/**
 * The mean-field limit, point by point: row (σ_b) by row, each of `columns` values, so that point
 * (row, column) stands at row · columns + column.
 */
export interface PhaseDiagram {
  spec: FullPhaseSpec;
  sigmaW: Float64Array;
  sigmaB: Float64Array;
  /** q*, the variance that signals come to; 0 where they die out, Infinity where they grow without end. */
  fixedPointVariance: Float64Array;
  /** c*, the correlation that two inputs come to: 1 unless the phase is chaotic. */
  fixedPointCorrelation: Float64Array;
  /** χ₁, the factor on a gradient's second moment in each layer. */
  gradientGrowth: Float64Array;
  /** ξ_q and ξ_c, in layers; Infinity where there is no end to come to. */
  varianceDepth: Float64Array;
  correlationDepth: Float64Array;
  /** −1 ordered (χ₁ < 1), 0 critical (to 1e-6), 1 chaotic. */
  phase: Float64Array;
  /** For each σ_b the σ_w with χ₁ = 1, to 1e-6; NaN where there is none. */
  criticalSigmaW: Float64Array;
}
/** Singular values of the Jacobian of the layers up to each of `depths`, at a random input. */
export interface Spectrum {
  spec: FullSpec;
  depths: Float64Array; // 1, 2, 4, … and the last layer
  /** For each depth, of all repeats, largest first; NaN where the signal overflowed. */
  singularValues: Float64Array[];
  /** The mean of |J x|² over unit vectors x, and its mean-field value. */
  meanSquare: Float64Array;
  meanSquareTheory: Float64Array;
  /** Where the spectrum of σ² ends at infinite width; NaN where no closed form is known. */
  largestSquareTheory: Float64Array;
}
/** One value per layer: the cosine of the angle between two samples' pre-activations. NaN if one is 0. */
export interface FollowedCorrelation {
  spec: FullSpec;
  correlation: number;
  measured: Float64Array; // of the first repeat
  /** One array over layers per entry of `quantiles`, over all repeats. */
  quantiles: Float64Array; // 0.05, 0.25, 0.5, 0.75, 0.95
  bands: Float64Array[];
  /** Mean-field theory, and the band that this width gives; NaN for weights that are all the same. */
  theory: Float64Array;
  theoryQuantiles: Float64Array; // 0.05, 0.5, 0.95
  theoryBands: Float64Array[];
  /** The correlation map c → c′ of the last layer, for c from −1 to 1. */
  mapFrom: Float64Array;
  mapTo: Float64Array;
}

export interface CallOptions {
  signal?: AbortSignal | undefined;
  /**
   * Latest wins per channel: one in flight, one waiting; a superseded call rejects with AbortError (and so
   * does one in flight that takes long). Calls without a channel wait for their turn and are never superseded.
   */
  channel?: string | undefined;
  /** Now and then, with the done part of the work, 0…1. */
  onProgress?: ((progress: number) => void) | undefined;
}
export interface Engine {
  catalogue(): Catalogue;
  sampleWeights(spec: Spec, options?: CallOptions): Promise<WeightSample>;
  runExperiment(spec: Spec, options?: CallOptions): Promise<ExperimentResult>;
  predict(spec: Spec, options?: CallOptions): Promise<Prediction>;
  phaseDiagram(spec: PhaseSpec, options?: CallOptions): Promise<PhaseDiagram>;
  /** Layers of at most 256 units; batchSize plays no part. */
  spectrum(spec: Spec, options?: CallOptions): Promise<Spectrum>;
  followCorrelation(spec: CorrelationSpec, options?: CallOptions): Promise<FollowedCorrelation>;
  close(): void;
}
export interface EngineOptions {
  /** The wasm file; or, ending in "/", the folder of relaxed/, simd128/ and scalar/ with one each. */
  wasmUrl?: string | URL;
  simd?: 'auto' | 'relaxed' | 'simd128' | 'none';
  /** Parallel workers, 1 or more; 0 runs in the calling thread, in slices. */
  workers?: number;
}

/**
 * The one error type of the engine. The core's codes apart: wasm_forbidden, simd_unsupported, load_failed,
 * worker_died, closed, bad_option. `field` is a spec key or an option, 'work', or '' where none is
 * to blame.
 */
export class InitLabError extends Error {
  constructor(
    readonly code: string,
    readonly field: string,
    message: string,
  ) {
    super(message);
    this.name = 'InitLabError';
  }
}
