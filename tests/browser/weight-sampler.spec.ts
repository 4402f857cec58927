/** weight-sampler: the stds that He et al. print, the forms of Glorot & Bengio, by keyboard, for everybody. */
import { expect, type Locator, test } from '@playwright/test';
import { column, hosted, openExhibit, press, stateOf, tableOf, worksForEverybody } from './exhibit-checks';

const host = hosted();
const attributes = 'exhibit="weight-sampler"';

/** The exact std and the measured one, as they stand in the sentence above the charts. */
async function stds(exhibit: Locator): Promise<[number, number]> {
  const [exact, measured] = await exhibit
    .locator('.finding data')
    .evaluateAll((all) => all.map((cell) => Number(cell.getAttribute('value'))));
  return [exact as number, measured as number];
}

test('He et al. 2015, section 2.2: a 3 × 3 convolution with 64 filters starts with std 0.059', async ({
  page,
}) => {
  const exhibit = await openExhibit(page, host.url, attributes);
  await press(exhibit, 'convolution');
  const [exact, measured] = await stds(exhibit);
  expect(exact.toFixed(3)).toBe('0.059');
  // The std of n normal numbers has a relative standard deviation of 1/√(2n); four of these.
  expect(Math.abs(measured / exact - 1)).toBeLessThan(4 / Math.sqrt(2 * 576 * 576));
});

test('Glorot & Bengio 2010, eq. 16: both forms of Xavier, with their numbers', async ({ page }) => {
  const exhibit = await openExhibit(page, host.url, attributes);
  await press(exhibit, 'xavier');
  const [exact] = await stds(exhibit);
  expect(exact).toBeCloseTo(Math.sqrt(2 / (256 + 128)), 9);
  await expect(exhibit.locator('[data-figure=normal]')).toContainText('= 0.0722'); // √(2 / 384)
  await expect(exhibit.locator('[data-figure=uniform]')).toContainText('= 0.125'); // √(6 / 384)
  await expect(exhibit.locator('[data-figure=uniform] svg.chart')).toContainText('± bound 0.125');
});

test('the bars are the weights: all are counted, and most lie where the density expects them', async ({
  page,
}) => {
  const exhibit = await openExhibit(page, host.url, attributes);
  for (const figure of ['normal', 'uniform']) {
    const table = await tableOf(exhibit, figure);
    const drawn = column(table, 'drawn');
    const low = column(table, 'expected, 5 %');
    const high = column(table, 'expected, 95 %');
    const total = drawn.reduce((sum, count) => sum + count, 0);
    expect(total).toBeGreaterThan(0.999 * 256 * 128); // 3.6 std hold 99.97 % of a normal
    // Bars that expect at least 20 weights: nine in ten lie inside; with 30 of them and more, 70 % is 3.6 sigma off.
    const judged = drawn.map((_, i) => i).filter((i) => (high[i] as number) > 30);
    const inside = judged.filter(
      (i) => (drawn[i] as number) >= (low[i] as number) && (drawn[i] as number) <= (high[i] as number),
    );
    expect(judged.length).toBeGreaterThan(20);
    expect(inside.length / judged.length).toBeGreaterThan(0.7);
  }
});

test('everything by keyboard; the address holds it; values are announced in words', async ({ page }) => {
  const exhibit = await openExhibit(page, host.url, attributes);
  await exhibit.locator('[data-preset=he]').focus();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Shift+Tab');
  const fanIn = exhibit.getByRole('slider', { name: 'Fan-in' });
  await fanIn.focus();
  await page.keyboard.press('End');
  await expect.poll(async () => (await stateOf(exhibit)).widths).toEqual([1024, 128]);
  await expect.poll(() => new URL(page.url()).hash).toContain('weight-sampler.widths=1024,128');
  await expect(exhibit.locator('[aria-live=polite]').last()).toContainText(
    'He normal, fan-in 1024, fan-out 128, std 0.0442',
  );
  const initializer = exhibit.getByRole('combobox', { name: 'Initializer' });
  await initializer.selectOption('zeros');
  await expect(exhibit.locator('[data-figure=normal] svg.chart')).toContainText('every weight is 0');
  await expect(exhibit.locator('[data-figure=uniform]')).toHaveCount(0);
});

test('a fan out of range is refused in one message; the last picture stays', async ({ page }) => {
  const exhibit = await openExhibit(page, host.url, attributes);
  const number = exhibit.getByRole('spinbutton', { name: 'Fan-in' });
  await number.fill('99999');
  await expect(exhibit.getByRole('alert').filter({ hasText: '99999' })).toBeVisible();
  await expect(exhibit.locator('.finding')).toContainText('fan-in 256');
});

worksForEverybody(host, attributes, 'uniform');
