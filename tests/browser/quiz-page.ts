/** A quiz on a page, as a learner meets it. */
import type { FrameLocator, Locator, Page } from '@playwright/test';

type Root = Page | FrameLocator;

export const quizOn = (root: Root): Locator => root.locator('init-quiz');
export const questionOn = (root: Root): Locator => quizOn(root).locator('section.question');
export const sheetOf = (root: Root) =>
  quizOn(root).evaluate((element) =>
    JSON.parse((element as unknown as { getState(): string }).getState() ?? 'null'),
  );

/** Of <init-quiz>, as integrate.html lists them. */
export interface QuizMethods {
  getScore(): number;
  getMaxScore(): number;
  getAnswerGiven(): boolean;
  showSolutions(): Promise<void>;
  resetTask(): Promise<void>;
  getXAPIData(): { statement: { result: Record<string, unknown> }; children: unknown[] };
}

/** quiz.html, set by its query, until the quiz is there. */
export async function openQuiz(page: Page, site: string, query: string): Promise<void> {
  await page.goto(`${site}quiz.html?${query}`);
  await quizOn(page).locator('.question, .start').waitFor();
}
export const begin = (page: Page) => quizOn(page).getByRole('button', { name: 'Begin' }).click();

/** Gives some answer to the question in view, of whatever kind. */
export async function answerSomehow(root: Root): Promise<void> {
  const question = questionOn(root);
  const kind = await question.evaluate((section) => {
    if (section.querySelector('input[type=radio]')) return 'one';
    if (section.querySelector('input[type=checkbox]')) return 'several';
    if (section.querySelector('ol.order')) return 'order';
    return section.querySelector('.figure-answer') ? 'number' : 'set';
  });
  if (kind === 'one') await question.locator('input[type=radio]').first().check();
  if (kind === 'several') await question.locator('input[type=checkbox]').first().check();
  if (kind === 'order') await question.locator('.moves button:enabled').first().click();
  if (kind === 'number') {
    await question.locator('.figure-answer input').fill('0.0442');
    await question.locator('.figure-answer input').blur();
  }
  if (kind === 'set') {
    const gain = question.locator('init-lab').locator('input.number').first();
    await gain.fill('1.3');
    await gain.blur();
  }
}

/** Answers he-numbers, in view, rightly: √(2/n). */
export async function answerHeRightly(root: Root): Promise<void> {
  const words = (await questionOn(root).locator('.prompt').textContent()) ?? '';
  const inputs = Number(/from (\d+) units/.exec(words)?.[1]);
  const input = questionOn(root).locator('.figure-answer input');
  await input.fill(String(Math.sqrt(2 / inputs)));
  await input.blur();
}

/** From the answered sheet to its summary. */
export async function handIn(root: Root): Promise<void> {
  await quizOn(root).getByRole('button', { name: 'Hand in' }).click();
  await quizOn(root).getByRole('button', { name: 'Hand in now' }).click();
  await quizOn(root).locator('.summary').waitFor();
}

/** From the summary to a sheet with other numbers. */
export async function takeAgain(root: Root): Promise<void> {
  await quizOn(root)
    .getByRole('button', { name: /Take it again/ })
    .click();
  await quizOn(root).getByRole('button', { name: 'Begin' }).click();
}

export const goTo = (root: Root, place: number): Promise<void> =>
  quizOn(root).locator('.step').nth(place).click();

/** What goes wrong on a page: errors, and whatever its policy forbids. */
export function complaintsOf(page: Page): string[] {
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  return complaints;
}
