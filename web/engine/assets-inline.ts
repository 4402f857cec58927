/** assets.ts for a build that is one file: everything is inside. See there for how to configure it. */
/// <reference types="vite/client" />
import relaxed from '../../build/wasm/relaxed/init-lab-core.wasm?url&inline';
import scalar from '../../build/wasm/scalar/init-lab-core.wasm?url&inline';
import simd128 from '../../build/wasm/simd128/init-lab-core.wasm?url&inline';
import type { WasmUrls } from './core';
import InlineWorker from './worker.ts?worker&inline';
import type { WorkerWay } from './worker-protocol';

export const wasmUrls: WasmUrls = { relaxed, simd128, scalar };

/** Vite makes it a blob worker. */
export const workerWays: readonly WorkerWay[] = [() => new InlineWorker()];
