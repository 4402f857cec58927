/** The lesson in its other languages: as whole as the English one, in folders of their own, a link away. */
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { type StaticHost, serveStatic } from './static-host';

let host: StaticHost;
test.beforeAll(async () => {
  host = await serveStatic('dist/site');
});
test.afterAll(() => host.close());

/** Errors, what the policy refuses (Chromium logs it), what is missing, and what is asked of anyone else. */
function watch(page: Page): string[] {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('response', (response) => {
    if (response.status() >= 400) complaints.push(`${response.status()} for ${response.url()}`);
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(host.url) && !/^(data|blob):/.test(request.url()))
      complaints.push(`asked for ${request.url()}`);
  });
  return complaints;
}

/** Starts every exhibit, as a reader would by coming near; gives back those that have not drawn. */
async function drawAll(page: Page): Promise<void> {
  await page.waitForFunction(() => customElements.get('init-lab'));
  await page.evaluate(() => {
    for (const exhibit of document.querySelectorAll('init-lab')) exhibit.setState({});
  });
  await expect
    .poll(() => page.locator('init-lab:not([data-drawn])').evaluateAll((left) => left.map(({ id }) => id)), {
      timeout: 45_000,
    })
    .toEqual([]);
}

for (const { language, direction, said } of [
  { language: 'de', direction: 'ltr', said: /^Einstellung: initializer normal/ },
  { language: 'ar', direction: 'rtl', said: /^الإعداد: initializer normal/ },
]) {
  test(`${language}: every exhibit draws, axe finds nothing, nothing sticks out on a phone`, async ({
    page,
  }) => {
    test.setTimeout(120_000); // two cores, often busy
    const complaints = watch(page);
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.goto(`${host.url}${language}/index.html#top`); // with every section laid out
    await drawAll(page);
    await expect(page.locator('html')).toHaveAttribute('lang', language);
    await expect(page.locator('html')).toHaveCSS('direction', direction);
    await expect(page.locator('.spread math').first()).toHaveCSS('direction', 'ltr');
    await expect(page.locator('#figure-signal-flow .setting')).toHaveText(said);
    // The exhibits themselves are gone through in languages.spec.ts.
    const { violations } = await new AxeBuilder({ page }).exclude('.stage').exclude('init-quiz').analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target)}`)).toEqual([]);
    await page.setViewportSize({ width: 390, height: 844 });
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    // One service worker, that of the whole site.
    const scope = await page.evaluate(async () => (await navigator.serviceWorker.ready).scope);
    expect(scope).toBe(host.url);
    expect(complaints).toEqual([]);
  });
}

for (const { language, presets } of [
  { language: 'de', presets: 'Zu klein' },
  { language: 'ar', presets: 'صغيرة جدًّا' },
]) {
  test(`${language}: the one file runs from disk, with no network, in its language`, async ({
    page,
    context,
  }) => {
    await context.setOffline(true);
    const complaints = watch(page);
    const file = new URL(`../../dist/init-lab.${language}.html`, import.meta.url).href;
    await page.goto(file);
    await expect(page.locator('html')).toHaveAttribute('lang', language);
    const exhibit = page.locator('#signal-flow');
    await exhibit.scrollIntoViewIfNeeded();
    await expect(exhibit.getByRole('button', { name: presets })).toBeVisible();
    await expect(exhibit.locator('.charts svg.chart').first()).toBeVisible();
    await expect(page.locator('#figure-signal-flow .setting')).toHaveText(/initializer normal/);
    expect(complaints.filter((one) => one !== `asked for ${file}`)).toEqual([]);
  });
}

test('the links to the languages keep the place, and nobody is sent anywhere unasked', async ({ page }) => {
  await page.goto(`${host.url}index.html#he`);
  await expect(page.locator('.offer')).toHaveCount(0); // this browser speaks English
  await page.getByRole('button', { name: 'Language' }).click();
  await page.getByRole('link', { name: 'Deutsch' }).click();
  await expect(page).toHaveURL(`${host.url}de/index.html#he`);
  await expect(page.locator('#he-title')).toBeInViewport();
  await page.locator('.offer', { hasText: 'English' }).click();
  await expect(page).toHaveURL(`${host.url}index.html#he`);
  const places = await page
    .locator('link[rel=alternate]')
    .evaluateAll((links) =>
      links.map((link) => `${(link as HTMLLinkElement).hreflang} ${(link as HTMLLinkElement).href}`),
    );
  expect(places).toEqual([
    `en ${host.url}index.html`,
    `de ${host.url}de/index.html`,
    `ar ${host.url}ar/index.html`,
  ]);
});

test.describe('a reader whose browser speaks German', () => {
  test.use({ locale: 'de-CH' });
  test('is offered German, by a quiet link', async ({ page }) => {
    await page.goto(`${host.url}index.html`);
    await expect(page.locator('.bar .offer')).toHaveText('Deutsch');
    await expect(page).toHaveURL(`${host.url}index.html`);
    await page.goto(`${host.url}de/index.html`);
    await expect(page.locator('.bar .brand')).toBeVisible();
    await expect(page.locator('.offer')).toHaveCount(0);
  });
});
