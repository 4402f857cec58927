// Takes the pictures of README.md anew from dist/site: `node build-scripts/take-pictures.mjs`. Build first.
import { mkdirSync, writeFileSync } from 'node:fs';
import { launch } from '../tests/bench/browser.mjs';
import { serve } from './serve.mjs';
import { inProject, main } from './shared.mjs';

const folder = inProject('web', 'lesson', 'pictures');

async function takePicture(browser, url, colorScheme) {
  const page = await browser.newPage({
    viewport: { width: 1440, height: 900 },
    colorScheme,
    reducedMotion: 'reduce',
  });
  await page.goto(`${url}#what-goes-wrong`);
  await page.locator('init-lab').first().locator('[part~=badge]').waitFor();
  await page.evaluate(() =>
    document.querySelector('#what-goes-wrong').scrollIntoView({ behavior: 'instant' }),
  );
  await page.waitForTimeout(500); // the contents mark the section
  const devtools = await page.context().newCDPSession(page);
  const { data } = await devtools.send('Page.captureScreenshot', { format: 'webp', quality: 82 });
  writeFileSync(`${folder}/lesson-${colorScheme}.webp`, Buffer.from(data, 'base64'));
  await page.close();
}

await main(async () => {
  mkdirSync(folder, { recursive: true });
  const server = await serve(inProject('dist', 'site'));
  const browser = await launch();
  try {
    for (const colorScheme of ['light', 'dark']) await takePicture(browser, server.url, colorScheme);
  } finally {
    await browser.close();
    await server.close();
  }
});
