/** The engine in a real browser: how it starts where hosts are hostile, and how it outlives its workers. */
import { expect, type Page, test } from '@playwright/test';
import { buildEnginePage, serveEnginePage, type Wishes } from './engine-host';

const small = { depth: 3, width: 8, batchSize: 8 };
const aSecond = { depth: 60, width: 256, batchSize: 256, repeats: 4 };

test.beforeAll(buildEnginePage);

/** Opens the page, counting the workers it makes; `refuse` is a part of the URL of those it may not make. */
async function open(page: Page, wishes: Wishes, refuse?: string): Promise<() => Promise<void>> {
  const host = await serveEnginePage(wishes);
  await page.addInitScript((refused) => {
    const Original = Worker;
    const made: Worker[] = [];
    Object.assign(window, { made });
    window.Worker = class extends Original {
      constructor(url: string | URL, options?: WorkerOptions) {
        if (refused !== undefined && String(url).startsWith(refused)) throw new Error('refused by the test');
        super(url, options);
        made.push(this);
      }
    };
  }, refuse);
  await page.goto(host.url);
  await page.waitForFunction(() => 'initLab' in window);
  return host.close;
}

/** What a small run comes to: its variances, or the code of its error. */
const tryOut = (page: Page) =>
  page.evaluate(async (spec) => {
    try {
      const engine = await window.initLab.createEngine();
      return [...(await engine.runExperiment(spec)).activationVariance];
    } catch (error) {
      return error instanceof window.initLab.InitLabError ? error.code : String(error);
    }
  }, small);
const workerUrls = (page: Page) => page.workers().map((worker) => worker.url().split(':')[0]);

const script = "default-src 'self'; img-src data:; script-src 'self'";
const cases: [string, Wishes, string | undefined, string[]][] = [
  ['starts a module worker', {}, undefined, ['http']],
  ['takes wasm of a wrong MIME type', { wasmType: 'text/plain' }, undefined, ['http']],
  ['starts a blob worker where module workers are refused', {}, 'http', ['blob']],
  [
    'starts a blob worker under worker-src blob:',
    { policy: `${script} 'wasm-unsafe-eval'; worker-src blob:` },
    undefined,
    ['blob'],
  ],
  ['works in the page where all workers are refused', {}, '', []],
  [
    "works in the page under worker-src 'none'",
    { policy: `${script} 'wasm-unsafe-eval'; worker-src 'none'` },
    undefined,
    [],
  ],
];
for (const [name, wishes, refuse, workers] of cases) {
  test(name, async ({ page }) => {
    const close = await open(page, wishes, refuse);
    expect(await tryOut(page)).toEqual([expect.any(Number), expect.any(Number), expect.any(Number)]);
    expect(workerUrls(page)).toEqual(workers);
    await close();
  });
}

test('says so where WebAssembly is forbidden', async ({ page }) => {
  const close = await open(page, { policy: script });
  expect(await tryOut(page)).toBe('wasm_forbidden');
  await close();
});

test('downloads the chosen build only', async ({ page }) => {
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  const close = await open(page, {});
  await tryOut(page);
  expect(requests.filter((url) => url.endsWith('.wasm'))).toHaveLength(1);
  await close();
});

test('a worker killed in mid-run is replaced, and the run repeated', async ({ page }) => {
  const close = await open(page, {});
  const outcome = await page.evaluate(async (spec) => {
    const made = (window as unknown as { made: Worker[] }).made;
    const engine = await window.initLab.createEngine();
    const reference = await engine.runExperiment(spec);
    const run = engine.runExperiment(spec, { onProgress: () => made[0]?.terminate() });
    const { activationVariance } = await run;
    return {
      workers: made.length,
      same: String(activationVariance) === String(reference.activationVariance),
    };
  }, aSecond);
  expect(outcome).toEqual({ workers: 2, same: true });
  await close();
});

for (const refuse of [undefined, '']) {
  test(`an abort takes effect at once ${refuse === '' ? 'in the page' : 'in a worker'}`, async ({ page }) => {
    const close = await open(page, {}, refuse);
    const { name, free } = await page.evaluate(
      async ([long, short]) => {
        const engine = await window.initLab.createEngine();
        const controller = new AbortController();
        const onProgress = () => controller.abort();
        const error = await engine
          .runExperiment(long, { signal: controller.signal, onProgress })
          .catch((reason: unknown) => reason as Error);
        const began = performance.now();
        await engine.runExperiment(short);
        return { name: (error as Error).name, free: performance.now() - began };
      },
      [{ ...aSecond, repeats: 30 }, small] as const,
    );
    expect(name).toBe('AbortError');
    expect(free).toBeLessThan(500);
    await close();
  });
}

test('in the page, no slice holds it for more than a small part of the run', async ({ page }) => {
  const close = await open(page, {}, '');
  const usual = await page.evaluate(
    async (spec) => {
      const engine = await window.initLab.createEngine();
      let last = performance.now();
      const gaps: number[] = [];
      const timer = setInterval(() => {
        gaps.push(performance.now() - last);
        last = performance.now();
      }, 0);
      const began = last;
      await engine.runExperiment(spec);
      const whole = performance.now() - began;
      clearInterval(timer);
      return (gaps.toSorted((a, b) => a - b)[Math.floor(gaps.length * 0.9)] as number) / whole;
    },
    { ...aSecond, repeats: 12 },
  );
  expect(usual).toBeLessThan(0.05); // nine in ten: a busy machine may hold up the page by itself
  await close();
});
