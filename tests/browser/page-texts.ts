/** What can be read or heard on a page itself, outside of exhibits, quizzes and code. */
import type { Page } from '@playwright/test';

export function textsOf(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const skipped = 'script, style, noscript, pre, code, textarea, init-lab, init-quiz, [lang=en]:not(html)';
    const found = [document.title, document.querySelector('meta[name=description]')?.getAttribute('content')];
    const read = (element: Element): void => {
      if (element.matches(skipped)) return;
      for (const name of ['aria-label', 'title', 'placeholder']) found.push(element.getAttribute(name));
      for (const child of element.childNodes) {
        if (child instanceof Text) found.push(child.data);
        if (child instanceof Element) read(child);
      }
    };
    read(document.body);
    const texts = found.map((text) => (text ?? '').replace(/\s+/g, ' ').trim());
    return [...new Set(texts.filter((text) => /[A-Za-z]{2}/.test(text)))];
  });
}

/** What both say, but for `names`, which are the same in every language. */
export const inBoth = (english: readonly string[], others: readonly string[], names: readonly string[]) =>
  others.filter((text) => english.includes(text) && !names.includes(text));

/** Words in Latin letters in Arabic texts, but for `names`. */
export const latinIn = (texts: readonly string[], names: readonly string[]) => {
  const words = texts.flatMap((text) => text.match(/[A-Za-z][\w.+-]*\w/g) ?? []);
  return [...new Set(words)].filter((word) => !names.includes(word));
};
