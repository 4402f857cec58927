/** (d) What a browser downloads to show the first page, each file gzipped as a server would. */
import { existsSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { launch, serve } from './browser.mjs';
import { table } from './figures.mjs';

export const title = 'First page, gzipped (bytes)';
export const goal = 200 * 1024;

export async function run({ site }) {
  if (!existsSync(`${site}/index.html`)) return { skipped: 'dist/site is not built' };
  const host = await serve(site);
  const browser = await launch();
  try {
    const page = await browser.newPage();
    const files = new Map();
    const kept = [];
    page.on('response', (response) => {
      const keep = async () =>
        files.set(new URL(response.url()).pathname, gzipSync(await response.body(), { level: 9 }));
      if (response.url().startsWith('http')) kept.push(keep().catch(() => {}));
    });
    await page.goto(host.url, { waitUntil: 'networkidle' });
    await Promise.all(kept);
    const rows = [...files].map(([name, bytes]) => [name, bytes.length]).toSorted((a, b) => b[1] - a[1]);
    const total = rows.reduce((sum, [, bytes]) => sum + bytes, 0);
    return {
      text: table([['file', 'bytes'], ...rows, ['total', total]]),
      data: { total, files: Object.fromEntries(rows) },
    };
  } finally {
    await browser.close();
    await host.close();
  }
}
