/** The language of a page that stands at one address for all of them. Its markup is in English, and reads without a script. */
import { chooseLanguage } from '../../elements/messages/choose';

interface Words {
  language: string;
  direction: string;
  say(english: never): string;
}

/** What was asked for, else the reader's own, else English. */
export function pageLanguage(asked: string | null | undefined): string {
  return chooseLanguage([asked ?? '', ...navigator.languages]);
}

/** Says the page's title and whatever is marked `data-say`; marked links lead to pages in the same language. */
export function translatePage({ language, direction, say }: Words): void {
  const { documentElement: root } = document;
  root.lang = language;
  root.dir = direction;
  const inWords = (english: string) => say(english as never);
  document.title = inWords(document.title);
  for (const element of document.querySelectorAll('[data-say]')) {
    const english = (element.textContent ?? '').trim().replace(/\s+/g, ' ');
    element.textContent = inWords(english);
  }
  if (language !== 'de' && language !== 'ar') return;
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-in-folders]'))
    link.setAttribute('href', `./${language}/${link.getAttribute('href')?.slice(2)}`);
}
