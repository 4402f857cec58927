/** The engine itself, over whatever workers it is given. */
import { WorkerClient } from './client';
import { type CallOptions, type Catalogue, type Engine, type FieldInfo, InitLabError } from './contract';
import { Scheduler } from './scheduler';
import { snapshot } from './snapshot';
import type { StartOptions } from './start';
import type { Method, Operations } from './worker-protocol';

/** Starts the first worker, and any others when they are needed. */
export async function startEngine(options: StartOptions, workers: number): Promise<Engine> {
  const clients = Array.from({ length: workers }, () => new WorkerClient(options));
  const { catalogue } = await (clients[0] as WorkerClient).session();
  return engineOver(new Scheduler(clients), catalogue);
}

function engineOver(scheduler: Scheduler, catalogue: Catalogue): Engine {
  const { fields, phaseFields, correlationFields } = catalogue;
  async function call<M extends Method>(
    method: M,
    spec: unknown,
    options: CallOptions = {},
    known: readonly FieldInfo<string>[] = fields,
  ) {
    if (options.signal && !(options.signal instanceof AbortSignal)) {
      throw new InitLabError('bad_option', 'signal', 'signal: must be an AbortSignal');
    }
    const { signal, channel, onProgress } = options;
    const copy = snapshot(spec, known);
    return (await scheduler.submit({ method, spec: copy, channel, signal, onProgress })) as Operations[M];
  }
  return {
    catalogue: () => catalogue,
    sampleWeights: (spec, options) => call('sampleWeights', spec, options),
    runExperiment: (spec, options) => call('runExperiment', spec, options),
    predict: (spec, options) => call('predict', spec, options),
    phaseDiagram: (spec, options) => call('phaseDiagram', spec, options, phaseFields),
    spectrum: (spec, options) => call('spectrum', spec, options),
    followCorrelation: (spec, options) =>
      call('followCorrelation', spec, options, [...fields, ...correlationFields]),
    close: () => scheduler.close(),
  };
}
