/** Downloads a module's wasm and its glue at the same time, and puts them together. */
import { InitLabError } from './contract';
import { loadGlue } from './glue';
import type { Build, Glue, ModuleName, Modules, WasmUrls } from './modules';
import { compileWasm } from './wasm-module';

export type LoadModule = <Name extends ModuleName>(
  name: Name,
  build: Build,
  wasmUrls: WasmUrls,
  /** What is compiled elsewhere, or nothing where that failed. */
  elsewhere?: Promise<WebAssembly.Module | undefined>,
) => Promise<Modules[Name]>;

export const loadModule: LoadModule = async (name, build, wasmUrls, elsewhere) => {
  const compile = () => compileWasm(wasmUrls[name][build]);
  const compiling = elsewhere ? elsewhere.then((module) => module ?? compile()) : compile();
  const [glue, wasm] = await Promise.all([loadedGlue(name, build), compiling]);
  return (await instantiate(glue, wasm)) as Modules[typeof name];
};

async function loadedGlue(name: ModuleName, build: Build): Promise<Glue> {
  try {
    return await loadGlue(name, build);
  } catch (error) {
    throw new InitLabError(
      'load_failed',
      '',
      `The engine's script (${name}, ${build}) did not load: ${error}`,
    );
  }
}

/** Emscripten does not hear of a failure inside `instantiateWasm`, so it is passed on around it. */
function instantiate(glue: Glue, module: WebAssembly.Module): Promise<unknown> {
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
