/** What tests/bench/network.mjs drives: each contender as one function that returns the milliseconds it took. */
import { randomNormal } from '@tensorflow/tfjs';
import { createEngine, type Engine, type EngineOptions } from '../../../web/engine/index';
import { prepare, runNetwork, type Task, type Way } from './tensorflow';

import { longestTask, trainOurs, trainPerNode, trainTensorflow } from './training';

type Simd = NonNullable<EngineOptions['simd']>;
const engines = new Map<string, Promise<Engine>>();

function engineFor(simd: Simd, workers = 1): Promise<Engine> {
  const key = `${simd} ${workers}`;
  const engine = engines.get(key) ?? createEngine({ simd, workers });
  engines.set(key, engine);
  return engine;
}

/** A network for each worker at the same time, and the time for one of them. */
async function ours(task: Task & { repeats?: number }, simd: Simd, workers = 1) {
  const engine = await engineFor(simd, workers);
  const initializer = task.activation === 'relu' ? 'he_normal' : 'xavier_normal';
  const began = performance.now();
  const runs = await Promise.all(
    Array.from({ length: workers }, () => engine.runExperiment({ ...task, initializer })),
  );
  const milliseconds = (performance.now() - began) / workers;
  const { timing, activationVariance } = runs[0] as (typeof runs)[0];
  return { milliseconds, timing, last: activationVariance.at(-1) };
}

async function tensorflow(task: Task, backend: 'wasm' | 'cpu', way: Way) {
  await prepare(backend);
  const began = performance.now();
  const variances = await runNetwork(task, way);
  return { milliseconds: performance.now() - began, variances: [...variances] };
}

/** Millions of standard normals a second, a layer at a time. */
async function tensorflowNormals(milliseconds: number): Promise<number> {
  await prepare('wasm');
  const began = performance.now();
  let layers = 0;
  for (; performance.now() - began < milliseconds; ++layers) {
    const weights = randomNormal([256, 256]);
    await weights.data();
    weights.dispose();
  }
  return (layers * 256 * 256) / (performance.now() - began) / 1000;
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

/**
 * The times of predictions, each of another gain: what it was told before does not help. Ten at a time, one after the
 * other, since a page's clock ticks every tenth of a millisecond.
 */
async function predictions(task: { depth: number; activation: string }, rounds: number): Promise<number[]> {
  const engine = await engineFor('relaxed');
  const times: number[] = [];
  for (let round = -3; round < rounds; ++round) {
    const time = await timed(async () => {
      for (let i = 0; i < 10; ++i) {
        const gain = 1 + 0.01 * Math.sin(10 * round + i);
        await engine.predict({ ...task, initializer: 'he_normal', width: 128, gain });
      }
    });
    if (round >= 0) times.push(time / 10);
  }
  return times;
}

/** The times of a plane by engines that know nothing yet, and by the same once more. */
async function planes(activation: string, points: number, rounds: number) {
  const times: { first: number; again: number }[] = [];
  for (let round = -1; round < rounds; ++round) {
    const engine = await createEngine({ workers: 1 });
    const plane = () => engine.phaseDiagram({ activation, columns: points, rows: points });
    await engine.phaseDiagram({ activation: 'linear', columns: 2, rows: 2 }); // its code has been compiled
    const [first, again] = [await timed(plane), await timed(plane)];
    engine.close();
    if (round >= 0) times.push({ first, again });
  }
  return times;
}

Object.assign(window, {
  bench: {
    predictions,
    planes,
    ours,
    tensorflow,
    tensorflowNormals,
    trainOurs,
    trainTensorflow,
    trainPerNode,
    longestTask,
    wasmFiles: () =>
      performance
        .getEntriesByType('resource')
        .map(({ name }) => name.split('/').at(-1))
        .filter((name) => name?.endsWith('.wasm')),
  },
});
