/** The language of an exhibit: whose word counts, what it changes, and what no translation can do to a page. */
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { type HostServer, hostServer, issuePolicy } from './hosts/server';
import { type Witness, witness } from './hosts/witness';

test.describe.configure({ timeout: 90_000 });
let server: HostServer;
test.afterEach(() => server.close());

interface Given {
  page?: string;
  element?: string;
}
async function open(page: Page, { page: ofPage = '', element = '' }: Given): Promise<Witness> {
  const html = `<!doctype html><html ${ofPage && `lang="${ofPage}"`}><head><meta charset="utf-8"><title>Notes</title>
    <meta name="viewport" content="width=device-width"><link rel="icon" href="data:,"></head>
    <body><main><h1>Notes</h1><h2>An exhibit</h2><init-lab id="it" depth="5" width="16" ${element && `lang="${element}"`}></init-lab></main>
    <script type="module" src="init-lab/init-lab.js"></script></body></html>`;
  const headers = { 'Content-Security-Policy': issuePolicy };
  server = await hostServer([
    { at: '/notes/page.html', html, headers },
    { at: '/notes/init-lab/', headers },
  ]);
  const seen = await witness(page);
  await page.goto(`${server.origin}/notes/page.html`);
  await expect(page.locator('init-lab [part~=badge]')).toBeVisible({ timeout: 20_000 });
  return seen;
}
const depth = (page: Page) => page.locator('init-lab [data-key=depth] label');
const files = () => server.asked.filter((path) => /\/(german|arabic|pseudo)-[^/]*\.js$/.test(path));

test('the attribute comes first, and the language is loaded only then', async ({ page }) => {
  const seen = await open(page, { page: 'en', element: 'de' });
  await expect(depth(page)).toHaveText('Tiefe');
  await page.locator('init-lab details.more-settings summary').click();
  await expect(page.locator('init-lab').getByRole('button', { name: 'Neuer Startwert' })).toBeVisible();
  expect(files()).toHaveLength(1);
  expect(await seen.violations()).toEqual([]);
  expect(seen.errors).toEqual([]);
});

test('then the page’s language; English loads nothing', async ({ page }) => {
  await open(page, { page: 'ar' });
  await expect(depth(page)).toHaveText('العمق');
  await server.close();
  await open(page, { page: 'en' });
  await expect(depth(page)).toHaveText('Depth');
  expect(files()).toEqual([]);
});

test.describe('then the browser’s', () => {
  test.use({ locale: 'de-CH' });
  test('where the page says nothing', async ({ page }) => {
    await open(page, {});
    await expect(depth(page)).toHaveText('Tiefe');
  });
});

test('a language that there is not is English, without a word', async ({ page }) => {
  const seen = await open(page, { page: 'nl', element: 'fr' });
  await expect(depth(page)).toHaveText('Depth');
  expect(seen.errors).toEqual([]);
});

test('it changes on the way, and what was set stays', async ({ page }) => {
  await open(page, { page: 'en' });
  const exhibit = page.locator('init-lab');
  await exhibit.evaluate((one: HTMLElementTagNameMap['init-lab']) => one.setState({ depth: 8 }));
  await exhibit.evaluate((one) => one.setAttribute('lang', 'de'));
  await expect(depth(page)).toHaveText('Tiefe');
  expect(await exhibit.evaluate((one: HTMLElementTagNameMap['init-lab']) => one.getState().depth)).toBe(8);
});

for (const language of ['ar', 'ar-xb', 'en-xa', 'de']) {
  test(`${language}: axe finds nothing, and nothing sticks out on a phone`, async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await open(page, { page: language });
    const root = page.locator('init-lab .root');
    await expect(root).toHaveCSS('direction', language.startsWith('ar') ? 'rtl' : 'ltr');
    await page.locator('init-lab details.more-settings summary').click();
    const { violations } = await new AxeBuilder({ page })
      .disableRules(['valid-lang', 'html-lang-valid'])
      .analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  });
}

test('markup in a translation stays text', async ({ page }) => {
  const seen = await open(page, { page: 'en-xm' });
  await page.locator('init-lab details.more-settings summary').click();
  await expect(depth(page)).toHaveText(/^<img src=x onerror="window.injected=1"><b>Depth<\/b>&amp;/);
  await expect(page.locator('init-lab img, init-lab label b')).toHaveCount(0);
  expect(await page.evaluate(() => 'injected' in window)).toBe(false);
  expect(await seen.violations()).toEqual([]);
});
