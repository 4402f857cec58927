/**
 * npm run bench [-- part … --compare --keep]: measures in Chromium, prints tables and writes build/bench/<part>.json.
 * Build first (npm run build). A part whose subject is missing says so and is left out. --compare prints what has changed
 * since the kept run; --keep makes this run the kept one, which the site's performance page shows.
 */
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { launch } from '../tests/bench/browser.mjs';
import { machine } from '../tests/bench/figures.mjs';
import { compare, keep } from '../tests/bench/kept.mjs';

const fromRoot = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const places = {
  site: fromRoot('dist/site'),
  outDir: fromRoot('build/bench/page'),
  wasm: fromRoot('build/wasm'),
  native: fromRoot('build/native'),
};
const known = [
  'network',
  'growth',
  'training',
  'product',
  'normals',
  'theory',
  'slider',
  'drag',
  'first-chart',
  'lighthouse',
  'size',
  'quantum',
  'load',
  'memory',
];
const options = ['--compare', '--keep'];
const given = process.argv.slice(2);
const asked = given.filter((name) => !options.includes(name));
const unknown = asked.filter((name) => !known.includes(name));
if (unknown.length) {
  console.error(`There is no part "${unknown[0]}"; there are ${known.join(', ')}.`);
  process.exit(1);
}
if (!existsSync(places.wasm)) {
  console.error('The engine is not built yet: npm run build');
  process.exit(1);
}

const browser = await launch();
const state = machine(browser);
await browser.close();
console.log(
  Object.entries(state)
    .map(([key, value]) => `${key}: ${value}`)
    .join('\n'),
);
await mkdir(fromRoot('build/bench'), { recursive: true });

let failed = false;
for (const name of asked.length ? asked : known) {
  const part = await import(`../tests/bench/${name}.mjs`);
  console.log(`\n${part.title}`);
  try {
    const { skipped, text, data } = await part.run(places);
    if (skipped) {
      console.log(`  left out: ${skipped}`);
      continue;
    }
    console.log(text);
    const result = {
      place: known.indexOf(name),
      title: part.title,
      machine: state,
      goal: part.goal,
      text,
      ...data,
    };
    await writeFile(fromRoot(`build/bench/${name}.json`), `${JSON.stringify(result, null, 2)}\n`);
    if (given.includes('--compare')) console.log(compare(name, result));
    if (given.includes('--keep')) keep(name, result);
  } catch (error) {
    failed = true;
    console.error(`  failed: ${error.stack ?? error}`);
  }
}
process.exit(failed ? 1 : 0);
