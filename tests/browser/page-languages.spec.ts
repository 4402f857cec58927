/** quiz.html and author.html, at one address each, in the reader's language or the one that is asked for. */
import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { unzipSync } from 'fflate';
import { inBoth, latinIn, textsOf } from './page-texts';
import { complaintsOf, quizOn } from './quiz-page';
import { type StaticHost, serveStatic } from './static-host';

// What takes long here is the machine, when many tests share it.
test.beforeEach(() => test.setTimeout(120_000));

let host: StaticHost;
test.beforeAll(async () => {
  host = await serveStatic('dist/site');
});
test.afterAll(() => host.close());

const phone = { width: 390, height: 844 };
const names = ['English', 'Deutsch', 'SCORM 1.2', 'cmi5', 'Xavier', 'He', 'Link'];

async function openAuthor(page: Page, query: string): Promise<void> {
  await page.goto(`${host.url}author.html${query}`);
  await page.locator('fieldset').first().waitFor();
}
async function openQuiz(page: Page, query: string): Promise<void> {
  await page.goto(`${host.url}quiz.html${query}`);
  await quizOn(page).locator('.question, .start').waitFor();
}
async function expectWhole(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .disableRules(['valid-lang', 'html-lang-valid'])
    .analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(phone.width);
}

const spoken = [
  { language: 'de', direction: 'ltr', author: 'Ein Quiz zusammenstellen', begin: 'Beginnen' },
  { language: 'ar', direction: 'rtl', author: 'إعداد اختبار', begin: 'ابدأ' },
];
for (const { language, direction, author, begin } of spoken) {
  test.describe(language, () => {
    test.use({ viewport: phone });
    const expectLanguage = async (page: Page) => {
      await expect(page.locator('html')).toHaveAttribute('lang', language);
      await expect(page.locator('html')).toHaveAttribute('dir', direction);
    };

    test('the author’s page: no English is left over, nothing sticks out, axe finds nothing', async ({
      page,
    }) => {
      const complaints = complaintsOf(page);
      await openAuthor(page, '?lang=en');
      await page.locator('select').first().selectOption('exam');
      const english = await textsOf(page);
      expect(english.length).toBeGreaterThan(60);
      await openAuthor(page, `?lang=${language}`);
      await page.locator('select').first().selectOption('exam');
      await expectLanguage(page);
      await expect(page.locator('h1')).toHaveText(author);
      const texts = await textsOf(page);
      expect(inBoth(english, texts, names)).toEqual([]);
      if (language === 'ar')
        expect(latinIn(texts, ['LMS', 'SCORM', 'cmi5', 'Deutsch', 'Xavier', 'He', 'ReLU', 'tanh'])).toEqual(
          [],
        );
      await expect(page.locator('textarea').first()).toHaveCSS('direction', 'ltr');
      await expectWhole(page);
      expect(complaints).toEqual([]);
    });

    test('the link, the codes and the package that the author makes keep the language', async ({ page }) => {
      await openAuthor(page, '?lang=en');
      await page.getByLabel('Twins').check();
      await page.getByLabel('Mode').selectOption('exam');
      expect(await page.getByLabel('Link', { exact: true }).inputValue()).not.toContain('lang=');
      await page.getByLabel('Language').selectOption(language);
      const title = { de: 'Initialisierung der Gewichte: Quiz', ar: 'تهيئة الأوزان: اختبار' }[language] ?? '';
      await expect(page.getByLabel('In a frame')).toHaveValue(new RegExp(`title="${title}"`));
      await expect(page.getByLabel('On a page of yours')).toHaveValue(new RegExp(` lang="${language}"`));
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: 'cmi5' }).click(),
      ]);
      const files = unzipSync(new Uint8Array(readFileSync(await download.path())));
      const textOf = (path: string) => new TextDecoder().decode(files[path]);
      expect(textOf('quiz.html')).toContain(`"lang":"${language}"`);
      expect(textOf('cmi5.xml')).toContain(`<langstring lang="${language}">${title}</langstring>`);

      await page.goto(await page.getByLabel('Link', { exact: true }).inputValue());
      await expect(quizOn(page).getByRole('button', { name: begin })).toBeVisible();
      await expectLanguage(page);
      await expect(page.locator('h1')).toHaveText(title);
      await expect(page).toHaveTitle(title);
    });

    test('the quiz’s page: no English is left over, nothing sticks out, axe finds nothing', async ({
      page,
    }) => {
      const complaints = complaintsOf(page);
      await openQuiz(page, '?questions=twins&lang=en');
      const english = await textsOf(page);
      await openQuiz(page, `?questions=twins&lang=${language}`);
      await expectLanguage(page);
      expect(inBoth(english, await textsOf(page), [])).toEqual([]);
      await expectWhole(page);
      expect(complaints).toEqual([]);
    });

    test.describe('a browser that speaks it', () => {
      test.use({ locale: `${language}-${language === 'de' ? 'CH' : 'EG'}` });
      test('is spoken to in it, unless something else is asked for', async ({ page }) => {
        await openQuiz(page, '?questions=twins&mode=exam');
        await expectLanguage(page);
        await expect(quizOn(page).getByRole('button', { name: begin })).toBeVisible();
        await openAuthor(page, '');
        await expectLanguage(page);
        await openQuiz(page, '?questions=twins&mode=exam&lang=en');
        await expect(quizOn(page).getByRole('button', { name: 'Begin' })).toBeVisible();
        await expect(page.locator('html')).toHaveAttribute('lang', 'en');
      });
    });

    test('links from page to page keep the language', async ({ page }) => {
      await openAuthor(page, `?lang=${language}`);
      await page.locator('header a').nth(1).click();
      await expect(page).toHaveURL(`${host.url}${language}/integrate.html`);
      await page.locator('main a[href*=author]').click();
      await expect(page).toHaveURL(`${host.url}author.html?lang=${language}`);
      await expectLanguage(page);
      await page.locator('header a').first().click();
      await expect(page).toHaveURL(new RegExp(`^${host.url}${language}/index.html`));
      await page.locator('.foot a[href*=integrate]').click();
      await expect(page).toHaveURL(`${host.url}${language}/integrate.html`);
      await page.locator('header a[lang=en]').click();
      await expect(page).toHaveURL(`${host.url}integrate.html`);
    });
  });
}

test.describe('in languages that nobody speaks', () => {
  test.use({ viewport: phone });
  for (const language of ['en-xa', 'ar-xb', 'en-xm'])
    test(`${language}: every word of the author’s page is another, and stays text`, async ({ page }) => {
      await openAuthor(page, '?lang=en');
      const english = await textsOf(page);
      await openAuthor(page, `?lang=${language}`);
      expect(inBoth(english, await textsOf(page), ['English', 'Deutsch'])).toEqual([]);
      await expect(page.locator('img, label b')).toHaveCount(0);
      expect(await page.evaluate(() => 'injected' in window)).toBe(false);
      if (language !== 'en-xm') await expectWhole(page);
    });
});

test('German writes decimals with a comma, and reads them so', async ({ page }) => {
  await openAuthor(page, '?lang=de');
  const passing = page.getByLabel('Bestanden ab');
  await passing.fill('62,5');
  await passing.blur();
  await expect(passing).toHaveValue('62,5');
  await expect(page.getByLabel('Link', { exact: true })).toHaveValue(/passing=62\.5$/);
  await passing.fill('viel');
  await passing.blur();
  await expect(page.getByRole('alert')).toContainText('eine Zahl von 0 bis 100 ist nötig, nicht „viel“');
});

test('without JavaScript the pages say what they are, and what is missing', async ({ browser }) => {
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  for (const name of ['quiz.html', 'author.html']) {
    await page.goto(`${host.url}${name}`);
    await expect(page.locator('h1')).toHaveText(/quiz/);
    for (const [lang, word] of [
      ['de', 'braucht'],
      ['ar', 'JavaScript'],
    ] as const)
      await expect(page.locator(`noscript p[lang=${lang}], p[lang=${lang}]`).first()).toContainText(word);
  }
});
