/** The exhibit spectrum with the real engine: Gaussian against orthogonal weights, in numbers. */
import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { complaintsOf, openExhibit, serveElement, stateOf, tableOf } from './lone-exhibit';
import type { StaticHost } from './static-host';

let host: StaticHost;
test.beforeAll(async () => {
  host = await serveElement();
});
test.afterAll(() => host.close());

const depths = [1, 2, 4, 8, 16, 32];

test('deep linear: theory’s edge for Gaussian weights, and one for orthogonal ones', async ({ page }) => {
  const complaints = complaintsOf(page);
  const exhibit = await openExhibit(page, host, 'spectrum');
  await exhibit.locator('[data-preset=linear]').click();
  await expect(exhibit.locator('[part~=badge]')).toContainText('Isometry: Orthogonal');
  const gaussian = await tableOf(exhibit, 'first');
  expect(gaussian.map((row) => row.Depth)).toEqual(depths);
  for (const row of gaussian) {
    // reference.md, after Pennington et al. 2017: the largest σ² is (L+1)^(L+1) / L^L.
    const layers = row.Depth ?? Number.NaN;
    const edge = Math.sqrt((layers + 1) * (1 + 1 / layers) ** layers);
    expect(row.theory).toBeCloseTo(edge, 9);
    // At 100 units the edge of one layer wanders by n^(-2/3), about 5 %; each of the layers' directions adds its own.
    expect(Math.abs(Math.log((row.largest ?? Number.NaN) / edge))).toBeLessThan(0.3);
  }
  const orthogonal = await tableOf(exhibit, 'second');
  for (const row of orthogonal) {
    expect(row.theory).toBeCloseTo(1, 9);
    // A float's rounding, once for each of the layers.
    for (const name of ['largest', 'median', 'smallest', 'root mean square', 'condition number'])
      expect(Math.abs((row[name] ?? Number.NaN) - 1)).toBeLessThan(32 * 2 ** -20);
    expect(row['under a tenth']).toBe(0);
  }
  expect(gaussian.at(-1)?.['under a tenth']).toBeGreaterThan(50);
  expect(complaints).toEqual([]);
});

test('tanh on the edge: orthogonal weights keep nearly every direction, Gaussian ones do not', async ({
  page,
}) => {
  const exhibit = await openExhibit(page, host, 'spectrum');
  await exhibit.locator('[data-preset=tanh]').click();
  await expect.poll(async () => (await stateOf(exhibit)).activation).toBe('tanh');
  await expect
    .poll(async () => (await tableOf(exhibit, 'second')).at(-1)?.['condition number'])
    .toBeGreaterThan(1.01);
  await expect(exhibit.locator('[part~=badge]')).toContainText('Nearly an isometry: Orthogonal');
  const last = async (figure: string) => (await tableOf(exhibit, figure)).at(-1);
  expect((await last('second'))?.['condition number']).toBeLessThan(30);
  expect((await last('first'))?.['condition number']).toBeGreaterThan(1e9);
});

test('ReLU: not even orthogonal weights help', async ({ page }) => {
  const exhibit = await openExhibit(page, host, 'spectrum');
  await exhibit.locator('[data-preset=relu]').click();
  await expect(exhibit.locator('[part~=badge]')).toContainText('No isometry');
  for (const figure of ['first', 'second'])
    expect((await tableOf(exhibit, figure)).at(-1)?.['under a tenth']).toBeGreaterThan(50);
});

test('depth by slider and keyboard; values read from the columns', async ({ page }) => {
  const exhibit = await openExhibit(page, host, 'spectrum');
  const depth = exhibit.getByRole('slider', { name: 'Depth', exact: true });
  await depth.focus();
  await page.keyboard.press('ArrowRight');
  await expect
    .poll(async () => (await tableOf(exhibit, 'first')).map((row) => row.Depth))
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
  const exhibit = await openExhibit(page, host, 'spectrum', { attributes: 'gain="1.3"' });
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
  const exhibit = await openExhibit(page, host, 'spectrum', { hash });
  await expect(
    exhibit.getByRole('alert').or(exhibit.getByRole('status')).filter({ hasText: '256' }).first(),
  ).toBeVisible();
});

for (const scheme of ['light', 'dark', 'forced'] as const) {
  test(`axe finds nothing, ${scheme}`, async ({ page }) => {
    if (scheme === 'forced') await page.emulateMedia({ forcedColors: 'active' });
    else await page.emulateMedia({ colorScheme: scheme });
    const exhibit = await openExhibit(page, host, 'spectrum');
    await exhibit.getByText('More settings').click();
    await tableOf(exhibit, 'first');
    const { violations } = await new AxeBuilder({ page }).include('init-lab').analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  });
}

test('320 px: nothing scrolls sideways', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 800 });
  await openExhibit(page, host, 'spectrum');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
});
