/** The page for those who integrate: every recipe is live, what the builder writes works, the reference is complete. */
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { inBoth, latinIn, textsOf } from '../page-texts';
import { type HostServer, hostServer, issuePolicy, page as pageWith } from './server';
import { type Witness, witness } from './witness';

test.describe.configure({ timeout: 240_000 });
let server: HostServer;
test.afterEach(() => server.close());

async function open(page: Page, folder = ''): Promise<Witness> {
  // Frames of the site's own, which the strict policy alone would forbid.
  const headers = { 'Content-Security-Policy': `${issuePolicy}; frame-src 'self'` };
  server = await hostServer([{ at: '/site/', headers }]);
  const seen = await witness(page);
  await page.goto(`${server.origin}/site/${folder}integrate.html`);
  await expect(page.locator('#built [part~=badge]')).toBeVisible({ timeout: 20_000 });
  return seen;
}

test('every recipe shows its exhibit', async ({ page }) => {
  const seen = await open(page);
  for (const section of await page.locator('main > section:not(#builder)').all()) {
    await section.locator('init-lab, iframe').scrollIntoViewIfNeeded();
    const frame = section.locator('iframe');
    const room = (await frame.count()) ? frame.contentFrame() : section;
    await expect(room.locator('init-lab .charts svg').first()).toBeVisible({ timeout: 30_000 });
  }
  expect(seen.foreign(server.origin)).toEqual([]);
});

test('tag, frame and link of the builder show what was built', async ({ page }) => {
  const seen = await open(page);
  await page.locator('#build-exhibit').selectOption('bias-lab');
  await expect(page.locator('#build-tag')).toHaveValue(/exhibit="bias-lab"/);
  await page
    .locator('#built')
    .evaluate((one: HTMLElementTagNameMap['init-lab']) =>
      one.setState({ depth: 11, seed: 5, activation: 'tanh' }),
    );
  await expect(page.locator('#build-tag')).toHaveValue(/depth="11"/);
  await expect(page.locator('#build-notes')).toHaveValue(/Depth: 11/);
  const [tag, frame, link] = await Promise.all(
    ['tag', 'frame', 'link'].map((name) => page.locator(`#build-${name}`).inputValue()),
  );
  expect(seen.errors).toEqual([]);
  const wanted = await page
    .locator('#built')
    .evaluate((one: HTMLElementTagNameMap['init-lab']) => one.getState());

  await page.goto(link ?? '');
  const state = (where: Page | ReturnType<Page['frameLocator']>) =>
    where.locator('init-lab').evaluate((one: HTMLElementTagNameMap['init-lab']) => one.getState());
  await expect(page.locator('init-lab .charts svg').first()).toBeVisible({ timeout: 20_000 });
  expect(await state(page)).toEqual(wanted);

  const other = await hostServer([
    { at: '/tag.html', html: pageWith(tag ?? '') },
    { at: '/frame.html', html: pageWith(frame ?? '') },
    { at: '/init-lab/' },
  ]);
  await page.goto(`${other.origin}/tag.html`);
  await expect(page.locator('init-lab .charts svg').first()).toBeVisible({ timeout: 20_000 });
  expect(await state(page)).toEqual(wanted);
  await page.goto(`${other.origin}/frame.html`);
  await expect(page.frameLocator('iframe').locator('init-lab .charts svg').first()).toBeVisible({
    timeout: 20_000,
  });
  expect(await state(page.frameLocator('iframe'))).toEqual(wanted);
  await other.close();
});

test('the reference has every attribute with its range and default', async ({ page }) => {
  await open(page);
  const rows = page.locator('table[data-of=init-lab] tbody tr');
  const depth = rows.filter({ has: page.locator('td:first-child', { hasText: /^depth$/ }) });
  await expect(depth.locator('td').nth(2)).toHaveText(/^1 … \d+$/);
  await expect(depth.locator('td').nth(3)).toHaveText(/^\d+$/);
  const keys = await page
    .locator('#built')
    .evaluate(
      (one: HTMLElementTagNameMap['init-lab']) => one.engine?.catalogue().fields.map(({ key }) => key) ?? [],
    );
  const names = await rows.locator('td:first-child').allTextContents();
  for (const key of keys)
    expect(names).toContain(key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`));
});

test('axe finds nothing, and nothing sticks out at 390 px', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page);
  const { violations } = await new AxeBuilder({ page }).exclude('iframe').analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
});

const names = [
  ...[
    'English',
    'Deutsch',
    'Moodle',
    'WordPress',
    'Canvas',
    'React',
    'Vue',
    'Jupyter',
    'Link',
    'Tag',
    'Transfer',
  ],
  'init-lab',
];
const latin = [
  ...['Deutsch', 'init-lab', 'LMS', 'modules', 'HTML', 'H5P', 'Moodle', 'WordPress', 'Canvas', 'React'],
  ...['Vue', 'Jupyter', 'Ctrl'],
];

for (const { language, direction, heading, notes, exhibit } of [
  {
    language: 'de',
    direction: 'ltr',
    heading: 'Auf der eigenen Seite',
    notes: /^Bias-Labor: Notizen für die Lehrkraft[\s\S]*- Tiefe: 11\n/,
    exhibit: 'Tiefe',
  },
  {
    language: 'ar',
    direction: 'rtl',
    heading: 'في صفحتك أنت',
    notes: /^مختبر الانحياز: ملاحظات للمعلّم[\s\S]*- العمق: 11\n/,
    exhibit: 'العمق',
  },
])
  test(`${language}: no English is left over, the same lines, nothing sticks out`, async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await open(page);
    const lines = () => page.locator('main > section pre').allTextContents();
    const [english, englishLines] = [await textsOf(page), await lines()];
    await server.close();
    const seen = await open(page, `${language}/`);
    await expect(page.locator('html')).toHaveAttribute('lang', language);
    await expect(page.locator('html')).toHaveCSS('direction', direction);
    await expect(page.locator('h1')).toHaveText(heading);
    await expect(page.locator('#build-notes')).not.toHaveValue('');
    const texts = await textsOf(page);
    expect(inBoth(english, texts, names)).toEqual([]);
    if (language === 'ar') expect(latinIn(texts, latin)).toEqual([]);
    const bare = (text: string) => text.replace(/ title="[^"]*"/, '').replace(`&lang=${language}`, '');
    expect((await lines()).map(bare)).toEqual(englishLines.map(bare));
    for (const part of ['pre', '#build-tag', '#build-home', '[lang=en] table'])
      await expect(page.locator(part).first()).toHaveCSS('direction', 'ltr');
    const { violations } = await new AxeBuilder({ page }).exclude('iframe').analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);

    await page.locator('#build-exhibit').selectOption('bias-lab');
    await expect(page.locator('#build-tag')).toHaveValue(/exhibit="bias-lab"/);
    await page
      .locator('#built')
      .evaluate((one: HTMLElementTagNameMap['init-lab']) => one.setState({ depth: 11 }));
    await expect(page.locator('#build-notes')).toHaveValue(notes);
    const frame = page.locator('#iframe iframe');
    await frame.scrollIntoViewIfNeeded();
    await expect(frame.contentFrame().locator('[data-key=depth] label')).toHaveText(exhibit, {
      timeout: 30_000,
    });
    expect(seen.foreign(server.origin)).toEqual([]);
    await page.goto(await page.locator('#build-link').inputValue());
    await expect(page.locator('init-lab [data-key=depth] label')).toHaveText(exhibit, { timeout: 20_000 });
  });
