/** The cmi5 package, and plain xAPI, against a record store that refuses malformed statements. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, type Page, test } from '@playwright/test';
import { unzipSync } from 'fflate';
import { answerHeRightly, answerSomehow, goTo, handIn, quizOn, sheetOf, takeAgain } from './quiz-page';
import { activityId, actor, type RecordStore, registration, startRecordStore } from './record-store';
import { type StaticHost, serveStatic, strictPolicy } from './static-host';

// What takes long here is the machine, when many tests share it.
test.beforeEach(() => test.setTimeout(120_000));

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = `build/lms-test/cmi5-${process.env.TEST_PARALLEL_INDEX ?? 0}`;
const policy = strictPolicy.replace("connect-src 'self'", "connect-src 'self' http://127.0.0.1:*");

let host: StaticHost;
test.beforeAll(async () => {
  rmSync(join(root, folder), { recursive: true, force: true });
  const zip = new Uint8Array(readFileSync(join(root, 'dist/lms/init-lab-quiz-cmi5.zip')));
  for (const [path, bytes] of Object.entries(unzipSync(zip))) {
    mkdirSync(dirname(join(root, folder, path)), { recursive: true });
    writeFileSync(join(root, folder, path), bytes);
  }
  host = await serveStatic(folder, '/au/', policy);
});
test.afterAll(() => host.close());

const verbsOf = ({ statements }: RecordStore): string[] =>
  statements.map(({ verb }) => String(verb.id).split('/').pop() ?? '');
const launchCmi5 = (page: Page, store: RecordStore, more: Record<string, string> = {}) => {
  const launch = {
    endpoint: `${store.url}xapi/`,
    fetch: `${store.url}fetch`,
    actor: JSON.stringify(actor),
    registration,
    activityId,
    ...more,
  };
  return page.goto(`${host.url}quiz.html?${new URLSearchParams(launch)}`);
};
const kept = 'Kept by your course.';

test('cmi5: initialized, answered, completed, judged, terminated once each, in order', async ({ page }) => {
  test.setTimeout(400_000);
  const store = await startRecordStore();
  await launchCmi5(page, store);
  await quizOn(page).getByRole('button', { name: 'Begin' }).click();
  const count = (await sheetOf(page))[8].length;
  for (let place = 0; place < count; ++place) {
    await goTo(page, place);
    await answerSomehow(page);
  }
  await expect(page.locator('#course')).toHaveText(kept);
  await handIn(page);
  await expect.poll(() => verbsOf(store)).toContain('failed');
  await expect(page.locator('#course')).toHaveText(kept);
  await page.goto('about:blank');
  await expect.poll(() => verbsOf(store)).toContain('terminated');
  expect(store.refusals).toEqual([]);
  const verbs = verbsOf(store);
  expect(verbs[0]).toBe('initialized');
  expect(verbs.at(-1)).toBe('terminated');
  for (const once of ['initialized', 'completed', 'failed', 'terminated'])
    expect(verbs.filter((verb) => verb === once)).toHaveLength(1);
  expect(verbs.filter((verb) => verb === 'answered').length).toBeGreaterThanOrEqual(count);
  await store.close();
});

test('cmi5: another launch takes the sheet up again', async ({ page, context }) => {
  const store = await startRecordStore();
  await launchCmi5(page, store);
  await quizOn(page).getByRole('button', { name: 'Begin' }).click();
  await answerSomehow(page);
  await expect.poll(() => store.states.get('init-quiz') ?? '').toContain('answer');
  const before = (await sheetOf(page))[9];
  await page.goto('about:blank');
  await expect.poll(() => verbsOf(store)).toContain('terminated');
  store.relaunch();
  await context.clearCookies();
  const second = await context.newPage();
  await second.addInitScript('localStorage.clear()');
  await launchCmi5(second, store);
  await quizOn(second).locator('.question').waitFor();
  expect((await sheetOf(second))[9]).toEqual(before);
  expect(store.refusals).toEqual([]);
  await store.close();
});

test('cmi5: taken again and again, it is completed and passed once in a registration', async ({ page }) => {
  const store = await startRecordStore();
  const launch = () => launchCmi5(page, store, { questions: 'he-numbers' });
  const leave = async (count: number) => {
    await page.goto('about:blank');
    await expect.poll(() => verbsOf(store).filter((verb) => verb === 'terminated')).toHaveLength(count);
    store.relaunch();
  };
  await launch();
  await quizOn(page).getByRole('button', { name: 'Begin' }).click();
  await answerSomehow(page);
  await handIn(page);
  await expect.poll(() => verbsOf(store)).toContain('failed');
  await expect(page.locator('#course')).toHaveText(kept);
  await leave(1);
  await launch();
  await passAgain(page, store);
  await leave(2);
  await launch();
  await takeAgain(page);
  await answerSomehow(page);
  await handIn(page);
  await expect(page.locator('#course')).toHaveText(kept);
  await leave(3);
  expect(store.refusals).toEqual([]);
  const verbs = verbsOf(store).filter((verb) => ['completed', 'passed', 'failed'].includes(verb));
  expect(verbs).toEqual(['completed', 'failed', 'passed']);
  await store.close();
});

/** Another attempt, all right, which the store is told of. */
async function passAgain(page: Page, store: RecordStore): Promise<void> {
  await takeAgain(page);
  await answerHeRightly(page);
  await handIn(page);
  await expect.poll(() => verbsOf(store)).toContain('passed');
  await expect(page.locator('#course')).toHaveText(kept);
}

test('cmi5: the pass is told though the page before had gone before it could keep that it told of the end', async ({
  page,
}) => {
  const store = await startRecordStore();
  const launch = () => launchCmi5(page, store, { questions: 'he-numbers' });
  await launch();
  await quizOn(page).getByRole('button', { name: 'Begin' }).click();
  await answerSomehow(page);
  await handIn(page);
  await expect(page.locator('#course')).toHaveText(kept);
  await expect.poll(() => verbsOf(store)).toContain('failed');
  await page.goto('about:blank');
  await expect.poll(() => verbsOf(store)).toContain('terminated');
  store.relaunch();
  const { sheet } = JSON.parse(store.states.get('init-quiz') ?? '{}');
  store.states.set('init-quiz', JSON.stringify({ sheet, told: {} }));
  await launch();
  await passAgain(page, store);
  expect(store.refusals).toHaveLength(1);
  expect(store.refusals[0]).toContain('completed twice in a registration');
  await store.close();
});

test('plain xAPI: told by a page that was launched with a store', async ({ page }) => {
  const store = await startRecordStore(false);
  const launch = {
    endpoint: `${store.url}xapi/`,
    auth: 'Basic dG9rZW46dG9rZW4=',
    actor: JSON.stringify(actor),
    activity_id: activityId,
    registration,
  };
  await page.goto(
    `${host.url}quiz.html?${new URLSearchParams({ ...launch, questions: 'he-numbers xavier-numbers' })}`,
  );
  await quizOn(page).getByRole('button', { name: 'Begin' }).click();
  store.down = true;
  await answerSomehow(page);
  await expect(page.locator('#course')).toContainText('does not answer just now');
  store.down = false;
  await expect(page.locator('#course')).toHaveText(kept, { timeout: 20_000 });
  expect(verbsOf(store)).toEqual(['initialized', 'answered']);
  expect(store.refusals).toEqual([]);
  await store.close();
});
