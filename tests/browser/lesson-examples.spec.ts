/** The page of examples: each exhibit in several settings, each with a line that really makes it. */
import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { type StaticHost, serveStatic } from './static-host';

let host: StaticHost;
test.beforeAll(async () => {
  host = await serveStatic('dist/site');
});
test.afterAll(() => host.close());

test('every example runs, without a complaint', async ({ page }) => {
  test.slow();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  await page.addInitScript(() => {
    addEventListener('init-lab-result', ({ target }) =>
      (target as HTMLElement).setAttribute('data-drawn', ''),
    );
    addEventListener('init-lab-error', (event) => {
      const { source, error } = (event as CustomEvent<{ source: HTMLElement; error: Error }>).detail;
      console.error(`${source.id}: ${error.message}`);
    });
  });
  await page.goto(`${host.url}examples.html`);
  for (const exhibit of await page.locator('init-lab').all()) {
    await exhibit.scrollIntoViewIfNeeded();
    await expect(exhibit).toHaveAttribute('data-drawn', { timeout: 20_000 });
  }
  expect(complaints).toEqual([]);
});

test('the line below each is the exhibit above it', async ({ page }) => {
  await page.goto(`${host.url}examples.html`);
  for (const figure of await page.locator('.example').all()) {
    const line = (await figure.locator('code').textContent()) ?? '';
    const same = await figure.evaluate((element, html) => {
      const made = document.createElement('template');
      made.innerHTML = html;
      const wanted = made.content.querySelector('init-lab')?.getAttributeNames() ?? [];
      const there = element.querySelector('init-lab');
      return (
        wanted.length > 1 &&
        wanted.every(
          (name) => there?.getAttribute(name) === made.content.querySelector('init-lab')?.getAttribute(name),
        )
      );
    }, line);
    expect(same).toBe(true);
  }
});

for (const width of [320, 1280]) {
  test(`axe finds nothing and nothing sticks out at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.goto(`${host.url}examples.html`);
    await page.waitForTimeout(1500);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(
      violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(' | ')}`),
    ).toEqual([]);
  });
}
