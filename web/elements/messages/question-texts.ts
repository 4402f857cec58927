/**
 * Questions in another language. The core says each with its numbers in place, in English, for everyone; here the
 * sentence is read back into its pattern and its values, and said again. A part that no pattern fits stays English.
 */
import type { PlaceValues } from '../../charts/index';
import type { QuizFragment, QuizText } from '../../engine/contract';
import { readPattern } from './engine-sentences';
import type { Messages } from './messages';
import type { Texts, Translation } from './texts';

export interface QuestionTexts {
  /** What is not of one question: sections, kinds, units, what the grader says. */
  common: Texts;
  /** By the id of a question; formulas stand between dollar signs. */
  questions: Readonly<Record<string, Texts>>;
}

/** A language that says it again. */
export interface Teller extends Pick<Messages, 'ofCatalogue'> {
  /** A translation out of tables that are loaded later than those of `say`, its {places} filled in. */
  tell(translation: Translation, values?: PlaceValues): string;
  /** Numbers written in English, as this language writes them. */
  local(numbers: string): string;
}

/** A sentence read back: its pattern, what a language has for it, and what stands in its places. */
export interface Understood {
  pattern: string;
  translation: Translation;
  values: Readonly<Record<string, Understood | string>>;
}

/**
 * By the first pattern that the whole sentence fits, and whose values can be read as well: by patterns too, or as
 * numbers, which is all that has no letters. Nothing where there is none.
 */
export function understand(tables: readonly Texts[], sentence: string): Understood | string | undefined {
  for (const table of tables) {
    for (const [pattern, translation] of Object.entries(table)) {
      const found = readPattern(pattern, sentence);
      const values = found && understandAll(tables, found);
      if (values) return { pattern, translation, values };
    }
  }
  return /\p{L}/u.test(sentence) ? undefined : sentence;
}

function understandAll(
  tables: readonly Texts[],
  found: Record<string, string>,
): Understood['values'] | undefined {
  const values: Record<string, Understood | string> = {};
  for (const [place, text] of Object.entries(found)) {
    const value = place === 'verdict' ? text : understand(tables, text);
    if (value === undefined) return undefined;
    values[place] = value;
  }
  return values;
}

function said(value: Understood | string, teller: Teller, place = ''): string {
  if (typeof value !== 'string') {
    const values = Object.entries(value.values).map(([inner, one]) => [inner, said(one, teller, inner)]);
    return teller.tell(value.translation, Object.fromEntries(values));
  }
  return place === 'verdict' ? teller.ofCatalogue(`verdicts.${value}.label`, value) : teller.local(value);
}

/** A line without formulas, such as a title or a unit. */
export function lineInWords(line: string, tables: readonly Texts[], teller: Teller): string {
  const value = understand(tables, line);
  return value === undefined ? line : said(value, teller);
}

export function textInWords(text: QuizText, tables: readonly Texts[], teller: Teller): QuizText {
  return readings(text, tables).flatMap(({ source, value, before, after }) =>
    value === undefined ? source : unmarked(before + said(value, teller) + after),
  );
}

interface Reading {
  source: QuizText;
  value: Understood | string | undefined;
  /** White space around it. */
  before: string;
  after: string;
}

/** Of each part that the core has put together, or else of the whole. */
export function readings(text: QuizText, tables: readonly Texts[]): Reading[] {
  const all = parts(text).map((part) => reading(part, tables));
  if (all.every(({ value }) => value !== undefined)) return all;
  const whole = reading(text, tables);
  return whole.value === undefined ? all : [whole];
}

function reading(source: QuizText, tables: readonly Texts[]): Reading {
  const [, before = '', core = '', after = ''] = /^(\s*)(.*?)(\s*)$/s.exec(marked(source)) ?? [];
  return { source, value: understand(tables, core), before, after };
}

/** Where words follow words, one text of the core ends and another begins. */
function parts(text: QuizText): QuizText[] {
  const out: QuizFragment[][] = [];
  for (const piece of text) {
    const last = out.at(-1);
    if (last && last.at(-1)?.kind !== piece.kind) last.push(piece);
    else out.push([piece]);
  }
  return out;
}

/** "a layer of $n_{in}$ inputs": as the core had it before it split it. */
export const marked = (text: QuizText): string =>
  text.map((piece) => (piece.kind === 'formula' ? `$${piece.text}$` : piece.text)).join('');

const unmarked = (text: string): QuizText =>
  text
    .split('$')
    .map((piece, i): QuizFragment => ({ kind: i % 2 === 1 ? 'formula' : 'words', text: piece }))
    .filter((piece) => piece.text !== '');
