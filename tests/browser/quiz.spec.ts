/** <init-quiz> on the built site: practice and exam. */
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import {
  answerHeRightly,
  answerSomehow,
  begin,
  complaintsOf,
  goTo,
  openQuiz,
  type QuizMethods,
  questionOn,
  quizOn,
  sheetOf,
} from './quiz-page';
import { type StaticHost, serveStatic } from './static-host';

// What takes long here is the machine, when many tests share it.
test.beforeEach(() => test.setTimeout(120_000));

let host: StaticHost;
test.beforeAll(async () => {
  host = await serveStatic('dist/site');
});
test.afterAll(() => host.close());

const call = <T>(page: Page, work: (quiz: QuizMethods) => T) =>
  quizOn(page).evaluate(work as unknown as (element: Element) => T);

test('practice: refused, wrong, hint, right, with the exhibit on the case', async ({ page }) => {
  const complaints = complaintsOf(page);
  await openQuiz(page, host.url, 'questions=he-numbers&seed=5');
  const question = questionOn(page);
  const input = question.locator('.figure-answer input');
  await expect(question.getByRole('button', { name: 'Check' })).toBeDisabled();
  await input.fill('1,250');
  await question.getByRole('button', { name: 'Check' }).click();
  await expect(question.locator('.refusal')).toContainText('1250 or 1.250');
  await input.fill('12');
  await question.getByRole('button', { name: 'Check' }).click();
  await expect(question.locator('.grade')).toContainText('Not right');
  await question.getByRole('button', { name: 'Hint' }).click();
  await expect(question.locator('.hint')).toContainText('ReLU drops half');
  const n = /from (\d+) units/.exec((await question.locator('.prompt').textContent()) ?? '')?.[1];
  await input.fill(String(Math.sqrt(2 / Number(n))));
  await question.getByRole('button', { name: /^Check/ }).click();
  await expect(question.locator('.grade')).toContainText('Right');
  await expect(input).toBeDisabled();
  await question.getByRole('button', { name: 'See it in the exhibit' }).click();
  await expect(question.locator('.stage init-lab')).toHaveAttribute('exhibit', 'weight-sampler');
  await question.locator('.stage init-lab figure').first().waitFor();
  expect(await call(page, (quiz) => [quiz.getScore(), quiz.getMaxScore(), quiz.getAnswerGiven()])).toEqual([
    1,
    1,
    true,
  ]);
  expect(complaints).toEqual([]);
});

const markup = '<img src=x onerror="window.ran=1">';
const ways: readonly [typed: string, told: string | RegExp, where: '.refusal' | '.grade'][] = [
  ['five', 'Your answer must be a number', '.refusal'],
  [markup, 'Your answer must be a number', '.refusal'],
  ['<script>window.ran=1</script>', 'Your answer must be a number', '.refusal'],
  ['５', 'Your answer must be a number', '.refusal'],
  ['1,250', '1250 or 1.250', '.refusal'],
  ['1,25,000', 'Your answer must be a number', '.refusal'],
  ['1e999', 'Your answer must be', '.refusal'],
  ['1/0', 'Your answer must be', '.refusal'],
  ['12,5', 'Read as 12.5', '.grade'],
  ['1 250 000', 'Read as 1.25 × 10⁶', '.grade'],
  ['4.42e2', 'Read as 442', '.grade'],
  ['1/256', 'Read as 0.00390625', '.grade'],
  ['3,2 × 10^-5', 'Read as 3.2 × 10⁻⁵', '.grade'],
  ['0', 'Not right', '.grade'],
];

test('numbers as people write them are read or refused, and nothing typed is run', async ({ page }) => {
  const complaints = complaintsOf(page);
  await openQuiz(page, host.url, 'questions=he-numbers&seed=5');
  const question = questionOn(page);
  const input = question.locator('.figure-answer input');
  for (const blank of ['', '   ']) {
    await input.fill(blank);
    await expect(question.getByRole('button', { name: 'Check' })).toBeDisabled();
  }
  for (const [typed, told, where] of ways) {
    await input.fill(typed);
    await question.getByRole('button', { name: /^Check/ }).click();
    await expect(question.locator(where), typed.slice(0, 40)).toContainText(told);
    await expect(question.locator(where === '.grade' ? '.refusal' : '.grade')).toHaveCount(0);
    await expect(input, 'what was typed stays').toHaveValue(typed);
  }
  expect(await page.evaluate(() => (window as unknown as { ran?: number }).ran)).toBeUndefined();
  await input.fill('7'.repeat(5000));
  await expect(input, 'absurdly long').toHaveValue('7'.repeat(60));
  await question.getByRole('button', { name: /^Check/ }).click();
  await expect(question.locator('.grade')).toContainText('Too large');
  expect(complaints).toEqual([]);
});

test('in an exam an answer that cannot be read is said to be so, and no more', async ({ page }) => {
  await openQuiz(page, host.url, 'questions=he-numbers xavier-numbers&mode=exam&seed=5');
  await begin(page);
  const input = questionOn(page).locator('.figure-answer input');
  await input.fill(markup);
  await input.blur();
  await expect(questionOn(page).locator('.refusal')).toContainText('must be a number');
  await quizOn(page).getByRole('button', { name: 'Hand in' }).click();
  await expect(quizOn(page).locator('.hand-in')).toContainText('Not readable: 1');
  await input.fill('12');
  await input.blur();
  await expect(questionOn(page).locator('.refusal')).toHaveCount(0);
  await expect(questionOn(page).locator('.grade')).toHaveCount(0);
});

test('a prediction is committed to, and then the exhibit runs', async ({ page }) => {
  await openQuiz(page, host.url, 'questions=first-verdict&seed=9');
  const question = questionOn(page);
  await question.locator('input[type=radio]').first().check();
  await expect(question.locator('.stage')).toHaveCount(0);
  await question.getByRole('button', { name: 'Commit' }).click();
  await question.locator('.stage init-lab [part~=badge]').waitFor();
});

test('an exhibit is set, run and marked', async ({ page }) => {
  await openQuiz(page, host.url, 'questions=mend-relu&level=deeper&seed=3');
  const question = questionOn(page);
  const gain = question.locator('init-lab input.number').first();
  await gain.waitFor();
  for (const [value, word] of [
    ['1.2', 'Not right'],
    ['1.4142', 'Right'],
  ] as const) {
    await question.locator('init-lab').evaluate((lab, given) => {
      (lab as unknown as { setState(patch: object): void }).setState({ gain: Number(given) });
      lab.dispatchEvent(new CustomEvent('init-lab-change'));
    }, value);
    await question.getByRole('button', { name: /Check/ }).click();
    await expect(question.locator('.grade .badge')).toContainText(word, { timeout: 20_000 });
  }
});

test('an exam says nothing before it is handed in, then everything', async ({ page }) => {
  test.setTimeout(120_000);
  const complaints = complaintsOf(page);
  await openQuiz(page, host.url, 'questions=xavier&mode=exam&time-limit=30&extra-time=50&seed=4');
  await expect(quizOn(page).locator('.start')).toContainText('45:00');
  await begin(page);
  await expect(questionOn(page).locator('h3'), 'the reader is led on').toBeFocused();
  await expect(quizOn(page).locator('.clock')).toContainText('44:');
  for (const place of [0, 1, 2]) {
    await goTo(page, place);
    await answerSomehow(page);
    await expect(quizOn(page).locator('.grade')).toHaveCount(0);
  }
  await quizOn(page).getByRole('button', { name: 'Hand in' }).click();
  await expect(quizOn(page).locator('.hand-in')).toContainText('Not answered: 4');
  await quizOn(page).getByRole('button', { name: 'Not yet' }).click();
  await quizOn(page).getByRole('button', { name: 'Hand in' }).click();
  await quizOn(page).getByRole('button', { name: 'Hand in now' }).click();
  await expect(quizOn(page).locator('.summary')).toContainText('of 4 points');
  await expect(quizOn(page).locator('#summary-title')).toBeFocused();
  await expect(quizOn(page).locator('.summary tbody tr')).toHaveCount(1);
  for (const place of [0, 1, 2, 3]) {
    await goTo(page, place);
    await expect(quizOn(page).locator('.grade .badge')).toHaveCount(1);
  }
  expect((await call(page, (quiz) => quiz.getXAPIData())).statement.result).toMatchObject({
    completion: true,
  });
  await expect(quizOn(page).getByRole('button', { name: /Take it again/ })).toHaveCount(0);
  expect(complaints).toEqual([]);
});

test('time that is up hands the exam in', async ({ page }) => {
  await page.clock.install();
  await openQuiz(page, host.url, 'questions=he-numbers xavier-numbers&mode=exam&time-limit=1');
  await begin(page);
  await answerSomehow(page);
  await page.clock.runFor(61_000);
  await expect(quizOn(page).locator('.summary')).toContainText('of 2 points');
});

test('everything by keyboard: an order, an option, the way through the sheet', async ({ page }) => {
  await openQuiz(page, host.url, 'questions=sort-by-signal sigmoid-gradient');
  const rows = questionOn(page).locator('ol.order li');
  const first = await rows.first().locator('.words').textContent();
  await rows.first().getByRole('button', { name: /^Down/ }).focus();
  await page.keyboard.press('Enter');
  await expect(rows.nth(1).locator('.words')).toHaveText(first ?? '');
  await expect(rows.nth(1).getByRole('button', { name: /^Down/ })).toBeFocused();
  await quizOn(page).getByRole('button', { name: 'Next →' }).press('Enter');
  await expect(questionOn(page).locator('h3')).toBeFocused();
  await questionOn(page).locator('input[type=radio]').first().focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowDown');
  expect((await sheetOf(page))[9][1].answer).toBe('b');
});

test('nothing is against the rules of accessibility, in either theme', async ({ page }) => {
  test.setTimeout(120_000);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await openQuiz(page, host.url, 'questions=twins he-numbers sort-by-signal');
    for (const place of [0, 1, 2]) {
      await goTo(page, place);
      await answerSomehow(page);
      const check = questionOn(page).getByRole('button', { name: /^Check/ });
      if (await check.isEnabled().catch(() => false)) await check.click();
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    }
  }
});

// --- Its end, and paper ---

/** How often the quiz has said that it is complete, with what scores. */
const completions = (page: Page): Promise<number[]> =>
  page.evaluate(() => (window as unknown as { ended: number[] }).ended);
const countCompletions = (page: Page) =>
  page.addInitScript(() => {
    const ended: number[] = [];
    Object.assign(window, { ended });
    addEventListener('init-lab-complete', (event) =>
      ended.push((event as CustomEvent<{ score: number }>).detail.score),
    );
  });

test('a practice that ends with an answer shown is complete, once', async ({ page }) => {
  await countCompletions(page);
  await openQuiz(page, host.url, 'questions=he-numbers xavier-numbers&seed=5');
  for (const place of [0, 1]) {
    await goTo(page, place);
    expect(await completions(page)).toEqual([]);
    await answerSomehow(page);
    await questionOn(page).getByRole('button', { name: 'Check' }).click();
    await questionOn(page).getByRole('button', { name: 'Show the answer' }).click();
    await expect(questionOn(page).locator('.grade .badge')).toContainText('Shown');
  }
  await expect(quizOn(page).locator('.summary')).toContainText('0 of 2 points');
  expect(await completions(page)).toEqual([0]);
});

test('showSolutions() ends a practice, once', async ({ page }) => {
  await countCompletions(page);
  await openQuiz(page, host.url, 'questions=he-numbers xavier-numbers&seed=5');
  await answerHeRightly(page);
  await questionOn(page).getByRole('button', { name: 'Check' }).click();
  await expect(questionOn(page).locator('.grade .badge')).toContainText('Right');
  await call(page, (quiz) => quiz.showSolutions());
  await call(page, (quiz) => quiz.showSolutions());
  expect(await completions(page)).toEqual([1]);
  await expect(quizOn(page).locator('.summary')).toContainText('1 of 2 points');
});

test('a score stands on one line, however narrow the page', async ({ page }) => {
  await page.setViewportSize({ width: 240, height: 700 });
  await openQuiz(page, host.url, 'questions=training quantum&learner=Maximiliana');
  await call(page, (quiz) => quiz.showSolutions());
  const cells = quizOn(page).locator('.summary tbody td:nth-child(2)');
  await expect(cells).toHaveCount(2);
  for (const cell of await cells.all()) {
    const lines = await cell.evaluate((element) => {
      const range = document.createRange();
      range.selectNodeContents(element);
      return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size;
    });
    expect(lines).toBe(1);
  }
});
