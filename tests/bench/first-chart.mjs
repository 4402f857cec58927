/**
 * From a cold cache to the first chart that answers to a hand, on the network and processor that Lighthouse sets for
 * mobiles: this lesson opened at its first exhibit, that exhibit alone, and beside them TensorFlow Playground as far as
 * its assets can be had from npm. Its page loads lib.js (Material Design Lite, d3 3 and seedrandom, as they are) and
 * bundle.css (Material Design Lite's) and then its own script; in place of that stands one that draws one chart of its
 * size. Page and script are made as long as those of its repository, with text that compresses better than they would;
 * its own styles, its fonts and the other fifteen pictures of its network are left out. So its figure is a lower bound.
 */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { launch } from './browser.mjs';
import { serveCompressed } from './compressed-host.mjs';
import { median, milliseconds, table } from './figures.mjs';

export const title = 'From a cold cache to the first interactive chart, mobile network and processor (ms)';
export const goal = "no later than TensorFlow Playground's";

const rounds = 7;
// Lighthouse's "slow 4G" as it is applied to each request, and its mobile processor. By the host: the browser's own
// brake does not hold its workers.
const network = { latency: 562.5, bytesPerSecond: (1474.56 * 1024) / 8 };
const slowdown = 4;
/** Characters of the page and of the script that its repository publishes. */
const playgroundSizes = { page: 20_832, script: 40_893 };
const packages = ['d3@3.5.17', 'material-design-lite@1.3.0', 'seedrandom@2.4.4'];

export async function run({ site, outDir }) {
  if (!existsSync(`${site}/index.html`)) return { skipped: 'dist/site is not built' };
  const playground = await makePlayground(join(outDir, '..', 'playground'));
  const pages = {
    'this lesson': [site, `index.html#${await firstExhibit(site)}`],
    'its first exhibit alone': [site, 'embed.html'],
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

/** Undefined where npm has no registry. */
async function makePlayground(folder) {
  await mkdir(join(folder, 'page'), { recursive: true });
  try {
    const options = ['--prefix', folder, '--no-save', '--no-audit', '--no-fund', '--ignore-scripts'];
    await promisify(execFile)('npm', ['install', ...options, ...packages]);
  } catch {
    return undefined;
  }
  const part = (path) => readFile(join(folder, 'node_modules', path), 'utf8');
  const scripts = ['material-design-lite/material.min.js', 'd3/d3.min.js', 'seedrandom/seedrandom.min.js'];
  const files = {
    'lib.js': (await Promise.all(scripts.map(part))).join('\n'),
    'bundle.css': await part('material-design-lite/material.min.css'),
    'bundle.js': asLongAs(playgroundSizes.script, `(${drawOneChart})();/*`, await part('d3/d3.js'), '*/'),
    'index.html': asLongAs(
      playgroundSizes.page,
      `<!doctype html><meta charset="utf-8"><meta name="viewport" content="width=1024"><title>Playground</title>
<link rel="stylesheet" href="bundle.css"><script src="lib.js"></script>
<input class="mdl-slider mdl-js-slider" type="range"><div id="heatmap"></div><script src="bundle.js"></script><!--`,
      await part('material-design-lite/material.css'),
      '-->',
    ),
  };
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, 'page', name), text);
  return join(folder, 'page');
}

/** The text, which ends in an open comment, and in that as much of the filling as makes it as long as it should be. */
function asLongAs(length, text, filling, close) {
  const rest = filling.replaceAll(close, '').slice(0, length - text.length - close.length);
  return `${text}${rest}${close}`;
}

/** In the page: what a visitor sees of Playground's output, 100 × 100 points and 500 circles under two axes. */
function drawOneChart() {
  const { d3 } = window;
  const size = 300;
  const place = d3.scale.linear().domain([-6, 6]).range([0, size]);
  const colour = d3.scale.linear().domain([-1, 0, 1]).range(['#f59322', '#e8eaeb', '#0877bd']);
  const holder = d3.select('#heatmap');
  const canvas = holder.append('canvas').attr({ width: 100, height: 100 }).node();
  const context = canvas.getContext('2d');
  const image = context.createImageData(100, 100);
  for (let i = 0; i < 10_000; ++i) {
    const { r, g, b } = d3.rgb(colour(Math.tanh(Math.sin(i % 100) + i / 10_000)));
    image.data.set([r, g, b, 160], 4 * i);
  }
  context.putImageData(image, 0, 0);
  const chart = holder.append('svg').attr({ width: size, height: size });
  chart.append('g').call(d3.svg.axis().scale(place).orient('bottom'));
  chart.append('g').call(d3.svg.axis().scale(place).orient('right'));
  chart
    .selectAll('circle')
    .data(d3.range(500).map((i) => [6 * Math.sin(i), 6 * Math.cos(3 * i), Math.sin(7 * i)]))
    .enter()
    .append('circle')
    .attr({ r: 3, cx: (d) => place(d[0]), cy: (d) => place(d[1]) })
    .style('fill', (d) => colour(d[2]));
  window.dispatchEvent(new Event('playground-chart'));
}

const report = (rows, playground) =>
  [
    table([
      ['', 'first chart', 'KB by then'],
      ...rows.map(({ name, ready, kilobytes }) => [name, milliseconds(ready), kilobytes.toFixed(0)]),
    ]),
    ...(playground ? [] : ['  Playground is left out: its packages could not be fetched']),
  ].join('\n');
