/** embed.html in a frame of another origin: its events, its commands, its height, with our host script and with others. */
import { expect, type Page, test } from '@playwright/test';
import { type HostServer, hostServer, issuePolicy, page as pageWith } from './server';
import { witness } from './witness';

let host: HostServer;
let page16: HostServer;

/** The page and the frame are of two origins; both have a strict policy. */
async function open(
  page: Page,
  { query = 'exhibit=signal-flow&depth=5&width=16', head = '', frame = '' } = {},
) {
  host = await hostServer([{ at: '/init-lab/', headers: { 'Content-Security-Policy': issuePolicy } }]);
  const html = pageWith(
    `<iframe id="it" src="${host.origin}/init-lab/embed.html?${query}" title="An exhibit" width="100%" height="200" ${frame}></iframe>`,
    head.replaceAll('HOME', `${host.origin}/init-lab`),
  );
  page16 = await hostServer([{ at: '/notes/page.html', html }]);
  await page.addInitScript(() => {
    const heard: unknown[] = [];
    Object.assign(window, { heard });
    if (window === window.top)
      addEventListener('message', ({ data, origin }) => {
        heard.push({ data, origin });
      });
  });
  const seen = await witness(page);
  await page.goto(`${page16.origin}/notes/page.html`);
  return seen;
}
test.afterEach(async () => {
  await host.close();
  await page16.close();
});

type Data = Record<string, unknown>;
const heard = (page: Page): Promise<Data[]> =>
  page.evaluate(() => (window as unknown as { heard: { data: Data }[] }).heard.map(({ data }) => data));
const events = async (page: Page, name: string) =>
  (await heard(page)).filter(({ protocol, event }) => protocol === 'init-lab' && event === name);

/** Sends one message as a page would that has no script of ours, and waits for the reply. */
const ask = (page: Page, message: object): Promise<Data> =>
  page.evaluate(
    (sent) =>
      new Promise((resolve) => {
        addEventListener('message', function hear({ data }) {
          if (data.reply !== (sent as Data).id) return;
          removeEventListener('message', hear);
          resolve(data);
        });
        document.querySelector('iframe')?.contentWindow?.postMessage(sent, '*');
      }),
    message,
  );
const command = (page: Page, name: string, value?: unknown) =>
  ask(page, { protocol: 'init-lab', version: 1, command: name, id: `${name} ${Math.random()}`, value });
const badge = (page: Page) => page.frameLocator('iframe').locator('init-lab [part~=badge]');

test('tells ready, resize and change, and nothing that no message can carry', async ({ page }) => {
  const seen = await open(page);
  await expect(badge(page)).toBeVisible({ timeout: 20_000 });
  await expect.poll(() => events(page, 'ready')).toHaveLength(1);
  const [ready] = await events(page, 'ready');
  expect(ready).toMatchObject({ version: 1, detail: { state: { depth: 5, width: 16 } } });
  expect((await events(page, 'resize')).at(-1)).toMatchObject({ detail: { height: expect.any(Number) } });

  await page.frameLocator('iframe').getByRole('button', { name: 'Xavier' }).first().click();
  await expect.poll(async () => (await events(page, 'change')).length).toBeGreaterThan(0);
  expect(await seen.violations()).toEqual([]);
  expect(seen.foreign(host.origin, page16.origin)).toEqual([]);
  expect(seen.errors).toEqual([]);
});

test('an impossible setting is an error event; the rest is kept', async ({ page }) => {
  await open(page, { query: 'depth=-3&width=16' });
  await expect(badge(page)).toBeVisible({ timeout: 20_000 });
  const [error] = await events(page, 'error');
  expect(error).toMatchObject({
    detail: { code: 'bad_value', field: 'depth', message: expect.stringContaining('-3') },
  });
});

test('takes every command', async ({ page }) => {
  await open(page);
  await expect(badge(page)).toBeVisible({ timeout: 20_000 });
  expect(await command(page, 'getState')).toMatchObject({ version: 1, value: { depth: 5 } });
  expect(await command(page, 'setState', { depth: 7 })).toMatchObject({ value: { depth: 7, width: 16 } });
  expect((await command(page, 'reseed')).error).toBeUndefined();
  const { value: reseeded } = await command(page, 'getState');
  expect((reseeded as Data).seed).not.toBe(1);
  await command(page, 'reset');
  expect(await command(page, 'getState')).toMatchObject({ value: { depth: 5 } });
  for (const name of ['pause', 'resume']) expect((await command(page, name)).error).toBeUndefined();
  const { value: picture } = await command(page, 'screenshot');
  expect(picture).toMatch(/^data:image\/png;base64,/);
  const size = await page.evaluate(async (url) => {
    const image = new Image();
    image.src = url;
    await image.decode();
    return [image.naturalWidth, image.naturalHeight];
  }, String(picture));
  expect(Math.min(...size)).toBeGreaterThan(300);
  expect((await command(page, 'setLocale', 'de')).error).toBeUndefined();
  await expect(page.frameLocator('iframe').locator('html')).toHaveAttribute('lang', 'de');
  expect(await command(page, 'showSolutions')).toMatchObject({ error: { code: 'not_here' } });
});

test('refuses what it does not know in one sentence, and lets pass what is not for it', async ({ page }) => {
  await open(page);
  await expect(badge(page)).toBeVisible({ timeout: 20_000 });
  expect(await command(page, 'explode')).toMatchObject({ error: { code: 'unknown_command' } });
  expect(await command(page, 'constructor')).toMatchObject({ error: { code: 'unknown_command' } });
  expect(await command(page, 'setState', 'depth=3')).toMatchObject({ error: { code: 'bad_value' } });
  expect(await command(page, 'setLocale', '<b>')).toMatchObject({ error: { code: 'bad_value' } });
  const next = { protocol: 'init-lab', version: 2, command: 'getState', id: 'next' };
  expect(await ask(page, next)).toMatchObject({ error: { code: 'unsupported_version' } });
  const before = (await heard(page)).length;
  await page.evaluate(() => {
    const frame = document.querySelector('iframe')?.contentWindow;
    for (const noise of [null, 'text', 7, {}, { protocol: 'other' }, { command: 'reset' }, [1]])
      frame?.postMessage(noise, '*');
  });
  await command(page, 'getState');
  expect((await heard(page)).length).toBe(before + 1);
});

test('the host script: the height that it needs, DOM events, commands as promises', async ({ page }) => {
  await open(page, { head: '<script src="HOME/init-lab-host.js"></script>' });
  await expect(badge(page)).toBeVisible({ timeout: 20_000 });
  const inside = () =>
    page.frames()[1]?.evaluate(() => document.querySelector('main')?.getBoundingClientRect().height);
  const outside = () => page.locator('iframe').evaluate((frame) => frame.getBoundingClientRect().height);
  await expect.poll(async () => Math.abs((await outside()) - ((await inside()) ?? 0))).toBeLessThan(6);
  const wide = await outside();
  await page.setViewportSize({ width: 420, height: 900 });
  await expect.poll(outside).toBeGreaterThan(wide + 100);
  await expect.poll(async () => Math.abs((await outside()) - ((await inside()) ?? 0))).toBeLessThan(6);

  const told = await page.evaluate(async () => {
    const frame = document.querySelector('iframe') as HTMLIFrameElement;
    const change = new Promise<Event>((resolve) =>
      frame.addEventListener('init-lab-error', resolve, { once: true }),
    );
    const state = await window.initLabHost?.send(frame, 'setState', { depth: 8, width: -1 });
    const refused = await window.initLabHost?.send(frame, 'explode' as never).catch((error) => error.code);
    return { state, refused, detail: ((await change) as CustomEvent).detail };
  });
  expect(told).toMatchObject({ state: { depth: 8 }, refused: 'unknown_command', detail: { field: 'width' } });
});

test('speaks with the resizer of H5P and with Canvas', async ({ page }) => {
  // The page's side of both conversations, written from their documentation.
  const resizers = `<script>
    addEventListener('message', (event) => {
      const frame = [...document.querySelectorAll('iframe')].find((one) => one.contentWindow === event.source);
      if (!frame) return;
      if (event.data.context === 'h5p') {
        const respond = (action) => event.source.postMessage({ context: 'h5p', action }, event.origin);
        const { action, scrollHeight, clientHeight } = event.data;
        if (action === 'hello') respond('hello');
        if (action === 'prepareResize' && (frame.clientHeight !== scrollHeight || scrollHeight !== clientHeight)) {
          frame.style.height = clientHeight + 'px';
          respond('resizePrepared');
        }
        if (action === 'resize') frame.style.height = scrollHeight + 'px';
        (window.h5p ??= []).push(action);
      } else if (typeof event.data === 'string') {
        const message = JSON.parse(event.data);
        if (message.subject === 'lti.frameResize') window.canvasHeight = message.height;
      }
    });
  </script>`;
  await open(page, { head: resizers });
  await expect(badge(page)).toBeVisible({ timeout: 20_000 });
  const needed = () =>
    page
      .frames()[1]
      ?.evaluate(() => Math.ceil(document.querySelector('main')?.getBoundingClientRect().height ?? 0));
  const given = () => page.locator('iframe').evaluate((frame) => frame.clientHeight);
  await expect.poll(async () => Math.abs((await given()) - ((await needed()) ?? 0))).toBeLessThan(6);
  expect(await page.evaluate(() => (window as unknown as { h5p: string[] }).h5p)).toEqual(
    expect.arrayContaining(['hello', 'prepareResize', 'resize']),
  );
  expect(
    Math.abs(
      (await page.evaluate(() => (window as unknown as { canvasHeight: number }).canvasHeight)) -
        (await given()),
    ),
  ).toBeLessThan(6);
});

test('fit=height: in a frame of fixed height nothing has to be scrolled', async ({ page }) => {
  await open(page, {
    query: 'exhibit=signal-flow&depth=5&width=16&fit=height',
    frame: 'style="width: 1000px; height: 480px"',
  });
  await expect(badge(page)).toBeVisible({ timeout: 20_000 });
  const room = () =>
    page
      .frames()[1]
      ?.evaluate(() => document.documentElement.scrollHeight - document.documentElement.clientHeight);
  await expect.poll(room).toBeLessThanOrEqual(1);
  await expect
    .poll(async () =>
      Number(
        await page
          .frames()[1]
          ?.evaluate(() => document.querySelector('main')?.style.getPropertyValue('zoom')),
      ),
    )
    .toBeLessThan(1);
});
