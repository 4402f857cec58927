/**
 * The same question, seed and answer get the same words in Chromium and in Node, and there the mark that the native core
 * gives. Tried with the key, every distractor and junk, as build/native/init_lab_quiz_answers lists them. QUIZ_SEEDS
 * says how many sheets of each question and level, QUIZ_FIRST the first seed, QUIZ_ONLY which questions.
 */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, type Page, test } from '@playwright/test';
import type { Answer, Engine } from '../../web/engine/contract';
import { quizOn } from './quiz-page';
import { serveStatic } from './static-host';

const seeds = Number(process.env.QUIZ_SEEDS ?? 3);
const first = Number(process.env.QUIZ_FIRST ?? 1);
const only = process.env.QUIZ_ONLY?.split(/[\s,]+/).filter(Boolean);
/** Sheets in one request to the page. */
const slice = 50;

const program = fileURLToPath(new URL('../../build/native/init_lab_quiz_answers', import.meta.url));
const runProgram = promisify(execFile);

type Mark = number | string;
/** What one place says of a sheet: its marks, and a digest of every word. */
interface Said {
  marks: Mark[];
  words: string;
}
interface Sheet {
  seed: number;
  answers: Answer[];
  /** Of the native core. */
  marks: Mark[];
}
interface Task {
  question: string;
  level: string;
  sheets: Sheet[];
  /** Every word itself in place of its digest. */
  inFull?: boolean;
}

/** Runs in both places, so it brings all that it needs. */
async function sayAll(owner: unknown, { question, level, sheets, inFull = false }: Task): Promise<Said[]> {
  const { engine } = owner as { engine: Engine };
  const digestOf = async (text: string) => {
    const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
    return [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  };
  const said: Said[] = [];
  for (const { seed, answers } of sheets) {
    const spec = { question, seed, level };
    const refused = ({ code, field, message }: Record<string, string>) => ({ code, field, message });
    const grades = await Promise.all(
      answers.map((answer) => engine.gradeAnswer(spec, answer).catch(refused)),
    );
    const text = JSON.stringify([await engine.question(spec), grades, await engine.solution(spec)]);
    const marks = grades.map((grade) => ('score' in grade ? grade.score : (grade.code ?? '')));
    said.push({ marks, words: inFull ? text : await digestOf(text) });
  }
  return said;
}

async function sheetsOf(question: string, level: string, from: number, count: number): Promise<Sheet[]> {
  const args = [question, level, String(from), String(count)];
  const { stdout } = await runProgram(program, args, { maxBuffer: 2 ** 26 });
  return stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Sheet);
}

/** Where they differ first, with what each says. */
async function difference(page: Page, engine: Engine, task: Task, place: number): Promise<string> {
  const own = { ...task, sheets: task.sheets.slice(place, place + 1), inFull: true };
  const [inPage] = await quizOn(page).evaluate(sayAll, own);
  const [inNode] = await sayAll({ engine }, own);
  const { seed, answers, marks } = own.sheets[0] as Sheet;
  return [
    `${task.question}, ${task.level}, seed ${seed}`,
    `answers  ${JSON.stringify(answers)}`,
    `native   ${JSON.stringify(marks)}`,
    `Chromium ${JSON.stringify(inPage?.marks)} ${inPage?.words}`,
    `Node     ${JSON.stringify(inNode?.marks)} ${inNode?.words}`,
  ].join('\n');
}

/** All sheets of one question in one level: a digest of their digests, or the first difference. */
async function agreeOn(page: Page, engine: Engine, question: string, level: string): Promise<string> {
  const digest = createHash('sha256');
  for (let from = first; from < first + seeds; from += slice) {
    const sheets = await sheetsOf(question, level, from, Math.min(slice, first + seeds - from));
    const task = { question, level, sheets };
    const [inPage, inNode] = await Promise.all([
      quizOn(page).evaluate(sayAll, task),
      sayAll({ engine }, task),
    ]);
    for (const [place, { marks }] of sheets.entries()) {
      const all = [inPage[place], inNode[place]].map((said) => JSON.stringify([said?.marks, said?.words]));
      const same = all[0] === all[1] && JSON.stringify(inNode[place]?.marks) === JSON.stringify(marks);
      if (!same) throw new Error(await difference(page, engine, task, place));
      digest.update(inNode[place]?.words ?? '');
    }
  }
  return digest.digest('hex');
}

test(`Chromium, Node and the native core agree on every question, on ${seeds} sheets of each`, async ({
  page,
}) => {
  test.setTimeout(60_000 + seeds * 60_000);
  const library = 'init-lab/engine';
  const { createEngine } = (await import(library)) as typeof import('../../web/engine/index');
  const host = await serveStatic('dist/site');
  await page.goto(`${host.url}quiz.html?questions=twins`);
  await quizOn(page).locator('.question').waitFor();
  const engine = await createEngine();
  const { questions, levels } = await engine.questions();
  const chosen = questions.filter(({ id }) => !only || only.includes(id));
  expect(chosen.length, 'questions that there are').toBe(only?.length ?? questions.length);
  for (const { id } of chosen) {
    for (const { name: level } of levels) {
      const told = await agreeOn(page, engine, id, level).catch(({ message }) => message);
      if (seeds >= slice) console.log(`${id}, ${level}, seeds ${first} to ${first + seeds - 1}: ${told}`);
      expect.soft(told).toMatch(/^[0-9a-f]{64}$/);
    }
  }
  engine.close();
  await host.close();
});
