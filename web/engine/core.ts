/** The raw core: what cpp/wasm binds, before errors become exceptions and long runs become promises. */
import type { MainModule } from '#core/simd128/init-lab-core.mjs';
import type {
  Catalogue,
  ExperimentResult,
  FollowedCorrelation,
  PhaseDiagram,
  Prediction,
  Spectrum,
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
/** Every spec passes as it is: checking it is C++'s business. */
export interface Core {
  catalogue(): Catalogue;
  sampleWeights(spec: unknown): Outcome<WeightSample>;
  predict(spec: unknown): Outcome<Prediction>;
  phaseDiagram(spec: unknown): Outcome<PhaseDiagram>;
  spectrum(spec: unknown): Outcome<Spectrum>;
  followCorrelation(spec: unknown): Outcome<FollowedCorrelation>;
  /** Begins a run, replacing any unfinished one. */
  startExperiment(spec: unknown): Outcome<boolean>;
  /** Works for about `milliseconds` (at least one small step); returns progress, 1 when done. */
  stepExperiment(milliseconds: number): number;
  /** The completed run, once. */
  experimentResult(): ExperimentResult | undefined;
}

/** Embind types a string as all that could become one; names are literals here and strings there. */
type Widen<T> = [string] extends [T]
  ? string
  : [T] extends [string]
    ? string
    : T extends number | boolean | undefined | Float64Array | Float32Array
      ? T
      : T extends (...input: infer Input) => infer Output
        ? (...input: Input) => Widen<Output>
        : T extends readonly (infer Item)[]
          ? readonly Widen<Item>[]
          : { [Key in keyof T]: Widen<T[Key]> };
type Checked<Bound extends Widen<Core>> = Bound;
/** What the bindings emit. Does not compile where they lack anything that this file promises. */
export type Bindings = Checked<Widen<Pick<MainModule, keyof Core>>>;

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
