/** Every translation says what the English text says: paragraph for paragraph the same formulas, settings, works and numbers. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { parseAttributes } from '../../web/lesson/render/containers.ts';
import { type Language, languages, original } from '../../web/lesson/render/languages.ts';
import { readLesson } from '../../web/lesson/render/lesson.ts';
import { localize, renderPage } from '../../web/lesson/render/page.ts';

const folder = 'web/lesson';
const read = (language: Language, name: string) => readFileSync(join(folder, language.code, name), 'utf8');
const filesOf = ({ code }: Language) => readdirSync(join(folder, code)).sort();
const texts = filesOf(original).filter((name) => name.endsWith('.md'));
const translations = languages.filter((language) => language !== original);

interface Block {
  kind: string;
  formulas: string[];
  targets: string[];
  works: string[];
  workedOut: string[];
  code: string[];
  /** Those in digits; a language may say one of them once more, or once less. */
  numbers: number[];
}
const all = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, found = '']) => found);

/** Words in formulas may be translated; the names of symbols may not. */
const formula = (tex: string) =>
  tex.replace(/\\text\{(?!in\}|out\})[^}]*\}/g, '\\text{…}').replace(/\s+/g, ' ');

/** What a paragraph, a heading, a list or a fence is, without its words. The order in a paragraph is the language's own. */
function blockOf(text: string, { decimal, thousands }: Language): Block {
  const formulas = /\$\$?([^$]+)\$\$?/g;
  const workedOut = /\{\{([^{}]*)\}\}/g;
  const prose = text
    .replace(formulas, ' ')
    .replace(workedOut, ' ')
    .replace(/\]\([^)]*\)|\[@[^\]]*\]|^:::.*$/gm, ' ')
    .replace(/`[^`]*`/g, ' ');
  const numbers = prose.match(/\d+(?:[.,]\d+)*/g) ?? [];
  return {
    kind: kindOf(text),
    formulas: all(text, formulas).map(formula).sort(),
    targets: all(text, /\]\(([^)]*)\)/g)
      .map((target) => target.replace(/\s/g, ''))
      .sort(),
    works: all(text, /\[(@[^\]]*)\]/g).sort(),
    workedOut: all(text.replace(formulas, ' '), workedOut).sort(),
    code: all(text.replace(formulas, ' '), /`([^`]*)`/g).sort(),
    numbers: [...new Set(numbers.map((number) => inEnglish(number, decimal, thousands)))].sort(
      (a, b) => a - b,
    ),
  };
}

const inEnglish = (number: string, decimal: string, thousands: string): number =>
  Number(number.replaceAll(thousands, '').replace(decimal, '.'));

function kindOf(text: string): string {
  const [first = ''] = text.split('\n');
  const fence = /^:::\s*(\w+)?(.*)$/.exec(first);
  if (fence)
    return `::: ${fence[1] ?? ''} ${fence[1] === 'note' || fence[1] === 'card' ? '' : attributesOf(fence[2] ?? '')}`;
  if (first.startsWith('|')) return `table of ${text.split('\n').map((row) => row.split('|').length)}`;
  if (first.startsWith('- ')) return `list of ${all(text, /^(- )/gm).length}`;
  return /^#+/.exec(first)?.[0] ?? 'paragraph';
}
const attributesOf = (info: string): string => {
  const { title, ...others } = parseAttributes(info.trim());
  return JSON.stringify({ ...others, titled: title !== undefined && title.trim() !== '' });
};

/** Fences stand by themselves, whether or not there is an empty line beside them. */
const blocksOf = (text: string, language: Language): Block[] =>
  text
    .replace(/^---\n[\s\S]*?\n---\n/, '')
    .replace(/^(:::.*|#+ .*)$/gm, '\n$1\n')
    .split(/\n\s*\n/)
    .map((block) => block.trim())
    .filter(Boolean)
    .map((block) => blockOf(block, language));
const idOf = (text: string) => /^id: (.*)$/m.exec(text)?.[1];

describe.each(translations)('$code', (language) => {
  it('has a file for each of the original’s, and no other', () => {
    expect(filesOf(language)).toEqual(filesOf(original).filter((name) => name !== 'sources.json'));
  });

  it.each(texts)('%s: paragraph for paragraph as in English', (name) => {
    const [english, translated] = [read(original, name), read(language, name)];
    expect(idOf(translated)).toBe(idOf(english));
    const [wanted, found] = [blocksOf(english, original), blocksOf(translated, language)];
    for (const [index, block] of wanted.entries()) expect(found[index], `block ${index + 1}`).toEqual(block);
    expect(found).toHaveLength(wanted.length);
  });

  it('explains the same symbols, each in words of its own', () => {
    type Entry = { tex: string; section?: string; meaning: string };
    const symbols = (of: Language) => JSON.parse(read(of, 'symbols.json')) as Entry[];
    const bare = (entries: Entry[]) => entries.map(({ meaning: _, ...entry }) => entry);
    expect(bare(symbols(language))).toEqual(bare(symbols(original)));
    for (const { tex, meaning } of symbols(language)) expect(meaning.trim(), tex).not.toBe('');
  });

  it('has all words around the text, with the same places to fill in and the same links', () => {
    expect(Object.keys(language.words).sort()).toEqual(Object.keys(original.words).sort());
    // A link to a page of one address names the language.
    const links = (text: string, { code }: Language) =>
      all(text, /\]\(\.*\/([^)]*)\)/g).map((link) => link.replace(`?lang=${code}`, '?lang=its'));
    const places = (text: string, of: Language) => [...all(text, /\{(\w+)\}/g), ...links(text, of)].sort();
    for (const [key, words] of Object.entries(original.words)) {
      const translated = (language.words as Record<string, string>)[key] ?? '';
      expect(translated.trim(), key).not.toBe('');
      if (key !== 'twoAuthors' && key !== 'manyAuthors')
        expect([key, places(translated, language)]).toEqual([key, places(words, original)]);
    }
  });

  it('has the places and the exhibits of English, so that a link leads to the same', () => {
    const [wanted, found] = [readLesson(folder), readLesson(folder, language)];
    const ids = ({ sections }: typeof wanted) =>
      sections.flatMap(({ body }) => all(body, / id="([^"]+)"/g)).sort();
    const exhibits = ({ sections }: typeof wanted) =>
      sections.flatMap(({ body }) => all(body, /<init-lab ([^>]*)>/g));
    expect(ids(found)).toEqual(ids(wanted));
    expect(exhibits(found)).toEqual(exhibits(wanted));
  });

  it.each(['index.html', 'examples.html', 'integrate.html'])('%s renders, with nothing left over', (name) => {
    const page = renderPage(readFileSync(join(folder, name), 'utf8'), folder, language);
    expect(page).toContain(`<html lang="${language.code}" dir="${language.direction}" data-root="../">`);
    expect(page).not.toMatch(
      /\[\[|\{\{|\$|:::|\[@|"(try|fig):| style=|undefined|NaN(?!<\/code>)|="\.\/(?!(?:index|examples|integrate)\.html)/,
    );
  });
});

test('numbers have the sign of their language, in text and formulas', () => {
  const german = translations.find(({ code }) => code === 'de') as Language;
  const [, section] = readLesson(folder, german).sections;
  expect(section?.body).toContain('<mn>0,042</mn>');
  expect(section?.body).toContain('ist er\n1,10, die laute');
  expect(section?.body).not.toMatch(/<mn>\d+\.\d/);
});

test('a page that asks for words that there are not stops the build', () => {
  expect(() => localize('<p>[[nothing]]</p>', original)).toThrow(/"nothing"/);
});
