/** Which language an element speaks: its own attribute's, else the page's, else the browser's, else English. */
import { english, type Messages } from './messages';

const files: Readonly<Record<string, () => Promise<Messages>>> = {
  de: async () => (await import('./de/german')).german(english),
  ar: async () => (await import('./ar/arabic')).arabic(english),
  // For tests: words twice as long, from right to left, and full of markup.
  'en-xa': async () => (await import('./pseudo')).long(english),
  'ar-xb': async () => (await import('./pseudo')).mirrored(english),
  'en-xm': async () => (await import('./pseudo')).marked(english),
};

/** The first of `wanted` that there is, by its whole tag or by its language alone; English if there is none. */
export function chooseLanguage(wanted: readonly string[]): string {
  for (const tag of wanted) {
    const whole = tag.trim().toLowerCase();
    const language = whole.split(/[-_]/)[0] ?? '';
    if (Object.hasOwn(files, whole)) return whole;
    if (language === 'en' || Object.hasOwn(files, language)) return language;
  }
  return 'en';
}

/** What an element asks for, most wanted first. */
export function wantedLanguages(element: Element): string[] {
  const own = element.closest('[lang]')?.getAttribute('lang');
  const ofPage = element.ownerDocument.documentElement.lang;
  return [own, ofPage, ...(navigator.languages ?? [])].filter((tag): tag is string => Boolean(tag));
}

/** A language whose file does not come is English: an exhibit in the wrong language is better than none. */
export async function loadMessages(language: string): Promise<Messages> {
  try {
    return Object.hasOwn(files, language) ? await (files[language] as () => Promise<Messages>)() : english;
  } catch {
    return english;
  }
}
