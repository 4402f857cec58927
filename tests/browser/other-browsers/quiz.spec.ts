/** A practice and an exam in Firefox and WebKit: answered, reloaded, handed in, and marked as Node marks it. */
import { expect, test } from '@playwright/test';
import type { Answer } from '../../../web/engine/contract';
import { type StaticHost, serveStatic } from '../static-host';
import { type OtherBrowser, until } from './browser';
import { browsers } from './browsers';

test.describe.configure({ mode: 'serial', timeout: 180_000 });
let host: StaticHost;
test.beforeAll(async () => {
  host = await serveStatic('dist/site');
});
test.afterAll(() => host.close());

// --- Expressions in the page ---

const quiz = "document.querySelector('init-quiz')";
const one = (selector: string) => `${quiz}?.shadowRoot?.querySelector(${JSON.stringify(selector)})`;
const all = (selector: string) =>
  `[...(${quiz}?.shadowRoot?.querySelectorAll(${JSON.stringify(selector)}) ?? [])]`;
const shows = (selector: string, text: string) =>
  `${one(selector)}?.textContent.includes(${JSON.stringify(text)}) === true`;
const number = '.figure-answer input';

async function press(browser: OtherBrowser, label: string): Promise<void> {
  const button = `${all('button')}.find((each) => each.textContent.trim() === ${JSON.stringify(label)})`;
  await until(browser, `${button}?.disabled === false`);
  await browser.evaluate(`${button}.click()`);
}

async function type(browser: OtherBrowser, text: string): Promise<void> {
  await browser.evaluate(`((input) => {
    input.value = ${JSON.stringify(text)};
    for (const type of ['input', 'change']) input.dispatchEvent(new Event(type, { bubbles: true }));
  })(${one(number)})`);
}

/** √(2/n), of the layer in the prompt. */
const heNumber = async (browser: OtherBrowser): Promise<string> => {
  const prompt = String(await browser.evaluate(`${one('.prompt')}.textContent`));
  return String(Math.sqrt(2 / Number(/from (\d+) units/.exec(prompt)?.[1])));
};

// --- Practice ---

async function practise(browser: OtherBrowser): Promise<void> {
  const url = `${host.url}quiz.html?questions=he-numbers&seed=5`;
  await browser.open(url);
  await until(browser, `${one(number)} instanceof HTMLElement`);
  await type(browser, '1,250');
  await press(browser, 'Check');
  await until(browser, shows('.refusal', '1250 or 1.250'));
  await type(browser, '12');
  await press(browser, 'Check');
  await until(browser, shows('.grade .badge', 'Not right'));
  await type(browser, await heNumber(browser));
  await press(browser, 'Check');
  await until(browser, shows('.grade .badge', 'Right'));
  await until(browser, shows('.summary', '1\u00a0of\u00a01\u00a0points'));
  await browser.open(url);
  await until(browser, shows('.summary', '1\u00a0of\u00a01\u00a0points'));
}

// --- Exam ---

const level = 'deeper';
const answers: Record<string, (browser: OtherBrowser) => Promise<unknown>> = {
  'he-numbers': async (browser) => type(browser, await heNumber(browser)),
  twins: (browser) => browser.evaluate(`${one('.options input')}.click()`),
  'sort-by-signal': (browser) => press(browser, 'Keep this order'),
  'mend-relu': async (browser) => {
    const lab = one('init-lab');
    await until(browser, `${lab}?.getState?.().gain !== undefined`);
    await browser.evaluate(`${lab}.setState({ gain: 1.4142 })`);
    await browser.evaluate(`${lab}.dispatchEvent(new CustomEvent('init-lab-change'))`);
  },
};

async function sitExam(browser: OtherBrowser): Promise<void> {
  const ids = Object.keys(answers);
  const url = `${host.url}quiz.html?questions=${ids.join('+')}&mode=exam&level=${level}&seed=5`;
  await browser.open(url);
  await press(browser, 'Begin');
  for (const [place] of ids.entries()) {
    await until(browser, `${all('.step')}.length === ${ids.length}`);
    await browser.evaluate(`${all('.step')}[${place}].click()`);
    await until(browser, shows('.question .ordinal', String(place + 1)));
    const id = String(await browser.evaluate(`${one('.question')}.dataset.question`));
    await answers[id]?.(browser);
    await until(browser, `${quiz}.sheet.entries[${JSON.stringify(id)}]?.answer !== undefined`);
  }
  const given = `JSON.stringify(Object.entries(${quiz}.sheet?.entries ?? {}).map(([id, { answer }]) => [id, answer]).sort())`;
  const before = await browser.evaluate(given);
  await browser.open(url);
  await until(browser, `${one('.question')} instanceof HTMLElement`);
  expect(await browser.evaluate(given), 'after a reload').toBe(before);
  expect(await browser.evaluate(`${one('.grade')} === null`), 'nothing is told').toBe(true);
  await press(browser, 'Hand in');
  await press(browser, 'Hand in now');
  await until(browser, shows('.summary', 'points'));
}

/** What the browser says of the answers, and what Node says of them. */
async function marks(browser: OtherBrowser): Promise<[browser: unknown[], node: unknown[]]> {
  const library = 'init-lab/engine';
  const { createEngine } = (await import(library)) as typeof import('../../../web/engine/index');
  const engine = await createEngine();
  const told = `JSON.stringify(${quiz}.sheet.order.map((id) => [id, ${quiz}.sheet.entries[id].answer, ${quiz}.run.grades.get(id)]))`;
  const graded = JSON.parse(String(await browser.evaluate(told))) as [string, Answer, unknown][];
  const again = graded.map(([question, answer]) => engine.gradeAnswer({ question, level, seed: 5 }, answer));
  const inNode = JSON.parse(JSON.stringify(await Promise.all(again))) as unknown[];
  engine.close();
  return [graded.map(([, , grade]) => grade), inNode];
}

for (const { name, found, open } of browsers) {
  test(`${name}: a practice and an exam, marked as in Node`, async () => {
    test.skip(!found, `${name.split(' ')[0]} is not on this machine`);
    const browser = await open();
    try {
      await practise(browser);
      await sitExam(browser);
      const [inBrowser, inNode] = await marks(browser);
      expect(inBrowser).toHaveLength(Object.keys(answers).length);
      expect(inBrowser).toEqual(inNode);
    } finally {
      await browser.close();
    }
  });
}
