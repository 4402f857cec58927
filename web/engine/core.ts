/** The raw core: what cpp/wasm binds, before errors become exceptions and long runs become promises. */
import type { Catalogue, ExperimentResult, Prediction, WeightSample } from './contract';

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
/** Every spec passes as it is: checking it is C++'s business. */
export interface Core {
  catalogue(): Catalogue;
  sampleWeights(spec: unknown): Outcome<WeightSample>;
  predict(spec: unknown): Outcome<Prediction>;
  /** Begins a run, replacing any unfinished one. */
  startExperiment(spec: unknown): Outcome<true>;
  /** Works for about `milliseconds` (at least one small step); returns progress, 1 when done. */
  stepExperiment(milliseconds: number): number;
  experimentResult(): ExperimentResult;
}

/** Fastest first. */
export const builds = ['relaxed', 'simd128', 'scalar'] as const;
export type Build = (typeof builds)[number];
export type WasmUrls = Record<Build, string>;

/** The part of Emscripten's module argument that the loader uses. */
export interface GlueOptions {
  instantiateWasm(
    imports: WebAssembly.Imports,
    success: (instance: WebAssembly.Instance, module: WebAssembly.Module) => void,
  ): object;
}
export type Glue = (options: GlueOptions) => Promise<Core>;
