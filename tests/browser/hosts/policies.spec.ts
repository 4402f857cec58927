/** What hosts forbid, one line of the list a test: each serves the real headers and watches every request. */
import { expect, type Page, test } from '@playwright/test';
import { type HostServer, hostServer, issuePolicy, type Place, page as pageWith } from './server';
import { type Witness, witness } from './witness';

let server: HostServer | undefined;
test.afterEach(() => server?.close());

const exhibit = '<init-lab depth="5" width="16"></init-lab>';
const tag = (home: string) => `<script type="module" src="${home}init-lab.js"></script>`;
const classicTag = (home: string) => `<script src="${home}init-lab-classic.js"></script>`;

interface Opened {
  origin: string;
  seen: Witness;
}
async function open(page: Page, places: readonly Place[], path = '/notes/page.html'): Promise<Opened> {
  server = await hostServer(places);
  const seen = await witness(page);
  await page.goto(server.origin + path);
  return { origin: server.origin, seen };
}

/** It has drawn something that the engine computed. */
const works = (page: Page, count = 1) =>
  expect(page.locator('init-lab [part~=badge]')).toHaveCount(count, { timeout: 20_000 });

async function isClean(seen: Witness, ...origins: string[]): Promise<void> {
  expect(await seen.violations()).toEqual([]);
  expect(seen.foreign(...origins)).toEqual([]);
  expect(seen.errors).toEqual([]);
}

const strict = { 'Content-Security-Policy': issuePolicy };
for (const [name, line] of [
  ['module', tag('init-lab/')],
  ['classic script', classicTag('init-lab/')],
] as const) {
  test(`the strict policy, with the ${name} tag`, async ({ page }) => {
    const { seen, origin } = await open(page, [
      { at: '/notes/page.html', html: pageWith(exhibit + line), headers: strict },
      { at: '/notes/init-lab/', headers: strict },
    ]);
    await works(page);
    expect(page.workers().map((worker) => worker.url().split(':')[0])).toEqual(['http']);
    await page.locator('init-lab [data-tool=take-away]').click();
    await expect(page.locator('init-lab dialog')).toBeVisible();
    await isClean(seen, origin);
  });
}

test('the lesson itself under the strict policy, and its frame', async ({ page }) => {
  const { seen, origin } = await open(page, [{ at: '/course/16/', headers: strict }], '/course/16/');
  await page.locator('init-lab').first().scrollIntoViewIfNeeded();
  await expect(page.locator('init-lab').first().locator('[part~=badge]')).toBeVisible({ timeout: 20_000 });
  await page.evaluate(() => navigator.serviceWorker.ready);
  for (const name of ['embed.html', 'exhibit.html']) {
    await page.goto(`${origin}/course/16/${name}?depth=5`);
    await works(page);
  }
  await isClean(seen, origin);
});

const sandbox = (src: string) =>
  `<iframe sandbox="allow-scripts" src="${src}" width="800" height="900"></iframe>`;

const everyOrigin = { 'Access-Control-Allow-Origin': '*' };
for (const [name, headers, path, wanted] of [
  ['a host that allows no other origin', {}, 'embed.html', /init-lab-whole\.js$/],
  ['a host that allows every origin', everyOrigin, 'embed.html', /\.wasm$/],
  ['a host that allows no other origin, with the core in it', {}, 'exhibit.html', /init-lab-whole\.js$/],
  ['a host that allows every origin, with the core in it', everyOrigin, 'exhibit.html', /elements-.*\.js$/],
] as const) {
  test(`a sandboxed frame without an origin, on ${name}`, async ({ page }) => {
    const { seen, origin } = await open(page, [
      { at: '/notes/page.html', html: pageWith(sandbox(`init-lab/${path}?exhibit=signal-flow&depth=5`)) },
      { at: '/notes/init-lab/', headers },
    ]);
    const frame = page.frameLocator('iframe');
    await expect(frame.locator('init-lab [part~=badge]')).toBeVisible({ timeout: 20_000 });
    expect(await page.frames()[1]?.evaluate(() => self.origin)).toBe('null');
    const denied = await page.frames()[1]?.evaluate(() => {
      try {
        return localStorage.length;
      } catch (error) {
        return (error as Error).name;
      }
    });
    expect(denied).toBe('SecurityError');
    expect(seen.requests.some((url) => wanted.test(url))).toBe(true);
    expect(seen.foreign(origin)).toEqual([]);
    expect(await seen.violations()).toEqual([]);
  });
}

test('storage of every kind is blocked', async ({ page }) => {
  await page.addInitScript(() => {
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches'])
      Object.defineProperty(window, name, {
        get: () => {
          throw new DOMException('denied', 'SecurityError');
        },
      });
    Object.defineProperty(document, 'cookie', {
      get: () => {
        throw new DOMException('denied', 'SecurityError');
      },
    });
  });
  const { seen, origin } = await open(page, [{ at: '/course/' }], '/course/');
  await page.locator('init-lab').first().scrollIntoViewIfNeeded();
  await expect(page.locator('init-lab').first().locator('[part~=badge]')).toBeVisible({ timeout: 20_000 });
  await page.locator('#theme select').selectOption('dark');
  expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');
  await isClean(seen, origin);
});

test('where wasm is forbidden: a static figure and one sentence', async ({ page }) => {
  const noWasm = { 'Content-Security-Policy': issuePolicy.replace(" 'wasm-unsafe-eval'", '') };
  const html = pageWith(
    `<init-lab id="bare"> </init-lab><init-lab id="own"><p>My own words.</p></init-lab>${tag('init-lab/')}`,
  );
  const { seen, origin } = await open(page, [
    { at: '/notes/page.html', html, headers: noWasm },
    { at: '/notes/init-lab/', headers: noWasm },
  ]);
  const bare = page.locator('#bare');
  await expect(bare.locator('.static-figure svg')).toBeVisible();
  const words = (await bare.locator('[part~=message] p').textContent()) ?? '';
  expect(words).toMatch(/WebAssembly/);
  expect(words.split(/[.!?](?:\s|$)/).filter(Boolean)).toHaveLength(1);
  await expect(page.locator('#own')).toContainText('My own words.');
  await expect(page.locator('#own .static-figure')).toHaveCount(0);
  expect(seen.foreign(origin)).toEqual([]);
  // The one thing that the policy was asked for, and denied.
  for (const { directive } of await seen.violations()) expect(directive).toBe('script-src');
});

test('where the browser has no WebAssembly, as in a lockdown mode: the same', async ({ page }) => {
  await page.addInitScript(() => {
    for (const name of ['WebAssembly', 'Worker']) Reflect.deleteProperty(window, name);
  });
  const { seen } = await open(page, [
    { at: '/notes/page.html', html: pageWith(exhibit + tag('init-lab/')) },
    { at: '/notes/init-lab/' },
  ]);
  await expect(page.locator('init-lab .static-figure svg')).toBeVisible({ timeout: 20_000 });
  await expect(page.locator('init-lab [part~=message] p')).toHaveText(
    'This browser has WebAssembly switched off.',
  );
  expect(seen.errors).toEqual([]);
});

test('a wrong MIME type for .wasm', async ({ page }) => {
  const { seen, origin } = await open(page, [
    { at: '/notes/page.html', html: pageWith(exhibit + tag('init-lab/')) },
    { at: '/notes/init-lab/', types: { '.wasm': 'text/plain' } },
  ]);
  await works(page);
  await isClean(seen, origin);
});

test('a path some way down', async ({ page }) => {
  const deep = '/~prof/Deep%20Learning/2026/w-16/';
  const { seen, origin } = await open(page, [{ at: deep }], deep);
  await page.locator('init-lab').first().scrollIntoViewIfNeeded();
  await expect(page.locator('init-lab').first().locator('[part~=badge]')).toBeVisible({ timeout: 20_000 });
  await isClean(seen, origin);
});

for (const [name, line] of [
  ['module', tag],
  ['classic script', classicTag],
] as const) {
  test(`a CDN that sends Access-Control-Allow-Origin, with the ${name} tag`, async ({ page }) => {
    const cdn = await hostServer([
      { at: '/init-lab@0.1.0/', headers: { 'Access-Control-Allow-Origin': '*' } },
    ]);
    const { seen, origin } = await open(page, [
      { at: '/notes/page.html', html: pageWith(exhibit + line(`${cdn.origin}/init-lab@0.1.0/`)) },
    ]);
    await works(page);
    expect(page.workers()).toHaveLength(1);
    await isClean(seen, origin, cdn.origin);
    await cdn.close();
  });
}

test('a CDN that does not: the classic script tag works all the same', async ({ page }) => {
  const cdn = await hostServer([{ at: '/init-lab/' }]);
  const { seen, origin } = await open(page, [
    { at: '/notes/page.html', html: pageWith(exhibit + classicTag(`${cdn.origin}/init-lab/`)) },
  ]);
  await works(page);
  expect(seen.foreign(origin, cdn.origin)).toEqual([]);
  await cdn.close();
});
