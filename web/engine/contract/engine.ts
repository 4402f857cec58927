/** The engine's calls. */
import type { CorrelationSpec, FollowedCorrelation, PhaseDiagram, PhaseSpec, Spectrum } from './analysis';
import type { Catalogue } from './catalogue';
import type { ExperimentResult, Prediction, WeightSample } from './experiment';
import type {
  CircuitTraining,
  CircuitTrainingSpec,
  CostLandscapes,
  LandscapeSpec,
  Plateau,
  PlateauSpec,
  QuantumCatalogue,
} from './quantum';
import type { Answer, Grade, Question, QuestionList, QuestionSpec } from './quiz';
import type { Spec } from './spec';
import type { AnomalySpec, AnomalyState, TrainingCatalogue, TrainingSpec, TrainingState } from './training';

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
/** Of calls that take long. They run in a worker of their own, so that the other calls answer as before. */
export interface RunOptions<News> extends Omit<CallOptions, 'onProgress'> {
  /** Now and then, with the done part of the work, 0…1, and what is new since the last time. */
  onProgress?: ((progress: number, news: News | undefined) => void) | undefined;
  /** When it fires, the run ends between two of its steps and the call resolves with what there is by then. */
  pauseSignal?: AbortSignal | undefined;
  /** The `checkpoint` that a paused run of the same spec gave: it goes on there. */
  resumeFrom?: Uint8Array | undefined;
}
export interface Engine {
  catalogue(): Catalogue;
  sampleWeights(spec: Spec, options?: CallOptions): Promise<WeightSample>;
  runExperiment(spec: Spec, options?: CallOptions): Promise<ExperimentResult>;
  predict(spec: Spec, options?: CallOptions): Promise<Prediction>;
  phaseDiagram(spec: PhaseSpec, options?: CallOptions): Promise<PhaseDiagram>;
  /** Layers of at most 256 units; batchSize plays no part. */
  spectrum(spec: Spec, options?: CallOptions): Promise<Spectrum>;
  /** Its theory alone, which takes no time: `singularValues` and `meanSquare` are empty. */
  predictSpectrum(spec: Spec, options?: CallOptions): Promise<Spectrum>;
  followCorrelation(spec: CorrelationSpec, options?: CallOptions): Promise<FollowedCorrelation>;
  /** What there is to ask. */
  questions(options?: CallOptions): Promise<QuestionList>;
  /** One question with its numbers, without its key. */
  question(spec: QuestionSpec, options?: CallOptions): Promise<Question>;
  /** The same mark for the same question and answer, on every machine. Rejects what is no answer to it. */
  gradeAnswer(question: QuestionSpec, answer: Answer, options?: CallOptions): Promise<Grade>;
  /** What would have been right. */
  solution(question: QuestionSpec, options?: CallOptions): Promise<Grade>;
  /** What there is to train with; it comes with the training's own wasm file. */
  trainingCatalogue(options?: CallOptions): Promise<TrainingCatalogue>;
  /** Several networks side by side. Paused, it resolves with a state that is not `done`. */
  train(spec: TrainingSpec, options?: RunOptions<TrainingState>): Promise<TrainingState>;
  /** Autoencoders that learn normal heartbeats, and how well they tell abnormal ones. */
  detectAnomalies(spec: AnomalySpec, options?: RunOptions<AnomalyState>): Promise<AnomalyState>;
  /** Names, ranges and defaults of the calls below. */
  quantumCatalogue(options?: CallOptions): Promise<QuantumCatalogue>;
  /** The variance of a gradient over random circuits. Its news are the whole result so far. */
  barrenPlateau(spec: PlateauSpec, options?: RunOptions<Plateau>): Promise<Plateau>;
  costLandscape(spec: LandscapeSpec, options?: CallOptions): Promise<CostLandscapes>;
  /** Its news are the whole result so far. */
  trainCircuit(spec: CircuitTrainingSpec, options?: RunOptions<CircuitTraining>): Promise<CircuitTraining>;
  close(): void;
}
export interface EngineOptions {
  /**
   * The core's wasm file, with those of the other modules (init-lab-NAME.wasm) beside it; or, ending in "/", the
   * folder of relaxed/, simd128/ and scalar/ with all of them.
   */
  wasmUrl?: string | URL;
  simd?: 'auto' | 'relaxed' | 'simd128' | 'none';
  /** Parallel workers, 1 or more; 0 runs in the calling thread, in slices. */
  workers?: number;
}
