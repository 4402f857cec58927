/** What tests ask of every exhibit; each is alone on a page of somebody else's, under a strict policy. */
import AxeBuilder from '@axe-core/playwright';
import { expect, type Locator, type Page, test } from '@playwright/test';
import type { ExhibitElement } from './exhibit-page';
import { type StaticHost, serveStatic, strictPolicy } from './static-host';

/** A static host for the tests of one file. */
export function hosted(): { readonly url: string } {
  let host: StaticHost | undefined;
  test.beforeAll(async () => {
    host = await serveStatic('dist/site');
  });
  test.afterAll(() => host?.close());
  return {
    get url() {
      return host?.url ?? '';
    },
  };
}

/** Opens it and waits for its first picture. Whatever the console complains of fails the test. */
export async function openExhibit(page: Page, url: string, attributes: string, hash = ''): Promise<Locator> {
  page.on('pageerror', (error) => {
    throw error;
  });
  page.on('console', (message) => {
    if (message.type() === 'error') throw new Error(message.text());
  });
  const address = new URL('alone.html', url).href;
  const head =
    '<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">' +
    '<meta name="color-scheme" content="light dark"><title>Alone</title><link rel="icon" href="data:,">';
  const script = '<script type="module" src="init-lab.js"></script>';
  const body = `<main><h1>Notes</h1><init-lab ${attributes}>Not here.</init-lab></main>`;
  await page.route(address, (route) =>
    route.fulfill({
      contentType: 'text/html',
      headers: { 'Content-Security-Policy': strictPolicy },
      body: `<!doctype html><html lang="en"><head>${head}${script}</head><body>${body}</body></html>`,
    }),
  );
  await page.goto(address + hash);
  const exhibit = page.locator('init-lab');
  await exhibit.locator('.charts svg.chart').first().waitFor();
  return exhibit;
}

export const stateOf = (exhibit: Locator) =>
  exhibit.evaluate((element: ExhibitElement) => element.getState());

/** Presses a preset and waits until its picture has been drawn. */
export async function press(exhibit: Locator, preset: string): Promise<void> {
  const button = exhibit.locator(`[data-preset=${preset}]`);
  if ((await button.getAttribute('aria-pressed')) === 'true') return;
  const drawn = exhibit.evaluate(
    (element) =>
      new Promise<void>((resolve) => {
        element.addEventListener('init-lab-result', () => resolve(), { once: true });
      }),
  );
  await button.click();
  await drawn;
  await expect(button).toHaveAttribute('aria-pressed', 'true');
}

export interface Table {
  titles: string[];
  /** Every digit; the first cell of a row, its name, is left out. */
  rows: number[][];
}

/** The data table of one figure. */
export async function tableOf(exhibit: Locator, figure: string): Promise<Table> {
  const frame = exhibit.locator(`[data-figure=${figure}]`);
  const details = frame.locator('details.data');
  if (!(await details.evaluate((element: HTMLDetailsElement) => element.open)))
    await details.locator('summary').click();
  await details.locator('tbody tr').first().waitFor();
  return details.evaluate((element) => ({
    titles: [...element.querySelectorAll('thead th')].slice(1).map((cell) => cell.textContent?.trim() ?? ''),
    rows: [...element.querySelectorAll('tbody tr')].map((row) =>
      [...row.querySelectorAll('data')].map((cell) => Number(cell.getAttribute('value'))),
    ),
  }));
}

/** The values of a column, found by the start of its title. */
export function column({ titles, rows }: Table, title: string, nth = 0): number[] {
  const found = titles.map((text, i) => (text.startsWith(title) ? i : -1)).filter((i) => i >= 0)[nth];
  if (found === undefined) throw new Error(`no column “${title}” in ${titles.join(' | ')}`);
  return rows.map((row) => row[found] as number);
}

/** Axe in all colours, nothing sideways at 320 px, the read-out of a plot by keyboard. */
export function worksForEverybody(host: { readonly url: string }, attributes: string, figure: string): void {
  for (const scheme of ['light', 'dark', 'forced'] as const) {
    test(`axe finds nothing, ${scheme}`, async ({ page }) => {
      if (scheme === 'forced') await page.emulateMedia({ forcedColors: 'active' });
      else await page.emulateMedia({ colorScheme: scheme });
      const exhibit = await openExhibit(page, host.url, attributes);
      await exhibit.getByText('More settings').click();
      await tableOf(exhibit, figure);
      const { violations } = await new AxeBuilder({ page }).include('init-lab').analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    });
  }

  test('320 px: nothing to scroll sideways, and little that moves as it comes', async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 800 });
    await page.addInitScript(() => {
      Object.assign(window, { moved: 0 });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries())
          (window as unknown as { moved: number }).moved += (entry as unknown as { value: number }).value;
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await openExhibit(page, host.url, attributes);
    await page.waitForTimeout(300);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    // "Good" is 0.1 (web.dev/cls); half of it leaves room for texts that wrap otherwise than the empty boxes.
    expect(await page.evaluate(() => (window as unknown as { moved: number }).moved)).toBeLessThan(0.05);
  });

  test('exact values by keyboard', async ({ page }) => {
    const exhibit = await openExhibit(page, host.url, attributes);
    const cursor = exhibit.locator(`[data-figure=${figure}]`).getByRole('slider');
    await cursor.focus();
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowRight');
    const readOut = exhibit.locator(`[data-figure=${figure}] [part~=read-out]`);
    await expect(readOut).toBeVisible();
    const spoken = await cursor.getAttribute('aria-valuetext');
    const { rows } = await tableOf(exhibit, figure);
    expect(rows.length).toBeGreaterThan(1);
    expect(spoken?.length).toBeGreaterThan(8);
    await cursor.focus();
    await page.keyboard.press('Escape');
    await expect(readOut).toHaveCount(0);
  });
}
