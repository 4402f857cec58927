/** Picks the build, downloads its wasm and its glue at the same time, and puts them together. */
import { InitLabError } from './contract';
import type { Build, Core, Glue, WasmUrls } from './core';
import { chooseBuild, type Simd } from './features';
import { loadGlue } from './glue';
import { compileWasm } from './wasm-module';

export interface LoadedCore {
  core: Core;
  build: Build;
}
export type LoadCore = (simd: Simd, wasmUrls: WasmUrls) => Promise<LoadedCore>;

export const loadCore: LoadCore = async (simd, wasmUrls) => {
  const build = chooseBuild(simd);
  const [glue, module] = await Promise.all([loadedGlue(build), compileWasm(wasmUrls[build])]);
  return { core: await instantiate(glue, module), build };
};

async function loadedGlue(build: Build): Promise<Glue> {
  try {
    return await loadGlue(build);
  } catch (error) {
    throw new InitLabError('load_failed', '', `The engine's script (${build}) did not load: ${error}`);
  }
}

/** Emscripten does not hear of a failure inside `instantiateWasm`, so it is passed on around it. */
export function instantiate(glue: Glue, module: WebAssembly.Module): Promise<Core> {
  return new Promise((resolve, reject) => {
    const fail = (error: unknown) =>
      reject(new InitLabError('load_failed', '', `The engine did not start: ${error}`));
    glue({
      instantiateWasm(imports, success) {
        WebAssembly.instantiate(module, imports)
          .then((instance) => success(instance, module))
          .catch(fail);
        return {};
      },
    }).then(resolve, fail);
  });
}
