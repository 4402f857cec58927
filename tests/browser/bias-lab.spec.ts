/** bias-lab: what biases do, against theory. */
import { expect, test } from '@playwright/test';
import { column, hosted, openExhibit, press, stateOf, tableOf, worksForEverybody } from './exhibit-checks';

const host = hosted();
const attributes = 'exhibit="bias-lab"';

test('zero: He keeps the variance at 2, and theory knows of no saturation', async ({ page }) => {
  const exhibit = await openExhibit(page, host.url, attributes);
  await press(exhibit, 'zeros');
  const table = await tableOf(exhibit, 'forward');
  for (const value of column(table, 'theory')) expect(value).toBeCloseTo(2, 5); // He et al. 2015, eq. 10
  for (const value of column(await tableOf(exhibit, 'shares'), 'saturated', 0)) expect(value).toBe(0);
});

test('a small constant under ReLU: the first two layers as worked out by hand', async ({ page }) => {
  const exhibit = await openExhibit(page, host.url, attributes);
  await press(exhibit, 'small');
  const theory = column(await tableOf(exhibit, 'forward'), 'theory');
  // A constant bias moves the mean, not the variance of layer 1; N(0.1, 2) then has the second moment below.
  expect(theory[0]).toBeCloseTo(2, 5);
  const [mean, std] = [0.1, Math.SQRT2];
  expect(theory[1]).toBeCloseTo(2 * rectifiedSecondMoment(mean, std), 3);
});

/** E[max(0, x)²] of x ~ N(mean, std²), by the midpoint rule over ±8 std: exact to far below 1e-6. */
function rectifiedSecondMoment(mean: number, std: number): number {
  const steps = 20_000;
  let sum = 0;
  for (let i = 0; i < steps; i++) {
    const z = -8 + (16 * (i + 0.5)) / steps;
    sum += (Math.max(0, mean + std * z) ** 2 * Math.exp((-z * z) / 2)) / Math.sqrt(2 * Math.PI);
  }
  return (sum * 16) / steps;
}

test('a large negative constant kills the units, layer by layer', async ({ page }) => {
  const exhibit = await openExhibit(page, host.url, attributes);
  await press(exhibit, 'dead');
  await expect(exhibit.locator('[part~=badge]')).toContainText('Dead');
  const table = await tableOf(exhibit, 'shares');
  const dead = column(table, 'dead units, measured');
  expect(dead[0]).toBeLessThan(0.05);
  expect(dead.at(-1)).toBe(1);
  expect(column(table, 'theory').at(-1)).toBeCloseTo(1, 6);
  for (let i = 1; i < dead.length; i++) expect(dead[i]).toBeGreaterThanOrEqual(dead[i - 1] as number);
});

test('σ_b = 2 saturates tanh where theory says: about a third of the entries', async ({ page }) => {
  const exhibit = await openExhibit(page, host.url, attributes);
  await press(exhibit, 'saturated');
  const table = await tableOf(exhibit, 'shares');
  const measured = column(table, 'saturated entries, measured');
  const theory = column(table, 'theory', 1);
  // A unit's own bias decides most: at worst 128 coins, whose share has a std of √(p(1 − p)/128); four of these.
  for (const [i, value] of measured.entries()) {
    const expected = theory[i] as number;
    expect(Math.abs(value - expected)).toBeLessThan(4 * Math.sqrt((expected * (1 - expected)) / 128));
  }
  // Slope under 5 %: |x| > artanh √0.95 = 2.18. Layer 1 is N(0, 1 + 4): 2 Φ(−2.18/√5) = 0.330.
  expect(theory[0]).toBeCloseTo(0.33, 2);
});

test('by keyboard: the bias, its value, the address', async ({ page }) => {
  const exhibit = await openExhibit(page, host.url, attributes);
  await exhibit.getByRole('combobox', { name: 'Bias' }).selectOption('constant');
  const value = exhibit.getByRole('slider', { name: 'Bias value' });
  await value.focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(async () => Number((await stateOf(exhibit)).biasValue)).toBeGreaterThan(0);
  await expect.poll(() => new URL(page.url()).hash).toContain('bias-lab.bias-initializer=constant');
});

worksForEverybody(host, attributes, 'shares');
