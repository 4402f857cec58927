/** What helps to read the lesson: explained symbols, figures, sources, print, right to left, large type. */
import { expect, type Page, test } from '@playwright/test';
import { type StaticHost, serveStatic } from './static-host';

let host: StaticHost;
test.beforeAll(async () => {
  host = await serveStatic('dist/site');
});
test.afterAll(() => host.close());

/** With every section laid out from the start, as for whoever arrives at a place in the page. */
const whole = (url: string) => `${url}#top`;

const sidewaysRoom = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

test('a formula says what its letters mean: by keyboard, to assistive technology, until Escape', async ({
  page,
}) => {
  await page.goto(host.url);
  const formula = page.locator('#what-goes-wrong math[display=block]').nth(2);
  await expect(formula).toHaveAccessibleDescription(/variance: the mean squared distance/);
  const legend = page.locator('#legend');
  await page.keyboard.press('Tab'); // from here on the focus is the keyboard's
  await formula.evaluate((element) => element.scrollIntoView({ block: 'center', behavior: 'instant' }));
  await formula.focus();
  await expect(legend).toBeVisible();
  await expect(legend).toContainText('variance');
  await expect(legend).toContainText('a weight');
  // Below the formula, once nothing scrolls any more.
  await expect
    .poll(async () => {
      const [box, over] = [await legend.boundingBox(), await formula.boundingBox()];
      return (box?.y ?? 0) - (over?.y ?? 0) - (over?.height ?? 0);
    })
    .toBeGreaterThanOrEqual(0);
  await page.keyboard.press('Escape');
  await expect(legend).toBeHidden();
  await expect(formula).toBeFocused();
});

test('a formula in a line says it to the pointer, which may go into the box', async ({ page }) => {
  await page.goto(host.url);
  const formula = page.locator('#what-a-good-start-preserves p math[data-symbols]').first();
  await formula.scrollIntoViewIfNeeded();
  await formula.hover();
  const legend = page.locator('#legend');
  await expect(legend).toBeVisible();
  await legend.hover();
  await page.waitForTimeout(500);
  await expect(legend).toBeVisible();
  await page.mouse.move(2, 300);
  await expect(legend).toBeHidden();
});

test('every formula with letters leads to the list of symbols', async ({ page }) => {
  await page.goto(host.url);
  const lost = await page.evaluate(() =>
    [...document.querySelectorAll('article math')]
      .filter((math) => /[a-zσχδξ]/i.test(math.querySelector('mi')?.textContent ?? ''))
      .filter((math) => {
        const ids = math.getAttribute('aria-describedby') ?? math.getAttribute('data-symbols') ?? '';
        return ids === '' || ids.split(' ').some((id) => !document.getElementById(id)?.matches('.symbols *'));
      })
      .map(({ textContent }) => textContent),
  );
  expect(lost).toEqual([]);
});

test('figures are numbered in order, and references lead to them', async ({ page }) => {
  await page.goto(host.url);
  const numbers = await page.locator('figure figcaption b').allTextContents();
  const sorted = numbers
    .map(
      (words) =>
        words
          .match(/^Figure (\d+)\.(\d+)\.$/)
          ?.slice(1)
          .map(Number) ?? [],
    )
    .map(([section = 0, figure = 0]) => 100 * section + figure);
  expect(sorted).toEqual([...sorted].sort((a, b) => a - b));
  expect(sorted.length).toBeGreaterThan(10);
  expect(new Set(sorted).size).toBe(sorted.length);
  for (const link of await page.locator('.figure-link').all()) {
    const target = await link.getAttribute('href');
    await expect(page.locator(`${target} figcaption b`)).toHaveText(
      `${(await link.textContent())?.replace('\u00a0', ' ')}.`,
    );
  }
});

test('links that leave the page say so, and tell nobody where from', async ({ page }) => {
  await page.goto(host.url);
  const links = page.locator('a[href^=http]');
  expect(await links.count()).toBeGreaterThan(15);
  for (const link of await links.all()) {
    expect(await link.getAttribute('rel')).toContain('noreferrer');
    await expect(link).toHaveAccessibleName(/leaves this page/);
    expect(await link.evaluate((element) => getComputedStyle(element, '::after').content)).toContain('↗');
  }
});

test('exhibits further down wait for the reader, and nothing moves when they come', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.addInitScript(() => {
    const shifts: number[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.push((entry as unknown as { value: number }).value);
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(host.url);
  await page.waitForTimeout(500);
  await expect(page.locator('#map')).not.toHaveAttribute('data-drawn');
  const exhibits = page.locator('figure.exhibit');
  for (const figure of await exhibits.all()) {
    await figure.evaluate((element) => element.scrollIntoView({ behavior: 'instant', block: 'start' }));
    await expect(figure.locator('init-lab')).toHaveAttribute('data-drawn', { timeout: 40_000 });
  }
  const shifts = await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts);
  expect(shifts.reduce((sum, shift) => sum + shift, 0)).toBeLessThan(0.05);
});

const isLaidOut = (page: Page, selector: string) =>
  page
    .locator(selector)
    .evaluate((element) =>
      element.checkVisibility({ contentVisibilityAuto: true } as CheckVisibilityOptions),
    );
const holdsOn = (page: Page, id: string) =>
  page.locator(`#${id}`).evaluate((section) => getComputedStyle(section).contentVisibility === 'auto');

test('sections far below are laid out as the reader nears them, and then for good', async ({ page }) => {
  await page.goto(host.url);
  expect(await isLaidOut(page, '#anomalies-title')).toBe(false);
  expect(await holdsOn(page, 'anomalies')).toBe(true);
  await page.locator('#anomalies').evaluate((section) => section.scrollIntoView({ behavior: 'instant' }));
  await expect.poll(() => holdsOn(page, 'anomalies')).toBe(false);
  expect(await isLaidOut(page, '#anomalies-title')).toBe(true);
  expect(await holdsOn(page, 'xavier')).toBe(true);
  await page.emulateMedia({ media: 'print' });
  expect(await isLaidOut(page, '#xavier-title')).toBe(true);
});

test('a jump finds every section laid out, and so does whoever arrives or comes back in the middle', async ({
  page,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(host.url);
  await page.getByRole('button', { name: 'Contents' }).click();
  await page.locator('#contents a[href="#quantum"]').click();
  const place = async () => (await page.locator('#quantum-title').boundingBox())?.y ?? -1;
  await expect.poll(place).toBeGreaterThan(40);
  expect(await place()).toBeLessThan(360);
  expect(await isLaidOut(page, '#xavier-title')).toBe(true);
  await page.goto('about:blank');
  await page.goBack();
  await expect.poll(place).toBeLessThan(360);
  expect(await isLaidOut(page, '#xavier-title')).toBe(true);
});

test('print has every figure as it stands, with its setting and seed, on white', async ({ page }) => {
  test.slow();
  await page.addInitScript(() => localStorage.setItem('init-lab-theme', 'dark'));
  await page.goto(host.url);
  await page.evaluate(() => {
    window.print = () => document.body.setAttribute('data-printed', '');
  });
  await page.getByRole('button', { name: 'Print this lesson' }).click();
  await expect(page.locator('body')).toHaveAttribute('data-printed', { timeout: 120_000 });
  for (const exhibit of await page.locator('init-lab').all()) {
    await expect(exhibit).toHaveAttribute('data-drawn');
    expect(await exhibit.locator('svg').count()).toBeGreaterThan(0);
  }
  await page.setViewportSize({ width: 673, height: 950 }); // what A4 leaves between its margins
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('#figure-signal-flow .setting')).toContainText(/initializer normal.*seed 7/);
  await expect(page.locator('#figure-signal-flow .setting')).toBeVisible();
  await expect(page.locator('header.bar')).toBeHidden();
  await expect(page.locator('#signal-flow').locator('[part~=panel]').first()).toBeHidden();
  const ground = await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  expect(ground).toBe('rgb(255, 255, 255)');
  const pdf = await page.pdf({ format: 'A4', path: test.info().outputPath('lesson.pdf') });
  const pages = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
  const { words, figures } = await page.evaluate(() => ({
    words: (document.querySelector('main') ?? document.body).textContent.split(/\s+/).length,
    figures: document.querySelectorAll('figure').length,
  }));
  expect(pages).toBeGreaterThan(words / 900);
  expect(pages).toBeLessThan(words / 450 + figures); // a full page of text has about 600 words, a figure a page at most
});

test('right to left: the page turns round, formulas do not', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto(whole(host.url));
  await page.evaluate(() => {
    document.documentElement.dir = 'rtl';
  });
  const text = await page.locator('#he .text.before').first().boundingBox();
  const stage = await page.locator('#he .stage').first().boundingBox();
  expect(text?.x).toBeGreaterThan(stage?.x ?? 0);
  const directions = await page.evaluate(() => [
    ...new Set([...document.querySelectorAll('math')].map((math) => getComputedStyle(math).direction)),
  ]);
  expect(directions).toEqual(['ltr']);
  expect(await sidewaysRoom(page)).toBe(0);
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await sidewaysRoom(page)).toBe(0);
});

test('everything fits at 200 % text on a phone and with the projector theme', async ({ page }) => {
  await page.setViewportSize({ width: 640, height: 400 });
  await page.goto(whole(host.url));
  await page.evaluate(() => {
    document.documentElement.style.fontSize = '200%';
  });
  expect(await sidewaysRoom(page)).toBe(0);
  await page.evaluate(() => {
    document.documentElement.style.fontSize = '';
    document.documentElement.dataset.theme = 'projector';
  });
  await page.setViewportSize({ width: 1024, height: 768 });
  expect(await sidewaysRoom(page)).toBe(0);
});

test('whatever can be pressed on the page is at least 24 px', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(whole(host.url));
  const small = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('.bar a, .bar button, .bar select, .foot button, summary')]
      .filter((element) => element.checkVisibility())
      .filter((element) => {
        const { width, height } = element.getBoundingClientRect();
        return width > 0 && (width < 24 || height < 24);
      })
      .map(({ outerHTML }) => outerHTML.slice(0, 80)),
  );
  expect(small).toEqual([]);
});
