/**
 * (c) The lesson's page, from a slider's move to new charts at 30 × 128 × batch 128, as the browser's own tracing
 * sees it: from the key press to the end of the first frame that has the new charts; and the main thread's longest
 * task, of single moves and of a slider dragged without pause.
 */
import { existsSync } from 'node:fs';
import { launch, serve } from './browser.mjs';
import { median, milliseconds, quantile, table } from './figures.mjs';

export const title = "Lesson page: from a slider's move to new charts, 30 × 128 × batch 128 (ms)";
export const goal = 'no task over 50 ms on the main thread';

const shape = { depth: 30, width: 128, batchSize: 128 };
const moves = 60;
const categories = ['blink.user_timing', 'devtools.timeline', 'disabled-by-default-devtools.timeline'];

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
    const dragged = await traced(browser, page, () => drag(page, slider));
    return report(latencies(single), longestTasks(single), longestTasks(dragged));
  } finally {
    await browser.close();
    await host.close();
  }
}

/** Marks each key press, and each time when charts were put into the page. */
const prepare = (page) =>
  page.evaluate(async (spec) => {
    const element = document.querySelector('init-lab');
    const drawn = () =>
      new Promise((resolve) => addEventListener('init-lab-result', resolve, { once: true }));
    addEventListener('keydown', ({ timeStamp }) => performance.mark('move', { startTime: timeStamp }), true);
    addEventListener('init-lab-result', () => performance.mark('drawn'));
    window.bench = { drawn };
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
    await page.waitForTimeout(30); // the next move finds a quiet page
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

/** The thread that has the page's marks. */
function mainThread(events) {
  const { pid, tid } = events.find(({ name, cat }) => name === 'drawn' && cat.includes('user_timing'));
  return events.filter((event) => event.pid === pid && event.tid === tid).toSorted((a, b) => a.ts - b.ts);
}

/** Of each move: until its last mark "drawn" before the next move, and from there to the end of the frame's commit. */
function latencies(events) {
  const thread = mainThread(events);
  const times = (wanted) => thread.filter(({ name }) => name === wanted);
  const started = times('move').map(({ ts }) => ts);
  const drawn = times('drawn').map(({ ts }) => ts);
  const commits = times('Commit').map(({ ts, dur = 0 }) => ts + dur);
  return started
    .map((start, index) => {
      const next = started[index + 1] ?? Number.POSITIVE_INFINITY;
      const end = drawn.find((ts) => ts > start && ts < next);
      const shown = commits.find((ts) => ts > end);
      return end && shown ? (shown - start) / 1000 : undefined;
    })
    .filter((latency) => latency !== undefined);
}

const longestTasks = (events) =>
  mainThread(events)
    .filter(({ name }) => name === 'RunTask')
    .map(({ dur = 0 }) => dur / 1000)
    .toSorted((a, b) => b - a)
    .slice(0, 5);

function report(samples, single, dragged) {
  if (samples.length < moves / 2)
    throw new Error(`only ${samples.length} of ${moves} moves led to new charts`);
  const [middle, late] = [median(samples), quantile(samples, 0.95)];
  const [longest, longestDragged] = [single[0] ?? 0, dragged[0] ?? 0];
  const text = table([
    ['moves', 'median', '95th percentile', 'longest task', 'longest task, dragged'],
    [samples.length, ...[middle, late, longest, longestDragged].map(milliseconds)],
  ]);
  const tasks = { single, dragged };
  return { text, data: { shape, median: middle, percentile95: late, longestTasks: tasks, samples } };
}
