/** What tests/bench/network.mjs drives: each contender as one function that returns the milliseconds it took. */
import { createEngine, type Engine, type EngineOptions } from '../../../web/engine/index';
import { prepare, runNetwork, type Task, type Way } from './tensorflow';

const engines = new Map<string, Promise<Engine>>();

async function ours(simd: NonNullable<EngineOptions['simd']>, task: Task) {
  if (!engines.has(simd)) engines.set(simd, createEngine({ simd, workers: 1 }));
  const engine = await (engines.get(simd) as Promise<Engine>);
  const initializer = task.activation === 'relu' ? 'he_normal' : 'xavier_normal';
  const began = performance.now();
  const { timing, activationVariance } = await engine.runExperiment({ ...task, initializer });
  return { milliseconds: performance.now() - began, timing, last: activationVariance.at(-1) };
}

async function tensorflow(backend: 'wasm' | 'cpu', way: Way, task: Task) {
  await prepare(backend);
  const began = performance.now();
  const variances = await runNetwork(task, way);
  return { milliseconds: performance.now() - began, variances: [...variances] };
}

Object.assign(window, {
  bench: {
    ours,
    tensorflow,
    wasmFiles: () =>
      performance
        .getEntriesByType('resource')
        .map(({ name }) => name.split('/').at(-1))
        .filter((name) => name?.endsWith('.wasm')),
  },
});
