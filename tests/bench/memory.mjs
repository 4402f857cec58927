/**
 * Memory of page and worker together after 100 and after 10,000 interactions with one exhibit: scripts, DOM and wasm, as
 * the browser itself counts them after collecting garbage.
 */
import { createReadStream, existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { chromium } from '@playwright/test';
import { chromiumPath, flags } from './browser.mjs';
import { table } from './figures.mjs';

export const title = 'Memory of one exhibit, page and worker';
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
    const growth = (last.bytes / first.bytes - 1) * 100;
    const seconds = (performance.now() - begin) / 1000;
    const megabytes = (bytes) => (bytes / 2 ** 20).toFixed(2);
    const rows = [
      ['', 'MB', 'DOM nodes', 'listeners'],
      [`after ${few}`, megabytes(first.bytes), first.nodes, first.listeners],
      [`after ${many}`, megabytes(last.bytes), last.nodes, last.listeners],
    ];
    const text = `${table(rows)}\n  ${growth >= 0 ? '+' : ''}${growth.toFixed(1)} % in ${seconds.toFixed(0)} s; counted: ${last.counted.join(', ')}`;
    if (growth > 10) throw new Error(`memory grows by ${growth.toFixed(1)} %\n${text}`);
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

async function measure(page) {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  await session.send('Performance.enable');
  const { metrics } = await session.send('Performance.getMetrics');
  const metric = (wanted) => metrics.find(({ name }) => name === wanted)?.value ?? 0;
  const samples = [];
  const { breakdown } = await page.evaluate(() => performance.measureUserAgentSpecificMemory());
  const counted = [
    ...new Set(
      breakdown.flatMap(({ attribution, types }) => [...attribution.map(({ scope }) => scope), ...types]),
    ),
  ];
  for (let i = 0; i < 3; ++i)
    samples.push(await page.evaluate(async () => (await performance.measureUserAgentSpecificMemory()).bytes));
  await session.detach();
  return {
    bytes: Math.min(...samples),
    counted,
    nodes: metric('Nodes'),
    listeners: metric('JSEventListeners'),
  };
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
