/** The languages that the lesson is written in. Each has a folder of its code, which mirrors `en/`. */
import { page as arabic } from '../ar/page.ts';
import { page as german } from '../de/page.ts';
import { page as english, type PageWords } from '../en/page.ts';

export interface Language {
  /** As in `<html lang>`; also the name of its folders. */
  code: string;
  /** In itself. */
  name: string;
  direction: 'ltr' | 'rtl';
  /** What stands between whole and tenths, and between thousands. */
  decimal: string;
  thousands: string;
  /** What straight quotes become: outer pair, inner pair. */
  quotes: string;
  words: PageWords;
}

export const original: Language = {
  code: 'en',
  name: 'English',
  direction: 'ltr',
  decimal: '.',
  thousands: ',',
  quotes: '“”‘’',
  words: english,
};

export const languages: readonly Language[] = [
  original,
  {
    code: 'de',
    name: 'Deutsch',
    direction: 'ltr',
    decimal: ',',
    thousands: '.',
    quotes: '„“‚‘',
    words: german,
  },
  {
    code: 'ar',
    name: 'العربية',
    direction: 'rtl',
    decimal: '.',
    thousands: ',',
    quotes: '«»“”',
    words: arabic,
  },
];

/** Puts `values` where the words have their {names}. A name that nobody fills stops the build. */
export function fillIn(words: string, values: Readonly<Record<string, string | number>>): string {
  return words.replace(/\{(\w+)\}/g, (_place, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`"${words}" asks for "${name}"`);
    return String(value);
  });
}
