/** The worker's side of the protocol, over any endpoint: a real worker's `self` or the in-page stand-in. */
import { InitLabError } from './contract';
import type { Core, ErrorValue, Outcome } from './core';
import { type LoadCore, loadCore } from './loader';
import { nextTask } from './next-task';
import {
  buffersOf,
  type CallRequest,
  type Endpoint,
  type Method,
  type Reply,
  type Request,
  type StartRequest,
} from './worker-protocol';

/** The calls that answer at once; the others run in steps. */
const direct: Partial<Record<Method, (core: Core, spec: unknown) => Outcome<unknown>>> = {
  sampleWeights: (core, spec) => core.sampleWeights(spec),
  predict: (core, spec) => core.predict(spec),
  phaseDiagram: (core, spec) => core.phaseDiagram(spec),
  spectrum: (core, spec) => core.spectrum(spec),
  followCorrelation: (core, spec) => core.followCorrelation(spec),
};
/** Milliseconds between two reports of progress; they are also the worker's signs of life. */
const reportInterval = 50;

/** `hold` gives the name of a lock that tells the page when this worker is gone. */
export function serve(
  endpoint: Endpoint,
  load: LoadCore = loadCore,
  hold: () => Promise<string | undefined> = async () => undefined,
): void {
  let core: Core | undefined;
  let stopped = false;
  const post = (reply: Reply, transfer: Transferable[] = []) => endpoint.postMessage(reply, transfer);

  async function start({ simd, wasmUrls }: StartRequest): Promise<void> {
    try {
      const loaded = await load(simd, wasmUrls);
      core = loaded.core;
      post({ type: 'ready', catalogue: core.catalogue(), build: loaded.build });
    } catch (error) {
      post({ type: 'refused', error: errorValue(error) });
    }
  }

  async function answer({ id, method, spec, budget }: CallRequest): Promise<void> {
    stopped = false;
    try {
      if (!core) throw new Error('called before it was ready');
      const call = direct[method];
      const outcome = call ? call(core, spec) : await runInSteps(core, id, spec, budget);
      if (!outcome) post({ type: 'aborted', id });
      else if (outcome.error) post({ type: 'failure', id, error: outcome.error });
      else post({ type: 'result', id, value: outcome.value }, [...buffersOf(outcome.value)]);
    } catch (error) {
      // Errors are values in the core, so whatever is thrown is a trap or as bad as one.
      core = undefined;
      post({ type: 'died', message: String(error) });
    }
  }

  /** Nothing comes out if it was stopped. */
  async function runInSteps(running: Core, id: number, spec: unknown, budget: number) {
    const begun: Outcome<unknown> = running.startExperiment(spec);
    if (begun.error) return begun;
    let reported = performance.now();
    for (;;) {
      const progress = running.stepExperiment(budget);
      if (progress >= 1) return { value: running.experimentResult() };
      if (performance.now() - reported >= reportInterval) {
        reported = performance.now();
        post({ type: 'progress', id, progress });
      }
      await nextTask();
      if (stopped) return undefined;
    }
  }

  endpoint.onmessage = (event) => {
    const request = event.data as Request;
    if (request.type === 'start') void start(request);
    else if (request.type === 'call') void answer(request);
    else stopped = true;
  };
  void hold().then((lifeline) => post({ type: 'loaded', lifeline }));
}

function errorValue(error: unknown): ErrorValue {
  if (error instanceof InitLabError) {
    return { code: error.code, field: error.field, message: error.message };
  }
  return { code: 'load_failed', field: '', message: `The engine did not start: ${error}` };
}
