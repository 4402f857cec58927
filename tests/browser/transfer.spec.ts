/** transfer with the real engine: few examples, from what is known and from a random start. */
import { expect, test } from '@playwright/test';
import { column, hosted, openExhibit, stateOf, tableOf, worksForEverybody } from './exhibit-checks';
import { playToEnd } from './training-exhibits';

const host = hosted();
const small =
  'exhibit="transfer" depth="3" width="16" learning-rate="0.01" epochs="10" pretrain-epochs="2" repeats="2" seed="3"';

worksForEverybody(host, small, 'score');

test('both starts learn; a band over the seeds', async ({ page }) => {
  const exhibit = await openExhibit(page, host.url, small);
  await playToEnd(exhibit);
  const table = await tableOf(exhibit, 'score');
  expect(column(table, 'Pretrained').at(-1)).toBeGreaterThan(0.6);
  expect(column(table, 'Pretrained, highest').at(-1)).toBeGreaterThanOrEqual(
    column(table, 'Pretrained, lowest').at(-1) ?? 1,
  );
});

test('digits by their boxes; fewer than two are refused in words', async ({ page }) => {
  const exhibit = await openExhibit(page, host.url, small);
  await exhibit.getByRole('checkbox', { name: '3' }).check();
  await expect.poll(async () => (await stateOf(exhibit)).classes).toEqual([3, 8, 9]);
  for (const digit of ['3', '8']) await exhibit.getByRole('checkbox', { name: digit }).uncheck();
  await expect(exhibit.locator('[data-key=classes] [role=alert]')).toContainText('two classes or more');
});
