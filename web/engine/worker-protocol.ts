/** What page and worker say to each other. One call at a time per worker. */
import type {
  AnomalyState,
  Catalogue,
  CircuitTraining,
  CostLandscapes,
  ExperimentResult,
  FollowedCorrelation,
  Grade,
  PhaseDiagram,
  Plateau,
  Prediction,
  QuantumCatalogue,
  Question,
  QuestionList,
  Spectrum,
  TrainingCatalogue,
  TrainingState,
  WeightSample,
} from './contract';
import type { Simd } from './features';
import type { Build, DataUrls, ErrorValue, ModuleName, WasmUrls } from './modules';

/** Each operation and its result. */
export interface Operations {
  sampleWeights: WeightSample;
  runExperiment: ExperimentResult;
  predict: Prediction;
  phaseDiagram: PhaseDiagram;
  spectrum: Spectrum;
  predictSpectrum: Spectrum;
  followCorrelation: FollowedCorrelation;
  questions: QuestionList;
  question: Question;
  gradeAnswer: Grade;
  solution: Grade;
  trainingCatalogue: TrainingCatalogue;
  train: TrainingState;
  detectAnomalies: AnomalyState;
  quantumCatalogue: QuantumCatalogue;
  costLandscape: CostLandscapes;
  barrenPlateau: Plateau;
  trainCircuit: CircuitTraining;
}
export type Method = keyof Operations;

export interface StartRequest {
  type: 'start';
  simd: Simd;
  wasmUrls: WasmUrls;
  dataUrls?: DataUrls | undefined;
  /** What to load before it says that it is ready; the rest is loaded when it is needed. */
  modules: readonly ModuleName[];
  /** The page compiles the core, and sends it when that is done. */
  coreFollows: boolean;
}
/** Without a module where the page could not compile it: then the worker tries. */
export interface CoreRequest {
  type: 'core';
  module: WebAssembly.Module | undefined;
}
export interface CallRequest {
  type: 'call';
  id: number;
  method: Method;
  spec: unknown;
  /** Milliseconds per slice, after each of which an abort or a pause is heard. */
  budget: number;
  /** Where a long run goes on: what it gave when it was paused. */
  checkpoint?: Uint8Array | undefined;
}
/** Stops the call that is running, if any. */
export interface AbortRequest {
  type: 'abort';
}
/** Lets the run under way end where it is, with what it has. */
export interface PauseRequest {
  type: 'pause';
}
export type Request = StartRequest | CoreRequest | CallRequest | AbortRequest | PauseRequest;

export type Reply =
  | { type: 'loaded'; lifeline: string | undefined } // the script runs; the lock it holds while it lives
  | { type: 'ready'; catalogue: Catalogue | undefined; build: Build } // the catalogue, if the core was asked for
  | { type: 'refused'; error: ErrorValue } // wasm cannot run here
  | { type: 'progress'; id: number; progress: number; partial?: unknown }
  | { type: 'result'; id: number; value: unknown }
  | { type: 'failure'; id: number; error: ErrorValue }
  | { type: 'aborted'; id: number }
  | { type: 'died'; message: string }; // a trap: this worker's modules are no longer to be trusted

/** One end of the conversation, as the worker sees it. */
export interface Endpoint {
  postMessage(message: unknown, transfer?: Transferable[]): void;
  onmessage: ((event: MessageEvent) => void) | null;
}
/** The other end: the part of `Worker` that the page uses. */
export interface WorkerLike extends Endpoint {
  onerror: ((event: ErrorEvent) => void) | null;
  terminate(): void;
}
export type WorkerWay = () => WorkerLike;

/** The buffers of every typed array in a result, each once, to hand over instead of copying. */
export function buffersOf(value: unknown, found = new Set<ArrayBuffer>()): Set<ArrayBuffer> {
  if (ArrayBuffer.isView(value)) {
    if (value.buffer instanceof ArrayBuffer) found.add(value.buffer);
  } else if (typeof value === 'object' && value !== null) {
    for (const part of Object.values(value)) buffersOf(part, found);
  }
  return found;
}
