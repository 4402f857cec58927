/**
 * Registers the service worker, which makes the lesson readable without a network from the second visit on. Where there
 * cannot be one (a page from disk, no secure origin, a frame, storage denied) nothing is missing.
 */
export function startOffline(): void {
  const isPage = window.self === window.top && /^https?:$/.test(location.protocol);
  if (import.meta.env?.DEV || !isPage || !('serviceWorker' in navigator)) return;
  void register().catch(() => {});
}

/** The languages have folders of their own, and say where the site begins. */
const atRoot = (name: string): string => `${document.documentElement.dataset.root ?? './'}${name}`;

async function register(): Promise<void> {
  await navigator.serviceWorker.register(atRoot('service-worker.js'));
  await navigator.serviceWorker.ready;
  if (await mayHaveManifest()) addManifest();
}

/** For "install this page". Only where the host's policy has room for it: a refusal would be a mark in its log. */
function addManifest(): void {
  const link = document.createElement('link');
  link.rel = 'manifest';
  link.href = atRoot('init-lab.webmanifest');
  document.head.append(link);
}

/** The page's own policy, read from the copy that the service worker keeps. */
async function mayHaveManifest(): Promise<boolean> {
  const page = new URL(location.pathname.endsWith('/') ? 'index.html' : location.pathname, document.baseURI);
  const policy = (await caches.match(page))?.headers.get('Content-Security-Policy') ?? '';
  const directive =
    /(?:^|[;,])\s*manifest-src([^;,]*)/i.exec(policy) ?? /(?:^|[;,])\s*default-src([^;,]*)/i.exec(policy);
  return !directive || /'self'|\*/.test(directive[1] ?? '');
}
