/** A quiz on paper: its summary on a sheet of its own, or the question that is open. */
import { expect, type Page, test } from '@playwright/test';
import type { InitQuiz } from '../../web/elements/quiz/init-quiz';
import { openQuiz, type QuizMethods, questionOn, quizOn } from './quiz-page';
import { type StaticHost, serveStatic } from './static-host';

// What takes long here is the machine, when many tests share it.
test.beforeEach(() => test.setTimeout(120_000));

let host: StaticHost;
test.beforeAll(async () => {
  host = await serveStatic('dist/site');
});
test.afterAll(() => host.close());

/** Headless, a page's print() does nothing: here it begins, and page.pdf() ends it. */
const beginPrinting = (page: Page) =>
  page.addInitScript(() => {
    window.print = () => dispatchEvent(new Event('beforeprint'));
  });
const pagesOf = (pdf: Buffer): number => pdf.toString('latin1').match(/\/Type \/Page\b/g)?.length ?? 0;

test('a summary in the lesson prints alone on one sheet; the lesson prints without it', async ({ page }) => {
  await beginPrinting(page);
  await page.goto(`${host.url}index.html`);
  const quiz = quizOn(page).first();
  await quiz.scrollIntoViewIfNeeded();
  await quiz.locator('.question').waitFor();
  await quiz.evaluate((element) => (element as unknown as QuizMethods).showSolutions());
  const summary = quiz.locator('.summary');
  await summary.waitFor();
  await page.emulateMedia({ media: 'print' });
  await expect(summary).toBeHidden();
  await page.emulateMedia({ media: 'screen' });

  await quiz.getByRole('button', { name: 'Print' }).click();
  await page.emulateMedia({ media: 'print' });
  const sheet = page.locator('[data-init-quiz-sheet]');
  await expect(sheet.locator('.summary')).toContainText('0 of 4 points');
  await expect(sheet.locator('.tools')).toBeHidden();
  expect(await page.evaluate(() => document.body.innerText.trim()), 'the rest of the page').toBe('');
  expect((await sheet.locator('.summary').boundingBox())?.y, 'nothing above it').toBe(0);
  expect(pagesOf(await page.pdf({ format: 'A4' }))).toBe(1);

  await expect(sheet, 'after that').toHaveCount(0);
  await expect(page.locator('h1')).toBeVisible();
});

test('a quiz that is open prints its question, without what is for pressing', async ({ page }) => {
  await page.emulateMedia({ media: 'print' });
  await openQuiz(page, host.url, 'questions=sort-by-signal he-numbers');
  for (const place of [0, 1]) {
    await quizOn(page).evaluate((quiz, to) => (quiz as unknown as InitQuiz).run?.go(to), place);
    await expect(questionOn(page).locator('.ordinal')).toHaveText(String(place + 1));
    await expect(questionOn(page).locator('.prompt')).toBeVisible();
    await expect(quizOn(page).getByRole('button')).toHaveCount(0);
  }
  await expect(questionOn(page).locator('.figure-answer input')).toBeVisible();
});
