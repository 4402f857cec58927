/** The long runs of barren-plateau: one or several plateaus side by side, and a training. */
import type {
  CircuitTraining,
  CircuitTrainingSpec,
  Engine,
  Plateau,
  PlateauSpec,
} from '../../engine/contract';
import type { NamedPlateau } from './barren-plateau-words';
import { LongRun } from './long-run';

type PlateauRun = LongRun<PlateauSpec, Plateau>;
type TrainingRun = LongRun<CircuitTrainingSpec, CircuitTraining>;
type Run = PlateauRun | TrainingRun;

export class PlateauRuns {
  #named: { name: string; run: PlateauRun }[] = [];
  #training: TrainingRun | undefined;
  /** By `pause`. */
  #held: Run[] = [];

  constructor(readonly onChange: () => void) {}

  get all(): readonly PlateauRun[] {
    return this.#named.map(({ run }) => run);
  }

  get training() {
    return this.#training;
  }

  get #everything(): readonly Run[] {
    return this.#training ? [...this.all, this.#training] : this.all;
  }

  get busy(): boolean {
    return this.#everything.some(({ status }) => status === 'running');
  }

  get failure(): unknown {
    return this.all.find(({ status }) => status === 'failed')?.error ?? this.#training?.error;
  }

  /** What there is to be drawn. */
  get plateaus(): readonly NamedPlateau[] {
    return this.#named.flatMap(({ name, run }) => (run.result ? [{ name, plateau: run.result }] : []));
  }

  /** Those that are already there stay or go on, those that failed are tried again; the others begin. */
  show(engine: Engine, specs: readonly { name: string; spec: PlateauSpec }[]): void {
    const before = this.all;
    this.#named = specs.map(({ name, spec }) => {
      const same = before.find((run) => run.status !== 'failed' && sameSpec(run.spec, spec));
      if (same) return { name, run: same };
      const { samples = 0 } = spec;
      const begun = before.find(
        (run) => sameSpec({ ...run.spec, samples }, spec) && Number(run.spec.samples) <= samples,
      );
      const call: PlateauRun['call'] = (asked, options) => engine.barrenPlateau(asked, options);
      return { name, run: new LongRun(spec, call, this.onChange, begun?.result) };
    });
    const kept = new Set(this.all);
    for (const run of before) if (!kept.has(run)) run.stop();
    for (const run of this.all) if (run.status === 'stopped' && !before.includes(run)) void run.go();
  }

  /** Begins a training, or forgets one that the settings no longer speak of. */
  train(engine: Engine, spec: CircuitTrainingSpec, wanted: boolean): void {
    const before = this.#training;
    const same = before && wanted && sameSpec(before.spec, spec) ? before : undefined;
    if (same && same.status !== 'failed') return;
    before?.stop();
    this.#training = undefined;
    if (!wanted) return;
    this.#training = new LongRun(
      spec,
      (asked, options) => engine.trainCircuit(asked, options),
      this.onChange,
      same?.result,
    );
    void this.#training.go();
  }

  pause(): void {
    this.#held = this.#everything.filter(({ status }) => status === 'running');
    for (const run of this.#held) run.pause();
  }

  /** Goes on with what `pause` has held up. */
  resume(): void {
    for (const run of this.#held.splice(0)) if (this.#everything.includes(run)) void run.go();
  }

  stop(): void {
    for (const run of this.#everything) run.stop();
  }
}

function sameSpec(a: object, b: object): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
