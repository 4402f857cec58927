/** Training: several networks from several starts, side by side on the same data. */
import type { FieldInfo, NamedInfo } from './catalogue';

/** What `train` learns, from which starts, and how. Anything absent comes from `trainingCatalogue().defaults`. */
export interface TrainingSpec {
  dataset?: string;
  /** Points of a data set in the plane, half of them for training, and the std of what is added to them. */
  examples?: number;
  noise?: number;
  split?: string;
  /** Only so many examples to learn from, as many of each class as can be; 0 is all. */
  trainExamples?: number;
  /** Digits to tell apart; empty is all. */
  classes?: readonly number[];
  /** Digits that a pretrained start learned first; empty is those that are not in `classes`. */
  pretrainClasses?: readonly number[];
  pretrainEpochs?: number;
  /**
   * Up to six: an initializer's name, or NAME:GAIN, or NAME:GAIN:ACTIVATION; or `pretrained`, or `pretrained:FROZEN` with
   * the number of layers that stay as they learned.
   */
  starts?: readonly string[];
  fanMode?: string;
  activation?: string;
  activationParam?: number;
  biasInitializer?: string;
  biasValue?: number;
  /** Layers with weights. */
  depth?: number;
  width?: number;
  loss?: string;
  optimizer?: string;
  learningRate?: number;
  momentum?: number;
  schedule?: string;
  /** Share of the steps over which the learning rate rises. */
  warmUp?: number;
  /** Longest gradient; 0 is no limit. */
  clip?: number;
  batchSize?: number;
  epochs?: number;
  frozenLayers?: number;
  seed?: number;
  /** Networks a start. */
  repeats?: number;
  /** Steps after which to pause; 0 is never. The rest of a run is the same whatever it is. */
  stopAt?: number;
}
/** What `detectAnomalies` learns: an autoencoder of normal heartbeats; `depth` is that of each of its two halves. */
export interface AnomalySpec
  extends Omit<
    TrainingSpec,
    | 'dataset'
    | 'examples'
    | 'noise'
    | 'trainExamples'
    | 'classes'
    | 'pretrainClasses'
    | 'pretrainEpochs'
    | 'loss'
    | 'frozenLayers'
  > {
  bottleneck?: number;
}

export interface DatasetInfo extends NamedInfo {
  /** Where it comes from, and its licence; '' for what is made here. */
  citation: string;
  /** Of the packed data; '' for what is made here. */
  file: string;
  classes: number;
  isToy: boolean;
}
export interface FormulaInfo extends NamedInfo {
  citation: string;
}
export interface OptimizerInfo extends FormulaInfo {
  /** The learning rate where none is given. */
  usualRate: number;
}
export type FullTrainingSpec = Required<TrainingSpec & AnomalySpec>;
export interface TrainingCatalogue {
  fields: FieldInfo<string>[];
  anomalyFields: FieldInfo<string>[];
  defaults: FullTrainingSpec;
  anomalyDefaults: FullTrainingSpec;
  datasets: DatasetInfo[];
  optimizers: OptimizerInfo[];
  losses: FormulaInfo[];
  schedules: NamedInfo[];
  splits: NamedInfo[];
  beatSplits: NamedInfo[];
  /** Rules for thresholds, in the order of `Reading.thresholds`. */
  thresholds: NamedInfo[];
  mostStarts: number;
}

/** One network on its way. Arrays have one entry a record or an evaluation; NaN once it has diverged. */
export interface TrainingRun {
  /** Which of the starts, and which of its networks, from 0. */
  start: number;
  repeat: number;
  /** Mean over the batches since the last record. */
  loss: Float32Array;
  batchAccuracy: Float32Array;
  testLoss: Float32Array;
  /** Share of the test examples that it gets right; of `detectAnomalies` the area under the ROC curve. */
  testScore: Float32Array;
  /** The step at which it was no longer finite; 0: it is. */
  divergedAt: number;
  /** Records × layers, one record after the other; of the first network of each start only. */
  gradientNorm?: Float32Array;
  updateRatio?: Float32Array;
  activationVariance?: Float32Array;
}
/** A race as it stands: complete, paused, or on its way. */
export interface RaceState {
  /** All steps are done. */
  done: boolean;
  /** Steps that every network has taken, and will have taken. */
  stepsDone: number;
  stepsInAll: number;
  layers: number;
  /** The steps of the records, and of the evaluations on the test examples, the first of which is at 0. */
  recordSteps: Float64Array;
  evaluationSteps: Float64Array;
  starts: string[];
  runs: TrainingRun[];
  /** Goes on from here with `resumeFrom`. News have one now and then; a result always. */
  checkpoint?: Uint8Array;
}
export interface TrainingState extends RaceState {
  /** Of data in the plane, one a start: the probability of class 1 on a square grid, row by row from the lower left. */
  surfaces?: Float32Array[];
  surfaceSize?: number;
  /** The grid covers ± this, both ways. */
  surfaceReach?: number;
  /** What is learned from: x and y in turn, and the class of each. */
  points?: { places: Float32Array; labels: Uint8Array };
}

/** What every threshold makes of the test beats, from the strictest: above it, a beat is flagged. */
export interface OperatingCurve {
  threshold: Float64Array;
  falseAlarmRate: Float64Array;
  recall: Float64Array;
  precision: Float64Array;
  f1: Float64Array;
}
/** One way to rebuild beats. */
export interface Reading {
  /** Area under the ROC curve. */
  auc: number;
  /** Mean squared error of each test beat. */
  testErrors: Float64Array;
  /** Known before any test beat is seen: from the errors on the beats it learned from. */
  thresholds: Float64Array;
  curve: OperatingCurve;
  /** The test beats as it rebuilds them, one after the other; of the first network of each start only. */
  rebuilt?: Float32Array;
}
export interface AnomalyState extends RaceState {
  /** One a run. */
  readings: Reading[];
  /** The test beats of the first network of each start, one after the other; in the first news and the result. */
  beats?: Float32Array;
  /** Of each test beat: 1 normal, 2 to 5 abnormal. */
  kinds?: Uint8Array;
  /** Principal components, as many as the bottleneck has units: one a split, and so one a repeat where the seed splits. */
  baselines?: Reading[];
}
