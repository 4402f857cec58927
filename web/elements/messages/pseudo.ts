/** Languages that nobody speaks, made from the English: for tests of what a translation may do to the page. */
import { en, type MessageKey } from './en';
import type { Messages } from './messages';

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

const stretch = (text: string): string =>
  `[${text.replace(/[aeiouAEO]/g, (letter) => accents[letter] ?? letter)} ${'·'.repeat(Math.ceil(text.length * 0.8))}]`;
const mirror = (text: string): string => `\u200fتجربة ${text} تجربة`;
const mark = (text: string): string => `<img src=x onerror="window.injected=1"><b>${text}</b>&amp;\${7*7}`;

function made(language: string, direction: 'ltr' | 'rtl', change: (text: string) => string): Messages {
  return {
    language,
    direction,
    say: (key: MessageKey) => change(en[key]),
    ofCatalogue: (_place, text) => change(text),
  };
}

export const long = made('en-xa', 'ltr', stretch);
export const mirrored = made('ar-xb', 'rtl', mirror);
export const marked = made('en-xm', 'ltr', mark);
