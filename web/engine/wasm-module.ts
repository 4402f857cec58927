/** Fetches and compiles a wasm file, wherever it is: a server, a data: URL, or the disk (Node). */
import { InitLabError } from './contract';

const emptyModule = Uint8Array.of(0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0);

/** `asked`: of a server, the response that is on its way already. */
export async function compileWasm(url: string, asked?: Promise<Response>): Promise<WebAssembly.Module> {
  refuseWithoutWasm();
  try {
    if (url.startsWith('data:')) return await WebAssembly.compile(decodeDataUrl(url));
    if (url.startsWith('file:') && typeof process !== 'undefined') return await compileFile(url);
    return await compileFetched(url, asked);
  } catch (error) {
    if (error instanceof InitLabError) throw error;
    throw new InitLabError('load_failed', '', `The engine (${shortened(url)}) did not load: ${error}`);
  }
}

/** Any file of ours, wherever it is. */
export async function fetchBytes(url: string): Promise<Uint8Array> {
  if (url.startsWith('data:')) return decodeDataUrl(url);
  if (url.startsWith('file:') && typeof process !== 'undefined') return await readBytes(url);
  const response = await fetch(url, { credentials: 'same-origin' });
  if (!response.ok) throw new Error(`HTTP ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}

/** Compiling nothing fails exactly where compiling is forbidden; the messages differ from browser to browser. */
function refuseWithoutWasm(): void {
  if (typeof WebAssembly === 'undefined') {
    throw new InitLabError('wasm_forbidden', '', 'This browser has WebAssembly switched off.');
  }
  try {
    new WebAssembly.Module(emptyModule);
  } catch {
    const advice = "its Content-Security-Policy needs 'wasm-unsafe-eval' in script-src";
    throw new InitLabError('wasm_forbidden', '', `This page may not run WebAssembly: ${advice}.`);
  }
}

async function compileFetched(url: string, asked?: Promise<Response>): Promise<WebAssembly.Module> {
  const response = await (asked ?? fetch(url, { credentials: 'same-origin' }));
  if (!response.ok) {
    throw new InitLabError('load_failed', '', `The engine (${url}) did not load: HTTP ${response.status}`);
  }
  const type = response.headers.get('Content-Type')?.split(';')[0]?.trim().toLowerCase();
  // Streaming insists on the MIME type, which many static hosts and LMSs get wrong.
  if (type === 'application/wasm') return await WebAssembly.compileStreaming(response);
  return await WebAssembly.compile(await response.arrayBuffer());
}

/** By hand, because a Content-Security-Policy may keep `fetch` from data: URLs. */
function decodeDataUrl(url: string): Uint8Array<ArrayBuffer> {
  const comma = url.indexOf(',');
  if (!url.slice(0, comma).endsWith(';base64')) throw new Error('the data: URL is not base64');
  return decodeBase64(url.slice(comma + 1));
}

/** In a loop: several times as fast as `Uint8Array.from` with a function. */
export function decodeBase64(text: string): Uint8Array<ArrayBuffer> {
  const characters = atob(text);
  const bytes = new Uint8Array(characters.length);
  for (let i = 0; i < bytes.length; ++i) bytes[i] = characters.charCodeAt(i);
  return bytes;
}

async function compileFile(url: string): Promise<WebAssembly.Module> {
  return await WebAssembly.compile(await readBytes(url));
}

async function readBytes(url: string): Promise<Uint8Array<ArrayBuffer>> {
  const fileSystem = 'node:fs/promises'; // out of bundlers' sight: browsers never come here
  const { readFile } = (await import(/* @vite-ignore */ fileSystem)) as typeof import('node:fs/promises');
  return new Uint8Array(await readFile(new URL(url)));
}

const shortened = (url: string): string => (url.length > 200 ? `${url.slice(0, 40)}…` : url);
