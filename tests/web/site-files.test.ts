/** dist/site as it is put on a host: the list of its files with their hashes, and their compressed copies. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { keptFiles } from '../../web/hosts/kept-files';

const site = fileURLToPath(new URL('../../dist/site', import.meta.url));
const read = (name: string) => readFileSync(join(site, name));
const all = readdirSync(site, { recursive: true })
  .map(String)
  .filter((name) => statSync(join(site, name)).isFile());
const { files } = JSON.parse(String(read('files.json'))) as {
  files: { path: string; size: number; integrity: string }[];
};

test('the list has every file but itself and the compressed copies, each with its true hash', () => {
  const plain = all.filter((name) => !/\.(gz|br)$/.test(name) && name !== 'files.json');
  expect(files.map(({ path }) => path)).toEqual(plain.toSorted());
  for (const { path, size, integrity } of files) {
    const content = read(path);
    expect([path, content.length]).toEqual([path, size]);
    expect(integrity).toBe(`sha384-${createHash('sha384').update(content).digest('base64')}`);
  }
});

test('compressed copies unpack to the file beside them, and none is missing that would help', () => {
  for (const { path, size } of files) {
    const compressible = /\.(html|js|css|svg|wasm|json|webmanifest|txt)$/.test(path) && size >= 1024;
    expect([path, all.includes(`${path}.gz`), all.includes(`${path}.br`)]).toEqual([
      path,
      compressible,
      compressible,
    ]);
    if (!compressible) continue;
    expect(gunzipSync(read(`${path}.gz`)).equals(read(path)), path).toBe(true);
    expect(brotliDecompressSync(read(`${path}.br`)).equals(read(path)), path).toBe(true);
  }
});

test('the service worker keeps everything but other people’s scripts and the other wasm builds', () => {
  const names = files.map(({ path }) => path);
  const kept = keptFiles(names, 'scalar');
  expect(kept).toEqual(
    expect.arrayContaining([
      'index.html',
      'de/index.html',
      'ar/index.html',
      'embed.html',
      'exhibit.html',
      'examples.html',
      'integrate.html',
      'de/integrate.html',
      'ar/integrate.html',
      'author.html',
      'quiz.html',
      'before-paint.js',
    ]),
  );
  expect(kept.filter((name) => /-(relaxed|simd128)-/.test(name))).toEqual([]);
  expect(kept.filter((name) => name.endsWith('.wasm'))).toHaveLength(
    names.filter((name) => /\.wasm$/.test(name) && !/-(relaxed|simd128)-/.test(name)).length,
  );
  expect(kept.filter((name) => /^init-lab/.test(name))).toEqual(['init-lab.webmanifest']);
});
