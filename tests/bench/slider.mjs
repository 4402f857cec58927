/**
 * (c) The lesson's page, from a slider's move to new charts at 30 × 128 × batch 128 (the first exhibit as it is opened), as
 * the browser's own tracing sees it: from the key press to the end of the first frame that has the new charts, and where
 * that time goes; and the main thread's longest task, of single moves and of a slider dragged without pause.
 */
import { existsSync } from 'node:fs';
import { launch, serve } from './browser.mjs';
import { median, milliseconds, table } from './figures.mjs';
import { categories, mainThread, stagesOfMoves, summary } from './move-stages.mjs';

export const title = "Lesson page: from a slider's move to new charts, 30 × 128 × batch 128 (ms)";
export const goal = 'median 33 ms, 95th percentile 50 ms, no task over 50 ms on the main thread';

const shape = { depth: 30, width: 128, batchSize: 128 };
const moves = 60;
const frame = 1000 / 60;
const goldenRatio = (Math.sqrt(5) - 1) / 2;

export async function run({ site }) {
  if (!existsSync(`${site}/index.html`)) return { skipped: 'dist/site is not built' };
  const host = await serve(site);
  const browser = await launch();
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    await page.goto(host.url);
    const slider = page.locator('init-lab input#gain-range').first();
    await slider.scrollIntoViewIfNeeded();
    await prepare(page);
    const single = await traced(browser, page, () => moveOneByOne(page, slider));
    const timings = await page.evaluate(() => window.bench.timings);
    const dragged = await traced(browser, page, () => drag(page, slider));
    return report(stagesOfMoves(single), timings.slice(-moves), longestTasks(single), longestTasks(dragged));
  } finally {
    await browser.close();
    await host.close();
  }
}

/** Marks each key press, each update of the element, and each time when charts were put into the page. */
const prepare = (page) =>
  page.evaluate(async (spec) => {
    const element = document.querySelector('init-lab');
    const drawn = () =>
      new Promise((resolve) => addEventListener('init-lab-result', resolve, { once: true }));
    addEventListener('keydown', ({ timeStamp }) => performance.mark('move', { startTime: timeStamp }), true);
    const timings = [];
    addEventListener('init-lab-result', ({ detail }) => {
      performance.mark('drawn');
      timings.push(detail.result.timing);
    });
    const { performUpdate } = element;
    element.performUpdate = function () {
      if (!this.isUpdatePending) return;
      const start = performance.now();
      performUpdate.call(this);
      performance.measure('put', { start, end: performance.now() });
    };
    window.bench = { drawn, timings };
    for (const change of [spec, { gain: 1 }]) {
      const done = drawn();
      element.setState(change);
      await done;
    }
  }, shape);

async function moveOneByOne(page, slider) {
  await slider.focus();
  for (let move = 0; move < moves; ++move) {
    const drawn = page.evaluate(() => window.bench.drawn().then(() => true));
    await slider.press(move % 2 ? 'ArrowLeft' : 'ArrowRight');
    await drawn;
    await page.waitForTimeout(30 + frame * ((move * goldenRatio) % 1)); // a quiet page, at any time between two frames
  }
}

async function drag(page, slider) {
  const box = await slider.boundingBox();
  const y = box.y + box.height / 2;
  await page.mouse.move(box.x + box.width / 2, y);
  await page.mouse.down();
  for (let step = 0; step < 120; ++step) {
    await page.mouse.move(box.x + box.width * (0.5 + 0.3 * Math.sin(step / 12)), y);
  }
  await page.mouse.up();
  await page.waitForTimeout(500);
}

async function traced(browser, page, act) {
  await browser.startTracing(page, { categories });
  await act();
  return JSON.parse((await browser.stopTracing()).toString()).traceEvents;
}

const longestTasks = (events) =>
  mainThread(events)
    .filter(({ name }) => name === 'RunTask')
    .map(({ dur = 0 }) => dur / 1000)
    .toSorted((a, b) => b - a)
    .slice(0, 5);

/** Each stage, and who is at work. */
const stageNames = {
  input: 'key press → request sent (page)',
  sent: 'request sent → heard (browser)',
  worker: 'network drawn and run (worker)',
  answered: 'answer sent → heard (browser)',
  handled: 'answer heard → charts begun (page)',
  put: 'charts put into the page (page)',
  waited: 'wait for the next frame (browser)',
  painted: 'layout, paint, commit (browser)',
  total: 'in all',
};

function report(samples, timings, single, dragged) {
  if (samples.length < moves / 2)
    throw new Error(`only ${samples.length} of ${moves} moves led to new charts`);
  const stages = summary(samples);
  const { median: middle, percentile95: late } = stages.total;
  const [longest, longestDragged] = [single[0] ?? 0, dragged[0] ?? 0];
  const phases = Object.fromEntries(
    ['initialize', 'forward', 'backward'].map((phase) => [
      phase,
      median(timings.map((timing) => timing[phase])),
    ]),
  );
  const text = [
    table([
      ['moves', 'median', '95th percentile', 'longest task', 'longest task, dragged'],
      [samples.length, ...[middle, late, longest, longestDragged].map(milliseconds)],
    ]),
    table([
      ['where a move goes', 'median', '95th percentile'],
      ...Object.entries(stages).map(([stage, times]) => [
        stageNames[stage],
        ...[times.median, times.percentile95].map(milliseconds),
      ]),
    ]),
    inTheWorker(phases),
  ].join('\n\n');
  const tasks = { single, dragged };
  return {
    text,
    data: { shape, median: middle, percentile95: late, stages, phases, longestTasks: tasks, samples },
  };
}

/** The network's time by its phases, and how near the arithmetic of its matrix products it is. */
function inTheWorker({ initialize, forward, backward }) {
  const { depth, width, batchSize } = shape;
  const products = (3 * depth - 1) * 2 * width * width * batchSize; // the first layer hands no gradient on
  const rate = products / (forward + backward) / 1e6;
  return `  in the worker: ${milliseconds(initialize)} ms to draw the weights, ${milliseconds(forward)} forward, ${milliseconds(backward)} backward;
  its matrix products are ${(products / 1e9).toFixed(2)} GFLOP: ${rate.toFixed(0)} GFLOP/s, statistics and histograms included`;
}
