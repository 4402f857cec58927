/** Firefox as it comes, over WebDriver BiDi. */
import { accessSync } from 'node:fs';
import { launch } from 'puppeteer-core';
import type { OtherBrowser } from './browser';

const candidates = [process.env.FIREFOX, '/usr/bin/firefox-esr', '/usr/bin/firefox'];

export function findFirefox(): string | undefined {
  return candidates.find((path) => {
    try {
      accessSync(path ?? '');
      return true;
    } catch {
      return false;
    }
  });
}

export async function openFirefox(executablePath: string, preferences = {}): Promise<OtherBrowser> {
  const browser = await launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    // Without the browser's own calls home.
    extraPrefsFirefox: {
      'app.update.enabled': false,
      'browser.safebrowsing.malware.enabled': false,
      'datareporting.policy.dataSubmissionEnabled': false,
      'network.captive-portal-service.enabled': false,
      'network.connectivity-service.enabled': false,
      'toolkit.telemetry.enabled': false,
      ...preferences,
    },
  });
  const page = await browser.newPage();
  await page.setViewport({ width: 1200, height: 1600 });
  return {
    open: async (url) => void (await page.goto(url, { timeout: 60_000 })),
    evaluate: (expression) => page.evaluate(expression),
    close: () => browser.close(),
  };
}
