/** <init-quiz> in other languages: its questions, what it says to an answer, and what a change on the way leaves alone. */
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { leftOver } from './left-over';
import { answerSomehow, complaintsOf, goTo, questionOn, quizOn, sheetOf } from './quiz-page';
import { type StaticHost, serveStatic } from './static-host';

// What takes long here is the machine, when many tests share it.
test.beforeEach(() => test.setTimeout(120_000));

let host: StaticHost;
test.beforeAll(async () => {
  host = await serveStatic('dist/site');
});
test.afterAll(() => host.close());

const open = async (page: Page, query: string): Promise<void> => {
  await page.goto(`${host.url}quiz.html?${query}`);
  await quizOn(page).locator('.question, .start').waitFor();
};
const speak = (page: Page, language: string) =>
  quizOn(page).evaluate((quiz, lang) => quiz.setAttribute('lang', lang), language);
const violations = async (page: Page) => {
  const found = await new AxeBuilder({ page }).disableRules(['valid-lang', 'html-lang-valid']).analyze();
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
};

test('in German: question, refusal, feedback and the number in German', async ({ page }) => {
  const complaints = complaintsOf(page);
  await open(page, 'questions=he-numbers&seed=5&lang=de');
  await expect(page.locator('h1')).toHaveText('Initialisierung der Gewichte: Quiz');
  const question = questionOn(page);
  await expect(question.locator('.eyebrow')).toHaveText('He · Eine Zahl');
  await expect(question.locator('.prompt')).toContainText('Welche Standardabweichung gibt He normal');
  const input = question.locator('.figure-answer input');
  const check = question.getByRole('button', { name: /[Pp]rüfen$/ });
  await input.fill('1,250');
  await check.click();
  await expect(question.locator('.refusal')).toContainText('1250 oder, mit Punkt, 1.250');
  await input.fill('1,5');
  await check.click();
  await expect(question.locator('.grade')).toContainText('Zu groß.');
  await expect(question.locator('.grade'), 'it is read as it was typed').not.toContainText('Gelesen als');
  await input.fill('1/256');
  await check.click();
  await expect(question.locator('.grade')).toContainText('Gelesen als 0,00390625.');
  await question.getByRole('button', { name: 'Hinweis' }).click();
  await expect(question.locator('.hint')).toContainText('vorwärts hat die Summe nin Summanden');
  const n = Number(/von (\d+) Neuronen/.exec((await question.locator('.prompt').textContent()) ?? '')?.[1]);
  const key = Math.sqrt(2 / n);
  await input.fill(key.toFixed(5).replace('.', ','));
  await check.click();
  await expect(question.locator('.grade')).toContainText('Richtig. Als richtig gilt');
  await expect(question.locator('.grade')).toContainText(
    `√(2/${n}) = ${String(Number(key.toPrecision(3))).replace('.', ',')}.`,
  );
  expect(await violations(page)).toEqual([]);
  expect(complaints).toEqual([]);
});

test('the language changes on the way, of the quiz or of the page, and answers stay', async ({ page }) => {
  await open(page, 'questions=he-numbers twins mend-relu&seed=5');
  const question = questionOn(page);
  const input = question.locator('.figure-answer input');
  await input.fill('0,04');
  const before = await sheetOf(page);
  await speak(page, 'de');
  await expect(question.locator('.prompt')).toContainText('Welche Standardabweichung');
  await expect(input).toHaveValue('0,04');
  await question.getByRole('button', { name: 'Prüfen' }).click();
  await expect(question.locator('.grade')).toContainText('Nicht richtig');
  await quizOn(page).evaluate((quiz) => {
    quiz.removeAttribute('lang');
    document.documentElement.lang = 'en';
  });
  await expect(question.locator('.grade')).toContainText('Not right');
  await page.evaluate(() => {
    document.documentElement.lang = 'de';
  });
  await expect(question.locator('.grade')).toContainText('Nicht richtig');
  await goTo(page, 2);
  const gain = question.locator('init-lab [data-key=gain]');
  await expect(gain.locator('label')).toHaveText('Verstärkung');
  await gain.locator('input.number').fill('1.3');
  await gain.locator('input.number').blur();
  await expect(question.locator('.set')).toContainText('Verstärkung 1,3, Initialisierung Xavier normal');
  await speak(page, 'en');
  await expect(gain.locator('label'), 'the exhibit changes with it').toHaveText('Gain');
  await expect(gain.locator('input.number')).toHaveValue('1.3');
  await expect(question.locator('.set')).toContainText('gain 1.3');
  const after = await sheetOf(page);
  expect(after[9][0].answer).toBe('0,04');
  expect(after[8]).toEqual(before[8]);
  expect(after[9][2].answer).toMatchObject({ gain: 1.3 });
});

test('what is reported stays as the core says it', async ({ page }) => {
  const reported = () =>
    quizOn(page).evaluate((quiz) => {
      const { children } = (quiz as HTMLElementTagNameMap['init-quiz']).getXAPIData() ?? { children: [] };
      return children.map(({ statement }) => statement.object);
    });
  await open(page, 'questions=twins sort-by-signal&seed=5');
  const english = await reported();
  await speak(page, 'de');
  await expect(questionOn(page).locator('h3')).toContainText('Zwillinge');
  expect(await reported()).toEqual(english);
});

const some = 'what-goes-wrong he-numbers mend-relu order-or-chaos plateau-step global-or-local untrained';

test('no English is left over, nothing sticks out, nothing becomes markup', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page, `questions=${some}&seed=5&lang=en-xa`);
  const steps = await quizOn(page).locator('.step').count();
  for (let place = 0; place < steps; ++place) {
    await goTo(page, place);
    await answerSomehow(page);
    const buttons = questionOn(page).locator('.tools button');
    await buttons.first().click();
    await questionOn(page).locator('.grade').waitFor({ timeout: 30_000 });
    expect(await leftOver(quizOn(page))).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  }
  await speak(page, 'en-xm');
  for (let place = 0; place < steps; ++place) {
    await goTo(page, place);
    await expect(questionOn(page).locator('.prompt')).toContainText(
      '<img src=x onerror="window.injected=1">',
    );
    await expect(quizOn(page).locator('img')).toHaveCount(0);
  }
  expect(await page.evaluate(() => 'injected' in window)).toBe(false);
});

for (const [language, words] of [
  ['ar-xb', 'تجربة'],
  ['ar', 'الوحدات'],
] as const) {
  test(`${language}, from right to left: axe finds nothing, formulas run from left to right`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await open(page, `questions=sort-by-signal product-of-factors&seed=5&lang=${language}`);
    await expect(questionOn(page).locator('.prompt')).toHaveCSS('direction', 'rtl');
    await expect(questionOn(page).locator('ol.order li').first()).toContainText(words);
    expect(await violations(page)).toEqual([]);
    await goTo(page, 1);
    await questionOn(page).locator('.tools button').nth(1).click();
    await expect(questionOn(page).locator('.hint .formula')).toHaveCSS('direction', 'ltr');
    await answerSomehow(page);
    expect(await violations(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  });
}
