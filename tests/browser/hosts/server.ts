/** A server as hosts are: folders and pages at paths, each with headers of its own. Real headers, no interception. */
import { readFile } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.wasm': 'application/wasm',
};
const site = fileURLToPath(new URL('../../../dist/site', import.meta.url));

/** The line of the issue, word for word. */
export const issuePolicy =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; " +
  "connect-src 'self'; worker-src 'self'";

type Headers = Record<string, string>;
export interface Place {
  /** Path, such as '/notes/page.html', or of a folder, such as '/a/b/init-lab/'. */
  at: string;
  /** The page; absent: the folder `folder`, or dist/site. */
  html?: string;
  folder?: string;
  headers?: Headers;
  /** MIME types other than the usual ones, by ending. */
  types?: Headers;
}
export interface HostServer {
  origin: string;
  /** Paths that were asked for, in their order. */
  readonly asked: string[];
  close(): Promise<void>;
}

export async function hostServer(places: readonly Place[]): Promise<HostServer> {
  const asked: string[] = [];
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    asked.push(pathname);
    const place = places.find(({ at }) => (at.endsWith('/') ? pathname.startsWith(at) : pathname === at));
    if (place) await answer(place, pathname, response);
    else response.writeHead(404).end();
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const close = () =>
    new Promise<void>((done) => {
      server.closeAllConnections();
      server.close(() => done());
    });
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked, close };
}

async function answer(place: Place, pathname: string, response: ServerResponse): Promise<void> {
  const { at, html, folder = site, headers = {} } = place;
  if (html !== undefined) {
    response.writeHead(200, { 'Content-Type': types['.html'], ...headers }).end(html);
    return;
  }
  const name = normalize(pathname.slice(at.length) || 'index.html');
  try {
    const body = await readFile(join(folder, name));
    const type = place.types?.[extname(name)] ?? types[extname(name)] ?? 'application/octet-stream';
    response.writeHead(200, { 'Content-Type': type, ...headers }).end(body);
  } catch {
    response.writeHead(404).end();
  }
}

/** A page of somebody else's, with these lines in it. */
export const page = (body: string, head = ''): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Notes</title>
<link rel="icon" href="data:,">${head}</head><body><h1>Notes</h1>${body}</body></html>`;
