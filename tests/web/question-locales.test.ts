/**
 * Every language has every sentence of every question, and none that the core does not say: its patterns are held
 * against what the built core says over many sheets.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { arabic } from '../../web/elements/messages/ar/arabic';
import { questions as ar } from '../../web/elements/messages/ar/questions/index';
import { engine as germanEngine } from '../../web/elements/messages/de/engine';
import { german } from '../../web/elements/messages/de/german';
import { questions as de } from '../../web/elements/messages/de/questions/index';
import { english } from '../../web/elements/messages/messages';
import { pseudoQuestions } from '../../web/elements/messages/pseudo-questions';
import {
  marked,
  type QuestionTexts,
  readings,
  type Understood,
} from '../../web/elements/messages/question-texts';
import type { Texts, Translation } from '../../web/elements/messages/texts';
import type { Translated } from '../../web/elements/messages/translated';
import { plainText } from '../../web/elements/quiz/fragments';
import { loadQuizWords, quizWords } from '../../web/elements/quiz/words';
import { createEngine, type Engine, type QuestionKind } from '../../web/engine/index';
import { answerAll, ask, listed, Said } from './asked-questions';

const languages: Record<string, { texts: QuestionTexts; messages: Translated }> = {
  de: { texts: de, messages: german(english) },
  ar: { texts: ar, messages: arabic(english) },
};

const tablesFor = ({ questions, common }: QuestionTexts, id: string): Texts[] => [
  questions[id] ?? {},
  common,
];

/** Every pattern of a sentence that was read back. */
function walk(value: Understood | string, visit: (pattern: string) => void): void {
  if (typeof value === 'string') return;
  visit(value.pattern);
  for (const inner of Object.values(value.values)) walk(inner, visit);
}

/** Sheets of each question and level: to be read, and to be answered in every way. Some run a network for each. */
const sheets: Record<QuestionKind, readonly [read: number, answered: number]> = {
  one: [60, 12],
  several: [60, 12],
  predict: [24, 8],
  order: [60, 4],
  number: [60, 2],
  set: [60, 1],
};

/** German patterns of one question that nothing has been said by yet. */
const unheard = new Map(Object.entries(de.questions).map(([id, own]) => [id, new Set(Object.keys(own))]));
const said = new Said((id, text) => {
  for (const { value } of readings(text, tablesFor(de, id)))
    if (value !== undefined) walk(value, (pattern) => unheard.get(id)?.delete(pattern));
});

let engine: Engine;
beforeAll(async () => {
  engine = await createEngine({ workers: 0 });
  await listed(engine, said);
  const { questions, levels } = await engine.questions();
  for (const { id, kind } of questions) {
    const sheet = (seed: number) => levels.map(({ name: level }) => ({ question: id, seed, level }));
    const [read, answered] = sheets[kind];
    for (let seed = 1; seed <= read; ++seed) for (const spec of sheet(seed)) await ask(engine, said, spec);
    const enough = () => kind === 'number' && unheard.get(id)?.size === 0;
    for (let seed = 1; seed <= answered; ++seed) await answerAll(engine, said, sheet(seed), enough);
  }
}, 900_000); // two cores, often busy
afterAll(() => engine.close());

// --- What is said against what a language has ---

/** Every table with its name, '' for that of all questions. */
const allTables = ({ questions, common }: QuestionTexts): [string, Texts][] => [
  ['', common],
  ...Object.entries(questions),
];

interface Findings {
  missing: Map<string, Set<string>>;
  used: Set<string>;
}

function heldAgainst(texts: QuestionTexts): Findings {
  const missing = new Map<string, Set<string>>();
  const used = new Set<string>();
  const use = (id: string, pattern: string) =>
    used.add(`${Object.hasOwn(texts.questions[id] ?? {}, pattern) ? id : ''}: ${pattern}`);
  for (const [id, own] of said.texts)
    for (const text of own.values())
      for (const { source, value } of readings(text, tablesFor(texts, id)))
        if (value !== undefined) walk(value, (pattern) => use(id, pattern));
        else missing.set(id, (missing.get(id) ?? new Set()).add(placed(marked(source).trim())));
  return { missing, used };
}

/** With letters for its numbers: a start for the pattern. */
function placed(sentence: string): string {
  let next = 0;
  return sentence.replace(
    /(\$[^$]*\$)|(?<![\w²])−?\d[\d.]*(?: × 10[⁻⁰¹²³⁴-⁹]+)?(?!\w)/g,
    (found, formula) => formula ?? (found && `{${String.fromCharCode(97 + next++)}}`),
  );
}

/** Lines to put into a file of questions. */
function pasteable(missing: Findings['missing']): string {
  const quoted = (text: string) => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
  return [...missing]
    .map(([id, sentences]) => {
      const lines = [...sentences].sort().map((sentence) => `    ${quoted(sentence)}:\n      '',`);
      return `  ${quoted(id)}: {\n${lines.join('\n')}\n  },`;
    })
    .join('\n');
}

const places = (text: string) => [
  ...new Set([...text.matchAll(/(?<![_^])\{(\w+)\}/g)].map(([, name]) => name)),
];
const formulas = (text: string) => [...text.matchAll(/\$[^$]*\$/g)].map(([formula]) => formula).sort();
const words = (text: string) => text.replace(/\$[^$]*\$|\{\w+\}/g, '');
const forms = (translation: Translation) =>
  typeof translation === 'string' ? [translation] : Object.values(translation);

/** Alike in every language. */
const names = ['Xavier', 'He'];
const leftover =
  /\b(the|of|and|is|are|its?|that|which|with|from|at|to|layers?|units?|weights?|biases|signal is|gradients?)\b/;

describe.each(Object.entries(languages))('%s', (_name, { texts, messages }) => {
  test('has every sentence of the questions, and no other', () => {
    const { missing, used } = heldAgainst(texts);
    expect(pasteable(missing)).toBe('');
    const all = allTables(texts).flatMap(([id, own]) => Object.keys(own).map((text) => `${id}: ${text}`));
    expect(all.filter((text) => !used.has(text))).toEqual([]);
  });

  test('has the questions and the patterns of German, in the same order', () => {
    const keys = allTables(texts).map(([id, own]) => [id, Object.keys(own)]);
    expect(keys).toEqual(allTables(de).map(([id, own]) => [id, Object.keys(own)]));
  });

  test('has words of its own for each, with its places and its formulas', () => {
    for (const [, own] of allTables(texts))
      for (const [pattern, translation] of Object.entries(own))
        for (const form of forms(translation)) {
          const given = places(form);
          // "one layer" needs no number.
          const wanted = places(pattern).filter((place) => place !== 'count' || given.includes('count'));
          expect(given.sort(), pattern).toEqual(wanted.sort());
          expect(formulas(form), pattern).toEqual(expect.arrayContaining(formulas(pattern)));
          expect(words(form).replace('signal is', ''), pattern).not.toMatch(leftover);
          if (/\p{L}/u.test(words(pattern)) && !names.includes(pattern))
            expect(form, pattern).not.toBe(pattern);
        }
  });

  test('writes numbers as the language writes them', async () => {
    const { question } = quizWords(messages, texts);
    const asked = await engine.question({ question: 'twins', seed: 4 });
    const options = question(asked).options.map(({ text }) => plainText(text));
    expect(options.join()).toMatch(/N\(0[;,،]\s\u2066?0[.,]00\d+\u2069?²\)/);
  });
});

// --- The sources: what no sheet here happened to say ---

/** What no learner is told: what the fields of a question are for. */
const untold = ['Which question.', 'The same seed gives the same numbers everywhere.', 'How hard it is.'];

/** Texts in quotes in the code of the quiz, those that follow each other joined: all that have words. */
function quoted(): string[] {
  const files = readdirSync('cpp/quiz', { recursive: true }).map(String);
  return files
    .filter((file) => file.endsWith('.cpp'))
    .flatMap((file) => {
      const code = readFileSync(`cpp/quiz/${file}`, 'utf8').replace(/^\s*(#|\/\/).*$/gm, '');
      return [...code.matchAll(/"(?:[^"\\\n]|\\.)*"(?:\s*"(?:[^"\\\n]|\\.)*")*/g)].map(([texts]) =>
        [...texts.matchAll(/"((?:[^"\\\n]|\\.)*)"/g)].map(([, text]) => text).join(''),
      );
    })
    .filter((text) => /[A-Za-z]{2,} | [A-Za-z]{2,}/.test(text) && !untold.includes(text));
}

test('every sentence in the code of the quiz has a pattern', () => {
  const patterns = [...allTables(de).flatMap(([, own]) => Object.keys(own)), ...Object.keys(germanEngine)];
  const literal = quoted();
  expect(literal.length).toBeGreaterThan(500);
  expect(literal.filter((text) => !patterns.some((pattern) => pattern.includes(text)))).toEqual([]);
});

// --- What becomes of a question ---

test('German numbers', async () => {
  const words = await loadQuizWords('de');
  const asked = await engine.question({ question: 'sort-by-signal', seed: 4 });
  for (const { text } of words.question(asked).options)
    expect(plainText(text)).toMatch(/^\d+ Neuronen, N\(0;\s0,\d+²\)$/);
});

test('an answer of several parts is said part by part', async () => {
  const words = await loadQuizWords('de');
  const { key } = words.grade(await engine.solution({ question: 'xavier-order', seed: 4 }), 'xavier-order');
  expect(plainText(key)).toMatch(/^\d+ auf \d+( → \d+ auf \d+){3}$/);
});

test('what there is no pattern for stays English', () => {
  const { question } = quizWords(german(english), { common: {}, questions: {} });
  const text = [{ kind: 'words' as const, text: 'A layer leads from 12 units to 0.5.' }];
  expect(
    question({ prompt: text, hint: [], options: [], title: 'A layer', unit: '' } as never),
  ).toMatchObject({
    prompt: text,
    title: 'A layer',
  });
});

test.each(['en-xa', 'ar-xb', 'en-xm'] as const)('%s changes every text, and no formula', async (language) => {
  const { question } = await loadQuizWords(language);
  expect(Object.keys(pseudoQuestions(language).questions)).toEqual(Object.keys(de.questions));
  for (const id of Object.keys(de.questions)) {
    const asked = await engine.question({ question: id, seed: 2 });
    const told = question(asked);
    for (const [before, after] of [
      [asked.prompt, told.prompt],
      [asked.hint, told.hint],
    ] as const) {
      expect(plainText(after).length, id).toBeGreaterThan(plainText(before).length);
      const kept = after.filter(({ kind }) => kind === 'formula');
      expect(kept, id).toEqual(expect.arrayContaining(before.filter(({ kind }) => kind === 'formula')));
    }
  }
});
