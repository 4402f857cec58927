/** Languages that nobody speaks, made from the English: for tests of what a translation may do to the page. */
import { de } from './de/german';
import type { Messages } from './messages';
import type { Locale } from './sentences';
import type { Texts } from './texts';
import { translated } from './translated';

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

/** Between brackets, in accents, nearly twice as long. {Places} stay. */
const stretch = (text: string): string => {
  const accented = text.replace(/\{\w+\}|[aeiouAEO]/g, (part) => accents[part] ?? part);
  const padding = '·'.repeat(Math.ceil(text.length * 0.8)).replace(/·{9}(?=·)/g, '$& ');
  return `[${accented} ${padding}]`;
};
const mirror = (text: string): string => `\u200fتجربة ${text} تجربة`;
const mark = (text: string): string => `<img src=x onerror="window.injected=1"><b>${text}</b>&amp;\${7*7}`;

const made =
  (language: string, direction: 'ltr' | 'rtl', change: (text: string) => string) =>
  (plain: Messages): Messages => {
    const changed = (texts: Texts) =>
      Object.fromEntries(Object.keys(texts).map((english) => [english, change(english)]));
    const messages = changed(de.messages) as Locale['messages'];
    const spoken = translated(language, { messages, engine: changed(de.engine), catalogue: {} }, plain);
    return { ...spoken, direction, ofCatalogue: (_place, text) => change(text) };
  };

export const long = made('en-xa', 'ltr', stretch);
export const mirrored = made('ar-xb', 'rtl', mirror);
export const marked = made('en-xm', 'ltr', mark);
