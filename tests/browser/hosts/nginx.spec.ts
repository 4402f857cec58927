/** The site as nginx serves it, from the compressed copies that the build has laid beside the files. */
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import { findNginx, startNginx } from './nginx';
import { witness } from './witness';

const site = fileURLToPath(new URL('../../../dist/site', import.meta.url));

test('served statically by nginx, compressed beforehand', async ({ page }) => {
  const binary = findNginx();
  test.skip(!binary, 'nginx is not on this machine');
  const nginx = await startNginx(binary ?? '', site);
  const seen = await witness(page);
  const encodings = new Map<string, string | undefined>();
  page.on('response', (response) => {
    const { pathname } = new URL(response.url());
    if (pathname.startsWith('/init-lab/')) encodings.set(pathname, response.headers()['content-encoding']);
  });
  await page.goto(`${nginx.origin}/init-lab/`);
  await page.locator('init-lab').first().scrollIntoViewIfNeeded();
  await expect(page.locator('init-lab [part~=badge]').first()).toBeVisible({ timeout: 20_000 });
  expect(encodings.get('/init-lab/')).toBe('gzip');
  const scripts = [...encodings].filter(([path]) => /elements-|page-/.test(path));
  expect(scripts.length).toBeGreaterThan(1);
  for (const [path, encoding] of scripts) expect([path, encoding]).toEqual([path, 'gzip']);
  const wasm = seen.requests.find((url) => url.endsWith('.wasm')) ?? '';
  const response = await fetch(wasm, { headers: { 'Accept-Encoding': 'gzip' } });
  expect(response.headers.get('content-type')).toBe('application/wasm');
  expect(response.headers.get('content-encoding')).toBe('gzip');
  expect(seen.foreign(nginx.origin)).toEqual([]);
  expect(seen.errors).toEqual([]);
  await nginx.close();
});
