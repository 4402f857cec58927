/** What an exhibit needs is under way before the script that needs it: a phone's network answers each request late. */
import { expect, test } from '@playwright/test';
import { serveStatic } from './static-host';

test('the core is asked for before the scripts have run, and worker and glue with the page', async ({
  page,
}) => {
  const host = await serveStatic('dist/site');
  const asked: string[] = [];
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.route('**/assets/elements-*.js', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(`${host.url}embed.html`, { waitUntil: 'commit' });
  const place = (pattern: RegExp) => asked.findIndex((path) => pattern.test(path));
  await expect.poll(() => place(/init-lab-core-(relaxed|simd128)-.*\.wasm$/)).toBeGreaterThan(0);
  await expect.poll(() => place(/init-lab-core-relaxed-.*\.js$/)).toBeGreaterThan(0);
  const drawn = page.evaluate(
    () => new Promise((resolve) => addEventListener('init-lab-result', () => resolve(true), { once: true })),
  );
  release();
  expect(await drawn).toBe(true);
  expect(asked.filter((path) => path.endsWith('.wasm'))).toHaveLength(1);
  await host.close();
});

const isCore = (path: string) => /init-lab-core-.*\.wasm$/.test(path);

for (const folder of ['', 'de/']) {
  test(`a lesson opened at an exhibit (${folder}index.html) asks for the core before its scripts have run`, async ({
    page,
  }) => {
    const host = await serveStatic('dist/site');
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.route('**/assets/elements-*.js', (route) => route.abort());
    await page.goto(`${host.url}${folder}index.html#signal-flow`, { waitUntil: 'commit' });
    await expect.poll(() => asked.some(isCore)).toBe(true);
    await host.close();
  });
}

test('a lesson opened at its beginning is read first: nothing of the core is asked for', async ({ page }) => {
  const host = await serveStatic('dist/site');
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(`${host.url}index.html`, { waitUntil: 'networkidle' });
  expect(asked.some((path) => path.endsWith('core-ahead.js'))).toBe(true);
  expect(asked.filter(isCore)).toEqual([]);
  await host.close();
});

test('exhibit.html has the core in itself, and computes what embed.html does', async ({ page }) => {
  const host = await serveStatic('dist/site');
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  const tables: (string | null)[] = [];
  for (const name of ['exhibit.html', 'embed.html']) {
    await page.goto(`${host.url}${name}?depth=6&seed=3`);
    const exhibit = page.locator('init-lab');
    await expect(exhibit.locator('[part~=badge]')).toBeVisible({ timeout: 20_000 });
    await exhibit.locator('[data-figure] summary').first().click();
    tables.push(await exhibit.locator('[data-figure] table').first().textContent());
    expect(asked.filter(isCore)).toHaveLength(name === 'exhibit.html' ? 0 : 1);
    await expect(page.locator('#init-lab-core')).toHaveCount(0);
  }
  expect(tables[0]).toMatch(/\d\.\d/);
  expect(tables[0]).toBe(tables[1]);
  await host.close();
});

test('where exhibit.html cannot unpack its core, the worker loads one', async ({ page }) => {
  const host = await serveStatic('dist/site');
  await page.addInitScript(() => {
    Reflect.deleteProperty(window, 'DecompressionStream');
  });
  const core = page.waitForRequest(/init-lab-core-.*\.wasm$/);
  await page.goto(`${host.url}exhibit.html`);
  await core;
  await expect(page.locator('init-lab [part~=badge]')).toBeVisible({ timeout: 20_000 });
  await host.close();
});

test('where the page cannot load the core, its worker does', async ({ page }) => {
  const host = await serveStatic('dist/site');
  await page.addInitScript(() => {
    window.fetch = () => Promise.reject(new TypeError('not in this page'));
  });
  const core = page.waitForRequest(/init-lab-core-.*\.wasm$/);
  await page.goto(`${host.url}embed.html`);
  await core;
  await expect(page.locator('init-lab [part~=badge]')).toBeVisible({ timeout: 20_000 });
  await host.close();
});

test('the first picture is drawn in one go, in the room that was kept for it', async ({ page }) => {
  const host = await serveStatic('dist/site');
  for (const exhibit of ['signal-flow', 'spectrum', 'order-and-chaos']) {
    await page.goto(`${host.url}embed.html?exhibit=${exhibit}`, { waitUntil: 'commit' });
    const drawn = await page.evaluate(
      () =>
        new Promise<[plots: number, without: number]>((resolve) => {
          addEventListener('init-lab-result', (event) => {
            const { source } = (event as CustomEvent<{ source: HTMLElement }>).detail;
            const plots = [...(source.shadowRoot?.querySelectorAll('[data-plot]') ?? [])];
            const empty = plots.filter((plot) => !plot.querySelector('svg'));
            resolve([plots.length, empty.length]);
          });
        }),
    );
    expect(drawn[0], exhibit).toBeGreaterThan(1);
    expect(drawn[1], exhibit).toBe(0);
  }
  await host.close();
});
