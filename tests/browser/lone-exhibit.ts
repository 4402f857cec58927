/** One exhibit alone on a page of its own, under a strict policy, with the built element. */
import type { Locator, Page } from '@playwright/test';
import { type StaticHost, serveStatic, strictPolicy } from './static-host';

export interface ExhibitElement extends HTMLElement {
  getState(): Record<string, unknown>;
  setState(patch: object): void;
}

export const serveElement = (): Promise<StaticHost> => serveStatic('dist/site', '/notes/init-lab/');

export interface OpenOptions {
  attributes?: string;
  hash?: string;
}

/** The exhibit, once its first picture stands. */
export async function openExhibit(
  page: Page,
  host: StaticHost,
  name: string,
  { attributes = '', hash = '' }: OpenOptions = {},
): Promise<Locator> {
  const url = `${new URL(host.url).origin}/notes/page.html`;
  await page.route(url, (route) =>
    route.fulfill({
      contentType: 'text/html',
      headers: { 'Content-Security-Policy': strictPolicy },
      body: `<!doctype html><html lang="en"><head><title>Notes</title><meta name="viewport" content="width=device-width" />
        <meta name="color-scheme" content="light dark" /><link rel="icon" href="data:," /></head><body><main><h1>Notes</h1><h2>An exhibit</h2>
        <init-lab id="it" exhibit="${name}" ${attributes}></init-lab></main>
        <script type="module" src="init-lab/init-lab.js"></script></body></html>`,
    }),
  );
  await page.goto(url + hash);
  const exhibit = page.locator('init-lab');
  await exhibit.locator('[part~=badge]').waitFor();
  return exhibit;
}

export const stateOf = (exhibit: Locator) =>
  exhibit.evaluate((element: ExhibitElement) => element.getState());

export const setState = (exhibit: Locator, patch: object) =>
  exhibit.evaluate((element: ExhibitElement, given) => element.setState(given), patch);

/** The table of a figure, opened: one object a row, by the titles of its columns; every digit of every number. */
export async function tableOf(exhibit: Locator, figure: string): Promise<Record<string, number>[]> {
  const place = exhibit.locator(`[data-figure=${figure}]`);
  const details = place.locator('details.data');
  if (!(await details.evaluate((element: HTMLDetailsElement) => element.open)))
    await details.locator('summary').click();
  await details.locator('tbody tr').first().waitFor();
  return details.evaluate((element) => {
    const titles = [...element.querySelectorAll('thead th')].map((cell) => cell.textContent?.trim() ?? '');
    return [...element.querySelectorAll('tbody tr')].map((row) => {
      const entries: Record<string, number> = {};
      for (const [i, cell] of [...row.children].entries()) {
        const value = cell.querySelector('data')?.value ?? cell.textContent ?? '';
        const title = titles[i] ?? '';
        if (!(title in entries)) entries[title] = Number(value); // the first of a name
      }
      return entries;
    });
  });
}

/** What goes wrong on a page: errors, and whatever the policy forbids. */
export function complaintsOf(page: Page): string[] {
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  return complaints;
}
