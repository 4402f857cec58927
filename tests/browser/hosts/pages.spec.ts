/** What else may be on a page: styles, scripts, other widgets, other versions; and pages that move things about. */
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { type HostServer, hostServer, page as pageWith } from './server';
import { type Witness, witness } from './witness';

test.describe.configure({ timeout: 90_000 });
let server: HostServer | undefined;
test.afterEach(() => server?.close());

const tag = '<script type="module" src="init-lab/init-lab.js"></script>';

async function open(page: Page, html: string): Promise<Witness> {
  server = await hostServer([{ at: '/notes/page.html', html }, { at: '/notes/init-lab/' }]);
  const seen = await witness(page);
  await page.goto(`${server.origin}/notes/page.html`);
  return seen;
}
const badges = (page: Page) => page.locator('init-lab [part~=badge]');

/** How the inside looks: what a foreign stylesheet could have got at. */
const looks = (exhibit: Locator) =>
  exhibit.evaluate((element) => {
    const names = [
      'color',
      'font-size',
      'font-style',
      'font-weight',
      'letter-spacing',
      'line-height',
      'text-align',
      'text-transform',
      'text-indent',
      'white-space',
      'word-spacing',
      'display',
      'cursor',
      'writing-mode',
      'opacity',
      'list-style-type',
    ];
    const parts = [
      '[part~=badge]',
      'label',
      'select',
      'button',
      '.caption-room, figcaption',
      '.timing',
      'svg text',
    ];
    return parts.map((selector) => {
      const found = element.shadowRoot?.querySelector(selector);
      const style = found && getComputedStyle(found);
      return [selector, ...names.map((name) => `${name}: ${style?.getPropertyValue(name)}`)];
    });
  });

test('a hostile global stylesheet changes nothing inside', async ({ page }) => {
  const exhibit = '<init-lab depth="5" width="16" style="width: 800px"></init-lab>';
  await open(page, pageWith(exhibit + tag));
  await expect(badges(page)).toBeVisible({ timeout: 20_000 });
  const before = await looks(page.locator('init-lab'));
  await server?.close();

  const hostile = `<style>
    /* Not html itself: rem is the reader's own size, and exhibits follow it. */
    body, body * { all: unset; box-sizing: content-box; font: italic 900 40px/3 fantasy !important; letter-spacing: 9px !important;
        text-transform: uppercase !important; color: lime !important; text-indent: 3em !important;
        word-spacing: 2em !important; white-space: nowrap !important; cursor: wait !important;
        text-align: right !important; list-style-type: square !important; writing-mode: vertical-rl;
        text-shadow: 2px 2px red !important; }
    div, p, span, button, select, svg, text, figure { display: none !important; transform: rotate(3deg) !important }
    :root { --surface: red; --ink: lime; --small: 60px }
  </style>`;
  await open(page, pageWith(exhibit + tag, hostile));
  await expect(page.locator('init-lab [part~=badge]')).toHaveCount(1);
  expect(await looks(page.locator('init-lab'))).toEqual(before);
  await expect(badges(page)).toBeVisible({ timeout: 20_000 });
});

test('prototypes that other scripts have patched', async ({ page }) => {
  test.slow();
  const patches = `<script>
    // As libraries of the past did, and some of the present do.
    Object.prototype.extend = function (other) { return Object.assign(this, other); };
    Array.prototype.toJSON = function () { return 'toJSON: ' + this.length; };
    String.prototype.toJSON = function () { return String(this); };
    Array.prototype.remove = function (item) { return this.filter((other) => other !== item); };
    Array.prototype.last = function () { return this[this.length - 1]; };
    Function.prototype.bind = function (self, ...first) { const f = this; return function (...rest) { return f.apply(self, [...first, ...rest]); }; };
    Number.prototype.toJSON = function () { return 'number ' + this; };
    Element.prototype.show = function () { this.style.display = ''; };
    const then = Promise.prototype.then;
    Promise.prototype.then = function (...given) { return then.apply(this, given); };
    const add = EventTarget.prototype.addEventListener;
    EventTarget.prototype.addEventListener = function (type, listener, options) { return add.call(this, type, listener, options); };
    const ask = window.fetch;
    window.fetch = function () { return ask.apply(this, arguments); };
  </script>`;
  const exhibits = [
    'signal-flow',
    'side-by-side',
    'weight-sampler',
    'order-and-chaos',
    'spectrum',
    'bias-lab',
    'fan-conflict',
  ];
  const lines = exhibits.map(
    (name) => `<init-lab exhibit="${name}" loading="eager" depth="5" width="16"></init-lab>`,
  );
  const seen = await open(page, pageWith(lines.join('') + tag, patches));
  for (const name of exhibits)
    await expect(page.locator(`init-lab[exhibit=${name}] .charts svg`).first()).toBeVisible({
      timeout: 20_000,
    });
  const first = page.locator('init-lab').first();
  await first.evaluate((element: HTMLElementTagNameMap['init-lab']) =>
    element.setState({ depth: 7, widths: [] }),
  );
  await expect.poll(() => page.url()).toContain('depth=7');
  await page.reload();
  await expect
    .poll(() => first.evaluate((element: HTMLElementTagNameMap['init-lab']) => element.getState().depth))
    .toBe(7);
  expect(seen.errors).toEqual([]);
});

test('several widgets on one page each keep their own state', async ({ page }) => {
  const seen = await open(
    page,
    pageWith(`<init-lab id="a" depth="4" width="16"></init-lab><init-lab id="b" depth="6" width="16"></init-lab>
      <init-lab id="c" exhibit="weight-sampler"></init-lab>${tag}`),
  );
  const states = () =>
    page
      .locator('init-lab')
      .evaluateAll((all) => all.map((one) => (one as HTMLElementTagNameMap['init-lab']).getState().depth));
  for (const place of [0, 1]) await expect(badges(page).nth(place)).toBeVisible({ timeout: 20_000 });
  await page.locator('#b').evaluate((one: HTMLElementTagNameMap['init-lab']) => one.setState({ depth: 9 }));
  await expect.poll(async () => (await states()).slice(0, 2)).toEqual([4, 9]);
  // The engine's own, and once a setting has moved, one for theory: not one an exhibit.
  await expect.poll(() => page.workers().length).toBe(2);
  expect(seen.errors).toEqual([]);
});

test('several versions on one page: the first defines the element, both tags work', async ({ page }) => {
  const old = await mkdtemp(join(tmpdir(), 'init-lab-other-version-'));
  await cp(fileURLToPath(new URL('../../../dist/site', import.meta.url)), old, { recursive: true });
  const html = pageWith(`<init-lab depth="4" width="16"></init-lab><init-lab depth="6" width="16"></init-lab>
    <script type="module" src="old/init-lab.js"></script><script type="module" src="init-lab/init-lab.js"></script>
    <script src="old/init-lab-classic.js"></script>`);
  server = await hostServer([
    { at: '/notes/page.html', html },
    { at: '/notes/old/', folder: old },
    { at: '/notes/init-lab/' },
  ]);
  const seen = await witness(page);
  await page.goto(`${server.origin}/notes/page.html`);
  await expect(badges(page)).toHaveCount(2, { timeout: 20_000 });
  expect(seen.errors).toEqual([]);
  expect(page.workers()).toHaveLength(1);
  await rm(old, { recursive: true });
});

test('removed from the page and put back, with what the reader had set', async ({ page }) => {
  const seen = await open(
    page,
    pageWith(
      `<init-lab id="it" depth="4" width="16"></init-lab><div id="other" style="width: 700px"></div>${tag}`,
    ),
  );
  await expect(badges(page)).toBeVisible({ timeout: 20_000 });
  const exhibit = page.locator('init-lab');
  for (let round = 1; round <= 5; ++round) {
    await exhibit.evaluate(
      (one: HTMLElementTagNameMap['init-lab'], depth) => one.setState({ depth }),
      4 + round,
    );
    await page.evaluate((after) => {
      const one = document.querySelector('init-lab') as HTMLElement;
      one.remove();
      (after % 2 ? document.querySelector('#other') : document.body)?.append(one);
    }, round);
    await expect(badges(page)).toBeVisible({ timeout: 20_000 });
    expect(await exhibit.evaluate((one: HTMLElementTagNameMap['init-lab']) => one.getState().depth)).toBe(
      4 + round,
    );
  }
  // The engine's own, and once a setting has moved, one for theory: not one an exhibit.
  expect(page.workers()).toHaveLength(2);
  expect(seen.errors).toEqual([]);
});

test('fifty widgets share one engine, and start only when they are seen', async ({ page }) => {
  test.slow();
  const one = (index: number) =>
    `<init-lab id="n${index}" depth="4" width="16" seed="${index}" style="min-height: 700px"></init-lab>`;
  const lines = Array.from({ length: 50 }, (_, index) => one(index)).join('');
  const seen = await open(page, pageWith(lines + tag));
  await expect(page.locator('#n0 [part~=badge]')).toBeVisible({ timeout: 20_000 });
  const started = () =>
    page
      .locator('init-lab')
      .evaluateAll((all) => all.filter((each) => (each as HTMLElementTagNameMap['init-lab']).engine).length);
  expect(await started()).toBeLessThanOrEqual(4); // those in view and within a screen
  await page.locator('#n49').scrollIntoViewIfNeeded();
  await expect(page.locator('#n49 [part~=badge]')).toBeVisible({ timeout: 20_000 });
  expect(await started()).toBeLessThan(12);
  for (let index = 7; index < 49; index += 7) {
    await page.locator(`#n${index}`).scrollIntoViewIfNeeded();
    await expect(page.locator(`#n${index} [part~=badge]`)).toBeVisible({ timeout: 20_000 });
  }
  const engines = await page
    .locator('init-lab')
    .evaluateAll(
      (all) => new Set(all.flatMap((each) => (each as HTMLElementTagNameMap['init-lab']).engine ?? [])).size,
    );
  expect(engines).toBe(1);
  expect(page.workers()).toHaveLength(1);
  expect(server?.asked.filter((path) => path.endsWith('.wasm'))).toHaveLength(1);
  expect(seen.errors).toEqual([]);
});
