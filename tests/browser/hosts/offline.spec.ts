/** dist/site after the first visit: without a network, from one version to the next, and as an app. */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, type Page, test } from '@playwright/test';
import { type HostServer, hostServer } from './server';

test.describe.configure({ timeout: 180_000 });

const site = fileURLToPath(new URL('../../../dist/site', import.meta.url));
let server: HostServer;
let folder: string;

test.beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'init-lab-site-'));
  await cp(site, folder, { recursive: true });
  server = await hostServer([{ at: '/course/16/', folder }]);
});
test.afterEach(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

const home = () => `${server.origin}/course/16/`;
async function visit(page: Page): Promise<void> {
  await page.goto(home());
  await page.evaluate(() => navigator.serviceWorker.ready);
}
async function works(page: Page): Promise<void> {
  await page.locator('init-lab').first().scrollIntoViewIfNeeded();
  await expect(page.locator('init-lab [part~=badge]').first()).toBeVisible({ timeout: 20_000 });
}

/** Another version: one word of the page is different, and so is what the service worker was built from. */
async function publish(word: string): Promise<void> {
  const edit = async (name: string, change: (text: string) => string) => {
    const path = join(folder, name);
    await writeFile(path, change(await readFile(path, 'utf8')));
  };
  await edit('index.html', (html) => html.replace(/<title>[^<]*/, `<title>${word}`));
  await edit('service-worker.js', (code) => `${code.replace(/[0-9a-f]{16}(?=[`'"])/, word.padEnd(16, '0'))}`);
}

test('every page and exhibit works without a network after one visit', async ({ page }) => {
  await visit(page);
  await server.close();
  const failed: string[] = [];
  page.on('requestfailed', (request) => {
    // A picture of the page before, given up as the next one is opened, does not ask the network.
    if (request.failure()?.errorText !== 'net::ERR_ABORTED') failed.push(request.url());
  });
  await page.reload();
  const exhibits = page.locator('init-lab');
  for (const exhibit of await exhibits.all()) {
    await exhibit.scrollIntoViewIfNeeded();
    await expect(exhibit.locator('.charts svg').first()).toBeVisible({ timeout: 20_000 });
  }
  await page.goto(`${home()}embed.html?exhibit=spectrum&depth=5`);
  await works(page);
  await page.goto(`${home()}examples.html`);
  await works(page);
  expect(failed).toEqual([]);
});

test('keeps one wasm build, the one that this browser runs', async ({ page }) => {
  await visit(page);
  const kept = await page.evaluate(async () => {
    const [name = ''] = await caches.keys();
    return (await (await caches.open(name)).keys()).map(({ url }) => url);
  });
  const cores = kept.filter((url) => /init-lab-core.*\.wasm$/.test(url));
  expect(cores).toEqual([expect.stringContaining('-relaxed-')]);
  expect(kept.some((url) => /init-lab-whole/.test(url))).toBe(false);
});

test('a new version waits while two pages are open, and comes with the next load of the last', async ({
  page,
}) => {
  await visit(page);
  await page.reload(); // now it is the service worker that answers
  const other = await page.context().newPage();
  await other.goto(home());
  const old = await page.title();

  await publish('second');
  const installed = () =>
    page.evaluate(async () => Boolean((await navigator.serviceWorker.getRegistration())?.waiting));
  await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
  await expect.poll(installed).toBe(true);
  await page.reload();
  expect(await page.title()).toBe(old);
  await works(page);

  await other.close();
  await page.reload();
  await expect.poll(() => page.title()).toBe('second');
  await works(page);
  const caches = await page.evaluate(() => window.caches.keys());
  expect(caches).toHaveLength(1);
});

test('a new version that is broken off half-way leaves the old one as it is', async ({ page }) => {
  await visit(page);
  await page.reload();
  const old = await page.title();
  await publish('third');
  await rm(join(folder, 'examples.html'));
  const failed = await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    await registration?.update().catch(() => {});
    await new Promise((resolve) => setTimeout(resolve, 1500));
    return registration?.waiting === null;
  });
  expect(failed).toBe(true);
  await server.close();
  await page.reload();
  expect(await page.title()).toBe(old);
  await works(page);
});

test('can be installed', async ({ page }) => {
  await visit(page);
  await expect(page.locator('link[rel=manifest]')).toHaveCount(1);
  const session = await page.context().newCDPSession(page);
  const { errors, data } = await session.send('Page.getAppManifest');
  expect(errors).toEqual([]);
  expect(JSON.parse(data ?? '{}')).toMatchObject({ short_name: 'init-lab', display: 'minimal-ui' });
  const { installabilityErrors } = await session.send('Page.getInstallabilityErrors');
  // Playwright's pages are in a profile of their own kind, which Chromium never installs from.
  expect(installabilityErrors.map(({ errorId }) => errorId).filter((id) => id !== 'in-incognito')).toEqual(
    [],
  );
});
