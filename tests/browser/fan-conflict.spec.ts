/** fan-conflict: what one fan keeps the other loses, by exactly the ratio of the widths. */
import { expect, test } from '@playwright/test';
import { column, hosted, openExhibit, press, stateOf, tableOf, worksForEverybody } from './exhibit-checks';

const host = hosted();
const attributes = 'exhibit="fan-conflict"';

/**
 * Closed form, He et al. 2015, eq. 10 and 14: with n_in Var = 2 the forward factor of a layer is 1 and the backward
 * one n_out / n_in, so that over layers 2 … L the gradient changes by n_L / n_1; with n_out Var = 2 it is the signal
 * that changes, by n_1 / n_L. Theory is a float of 24 bits: eight digits over a handful of layers are asked for 1e-5.
 */
const funnel = [512, 256, 128, 64, 32, 16];
const fall = 16 / 256;
const ends = (values: number[]) => (values.at(-1) as number) / (values[0] as number);

test('a funnel: fan-in keeps the signal and loses the gradient, fan-out the reverse', async ({ page }) => {
  const exhibit = await openExhibit(page, host.url, attributes);
  await press(exhibit, 'funnel');
  const forward = await tableOf(exhibit, 'forward');
  const backward = await tableOf(exhibit, 'backward');
  expect(forward.rows.length).toBe(funnel.length - 1);
  const theory = (table: typeof forward, mode: string) =>
    column(table, mode === 'fan-in' ? 'theory' : `${mode}, theory`);
  expect(ends(theory(forward, 'fan-in'))).toBeCloseTo(1, 5);
  expect(1 / ends(theory(backward, 'fan-in'))).toBeCloseTo(fall, 5);
  expect(ends(theory(forward, 'fan-out'))).toBeCloseTo(1 / fall, 3);
  expect(1 / ends(theory(backward, 'fan-out'))).toBeCloseTo(1, 5);
  // The average keeps neither: n_in and n_out are 2 : 1 in every layer, so each layer has 4/3 forward, 2/3 backward.
  expect(ends(theory(forward, 'average'))).toBeCloseTo((4 / 3) ** 4, 4);
  expect(1 / ends(theory(backward, 'average'))).toBeCloseTo((2 / 3) ** 4, 5);
  await expect(exhibit.locator('.finding')).toContainText('shrinks by a factor of 16 by layer 1');
});

test('measured, both conditions are in the table: n_in Var(w) is 2, n_out Var(w) is 1', async ({ page }) => {
  const exhibit = await openExhibit(page, host.url, attributes);
  const table = await tableOf(exhibit, 'widths');
  const forward = column(table, 'fan-in ×');
  const backward = column(table, 'fan-out ×');
  for (let i = 0; i < forward.length; i++) {
    const weights = (funnel[i] as number) * (funnel[i + 1] as number);
    const margin = 4 * Math.sqrt(2 / weights); // four relative standard deviations of a sample variance
    expect(Math.abs((forward[i] as number) / 2 - 1)).toBeLessThan(margin);
    expect(Math.abs((backward[i] as number) / 1 - 1)).toBeLessThan(margin);
  }
});

test('the fan in one click, by keyboard too; the measurement follows', async ({ page }) => {
  const exhibit = await openExhibit(page, host.url, attributes);
  await exhibit.getByRole('radio', { name: 'fan-in' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(async () => (await stateOf(exhibit)).fanMode).toBe('fan_out');
  await expect(exhibit.locator('.finding')).toContainText('Made for fan-out');
  const forward = await tableOf(exhibit, 'forward');
  const measured = column(forward, 'fan-out, measured');
  expect(ends(measured)).toBeGreaterThan(5); // theory: 16
  await expect.poll(() => new URL(page.url()).hash).toContain('fan-conflict.fan-mode=fan_out');
});

test('squares have no conflict, and an initializer without a fan says so', async ({ page }) => {
  const exhibit = await openExhibit(page, host.url, attributes);
  await press(exhibit, 'same');
  await expect(exhibit.locator('.finding')).toContainText('nothing to choose');
  const other = await openExhibit(page, host.url, `${attributes} initializer="normal" gain="0.1"`);
  await expect(other.locator('.finding')).toContainText('looks at no fan');
});

worksForEverybody(host, attributes, 'forward');
