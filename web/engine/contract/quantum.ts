/** Parametrized quantum circuits: the variance of their gradients, their cost landscapes, their training. */
import type { FieldInfo, NamedInfo } from './catalogue';

/** A name, and where it comes from. */
export interface SourcedInfo extends NamedInfo {
  /** "McClean et al. 2018"; '' where there is nothing to cite. */
  source: string;
}

/** How gradients are sampled. Absent: `quantumCatalogue().plateauDefaults`. */
export interface PlateauSpec {
  /** The family of circuits: `random` (McClean et al. 2018), `hardware_efficient`, `product`. */
  circuit?: string;
  /** `zz`, `local` or `global`. */
  cost?: string;
  /** How angles are drawn: `uniform`, `small_angles`, `identity_blocks`, `zeros`. */
  start?: string;
  /** What varies from point to point: `qubits` or `layers`. */
  sweep?: string;
  /** The angle to differentiate by: `first` or `middle`. */
  parameter?: string;
  qubits?: number;
  qubitsMinimum?: number;
  qubitsMaximum?: number;
  /** 0 stands for layersPerQubit × qubits. */
  layers?: number;
  layersPerQubit?: number;
  blocks?: number;
  /** Small angles are N(0, angleVariance / layers). */
  angleVariance?: number;
  samples?: number;
  seed?: number;
}
export type FullPlateauSpec = Required<PlateauSpec>;

/** y = intercept + slope x, weighted by the points' errors. NaN where there are fewer than two points. */
export interface LineFit {
  slope: number;
  slopeError: number;
  intercept: number;
  interceptError: number;
  /** Of slope and intercept. */
  covariance: number;
  /** To be held against points − 2. */
  chiSquared: number;
  points: number;
}

/** One entry per point in every array. The intervals are for 95 %, from the fourth moment, by the delta method for the logarithm. */
export interface Plateau {
  spec: FullPlateauSpec;
  qubits: Float64Array;
  layers: Float64Array;
  /** Drawn so far. */
  samples: Float64Array;
  mean: Float64Array;
  /** About the mean; 0 where it is no more than rounding. */
  variance: Float64Array;
  varianceLow: Float64Array;
  varianceHigh: Float64Array;
  /** About 0: the size of a gradient. */
  meanSquare: Float64Array;
  meanSquareLow: Float64Array;
  meanSquareHigh: Float64Array;
  /** Of the variance: exact, or the 2-design limit of deep circuits; NaN where there is none. */
  theory: Float64Array;
  theoryKind: 'exact' | 'two_design' | 'none';
  /** Of ln variance and of ln meanSquare on the number of qubits. */
  fit: LineFit;
  meanSquareFit: LineFit;
  /** 1 when every sample has been drawn; less where the run was paused. */
  progress: number;
  /** Goes on here: after a pause, or with a spec that asks for more samples. */
  checkpoint: Uint8Array;
}

/** The cost as two angles go around, for each number of qubits; sample 0 of the same plateau spec. */
export interface LandscapeSpec extends PlateauSpec {
  /** Along each axis, −π to π, both ends included. */
  points?: number;
}
export interface CostLandscapes {
  points: number;
  qubits: Float64Array;
  layers: Float64Array;
  /** points² values each, row by row. */
  cost: Float64Array[];
  lowest: Float64Array;
  highest: Float64Array;
  /** Of the first one's rotations, in their order: "XZY…". */
  axes: string;
}

/** A classifier of points in a square, trained from all starts side by side. Absent: `trainingDefaults`. */
export interface CircuitTrainingSpec {
  circuit?: string;
  /** `local` or `global`. */
  readout?: string;
  qubits?: number;
  layersPerQubit?: number;
  blocks?: number;
  angleVariance?: number;
  learningRate?: number;
  steps?: number;
  examples?: number;
  seed?: number;
}
export type FullCircuitTrainingSpec = Required<CircuitTrainingSpec>;
/** One array per start in `loss`, `accuracy` and `gradientNorm`; entry k is before step k. */
export interface CircuitTraining {
  spec: FullCircuitTrainingSpec;
  starts: readonly string[];
  /** Mean of (answer − label)² / 4: ¼ for a circuit that always answers 0. */
  loss: Float64Array[];
  accuracy: Float64Array[];
  gradientNorm: Float64Array[];
  exampleX: Float64Array;
  exampleY: Float64Array;
  /** +1 or −1. */
  exampleLabel: Float64Array;
  progress: number;
  checkpoint: Uint8Array;
}

export interface QuantumCatalogue {
  plateauFields: FieldInfo<string>[];
  trainingFields: FieldInfo<string>[];
  landscapeFields: FieldInfo<string>[];
  circuits: SourcedInfo[];
  costs: SourcedInfo[];
  starts: SourcedInfo[];
  sweeps: SourcedInfo[];
  parameters: SourcedInfo[];
  readouts: SourcedInfo[];
  plateauDefaults: FullPlateauSpec;
  trainingDefaults: FullCircuitTrainingSpec;
  /** McClean et al. 2018, figure 3: slope of ln variance per qubit. */
  publishedSlope: number;
}
