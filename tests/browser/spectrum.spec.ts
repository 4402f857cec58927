/** The exhibit spectrum with the real engine: Gaussian against orthogonal weights, in numbers. */
import { expect, test } from '@playwright/test';
import { hosted, openExhibit, recordsOf, stateOf, worksForEverybody } from './exhibit-checks';

const host = hosted();
const attributes = 'id="it" exhibit="spectrum"';

const depths = [1, 2, 4, 8, 16, 32];

test('deep linear: theory’s edge for Gaussian weights, and one for orthogonal ones', async ({ page }) => {
  const exhibit = await openExhibit(page, host.url, attributes);
  await exhibit.locator('[data-preset=linear]').click();
  await expect(exhibit.locator('[part~=badge]')).toContainText('Isometry: Orthogonal');
  const gaussian = await recordsOf(exhibit, 'first');
  expect(gaussian.map((row) => row.Depth)).toEqual(depths);
  for (const row of gaussian) {
    // reference.md, after Pennington et al. 2017: the largest σ² is (L+1)^(L+1) / L^L.
    const layers = row.Depth ?? Number.NaN;
    const edge = Math.sqrt((layers + 1) * (1 + 1 / layers) ** layers);
    expect(row.theory).toBeCloseTo(edge, 9);
    // At 100 units the edge of one layer wanders by n^(-2/3), about 5 %; each of the layers' directions adds its own.
    expect(Math.abs(Math.log((row.largest ?? Number.NaN) / edge))).toBeLessThan(0.3);
  }
  const orthogonal = await recordsOf(exhibit, 'second');
  for (const row of orthogonal) {
    expect(row.theory).toBeCloseTo(1, 9);
    // A float's rounding, once for each of the layers.
    for (const name of ['largest', 'median', 'smallest', 'root mean square', 'condition number'])
      expect(Math.abs((row[name] ?? Number.NaN) - 1)).toBeLessThan(32 * 2 ** -20);
    expect(row['under a tenth']).toBe(0);
  }
  expect(gaussian.at(-1)?.['under a tenth']).toBeGreaterThan(50);
});

test('tanh on the edge: orthogonal weights keep nearly every direction, Gaussian ones do not', async ({
  page,
}) => {
  const exhibit = await openExhibit(page, host.url, attributes);
  await exhibit.locator('[data-preset=tanh]').click();
  await expect.poll(async () => (await stateOf(exhibit)).activation).toBe('tanh');
  await expect
    .poll(async () => (await recordsOf(exhibit, 'second')).at(-1)?.['condition number'])
    .toBeGreaterThan(1.01);
  await expect(exhibit.locator('[part~=badge]')).toContainText('Nearly an isometry: Orthogonal');
  const last = async (figure: string) => (await recordsOf(exhibit, figure)).at(-1);
  expect((await last('second'))?.['condition number']).toBeLessThan(30);
  expect((await last('first'))?.['condition number']).toBeGreaterThan(1e9);
});

test('ReLU: not even orthogonal weights help', async ({ page }) => {
  const exhibit = await openExhibit(page, host.url, attributes);
  await exhibit.locator('[data-preset=relu]').click();
  await expect(exhibit.locator('[part~=badge]')).toContainText('No isometry');
  for (const figure of ['first', 'second'])
    expect((await recordsOf(exhibit, figure)).at(-1)?.['under a tenth']).toBeGreaterThan(50);
});

test('depth by slider and keyboard; values read from the columns', async ({ page }) => {
  const exhibit = await openExhibit(page, host.url, attributes);
  const depth = exhibit.getByRole('slider', { name: 'Depth', exact: true });
  await depth.focus();
  await page.keyboard.press('ArrowRight');
  await expect
    .poll(async () => (await recordsOf(exhibit, 'first')).map((row) => row.Depth))
    .toEqual([...depths, 33]);
  const cursor = exhibit.getByRole('slider', { name: /singular values: read a depth/ }).first();
  await cursor.focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowRight');
  await expect(cursor).toHaveAttribute('aria-valuetext', /^Depth 2: largest .* theory /);
  await expect(exhibit.locator('.read-out').first()).toContainText('condition number');
  await expect.poll(() => page.url()).toContain('it.depth=33');
});

test('an initializer is never beside itself: the two change places, and the weights keep their size', async ({
  page,
}) => {
  const exhibit = await openExhibit(page, host.url, `${attributes} gain="1.3"`);
  const before = await stateOf(exhibit);
  await exhibit.getByRole('combobox', { name: 'Initializer' }).selectOption('orthogonal');
  await expect.poll(async () => (await stateOf(exhibit)).initializer).toBe('orthogonal');
  expect(await stateOf(exhibit)).toMatchObject({ otherInitializer: before.initializer, gain: 1.3 });
  await expect(exhibit.locator('[data-figure=first] figcaption')).toContainText('Orthogonal');
  await exhibit.getByRole('combobox', { name: 'Compared with' }).selectOption('orthogonal');
  await expect.poll(async () => (await stateOf(exhibit)).initializer).toBe(before.initializer);
});

test('two initializers by name, from the address', async ({ page }) => {
  const hash = '#it.initializer=lecun_uniform&it.other-initializer=he_normal&it.width=999';
  const exhibit = await openExhibit(page, host.url, attributes, { hash });
  await expect(
    exhibit.getByRole('alert').or(exhibit.getByRole('status')).filter({ hasText: '256' }).first(),
  ).toBeVisible();
});

worksForEverybody(host, attributes, 'first');
