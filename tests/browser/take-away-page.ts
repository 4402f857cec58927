/** An exhibit that is taken away, as a visitor meets it. */
import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';

export async function openSignalFlow(page: Page, url: string): Promise<Locator> {
  await page.goto(url);
  const exhibit = page.locator('init-lab#signal-flow');
  await exhibit.scrollIntoViewIfNeeded();
  await exhibit.locator('[part~=badge]').waitFor();
  await exhibit.locator('[data-figure=forward] svg').first().waitFor();
  return exhibit;
}

export async function openDialog(exhibit: Locator): Promise<Locator> {
  await exhibit.locator('[data-tool=take-away]').click();
  const dialog = exhibit.getByRole('dialog');
  await dialog.waitFor();
  return dialog;
}

export async function saved(
  page: Page,
  dialog: Locator,
  name: string,
): Promise<{ name: string; content: Buffer }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    dialog.locator(`[data-save="${name}"]`).click(),
  ]);
  return { name: download.suggestedFilename(), content: await readFile(await download.path()) };
}

export interface Exhibit extends HTMLElement {
  getState(): Record<string, unknown>;
  setState(state: object): void;
}
export const stateOf = (exhibit: Locator) => exhibit.evaluate((element: Exhibit) => element.getState());
