// What a first visit loads, gzipped: the page with its styles and scripts, the worker, and one wasm build with its
// glue (the largest of the three stands for the one that the browser takes). Exhibits further down, and the wasm that only
// they need, are files of their own, loaded when the reader comes near, and do not count. Fails above the limit.
import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const limit = 200 * 1024;
const site = fileURLToPath(new URL('../dist/site', import.meta.url));
const read = (name) => readFileSync(join(site, name));
const assets = readdirSync(join(site, 'assets')).map((name) => `assets/${name}`);

/** What a file names to be loaded with it: links and scripts of a page, static imports of a script. */
function needs(name) {
  const text = String(read(name));
  if (name.endsWith('.html'))
    return [...text.matchAll(/(?:href|src)="\.\/([^"#?]+\.(?:css|js|svg))"/g)].map(([, to]) => to);
  if (!name.endsWith('.js')) return [];
  const imports = text.matchAll(/(?:\bfrom|\bimport)\s*["'](\.\.?\/[^"']+)["']/g);
  return [...imports].map(([, to]) => posix.join(posix.dirname(name), to));
}

function withAllItNeeds(first) {
  const found = new Set();
  const add = (name) => {
    if (found.has(name)) return;
    found.add(name);
    needs(name).forEach(add);
  };
  add(first);
  return [...found];
}

const sized = (names) => names.map((name) => ({ name, size: gzipSync(read(name), { level: 9 }).length }));
const bySize = (a, b) => b.size - a.size;
const largest = (pattern) => sized(assets.filter((name) => pattern.test(name))).sort(bySize)[0];
const wasm = largest(/init-lab-core[^/]*\.wasm$/);
if (!wasm) throw new Error(`there is no wasm file in ${site}`);
// Of that build, once; the page may have asked for another's glue already.
const build = /init-lab-core-([a-z0-9]+)-/.exec(wasm.name)?.[1];
const glue = largest(new RegExp(`init-lab-core-${build}-[^/]*\\.js$`));
const workers = assets.filter((name) => /\/worker-[^/]*\.js$/.test(name));
const files = new Set([...withAllItNeeds('index.html'), ...workers, glue.name]);
const loaded = [...sized([...files]), wasm];

const kilobytes = (bytes) => `${(bytes / 1024).toFixed(1)} KB`.padStart(10);
console.log('First visit, gzipped:');
for (const { name, size } of loaded.sort(bySize)) console.log(`${kilobytes(size)}  ${name}`);
const total = loaded.reduce((sum, { size }) => sum + size, 0);
console.log(`${kilobytes(total)}  in all, of ${kilobytes(limit).trim()} allowed`);
if (total > limit) {
  console.error(`The first page is ${kilobytes(total - limit).trim()} too large.`);
  process.exitCode = 1;
}
