/** What tests of exhibits that train need: reading the player, and workers that can be ended from outside. */
import { expect, type Locator, type Page } from '@playwright/test';

export const stepsOf = async (exhibit: Locator): Promise<number> =>
  exhibit.locator('.transport progress').evaluate((bar: HTMLProgressElement) => bar.value);

export const button = (exhibit: Locator, name: 'toggle' | 'step' | 'restart'): Locator =>
  exhibit.locator(`.transport [data-do=${name}]`);

/** Plays until all steps are done. */
export async function playToEnd(exhibit: Locator): Promise<void> {
  await button(exhibit, 'toggle').click();
  await expect(button(exhibit, 'toggle')).toHaveText('Play again', { timeout: 60_000 });
}

/** Before the page is opened. */
export const keepWorkers = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    const kept: Worker[] = [];
    const Original = window.Worker;
    class Kept extends Original {
      constructor(...input: ConstructorParameters<typeof Worker>) {
        super(...input);
        kept.push(this);
      }
    }
    Object.assign(window, { Worker: Kept, keptWorkers: kept });
  });

/** Ends every worker of the page, as a browser short of memory does. */
export const endWorkers = (page: Page): Promise<void> =>
  page.evaluate(() => {
    for (const worker of (window as unknown as { keptWorkers: Worker[] }).keptWorkers.splice(0))
      worker.terminate();
  });

export const hide = (page: Page, hidden: boolean): Promise<void> =>
  page.evaluate((value) => {
    Object.defineProperty(document, 'hidden', { value, configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
  }, hidden);
