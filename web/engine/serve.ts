/** The worker's side of the protocol, over any endpoint: a real worker's `self` or the in-page stand-in. */
import { InitLabError } from './contract';
import { provideData } from './data';
import { chooseBuild } from './features';
import { type LoadModule, loadModule } from './loader';
import type { Build, ErrorValue, ModuleName, Modules } from './modules';
import { nextTask } from './next-task';
import { type Operation, operations } from './operations';
import {
  buffersOf,
  type CallRequest,
  type Endpoint,
  type Reply,
  type Request,
  type StartRequest,
} from './worker-protocol';

type SteppedOperation = Extract<Operation, { kind: 'stepped' }>;
type Module = Modules[ModuleName];

/** Milliseconds between two reports of progress; they are also the worker's signs of life. */
const reportInterval = 50;

/** `hold` gives the name of a lock that tells the page when this worker is gone. */
export function serve(
  endpoint: Endpoint,
  load: LoadModule = loadModule,
  hold: () => Promise<string | undefined> = async () => undefined,
): void {
  let settings: StartRequest | undefined;
  let core: Promise<WebAssembly.Module | undefined> | undefined;
  let coreCame: (module: WebAssembly.Module | undefined) => void = () => {};
  let build: Build = 'scalar';
  let modules = new Map<ModuleName, Promise<Module>>();
  let wish: 'go on' | 'pause' | 'stop' = 'go on';
  const post = (reply: Reply, transfer: Transferable[] = []) => endpoint.postMessage(reply, transfer);

  /** Loaded once; a failure is not kept, so that the next call tries again. */
  function moduleOf<Name extends ModuleName>(name: Name): Promise<Modules[Name]> {
    if (!settings) throw new Error('called before it was started');
    const known =
      modules.get(name) ?? load(name, build, settings.wasmUrls, name === 'core' ? core : undefined);
    modules.set(name, known);
    known.catch(() => modules.delete(name));
    return known as Promise<Modules[Name]>;
  }

  async function start(request: StartRequest): Promise<void> {
    try {
      settings = request;
      if (request.coreFollows)
        core = new Promise((resolve) => {
          coreCame = resolve;
        });
      build = chooseBuild(request.simd);
      await Promise.all(request.modules.map(moduleOf));
      const catalogue = request.modules.includes('core') ? (await moduleOf('core')).catalogue() : undefined;
      post({ type: 'ready', catalogue, build });
    } catch (error) {
      post({ type: 'refused', error: errorValue(error) });
    }
  }

  async function answer(request: CallRequest): Promise<void> {
    wish = 'go on';
    const { id, method, spec } = request;
    try {
      const operation = operations[method];
      const module = await moduleOf(operation.module);
      const outcome =
        operation.kind === 'direct'
          ? operation.call(module as never, spec)
          : await runInSteps(operation, module, request);
      if (!outcome) post({ type: 'aborted', id });
      else if (outcome.error) post({ type: 'failure', id, error: outcome.error });
      else post({ type: 'result', id, value: outcome.value }, [...buffersOf(outcome.value)]);
    } catch (error) {
      if (error instanceof InitLabError) {
        post({ type: 'failure', id, error: errorValue(error) });
        return;
      }
      // Errors are values in C++, so whatever is thrown there is a trap or as bad as one.
      modules = new Map();
      post({ type: 'died', message: String(error) });
    }
  }

  /** Nothing comes out if it was stopped. */
  async function runInSteps(operation: SteppedOperation, module: Module, request: CallRequest) {
    const { id, spec, budget, checkpoint } = request;
    const running = module as never;
    const data = operation.data?.(spec);
    if (data) await provideData(module as Modules['training'], data, settings?.dataUrls?.[data]);
    if ((wish as string) === 'stop') return undefined; // it was set in the meantime
    const begun = operation.start(running, spec, checkpoint);
    if (begun.error) return begun;
    let reported = performance.now();
    for (;;) {
      const progress = operation.step(running, budget);
      if (progress >= 1) return { value: operation.result(running), error: undefined };
      if (performance.now() - reported >= reportInterval) {
        reported = performance.now();
        const partial = operation.partial?.(running);
        post({ type: 'progress', id, progress, partial }, [...buffersOf(partial)]);
      }
      await nextTask();
      const wished = wish as typeof wish; // it was set in the meantime
      if (wished === 'stop') return undefined;
      if (wished === 'pause') return { value: operation.result(running), error: undefined };
    }
  }

  endpoint.onmessage = (event) => {
    const request = event.data as Request;
    if (request.type === 'start') void start(request);
    else if (request.type === 'core') coreCame(request.module);
    else if (request.type === 'call') void answer(request);
    else if (request.type === 'pause') wish = wish === 'stop' ? 'stop' : 'pause';
    else wish = 'stop';
  };
  void hold().then((lifeline) => post({ type: 'loaded', lifeline }));
}

function errorValue(error: unknown): ErrorValue {
  if (error instanceof InitLabError) {
    return { code: error.code, field: error.field, message: error.message };
  }
  return { code: 'load_failed', field: '', message: `The engine did not start: ${error}` };
}
