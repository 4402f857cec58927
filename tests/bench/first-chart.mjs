/**
 * From a cold cache to the first chart that answers to a hand, on the network and processor that Lighthouse sets for
 * mobiles: this lesson opened at its first exhibit, that exhibit alone, and beside them TensorFlow Playground as far as it
 * can be had (playground.mjs).
 */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { launch } from './browser.mjs';
import { serveCompressed } from './compressed-host.mjs';
import { median, milliseconds, table } from './figures.mjs';
import { makePlayground } from './playground.mjs';

export const title = 'From a cold cache to the first interactive chart, mobile network and processor (ms)';
export const goal = "no later than TensorFlow Playground's";

const rounds = 7;
// Lighthouse's "slow 4G" as it is applied to each request, and its mobile processor. By the host: the browser's own
// brake does not hold its workers.
const network = { latency: 562.5, bytesPerSecond: (1474.56 * 1024) / 8 };
const slowdown = 4;

export async function run({ site, outDir }) {
  if (!existsSync(`${site}/index.html`)) return { skipped: 'dist/site is not built' };
  const playground = await makePlayground(join(outDir, '..', 'playground'));
  const pages = {
    'this lesson': [site, `index.html#${await firstExhibit(site)}`],
    'its first exhibit alone, by its link': [site, 'exhibit.html'],
    'the same as in a frame': [site, 'embed.html'],
    ...(playground && { 'Playground, at least': [playground, 'index.html'] }),
  };
  const times = Object.fromEntries(Object.keys(pages).map((name) => [name, []]));
  for (let round = 0; round < rounds; ++round)
    for (const [name, place] of Object.entries(pages)) times[name].push(await firstChart(...place));
  const rows = Object.entries(times).map(([name, all]) => ({
    name,
    ready: median(all.map(({ ready }) => ready)),
    kilobytes: median(all.map(({ bytes }) => bytes)) / 1024,
    samples: all,
  }));
  return { text: report(rows, playground), data: { rows } };
}

async function firstExhibit(site) {
  const html = await readFile(`${site}/index.html`, 'utf8');
  return /<init-lab[^>]*? id="([^"]+)"/.exec(html)?.[1];
}

async function firstChart(folder, path) {
  const host = await serveCompressed(folder, network);
  const browser = await launch();
  try {
    const page = await browser.newPage({ viewport: { width: 412, height: 823 } });
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    await page.addInitScript(() => {
      const shown = () =>
        requestAnimationFrame(() =>
          setTimeout(() => {
            window.ready ??= performance.now();
          }),
        );
      addEventListener('init-lab-result', shown, { once: true });
      addEventListener('playground-chart', shown, { once: true });
    });
    await page.goto(`${host.url}${path}`, { waitUntil: 'commit' });
    const ready = await (
      await page.waitForFunction(() => window.ready, undefined, { timeout: 60_000 })
    ).jsonValue();
    const bytes = await page.evaluate((until) => {
      const parts = [
        ...performance.getEntriesByType('navigation'),
        ...performance.getEntriesByType('resource'),
      ];
      return parts
        .filter(({ responseEnd }) => responseEnd > 0 && responseEnd < until)
        .reduce((sum, { transferSize }) => sum + transferSize, 0);
    }, ready);
    return { ready, bytes };
  } finally {
    await browser.close();
    await host.close();
  }
}

const report = (rows, playground) =>
  [
    table([
      ['', 'first chart', 'KB by then'],
      ...rows.map(({ name, ready, kilobytes }) => [name, milliseconds(ready), kilobytes.toFixed(0)]),
    ]),
    ...(playground ? [] : ['  Playground is left out: its packages could not be fetched']),
  ].join('\n');
