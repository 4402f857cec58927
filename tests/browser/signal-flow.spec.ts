/** The exhibit signal-flow with the real engine: by keyboard, by junk in the address, by a dragged slider, by an axe. */
import { expect, type Locator, type Page, test } from '@playwright/test';
import { hosted, stateOf, worksForEverybody } from './exhibit-checks';

const offlinePage = new URL('../../dist/init-lab.html', import.meta.url).href;
const host = hosted();

async function open(page: Page, url = host.url): Promise<Locator> {
  await page.goto(url);
  const exhibit = page.locator('init-lab#signal-flow');
  await exhibit.scrollIntoViewIfNeeded(); // it starts when the reader comes near
  await exhibit.locator('[part~=badge]').waitFor();
  return exhibit;
}

/** Follows what is drawn: each result the element announces. */
async function recordResults(exhibit: Locator): Promise<void> {
  await exhibit.evaluate((element) => {
    Object.assign(window, { drawn: [] });
    element.addEventListener('init-lab-result', (event) => {
      const { result } = (event as CustomEvent).detail;
      (window as unknown as { drawn: unknown[] }).drawn.push(result.spec);
    });
  });
}

/** The rows of the first chart's table, as numbers. */
async function forwardTable(exhibit: Locator): Promise<number[][]> {
  await exhibit.getByText('Table of values').first().click();
  const rows = exhibit.locator('table.data, .data table').first().locator('tbody tr');
  await rows.first().waitFor();
  return rows.evaluateAll((all) =>
    all.map((row) =>
      [...row.querySelectorAll('th, td')].map((cell) => Number.parseFloat(cell.textContent ?? '')),
    ),
  );
}

for (const [preset, verdict] of [
  ['too-small', 'Vanishing'],
  ['too-large', 'Saturated'],
  ['zeros', 'Symmetric'],
  ['xavier', 'Healthy'],
  ['he', 'Healthy'],
] as const) {
  test(`preset ${preset} tells its story: ${verdict}`, async ({ page }) => {
    const exhibit = await open(page);
    const button = exhibit.locator(`[data-preset=${preset}]`);
    await button.click();
    await expect(button).toHaveAttribute('aria-pressed', 'true');
    await expect(exhibit.locator('[part~=badge]')).toContainText(verdict);
    await expect.poll(() => new URL(page.url()).hash).toContain('signal-flow.');
  });
}

test('a preset keeps the widths that an exhibit was given', async ({ page }) => {
  const exhibit = await open(page);
  const widths = [64, 128, 32];
  await exhibit.evaluate((element, given) => element.setAttribute('widths', given.join(',')), widths);
  await exhibit.locator('[data-preset=he]').click();
  await expect(exhibit.locator('[data-preset=he]')).toHaveAttribute('aria-pressed', 'true');
  expect((await stateOf(exhibit)).widths).toEqual(widths);
});

test('the table of values holds what the theory says: He keeps 2 in every layer', async ({ page }) => {
  const exhibit = await open(page);
  await exhibit.locator('[data-preset=he]').click();
  await expect(exhibit.locator('[part~=badge]')).toContainText('Healthy');
  const rows = await forwardTable(exhibit);
  expect(rows.length).toBe(30);
  for (const row of rows) expect(row[2]).toBeCloseTo(2, 2); // layer, measured, theory
});

test('everything by keyboard: presets, selects, sliders, the read-out, the address', async ({ page }) => {
  const exhibit = await open(page);
  await exhibit.locator('[data-preset=xavier]').focus();
  await page.keyboard.press('Enter');
  await expect(exhibit.locator('[data-preset=xavier]')).toHaveAttribute('aria-pressed', 'true');
  const depth = exhibit.getByRole('slider', { name: 'Depth' });
  await depth.focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect.poll(async () => (await stateOf(exhibit)).depth).toBe(32);
  expect(await depth.getAttribute('aria-valuetext')).toContain('32');
  const activation = exhibit.getByRole('combobox', { name: 'Activation' });
  await activation.focus();
  await page.keyboard.press('r');
  await expect.poll(async () => (await stateOf(exhibit)).activation).toBe('relu');
  await expect(exhibit.locator('[part~=badge]')).toContainText('Vanishing');
  const cursor = exhibit.getByRole('slider', { name: /layer/i }).first();
  await cursor.focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowRight');
  await expect(cursor).toHaveAttribute('aria-valuetext', /^layer 2:/i);
  await expect(exhibit.locator('[part~=read-out]').first()).toContainText(/layer 2\b/i);
});

test('a slider dragged through fifty values leaves exactly the last one drawn', async ({ page }) => {
  const exhibit = await open(page);
  await recordResults(exhibit);
  const depth = exhibit.getByRole('slider', { name: 'Depth' });
  await depth.evaluate(async (input: HTMLInputElement) => {
    for (let value = 11; value <= 60; value++) {
      input.value = String(value);
      input.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
      if (value % 5 === 0) await new Promise(requestAnimationFrame);
    }
  });
  const drawn = () => page.evaluate(() => (window as unknown as { drawn: { depth: number }[] }).drawn);
  await expect.poll(async () => (await drawn()).at(-1)?.depth).toBe(60);
  await page.waitForTimeout(500);
  const depths = (await drawn()).map(({ depth }) => depth);
  expect(depths.at(-1)).toBe(60);
  expect(depths.filter((value) => value === 60).length).toBe(1);
  expect([...depths].sort((a, b) => a - b)).toEqual(depths); // never an older one after a newer
  expect((await forwardTable(exhibit)).length).toBe(60);
});

test('however fast pictures come, a frame has one update of its own and at most one ahead of it', async ({
  page,
}) => {
  const exhibit = await open(page);
  const { frames, updates } = await exhibit.evaluate(async (element) => {
    const drawing = element as unknown as { render(): unknown; setState(spec: unknown): void };
    const counted = { frames: 0, updates: 0 };
    const { render } = drawing;
    drawing.render = function () {
      counted.updates += 1;
      return render.call(this);
    };
    const countFrame = () => {
      counted.frames += 1;
      requestAnimationFrame(countFrame);
    };
    requestAnimationFrame(countFrame);
    for (let seed = 1; seed <= 60; seed++) {
      const drawn = new Promise((resolve) =>
        element.addEventListener('init-lab-result', resolve, { once: true }),
      );
      drawing.setState({ depth: 2, width: 4, batchSize: 4, seed });
      await drawn;
    }
    return counted;
  });
  expect(updates).toBeGreaterThanOrEqual(60);
  expect(updates).toBeLessThanOrEqual(2 * frames + 2);
});

test('while a picture is being computed, what is read and shown of the one before answers at once', async ({
  page,
}) => {
  const exhibit = await open(page);
  await exhibit.locator('[data-preset=he]').click(); // of linear units both distributions are the same
  await expect(exhibit.locator('[part~=badge]')).toContainText('Healthy');
  const release = await exhibit.evaluateHandle(async (element) => {
    const { engine } = element as unknown as { engine: { predict(...all: unknown[]): Promise<unknown> } };
    let gate = Promise.resolve();
    const drawn = new Promise((resolve) =>
      element.addEventListener('init-lab-result', resolve, { once: true }),
    );
    const predict = async (...all: unknown[]) => {
      await gate;
      return engine.predict(...all);
    };
    Object.assign(element, { engine: { ...engine, predict } });
    await drawn;
    return new Promise<{ open: () => void }>((resolve) => {
      gate = new Promise((open) => resolve({ open }));
    });
  });
  const ridge = () => exhibit.locator('path.ridge').last().getAttribute('d');
  const theory = () => exhibit.locator('path.theory').first().getAttribute('d');
  const [ridgeBefore, theoryBefore] = [await ridge(), await theory()];
  await exhibit.locator('[data-preset=too-large]').click();
  await expect(exhibit.locator('[data-preset=too-large]')).toHaveAttribute('aria-pressed', 'true');
  await exhibit.getByRole('radio', { name: 'pre-activations' }).check();
  await expect.poll(ridge).not.toBe(ridgeBefore);
  await exhibit.locator('.layer-cursor').first().focus();
  await expect(exhibit.locator('[part~=read-out]').first()).toBeVisible();
  expect(await theory()).toBe(theoryBefore);
  await release.evaluate(({ open }) => open());
  await expect.poll(theory).not.toBe(theoryBefore);
});

test('an explosion is drawn and said, not an error', async ({ page }) => {
  const exhibit = await open(page, `${host.url}#signal-flow.initializer=normal&signal-flow.gain=100`);
  await expect(exhibit.locator('[part~=badge]')).toContainText('Not finite');
  await expect(exhibit.locator('.extreme').first()).toBeAttached();
  await expect(exhibit.getByRole('alert')).toHaveCount(0);
});

const junk = [
  '#signal-flow.depth=banana&signal-flow.activation=tanh',
  '#signal-flow.gain=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E&signal-flow.activation=tanh',
  '#signal-flow.seed=1e999&signal-flow.widths=1,2,x&signal-flow.activation=tanh',
  '#signal-flow.__proto__=1&signal-flow.constructor=2&signal-flow.activation=tanh',
  `#signal-flow.initializer=${'x'.repeat(5000)}&signal-flow.activation=tanh`,
  '#%E0%A4%A&signal-flow.activation=tanh',
  '#signal-flow.depth=-4&signal-flow.width=1e9&signal-flow.activation=tanh',
];
for (const [index, hash] of junk.entries()) {
  test(`junk in the address, kind ${index + 1}: said, left out, the rest kept`, async ({ page }) => {
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(String(error)));
    page.on('dialog', (dialog) => errors.push(dialog.message()));
    const exhibit = await open(page, host.url + hash);
    const state = await stateOf(exhibit);
    expect(state.activation).toBe('tanh');
    expect(state.depth).toBe(30);
    expect(await exhibit.evaluate((element) => element.shadowRoot?.querySelectorAll('img').length)).toBe(0);
    expect(errors).toEqual([]);
  });
}

test('bad numbers name field, range and value; the last good picture stays', async ({ page }) => {
  const exhibit = await open(page);
  await exhibit.locator('[data-preset=he]').click();
  await expect(exhibit.locator('[part~=badge]')).toContainText('Healthy');
  const number = exhibit.getByRole('spinbutton', { name: /Depth/ });
  await number.fill('5000');
  await number.press('Enter');
  const message = exhibit.getByText(/1000/).first();
  await expect(message).toBeVisible();
  expect(await message.textContent()).toMatch(/depth/i);
  expect(await message.textContent()).toContain('5000');
  await expect(number).toHaveValue('5000'); // nothing typed is lost
  await expect(exhibit.locator('[part~=badge]')).toContainText('Healthy');
  await number.fill('12');
  await number.press('Enter');
  await expect(message).toBeHidden();
  expect((await forwardTable(exhibit)).length).toBe(12);
});

test('a worker killed in the middle of a run: the page goes on and draws', async ({ page }) => {
  await page.addInitScript(() => {
    const workers: Worker[] = [];
    const Original = window.Worker;
    window.Worker = class extends Original {
      constructor(url: string | URL, options?: WorkerOptions) {
        super(url, options);
        workers.push(this);
      }
    };
    Object.assign(window, { workers });
  });
  const exhibit = await open(page);
  await exhibit.evaluate((element) =>
    (element as unknown as { setState(spec: unknown): void }).setState({
      ...{ widths: [], width: 512, depth: 60, batchSize: 512, initializer: 'he_normal', activation: 'relu' },
    }),
  );
  await page.waitForTimeout(60);
  await page.evaluate(() => {
    const { workers } = window as unknown as { workers: Worker[] };
    for (const worker of workers) worker.terminate();
  });
  await exhibit.locator('[data-preset=xavier]').click();
  await expect(exhibit.locator('[data-preset=xavier]')).toHaveAttribute('aria-pressed', 'true');
  await recordResults(exhibit);
  await exhibit.getByRole('slider', { name: 'Depth' }).fill('21');
  await expect
    .poll(
      () => page.evaluate(() => (window as unknown as { drawn: { depth: number }[] }).drawn.at(-1)?.depth),
      {
        timeout: 20_000,
      },
    )
    .toBe(21);
});

test('reset, lock and a new seed', async ({ page }) => {
  const exhibit = await open(page);
  const before = await stateOf(exhibit);
  await exhibit.getByText('More settings').click();
  await exhibit.getByRole('button', { name: /new seed|reseed/i }).click();
  await expect.poll(async () => (await stateOf(exhibit)).seed).not.toBe(before.seed);
  const { seed: _before, ...rest } = before;
  const { seed: _after, ...others } = await stateOf(exhibit);
  expect(others).toEqual(rest);
  await exhibit.getByRole('button', { name: 'Reset' }).click();
  await expect.poll(() => stateOf(exhibit)).toEqual(before);
});

worksForEverybody(host, 'exhibit="signal-flow" initializer="he_normal" activation="relu"', 'forward');

test('the same from disk, with no server', async ({ page }) => {
  const exhibit = await open(page, offlinePage);
  await exhibit.locator('[data-preset=zeros]').click();
  await expect(exhibit.locator('[part~=badge]')).toContainText('Symmetric');
  await exhibit.getByRole('slider', { name: 'Depth' }).fill('17');
  await expect.poll(async () => (await stateOf(exhibit)).depth).toBe(17);
  expect((await forwardTable(exhibit)).length).toBe(17);
});
