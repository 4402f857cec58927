/**
 * Memory after 100 and after 10,000 interactions with one exhibit. What a leak would show in, the heap of the page after
 * collecting garbage, nodes and listeners, may grow by 10 %. Beside it, for what they are: the machine code that V8 makes of
 * functions as they grow hot (it levels off within a thousand), what the browser counts with that code, and the private
 * memory of the process with the garbage that workers have not collected yet (that levels off after two thousand).
 */
import { createReadStream, existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { chromium } from '@playwright/test';
import { chromiumPath, flags } from './browser.mjs';
import { table } from './figures.mjs';

export const title = 'Memory of one exhibit, page and workers';
export const goal = 'after 10,000 interactions within 10 % of after 100';

const few = 100;
const many = Number(process.env.INIT_LAB_INTERACTIONS ?? 10_000);

export async function run({ site }) {
  if (!existsSync(`${site}/init-lab.js`)) return { skipped: 'dist/site is not built' };
  const host = await serveIsolated(site);
  // Measures at once instead of at the next garbage collection.
  const args = [
    ...flags.split(' '),
    '--enable-blink-features=ForceEagerMeasureMemory',
    '--js-flags=--expose-gc',
  ];
  const browser = await chromium.launch({ ...(chromiumPath && { executablePath: chromiumPath }), args });
  try {
    const page = await browser.newPage();
    await page.goto(`${host.url}bench.html`);
    const begin = performance.now();
    await interact(page, 0, few);
    const first = await measure(page);
    await interact(page, few, many);
    const last = await measure(page);
    const seconds = (performance.now() - begin) / 1000;
    const growth = Object.fromEntries(held.map((key) => [key, (last[key] / first[key] - 1) * 100]));
    const text = `${report(first, last)}\n  in ${seconds.toFixed(0)} s`;
    const over = held.filter((key) => growth[key] > 10);
    if (over.length) throw new Error(`more than 10 % of growth: ${over.join(', ')}\n${text}`);
    return { text, data: { first, last, growth, interactions: many } };
  } finally {
    await browser.close();
    host.close();
  }
}

/** Each changes the picture; the next comes when it is there. They repeat after 20, so both measures are of one setting. */
function interact(page, from, to) {
  return page.evaluate(
    async ([begin, end]) => {
      const exhibit = document.querySelector('init-lab');
      const initializers = ['he_normal', 'xavier_uniform', 'orthogonal', 'normal'];
      for (let i = begin; i < end; ++i) {
        const drawn = new Promise((resolve) =>
          exhibit.addEventListener('init-lab-result', resolve, { once: true }),
        );
        exhibit.setState({ seed: i + 2, depth: 3 + (i % 5), initializer: initializers[i % 4] });
        await drawn;
      }
    },
    [from, to],
  );
}

/** What may not grow by more than 10 %. */
const held = ['objects', 'nodes', 'listeners'];

function report(first, last) {
  const megabytes = (bytes) => (bytes / 2 ** 20).toFixed(2);
  const growth = (key) => `${((last[key] / first[key] - 1) * 100).toFixed(1)} %`;
  const rows = [
    ['objects', 'heap of the page without machine code'],
    ['code', 'machine code in it'],
    ['counted', 'what the browser counts, page and workers'],
    ['process', 'private memory of the renderer'],
  ].map(([key, name]) => [name, megabytes(first[key]), megabytes(last[key]), growth(key)]);
  const nodes = [
    'DOM nodes, listeners',
    `${first.nodes}, ${first.listeners}`,
    `${last.nodes}, ${last.listeners}`,
    '',
  ];
  return table([['MB', `after ${few}`, `after ${many}`, 'growth'], ...rows, nodes]);
}

async function measure(page) {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  await session.send('Memory.simulatePressureNotification', { level: 'critical' }); // workers collect theirs, too
  await page.waitForTimeout(2000);
  await session.send('Performance.enable');
  const { metrics } = await session.send('Performance.getMetrics');
  const metric = (wanted) => metrics.find(({ name }) => name === wanted)?.value ?? 0;
  const counted = [];
  for (let i = 0; i < 3; ++i)
    counted.push(await page.evaluate(async () => (await performance.measureUserAgentSpecificMemory()).bytes));
  const process = await privateMemory(page);
  const { code, objects } = await heapOf(session);
  await session.detach();
  return {
    process,
    objects,
    code,
    counted: Math.min(...counted),
    nodes: metric('Nodes'),
    listeners: metric('JSEventListeners'),
  };
}

/** Bytes that only the renderer of the page has: of several processes the largest is the one with the page. */
async function privateMemory(page) {
  const session = await page.context().browser().newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  const sizes = processInfo
    .filter(({ type }) => type === 'renderer')
    .map(({ id }) => readFileSync(`/proc/${id}/smaps_rollup`, 'utf8').match(/^Private_Dirty:\s+(\d+) kB$/m));
  return Math.max(...sizes.map((found) => Number(found?.[1]) * 1024));
}

/** Bytes in the heap of the page, from a snapshot: V8 keeps code as nodes of a type of its own. */
async function heapOf(session) {
  const chunks = [];
  session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => chunks.push(chunk));
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  const { snapshot, nodes } = JSON.parse(chunks.join(''));
  const { node_fields: fields, node_types: kinds } = snapshot.meta;
  const [kind, size] = [fields.indexOf('type'), fields.indexOf('self_size')];
  const sum = { code: 0, objects: 0 };
  for (let i = 0; i < nodes.length; i += fields.length)
    sum[kinds[kind][nodes[i + kind]] === 'code' ? 'code' : 'objects'] += nodes[i + size];
  return sum;
}

const types = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.wasm': 'application/wasm',
  '.css': 'text/css',
};
const page = `<!doctype html><title>Memory</title><link rel="icon" href="data:,">
<init-lab loading="eager" depth="5" width="32" batch-size="32"></init-lab><script type="module" src="init-lab.js"></script>`;

/** The browser counts only for pages that are isolated from others. */
async function serveIsolated(site) {
  const isolated = {
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Embedder-Policy': 'require-corp',
  };
  const server = createServer(({ url }, response) => {
    const name = new URL(url, 'http://localhost').pathname.slice(1);
    const file = join(site, name);
    if (name !== 'bench.html' && !existsSync(file)) return response.writeHead(404).end();
    response.writeHead(200, { 'Content-Type': types[extname(name)] ?? 'text/plain', ...isolated });
    return name === 'bench.html' ? response.end(page) : createReadStream(file).pipe(response);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${server.address().port}/`, close: () => server.close() };
}
