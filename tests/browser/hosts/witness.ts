/** Sees everything that goes wrong on a page: violations of its policy, errors, and each request that it makes. */
import type { Page } from '@playwright/test';

interface Violation {
  directive: string;
  blocked: string;
}
export interface Witness {
  /** URLs of every request, of workers and frames as well. */
  readonly requests: string[];
  /** Errors of pages and lines in their consoles. */
  readonly errors: string[];
  /** What the page's policy and those of its frames have forbidden so far. */
  violations(): Promise<Violation[]>;
  /** Requests to others than these origins. */
  foreign(...origins: string[]): string[];
}

/** Before the page is opened. */
export async function witness(page: Page): Promise<Witness> {
  const requests: string[] = [];
  const errors: string[] = [];
  page.context().on('request', (request) => requests.push(request.url()));
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') errors.push(message.text());
  });
  await page.addInitScript(() => {
    const seen: Violation[] = [];
    Object.assign(window, { seenViolations: seen });
    addEventListener(
      'securitypolicyviolation',
      ({ effectiveDirective, blockedURI }) =>
        seen.push({ directive: effectiveDirective, blocked: blockedURI }),
      { capture: true },
    );
  });
  const ofFrame = () => (window as unknown as { seenViolations?: Violation[] }).seenViolations ?? [];
  return {
    requests,
    errors,
    violations: async () => (await Promise.all(page.frames().map((frame) => frame.evaluate(ofFrame)))).flat(),
    foreign: (...origins) =>
      requests.filter((url) => !/^(data|blob):/.test(url) && !origins.includes(new URL(url).origin)),
  };
}
