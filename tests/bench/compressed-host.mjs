/** A static host as most are: files compressed, kept by their hashed names. */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';

const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.wasm': 'application/wasm',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
  '.webp': 'image/webp',
};
const incompressible = new Set(['.webp', '.woff2', '.png']);

/** `network`: milliseconds before each answer, and bytes a second over all of them. Without it as fast as it goes. */
export async function serveCompressed(root, network) {
  const send = network ? slowly(network) : (response, body) => response.end(body);
  const cache = new Map();
  const load = async (path) => {
    const body = await readFile(path);
    return incompressible.has(extname(path)) ? { body } : { body: gzipSync(body), encoding: 'gzip' };
  };
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const file = normalize(decodeURIComponent(pathname.endsWith('/') ? `${pathname}index.html` : pathname));
    try {
      if (!cache.has(file)) cache.set(file, await load(join(root, file)));
      const { body, encoding } = cache.get(file);
      response.writeHead(200, {
        'content-type': types[extname(file)] ?? 'application/octet-stream',
        'cache-control': file.startsWith('/assets/') ? 'max-age=31536000, immutable' : 'no-cache',
        ...(encoding && { 'content-encoding': encoding }),
      });
      await send(response, body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${server.address().port}/`,
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}

/** Pieces of all answers take turns on one line. */
function slowly({ latency, bytesPerSecond }) {
  const piece = 2048;
  let free = 0;
  const wait = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));
  return async (response, body) => {
    await wait(latency);
    for (let sent = 0; sent < body.length; sent += piece) {
      free = Math.max(free, performance.now()) + (1000 * piece) / bytesPerSecond;
      await wait(free - performance.now());
      response.write(body.subarray(sent, sent + piece));
    }
    response.end();
  };
}
