// Measures how high each exhibit is in the lesson at several widths, and writes the room that the page keeps for it:
// web/lesson/styles/exhibit-heights.css. `node build-scripts/measure-exhibits.mjs`, after `build-web.mjs site`.
import { writeFileSync } from 'node:fs';
import { launch, serve } from '../tests/bench/browser.mjs';
import { inProject, main } from './shared.mjs';

const widths = [280, 350, 390, 440, 520, 600, 700, 800, 1000];
const pixelsPerRem = 16;

async function measure(page, width) {
  // Type grows with the window: narrow stages are those of phones.
  await page.setViewportSize({ width: width < 600 ? width + 40 : 1300, height: 900 });
  await page.evaluate((stage) => {
    for (const element of document.querySelectorAll('.stage')) element.style.inlineSize = `${stage}px`;
  }, width);
  await page.waitForTimeout(2500);
  return page.evaluate(() =>
    [...document.querySelectorAll('init-lab')].map((element) => {
      const root = element.shadowRoot.querySelector('.root');
      return [element.getAttribute('exhibit'), root.getBoundingClientRect().height + 2];
    }),
  );
}

/** Of several exhibits of one kind the lowest, so that none has a gap. */
function lowest(measured) {
  const heights = new Map();
  for (const [kind, height] of measured) heights.set(kind, Math.min(height, heights.get(kind) ?? height));
  return heights;
}

const rem = (pixels) => `${Math.floor((4 * pixels) / pixelsPerRem) / 4}rem`;

function rules(heights) {
  return [...heights]
    .map(([kind, height]) => `init-lab[exhibit='${kind}'] {\n  --exhibit-height: ${rem(height)};\n}`)
    .join('\n');
}

await main(async () => {
  const server = await serve(inProject('dist', 'site'));
  const browser = await launch();
  try {
    const page = await browser.newPage({ viewport: { width: 1100, height: 900 } });
    await page.goto(server.url);
    await page.waitForFunction(() => customElements.get('init-lab'));
    await page.evaluate(() => {
      for (const element of document.querySelectorAll('init-lab')) element.setState({});
    });
    await page.waitForTimeout(8000);
    const blocks = [];
    for (const width of widths) {
      const inside = rules(lowest(await measure(page, width)));
      blocks.push(
        width === widths[0] ? inside : `@container stage (min-width: ${rem(width)}) {\n${inside}\n}`,
      );
    }
    const head =
      '/* The room of each exhibit by the width of its stage. Written by build-scripts/measure-exhibits.mjs. */\n';
    writeFileSync(
      inProject('web', 'lesson', 'styles', 'exhibit-heights.css'),
      `${head}${blocks.join('\n')}\n`,
    );
  } finally {
    await browser.close();
    await server.close();
  }
});
