// A small static server for dist/site on this machine only. `node build-scripts/serve.mjs [folder] [--port N]`
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, resolve, sep } from 'node:path';
import { parseArgs } from 'node:util';
import { Failure, inProject, isMain, main } from './shared.mjs';

const host = '127.0.0.1';
const usualPort = 8080;
const triedPorts = 20;

const types = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
};

/** Serves `folder`; resolves to {url, close} once it listens. Without a port it takes the first free usual one. */
export async function serve(folder, { port } = {}) {
  const root = resolve(folder);
  const server = createServer((request, response) => answer(root, request, response));
  await listen(server, port);
  return {
    url: `http://${host}:${server.address().port}/`,
    close: () => new Promise((closed) => server.close(closed)),
  };
}

async function listen(server, port) {
  const ports = port === undefined ? Array.from({ length: triedPorts }, (_, i) => usualPort + i) : [port];
  for (const candidate of ports) {
    if (await listensOn(server, candidate)) return;
  }
  throw new Failure(
    `No free port: tried ${ports[0]}${ports[1] ? ` to ${ports.at(-1)}` : ''}; choose one with --port N.`,
  );
}

function listensOn(server, port) {
  return new Promise((resolve, reject) => {
    server.once('error', (error) => (error.code === 'EADDRINUSE' ? resolve(false) : reject(error)));
    server.listen(port, host, () => resolve(true));
  });
}

async function answer(root, request, response) {
  if (request.method !== 'GET' && request.method !== 'HEAD') return end(response, 405, 'Only GET and HEAD.');
  const file = await fileFor(root, request.url);
  if (!file) return end(response, 404, 'Not found.');
  if (file.redirect) return response.writeHead(301, { Location: file.redirect }).end();
  response.writeHead(200, {
    'Content-Type': types[extname(file.path)] ?? 'application/octet-stream',
    'Content-Length': file.size,
    'Cache-Control': 'no-cache',
  });
  if (request.method === 'HEAD') return response.end();
  createReadStream(file.path)
    .on('error', () => response.destroy())
    .pipe(response);
}

function end(response, status, message) {
  response.writeHead(status, { 'Content-Type': types['.txt'] }).end(`${message}\n`);
}

async function fileFor(root, url) {
  const path = pathOf(url);
  if (path === undefined) return undefined;
  const full = join(root, path);
  if (full !== root && !full.startsWith(root + sep)) return undefined;
  const found = await stat(full).catch(() => undefined);
  if (found?.isFile()) return { path: full, size: found.size };
  if (!found?.isDirectory()) return undefined;
  if (!path.endsWith('/')) return { redirect: `.${path.slice(path.lastIndexOf('/'))}/` };
  const index = join(full, 'index.html');
  const page = await stat(index).catch(() => undefined);
  return page?.isFile() ? { path: index, size: page.size } : undefined;
}

function pathOf(url) {
  try {
    const path = decodeURIComponent(new URL(url, 'http://localhost').pathname);
    return path.includes('\0') ? undefined : path;
  } catch {
    return undefined;
  }
}

/** --port N, or undefined. Unknown options are let pass. */
export function portFrom(args) {
  const { values } = parseArgs({ args, options: { port: { type: 'string' } }, strict: false });
  if (values.port === undefined) return undefined;
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65535) {
    throw new Failure(`--port takes a whole number from 0 to 65535, not ${values.port}.`);
  }
  return port;
}

if (isMain(import.meta.url)) {
  await main(async () => {
    const args = process.argv.slice(2);
    const folder = args[0] && !args[0].startsWith('-') ? args[0] : inProject('dist', 'site');
    const { url } = await serve(folder, { port: portFrom(args) });
    console.log(url);
  });
}
