/** author.html: a quiz by ticking questions, as a link, as code, and as a package that an LMS takes. */
import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { unzipSync } from 'fflate';
import { complaintsOf, quizOn } from './quiz-page';
import { type StaticHost, serveStatic } from './static-host';

// What takes long here is the machine, when many tests share it.
test.beforeEach(() => test.setTimeout(120_000));

let host: StaticHost;
test.beforeAll(async () => {
  host = await serveStatic('dist/site');
});
test.afterAll(() => host.close());

test('ticked questions and rules are in the link, the code and the package', async ({ page }) => {
  const complaints = complaintsOf(page);
  await page.goto(`${host.url}author.html`);
  await page.getByLabel('Twins').check();
  await page.getByLabel('Mend a deep ReLU network').check();
  await expect(page.getByLabel('Minutes')).toHaveCount(0);
  await page.getByLabel('Mode').selectOption('exam');
  await page.getByLabel('Minutes').fill('<b>soon</b>');
  await page.getByLabel('Minutes').blur();
  await expect(page.getByRole('alert')).toContainText('a number from 0 to 1440, but is “<b>soon</b>”');
  await page.getByLabel('Minutes').fill('20');
  await page.getByLabel('Passes from').fill('60');
  await page.getByLabel('Passes from').blur();
  await expect(page.getByRole('alert')).toHaveCount(0);
  await expect(page.getByRole('status')).toContainText('2 questions');
  const wanted = 'questions="twins mend-relu" seed="1" level="basic" mode="exam" time-limit="20"';
  await expect(page.getByLabel('On a page of yours')).toHaveValue(new RegExp(wanted));
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'SCORM 1.2' }).click(),
  ]);
  const files = unzipSync(new Uint8Array(readFileSync(await download.path())));
  const textOf = (path: string) => new TextDecoder().decode(files[path]);
  expect(textOf('imsmanifest.xml')).toContain('<adlcp:masteryscore>60</adlcp:masteryscore>');
  expect(textOf('quiz.html')).toContain('"questions":"twins mend-relu"');
  await expect(page.getByRole('status')).toContainText('Saved init-lab-quiz-scorm12.zip');

  const link = await page.getByLabel('Link', { exact: true }).inputValue();
  await page.goto(link);
  await expect(quizOn(page).locator('.start')).toContainText('2 questions');
  await expect(quizOn(page).locator('.start')).toContainText('20:00');
  expect(complaints).toEqual([]);
});
