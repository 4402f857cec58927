/**
 * Where the worker's script and the wasm files are.
 *
 * A build that must be one file (dist/init-lab.html) swaps this module for assets-inline.ts:
 *   resolve: { alias: [{ find: /^\.\/assets$/, replacement: <absolute path of assets-inline.ts> }] },
 *   build: { assetsInlineLimit: Infinity },
 *   worker: { format: 'iife', rolldownOptions: { output: { codeSplitting: false } } }
 * (a classic worker, because browsers refuse a module worker from a blob to a page opened from disk).
 * Every other build needs `base: './'` (any sub-path) and `worker: { format: 'es' }`, and must keep the wasm
 * files as files (no `build.lib`, which would inline them; an entry in `rolldownOptions.input` instead).
 */
/// <reference types="vite/client" />

import type { DataUrls, WasmUrls } from './modules';
import workerUrl from './worker.ts?worker&url';
import type { WorkerLike, WorkerWay } from './worker-protocol';

/** One build for all, so that an answer is marked alike everywhere. */
const quizUrl = new URL('../../build/wasm/scalar/init-lab-quiz.wasm', import.meta.url).href;

export const wasmUrls: WasmUrls = {
  core: {
    relaxed: new URL('../../build/wasm/relaxed/init-lab-core.wasm', import.meta.url).href,
    simd128: new URL('../../build/wasm/simd128/init-lab-core.wasm', import.meta.url).href,
    scalar: new URL('../../build/wasm/scalar/init-lab-core.wasm', import.meta.url).href,
  },
  analysis: {
    relaxed: new URL('../../build/wasm/relaxed/init-lab-analysis.wasm', import.meta.url).href,
    simd128: new URL('../../build/wasm/simd128/init-lab-analysis.wasm', import.meta.url).href,
    scalar: new URL('../../build/wasm/scalar/init-lab-analysis.wasm', import.meta.url).href,
  },
  quiz: { relaxed: quizUrl, simd128: quizUrl, scalar: quizUrl },
  training: {
    relaxed: new URL('../../build/wasm/relaxed/init-lab-training.wasm', import.meta.url).href,
    simd128: new URL('../../build/wasm/simd128/init-lab-training.wasm', import.meta.url).href,
    scalar: new URL('../../build/wasm/scalar/init-lab-training.wasm', import.meta.url).href,
  },
  quantum: {
    relaxed: new URL('../../build/wasm/relaxed/init-lab-quantum.wasm', import.meta.url).href,
    simd128: new URL('../../build/wasm/simd128/init-lab-quantum.wasm', import.meta.url).href,
    scalar: new URL('../../build/wasm/scalar/init-lab-quantum.wasm', import.meta.url).href,
  },
};

export const dataUrls: DataUrls = {
  digits: new URL('../../build/data/digits.bin', import.meta.url).href,
  ecg_heartbeats: new URL('../../build/data/ecg_heartbeats.bin', import.meta.url).href,
};

const absoluteWorkerUrl = () => new URL(workerUrl, import.meta.url).href;

const moduleWorker: WorkerWay = () => new Worker(absoluteWorkerUrl(), { type: 'module' });

/** For hosts that refuse a worker from that URL (another origin, or a worker-src of blob: only). */
const blobWorker: WorkerWay = () => {
  // A static import would be held to worker-src again, a dynamic one is held to script-src.
  const source = `import(${JSON.stringify(absoluteWorkerUrl())}).catch(reportError)`;
  const blobUrl = URL.createObjectURL(new Blob([source], { type: 'text/javascript' }));
  const worker = new Worker(blobUrl);
  worker.addEventListener('message', () => URL.revokeObjectURL(blobUrl), { once: true });
  return worker satisfies WorkerLike;
};

export const workerWays: readonly WorkerWay[] = [moduleWorker, blobWorker];
