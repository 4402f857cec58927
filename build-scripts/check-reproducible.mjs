// Builds twice from nothing, in two folders of different names, and compares every file of dist/. Any difference is named
// and fails. `node build-scripts/check-reproducible.mjs [--web]`: with --web only the pages, from the wasm that is there.
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { filesIn, integrityOf } from './finish-site.mjs';
import { Failure, inProject, isMain, main, run, say } from './shared.mjs';

const leftOut = /(^|\/)(node_modules|build|dist|test-results|\.git)(\/|$)/;

async function buildIn(folder, webOnly) {
  const { output } = await run('git', ['ls-files', '--cached', '--others', '--exclude-standard', '-z'], {
    capture: 'quiet',
  });
  for (const name of output.split('\0').filter((path) => path && !leftOut.test(path)))
    cpSync(inProject(name), join(folder, name), { recursive: true });
  symlinkSync(inProject('node_modules'), join(folder, 'node_modules'));
  if (webOnly) cpSync(inProject('build', 'wasm'), join(folder, 'build', 'wasm'), { recursive: true });
  const script = webOnly ? 'build-web.mjs' : 'build.mjs';
  await run(process.execPath, [join(folder, 'build-scripts', script)], { capture: 'quiet', cwd: folder });
  const dist = join(folder, 'dist');
  return new Map(filesIn(dist).map((name) => [name, integrityOf(readFileSync(join(dist, name)))]));
}

export async function checkReproducible(webOnly) {
  const folders = ['a', 'another-one'].map((name) => mkdtempSync(join(tmpdir(), `init-lab-${name}-`)));
  try {
    const builds = [];
    for (const folder of folders) builds.push(await buildIn(folder, webOnly));
    const [first, second] = builds;
    const names = new Set([...first.keys(), ...second.keys()]);
    const differing = [...names].filter((name) => first.get(name) !== second.get(name));
    if (differing.length)
      throw new Failure(
        `Two clean builds differ in ${differing.length} of ${names.size} files: ${differing.join(', ')}`,
      );
    say(`Two clean builds agree in all ${names.size} files of dist/, byte for byte.`);
  } finally {
    for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  }
}

if (isMain(import.meta.url)) await main(() => checkReproducible(process.argv.includes('--web')));
