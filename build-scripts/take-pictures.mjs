// Takes the pictures of README.md anew from dist/site: `node build-scripts/take-pictures.mjs`. Build first.
import { mkdirSync, writeFileSync } from 'node:fs';
import { launch } from '../tests/bench/browser.mjs';
import { serve } from './serve.mjs';
import { inProject, main } from './shared.mjs';

const folder = inProject('web', 'lesson', 'pictures');
/** Exhibits of README.md, as the lesson shows them. */
const exhibits = ['map', 'xavier-he', 'weights'];

const settled = '.stage[data-measured=whole]';

async function save(page, name, clip) {
  const devtools = await page.context().newCDPSession(page);
  const options = { format: 'webp', quality: 82, ...(clip && { clip: { ...clip, scale: 1 } }) };
  const { data } = await devtools.send('Page.captureScreenshot', options);
  writeFileSync(`${folder}/${name}.webp`, Buffer.from(data, 'base64'));
}

async function openPage(browser, url, colorScheme, height = 900) {
  const size = { width: 1440, height };
  const page = await browser.newPage({ viewport: size, colorScheme, reducedMotion: 'reduce' });
  await page.goto(url);
  return page;
}

async function takeLesson(browser, url, colorScheme) {
  const page = await openPage(browser, `${url}#what-goes-wrong`, colorScheme);
  await page.locator('init-lab').first().locator(settled).waitFor();
  await page.evaluate(() =>
    document.querySelector('#what-goes-wrong').scrollIntoView({ behavior: 'instant' }),
  );
  await page.waitForTimeout(500); // the contents mark the section
  await save(page, `lesson-${colorScheme}`);
  await page.close();
}

async function takeExhibit(browser, url, id) {
  // High enough for the whole exhibit, which the lesson keeps within the window.
  const page = await openPage(browser, `${url}#fig-${id}`, 'light', 2000);
  const exhibit = page.locator(`init-lab#${id}`);
  await exhibit.scrollIntoViewIfNeeded();
  await exhibit.locator(settled).waitFor();
  await page.waitForTimeout(1500); // the fine plane after the coarse one
  const { x, y, width, height } = await exhibit.boundingBox();
  const top = await page.evaluate(() => scrollY);
  await save(page, `exhibit-${await exhibit.getAttribute('exhibit')}`, { x, y: y + top, width, height });
  await page.close();
}

await main(async () => {
  mkdirSync(folder, { recursive: true });
  const server = await serve(inProject('dist', 'site'));
  const browser = await launch();
  try {
    for (const colorScheme of ['light', 'dark']) await takeLesson(browser, server.url, colorScheme);
    for (const id of exhibits) await takeExhibit(browser, server.url, id);
  } finally {
    await browser.close();
    await server.close();
  }
});
