// `npm run check`: what can be known without running the program. `npm run check -- format tidy` runs only those.
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { buildWasm } from './build.mjs';
import { installPackages, setUp } from './install.mjs';
import {
  Failure,
  filesOf,
  inProject,
  isMain,
  localBin,
  main,
  makeIfChanged,
  run,
  say,
  secondsSince,
} from './shared.mjs';

const cppFolders = ['cpp', 'tests/cpp', 'tests/bench'];

const checks = {
  format: { about: 'clang-format', run: checkFormat },
  tidy: { about: 'clang-tidy', run: checkTidy },
  biome: { about: 'Biome: format and lint of TypeScript, CSS, JSON', run: checkBiome },
  types: { about: 'TypeScript', run: checkTypes },
  shell: { about: 'ShellCheck', run: checkShell },
  locales: { about: 'every language has every text, and no other', run: checkLocales },
  dependencies: { about: 'direction of #includes and imports', run: checkDependencyDirection },
};

/** Runs all of them even if one fails; returns the names of those that did. */
export async function checkAll(chosen = Object.keys(checks)) {
  const unknown = chosen.filter((name) => !checks[name]);
  if (unknown.length)
    throw new Failure(`No check is called ${unknown}; there are ${Object.keys(checks).join(', ')}.`);
  const failed = [];
  for (const name of chosen) {
    const start = performance.now();
    try {
      await checks[name].run();
      console.log(`✓ ${checks[name].about} (${secondsSince(start)})`);
    } catch (error) {
      failed.push(name);
      console.error(`${error.message}\n✗ ${checks[name].about} (${secondsSince(start)})`);
    }
  }
  return failed;
}

export const checkNames = Object.keys(checks);

const cppFiles = (ending) => filesOf(cppFolders).filter((file) => ending.test(file));
const quietly = (command, args) => run(command, args, { capture: 'quiet' });

async function checkFormat() {
  const files = cppFiles(/\.(h|cpp)$/);
  if (files.length) await quietly('clang-format-19', ['--dry-run', '-Werror', ...files]);
}

/** Several at a time; a file is looked at again only when it, a header or the rules changed. */
async function checkTidy() {
  await quietly('cmake', ['--preset', 'native']);
  const headers = cppFiles(/\.h$/);
  const queue = filesOf(['cpp']).filter(
    (file) => file.endsWith('.cpp') && !file.startsWith(join('cpp', 'wasm')),
  );
  const problems = [];
  const work = async () => {
    for (let file = queue.shift(); file; file = queue.shift())
      await tidy(file, headers).catch((e) => problems.push(e));
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  if (problems.length) throw new Failure(problems.map((problem) => problem.message).join('\n'));
}

function tidy(file, headers) {
  return makeIfChanged(
    join('tidy', file),
    { inputs: [file, '.clang-tidy', 'CMakeLists.txt', ...headers] },
    () => quietly('clang-tidy-19', ['-p', inProject('build', 'native'), '--quiet', file]),
  );
}

async function checkBiome() {
  await quietly(localBin('biome'), ['ci', '--colors=off']);
}

async function checkTypes() {
  await quietly(localBin('tsc'), ['--noEmit', '-p', inProject('web', 'tsconfig.json')]);
}

/** Against English and against the engine's own catalogue, so it needs the built core, as the types do. */
async function checkLocales() {
  const names = ['locales', 'question-locales', 'page-words', 'lesson-translations'];
  const tests = names.map((name) => `tests/web/${name}.test.ts`);
  await quietly(localBin('vitest'), ['run', '--config', 'web/vitest.config.ts', ...tests]);
}

async function checkShell() {
  await quietly('shellcheck', ['-x', '-a', inProject('build-scripts', 'setup'), inProject('.ci', 'run')]);
}

async function checkDependencyDirection() {
  await quietly(process.execPath, [inProject('build-scripts', 'check-dependencies.mjs')]);
}

if (isMain(import.meta.url)) {
  await main(async () => {
    await setUp('check');
    await installPackages();
    const chosen = process.argv.slice(2);
    if (!chosen.length || chosen.some((name) => ['types', 'locales'].includes(name))) await buildWasm(); // the types of the core come from its build
    say('Checks');
    const failed = await checkAll(chosen.length ? chosen : undefined);
    if (failed.length) throw new Failure(`Failed: ${failed.join(', ')}`);
  });
}
