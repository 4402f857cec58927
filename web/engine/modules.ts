/**
 * The C++ as the worker has it: modules, each a wasm file of its own that is loaded when one of its calls is first
 * made, before errors become exceptions and long runs become promises. What cpp/wasm binds is held against it here.
 */

import type { MainModule as QuizBindings } from '#core/scalar/init-lab-quiz.mjs';
import type { MainModule as AnalysisBindings } from '#core/simd128/init-lab-analysis.mjs';
import type { MainModule as CoreBindings } from '#core/simd128/init-lab-core.mjs';
import type { MainModule as QuantumBindings } from '#core/simd128/init-lab-quantum.mjs';
import type { MainModule as TrainingBindings } from '#core/simd128/init-lab-training.mjs';
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

export interface ErrorValue {
  code: string;
  field: string;
  message: string;
}
/** Exactly one of the two is set. */
export interface Outcome<T> {
  value?: T | undefined;
  error?: ErrorValue | undefined;
}

/** Networks and their theory: what every page needs. Every spec passes as it is: checking it is C++'s business. */
export interface Core {
  catalogue(): Catalogue;
  sampleWeights(spec: unknown): Outcome<WeightSample>;
  predict(spec: unknown): Outcome<Prediction>;
  /** Begins a run, replacing any unfinished one. */
  startExperiment(spec: unknown): Outcome<boolean>;
  /** Works for about `milliseconds` (at least one small step); returns progress, 1 when done. */
  stepExperiment(milliseconds: number): number;
  /** The completed run, once. */
  experimentResult(): ExperimentResult | undefined;
}

export interface Analysis {
  phaseDiagram(spec: unknown): Outcome<PhaseDiagram>;
  spectrum(spec: unknown): Outcome<Spectrum>;
  predictSpectrum(spec: unknown): Outcome<Spectrum>;
  followCorrelation(spec: unknown): Outcome<FollowedCorrelation>;
}

export interface Quiz {
  questions(): QuestionList;
  question(spec: unknown): Outcome<Question>;
  /** A question's spec, and under `answer` the answer. */
  gradeAnswer(request: unknown): Outcome<Grade>;
  solution(spec: unknown): Outcome<Grade>;
}

/** Networks that learn. Of data that are not made in C++, the packed file has to be loaded first. */
export interface Training {
  trainingCatalogue(): TrainingCatalogue;
  loadData(name: string, bytes: Uint8Array): void;
  hasData(name: string): boolean;
  startTraining(spec: unknown, checkpoint: unknown): Outcome<boolean>;
  stepTraining(milliseconds: number): number;
  trainingNews(): TrainingState | undefined;
  trainingResult(): TrainingState | undefined;
  startDetection(spec: unknown, checkpoint: unknown): Outcome<boolean>;
  stepDetection(milliseconds: number): number;
  detectionNews(): AnomalyState | undefined;
  detectionResult(): AnomalyState | undefined;
}

export interface Quantum {
  quantumCatalogue(): QuantumCatalogue;
  costLandscape(spec: unknown): Outcome<CostLandscapes>;
  /** `checkpoint` may be undefined, but must be given: Embind counts. */
  startBarrenPlateau(spec: unknown, checkpoint: unknown): Outcome<boolean>;
  stepBarrenPlateau(milliseconds: number): number;
  barrenPlateauResult(): Plateau | undefined;
  startCircuitTraining(spec: unknown, checkpoint: unknown): Outcome<boolean>;
  stepCircuitTraining(milliseconds: number): number;
  circuitTrainingResult(): CircuitTraining | undefined;
}

/** Every module by its name, which is also that of its files: init-lab-NAME.wasm. */
export interface Modules {
  core: Core;
  analysis: Analysis;
  training: Training;
  quantum: Quantum;
  quiz: Quiz;
}
export type ModuleName = keyof Modules;
export const moduleNames = [
  'core',
  'analysis',
  'training',
  'quantum',
  'quiz',
] as const satisfies readonly ModuleName[];

/** Embind types a string as all that could become one; names are literals here and strings there. */
type Widen<T> = 0 extends 1 & T
  ? T // `any`: a value that C++ puts together key by key
  : [string] extends [T]
    ? string
    : [T] extends [string]
      ? string
      : T extends number | boolean | undefined | Float64Array | Float32Array | Uint8Array
        ? T
        : T extends (...input: infer Input) => infer Output
          ? (...input: Input) => Widen<Output>
          : T extends readonly (infer Item)[]
            ? readonly Widen<Item>[]
            : { [Key in keyof T]: Widen<T[Key]> };
type Checked<Bound extends { [Name in ModuleName]: Widen<Modules[Name]> }> = Bound;
/** What the bindings emit. Does not compile where they lack anything that this file promises. */
export type Bindings = Checked<{
  core: Widen<Pick<CoreBindings, keyof Core>>;
  analysis: Widen<Pick<AnalysisBindings, keyof Analysis>>;
  quiz: Widen<Pick<QuizBindings, keyof Quiz>>;
  training: Widen<Pick<TrainingBindings, keyof Training>>;
  quantum: Widen<Pick<QuantumBindings, keyof Quantum>>;
}>;

/** Fastest first. */
export const builds = ['relaxed', 'simd128', 'scalar'] as const;
export type Build = (typeof builds)[number];
export type WasmUrls = Record<ModuleName, Record<Build, string>>;

/** The part of Emscripten's module argument that the loader uses. */
export interface GlueOptions {
  instantiateWasm(
    imports: WebAssembly.Imports,
    success: (instance: WebAssembly.Instance, module: WebAssembly.Module) => void,
  ): object;
}
export type Glue = (options: GlueOptions) => Promise<unknown>;

/** Packed data by their name, which is also that of their file: build/data/NAME.bin. */
export type DataName = 'digits' | 'ecg_heartbeats';
export type DataUrls = Record<DataName, string>;
