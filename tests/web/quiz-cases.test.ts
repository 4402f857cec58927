/** What a question points at is there: its section in the lesson, and an exhibit that takes the case as it stands. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { exhibitNames, loadExhibit } from '../../web/elements/exhibits/index';
import { attributeOf, Fields, type Value, valueText } from '../../web/elements/fields';
import { SpecState } from '../../web/elements/spec-state';
import {
  createEngine,
  type Engine,
  type PlateauSpec,
  type QuestionList,
  type QuizCase,
} from '../../web/engine/index';
import { finalQuiz } from '../../web/hosts/lms/final-quiz';
import { parseAttributes } from '../../web/lesson/render/containers';

const lesson = fileURLToPath(new URL('../../web/lesson/en/', import.meta.url));
const pages = readdirSync(lesson)
  .filter((name) => /^\d/.test(name))
  .map((name) => readFileSync(lesson + name, 'utf8'));
const quizzes = pages.flatMap((text) => {
  const section = /^id: (.*)$/m.exec(text)?.[1] ?? '';
  return [...text.matchAll(/^::: quiz (.*)$/gm)].map(([, info = '']) => ({
    section,
    ...parseAttributes(info),
  }));
}) as { section: string; id: string; title: string; questions: string; [name: string]: string }[];

const seeds = Array.from({ length: 4 }, (_, i) => 1 + 7717 * i);
let engine: Engine;
let list: QuestionList;
beforeAll(async () => {
  engine = await createEngine({ workers: 0 });
  list = await engine.questions();
});
afterAll(() => engine.close());

describe('the lesson', () => {
  test('has every section of the quiz, with all its questions at the end', () => {
    const own = quizzes.filter(({ id }) => id !== 'quiz-final');
    expect(own.map(({ section }) => section)).toEqual(list.sections.map(({ id }) => id));
    for (const { section, questions } of own) expect(questions).toBe(section);
  });
  test('has no two quizzes of one name or one sheet', () => {
    for (const key of ['id', 'title', 'seed'])
      expect(new Set(quizzes.map((quiz) => quiz[key])).size, key).toBe(quizzes.length);
  });
  test('ends with the quiz that the packages hold, two questions or more from each section', () => {
    const last = quizzes.find(({ id }) => id === 'quiz-final');
    const { questions, seed, mode, attempts } = finalQuiz.settings;
    expect(last).toMatchObject({ questions, mode, seed: String(seed), attempts: String(attempts) });
    const sections = questions
      ?.split(' ')
      .map((id) => list.questions.find((question) => question.id === id)?.section);
    for (const { id } of list.sections)
      expect(sections?.filter((section) => section === id).length).toBeGreaterThanOrEqual(2);
  });
});

const known = new Map<string, Promise<Fields>>();

async function fieldsOf(name: string): Promise<Fields> {
  const exhibit = (await loadExhibit(name))(() => {});
  await exhibit.prepare?.(engine);
  const catalogue = engine.catalogue();
  const defaults = typeof exhibit.defaults === 'function' ? exhibit.defaults(catalogue) : exhibit.defaults;
  return new Fields(catalogue, exhibit.ownFields?.(catalogue) ?? [], defaults);
}

/** The state of an exhibit that was opened as "See it in the exhibit" opens it, and what it could not use. */
async function opened({ name, settings }: QuizCase) {
  if (!known.has(name)) known.set(name, fieldsOf(name));
  const fields = (await known.get(name)) as Fields;
  const state = new SpecState(fields);
  const problems = state.setBase(
    Object.entries(settings).map(([key, value]) => [attributeOf(key), valueText(value as Value)] as const),
  );
  return { problems, fields, state: state.full as unknown as Record<string, unknown> };
}

/** What the exhibit would ask the engine for, to its first step. */
async function ask(name: string, state: Record<string, unknown>, fields: Fields): Promise<unknown> {
  const part = (keys: readonly { key: string }[]) =>
    Object.fromEntries(keys.filter(({ key }) => fields.has(key)).map(({ key }) => [key, state[key]]));
  if (name === 'depth-race' || name === 'heartbeat-anomaly') {
    const { fields: keys, anomalyFields } = await engine.trainingCatalogue();
    if (name === 'depth-race') return await engine.train({ ...part(keys), stopAt: 1 });
    return await engine.detectAnomalies({ ...part(anomalyFields), stopAt: 1 });
  }
  if (name === 'barren-plateau') {
    const { plateauFields } = await engine.quantumCatalogue();
    const spec = part(plateauFields) as PlateauSpec;
    return await engine.barrenPlateau({ ...spec, samples: 1, qubitsMaximum: spec.qubitsMinimum ?? 2 });
  }
  return await engine.predict(fields.spec(state as never));
}

describe('"See it in the exhibit"', () => {
  test('every exhibit that there is has a question, but those of training one', async () => {
    const named = new Set<string>();
    for (const { id } of list.questions)
      for (const { name: level } of list.levels)
        named.add((await engine.question({ question: id, level })).exhibit.name);
    for (const name of named) expect(exhibitNames).toContain(name);
    expect(exhibitNames.filter((name) => !named.has(name))).toEqual(['transfer']);
  });

  test('shows the case: every setting is one that the exhibit has, and is taken as it stands', async () => {
    for (const { id } of list.questions) {
      for (const { name: level } of list.levels) {
        for (const seed of seeds) {
          const { exhibit } = await engine.question({ question: id, seed, level });
          const { problems, state } = await opened(exhibit);
          const where = `${id}, ${level}, seed ${seed}: ${exhibit.name}`;
          expect(problems, where).toEqual([]);
          expect(Object.keys(exhibit.settings).length, where).toBeGreaterThan(0);
          expect(state, where).toMatchObject(exhibit.settings);
        }
      }
    }
  }, 60_000);

  test('can be computed: the engine takes what the exhibit would ask', async () => {
    for (const { id } of list.questions) {
      for (const { name: level } of list.levels) {
        const { exhibit } = await engine.question({ question: id, seed: 3, level });
        const { fields, state } = await opened(exhibit);
        await expect(ask(exhibit.name, state, fields), `${id}, ${level}`).resolves.toBeDefined();
      }
    }
  }, 60_000);
});
