/**
 * Theory takes milliseconds, a measurement many of them. As soon as somebody moves a setting, theory gets a worker of
 * its own, so that it never waits behind a measurement. A page that is only read does without.
 */
import type { WorkerClient } from './client';
import { type Call, Scheduler } from './scheduler';
import type { Method } from './worker-protocol';

const theory: ReadonlySet<Method> = new Set<Method>([
  'predict',
  'phaseDiagram',
  'predictSpectrum',
  'followCorrelation',
]);

/** Of one network; of several it is a measurement that comes along. */
function isQuick({ method, spec }: Call): boolean {
  if (!theory.has(method)) return false;
  return method !== 'followCorrelation' || (spec as { repeats?: number }).repeats === 1;
}

export class TheoryLane {
  readonly scheduler: Scheduler;
  readonly #client: WorkerClient;
  readonly #asked = new Set<string>();
  #state: 'asleep' | 'waking' | 'awake' = 'asleep';

  constructor(client: WorkerClient) {
    this.#client = client;
    this.scheduler = new Scheduler([client]);
  }

  /** Whether this call is to run here. A channel that asks a second time belongs to a hand. */
  takes(call: Call): boolean {
    if (call.channel === undefined || !isQuick(call)) return false;
    if (!this.#asked.has(call.channel)) {
      this.#asked.add(call.channel);
      return false;
    }
    if (this.#state === 'asleep') this.#wake();
    return this.#state === 'awake';
  }

  #wake(): void {
    this.#state = 'waking';
    this.#client.session().then(
      () => {
        this.#state = 'awake';
      },
      () => {
        this.#state = 'asleep'; // theory waits its turn with the rest; the next call tries again
      },
    );
  }
}
