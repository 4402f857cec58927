/** The plane of order and chaos, the Jacobian's singular values, and the angle of two inputs. */
import type { FullSpec, Spec } from './spec';

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
