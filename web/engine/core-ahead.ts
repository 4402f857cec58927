/** The core, compiled in the page while workers are still on their way, once for all of them. */
import { chooseBuild } from './features';
import type { StartOptions } from './start';
import { compileWasm, decodeBase64 } from './wasm-module';

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
  if (typeof document === 'undefined') return undefined;
  try {
    const inside = document.querySelector('html[data-init-lab-frame] > body > script#init-lab-core');
    if (inside && chooseBuild(simd) !== 'scalar') {
      inside.remove();
      return unpack(inside.textContent).catch(() => undefined);
    }
    if (origin === 'null') return undefined; // without an origin nothing can be fetched
    const url = wasmUrls.core[chooseBuild(simd)];
    return /^https?:/.test(url) ? compileWasm(url, askedFor(url)).catch(() => undefined) : undefined;
  } catch {
    return undefined;
  }
}

/** What web/lesson/render/engine-ahead.ts puts into a page: base64 of deflated wasm. */
async function unpack(text: string): Promise<WebAssembly.Module> {
  const stream = new Blob([decodeBase64(text)]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  return await WebAssembly.compileStreaming(
    new Response(stream, { headers: { 'Content-Type': 'application/wasm' } }),
  );
}

/** A response can be read once. */
function askedFor(url: string): Promise<Response> | undefined {
  const page = globalThis as { [key]?: Asked };
  const asked = page[key];
  if (asked?.url !== url) return undefined;
  delete page[key];
  return asked.response;
}
