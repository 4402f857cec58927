/** The quiz through the built engine, as Node and servers use it. */
import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { plainText } from '../../web/elements/quiz/fragments';
import type { Answer, Engine, Question } from '../../web/engine/contract';

let engine: Engine;
beforeAll(async () => {
  const library = 'init-lab/engine';
  const { createEngine } = (await import(
    /* @vite-ignore */ library
  )) as typeof import('../../web/engine/index');
  engine = await createEngine();
});
afterAll(() => engine.close());

/** Some answer of the right kind. */
function someAnswer({ kind, options, free }: Question): Answer {
  if (kind === 'number') return '1/256';
  if (kind === 'set')
    return Object.fromEntries(free.filter((key) => key === 'gain').map((key) => [key, 1.2]));
  if (kind === 'order') return options.map(({ name }) => name);
  return kind === 'several' ? ['a'] : 'a';
}

describe('the quiz in Node', () => {
  test('has questions over eight sections, of six kinds', async () => {
    const { questions, sections, kinds } = await engine.questions();
    expect(questions.length).toBeGreaterThanOrEqual(24);
    expect(new Set(questions.map(({ section }) => section))).toEqual(new Set(sections.map(({ id }) => id)));
    expect(new Set(questions.map(({ kind }) => kind)).size).toBe(kinds.length);
  });

  test('draws a question without its key, the same for the same seed', async () => {
    const { questions } = await engine.questions();
    for (const { id } of questions) {
      const once = await engine.question({ question: id, seed: 41, level: 'deeper' });
      expect(await engine.question({ question: id, seed: 41, level: 'deeper' })).toEqual(once);
      expect(JSON.stringify(once)).not.toMatch(/"(right|feedback|explanation|key|score)"/);
      expect(plainText(once.prompt)).not.toMatch(/undefined|NaN/);
    }
  }, 60_000);

  test('marks every kind of answer, and the solution names the key', async () => {
    const { questions } = await engine.questions();
    for (const { id } of questions) {
      const question = await engine.question({ question: id, seed: 5 });
      const grade = await engine.gradeAnswer(question, someAnswer(question));
      expect(grade.score).toBeGreaterThanOrEqual(0);
      expect(grade.right).toBe(grade.score === 1);
      expect(grade.feedback.length).toBeGreaterThan(0);
      const { key, explanation } = await engine.solution(question);
      expect(key).toEqual(grade.key);
      expect(explanation.length).toBeGreaterThan(0);
    }
  }, 60_000);

  test.each([
    ['', 'empty'],
    [undefined, 'empty'],
    [null, 'type'],
    [{}, 'type'],
    [[], 'empty'],
    [['a'], 'type'],
    [true, 'type'],
    [Number.NaN, 'range'],
    ['1,250', 'ambiguous'],
    ['<b>5</b>', 'number'],
    ['<img src=x onerror=alert(1)>', 'number'],
    ['1e999', 'range'],
    ['1e-999', 'range'],
    ['５', 'number'],
  ])('a number answered by %j is refused as %s', async (answer, code) => {
    const refused = await engine
      .gradeAnswer({ question: 'he-numbers' }, answer as Answer)
      .catch((error) => error);
    expect(refused).toMatchObject({ code, field: 'answer' });
    expect(refused.message.length).toBeLessThan(300);
  });

  test('an absurdly long answer is refused unread', async () => {
    const refused = await engine
      .gradeAnswer({ question: 'he-numbers' }, '9'.repeat(1_000_000))
      .catch((error) => error);
    expect(refused).toMatchObject({ code: 'length', field: 'answer' });
    expect(refused.message.length).toBeLessThan(300);
  });

  test.each(['0,0442', '.0442', '4.42e-2', '4,42 × 10⁻²', '4.42*10^-2', ' 0.0442 '])(
    '%s is read as 0.0442',
    async (answer) => {
      const { answer: read } = await engine.gradeAnswer({ question: 'he-numbers' }, answer);
      expect(read).toBe('0.0442');
    },
  );

  test.each([
    [{ question: 'nothing' }, 'question'],
    [{}, 'question'],
    [{ question: 'twins', seed: -1 }, 'seed'],
    [{ question: 'twins', level: 'hardest' }, 'level'],
    [null, 'spec'],
    ['twins', 'spec'],
  ])('%j is refused, naming %s', async (spec, field) => {
    expect(await engine.question(spec as never).catch((error) => error)).toMatchObject({ field });
    expect(await engine.gradeAnswer(spec as never, 'a').catch((error) => error)).toMatchObject({ field });
  });

  test('a function as an answer is refused before it is sent', async () => {
    const refused = await engine
      .gradeAnswer({ question: 'twins' }, (() => 1) as never)
      .catch((error) => error);
    expect(refused).toMatchObject({ code: 'type', field: 'answer' });
  });
});

describe('the example of a server', () => {
  let server: ChildProcess;
  let url = '';
  beforeAll(async () => {
    const program = fileURLToPath(new URL('../../web/hosts/examples/grading-server.mjs', import.meta.url));
    server = spawn(process.execPath, [program], { env: { ...process.env, PORT: '0' } });
    const port = await new Promise((resolve) =>
      server.stdout?.once('data', (data) => resolve(String(data).trim())),
    );
    url = `http://127.0.0.1:${port}/`;
  });
  afterAll(() => {
    server.kill();
  });
  const post = async (body: unknown) => {
    const response = await fetch(url, {
      method: 'POST',
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
    return { status: response.status, body: (await response.json()) as Record<string, unknown> };
  };

  test('marks as the engine does', async () => {
    for (const answer of ['0.05', '1/256', '12']) {
      const { status, body } = await post({ question: 'he-numbers', seed: 77, answer });
      expect(status).toBe(200);
      expect(body).toEqual(
        JSON.parse(JSON.stringify(await engine.gradeAnswer({ question: 'he-numbers', seed: 77 }, answer))),
      );
    }
  });

  test('refuses in words', async () => {
    expect(await post({ question: 'he-numbers', answer: 'five' })).toMatchObject({
      status: 400,
      body: { code: 'number' },
    });
    expect((await post('no JSON')).status).toBe(400);
  });
});
