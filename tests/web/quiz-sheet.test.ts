import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formulaParts, plainText } from '../../web/elements/quiz/fragments';
import { chooseQuestions, rulesFrom } from '../../web/elements/quiz/options';
import {
  countTime,
  newSheet,
  packSheet,
  type SheetPlan,
  scoreOf,
  seedOf,
  shuffled,
  unpackSheet,
  withEntry,
} from '../../web/elements/quiz/sheet';
import { report, responseOf } from '../../web/elements/quiz/xapi';
import type { QuestionInfo, QuestionList } from '../../web/engine/contract';

const info = (id: string, section: string): QuestionInfo => ({ id, section, kind: 'number', title: id });
const questions = [info('a', 'x'), info('b', 'x'), info('c', 'y'), info('d', 'y')];
const list: QuestionList = {
  sections: [
    { id: 'x', title: 'X' },
    { id: 'y', title: 'Y' },
  ],
  kinds: [],
  levels: [
    { name: 'basic', label: 'Basic' },
    { name: 'deeper', label: 'Deeper' },
  ],
  questions,
};
const plan: SheetPlan = { questions, seed: 7, level: 'basic', mode: 'exam' };

describe('a sheet', () => {
  test('is shuffled alike for the same seed, and in other orders for others', () => {
    expect(newSheet(plan).order).toEqual(newSheet(plan).order);
    expect([...newSheet(plan).order].sort()).toEqual(['a', 'b', 'c', 'd']);
    expect(
      new Set(Array.from({ length: 40 }, (_, seed) => shuffled(['a', 'b', 'c', 'd'], seed).join(''))).size,
    ).toBeGreaterThan(8);
    expect(newSheet({ ...plan, mode: 'practice' }).order).toEqual(['a', 'b', 'c', 'd']);
  });

  test('goes to text and back with every answer', () => {
    fc.assert(
      fc.property(
        fc.dictionary(
          fc.constantFrom('a', 'b', 'c', 'd'),
          fc.record({
            answer: fc.oneof(
              fc.string(),
              fc.array(fc.constantFrom('a', 'b')),
              fc.dictionary(fc.constantFrom('gain', 'width'), fc.integer()),
            ),
            tries: fc.nat(9),
          }),
        ),
        (entries) => {
          const sheet = { ...newSheet(plan), phase: 'open' as const, at: 2, entries };
          const again = unpackSheet(packSheet(sheet), plan);
          expect(again?.entries).toEqual(entries);
          expect(again?.order).toEqual(sheet.order);
          expect(again?.phase).toBe('open');
        },
      ),
    );
  });

  test('of another plan, or no sheet at all, is left alone', () => {
    const text = packSheet(newSheet(plan));
    expect(unpackSheet(text, { ...plan, seed: 8 })).toBeUndefined();
    expect(unpackSheet(text, { ...plan, questions: questions.slice(1) })).toBeUndefined();
    for (const junk of [
      '',
      '{}',
      'null',
      '[]',
      '[7]',
      '<b>',
      text.slice(0, -5),
      '[7,"basic","exam","open",-1]',
    ])
      expect(unpackSheet(junk, plan)).toBeUndefined();
  });

  test('fits into the smallest LMS with 37 long answers', () => {
    const many = Array.from({ length: 37 }, (_, i) => info(`principal-components-${i}`, 'x'));
    let sheet = newSheet({ ...plan, questions: many });
    for (const { id } of many)
      sheet = withEntry(sheet, id, { answer: '0.0441941738', tries: 1, score: 0.6666666666 });
    expect(packSheet(sheet).length).toBeLessThan(4096);
  });

  test('counts points and time, and not the time while the page was gone', () => {
    let sheet = { ...newSheet(plan), phase: 'open' as const };
    sheet = { ...withEntry(sheet, 'a', { answer: '1', score: 1 }), phase: 'open' };
    sheet = { ...withEntry(sheet, 'c', { answer: ' ', score: 0.5 }), phase: 'open' };
    expect(scoreOf(sheet)).toEqual({ score: 1.5, most: 4, answered: 1 });
    expect(countTime(sheet, sheet.seen + 2000).spent).toBe(2);
    expect(countTime(sheet, sheet.seen + 3_600_000).spent).toBe(5);
    expect(countTime(sheet, sheet.seen - 60_000).spent).toBe(0);
  });

  test('has other numbers each time it is taken', () => {
    expect(new Set([1, 2, 3, 4].map((attempt) => seedOf({ seed: 7, attempt }))).size).toBe(4);
    expect(seedOf({ seed: 7, attempt: 1 })).toBe(7);
  });
});

describe('what the attributes ask for', () => {
  const wishes = { seed: 7, level: 'basic', mode: 'exam', attempts: undefined, timeLimit: 30, extraTime: 25 };
  test('questions and sections by name, each once; all where nothing is known', () => {
    expect(chooseQuestions(list, 'c x a').map(({ id }) => id)).toEqual(['c', 'a', 'b']);
    expect(chooseQuestions(list, 'all')).toHaveLength(4);
    expect(chooseQuestions(list, '<script>')).toHaveLength(4);
  });
  test('extra time, and nonsense left out', () => {
    expect(rulesFrom(wishes, list, questions)).toMatchObject({ attempts: 1, limit: 37.5 * 60 });
    const odd = {
      ...wishes,
      seed: Number.NaN,
      level: 'x',
      mode: 'y',
      attempts: -3,
      timeLimit: Number.POSITIVE_INFINITY,
    };
    expect(rulesFrom(odd, list, questions)).toEqual({
      plan: { questions, seed: 1, level: 'basic', mode: 'practice' },
      attempts: 0,
      limit: 0,
    });
  });
});

describe('texts', () => {
  test('formulas fall into what stands on the line, below and above', () => {
    expect(formulaParts('n_{in}·2^{−L/2}')).toEqual([
      { level: 'base', text: 'n' },
      { level: 'sub', text: 'in' },
      { level: 'base', text: '·2' },
      { level: 'sup', text: '−L/2' },
    ]);
    expect(
      plainText([
        { kind: 'formula', text: 'n_{in}' },
        { kind: 'words', text: ' units' },
      ]),
    ).toBe('nin units');
  });
  test('answers are written as SCORM and xAPI want them', () => {
    expect(responseOf(['a', 'c'])).toBe('a[,]c');
    expect(responseOf({ gain: 1.4, fanMode: 'average' })).toBe('gain=1.4[,]fanMode=average');
    expect(responseOf(undefined)).toBe('');
  });
  test('an empty sheet reports 0 points and no completion', () => {
    const { statement } = report('https://example.org/q', newSheet(plan), new Map(), new Map());
    expect(statement.result).toMatchObject({ completion: false, score: { raw: 0, max: 4 } });
  });
});
