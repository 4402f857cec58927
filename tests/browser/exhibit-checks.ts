/** What tests ask of every exhibit. */
import AxeBuilder from '@axe-core/playwright';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { openExhibit, tableOf, watchShifts } from './exhibit-page';

export * from './exhibit-page';

/**
 * Axe in all colours; any size from 320 to 2560 px, twice the zoom, twice the type; nothing that moves as it arrives;
 * everything by keyboard and by finger; from right to left; on paper.
 */
export function worksForEverybody(host: { readonly url: string }, attributes: string, figure: string): void {
  const open = (page: Page, html = '') => openExhibit(page, host.url, attributes, { html });

  test('axe finds nothing: light, dark, forced colours; letters of charts are light on dark', async ({
    page,
  }) => {
    test.slow();
    const exhibit = await open(page);
    await exhibit.getByText('More settings').click();
    await tableOf(exhibit, figure);
    for (const [scheme, media] of looks) {
      // At once, not by way of the colours between: axe may be quicker than they are.
      await page.emulateMedia({ ...media, reducedMotion: 'reduce' });
      const { violations } = await new AxeBuilder({ page }).include('init-lab').analyze();
      expect(violations.map(({ id, nodes }) => `${scheme}, ${id}: ${nodes[0]?.html}`)).toEqual([]);
      if (scheme !== 'dark') continue;
      const lightness = await chartLightness(exhibit);
      expect(lightness.length).toBeGreaterThan(4);
      expect(Math.min(...lightness)).toBeGreaterThan(0.3);
    }
  });

  for (const width of [320, 1280]) {
    test(`${width} px: little moves as it comes`, async ({ page }) => {
      await page.setViewportSize({ width, height: 900 });
      const moved = await watchShifts(page);
      await open(page);
      await page.waitForTimeout(500);
      // "Good" is 0.1 (web.dev/cls); half of it leaves room for texts that wrap otherwise than the empty boxes.
      expect(await moved()).toBeLessThan(0.05);
    });
  }

  test('from 320 to 2560 px, and at twice the zoom: nothing to scroll sideways, nothing cut off', async ({
    page,
  }) => {
    const exhibit = await open(page);
    for (const width of [320, 390, 640, 768, 1280, 2560]) {
      await page.setViewportSize({ width, height: 800 });
      await expect.poll(() => sideways(page), { message: `${width} px` }).toBe(0);
      expect(await cutOff(exhibit), `${width} px`).toEqual([]);
    }
  });

  test('twice the type: the text of charts grows too', async ({ page }) => {
    const exhibit = await open(page);
    const before = await chartType(exhibit);
    await page.evaluate(() => {
      document.documentElement.style.fontSize = '200%';
    });
    await expect.poll(() => chartType(exhibit)).toBeGreaterThan(1.5 * before);
    expect(await sideways(page)).toBe(0);
    expect(await cutOff(exhibit)).toEqual([]);
  });

  test('by finger: nothing to press is smaller than 24 px', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    const exhibit = await open(page);
    await exhibit.getByText('More settings').click();
    expect(await smallTargets(exhibit)).toEqual([]);
  });

  test('by keyboard: every control is reached, and shows that it is', async ({ page }) => {
    const exhibit = await open(page);
    // The buttons of a long run go as it ends.
    await expect(exhibit.locator('[data-figure] progress')).toHaveCount(0, { timeout: 60_000 });
    await exhibit.getByText('More settings').click();
    await page.locator('h2').evaluate((heading: HTMLElement) => {
      heading.tabIndex = -1;
      heading.focus();
    });
    expect(await walk(page, exhibit)).toEqual([]);
  });

  test('exact values by keyboard', async ({ page }) => {
    const exhibit = await open(page);
    const cursor = exhibit.locator(`[data-figure=${figure}]`).getByRole('slider').first();
    const spoken = await cursor.getAttribute('aria-valuetext');
    expect(spoken?.length).toBeGreaterThan(8);
    const { rows } = await tableOf(exhibit, figure);
    expect(rows.length).toBeGreaterThan(1);
    if (!(await cursor.evaluate((input) => input.classList.contains('layer-cursor')))) return; // it sets, not reads
    await cursor.focus();
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowRight');
    const readOut = exhibit.locator(`[data-figure=${figure}] [part~=read-out]`);
    await expect(readOut).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(readOut).toHaveCount(0);
  });

  test('from right to left: the controls stand on the right, charts and formulas stay as they are', async ({
    page,
  }) => {
    await page.setViewportSize({ width: 1280, height: 900 });
    const exhibit = await open(page, 'dir="rtl"');
    const box = async (part: string) => (await exhibit.locator(part).first().boundingBox())?.x ?? Number.NaN;
    expect(await box('.panel')).toBeGreaterThan(await box('.charts'));
    const directions = exhibit.locator('.plot svg.chart, .plugged-in, .timing [dir=ltr], math');
    for (const direction of await directions.evaluateAll((all) =>
      all.map((one) => getComputedStyle(one).direction),
    ))
      expect(direction).toBe('ltr');
    const sentence = exhibit.locator('.verdict-text, .finding p').first();
    expect(await sentence.evaluate((text) => getComputedStyle(text).unicodeBidi)).toBe('plaintext');
    expect(await sideways(page)).toBe(0);
    await page.setViewportSize({ width: 320, height: 800 });
    await expect.poll(() => sideways(page)).toBe(0);
    expect(await cutOff(exhibit)).toEqual([]);
  });

  test('asked for little motion, nothing moves by itself', async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    const exhibit = await open(page);
    const moving = await exhibit.evaluate(
      (element) =>
        [...(element.shadowRoot?.querySelectorAll('*') ?? [])]
          .map((one) => getComputedStyle(one))
          .filter(({ transitionDuration, animationDuration }) =>
            [...transitionDuration.split(','), ...animationDuration.split(',')].some(
              (time) => Number.parseFloat(time) > 0,
            ),
          ).length,
    );
    expect(moving).toBe(0);
  });

  test('on paper: the picture and its setting, without what can only be pressed', async ({ page }) => {
    const exhibit = await open(page);
    await page.emulateMedia({ media: 'print' });
    // Networks that have not begun to learn have no picture yet, but words in its place.
    await expect(exhibit.locator('.plot svg.chart:visible, .invitation:visible').first()).toBeVisible();
    await expect(exhibit.locator('.tools').first()).toBeHidden();
    const paper = await page.pdf({ format: 'A4' });
    expect(paper.subarray(0, 5).toString()).toBe('%PDF-');
    expect(paper.length).toBeGreaterThan(10_000);
  });
}

const looks = [
  ['light', { colorScheme: 'light' }],
  ['dark', { colorScheme: 'dark' }],
  ['forced', { forcedColors: 'active' }],
] as const;

/** Relative luminance, roughly, of what is written in charts. Names on a mark (gates) have its colour behind them. */
function chartLightness(exhibit: Locator): Promise<number[]> {
  return exhibit.locator('.plot svg.chart text:not(.gate-name)').evaluateAll((texts) => {
    const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
    if (!canvas) throw new Error('no canvas to turn colours of any notation into numbers');
    return texts.map((text) => {
      canvas.fillStyle = getComputedStyle(text).fill;
      canvas.fillRect(0, 0, 1, 1);
      const [red = 0, green = 0, blue = 0] = canvas.getImageData(0, 0, 1, 1).data;
      return (0.21 * red + 0.72 * green + 0.07 * blue) / 255;
    });
  });
}

/** Pixels that the page is wider than its window. */
const sideways = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** The height of a chart's letters on the screen. */
const chartType = (exhibit: Locator) =>
  exhibit
    .locator('.plot svg.chart text')
    .first()
    .evaluate((text: SVGTextElement) => {
      const scale = text.getScreenCTM()?.a ?? 1;
      return Number.parseFloat(getComputedStyle(text).fontSize) * scale;
    });

/** Texts that their boxes cut off, and what sticks out of the exhibit. */
function cutOff(exhibit: Locator): Promise<string[]> {
  return exhibit.evaluate((element) => {
    const frame = element.getBoundingClientRect();
    const seen = [...(element.shadowRoot?.querySelectorAll<HTMLElement>('*') ?? [])].filter(
      (one) => one.checkVisibility() && !one.closest('.visually-hidden, svg, .scroll, .read-out, input'),
    );
    const name = (one: HTMLElement) => `${one.localName}.${one.className} ${one.textContent?.slice(0, 30)}`;
    const cut = seen.filter(
      (one) =>
        one.scrollWidth > one.clientWidth + 1 && ['hidden', 'clip'].includes(getComputedStyle(one).overflowX),
    );
    const out = seen.filter((one) => {
      const { left, right, width } = one.getBoundingClientRect();
      return width > 0 && (left < frame.left - 1 || right > frame.right + 1);
    });
    return [...cut, ...out].map(name);
  });
}

/** WCAG 2.2, 2.5.8: what can be pressed, by name, with a side under 24 px. */
function smallTargets(exhibit: Locator): Promise<string[]> {
  return exhibit.evaluate((element) => {
    const pressed = element.shadowRoot?.querySelectorAll<HTMLElement>(
      'a, button, select, summary, input, label.choice',
    );
    return [...(pressed ?? [])]
      .filter((one) => one.checkVisibility() && getComputedStyle(one).pointerEvents !== 'none')
      .map((one) => ({ one, box: (one.closest('label') ?? one).getBoundingClientRect() }))
      .filter(({ box }) => box.width > 0 && Math.min(box.width, box.height) < 23.5)
      .map(
        ({ one, box }) =>
          `${one.localName} ${one.textContent?.trim() || one.id}: ${box.width} × ${box.height}`,
      );
  });
}

/** Tab through the exhibit; gives back what was not reached, or reached without showing it. */
async function walk(page: Page, exhibit: Locator): Promise<string[]> {
  const problems = await exhibit.evaluate((element) => {
    const root = element.shadowRoot as ShadowRoot;
    const wanted = [...root.querySelectorAll<HTMLElement>('button, select, summary, input, a[href]')].filter(
      (one) =>
        one.checkVisibility() &&
        !(one as HTMLButtonElement).disabled &&
        one.tabIndex >= 0 &&
        ((one as HTMLInputElement).type !== 'radio' || (one as HTMLInputElement).checked),
    );
    Object.assign(window, { wanted: new Set(wanted), plain: [] as string[] });
    root.addEventListener('focusin', (event) => {
      const target = event.target as HTMLElement;
      (window as unknown as { wanted: Set<Element> }).wanted.delete(target);
      const shows = [target, target.closest('.plot')].some(
        (one) =>
          one &&
          getComputedStyle(one).outlineStyle !== 'none' &&
          getComputedStyle(one).outlineWidth !== '0px',
      );
      if (!shows)
        (window as unknown as { plain: string[] }).plain.push(`${target.localName} ${target.id}: no outline`);
    });
    return wanted.length;
  });
  // Through it and out again: charts that come while it goes on have stops of their own.
  const isIn = () => exhibit.evaluate((element) => document.activeElement === element);
  let entered = false;
  for (let presses = 0; presses < 3 * problems + 12; presses++) {
    await page.keyboard.press('Tab');
    const inside = await isIn();
    if (entered && !inside) break;
    entered ||= inside;
  }
  return page.evaluate(() => {
    const { wanted, plain } = window as unknown as { wanted: Set<HTMLElement>; plain: string[] };
    return [
      ...[...wanted].map((one) => `${one.localName} ${one.id || one.textContent}: not reached`),
      ...plain,
    ];
  });
}
