/** The served lesson as Lighthouse sees it: a slow phone on a mobile network (its default, simulated). */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { chromiumPath, flags } from './browser.mjs';
import { serveCompressed } from './compressed-host.mjs';
import { table } from './figures.mjs';

export const title = 'Lighthouse, mobile: the served lesson';
export const goal = 'performance, accessibility and best practices 95 or more';

// Not among the project's packages: only this part needs it, and it is large. Version 13 wants a newer Node.
const lighthouse = 'lighthouse@12.8.2';
const categories = ['performance', 'accessibility', 'best-practices'];
const audits = [
  'first-contentful-paint',
  'largest-contentful-paint',
  'total-blocking-time',
  'cumulative-layout-shift',
];

export async function run({ site }) {
  if (!existsSync(`${site}/index.html`)) return { skipped: 'dist/site is not built' };
  const host = await serveCompressed(site);
  const folder = await mkdtemp(join(tmpdir(), 'init-lab-lighthouse-'));
  try {
    const report = await audit(host.url, join(folder, 'report.json'));
    const scores = categories.map((name) => [name, Math.round(100 * report.categories[name].score)]);
    const values = audits.map((name) => [name, report.audits[name].displayValue]);
    const failed = categories.flatMap((name) => shortcomings(report, name));
    const text = [
      table([['', 'score of 100'], ...scores]),
      table([['', 'value'], ...values]),
      ...failed,
    ].join('\n');
    return { text, data: { scores: Object.fromEntries(scores), values: Object.fromEntries(values), failed } };
  } finally {
    await host.close();
    await rm(folder, { recursive: true, force: true });
  }
}

async function audit(url, file) {
  const options = [
    `--chrome-flags=--headless=new ${flags}`,
    '--output=json',
    `--output-path=${file}`,
    '--quiet',
  ];
  const only = `--only-categories=${categories.join(',')}`;
  await promisify(execFile)(
    'npm',
    ['exec', '--yes', `--package=${lighthouse}`, '--', 'lighthouse', url, only, ...options],
    {
      env: { ...process.env, CHROME_PATH: chromiumPath ?? '' },
      maxBuffer: 2 ** 26,
    },
  );
  return JSON.parse(await readFile(file, 'utf8'));
}

/** What kept a category from 100. */
function shortcomings(report, category) {
  return report.categories[category].auditRefs
    .filter(({ id, weight }) => weight > 0 && (report.audits[id].score ?? 1) < 0.9)
    .map(
      ({ id }) => `  ${category}: ${report.audits[id].title} (${report.audits[id].displayValue ?? 'failed'})`,
    );
}
