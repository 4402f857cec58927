/** The engine itself, over whatever workers it is given. */
import { WorkerClient } from './client';
import { type CallOptions, type Catalogue, type Engine, type FieldInfo, InitLabError } from './contract';
import { Scheduler } from './scheduler';
import { snapshot } from './snapshot';
import type { StartOptions } from './start';
import { TheoryLane } from './theory-lane';
import type { Method, Operations } from './worker-protocol';

/** Starts the first worker, and any others when they are needed. `theoryApart`: one of them for theory alone. */
export async function startEngine(
  options: StartOptions,
  workers: number,
  theoryApart = false,
): Promise<Engine> {
  const clients = Array.from({ length: workers }, () => new WorkerClient(options));
  const { catalogue } = await (clients[0] as WorkerClient).session();
  const theory = theoryApart ? new TheoryLane(new WorkerClient(options)) : undefined;
  return engineOver(new Scheduler(clients), theory, catalogue);
}

function engineOver(scheduler: Scheduler, theory: TheoryLane | undefined, catalogue: Catalogue): Engine {
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
    const request = { method, spec: snapshot(spec, known), channel, signal, onProgress };
    const lane = theory?.takes(request) ? theory.scheduler : scheduler;
    return (await lane.submit(request)) as Operations[M];
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
    close: () => {
      scheduler.close();
      theory?.scheduler.close();
    },
  };
}
