/** Languages that nobody speaks, made from the English: for tests of what a translation may do to the page. */
import { de } from './de/german';
import type { Messages } from './messages';
import type { Locale } from './sentences';
import type { Texts } from './texts';
import { type Translated, translated } from './translated';

const accents: Readonly<Record<string, string>> = {
  a: 'á',
  e: 'ë',
  i: 'î',
  o: 'ö',
  u: 'ü',
  A: 'Å',
  E: 'É',
  O: 'Ø',
};

/** Between brackets, in accents, nearly twice as long. {Places} and $formulas$ stay. */
const stretch = (text: string): string => {
  const accented = text.replace(/\{\w+\}|\$[^$]*\$|[aeiouAEO]/g, (part) => accents[part] ?? part);
  const padding = '·'.repeat(Math.ceil(text.length * 0.8)).replace(/·{9}(?=·)/g, '$& ');
  return `[${accented} ${padding}]`;
};
const mirror = (text: string): string => `\u200fتجربة ${text} تجربة`;
const mark = (text: string): string => `<img src=x onerror="window.injected=1"><b>${text}</b>&amp;{{7*7}}`;

/** What each pseudo-language makes of an English text. */
export const changes = { 'en-xa': stretch, 'ar-xb': mirror, 'en-xm': mark } as const;
export type PseudoLanguage = keyof typeof changes;

export const changed = (texts: Texts, language: PseudoLanguage): Texts =>
  Object.fromEntries(Object.keys(texts).map((english) => [english, changes[language](english)]));

const made =
  (language: PseudoLanguage, direction: 'ltr' | 'rtl') =>
  (plain: Messages): Translated => {
    const messages = changed(de.messages, language) as Locale['messages'];
    const engine = changed(de.engine, language);
    const spoken = translated(language, { messages, engine, catalogue: {} }, plain);
    return { ...spoken, direction, ofCatalogue: (_place, text) => changes[language](text) };
  };

export const long = made('en-xa', 'ltr');
export const mirrored = made('ar-xb', 'rtl');
export const marked = made('en-xm', 'ltr');
