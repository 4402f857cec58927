/** A core without wasm, and workers without threads, for tests of what stands between them and the page. */
import type { Catalogue, ExperimentResult } from '../../web/engine/contract';
import { InitLabError } from '../../web/engine/contract';
import { startEngine } from '../../web/engine/engine';
import type { LoadModule } from '../../web/engine/loader';
import { localWorker } from '../../web/engine/local-worker';
import type { Analysis, Core, Quiz, WasmUrls } from '../../web/engine/modules';
import type { WorkerLike, WorkerWay } from '../../web/engine/worker-protocol';

/** What the fake core does with a spec: `depth` steps, a trap at step `trapAt`, an error for `fail`. */
export interface FakeSpec {
  depth?: number;
  seed?: number;
  trapAt?: number;
  fail?: boolean;
}
/** What happened inside, over all cores made by one `fakeLoad`. */
export interface Log {
  loads: number;
  begun: number[]; // seeds
  steps: number;
  finished: number[];
  /** Traps left to spring for specs with trapAt; then the core behaves. */
  traps: number;
}
export const newLog = (traps = Infinity): Log => ({ loads: 0, begun: [], steps: 0, finished: [], traps });

export const fakeCatalogue = {
  fields: [{ key: 'depth', kind: 'integer', minimum: 1, maximum: 100 }],
  defaults: { depth: 3 },
  phaseFields: [],
  correlationFields: [],
} as unknown as Catalogue;

/** Every module in one. */
export class FakeCore implements Core, Analysis, Quiz {
  #spec: FakeSpec = {};
  #done = 0;
  constructor(readonly log: Log) {}

  catalogue = () => fakeCatalogue;
  sampleWeights = (spec: unknown) =>
    this.#check(spec) ?? { value: { weights: new Float32Array(4) } as never };
  predict = (spec: unknown) => {
    if ((spec as FakeSpec).trapAt !== undefined) this.#trap();
    return this.#check(spec) ?? { value: { activationVariance: new Float64Array(3) } as never };
  };
  phaseDiagram = (spec: unknown) =>
    this.#check(spec) ?? { value: { gradientGrowth: new Float64Array(4) } as never };
  spectrum = (spec: unknown) => this.#check(spec) ?? { value: { depths: new Float64Array(1) } as never };
  predictSpectrum = this.spectrum;
  followCorrelation = (spec: unknown) =>
    this.#check(spec) ?? { value: { measured: new Float64Array(3) } as never };
  questions = () => ({ sections: [], kinds: [], levels: [], questions: [] });
  question = (spec: unknown) => this.#check(spec) ?? { value: { prompt: [] } as never };
  gradeAnswer = (spec: unknown) => this.#check(spec) ?? { value: { right: true } as never };
  solution = (spec: unknown) => this.#check(spec) ?? { value: { right: false } as never };
  startExperiment = (spec: unknown) => {
    this.#spec = spec as FakeSpec;
    this.#done = 0;
    this.log.begun.push(this.#spec.seed ?? 0);
    return this.#check(spec) ?? { value: true as const };
  };
  stepExperiment = (): number => {
    this.log.steps += 1;
    if (this.#done === this.#spec.trapAt) this.#trap();
    this.#done += 1;
    return this.#done / (this.#spec.depth ?? 3);
  };
  experimentResult = (): ExperimentResult => {
    this.log.finished.push(this.#spec.seed ?? 0);
    const edges = new Float64Array(3);
    return {
      spec: this.#spec,
      activationVariance: new Float64Array(this.#spec.depth ?? 3),
      histograms: [{ edges, counts: new Float64Array(2) }, { edges }],
    } as unknown as ExperimentResult;
  };

  #trap(): void {
    if (this.log.traps-- > 0) throw new WebAssembly.RuntimeError('unreachable');
  }
  #check(spec: unknown) {
    if (!(spec as FakeSpec).fail) return undefined;
    return { error: { code: 'out_of_range', field: 'depth', message: 'depth: must be 1 to 100, got 0' } };
  }
}

export const fakeLoad =
  (log: Log): LoadModule =>
  async () => {
    log.loads += 1;
    return new FakeCore(log) as never; // the modules that the tests call are all in it
  };
export const refusingLoad: LoadModule = async () => {
  throw new InitLabError('wasm_forbidden', '', 'This page may not run WebAssembly.');
};

const files = { relaxed: '', simd128: '', scalar: '' };
const urls: WasmUrls = { core: files, analysis: files, training: files, quantum: files, quiz: files };
export const engineOver = (ways: WorkerWay[], workers = 1, patience = 50, theoryApart = false) =>
  startEngine({ ways, simd: 'auto', wasmUrls: urls, patience }, workers, theoryApart);
export const fakeEngine = (log: Log, workers = 1) => engineOver([() => localWorker(fakeLoad(log))], workers);

/** A worker that can be hit from outside; it keeps what passed through it. */
export class FakeWorker implements WorkerLike {
  onmessage: WorkerLike['onmessage'] = null;
  onerror: WorkerLike['onerror'] = null;
  terminated = false;
  readonly sent: unknown[] = [];
  readonly #inner: WorkerLike;

  constructor(load: LoadModule) {
    this.#inner = localWorker(load);
    this.#inner.onmessage = (event) => this.onmessage?.(event);
  }
  postMessage(message: unknown): void {
    this.sent.push(message);
    this.#inner.postMessage(message);
  }
  terminate(): void {
    this.terminated = true;
    this.#inner.terminate();
  }
  /** As a browser reports a crash: the worker falls silent and an error event comes. */
  crash(message = 'out of memory'): void {
    this.#inner.terminate();
    this.onerror?.({ message } as ErrorEvent);
  }
  /** Never says a word. */
  hush(): void {
    this.#inner.onmessage = null;
  }
  /** As a browser "reports" a termination: not at all. */
  fallSilent(): void {
    this.#inner.terminate();
  }
}
