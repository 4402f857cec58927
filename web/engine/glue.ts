/** Emscripten's JavaScript half of each module, in each build; only what is used is ever downloaded. */
import type { Build, Glue, ModuleName } from './modules';

type Load = () => Promise<{ default: unknown }>;

/** Of a module that has one build, so that its numbers are the same on every machine. */
function everywhere(load: Load): Record<Build, Load> {
  return { relaxed: load, simd128: load, scalar: load };
}

const glue: Record<ModuleName, Record<Build, Load>> = {
  core: {
    relaxed: () => import('#core/relaxed/init-lab-core.mjs'),
    simd128: () => import('#core/simd128/init-lab-core.mjs'),
    scalar: () => import('#core/scalar/init-lab-core.mjs'),
  },
  analysis: {
    relaxed: () => import('#core/relaxed/init-lab-analysis.mjs'),
    simd128: () => import('#core/simd128/init-lab-analysis.mjs'),
    scalar: () => import('#core/scalar/init-lab-analysis.mjs'),
  },
  quiz: everywhere(() => import('#core/scalar/init-lab-quiz.mjs')),
  training: {
    relaxed: () => import('#core/relaxed/init-lab-training.mjs'),
    simd128: () => import('#core/simd128/init-lab-training.mjs'),
    scalar: () => import('#core/scalar/init-lab-training.mjs'),
  },
  quantum: {
    relaxed: () => import('#core/relaxed/init-lab-quantum.mjs'),
    simd128: () => import('#core/simd128/init-lab-quantum.mjs'),
    scalar: () => import('#core/scalar/init-lab-quantum.mjs'),
  },
};

export async function loadGlue(name: ModuleName, build: Build): Promise<Glue> {
  return (await glue[name][build]()).default as Glue;
}
