/** The core, compiled in the page while workers are still on their way, once for all of them. */
import { chooseBuild } from './features';
import type { StartOptions } from './start';
import { compileWasm } from './wasm-module';

/** Where web/lesson/public/core-ahead.js leaves what it has asked for. */
const key = Symbol.for('init-lab:core-ahead');
interface Asked {
  url: string;
  response: Promise<Response>;
}

/** Undefined, now or then, where it cannot be: the worker tries for itself, and tells why. */
export function compileAhead({
  simd,
  wasmUrls,
}: Pick<StartOptions, 'simd' | 'wasmUrls'>): Promise<WebAssembly.Module | undefined> | undefined {
  if (typeof document === 'undefined' || origin === 'null') return undefined; // without an origin nothing can be fetched
  try {
    const url = wasmUrls.core[chooseBuild(simd)];
    return /^https?:/.test(url) ? compileWasm(url, askedFor(url)).catch(() => undefined) : undefined;
  } catch {
    return undefined;
  }
}

/** A response can be read once. */
function askedFor(url: string): Promise<Response> | undefined {
  const page = globalThis as { [key]?: Asked };
  const asked = page[key];
  if (asked?.url !== url) return undefined;
  delete page[key];
  return asked.response;
}
