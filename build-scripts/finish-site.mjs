// What dist/site needs beside the pages: the classic scripts, the service worker, the licences of everything shipped,
// a list of all files with their hashes, and each file compressed for hosts that send such files as they are.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, posix, sep } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { build } from 'vite';
import { licences, shippedPackages } from './licences.mjs';
import { inProject } from './shared.mjs';

const site = inProject('dist', 'site');
const compressible = /\.(html|js|css|svg|wasm|json|webmanifest|txt)$/;
const worthIt = 1024; // bytes: smaller files fit into one packet anyway

export async function finishSite() {
  await buildScript('init-lab-whole');
  await buildScript('init-lab-host');
  writeFileSync(join(site, 'licences.txt'), licences(shippedPackages()));
  const files = filesIn(site);
  const kept = { __FILES__: JSON.stringify(files), __VERSION__: JSON.stringify(hashOfAll(files)) };
  await buildScript('service-worker', kept);
  writeFileSync(
    join(site, 'files.json'),
    `${JSON.stringify(listOf([...files, 'service-worker.js']), null, 2)}\n`,
  );
  for (const name of filesIn(site)) compress(join(site, name));
}

function buildScript(mode, define = {}) {
  return build({ configFile: inProject('web', 'vite.hosts.ts'), mode, define, logLevel: 'warn' });
}

/** Paths below `folder`, in a fixed order. */
export function filesIn(folder) {
  return readdirSync(folder, { recursive: true })
    .filter((path) => statSync(join(folder, path)).isFile())
    .map((path) => path.split(sep).join(posix.sep))
    .sort();
}

function hashOfAll(names) {
  const hash = createHash('sha256');
  for (const name of names)
    hash
      .update(`${name}\0`)
      .update(readFileSync(join(site, name)))
      .update('\0');
  return hash.digest('hex').slice(0, 16);
}

/** For every file its size and what an `integrity` attribute takes. */
function listOf(names) {
  const { version } = JSON.parse(readFileSync(inProject('package.json'), 'utf8'));
  const files = names.toSorted().map((path) => {
    const content = readFileSync(join(site, path));
    return { path, size: content.length, integrity: integrityOf(content) };
  });
  return { name: 'init-lab', version, files };
}

export const integrityOf = (content) => `sha384-${createHash('sha384').update(content).digest('base64')}`;

function compress(path) {
  const content = readFileSync(path);
  if (!compressible.test(path) || content.length < worthIt) return;
  writeFileSync(`${path}.gz`, gzipSync(content, { level: 9 }));
  const quality = {
    [constants.BROTLI_PARAM_QUALITY]: 11,
    [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
  };
  writeFileSync(`${path}.br`, brotliCompressSync(content, { params: quality }));
}
