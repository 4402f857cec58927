/** The exhibit order-and-chaos with the real engine: its stories in numbers, and the point moved by every means. */
import { expect, type Locator, test } from '@playwright/test';
import {
  hosted,
  measured,
  openExhibit,
  recordsOf,
  setState,
  stateOf,
  worksForEverybody,
} from './exhibit-checks';

const host = hosted();
const attributes = 'id="it" exhibit="order-and-chaos"';

const numberOf = (exhibit: Locator, key: string) =>
  exhibit.locator(`[data-value=${key}]`).evaluate((data: HTMLDataElement) => Number(data.value));
/** The values belong to this σ_w². */
const settled = (exhibit: Locator, weightVariance: number) =>
  expect.poll(() => numberOf(exhibit, 'weight-variance')).toBeCloseTo(weightVariance, 4);

// reference.md: tanh, σ_b² = 0.05, mean-field map; half a unit of the last printed digit.
for (const [weightVariance, depth, tolerance] of [
  [1.0, 3.627, 5e-4],
  [1.5, 15.79, 5e-3],
  [1.7, 74.92, 5e-3],
] as const) {
  test(`tanh, σ_b² = 0.05: ξ_c at σ_w² = ${weightVariance} is ${depth}`, async ({ page }) => {
    const exhibit = await openExhibit(page, host.url, attributes);
    await setState(exhibit, {
      activation: 'tanh',
      gain: Math.sqrt(weightVariance),
      biasValue: Math.sqrt(0.05),
    });
    await settled(exhibit, weightVariance);
    expect(Math.abs((await numberOf(exhibit, 'correlation-depth')) - depth)).toBeLessThan(tolerance);
    // Schoenholz et al. 2017: the edge is at σ_w² = 1.7610.
    expect(Math.abs((await numberOf(exhibit, 'critical')) - 1.761)).toBeLessThan(5e-5);
  });
}

for (const [preset, name, growth] of [
  ['ordered', 'Ordered', 'under'],
  ['edge', 'Edge of chaos', 'one'],
  ['chaotic', 'Chaotic', 'over'],
  ['relu-there', 'Ordered', 'under'], // the edge belongs to the activation
  ['he', 'Edge of chaos', 'one'],
] as const) {
  test(`preset ${preset} tells its story: ${name}`, async ({ page }) => {
    const exhibit = await openExhibit(page, host.url, attributes);
    const button = exhibit.locator(`[data-preset=${preset}]`);
    await button.click();
    await expect(button).toHaveAttribute('aria-pressed', 'true');
    await expect(exhibit.locator('[part~=badge]')).toContainText(name);
    const factor = await numberOf(exhibit, 'growth');
    if (growth === 'one') expect(Math.abs(factor - 1)).toBeLessThan(2e-4);
    else expect(factor < 1).toBe(growth === 'under');
  });
}

test('the gradient by layer: it dies in order, explodes in chaos, and lasts on the edge', async ({
  page,
}) => {
  const exhibit = await openExhibit(page, host.url, attributes);
  const ratio = async (preset: string, weightVariance: number) => {
    await exhibit.locator(`[data-preset=${preset}]`).click();
    await settled(exhibit, weightVariance);
    await measured(exhibit);
    const rows = await recordsOf(exhibit, 'flow');
    expect(rows).toHaveLength(30);
    return (
      (rows.at(0)?.['gradient, measured'] ?? Number.NaN) / (rows.at(-1)?.['gradient, measured'] ?? Number.NaN)
    );
  };
  expect(await ratio('ordered', 1)).toBeLessThan(1e-2);
  expect(await ratio('chaotic', 6.25)).toBeGreaterThan(1e4);
  const edge = await ratio('edge', 1.761);
  expect(edge).toBeGreaterThan(0.1);
  expect(edge).toBeLessThan(10);
});

test('two inputs: they become the same in order, and drift apart in chaos', async ({ page }) => {
  const exhibit = await openExhibit(page, host.url, attributes);
  const last = async (preset: string, weightVariance: number) => {
    await exhibit.locator(`[data-preset=${preset}]`).click();
    await settled(exhibit, weightVariance);
    return (await recordsOf(exhibit, 'correlation')).at(-1);
  };
  // From 0 to 1 within a few times 3.6 layers; from 0.95 down to where theory says.
  expect((await last('ordered', 1))?.['cosine, measured']).toBeGreaterThan(0.98);
  await exhibit.locator('[data-preset=chaotic]').click();
  await exhibit.getByRole('spinbutton', { name: /Depth/ }).fill('80');
  await expect.poll(async () => (await recordsOf(exhibit, 'correlation')).length).toBe(80);
  const apart = (await recordsOf(exhibit, 'correlation')).at(-1);
  // ξ_c = 5.3 layers there: of what parts 0.95 from c*, e^(-80 / 5.3) is left, and a few layers more for the start.
  expect(apart?.theory).toBeCloseTo(await numberOf(exhibit, 'correlation'), 4);
  expect(apart?.['cosine, measured']).toBeLessThan(0.5);
  await exhibit.getByLabel('as a map').check();
  await expect(exhibit.locator('[data-plot=correlation] .fixed-point')).toBeAttached();
});

test('ReLU’s edge is one point, σ_w² = 2 and σ_b = 0', async ({ page }) => {
  const exhibit = await openExhibit(page, host.url, attributes);
  await exhibit.locator('[data-preset=he]').click();
  await settled(exhibit, 2);
  expect(await numberOf(exhibit, 'critical')).toBeCloseTo(2, 10); // Hayou et al. 2019
  expect(await numberOf(exhibit, 'variance')).toBeCloseTo(2, 10); // kept as it entered
  const rows = await recordsOf(exhibit, 'map');
  expect(rows.filter((row) => Number.isFinite(row['σ_w on the edge']))).toHaveLength(1);
  await setState(exhibit, { gain: 2, biasValue: 0.5 });
  await settled(exhibit, 4);
  expect(await numberOf(exhibit, 'variance')).toBe(Number.POSITIVE_INFINITY);
});

test('the fine plane takes the place of the coarse one', async ({ page }) => {
  const exhibit = await openExhibit(page, host.url, attributes);
  await expect.poll(async () => (await recordsOf(exhibit, 'map')).length).toBe(101);
});

test('the point by mouse: pressed anywhere, dragged, and read by hovering', async ({ page }) => {
  const exhibit = await openExhibit(page, host.url, attributes);
  const plot = exhibit.locator('[data-plot=map]');
  await plot.scrollIntoViewIfNeeded();
  const box = await plot.boundingBox();
  if (!box) throw new Error('no map');
  await page.mouse.move(box.x + box.width * 0.3, box.y + box.height * 0.3);
  await expect(plot.locator('.read-out')).toContainText('q*');
  await page.mouse.move(box.x + box.width * 0.8, box.y + box.height * 0.5);
  await page.mouse.down();
  await expect(exhibit.locator('[part~=badge]')).toContainText('Chaotic');
  await expect(plot.locator('.read-out')).toHaveCount(0);
  await page.mouse.move(box.x + box.width * 0.5, box.y + box.height * 0.4, { steps: 8 });
  await page.mouse.move(box.x + box.width * 0.2, box.y + box.height * 0.3, { steps: 8 });
  await page.mouse.up();
  await expect(exhibit.locator('[part~=badge]')).toContainText('Ordered');
  const { gain, biasValue } = await stateOf(exhibit);
  expect(gain).toBeLessThan(1);
  expect(biasValue).toBeGreaterThan(1);
  await settled(exhibit, (gain as number) ** 2); // the last place asked for is the one that is drawn
});

test('the point by finger: taken where it is; a tap elsewhere puts it there', async ({ browser }) => {
  const context = await browser.newContext({ hasTouch: true, viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  const exhibit = await openExhibit(page, host.url, attributes);
  const plot = exhibit.locator('[data-plot=map]');
  await plot.scrollIntoViewIfNeeded();
  const box = await plot.boundingBox();
  if (!box) throw new Error('no map');
  await page.touchscreen.tap(box.x + box.width * 0.85, box.y + box.height * 0.4);
  await expect(exhibit.locator('[part~=badge]')).toContainText('Chaotic');
  expect(await plot.locator('.grip').evaluate((grip) => getComputedStyle(grip).touchAction)).toBe('none');
  expect(await plot.evaluate((element) => getComputedStyle(element).touchAction)).toBe('pan-y');
  await context.close();
});

test('the point by keyboard, in both directions, said in words', async ({ page }) => {
  const exhibit = await openExhibit(page, host.url, attributes);
  const across = exhibit.getByRole('slider', { name: 'Order and chaos: σ_w' });
  const up = exhibit.getByRole('slider', { name: 'Order and chaos: σ_b' });
  await across.focus();
  await page.keyboard.press('End');
  await expect(exhibit.locator('[part~=badge]')).toContainText('Chaotic');
  expect((await stateOf(exhibit)).gain).toBe(4);
  await page.keyboard.press('Shift+ArrowLeft');
  await expect.poll(async () => (await stateOf(exhibit)).gain).toBe(3.6);
  await page.keyboard.press('ArrowUp');
  await expect(up).toBeFocused();
  await expect.poll(async () => (await stateOf(exhibit)).biasValue).toBe(0.24);
  await page.keyboard.press('PageDown');
  await page.keyboard.press('PageDown');
  await expect.poll(async () => (await stateOf(exhibit)).biasValue).toBe(0);
  await page.keyboard.press('Home');
  await expect.poll(async () => (await stateOf(exhibit)).gain).toBe(0);
  await expect(across).toHaveAttribute('aria-valuetext', /σ_w 0, σ_b 0: ordered/);
  await expect(exhibit.locator('[part~=badge]')).toContainText('Ordered');
  await expect.poll(() => page.url()).toContain('it.gain=0');
});

test('one press puts the point onto the edge', async ({ page }) => {
  const exhibit = await openExhibit(page, host.url, `${attributes} gain="2" bias-value="0.5"`);
  await expect(exhibit.locator('[part~=badge]')).toContainText('Chaotic');
  await exhibit.locator('[data-action=onto-edge]').click();
  await expect(exhibit.locator('[part~=badge]')).toContainText('Edge of chaos');
  await expect.poll(async () => Math.abs((await numberOf(exhibit, 'growth')) - 1)).toBeLessThan(1e-6);
});

test('what the address says, good and bad', async ({ page }) => {
  const hash = '#it.gain=2.5&it.bias-value=0.1&it.correlation=0.9&it.correlation-as=map&it.depth=banana';
  const exhibit = await openExhibit(page, host.url, attributes, { hash });
  expect(await stateOf(exhibit)).toMatchObject({
    gain: 2.5,
    biasValue: 0.1,
    correlation: 0.9,
    correlationAs: 'map',
    depth: 30,
  });
  await expect(exhibit.getByText('banana')).toBeVisible();
  const number = exhibit.getByRole('spinbutton', { name: /σ_w/ });
  await number.fill('5000');
  await expect(exhibit.getByText('σ_w on the map is a number from 0 to 1000, but is 5000.')).toBeVisible();
  await number.fill('12'); // beyond the usual end: the map grows
  await expect.poll(async () => numberOf(exhibit, 'weight-variance')).toBe(144);
});

worksForEverybody(host, attributes, 'flow');
