/** init-lab/engine: `createEngine` for your own, `sharedEngine` for the one that a page's elements share. */
import { dataUrls, wasmUrls, workerWays } from './assets';
import { type Engine, type EngineOptions, InitLabError } from './contract';
import { startEngine } from './engine';
import type { Simd } from './features';
import { localWorker } from './local-worker';
import { builds, moduleNames, type WasmUrls } from './modules';

export * from './contract';

const simdChoices: readonly Simd[] = ['auto', 'relaxed', 'simd128', 'none'];
const mostWorkers = 64;

export async function createEngine(options: EngineOptions = {}): Promise<Engine> {
  const { simd = 'auto', workers = 1, wasmUrl } = options;
  if (!simdChoices.includes(simd)) {
    throw badOption('simd', `one of ${simdChoices.join(', ')}`, simd);
  }
  if (!Number.isInteger(workers) || workers < 0 || workers > mostWorkers) {
    throw badOption('workers', `an integer from 0 to ${mostWorkers}`, workers);
  }
  const inThread = workers === 0 || typeof Worker === 'undefined';
  const ways = inThread ? [localWorker] : [...workerWays, localWorker];
  const urls = wasmUrl === undefined ? wasmUrls : urlsFrom(wasmUrl);
  return startEngine(
    { ways: ways.map((way) => () => way()), simd, wasmUrls: urls, dataUrls },
    inThread ? 1 : workers,
    !inThread,
  );
}

/** A folder (it ends in "/") that holds the builds as the build does; or the core's file, with the others beside it. */
function urlsFrom(wasmUrl: string | URL): WasmUrls {
  const base = typeof document === 'undefined' ? import.meta.url : document.baseURI;
  const given = parsed(wasmUrl, base)?.href;
  if (given === undefined) throw badOption('wasmUrl', 'a URL', wasmUrl);
  const urlOf = (module: string, build: string) => {
    const folder = module === 'quiz' ? 'scalar' : build; // of which there is no other
    if (given.endsWith('/')) return `${given}${folder}/init-lab-${module}.wasm`;
    return module === 'core' ? given : new URL(`init-lab-${module}.wasm`, given).href;
  };
  const urlsOf = (module: string) => Object.fromEntries(builds.map((build) => [build, urlOf(module, build)]));
  return Object.fromEntries(moduleNames.map((module) => [module, urlsOf(module)])) as WasmUrls;
}

function parsed(url: string | URL, base: string): URL | undefined {
  try {
    return new URL(url, base);
  } catch {
    return undefined;
  }
}

function badOption(field: string, range: string, value: unknown): InitLabError {
  return new InitLabError('bad_option', field, `${field}: must be ${range}, got ${String(value)}`);
}

let shared: Promise<Engine> | undefined;

/** One engine per page, made on first use. If that fails, or it was closed, the next call tries again. */
export function sharedEngine(options?: EngineOptions): Promise<Engine> {
  shared ??= createEngine(options).then(reopenable, (error) => {
    shared = undefined;
    throw error;
  });
  return shared;
}

function reopenable(engine: Engine): Engine {
  const close = () => {
    shared = undefined;
    engine.close();
  };
  return { ...engine, close };
}
