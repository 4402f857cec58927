/** The npm package in a project of somebody else's, bundled by Vite and served under a strict policy. */
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import { build } from 'vite';
import { hostServer, issuePolicy, page as pageWith } from './server';
import { witness } from './witness';

test('import "init-lab" in a bundled page', async ({ page }) => {
  const home = mkdtempSync(join(tmpdir(), 'init-lab-bundled-'));
  mkdirSync(join(home, 'node_modules'));
  symlinkSync(
    fileURLToPath(new URL('../../../dist/lib', import.meta.url)),
    join(home, 'node_modules', 'init-lab'),
  );
  writeFileSync(join(home, 'main.js'), "import 'init-lab';\n");
  writeFileSync(
    join(home, 'index.html'),
    pageWith('<init-lab depth="5" width="16"></init-lab><script type="module" src="./main.js"></script>'),
  );
  await build({ configFile: false, root: home, base: './', logLevel: 'error', build: { target: 'es2022' } });
  const policy = { 'Content-Security-Policy': issuePolicy };
  const server = await hostServer([{ at: '/app/', folder: join(home, 'dist'), headers: policy }]);
  const seen = await witness(page);
  await page.goto(`${server.origin}/app/`);
  await expect(page.locator('init-lab [part~=badge]')).toBeVisible({ timeout: 20_000 });
  expect(page.workers().map((worker) => worker.url().split(':')[0])).toEqual(['http']);
  expect(seen.errors).toEqual([]);
  expect(await seen.violations()).toEqual([]);
  expect(seen.foreign(server.origin)).toEqual([]);
  await server.close();
  rmSync(home, { recursive: true });
});
