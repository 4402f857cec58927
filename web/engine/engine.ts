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
import { compileAhead } from './core-ahead';
import type { ModuleName } from './modules';
import { Scheduler } from './scheduler';
import { snapshot } from './snapshot';
import type { StartOptions } from './start';
import { TheoryLane } from './theory-lane';
import type { Method, Operations } from './worker-protocol';

/** Everything but what is to be loaded at the start. */
export type EngineSetting = Omit<StartOptions, 'modules' | 'core'>;
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
  const core = compileAhead(setting);
  const clientsFor = (count: number, modules: readonly ModuleName[]) =>
    Array.from({ length: count }, () => new WorkerClient({ ...setting, modules, core }));
  const clients = clientsFor(workers, ['core']);
  const { catalogue } = await (clients[0] as WorkerClient).session();
  if (!catalogue) throw new Error('the worker told no catalogue');
  const background = new Scheduler(clientsFor(longRuns, []));
  const theory = theoryApart
    ? new TheoryLane(new WorkerClient({ ...setting, modules: ['core'], core }))
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
    questions: (options) => call('questions', {}, options, quizFields),
    question: (spec, options) => call('question', questionOf(spec), options, quizFields),
    gradeAnswer: (spec, answer, options) =>
      call('gradeAnswer', withAnswer(questionOf(spec), answer), options, quizFields),
    solution: (spec, options) => call('solution', questionOf(spec), options, quizFields),
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

/** For what is said of values that cannot be sent; ranges and names are the core's. */
const quizFields = ['question', 'seed', 'level', 'answer'].map(
  (key) => ({ key, kind: 'name' }) as FieldInfo<string>,
);

/** A drawn question is its own spec. */
function questionOf(spec: unknown): unknown {
  if (typeof spec !== 'object' || spec === null || !('prompt' in spec)) return spec;
  const { question, seed, level } = spec as unknown as Record<string, unknown>;
  return { question, seed, level };
}

const withAnswer = (spec: unknown, answer: unknown): unknown =>
  typeof spec === 'object' && spec !== null && !Array.isArray(spec) ? { ...spec, answer } : spec;
