/** The engine itself, over whatever workers it is given. */
import { WorkerClient } from './client';
import {
  type CallOptions,
  type Catalogue,
  type Engine,
  type FieldInfo,
  InitLabError,
  type RunOptions,
} from './contract';
import type { ModuleName } from './modules';
import { Scheduler } from './scheduler';
import { snapshot } from './snapshot';
import type { StartOptions } from './start';
import { TheoryLane } from './theory-lane';
import type { Method, Operations } from './worker-protocol';

/** Everything but what is to be loaded at the start. */
export type EngineSetting = Omit<StartOptions, 'modules'>;
/** Long runs have workers of their own, so that a slider elsewhere is answered while they go on. */
interface Lanes {
  interactive: Scheduler;
  background: Scheduler;
  theory: TheoryLane | undefined;
}

/** How many long runs go on side by side; each takes a worker, which is started when it is needed. */
const longRuns = 2;
const longMethods: ReadonlySet<Method> = new Set<Method>([
  'train',
  'detectAnomalies',
  'barrenPlateau',
  'trainCircuit',
]);

/** Starts the first worker, and any others when they are needed. `theoryApart`: one of them for theory alone. */
export async function startEngine(
  setting: EngineSetting,
  workers: number,
  theoryApart = false,
): Promise<Engine> {
  const clientsFor = (count: number, modules: readonly ModuleName[]) =>
    Array.from({ length: count }, () => new WorkerClient({ ...setting, modules }));
  const clients = clientsFor(workers, ['core']);
  const { catalogue } = await (clients[0] as WorkerClient).session();
  if (!catalogue) throw new Error('the worker told no catalogue');
  const background = new Scheduler(clientsFor(longRuns, []));
  const theory = theoryApart
    ? new TheoryLane(new WorkerClient({ ...setting, modules: ['core'] }))
    : undefined;
  return engineOver({ interactive: new Scheduler(clients), background, theory }, catalogue);
}

function engineOver(lanes: Lanes, catalogue: Catalogue): Engine {
  const { fields, phaseFields, correlationFields } = catalogue;
  async function call<M extends Method>(
    method: M,
    spec: unknown,
    options: CallOptions | RunOptions<never> = {},
    known: readonly FieldInfo<string>[] = fields,
  ) {
    const { signal, pauseSignal, channel, onProgress, resumeFrom } = options as RunOptions<unknown>;
    for (const [name, given] of Object.entries({ signal, pauseSignal })) {
      if (!given || given instanceof AbortSignal) continue;
      throw new InitLabError('bad_option', name, `${name}: must be an AbortSignal`);
    }
    const long = longMethods.has(method);
    const rest = { channel, signal, onProgress, pauseSignal, checkpoint: resumeFrom, long };
    const request = { method, spec: snapshot(spec, known), ...rest };
    const { background, interactive, theory } = lanes;
    const lane = long ? background : theory?.takes(request) ? theory.scheduler : interactive;
    return (await lane.submit(request)) as Operations[M];
  }
  return {
    catalogue: () => catalogue,
    sampleWeights: (spec, options) => call('sampleWeights', spec, options),
    runExperiment: (spec, options) => call('runExperiment', spec, options),
    predict: (spec, options) => call('predict', spec, options),
    phaseDiagram: (spec, options) => call('phaseDiagram', spec, options, phaseFields),
    spectrum: (spec, options) => call('spectrum', spec, options),
    predictSpectrum: (spec, options) => call('predictSpectrum', spec, options),
    followCorrelation: (spec, options) =>
      call('followCorrelation', spec, options, [...fields, ...correlationFields]),
    trainingCatalogue: (options) => call('trainingCatalogue', {}, options),
    train: (spec, options) => call('train', spec, options as RunOptions<unknown>, []),
    detectAnomalies: (spec, options) => call('detectAnomalies', spec, options as RunOptions<unknown>, []),
    quantumCatalogue: (options) => call('quantumCatalogue', {}, options),
    barrenPlateau: (spec, options) => call('barrenPlateau', spec, options),
    costLandscape: (spec, options) => call('costLandscape', spec, options),
    trainCircuit: (spec, options) => call('trainCircuit', spec, options),
    close: () => {
      lanes.interactive.close();
      lanes.background.close();
      lanes.theory?.scheduler.close();
    },
  };
}
