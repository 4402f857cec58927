/** depth-race with the real engine: it trains, pauses, goes on, and loses nothing. */
import { expect, test } from '@playwright/test';
import { column, hosted, openExhibit, press, stateOf, tableOf, worksForEverybody } from './exhibit-checks';
import { button, endWorkers, hide, keepWorkers, playToEnd, stepsOf } from './training-exhibits';

const host = hosted();
const small = 'exhibit="depth-race" depth="3" width="16" epochs="4" seed="3"';
const long = 'exhibit="depth-race" depth="8" epochs="100" seed="3"';

worksForEverybody(host, small, 'loss');

test('it learns real digits, and the loss comes down', async ({ page }) => {
  const exhibit = await openExhibit(page, host.url, small);
  await playToEnd(exhibit);
  const loss = column(await tableOf(exhibit, 'loss'), 'He normal');
  expect(loss.at(-1)).toBeLessThan((loss[0] ?? 0) / 2);
  const right = column(await tableOf(exhibit, 'score'), 'He normal');
  expect(right.at(-1)).toBeGreaterThan(0.5);
  await expect(exhibit.locator('.race-words')).toContainText('of the test examples right');
});

test('pause keeps it where it is; play goes on from there; the end is the same as without', async ({
  page,
}) => {
  const exhibit = await openExhibit(page, host.url, small);
  await exhibit.getByRole('radio', { name: 'Slowly' }).check();
  await button(exhibit, 'toggle').click();
  await expect.poll(() => stepsOf(exhibit)).toBeGreaterThan(5);
  await button(exhibit, 'toggle').click();
  await page.waitForTimeout(400);
  const at = await stepsOf(exhibit);
  await page.waitForTimeout(600);
  expect(await stepsOf(exhibit)).toBe(at);
  await exhibit.getByRole('radio', { name: 'Full speed' }).check();
  await playToEnd(exhibit);
  const paused = column(await tableOf(exhibit, 'loss'), 'He normal');
  await button(exhibit, 'restart').click();
  await expect(button(exhibit, 'toggle')).toHaveText('Play again', { timeout: 60_000 });
  expect(column(await tableOf(exhibit, 'loss'), 'He normal')).toEqual(paused);
});

test('one record at a time, by keyboard', async ({ page }) => {
  const exhibit = await openExhibit(page, host.url, small);
  await button(exhibit, 'step').focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => stepsOf(exhibit)).toBe(6);
  await expect(button(exhibit, 'step')).toHaveAttribute('aria-disabled', 'false');
  await expect(button(exhibit, 'step')).toBeFocused();
  await page.keyboard.press('Space');
  await expect.poll(() => stepsOf(exhibit)).toBe(8);
});

test('a worker that is ended in the middle: it goes on from the last checkpoint and says so', async ({
  page,
}) => {
  await keepWorkers(page);
  const exhibit = await openExhibit(page, host.url, long);
  await button(exhibit, 'toggle').click();
  await expect.poll(() => stepsOf(exhibit), { timeout: 20_000 }).toBeGreaterThan(100);
  await endWorkers(page);
  await expect(exhibit.locator('.transport-notice')).toContainText('last checkpoint', { timeout: 20_000 });
  const at = await stepsOf(exhibit);
  await expect.poll(() => stepsOf(exhibit), { timeout: 30_000 }).toBeGreaterThan(at);
});

test('a hidden page pauses, a shown one goes on', async ({ page }) => {
  const exhibit = await openExhibit(page, host.url, long);
  await button(exhibit, 'toggle').click();
  await expect.poll(() => stepsOf(exhibit), { timeout: 20_000 }).toBeGreaterThan(50);
  await hide(page, true);
  await page.waitForTimeout(500);
  await hide(page, false);
  const at = await stepsOf(exhibit);
  expect(at).toBeGreaterThan(50);
  await expect(exhibit.locator('.transport-notice')).toContainText('going on where it was');
  await expect.poll(() => stepsOf(exhibit), { timeout: 20_000 }).toBeGreaterThan(at);
});

test('the page around it pauses it and goes on; what did not play does not start', async ({ page }) => {
  const exhibit = await openExhibit(page, host.url, long);
  const call = (name: 'pause' | 'resume') =>
    exhibit.evaluate(
      (element, method) => (element as unknown as Record<string, () => void>)[method]?.(),
      name,
    );
  await call('pause');
  await call('resume');
  await page.waitForTimeout(400);
  await expect(button(exhibit, 'toggle')).toHaveText('Play');
  await button(exhibit, 'toggle').click();
  await expect.poll(() => stepsOf(exhibit), { timeout: 20_000 }).toBeGreaterThan(100);
  await call('pause');
  await expect(exhibit.locator('.transport-notice')).toContainText('Paused by the page around it');
  await page.waitForTimeout(300);
  const at = await stepsOf(exhibit);
  await page.waitForTimeout(500);
  expect(await stepsOf(exhibit)).toBe(at);
  await call('resume');
  await expect.poll(() => stepsOf(exhibit), { timeout: 20_000 }).toBeGreaterThan(at);
});

test('before it is played it invites to, and prints no empty frames', async ({ page }) => {
  const exhibit = await openExhibit(page, host.url, small);
  await expect(exhibit.locator('.race-words')).toContainText('Press Play');
  await expect(exhibit.locator('.charts')).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(exhibit.locator('.charts')).toBeHidden();
  await page.emulateMedia({ media: 'screen' });
  await playToEnd(exhibit);
  await page.emulateMedia({ media: 'print' });
  await expect(exhibit.locator('.charts')).toBeVisible();
});

test('a batch larger than the data is named at its control', async ({ page }) => {
  const exhibit = await openExhibit(
    page,
    host.url,
    'exhibit="depth-race" depth="3" width="16" epochs="4" train-examples="40" batch-size="32"',
  );
  await exhibit.locator('details.more-settings > summary').click();
  const batch = exhibit.getByRole('spinbutton', { name: 'Batch, exact value' });
  await batch.fill('64');
  await expect(exhibit.locator('#batchSize-message')).toContainText(
    'batchSize must be a whole number from 1 to 40',
  );
  await batch.fill('16');
  await expect(exhibit.locator('#batchSize-message')).toBeHidden();
});

test('data that do not come: one clear message, and trying again works', async ({ page }) => {
  await page.route('**/digits*.bin', (route) => route.abort());
  page.on('console', () => {});
  const opened = openExhibit(
    page,
    host.url,
    'exhibit="depth-race" dataset="moons" depth="3" width="8" epochs="4"',
  );
  const exhibit = await opened;
  page.removeAllListeners('console'); // the browser complains of the file itself
  await exhibit.locator('#dataset-select').selectOption('digits');
  await expect(exhibit.getByRole('alert').filter({ hasText: 'did not load' })).toBeVisible();
  await page.unroute('**/digits*.bin');
  await exhibit.getByRole('button', { name: 'Try again' }).click();
  await expect
    .poll(async () => exhibit.locator('.timing').allInnerTexts())
    .toContainEqual(expect.stringContaining('Alpaydin'));
});

test('learning rates that cannot be are named at their control, and the last picture stays', async ({
  page,
}) => {
  const exhibit = await openExhibit(page, host.url, small);
  const rate = exhibit.getByRole('spinbutton', { name: 'Learning rate' });
  for (const wrong of ['0', '-1', '1e9']) {
    await rate.fill(wrong);
    await expect(exhibit.locator('#learningRate-message')).toContainText(
      'learningRate must be a number from',
    );
    await expect(exhibit.locator('.charts svg.chart').first()).toBeVisible();
  }
  await rate.fill('0.05');
  await expect(exhibit.locator('#learningRate-message')).toBeHidden();
});

test('two spirals: a surface for each start', async ({ page }) => {
  const exhibit = await openExhibit(page, host.url, small);
  await press(exhibit, 'spirals');
  await expect(exhibit.locator('[data-figure=last] .figure-title')).toHaveText('What each network would say');
  expect(await exhibit.locator('[data-figure=last] .cell-frame').count()).toBe(3);
});

test('the address carries starts and settings', async ({ page }) => {
  const exhibit = await openExhibit(page, host.url, 'exhibit="depth-race"', {
    hash: '#depth-race.starts=lecun_normal,normal:0.1&depth-race.depth=4',
  });
  expect(await stateOf(exhibit)).toMatchObject({ starts: ['lecun_normal', 'normal:0.1'], depth: 4 });
});
