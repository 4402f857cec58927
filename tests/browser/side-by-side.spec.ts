/** side-by-side: Xavier against He as He et al. 2015 print it, and where the choice makes no difference. */
import { expect, test } from '@playwright/test';
import { column, hosted, openExhibit, press, stateOf, tableOf, worksForEverybody } from './exhibit-checks';

const host = hosted();
const attributes = 'exhibit="side-by-side"';

/** Reference: He et al. 2015, std of Xavier relative to He after L ReLU layers, 2^(−L/2). */
for (const [preset, depth, printed] of [
  ['depth-22', 22, 4.88e-4],
  ['depth-30', 30, 3.05e-5],
] as const) {
  test(`ReLU, ${depth} layers: Xavier’s signal is ${printed} of He’s`, async ({ page }) => {
    const exhibit = await openExhibit(page, host.url, attributes);
    await press(exhibit, preset);
    const table = await tableOf(exhibit, 'ratio');
    expect(table.rows.length).toBe(depth);
    // Printed with three digits: half of the last one, relative.
    const close = (value: number) => expect(Math.abs(value / printed - 1)).toBeLessThan(0.005 / 3.05);
    close(column(table, 'theory').at(-1) as number);
    // The same seed gives the same numbers, scaled: ReLU passes a factor on, so the ratio has no scatter but rounding.
    close(column(table, 'ratio of the signal, measured').at(-1) as number);
    // Backward the first layer is the far end; the gradient enters behind the weights of the last one.
    const back = column(table, 'ratio of the gradient, measured')[0] as number;
    expect(back / 2 ** (-(depth - 1) / 2)).toBeCloseTo(1, 3);
  });
}

test('five layers hardly matter: 2^(−5/2) = 0.177', async ({ page }) => {
  const exhibit = await openExhibit(page, host.url, attributes);
  await press(exhibit, 'depth-5');
  expect(column(await tableOf(exhibit, 'ratio'), 'theory').at(-1)).toBeCloseTo(2 ** -2.5, 5);
});

test('tanh, gain 5/3 against 1: the signal lives on, as the mean-field map says', async ({ page }) => {
  const exhibit = await openExhibit(page, host.url, attributes);
  await press(exhibit, 'tanh-gain');
  const table = await tableOf(exhibit, 'ratio');
  const theory = column(table, 'theory');
  const measured = column(table, 'ratio of the signal, measured');
  // Layer 1 has no activation before it: the ratio is 5/3 exactly (typed as 1.6667), then it grows.
  expect(theory[0]).toBeCloseTo(1.6667, 4);
  expect(theory.at(-1)).toBeGreaterThan(4);
  expect((measured.at(-1) as number) / (theory.at(-1) as number)).toBeGreaterThan(0.5);
  expect((measured.at(-1) as number) / (theory.at(-1) as number)).toBeLessThan(2);
});

test('normal or uniform: no difference beyond the scatter of many seeds', async ({ page }) => {
  const exhibit = await openExhibit(page, host.url, attributes);
  await press(exhibit, 'forms');
  await expect(exhibit.locator('.foot')).toContainText(': 12 networks, ');
  const table = await tableOf(exhibit, 'ratio');
  const low = column(table, 'measured, 5 %');
  const high = column(table, 'measured, 95 %');
  for (const value of column(table, 'theory')) expect(value).toBeCloseTo(1, 6);
  const around = low.filter((value, i) => value < 1 && (high[i] as number) > 1).length;
  expect(around / low.length).toBeGreaterThan(0.8);
});

test('what differs is chosen by keyboard, is in the address and comes back', async ({ page }) => {
  const exhibit = await openExhibit(page, host.url, attributes);
  await exhibit.getByRole('combobox', { name: 'What differs' }).selectOption('gain');
  const second = exhibit.getByRole('spinbutton', { name: 'Gain, second, exact value' });
  await second.fill('1.5');
  await expect.poll(async () => (await stateOf(exhibit)).otherGain).toBe(1.5);
  await expect(exhibit.locator('.finding')).toContainText('gain 1.5');
  await expect.poll(() => new URL(page.url()).hash).toContain('side-by-side.other-gain=1.5');
  await page.reload();
  await expect(page.locator('init-lab .finding')).toContainText('gain 1.5');
});

test('another setting while seeds are still coming: only its own are counted', async ({ page }) => {
  const exhibit = await openExhibit(page, host.url, `${attributes} depth="40" repeats="60"`);
  await exhibit.getByRole('slider', { name: 'Depth' }).fill('6');
  await expect(exhibit.locator('.foot')).toContainText(': 60 networks, ', { timeout: 20_000 });
  const table = await tableOf(exhibit, 'forward');
  expect(table.rows.length).toBe(6);
  expect(column(await tableOf(exhibit, 'ratio'), 'theory').at(-1)).toBeCloseTo(2 ** -3, 5);
});

worksForEverybody(host, attributes, 'ratio');
