/** The lesson as a page: served from a sub-path by a strict host, opened from disk, read by eye, keyboard and ear. */
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { type StaticHost, serveStatic } from './static-host';

const offlinePage = new URL('../../dist/init-lab.html', import.meta.url).href;
let host: StaticHost;
test.beforeAll(async () => {
  host = await serveStatic('dist/site');
});
test.afterAll(() => host.close());

/** What the page must never do: complain, or ask anyone else for anything. */
function watch(page: Page, allowed: string): string[] {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(allowed) && !/^(data|blob):/.test(url)) complaints.push(`asked for ${url}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) complaints.push(`${response.status()} for ${response.url()}`);
  });
  return complaints;
}

/** Starts the first exhibit, or every one, as a reader would by coming near, and waits until it has drawn. */
async function ready(page: Page, which: 'first' | 'all' = 'first'): Promise<void> {
  const wanted = which === 'all' ? 'init-lab' : '#signal-flow';
  await page.evaluate((selector) => {
    for (const exhibit of document.querySelectorAll<HTMLElementTagNameMap['init-lab']>(selector)) {
      exhibit.setState({});
    }
  }, wanted);
  await page.waitForFunction(
    (selector) =>
      [...document.querySelectorAll<HTMLElement>(selector)].every(
        ({ dataset }) => dataset.drawn !== undefined,
      ),
    wanted,
  );
}

/** With every section laid out from the start, as for whoever arrives at a place in the page. */
const whole = (url: string) => `${url}#top`;

test('the served page runs without a complaint and without leaving its host', async ({ page }) => {
  const complaints = watch(page, host.url);
  await page.goto(host.url);
  await ready(page, 'all');
  expect(complaints).toEqual([]);
});

test('the one file runs from disk, with no network', async ({ page, context }) => {
  await context.setOffline(true);
  const complaints = watch(page, offlinePage);
  await page.goto(offlinePage);
  await ready(page);
  await page.getByRole('button', { name: 'tanh units with std 0.01' }).click();
  await expect(page.locator('#signal-flow').getByText('Vanishing').first()).toBeVisible();
  expect(complaints).toEqual([]);
});

for (const width of [320, 390, 768, 1100, 1440, 2560]) {
  test(`nothing sticks out sideways at ${width} px`, async ({ page }) => {
    test.slow();
    await page.setViewportSize({ width, height: 900 });
    await page.goto(whole(host.url));
    await ready(page, 'all');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
  });
}

test('every link inside the page leads somewhere, and no id stands twice', async ({ page }) => {
  await page.goto(host.url);
  const { lost, twice } = await page.evaluate(() => {
    const hashes = [...document.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')].map((link) => link.hash);
    const ids = [...document.querySelectorAll('[id]')].map((element) => element.id);
    return {
      lost: hashes.filter((hash) => !document.getElementById(hash.slice(1))),
      twice: ids.filter((id, index) => ids.indexOf(id) !== index),
    };
  });
  expect(lost).toEqual([]);
  expect(twice).toEqual([]);
});

/** Exhibits are looked into where their own tests do not: in light as they stand in the page, and in what only the page has. */
const looks = [
  { name: 'light', colorScheme: 'light', width: 1440, inside: true },
  { name: 'light', colorScheme: 'light', width: 390 },
  { name: 'dark', colorScheme: 'dark', width: 1440 },
  { name: 'dark', colorScheme: 'dark', width: 390 },
  { name: 'forced colours', colorScheme: 'light', width: 1440, forcedColors: 'active' },
  { name: 'more contrast', colorScheme: 'light', width: 1440, contrast: 'more', inside: true },
  { name: 'projector', colorScheme: 'dark', width: 1440, theme: 'projector', inside: true },
] as const;
for (const { name, width, ...look } of looks) {
  test(`axe finds nothing, ${name}, ${width} px`, async ({ page }) => {
    test.setTimeout(300_000); // axe goes through a dozen exhibits
    const { theme, inside, ...media } = { theme: '', inside: false, ...look };
    await page.emulateMedia({ ...media, reducedMotion: 'reduce' });
    await page.setViewportSize({ width, height: 900 });
    await page.addInitScript((wanted) => wanted && localStorage.setItem('init-lab-theme', wanted), theme);
    await page.goto(whole(host.url));
    await ready(page, 'all');
    const axe = new AxeBuilder({ page });
    const { violations } = await (inside ? axe : axe.exclude('init-lab')).analyze();
    expect(
      violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(' | ')}`),
    ).toEqual([]);
  });
}

test('a phrase sets its exhibit, by keyboard, and lets go when the reader moves on', async ({ page }) => {
  await page.goto(host.url);
  await ready(page);
  const phrase = page.getByRole('button', { name: 'tanh units with std 0.01' });
  await expect(phrase).toHaveAttribute('aria-pressed', 'false');
  await phrase.focus();
  await page.keyboard.press('Enter');
  await expect(phrase).toHaveAttribute('aria-pressed', 'true');
  await expect(page.getByRole('status').filter({ hasText: 'Figure 1.1 is set' })).toHaveCount(1);
  const state = await page.evaluate(() => document.querySelector('init-lab')?.getState());
  expect(state).toMatchObject({ initializer: 'normal', gain: 0.01, activation: 'tanh', depth: 30 });

  const other = page.getByRole('button', { name: 'std 0.3', exact: true });
  await other.click();
  await expect(phrase).toHaveAttribute('aria-pressed', 'false');
  await expect(other).toHaveAttribute('aria-pressed', 'true');
});

test('the exhibit stays in view beside the text, and nothing moves when it arrives', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.addInitScript(() => {
    const shifts: number[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.push((entry as unknown as { value: number }).value);
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(`${host.url}#what-goes-wrong`);
  await ready(page);
  const total = await page.evaluate(() =>
    (window as unknown as { shifts: number[] }).shifts.reduce((a, b) => a + b, 0),
  );
  expect(total).toBeLessThan(0.02);

  await page.locator('#what-goes-wrong--too-large').scrollIntoViewIfNeeded();
  const box = await page.locator('#signal-flow').boundingBox();
  expect(box?.y).toBeGreaterThanOrEqual(0);
  expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(900);
});

test('on a phone the exhibit comes after the paragraphs that lead to it', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(host.url);
  const [before, exhibit, after] = await Promise.all(
    ['.before', '.exhibit', '.after'].map((part) =>
      page.locator(`#what-goes-wrong ${part}`).first().boundingBox(),
    ),
  );
  expect(exhibit?.y).toBeGreaterThanOrEqual((before?.y ?? 0) + (before?.height ?? 0));
  expect(after?.y).toBeGreaterThanOrEqual((exhibit?.y ?? 0) + (exhibit?.height ?? 0));
});

test('without JavaScript the text, the formulas and the fallbacks are there', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(host.url);
  await expect(page.getByText('That is the whole secret')).toBeVisible();
  await expect(page.locator('math').first()).toBeVisible();
  await expect(page.getByText('A live exhibit belongs here').first()).toBeVisible();
  await context.close();
});

test('the theme follows the system until the reader decides', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  await page.goto(host.url);
  const look = () =>
    page.evaluate(() => {
      const { backgroundColor, fontSize } = getComputedStyle(document.documentElement);
      return { backgroundColor, fontSize };
    });
  const light = await look();
  const choice = page.getByLabel('Theme');
  await choice.selectOption('Dark');
  const dark = await look();
  expect(dark.backgroundColor).not.toBe(light.backgroundColor);
  await page.reload();
  expect(await look()).toEqual(dark);
  await expect(choice).toHaveValue('dark');
  await choice.selectOption('Projector');
  const projector = await look();
  expect(Number.parseFloat(projector.fontSize)).toBeGreaterThan(1.2 * Number.parseFloat(light.fontSize));
  await choice.selectOption('As the system');
  expect(await look()).toEqual(light);
});

for (const width of [390, 1440]) {
  test(`the contents show where one is, and lead there, at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 844 });
    await page.goto(host.url);
    await page.getByRole('button', { name: 'Contents' }).click();
    const contents = page.locator('#contents');
    const link = contents.locator('a[href="#he"]');
    await link.click();
    await expect(contents).toBeHidden();
    await expect(link).toHaveAttribute('aria-current', 'location', { timeout: 10_000 });
    const where = page.getByRole('navigation', { name: 'Where you are' });
    await expect(where.getByRole('link', { name: /^4 He/ })).toBeVisible();
    await expect(where.locator('[aria-current]')).toHaveCount(1);
    // The page glides there; what it passes on its way starts and grows.
    const top = async () => (await page.locator('#he-title').boundingBox())?.y ?? Number.NaN;
    await expect.poll(top, { timeout: 10_000 }).toBeLessThan(844 / 4);
    await page.waitForTimeout(1500);
    expect(await top()).toBeGreaterThan(40);
    expect(await top()).toBeLessThan(844 / 4);
    await expect(link).toHaveAttribute('aria-current', 'location');
  });
}

test('a glide is brought to its end, but not against a hand that takes the page meanwhile', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(host.url);
  await page.evaluate(() => {
    Element.prototype.scrollIntoView = () => document.body.setAttribute('data-landed', '');
    addEventListener('wheel', () => document.body.setAttribute('data-wheeled', ''));
    document.addEventListener('scrollend', () => document.body.setAttribute('data-ended', ''));
  });
  const glide = async (to: string) => {
    await page.getByRole('button', { name: 'Contents' }).click();
    await page.locator(`#contents a[href="#${to}"]`).click();
  };
  const body = page.locator('body');
  await glide('he');
  await page.waitForFunction(() => scrollY > 500);
  await page.mouse.wheel(0, -100);
  await expect(body).toHaveAttribute('data-wheeled');
  await expect(body).toHaveAttribute('data-ended', '', { timeout: 10_000 });
  await expect(body).not.toHaveAttribute('data-landed');
  await glide('xavier');
  await expect(body).toHaveAttribute('data-landed', '', { timeout: 10_000 });
});
