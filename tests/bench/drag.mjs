/**
 * signal-flow's depth slider dragged across its range at 30 × 128 × batch 128: frames per second, the share of them
 * that showed fresh theory and a fresh measurement, and the main thread's longest task, at full speed and with the CPU
 * slowed four times.
 */
import { existsSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { launch, serve } from './browser.mjs';
import { median, milliseconds, table } from './figures.mjs';

export const title = 'signal-flow: the depth slider dragged across its range, from 30 × 128 × batch 128';
export const goal =
  'fresh theory in nearly every frame, a fresh measurement in most, no task over 50 ms at full speed';

const shape = { depth: 30, width: 128, batchSize: 128 };
const seconds = 5;
const slowdowns = [1, 4];

export async function run({ site }) {
  if (!existsSync(`${site}/index.html`)) return { skipped: 'dist/site is not built' };
  const host = await serve(site);
  const browser = await launch();
  try {
    const results = [];
    for (const slowdown of slowdowns) results.push(await measure(browser, host.url, slowdown));
    return report(results);
  } finally {
    await browser.close();
    await host.close();
  }
}

async function measure(browser, url, slowdown) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await page.goto(url);
  const slider = page.locator('init-lab input#depth-range').first();
  await slider.scrollIntoViewIfNeeded();
  await page.evaluate(async (spec) => {
    const drawn = new Promise((resolve) => addEventListener('init-lab-result', resolve, { once: true }));
    document.querySelector('init-lab').setState(spec);
    await drawn;
  }, shape);
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  const watched = page.evaluate(watchFrames, seconds * 1000);
  await drag(page, slider);
  const counted = await watched;
  await page.close();
  return { slowdown, ...counted };
}

/** Runs in the page: frames, those with something fresh, and long tasks, until the time is over. */
async function watchFrames(milliseconds) {
  const fresh = { theory: 0, measured: 0 };
  const pending = { theory: false, measured: false };
  const tasks = [0];
  const latencies = [];
  new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration))).observe(
    {
      type: 'longtask',
    },
  );
  // Histograms change with the measurement alone, of a few samples or of all; lines with theory.
  const shows = { theory: 'path.theory', measured: 'path.ridge' };
  new MutationObserver((changes) => {
    for (const [what, selector] of Object.entries(shows))
      pending[what] ||= changes.some(({ target }) => target.matches?.(selector));
  }).observe(document.querySelector('init-lab').shadowRoot, {
    subtree: true,
    attributes: true,
    childList: true,
  });
  const begin = performance.now();
  let frames = 0;
  let last = begin;
  while (performance.now() - begin < milliseconds) {
    await new Promise(requestAnimationFrame);
    const now = performance.now();
    latencies.push(now - last);
    last = now;
    frames += 1;
    for (const what of Object.keys(fresh)) {
      if (pending[what]) fresh[what] += 1;
      pending[what] = false;
    }
  }
  return {
    framesPerSecond: (1000 * frames) / (performance.now() - begin),
    theoryShare: fresh.theory / frames,
    freshShare: fresh.measured / frames,
    longestTask: Math.max(...tasks),
    intervals: latencies,
  };
}

async function drag(page, slider) {
  const box = await slider.boundingBox();
  const y = box.y + box.height / 2;
  const end = performance.now() + seconds * 1000;
  await page.mouse.move(box.x + box.width * 0.3, y);
  await page.mouse.down();
  const moves = []; // as a hand does, which does not wait until the page has answered
  for (let step = 0; performance.now() < end; ++step) {
    moves.push(page.mouse.move(box.x + box.width * (0.5 - 0.45 * Math.cos(step / 40)), y));
    await setTimeout(8);
  }
  await Promise.all(moves);
  await page.mouse.up();
}

function report(results) {
  const rows = results.map(
    ({ slowdown, framesPerSecond, theoryShare, freshShare, longestTask, intervals }) => [
      slowdown === 1 ? 'full speed' : `slowed ${slowdown} times`,
      framesPerSecond.toFixed(1),
      `${(100 * theoryShare).toFixed(0)} %`,
      `${(100 * freshShare).toFixed(0)} %`,
      milliseconds(median(intervals)),
      longestTask < 50 ? 'none over 50' : milliseconds(longestTask),
    ],
  );
  const text = table([
    ['CPU', 'frames/s', 'theory', 'measured', 'median frame (ms)', 'longest task (ms)'],
    ...rows,
  ]);
  const data = results.map(({ intervals, ...figures }) => ({
    ...figures,
    medianInterval: median(intervals),
  }));
  return { text, data: { shape, results: data } };
}
