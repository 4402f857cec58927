/** The site's own pages: every language has every sentence, and none that no page says. Types hold the rest. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { de } from '../../web/elements/messages/de/german';
import type { Texts, Translation } from '../../web/elements/messages/texts';
import { author as arabicAuthor } from '../../web/hosts/words/ar/author';
import { integrate as arabicIntegrate } from '../../web/hosts/words/ar/integrate';
import { recipes as arabicRecipes } from '../../web/hosts/words/ar/recipes';
import { author } from '../../web/hosts/words/de/author';
import { integrate } from '../../web/hosts/words/de/integrate';
import { recipes } from '../../web/hosts/words/de/recipes';
import { loadWords } from '../../web/hosts/words/words';

const places = (text: string) => [...new Set(text.match(/\{\w+\}/g))].sort();
const code = (text: string) => (text.match(/`[^`]+`/g) ?? []).filter((one) => one !== '`sandbox`').sort();
const forms = (translation: Translation) =>
  typeof translation === 'string' ? [translation] : Object.values(translation);
const sourceOf = (names: readonly string[]) =>
  names.map((name) => readFileSync(`web/hosts/${name}`, 'utf8')).join('\n');
/** What a page's markup says, as translatePage() finds it. */
function marked(name: string): string[] {
  const page = readFileSync(`web/lesson/${name}`, 'utf8');
  const found = [...page.matchAll(/ data-say[^>]*>([^<]*)<|<title>([^<]*)</g)];
  return found.map(([, text, title]) => (text ?? title ?? '').trim().replace(/\s+/g, ' '));
}

const pages: { page: string; german: Texts; arabic: Texts; source: string; markup: string[] }[] = [
  {
    page: 'author.html',
    german: author,
    arabic: arabicAuthor,
    source: sourceOf(['author.ts', 'lms/package.ts']),
    markup: marked('author.html'),
  },
  {
    page: 'the builder of integrate.html',
    german: integrate,
    arabic: arabicIntegrate,
    source: sourceOf(['integrate.ts', 'builder-lines.ts']),
    markup: [],
  },
  {
    page: 'the recipes of integrate.html',
    german: recipes,
    arabic: arabicRecipes,
    source: sourceOf(['recipes.ts']),
    markup: [],
  },
];

describe.each(pages)('$page', ({ german, arabic, source, markup }) => {
  test('has every sentence in both, with its places and its code', () => {
    expect(Object.keys(arabic).sort()).toEqual(Object.keys(german).sort());
    for (const [sentence, translation] of [...Object.entries(german), ...Object.entries(arabic)])
      for (const form of forms(translation)) {
        expect(form.trim(), sentence).not.toBe('');
        // "One question" needs no number.
        expect([...places(form), '{count}'], sentence).toEqual(expect.arrayContaining(places(sentence)));
        expect(places(sentence), sentence).toEqual(expect.arrayContaining(places(form)));
        expect(code(form), sentence).toEqual(code(sentence));
      }
  });

  test('says every sentence that the tables have', () => {
    const quoted = (sentence: string) => `'${sentence.replaceAll("'", "\\'")}'`;
    const unsaid = Object.keys(german).filter(
      (sentence) => !source.includes(quoted(sentence)) && !markup.includes(sentence),
    );
    expect(unsaid).toEqual([]);
  });

  test('has a translation of all that its markup says', () => {
    expect(markup.filter((sentence) => !Object.hasOwn(german, sentence))).toEqual([]);
  });
});

test('what the markup of quiz.html says is among the quiz’s own sentences', () => {
  const said = marked('quiz.html');
  expect(said).toHaveLength(3);
  expect(said.filter((sentence) => !Object.hasOwn(de.messages, sentence))).toEqual([]);
});

test('every table is looked at here', () => {
  for (const language of ['de', 'ar'])
    expect(readdirSync(`web/hosts/words/${language}`)).toEqual(['author.ts', 'integrate.ts', 'recipes.ts']);
});

test('plurals by the rules of the language; a table that does not come is English', async () => {
  const tables = { de: async () => author, ar: async () => arabicAuthor };
  const counted = async (language: string, count: number) =>
    (await loadWords(language, tables)).say('{count} questions.', { count });
  expect(await counted('ar', 2)).toBe('سؤالان.');
  expect(await counted('ar', 11)).toBe('11 سؤالًا.');
  expect(await counted('de', 1)).toBe('1 Frage.');
  expect(await counted('en', 3)).toBe('3 questions.');
  const failing = { ...tables, de: () => Promise.reject(new Error('no network')) };
  const words = await loadWords<keyof typeof author>('de', failing);
  expect(words.say('{count} questions.', { count: 3 })).toBe('3 questions.');
});
