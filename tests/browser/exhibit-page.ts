/** One exhibit alone on a page of somebody else's, under a strict policy: opened, set, and read. */
import { expect, type Locator, type Page, test } from '@playwright/test';
import { type StaticHost, serveStatic, strictPolicy } from './static-host';

export interface ExhibitElement extends HTMLElement {
  getState(): Record<string, unknown>;
  setState(patch: object): void;
}

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

export interface Surroundings {
  /** Of the address, with its "#". */
  hash?: string;
  /** Attributes of <html> besides its language. */
  html?: string;
}

/** Opens it and waits for its first picture. Whatever the console complains of fails the test. */
export async function openExhibit(
  page: Page,
  url: string,
  attributes: string,
  { hash = '', html = '' }: Surroundings = {},
): Promise<Locator> {
  page.on('pageerror', (error) => {
    throw error;
  });
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') throw new Error(message.text());
  });
  const address = new URL('alone.html', url).href;
  const head =
    '<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">' +
    '<meta name="color-scheme" content="light dark"><title>Alone</title><link rel="icon" href="data:,">';
  const script = '<script type="module" src="init-lab.js"></script>';
  const body = `<main><h1>Notes</h1><h2>An exhibit</h2><init-lab ${attributes}>Not here.</init-lab></main>`;
  await page.route(address, (route) =>
    route.fulfill({
      contentType: 'text/html',
      headers: { 'Content-Security-Policy': strictPolicy },
      body: `<!doctype html><html lang="en" ${html}><head>${head}${script}</head><body>${body}</body></html>`,
    }),
  );
  await page.goto(address + hash);
  const exhibit = page.locator('init-lab');
  await exhibit.locator('.charts svg.chart').first().waitFor();
  return exhibit;
}

export const stateOf = (exhibit: Locator) =>
  exhibit.evaluate((element: ExhibitElement) => element.getState());

export const setState = (exhibit: Locator, patch: object) =>
  exhibit.evaluate((element: ExhibitElement, given) => element.setState(given), patch);

/** All of it has been measured, at the setting that theory is of. */
export const measured = (exhibit: Locator) =>
  exhibit.locator('.stage[data-measured=whole]').waitFor({ timeout: 20_000 });

/** Presses a preset and waits until its picture has been drawn and measured. */
export async function press(exhibit: Locator, preset: string): Promise<void> {
  const button = exhibit.locator(`[data-preset=${preset}]`);
  if ((await button.getAttribute('aria-pressed')) !== 'true') {
    const drawn = exhibit.evaluate(
      (element) =>
        new Promise<void>((resolve) => {
          element.addEventListener('init-lab-result', () => resolve(), { once: true });
        }),
    );
    await button.click();
    await drawn;
  }
  await expect(button).toHaveAttribute('aria-pressed', 'true');
  await measured(exhibit);
}

export interface Table {
  /** What its rows are called: "Layer", and their names. */
  of: string;
  names: string[];
  titles: string[];
  /** Every digit; the first cell of a row, its name, is left out. */
  rows: number[][];
}

/** The data table of one figure, opened. */
export async function tableOf(exhibit: Locator, figure: string): Promise<Table> {
  const details = exhibit.locator(`[data-figure=${figure}] details.data`);
  if (!(await details.evaluate((element: HTMLDetailsElement) => element.open)))
    await details.locator('summary').click();
  await details.locator('tbody tr').first().waitFor();
  return details.evaluate((element) => ({
    of: element.querySelector('thead th')?.textContent?.trim() ?? '',
    names: [...element.querySelectorAll('tbody th')].map((cell) => cell.textContent?.trim() ?? ''),
    titles: [...element.querySelectorAll('thead th')].slice(1).map((cell) => cell.textContent?.trim() ?? ''),
    rows: [...element.querySelectorAll('tbody tr')].map((row) =>
      [...row.querySelectorAll('td')].map((cell) =>
        Number(cell.querySelector('data')?.getAttribute('value') ?? Number.NaN),
      ),
    ),
  }));
}

/** The values of a column, found by the start of its title. */
export function column({ titles, rows }: Table, title: string, nth = 0): number[] {
  const found = titles.map((text, i) => (text.startsWith(title) ? i : -1)).filter((i) => i >= 0)[nth];
  if (found === undefined) throw new Error(`no column “${title}” in ${titles.join(' | ')}`);
  return rows.map((row) => row[found] as number);
}

/** The same table by the titles of its columns, of several alike the first: one object a row. */
export async function recordsOf(exhibit: Locator, figure: string): Promise<Record<string, number>[]> {
  const { of, names, titles, rows } = await tableOf(exhibit, figure);
  const backwards = titles.map((title, i) => [title, i] as const).reverse();
  return rows.map((row, i) => ({
    [of]: Number(names[i]),
    ...Object.fromEntries(backwards.map(([title, at]) => [title, row[at] as number])),
  }));
}

/** How far things have moved as they arrived, as browsers count it (web.dev/cls); from before the page is opened. */
export async function watchShifts(page: Page): Promise<() => Promise<number>> {
  await page.addInitScript(() => {
    Object.assign(window, { moved: 0 });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        (window as unknown as { moved: number }).moved += (entry as unknown as { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  return () => page.evaluate(() => (window as unknown as { moved: number }).moved);
}
