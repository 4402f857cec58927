/** Emscripten's JavaScript half of each build; only the chosen one is ever downloaded. */
import type { Build, Glue } from './core';

export const glue: Record<Build, () => Promise<{ default: unknown }>> = {
  relaxed: () => import('#core/relaxed/init-lab-core.mjs'),
  simd128: () => import('#core/simd128/init-lab-core.mjs'),
  scalar: () => import('#core/scalar/init-lab-core.mjs'),
};

export async function loadGlue(build: Build): Promise<Glue> {
  return (await glue[build]()).default as Glue;
}
