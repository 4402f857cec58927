/** The dialog and the large view: by keyboard, for everybody, on narrow pages. */
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { type StaticHost, serveStatic } from './static-host';
import { openDialog, openSignalFlow, stateOf } from './take-away-page';

let host: StaticHost;
test.beforeAll(async () => {
  host = await serveStatic('dist/site');
});
test.afterAll(() => host.close());

const open = (page: Page, url = host.url) => openSignalFlow(page, url);

test('all of it by keyboard; Escape gives the focus back', async ({ page }) => {
  const exhibit = await open(page);
  const tool = exhibit.locator('[data-tool=take-away]');
  await tool.focus();
  await page.keyboard.press('Enter');
  const dialog = exhibit.getByRole('dialog', { name: 'Take away: signal flow' });
  await dialog.waitFor();
  for (let i = 0; i < 60; i++) {
    if (await dialog.locator('[data-save="backward.csv"]').evaluate((one) => one.matches(':focus'))) break;
    await page.keyboard.press('Tab');
  }
  const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
  expect(download.suggestedFilename()).toContain('backward');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(tool).toBeFocused();
});

test('large, by keyboard: the whole window, the page inert, everything kept, Escape leads back', async ({
  page,
}) => {
  const exhibit = await open(page);
  await exhibit.getByText('More settings').click();
  const before = await stateOf(exhibit);
  const tool = exhibit.locator('[data-tool=large]');
  await tool.focus();
  const scroll = await page.evaluate(() => scrollY);
  await page.keyboard.press('Enter');
  await expect(exhibit).toHaveAttribute('data-large', '');
  const { width, height } = page.viewportSize() ?? { width: 0, height: 0 };
  const box = await exhibit.boundingBox();
  expect([box?.x, box?.y]).toEqual([0, 0]);
  expect(box?.width).toBeGreaterThan(width - 20);
  expect(box?.height).toBe(height);
  await expect(exhibit.getByRole('button', { name: 'Leave large view' })).toBeFocused();
  await expect(page.locator('header').first()).toHaveJSProperty('inert', true);
  await expect(exhibit.getByLabel('Repeats').first()).toBeVisible(); // folded out, as before
  await expect
    .poll(async () => (await exhibit.locator('[data-figure=forward] .plot').boundingBox())?.width ?? 0)
    .toBeGreaterThan(400);
  await exhibit.getByRole('slider', { name: 'Depth' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(async () => (await stateOf(exhibit)).depth).toBe(31);
  await page.keyboard.press('Escape');
  await expect(exhibit).not.toHaveAttribute('data-large');
  await expect(exhibit).not.toHaveAttribute('popover');
  await expect(tool).toBeFocused();
  expect(await page.locator('[inert]').count()).toBe(0);
  expect(Math.abs((await page.evaluate(() => scrollY)) - scroll)).toBeLessThan(2);
  expect(await stateOf(exhibit)).toEqual({ ...before, depth: 31 });
});

for (const scheme of ['light', 'dark', 'forced'] as const) {
  test(`axe finds nothing in the dialog and in the large view, ${scheme}`, async ({ page }) => {
    if (scheme === 'forced') await page.emulateMedia({ forcedColors: 'active' });
    else await page.emulateMedia({ colorScheme: scheme });
    const exhibit = await open(page);
    await exhibit.locator('[data-tool=large]').click();
    await expect(exhibit).toHaveAttribute('data-large', '');
    const large = await new AxeBuilder({ page }).include('init-lab#signal-flow').analyze();
    await openDialog(exhibit);
    const dialog = await new AxeBuilder({ page }).include('init-lab#signal-flow').analyze();
    const found = [...large.violations, ...dialog.violations];
    expect(found.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    const sides = await exhibit
      .locator('dialog button, dialog input, dialog .choice')
      .evaluateAll((all) => all.map((one) => (one.closest('.choice') ?? one).getBoundingClientRect().height));
    expect(Math.min(...sides)).toBeGreaterThanOrEqual(24);
    await page.keyboard.press('Escape');
    await expect(exhibit).toHaveAttribute('data-large', ''); // the dialog alone has closed
  });
}

test('320 px wide: nothing scrolls sideways', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  const exhibit = await open(page);
  const dialog = await openDialog(exhibit);
  expect(await dialog.evaluate((one) => one.scrollWidth - one.clientWidth)).toBe(0);
  await page.keyboard.press('Escape');
  await exhibit.locator('[data-tool=large]').click();
  await expect(exhibit).toHaveAttribute('data-large', '');
  expect(await exhibit.evaluate((one) => one.scrollWidth - one.clientWidth)).toBe(0);
});
