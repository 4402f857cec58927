/** What the common suite needs of a browser, however it is driven. */
export interface OtherBrowser {
  /** Resolves when the page has loaded. */
  open(url: string): Promise<void>;
  /** The value of an expression in the page, which may be a promise of one. */
  evaluate(expression: string): Promise<unknown>;
  close(): Promise<void>;
}

/** Until the expression is true; says what the page showed if it never is. */
export async function until(browser: OtherBrowser, expression: string, patience = 45_000): Promise<void> {
  const end = performance.now() + patience;
  for (;;) {
    if (await browser.evaluate(expression)) return;
    if (performance.now() > end) {
      const shown = await browser.evaluate('document.body.innerText.slice(0, 400)');
      throw new Error(`never true: ${expression}\nThe page shows: ${shown}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}
