/** Taking signal-flow away, in each of the formats, and back again. */
import { expect, type Page, test } from '@playwright/test';
import { type StaticHost, serveStatic } from './static-host';
import { type Exhibit, openDialog, openSignalFlow, saved, stateOf } from './take-away-page';

const offlinePage = new URL('../../dist/init-lab.html', import.meta.url).href;
let host: StaticHost;
test.beforeAll(async () => {
  host = await serveStatic('dist/site');
});
test.afterAll(() => host.close());

const open = (page: Page, url = host.url) => openSignalFlow(page, url);

for (const scheme of ['light', 'dark'] as const) {
  test(`SVG stands alone and is light, from a ${scheme} page`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: scheme });
    const exhibit = await open(page);
    const dialog = await openDialog(exhibit);
    const { name, content } = await saved(page, dialog, 'forward.svg');
    expect(name).toMatch(/^init-lab-signal-flow-forward-seed-\d+\.svg$/);
    const text = content.toString('utf8');
    const found = await page.evaluate((source) => {
      const parsed = new DOMParser().parseFromString(source, 'image/svg+xml');
      const all = [...parsed.querySelectorAll('*')];
      return {
        error: parsed.querySelector('parsererror')?.textContent,
        title: parsed.querySelector('svg > title')?.textContent,
        description: parsed.querySelector('svg > desc')?.textContent,
        texts: [...parsed.querySelectorAll('text')].map((one) => one.textContent),
        ground: parsed.querySelector('rect')?.getAttribute('fill'),
        unnamedFonts: [...parsed.querySelectorAll('text')].filter((one) => !one.getAttribute('font-family'))
          .length,
        marks: parsed.querySelectorAll('path[stroke]').length,
        foreign: all.flatMap(({ attributes }) =>
          [...attributes].filter(
            ({ name, value }) => /^(class|style|on.*)$|href/.test(name) || /url\(|var\(|oklab/.test(value),
          ),
        ).length,
        names: [...new Set(all.map(({ localName }) => localName))],
      };
    }, text);
    expect(found.error).toBeUndefined();
    expect(found.title).toMatch(/^Forward: variance of the signal: .*seed.\d+/);
    expect(found.description).toMatch(/layers?\..*init-lab 0\./);
    expect(found.texts).toContain('Forward: variance of the signal');
    expect(found.texts.join(' ')).toMatch(/seed.\d+ init-lab \d/);
    expect(found.ground).toBe('#ffffff');
    expect(found.unnamedFonts).toBe(0);
    expect(found.marks).toBeGreaterThan(3);
    expect(found.foreign).toBe(0);
    expect(found.names).not.toContain('image');
    expect(found.names).not.toContain('script');
    await expect(dialog.getByRole('status')).toContainText('is saved');
  });
}

test('PNG is the same picture at twice the size', async ({ page }) => {
  const exhibit = await open(page);
  const dialog = await openDialog(exhibit);
  const svg = (await saved(page, dialog, 'strip.svg')).content.toString('utf8');
  const { content } = await saved(page, dialog, 'strip.png');
  expect(content.subarray(1, 4).toString('latin1')).toBe('PNG');
  const [width, height] = [content.readUInt32BE(16), content.readUInt32BE(20)];
  const [, wide, high] = /viewBox="0 0 (\d+) (\d+)"/.exec(svg) ?? [];
  expect([width, height]).toEqual([Number(wide) * 2, Number(high) * 2]);
  const colours = await page.evaluate(async (base64) => {
    const image = new Image();
    image.src = `data:image/png;base64,${base64}`;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = image.naturalWidth;
    canvas.height = image.naturalHeight;
    const context = canvas.getContext('2d');
    context?.drawImage(image, 0, 0);
    const { data } = context?.getImageData(0, 0, canvas.width, canvas.height) ?? { data: [] };
    const found = new Set<string>();
    for (let i = 0; i < data.length; i += 4) found.add(`${data[i]},${data[i + 1]},${data[i + 2]}`);
    return { corner: `${data[0]},${data[1]},${data[2]}`, count: found.size };
  }, content.toString('base64'));
  expect(colours.corner).toBe('255,255,255');
  expect(colours.count).toBeGreaterThan(20);
});

test('CSV has the numbers of the table', async ({ page }) => {
  const exhibit = await open(page);
  await exhibit.getByText('Table of values').first().click();
  const table = exhibit.locator('[data-figure=forward] .data table');
  await table.locator('tbody tr').first().waitFor();
  const shown = await table
    .locator('tbody tr')
    .evaluateAll((rows) =>
      rows.map((row) => [
        row.querySelector('th')?.textContent ?? '',
        ...[...row.querySelectorAll('data')].map(({ value }) => value),
      ]),
    );
  const dialog = await openDialog(exhibit);
  const { content } = await saved(page, dialog, 'forward.csv');
  const [header = '', ...lines] = content.toString('utf8').trimEnd().split('\r\n');
  expect(header).toMatch(/^Layer,"pre-activation, measured","pre-activation, theory"/);
  expect(lines.map((line) => line.split(','))).toEqual(shown);
  expect(lines.length).toBe(30);
});

test('a run record opens again: the same state, the same numbers', async ({ page }) => {
  const exhibit = await open(page);
  await exhibit.evaluate((element: Exhibit) =>
    element.setState({
      initializer: 'he_uniform',
      activation: 'relu',
      depth: 9,
      width: 40,
      gain: 1.1,
      seed: 123,
    }),
  );
  await expect
    .poll(async () => (await exhibit.locator('[part~=timing]').textContent()) ?? '')
    .toContain('seed 123');
  const before = await stateOf(exhibit);
  let dialog = await openDialog(exhibit);
  const { name, content } = await saved(page, dialog, 'run.json');
  const record = JSON.parse(content.toString('utf8'));
  expect(name).toMatch(/run-seed-123\.json$/);
  expect(record).toMatchObject({ format: 'init-lab run', exhibit: 'signal-flow', seed: 123, spec: before });
  await dialog.getByRole('button', { name: 'Close' }).click();

  const again = await page.context().newPage();
  const other = await open(again);
  expect(await stateOf(other)).not.toEqual(before);
  dialog = await openDialog(other);
  await dialog.locator('input[type=file]').setInputFiles({
    name: 'run.json',
    mimeType: 'application/json',
    buffer: content,
  });
  await expect(dialog.getByRole('status')).toContainText(
    /All [\d,]+ numbers are those of the record, digit for digit/,
  );
  expect(await stateOf(other)).toEqual(before);

  record.results.activationVariance[3] *= 2;
  await dialog.locator('#take-record-in').fill(JSON.stringify(record));
  await dialog.getByRole('button', { name: 'Open the pasted record' }).click();
  await expect(dialog.getByRole('status')).toContainText('its numbers are not');

  record.spec.depth = 'deep';
  await dialog.locator('#take-record-in').fill(JSON.stringify(record));
  await dialog.getByRole('button', { name: 'Open the pasted record' }).click();
  await expect(dialog.getByRole('status')).toContainText('depth: Depth: “deep” is not a whole number');
  expect(await stateOf(other)).toEqual(before);
});

test('the link opens the same state', async ({ page }) => {
  const exhibit = await open(page);
  await exhibit.evaluate((element: Exhibit) =>
    element.setState({ initializer: 'xavier_uniform', activation: 'sigmoid', widths: [30, 20, 10], seed: 5 }),
  );
  const before = await stateOf(exhibit);
  const dialog = await openDialog(exhibit);
  const link = await dialog.getByLabel('link to this exhibit', { exact: false }).first().inputValue();
  const again = await open(await page.context().newPage(), link);
  expect(await stateOf(again)).toEqual(before);
});

test('the iframe code shows the same exhibit', async ({ page }) => {
  const exhibit = await open(page);
  await exhibit.evaluate((element: Exhibit) => element.setState({ activation: 'relu', depth: 7, seed: 5 }));
  const before = await stateOf(exhibit);
  const dialog = await openDialog(exhibit);
  await dialog.getByRole('radio', { name: 'iframe' }).check();
  const code = await dialog.locator('#take-embed-text').inputValue();
  const source = /src="([^"]*)"/.exec(code)?.[1]?.replaceAll('&amp;', '&') ?? '';
  expect(source.startsWith(`${host.url}embed.html?`)).toBe(true);
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  await page.goto(`${source}&onclick=alert(1)&style=color:red`);
  const embedded = page.locator('init-lab');
  await embedded.locator('[part~=badge]').waitFor();
  expect(await stateOf(embedded)).toEqual(before);
  expect(await embedded.evaluate((element) => element.getAttributeNames())).not.toContain('onclick');
  expect(complaints).toEqual([]);
});

const exhibits =
  'signal-flow weight-sampler fan-conflict side-by-side bias-lab order-and-chaos spectrum'.split(' ');
for (const name of exhibits) {
  test(`${name}: every chart as a picture and as numbers; its record opens again, digit for digit`, async ({
    page,
  }) => {
    await page.goto(`${host.url}embed.html?exhibit=${name}`);
    const exhibit = page.locator('init-lab');
    await exhibit.locator('.plot svg').first().waitFor();
    const dialog = await openDialog(exhibit);
    const figures = await exhibit.locator('figure[data-figure]').count();
    const keys = await dialog
      .locator('li [data-save]')
      .evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset.save ?? ''));
    expect(keys.length).toBe(figures * 3);
    for (const key of keys.filter((one) => one.endsWith('.svg'))) {
      const text = (await saved(page, dialog, key)).content.toString('utf8');
      expect(/ class=| style=|var\(|oklab\(|href=/.exec(text)?.[0]).toBeUndefined();
      expect(text.length).toBeGreaterThan(2000);
      const csv = (await saved(page, dialog, key.replace('.svg', '.csv'))).content.toString('utf8');
      const [header = '', ...rows] = csv.trimEnd().split('\r\n');
      expect(rows.length).toBeGreaterThan(0);
      expect(new Set(header.split(',')).size).toBeGreaterThan(1);
    }
    const record = await dialog.locator('#take-record-text').inputValue();
    await dialog.locator('#take-record-in').fill(record);
    await dialog.getByRole('button', { name: 'Open the pasted record' }).click();
    await expect(dialog.getByRole('status')).toContainText(/Opened. All [\d,]+ numbers/, { timeout: 15_000 });
  });
}

test('two networks side by side: code for either', async ({ page }) => {
  await page.goto(`${host.url}embed.html?exhibit=side-by-side`);
  const exhibit = page.locator('init-lab');
  await exhibit.locator('.plot svg').first().waitFor();
  const dialog = await openDialog(exhibit);
  const area = dialog.locator('#take-code-text');
  const first = await area.inputValue();
  await dialog.getByRole('radiogroup', { name: 'Network' }).getByRole('radio').nth(1).check();
  await expect(area).not.toHaveValue(first);
});

test('code for three frameworks, copied; where the clipboard is denied, selected', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const exhibit = await open(page);
  const dialog = await openDialog(exhibit);
  const area = dialog.locator('#take-code-text');
  for (const [name, word] of [
    ['PyTorch', 'import torch'],
    ['Keras', 'import keras'],
    ['JAX', 'import jax'],
  ] as const) {
    await dialog.getByRole('radio', { name }).check();
    await expect(area).toHaveValue(new RegExp(word));
    await dialog.getByRole('button', { name: `Copy ${name} code` }).click();
    await expect(dialog.getByRole('status')).toHaveText(`Copied: ${name} code.`);
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await area.inputValue());
  }
  await page.evaluate(() => {
    navigator.clipboard.writeText = () => Promise.reject(new Error('denied'));
    document.execCommand = () => false;
  });
  await dialog.getByRole('button', { name: 'Copy JAX code' }).click();
  await expect(dialog.getByRole('status')).toContainText('The text is selected');
  const selected = await area.evaluate(
    (one: HTMLTextAreaElement) => one.selectionEnd - one.selectionStart === one.value.length,
  );
  expect(selected).toBe(true);
});

test('from disk, with no server: a picture, a record and code', async ({ page }) => {
  const exhibit = await open(page, offlinePage);
  const dialog = await openDialog(exhibit);
  const { content } = await saved(page, dialog, 'forward.png');
  expect(content.length).toBeGreaterThan(2000);
  expect(JSON.parse((await saved(page, dialog, 'run.json')).content.toString('utf8')).exhibit).toBe(
    'signal-flow',
  );
  await expect(dialog.locator('#take-code-text')).toHaveValue(/import torch/);
  await expect(dialog.locator('#take-embed-text')).toHaveValue(/src="init-lab\/init-lab\.js"/);
});

test('in a sandboxed frame without an origin it opens, and says what may not be allowed', async ({
  page,
}) => {
  const origin = new URL(host.url).origin;
  await page.route(`${host.url}**`, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, headers: { ...response.headers(), 'access-control-allow-origin': '*' } });
  });
  await page.route(`${origin}/outer.html`, (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<!doctype html><title>outer</title><iframe sandbox="allow-scripts" src="${host.url}embed.html?depth=5" width="900" height="900"></iframe>`,
    }),
  );
  await page.goto(`${origin}/outer.html`);
  const exhibit = page.frameLocator('iframe').locator('init-lab');
  await exhibit.locator('[part~=badge]').waitFor();
  const dialog = await openDialog(exhibit);
  await dialog.locator('[data-save="forward.csv"]').click();
  await expect(dialog.getByRole('status')).toContainText('unless the page around this frame forbids it');
  await dialog.getByRole('button', { name: /^Copy PyTorch/ }).click();
  await expect(dialog.getByRole('status')).toContainText(/Copied|selected/);
});
