/** Starts a worker in the first way that the host allows. */
import { type Catalogue, InitLabError } from './contract';
import type { Simd } from './features';
import { watchLifeline } from './lifeline';
import type { Build, DataUrls, ModuleName, WasmUrls } from './modules';
import type { CoreRequest, Reply, StartRequest, WorkerLike, WorkerWay } from './worker-protocol';

export interface StartOptions {
  /** To be tried in this order; the last one should always work. */
  ways: readonly WorkerWay[];
  simd: Simd;
  wasmUrls: WasmUrls;
  dataUrls?: DataUrls | undefined;
  /** What to load at once. */
  modules: readonly ModuleName[];
  /** On its way already, unless it cannot be. */
  core?: Promise<WebAssembly.Module | undefined> | undefined;
  /** Milliseconds for the worker's script to load before the next way is tried. */
  patience?: number;
}
export interface Running {
  worker: WorkerLike;
  lifeline: string | undefined;
  catalogue: Catalogue | undefined;
  build: Build;
}

const defaultPatience = 10_000;
const wayThatWorked = new WeakMap<readonly WorkerWay[], number>();

export async function startWorker(options: StartOptions): Promise<Running> {
  const { ways } = options;
  let reason: unknown = 'no way to start one';
  for (let index = wayThatWorked.get(ways) ?? 0; index < ways.length; ++index) {
    try {
      const running = await startInOneWay(ways[index] as WorkerWay, options);
      wayThatWorked.set(ways, index);
      return running;
    } catch (error) {
      if (error instanceof InitLabError) throw error; // the worker ran, but the core did not: no way helps
      reason = error;
    }
  }
  throw new InitLabError('load_failed', '', `No worker could be started: ${reason}`);
}

/** Rejects with an InitLabError if the worker ran and the core did not, and with anything else if it did not. */
function startInOneWay(way: WorkerWay, options: StartOptions): Promise<Running> {
  const { patience = defaultPatience } = options;
  return new Promise((resolve, reject) => {
    const worker = way(); // may throw, which rejects
    const settled = new AbortController();
    let lifeline: string | undefined;
    const fail = (error: unknown) => {
      settled.abort();
      worker.terminate();
      reject(error);
    };
    const timer = setTimeout(() => fail('its script did not load in time'), patience);
    settled.signal.addEventListener('abort', () => clearTimeout(timer));
    worker.onerror = (event) => {
      event.preventDefault?.(); // the next way may do; nothing for the console yet
      fail(event.message || 'its script did not load');
    };
    worker.onmessage = (event) => {
      const reply = event.data as Reply;
      if (reply.type === 'loaded') {
        clearTimeout(timer);
        sendStart(worker, options);
        lifeline = reply.lifeline;
        watchLifeline(lifeline, () => fail('it was terminated'), settled.signal);
      } else if (reply.type === 'ready') {
        settled.abort();
        resolve({ worker, lifeline, catalogue: reply.catalogue, build: reply.build });
      } else if (reply.type === 'refused') {
        fail(new InitLabError(reply.error.code, reply.error.field, reply.error.message));
      }
    };
  });
}

/** The core need not be there yet: what else there is to load goes on beside it. */
function sendStart(worker: WorkerLike, { simd, wasmUrls, dataUrls, modules, core }: StartOptions): void {
  const coming = modules.includes('core') ? core : undefined;
  const coreFollows = coming !== undefined;
  worker.postMessage({
    type: 'start',
    simd,
    wasmUrls,
    dataUrls,
    modules,
    coreFollows,
  } satisfies StartRequest);
  void coming?.then((module) => worker.postMessage({ type: 'core', module } satisfies CoreRequest));
}
