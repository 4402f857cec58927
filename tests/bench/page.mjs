/** The page with the contenders (tests/bench/page), built, served and open in Chromium. */
import { cpSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { launch, serve } from './browser.mjs';

/** Calls `use` with the page, and cleans up behind it. */
export async function withBenchPage(outDir, use) {
  await build({
    configFile: false,
    root: fileURLToPath(new URL('./page', import.meta.url)),
    base: './',
    logLevel: 'warn',
    worker: { format: 'es' },
    build: { outDir, emptyOutDir: true, assetsInlineLimit: 0, chunkSizeWarningLimit: 9999 },
  });
  const host = await serve(outDir);
  const browser = await launch();
  try {
    const page = await browser.newPage();
    page.on('pageerror', (error) => console.error(`  ${error}`));
    await page.goto(host.url);
    await page.waitForFunction(() => 'bench' in window);
    return await use(page);
  } finally {
    await browser.close();
    await host.close();
  }
}

/** Puts init-lab-bench of each build beside the page, where it imports it from. */
export function copyKernels(wasm, outDir, builds) {
  for (const build of builds)
    for (const file of ['init-lab-bench.mjs', 'init-lab-bench.wasm'])
      cpSync(`${wasm}-${build}/${file}`, `${outDir}/product/${build}/${file}`);
}
