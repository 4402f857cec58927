// What a first visit loads, gzipped: the page, its styles and scripts, the worker, and one wasm build with its glue
// (the largest of the three stands for the one that the browser takes). Fails above the limit.
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const limit = 200 * 1024;
const site = fileURLToPath(new URL('../dist/site', import.meta.url));

const files = readdirSync(site, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => {
    const path = join(entry.parentPath ?? entry.path, entry.name);
    const content = readFileSync(path);
    return { name: relative(site, path), size: gzipSync(content, { level: 9 }).length };
  });

/** The glue and the wasm of each build, of which a visit loads one of each. */
const isWasm = ({ name }) => name.endsWith('.wasm');
const isGlue = ({ name }) => /init-lab-core[^/]*\.m?js$/.test(name);
const largest = (list) => [...list].sort((a, b) => b.size - a.size)[0];
const loaded = [
  ...files.filter((file) => !isWasm(file) && !isGlue(file)),
  ...[largest(files.filter(isGlue)), largest(files.filter(isWasm))].filter(Boolean),
];

const kilobytes = (bytes) => `${(bytes / 1024).toFixed(1)} KB`.padStart(10);
console.log('First visit, gzipped:');
for (const { name, size } of loaded.sort((a, b) => b.size - a.size))
  console.log(`${kilobytes(size)}  ${name}`);
const total = loaded.reduce((sum, { size }) => sum + size, 0);
console.log(`${kilobytes(total)}  in all, of ${kilobytes(limit).trim()} allowed`);
if (!files.some(isWasm)) throw new Error(`there is no wasm file in ${site}`);
if (total > limit) {
  console.error(`The first page is ${kilobytes(total - limit).trim()} too large.`);
  process.exitCode = 1;
}
