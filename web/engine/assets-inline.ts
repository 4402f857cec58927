/** assets.ts for a build that is one file: everything is inside. See there for how to configure it. */
/// <reference types="vite/client" />
import digits from '../../build/data/digits.bin?url&inline';
import heartbeats from '../../build/data/ecg_heartbeats.bin?url&inline';
import analysisRelaxed from '../../build/wasm/relaxed/init-lab-analysis.wasm?url&inline';
import coreRelaxed from '../../build/wasm/relaxed/init-lab-core.wasm?url&inline';
import quantumRelaxed from '../../build/wasm/relaxed/init-lab-quantum.wasm?url&inline';
import trainingRelaxed from '../../build/wasm/relaxed/init-lab-training.wasm?url&inline';
import analysisScalar from '../../build/wasm/scalar/init-lab-analysis.wasm?url&inline';
import coreScalar from '../../build/wasm/scalar/init-lab-core.wasm?url&inline';
import quantumScalar from '../../build/wasm/scalar/init-lab-quantum.wasm?url&inline';
import quiz from '../../build/wasm/scalar/init-lab-quiz.wasm?url&inline';
import trainingScalar from '../../build/wasm/scalar/init-lab-training.wasm?url&inline';
import analysisSimd128 from '../../build/wasm/simd128/init-lab-analysis.wasm?url&inline';
import coreSimd128 from '../../build/wasm/simd128/init-lab-core.wasm?url&inline';
import quantumSimd128 from '../../build/wasm/simd128/init-lab-quantum.wasm?url&inline';
import trainingSimd128 from '../../build/wasm/simd128/init-lab-training.wasm?url&inline';
import type { DataUrls, WasmUrls } from './modules';
import InlineWorker from './worker.ts?worker&inline';
import type { WorkerWay } from './worker-protocol';

export const wasmUrls: WasmUrls = {
  core: { relaxed: coreRelaxed, simd128: coreSimd128, scalar: coreScalar },
  quantum: { relaxed: quantumRelaxed, simd128: quantumSimd128, scalar: quantumScalar },
  analysis: { relaxed: analysisRelaxed, simd128: analysisSimd128, scalar: analysisScalar },
  quiz: { relaxed: quiz, simd128: quiz, scalar: quiz },
  training: { relaxed: trainingRelaxed, simd128: trainingSimd128, scalar: trainingScalar },
};

export const dataUrls: DataUrls = { digits, ecg_heartbeats: heartbeats };

/** Vite makes it a blob worker. */
export const workerWays: readonly WorkerWay[] = [() => new InlineWorker()];
