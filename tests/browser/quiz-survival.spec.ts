/** What may happen to a page in the middle of an exam: storage denied, and the page killed. QUIZ_KILLS says how often. */
import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import type { InitQuiz } from '../../web/elements/quiz/init-quiz';
import { answerSomehow, begin, openQuiz, questionOn, quizOn, sheetOf } from './quiz-page';
import { type StaticHost, serveStatic } from './static-host';

// What takes long here is the machine, when many tests share it.
test.beforeEach(() => test.setTimeout(120_000));

let host: StaticHost;
test.beforeAll(async () => {
  host = await serveStatic('dist/site');
});
test.afterAll(() => host.close());

const denied = `for (const name of ['localStorage', 'sessionStorage'])
  Object.defineProperty(window, name, { get() { throw new DOMException('denied', 'SecurityError'); } });`;

test('storage denied: answers outlive a reload in the history entry', async ({ page }) => {
  await page.addInitScript(denied);
  await openQuiz(page, host.url, 'questions=he-numbers twins&mode=exam');
  await begin(page);
  await answerSomehow(page);
  const before = (await sheetOf(page))[9];
  expect(before.some((entry: unknown) => entry !== 0)).toBe(true);
  await page.reload();
  await questionOn(page).waitFor();
  expect((await sheetOf(page))[9]).toEqual(before);
});

/** How often the page is killed. */
const kills = Number(process.env.QUIZ_KILLS ?? 200);

/** One change of an answer: an input of the question at that place. */
interface Change {
  place: number;
  /** Share of the way through the question's inputs. */
  input: number;
  text: string;
  /** Milliseconds before the next one. */
  rest: number;
}
interface Shown {
  kind: string;
  options: number;
}
type Answers = (string | string[] | null)[];

test(`an exam killed at ${kills} random moments loses nothing`, async ({ browser }) => {
  test.setTimeout(kills * 4000 + 60_000);
  // Two exams side by side: a page that loads waits more than it works.
  const seeds = [20261124, 20261125];
  await Promise.all(
    seeds.map(async (seed) => {
      const context = await browser.newContext();
      await killAgainAndAgain(context, Math.ceil(kills / seeds.length), randomFrom(seed));
      await context.close();
    }),
  );
});

async function killAgainAndAgain(
  context: BrowserContext,
  times: number,
  random: () => number,
): Promise<void> {
  const questions = 'relu-moments global-or-local two-sums what-helps he-numbers funnel-ends';
  let told = 0;
  await context.exposeFunction('tellDone', (count: number) => {
    told = count;
  });
  /** What the sheet may hold: as after the changes that were told, and after each that may have come through. */
  let allowed: Answers[] = [Array(6).fill(null)];
  for (let kill = 0; kill < times; ++kill) {
    const page = await context.newPage();
    await openQuiz(page, host.url, `questions=${questions}&mode=exam&seed=11`);
    if (kill === 0) await begin(page);
    const { answers, shown } = await quizOn(page).evaluate(readSheet);
    expect(allowed, `after kill ${kill}`).toContainEqual(answers);
    const changes = Array.from({ length: 60 }, (_, i) => ({
      place: Math.floor(random() * shown.length),
      input: random(),
      text: `0.0${kill}${i}`,
      rest: Math.floor(random() * 12),
    }));
    told = 0;
    const work = quizOn(page).evaluate(goThrough, changes);
    work.catch(() => {}); // it ends with the page
    await page.waitForTimeout(20 + random() * 180);
    await crash(context, page);
    const states = [answers];
    for (const change of changes) states.push(changed(states.at(-1) as Answers, shown, change));
    allowed = states.slice(told);
  }
}

/** Numbers in [0, 1), the same ones in every run. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return state / 2147483648;
  };
}

/** In the page: what the quiz took up, and what it shows. */
function readSheet(element: Element): { answers: Answers; shown: Shown[] } {
  const { run, sheet } = element as unknown as InitQuiz;
  const order = sheet?.order ?? [];
  return {
    answers: order.map((id) => (sheet?.entries[id]?.answer ?? null) as Answers[number]),
    shown: order.map((id) => {
      const question = run?.questions.get(id);
      return { kind: question?.kind ?? '', options: question?.options.length ?? 0 };
    }),
  };
}

/** In the page: one change after another, as fast as a page can take them, each told when it has been made. */
async function goThrough(element: Element, changes: readonly Change[]): Promise<void> {
  const quiz = element as HTMLElement & { updateComplete: Promise<boolean> };
  const all = <E extends Element>(what: string) => [...(quiz.shadowRoot?.querySelectorAll<E>(what) ?? [])];
  for (const [i, { place, input, text, rest }] of changes.entries()) {
    all<HTMLElement>('.step')[place]?.click();
    await quiz.updateComplete;
    const inputs = all<HTMLInputElement>('.options input, .figure-answer input');
    const one = inputs[Math.floor(input * inputs.length)];
    if (one?.type === 'text') {
      one.value = text;
      one.dispatchEvent(new Event('input', { bubbles: true }));
    } else one?.click();
    (window as unknown as { tellDone(count: number): void }).tellDone(i + 1);
    await new Promise((resume) => setTimeout(resume, rest));
  }
}

/** The answers after that change. */
function changed(answers: Answers, shown: readonly Shown[], { place, input, text }: Change): Answers {
  const { kind = '', options = 0 } = shown[place] ?? {};
  const name = String.fromCharCode(97 + Math.floor(input * options));
  const before = answers[place] ?? [];
  const toggled = before.includes(name)
    ? [...before].filter((one) => one !== name)
    : [...before, name].sort();
  const answer = kind === 'number' ? text : kind === 'several' ? toggled : name;
  return answers.map((old, i) => (i === place ? answer : old));
}

/** Ends the process of the page, without a word to it. */
async function crash(context: BrowserContext, page: Page): Promise<void> {
  const session = await context.newCDPSession(page);
  await Promise.race([session.send('Page.crash').catch(() => {}), page.waitForEvent('crash')]);
  await page.close().catch(() => {});
}
