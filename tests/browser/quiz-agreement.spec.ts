/** The same question, seed and answer get the same mark and the same words in Chromium and in Node. */
import { expect, test } from '@playwright/test';
import type { Engine } from '../../web/engine/contract';
import { quizOn } from './quiz-page';
import { serveStatic } from './static-host';

const seeds = Number(process.env.QUIZ_SEEDS ?? 10);

/** Runs in both: everything that the quiz says, question by question. */
async function sayAll(owner: unknown, most: number): Promise<string[]> {
  const { engine } = owner as { engine: Engine };
  const { questions, levels } = await engine.questions();
  const said: string[] = [];
  for (const { id, kind } of questions) {
    for (const { name: level } of levels) {
      for (let seed = 1; seed <= most; ++seed) {
        const spec = { question: id, seed: seed * 104729, level };
        const question = await engine.question(spec);
        const names = question.options.map(({ name }) => name);
        const answers =
          kind === 'number'
            ? ['1/256', '12', '0.5']
            : kind === 'set'
              ? [{ gain: 1.4 }]
              : kind === 'order'
                ? [names, [...names].reverse()]
                : kind === 'several'
                  ? [names.slice(0, 2), names]
                  : names;
        const grades = [];
        for (const answer of answers) grades.push(await engine.gradeAnswer(spec, answer));
        said.push(JSON.stringify([question, grades, await engine.solution(spec)]));
      }
    }
  }
  return said;
}

test(`Chromium and Node agree on every question, on ${seeds} sheets of each`, async ({ page }) => {
  test.setTimeout(60_000 + seeds * 30_000);
  const library = 'init-lab/engine';
  const { createEngine } = (await import(library)) as typeof import('../../web/engine/index');
  const host = await serveStatic('dist/site');
  await page.goto(`${host.url}quiz.html?questions=twins`);
  await quizOn(page).locator('.question').waitFor();
  const inPage = await quizOn(page).evaluate(sayAll, seeds);
  const engine = await createEngine();
  const inNode = await sayAll({ engine }, seeds);
  engine.close();
  expect(inPage.length).toBe(inNode.length);
  expect(inPage).toEqual(inNode);
  await host.close();
});
