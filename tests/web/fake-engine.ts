/** An engine without wasm: analytic numbers, a delay to taste, and the same rules for superseded calls. */
import type { CallOptions, Catalogue, Engine, FullSpec, Spec } from '../../web/engine/contract';
import { InitLabError } from '../../web/engine/contract';
import { fakeCatalogue } from './fake-catalogue';
import { fakeExperiment, fakePrediction, layerWidths } from './fake-network';

export interface FakeOptions {
  delay?: number;
  catalogue?: Catalogue;
}
export interface FakeEngine extends Engine {
  /** Every spec that was really computed by runExperiment, in order. */
  readonly computed: FullSpec[];
  /** Makes the next call fail, whatever it is. */
  failNext: Error | undefined;
}

interface Waiting {
  start: () => void;
  reject: (error: Error) => void;
}
interface Channel {
  busy: boolean;
  waiting: Waiting | undefined;
}

const notHere = () => Promise.reject(new InitLabError('not_here', '', 'not in the fake'));
const aborted = () => new DOMException('superseded', 'AbortError');

function fullSpec(spec: Spec, catalogue: Catalogue): FullSpec {
  const full = { ...catalogue.defaults, ...spec };
  for (const field of catalogue.fields) {
    if (field.kind === 'name' || field.kind === 'integerList') continue;
    const value = full[field.key] as number;
    const within = Number.isFinite(value) && value >= field.minimum && value <= field.maximum;
    if (within && (field.kind !== 'integer' || Number.isInteger(value))) continue;
    const range = `from ${field.minimum} to ${field.maximum}`;
    throw new InitLabError('out_of_range', field.key, `${field.label} must be ${range}, not ${value}.`);
  }
  for (const value of full.widths) {
    if (Number.isInteger(value) && value >= 1) continue;
    throw new InitLabError(
      'out_of_range',
      'widths',
      `Each width must be a whole number from 1, not ${value}.`,
    );
  }
  const work = layerWidths(full).reduce(
    (sum, width) => sum + width * width * full.batchSize * full.repeats,
    0,
  );
  if (work > catalogue.limits.multiplyAdds)
    throw new InitLabError('too_much_work', 'work', 'That is too much work.');
  return full;
}

export function createFakeEngine({ delay = 0, catalogue = fakeCatalogue }: FakeOptions = {}): FakeEngine {
  const channels = new Map<string, Channel>();
  const computed: FullSpec[] = [];
  const engine: FakeEngine = {
    computed,
    failNext: undefined,
    catalogue: () => catalogue,
    trainingCatalogue: notHere,
    train: notHere,
    detectAnomalies: notHere,
    predict: (spec, options) => call('predict', options, () => fakePrediction(fullSpec(spec, catalogue))),
    runExperiment: (spec, options) =>
      call('run', options, () => {
        const full = fullSpec(spec, catalogue);
        computed.push(full);
        return fakeExperiment(full);
      }),
    sampleWeights: notHere,
    phaseDiagram: notHere,
    spectrum: notHere,
    predictSpectrum: notHere,
    followCorrelation: notHere,
    questions: notHere,
    question: notHere,
    gradeAnswer: notHere,
    solution: notHere,
    quantumCatalogue: notHere,
    barrenPlateau: notHere,
    costLandscape: notHere,
    trainCircuit: notHere,
    close: () => channels.clear(),
  };

  function call<T>(kind: string, options: CallOptions | undefined, work: () => T): Promise<T> {
    const key = options?.channel ? `${options.channel}` : `${kind}-${Math.random()}`;
    const channel = channels.get(key) ?? { busy: false, waiting: undefined };
    channels.set(key, channel);
    return new Promise<T>((resolve, reject) => {
      const start = () => run(channel, work).then(resolve, reject);
      options?.signal?.addEventListener('abort', () => reject(aborted()));
      if (!channel.busy) return void start();
      channel.waiting?.reject(aborted());
      channel.waiting = { start, reject };
    });
  }

  async function run<T>(channel: Channel, work: () => T): Promise<T> {
    channel.busy = true;
    await new Promise((resolve) => setTimeout(resolve, delay));
    try {
      const failure = engine.failNext;
      engine.failNext = undefined;
      if (failure) throw failure;
      return work();
    } finally {
      channel.busy = false;
      const next = channel.waiting;
      channel.waiting = undefined;
      next?.start();
    }
  }
  return engine;
}
