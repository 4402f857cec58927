/**
 * Every exhibit in languages that nobody speaks: one whose words stand in brackets and are nearly twice as long, so that
 * English left over shows and nothing may stick out; one from right to left; one that is full of markup.
 */
import { expect, type Locator, type Page, test } from '@playwright/test';
import { hosted, openExhibit } from './exhibit-page';
import { leftOver } from './left-over';

test.describe.configure({ timeout: 60_000 });
const host = hosted();
const exhibits = [
  ...['signal-flow', 'weight-sampler', 'fan-conflict', 'side-by-side', 'bias-lab', 'order-and-chaos'],
  ...['spectrum', 'depth-race', 'transfer', 'heartbeat-anomaly', 'barren-plateau'],
];
const phone = { width: 390, height: 844 };

async function inLanguage(exhibit: Locator, language: string): Promise<void> {
  await exhibit.evaluate((element, lang) => element.setAttribute('lang', lang), language);
  await expect(exhibit.locator(`.root[lang=${language}]`)).toBeVisible();
  await exhibit.locator('.charts svg.chart').first().waitFor();
}

/** With everything unfolded. */
async function openAll(exhibit: Locator): Promise<void> {
  const summaries = exhibit.locator('details:not([open]) > summary');
  await summaries.evaluateAll((list: HTMLElement[]) => {
    for (const summary of list) summary.click();
  });
  await expect(exhibit.locator('.controls.more')).toBeVisible();
}

const widthOf = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth);

for (const name of exhibits) {
  test(`${name}: no English is left over, nothing sticks out, nothing becomes markup`, async ({ page }) => {
    await page.setViewportSize(phone);
    const exhibit = await openExhibit(page, host.url, `exhibit="${name}" lang="en-xa"`);
    await openAll(exhibit);
    expect(await leftOver(exhibit)).toEqual([]);
    expect(await widthOf(page)).toBeLessThanOrEqual(phone.width);
    await inLanguage(exhibit, 'ar-xb');
    await expect(exhibit.locator('.root')).toHaveCSS('direction', 'rtl');
    expect(await widthOf(page)).toBeLessThanOrEqual(phone.width);
    await inLanguage(exhibit, 'en-xm');
    await openAll(exhibit);
    await expect(exhibit.locator('img')).toHaveCount(0);
    expect(await page.evaluate(() => 'injected' in window)).toBe(false);
  });
}

test('taking away: no English is left over, nothing sticks out', async ({ page }) => {
  await page.setViewportSize(phone);
  const exhibit = await openExhibit(page, host.url, 'exhibit="side-by-side" lang="en-xa"');
  await exhibit.locator('[data-tool=take-away]').click();
  await exhibit.locator('dialog h2').waitFor();
  await exhibit.locator('dialog [data-open]').click();
  expect(await leftOver(exhibit)).toEqual([]);
  expect(await widthOf(page)).toBeLessThanOrEqual(phone.width);
});
