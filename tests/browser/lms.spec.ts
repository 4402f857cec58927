/** The packages in an LMS: scorm-again holds the data model, and what it stored outlives the tab. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import { unzipSync } from 'fflate';
import {
  answerHeRightly,
  answerSomehow,
  complaintsOf,
  goTo,
  handIn,
  quizOn,
  sheetOf,
  takeAgain,
} from './quiz-page';
import { type StaticHost, serveStatic } from './static-host';

// What takes long here is the machine, when many tests share it.
test.beforeEach(() => test.setTimeout(120_000));

const root = fileURLToPath(new URL('../..', import.meta.url));
const files = (kind: string) =>
  unzipSync(new Uint8Array(readFileSync(join(root, `dist/lms/init-lab-quiz-${kind}.zip`))));

interface Lms {
  kind: 'scorm12' | 'scorm2004';
  api: string;
  make: string;
  learner: object;
}
const lmss: readonly Lms[] = [
  {
    kind: 'scorm12',
    api: 'API',
    make: 'Scorm12API',
    learner: { core: { student_id: 'ada', student_name: 'Lovelace, Ada' } },
  },
  {
    kind: 'scorm2004',
    api: 'API_1484_11',
    make: 'Scorm2004API',
    learner: { learner_id: 'ada', learner_name: 'Lovelace, Ada' },
  },
];

/** An LMS's page: its API, what it kept of earlier launches, and the package in a frame. Counts calls by name. */
const lmsPage = (
  { kind, api, make, learner }: Lms,
  broken: boolean,
  query: string,
) => `<!doctype html><html lang="en"><head><title>LMS</title></head>
<body style="margin:0"><script src="/lms/${kind}.js"></script><script>
  const calls = {};
  const api = new ${make}({ autocommit: false, logLevel: 5 });
  const kept = JSON.parse(localStorage.getItem('lms') ?? 'null');
  api.loadFromJSON(kept ?? ${JSON.stringify(learner)}, 'cmi');
  window.${api} = new Proxy(api, { get(target, name) {
    const value = Reflect.get(target, name);
    if (typeof value !== 'function') return value;
    return (...given) => {
      calls[name] = (calls[name] ?? 0) + 1;
      if (window.broken) { if (window.broken === 'throws') throw new Error('gone'); return 'false'; }
      const answer = value.apply(target, given);
      if (/Commit|Finish|Terminate/.test(String(name))) {
        localStorage.setItem('lms', JSON.stringify(target.renderCMIToJSONObject().cmi));
        localStorage.setItem('calls', JSON.stringify(calls));
      }
      return answer;
    };
  } });
  window.broken = ${JSON.stringify(broken ? 'refuses' : '')};
</script><iframe src="/course/quiz.html${query}" style="border:0;width:100vw;height:100vh" title="Quiz"></iframe></body></html>`;

async function launch(
  context: BrowserContext,
  host: StaticHost,
  lms: Lms,
  broken = false,
  query = '',
): Promise<Page> {
  const page = await context.newPage();
  const origin = new URL(host.url).origin;
  await page.route(`${origin}/lms.html`, (route) =>
    route.fulfill({ contentType: 'text/html', body: lmsPage(lms, broken, query) }),
  );
  await page.route(`${origin}/lms/*.js`, (route) =>
    route.fulfill({
      path: join(root, `node_modules/scorm-again/dist/${lms.kind}.min.js`),
      contentType: 'text/javascript',
    }),
  );
  await page.goto(`${origin}/lms.html`);
  return page;
}

// biome-ignore lint/suspicious/noExplicitAny: a data model of two shapes
const stored = (page: Page): Promise<any> =>
  page.evaluate(() => JSON.parse(localStorage.getItem('lms') ?? 'null'));
const calls = (page: Page): Promise<Record<string, number>> =>
  page.evaluate(() => JSON.parse(localStorage.getItem('calls') ?? '{}'));

for (const lms of lmss) {
  test.describe(lms.kind, () => {
    let host: StaticHost;
    test.beforeAll(async () => {
      const folder = `build/lms-test/${lms.kind}-${process.env.TEST_PARALLEL_INDEX ?? 0}`;
      rmSync(join(root, folder), { recursive: true, force: true });
      for (const [path, bytes] of Object.entries(files(lms.kind))) {
        mkdirSync(dirname(join(root, folder, path)), { recursive: true });
        writeFileSync(join(root, folder, path), bytes);
      }
      host = await serveStatic(folder, '/course/');
    });
    test.afterAll(() => host.close());

    const is12 = lms.kind === 'scorm12';
    // biome-ignore lint/suspicious/noExplicitAny: as above
    const statusOf = (cmi: any): string => (is12 ? cmi.core.lesson_status : cmi.completion_status);
    // biome-ignore lint/suspicious/noExplicitAny: as above
    const rawOf = (cmi: any): string => (is12 ? cmi.core.score.raw : cmi.score.raw);
    const finish = is12 ? 'LMSFinish' : 'Terminate';
    const initialize = is12 ? 'LMSInitialize' : 'Initialize';

    test('launched and left untouched: incomplete, without a score, ended once', async ({ context }) => {
      const page = await launch(context, host, lms);
      const complaints = complaintsOf(page);
      await page.frameLocator('iframe').locator('init-quiz').getByRole('button', { name: 'Begin' }).waitFor();
      await page.evaluate(() => document.querySelector('iframe')?.remove());
      const cmi = await stored(page);
      expect(statusOf(cmi)).toBe('incomplete');
      expect(rawOf(cmi) ?? '').toBe('');
      expect(await calls(page)).toMatchObject({ [finish]: 1, [initialize]: 1 });
      expect(complaints).toEqual([]);
    });

    test('answered, closed, opened again, finished: all is there', async ({ context }) => {
      test.setTimeout(400_000);
      const first = await launch(context, host, lms);
      const frame = first.frameLocator('iframe');
      await quizOn(frame).getByRole('button', { name: 'Begin' }).click();
      for (const place of [0, 1, 2]) {
        await goTo(frame, place);
        await answerSomehow(frame);
        await expect.poll(async () => (await stored(first))?.suspend_data ?? '').toContain('"answer"');
      }
      await expect(frame.locator('#course')).toHaveText('Kept by your course.');
      const before = await sheetOf(frame);
      const cmi = await stored(first);
      expect(statusOf(cmi)).toBe('incomplete');
      expect(rawOf(cmi) ?? '').toBe('');
      expect(cmi.suspend_data.length).toBeLessThan(is12 ? 4096 : 64000);
      await first.close();

      const second = await launch(context, host, lms);
      const again = second.frameLocator('iframe');
      await quizOn(again).locator('.step').first().waitFor();
      const resumed = await sheetOf(again);
      expect(resumed[8]).toEqual(before[8]); // the order
      expect(resumed[9]).toEqual(before[9]); // every answer
      const count = resumed[8].length;
      for (let place = 3; place < count; ++place) {
        await goTo(again, place);
        await answerSomehow(again);
      }
      await handIn(again);
      await expect(again.locator('#course')).toHaveText('Kept by your course.');
      const score = await quizOn(again).evaluate((element) => {
        const quiz = element as unknown as { getScore(): number; getMaxScore(): number };
        return (100 * quiz.getScore()) / quiz.getMaxScore();
      });
      await second.evaluate(() => document.querySelector('iframe')?.remove());
      const done = await stored(second);
      expect(Number(rawOf(done))).toBeCloseTo(score, 1);
      if (is12) expect(['passed', 'failed']).toContain(done.core.lesson_status);
      else {
        expect(done.completion_status).toBe('completed');
        expect(done.success_status).toBe(score >= 60 ? 'passed' : 'failed');
        expect(Number(done.score.scaled)).toBeCloseTo(score / 100, 3);
      }
      const interactions = Object.values(done.interactions?.childArray ?? done.interactions ?? {});
      expect(interactions.length).toBeGreaterThanOrEqual(count);
      expect(await calls(second)).toMatchObject({ [finish]: 1, [initialize]: 1 });
    });

    test('taken again, what was reached stands until more is', async ({ context }) => {
      const query = '?questions=he-numbers';
      const page = await launch(context, host, lms, false, query);
      const frame = page.frameLocator('iframe');
      const marks = async () => {
        await expect(frame.locator('#course')).toHaveText('Kept by your course.');
        const cmi = await stored(page);
        return [Number(rawOf(cmi)), is12 ? cmi.core.lesson_status : cmi.success_status];
      };
      await quizOn(frame).getByRole('button', { name: 'Begin' }).click();
      await answerSomehow(frame);
      await handIn(frame);
      expect(await marks()).toEqual([0, 'failed']);
      await takeAgain(frame);
      await answerHeRightly(frame);
      await expect(frame.locator('#course')).toHaveText('Kept by your course.');
      expect(await marks()).toEqual([0, 'failed']);
      await handIn(frame);
      expect(await marks()).toEqual([100, 'passed']);
      await takeAgain(frame);
      await answerSomehow(frame);
      expect(await marks()).toEqual([100, 'passed']);
      await handIn(frame);
      expect(await marks()).toEqual([100, 'passed']);
    });

    test('an LMS that fails for a while loses nothing', async ({ context }) => {
      const page = await launch(context, host, lms);
      const frame = page.frameLocator('iframe');
      await quizOn(frame).getByRole('button', { name: 'Begin' }).click();
      await page.evaluate(() => Object.assign(window, { broken: 'throws' }));
      await answerSomehow(frame);
      await expect(frame.locator('#course')).toContainText('does not answer just now');
      await page.evaluate(() => Object.assign(window, { broken: '' }));
      await expect(frame.locator('#course')).toHaveText('Kept by your course.', { timeout: 20_000 });
      expect((await stored(page)).suspend_data).toContain('"answer"');
    });

    test('an LMS that never starts leaves a quiz that works', async ({ context }) => {
      const page = await launch(context, host, lms, true);
      const frame = page.frameLocator('iframe');
      await quizOn(frame).getByRole('button', { name: 'Begin' }).click();
      await answerSomehow(frame);
      await expect(frame.locator('#course')).toContainText('Your answers are kept here');
      expect((await sheetOf(frame))[9].some((entry: unknown) => entry !== 0)).toBe(true);
    });
  });
}
