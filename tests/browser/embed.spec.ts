/** <init-lab> on somebody else's page: the lines of README.md, word for word. */
import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { type StaticHost, serveStatic } from './static-host';

const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
const lines = readme.match(/```html\n(.*?)```/s)?.[1] ?? '';

let host: StaticHost;
test.beforeAll(async () => {
  host = await serveStatic('dist/site', '/notes/init-lab/');
});
test.afterAll(() => host.close());

async function open(page: Page, url: string, html: string): Promise<void> {
  await page.route(url, (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<!doctype html><title>Notes</title><link rel="icon" href="data:,">${html}`,
    }),
  );
  await page.goto(url);
}

test('a page beside the folder uses it with the lines of the README', async ({ page }) => {
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('response', (response) => {
    if (response.status() >= 400) complaints.push(`${response.status()} for ${response.url()}`);
  });
  const { origin } = new URL(host.url);
  page.on('request', (request) => {
    if (!request.url().startsWith(origin) && !request.url().startsWith('data:'))
      complaints.push(`asked for ${request.url()}`);
  });

  await open(page, `${origin}/notes/today.html`, lines);
  const exhibit = page.locator('init-lab');
  await expect(exhibit.locator('[part~=badge]')).toBeVisible();
  expect(
    await exhibit.evaluate((element: HTMLElementTagNameMap['init-lab']) => element.getState()),
  ).toMatchObject({ initializer: 'he_normal', activation: 'relu', depth: 30, seed: 7 });
  expect(complaints).toEqual([]);
});

test('a page of another origin does too, where the host allows it', async ({ page }) => {
  await page.route(`${host.url}**`, async (route) => {
    const response = await route.fetch();
    await route.fulfill({
      response,
      headers: { ...response.headers(), 'access-control-allow-origin': '*' },
    });
  });
  const script = `<script type="module" src="${host.url}init-lab.js"></script>`;
  await open(page, 'http://notes.example/today.html', `${script}<init-lab depth="5"></init-lab>`);
  await expect(page.locator('init-lab [part~=badge]')).toBeVisible();
});
