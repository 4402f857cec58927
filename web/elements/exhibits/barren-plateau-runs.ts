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

export class PlateauRuns {
  #named: { name: string; run: PlateauRun }[] = [];
  #training: LongRun<CircuitTrainingSpec, CircuitTraining> | undefined;

  constructor(readonly onChange: () => void) {}

  get all(): readonly PlateauRun[] {
    return this.#named.map(({ run }) => run);
  }

  get training() {
    return this.#training;
  }

  get busy(): boolean {
    return this.all.some(({ status }) => status === 'running');
  }

  get failure(): unknown {
    return this.all.find(({ status }) => status === 'failed')?.error ?? this.#training?.error;
  }

  /** What there is to be drawn. */
  get plateaus(): readonly NamedPlateau[] {
    return this.#named.flatMap(({ name, run }) => (run.result ? [{ name, plateau: run.result }] : []));
  }

  /** Those that are already there stay or go on; the others begin. */
  show(engine: Engine, specs: readonly { name: string; spec: PlateauSpec }[]): void {
    const before = this.all;
    this.#named = specs.map(({ name, spec }) => {
      const same = before.find((run) => sameSpec(run.spec, spec));
      if (same) return { name, run: same };
      const fewer = before.find(
        (run) =>
          sameSpec({ ...run.spec, samples: spec.samples ?? 0 }, spec) &&
          Number(run.spec.samples) < Number(spec.samples),
      );
      const call: PlateauRun['call'] = (asked, options) => engine.barrenPlateau(asked, options);
      return { name, run: new LongRun(spec, call, this.onChange, fewer?.result) };
    });
    const kept = new Set(this.all);
    for (const run of before) if (!kept.has(run)) run.stop();
    for (const run of this.all) if (run.status === 'stopped' && !before.includes(run)) void run.go();
  }

  /** Begins a training, or forgets one that the settings no longer speak of. */
  train(engine: Engine, spec: CircuitTrainingSpec, wanted: boolean): void {
    if (this.#training && wanted && sameSpec(this.#training.spec, spec)) return;
    this.#training?.stop();
    this.#training = undefined;
    if (!wanted) return;
    this.#training = new LongRun(
      spec,
      (asked, options) => engine.trainCircuit(asked, options),
      this.onChange,
    );
    void this.#training.go();
  }

  stop(): void {
    for (const run of this.all) run.stop();
    this.#training?.stop();
  }
}

function sameSpec(a: object, b: object): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
