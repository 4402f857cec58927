/** The networks of side-by-side, seed by seed, each shown as it comes. */
import type { Engine, ExperimentResult, FullSpec } from '../../engine/contract';
import type { Steps } from '../following';
import { fewOf, type NetworkPace } from './network-run';
import type { PairRuns } from './side-by-side-series';

/** Seeds between two pictures. */
const stride = 4;

/** A few samples of the first seed where a whole one would hold up a hand; then all seeds. */
export function pairs(
  engine: Engine,
  specs: readonly [FullSpec, FullSpec],
  channel: string,
  pace: NetworkPace,
): Steps<PairRuns> {
  return async function* (signal) {
    const run = (index: number, shape: (spec: FullSpec) => FullSpec) => {
      const seeded = (spec: FullSpec) => ({
        ...shape(spec),
        repeats: 1,
        seed: (spec.seed + index) % Number.MAX_SAFE_INTEGER,
      });
      const both = specs.map((spec, i) =>
        engine.runExperiment(seeded(spec), { signal, channel: `${channel}/run-${i}` }),
      );
      return Promise.all(both) as Promise<[ExperimentResult, ExperimentResult]>;
    };
    const two = { repeats: 2 }; // networks at a time, of either setting
    if (specs.some((spec) => pace.isSlow({ ...spec, ...two }))) {
      const [first, second] = await run(0, fewOf);
      yield [[first], [second]];
    }
    const runs: [ExperimentResult[], ExperimentResult[]] = [[], []];
    for (let index = 0; index < specs[0].repeats; index++) {
      const [first, second] = await run(index, (spec) => spec);
      pace.learn(first);
      runs[0].push(first);
      runs[1].push(second);
      const last = index === specs[0].repeats - 1;
      if (index % stride === 0 || last) yield [[...runs[0]], [...runs[1]]];
    }
  };
}
