/** heartbeat-anomaly with the real engine and real heartbeats. */
import { expect, test } from '@playwright/test';
import { column, hosted, openExhibit, stateOf, tableOf, worksForEverybody } from './exhibit-checks';
import { button, playToEnd, stepsOf } from './training-exhibits';

const host = hosted();
const small = 'exhibit="heartbeat-anomaly" depth="2" width="16" epochs="6" repeats="3" seed="3"';

worksForEverybody(host, small, 'roc');

test('it learns, principal components stay in view, and a better start has the larger area', async ({
  page,
}) => {
  const exhibit = await openExhibit(page, host.url, small);
  await playToEnd(exhibit);
  const area = column(await tableOf(exhibit, 'auc'), 'Xavier normal');
  expect(area.at(-1)).toBeGreaterThan(0.9);
  await expect(exhibit.locator('.race-words')).toContainText(
    /the middle of the seeds: .*principal components 0\.9/,
  );
});

test('a threshold by keyboard: it becomes one’s own, and recall falls as it rises; training stays', async ({
  page,
}) => {
  const exhibit = await openExhibit(page, host.url, small);
  await playToEnd(exhibit);
  const steps = await stepsOf(exhibit);
  const threshold = exhibit.getByRole('slider', { name: 'Threshold', exact: true });
  const recall = async () =>
    Number(/recall ([\d.]+)/.exec((await threshold.getAttribute('aria-valuetext')) ?? '')?.[1]);
  const before = await recall();
  await threshold.focus();
  for (let i = 0; i < 5; i++) await page.keyboard.press('PageUp');
  await expect.poll(recall).toBeLessThan(before);
  expect(await stateOf(exhibit)).toMatchObject({ rule: 'own' });
  expect(await stepsOf(exhibit)).toBe(steps);
  await expect(button(exhibit, 'toggle')).toHaveText('Play again');
});

test('beats come one by one and are flagged', async ({ page }) => {
  const exhibit = await openExhibit(page, host.url, small);
  await playToEnd(exhibit);
  const stream = exhibit.locator('[data-do=stream]');
  await stream.click();
  await expect.poll(async () => (await stateOf(exhibit)).beat).toBeGreaterThan(12);
  await stream.click();
  const at = (await stateOf(exhibit)).beat;
  const { rows } = await tableOf(exhibit, 'stream');
  expect(rows.length).toBe(10);
  await page.waitForTimeout(900);
  expect((await stateOf(exhibit)).beat).toBe(at);
});

test('a beat is chosen by its slider; the baseline can be looked at', async ({ page }) => {
  const exhibit = await openExhibit(page, host.url, small);
  const beat = exhibit.getByRole('slider', { name: 'Which beat' });
  await beat.focus();
  await page.keyboard.press('ArrowRight');
  await expect(exhibit.locator('[data-figure=beat] .figure-title')).toContainText('Beat 11');
  await exhibit.getByRole('radio', { name: 'Principal components' }).check();
  await expect(exhibit.locator('[data-figure=errors] .figure-title')).toContainText('Principal components');
});
