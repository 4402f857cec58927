/**
 * dist/site/service-worker.js: the lesson without a network after the first visit. It keeps one whole version of the
 * site and answers from it, so that a page and what it loads always belong together. A new version is fetched
 * whole, waits while pages of the old one are open, and takes over when the last of them is closed or loaded anew.
 * Nothing needs it: without it, the browser asks the host for the same files.
 */
import { chooseBuild } from '../engine/features';
import { keptFiles } from './kept-files';

/** What the build writes in: every file of the site, and a hash of them all. */
declare const __FILES__: readonly string[];
declare const __VERSION__: string;

interface Extendable extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface Fetch extends Event {
  readonly request: Request;
  respondWith(response: Promise<Response>): void;
}
interface Message extends Event {
  readonly data: unknown;
}
interface Scope {
  readonly registration: ServiceWorkerRegistration;
  readonly clients: { matchAll(options?: { includeUncontrolled?: boolean }): Promise<unknown[]> };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', listener: (event: Extendable) => void): void;
  addEventListener(type: 'fetch', listener: (event: Fetch) => void): void;
  addEventListener(type: 'message', listener: (event: Message) => void): void;
}
const worker = globalThis as unknown as Scope;
const { scope } = worker.registration;
/** One origin may carry the lesson at several paths, and other things that keep caches. */
const ours = `init-lab ${scope} `;
const cacheName = ours + __VERSION__;
const takeOver = 'init-lab: take over';

worker.addEventListener('install', (event) => event.waitUntil(keepAll()));
worker.addEventListener('activate', (event) => event.waitUntil(forgetOthers()));
worker.addEventListener('message', ({ data }) => {
  if (data === takeOver) void worker.skipWaiting();
});
worker.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET' || !request.url.startsWith(scope)) return;
  event.respondWith(request.mode === 'navigate' ? page(request) : answer(request));
});

async function keepAll(): Promise<void> {
  const cache = await caches.open(cacheName);
  const keep = async (name: string) => {
    const url = new URL(name, scope).href;
    // A name with a hash means the same bytes for ever; everything else is asked for, past the browser's own cache.
    const old = name.startsWith('assets/') ? await caches.match(url) : undefined;
    const response = old ?? (await fetch(url, { cache: 'no-cache' }));
    if (!response.ok) throw new Error(`${name}: HTTP ${response.status}`);
    await cache.put(url, response);
  };
  await Promise.all(keptFiles(__FILES__, chooseBuild('auto')).map(keep));
}

async function forgetOthers(): Promise<void> {
  const names = await caches.keys();
  const old = names.filter((name) => name.startsWith(ours) && name !== cacheName);
  await Promise.all(old.map((name) => caches.delete(name)));
}

/** The only page that is open, loaded anew: the moment for a version that waits. */
async function page(request: Request): Promise<Response> {
  const { waiting } = worker.registration;
  const open = await worker.clients.matchAll();
  if (!waiting || open.length > 1) return answer(request);
  waiting.postMessage(takeOver);
  return new Response('', { headers: { Refresh: '0', 'Content-Type': 'text/html' } });
}

async function answer(request: Request): Promise<Response> {
  const url = new URL(request.url);
  const name = url.pathname.endsWith('/') ? `${url.pathname}index.html` : url.pathname;
  const cache = await caches.open(cacheName);
  const kept = await cache.match(new URL(name, url), { ignoreSearch: true, ignoreVary: true });
  return kept ?? (await fetch(request));
}
