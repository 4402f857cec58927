// `npm test`: sets up and runs every test. `npm test -- cpp web` runs only those stages.
// The last line it prints is `N passed, N failed`, which is what CI reads.
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { buildAll, buildWithCMake } from './build.mjs';
import { checkAll, checkNames } from './check.mjs';
import { installPackages, setUp } from './install.mjs';
import { packData } from './pack-data.mjs';
import { Failure, inProject, localBin, main, run, say, secondsSince } from './shared.mjs';

/** In this order. Each returns {passed, failed}; throwing counts as one failure. */
const stages = {
  build: { about: 'everything builds, and the first page is small', run: build },
  check: { about: 'format, lint, types, dependencies', run: check },
  cpp: { about: 'C++ under AddressSanitizer and UBSan', run: testNative },
  wasm: { about: 'the same C++ tests as wasm under Node', run: testWasm },
  web: { about: 'Vitest', run: testWeb },
  browser: { about: 'Playwright in Chromium', run: testBrowser },
};
/** What must have succeeded before it makes sense to try. */
const needsBuild = ['web', 'browser'];

async function build() {
  await buildAll();
  await run(process.execPath, [inProject('build-scripts', 'check-size.mjs')]);
  return { passed: 1, failed: 0 };
}

async function check() {
  const failed = await checkAll();
  return { passed: checkNames.length - failed.length, failed: failed.length };
}

async function testNative() {
  await packData();
  await buildWithCMake('sanitize');
  return runCatch2(inProject('build', 'sanitize', 'init_lab_tests'), []);
}

async function testWasm() {
  await packData();
  await buildWithCMake('wasm-test');
  return runCatch2(process.execPath, [inProject('build', 'wasm-test', 'init_lab_tests.js')]);
}

/** Catch2 ends with "All tests passed (… in N test cases)" or "test cases: 9 | 7 passed | 2 failed". */
async function runCatch2(command, args) {
  const { code, output } = await run(command, [...args, '--colour-mode', 'none'], {
    capture: true,
    mayFail: true,
  });
  const allPassed = output.match(/All tests passed \(.* in (\d+) test cases?\)/);
  const cases = output.match(/^test cases:.*$/m)?.[0] ?? '';
  const passed = Number(allPassed?.[1] ?? cases.match(/(\d+) passed/)?.[1] ?? 0);
  const failed = Number(cases.match(/(\d+) failed/)?.[1] ?? 0);
  if (code === 0 && passed === 0) throw new Failure('Catch2 ran no test.');
  return { passed, failed: code !== 0 ? Math.max(failed, 1) : failed };
}

async function testWeb() {
  await buildWithCMake('sanitize'); // its numbers are what the wasm's are held against
  const report = newReport('vitest.json');
  const args = ['run', '--config', 'web/vitest.config.ts', '--reporter=default', '--reporter=json'];
  const { code } = await run(localBin('vitest'), [...args, `--outputFile.json=${report}`], { mayFail: true });
  const { numPassedTests, numFailedTests } = readReport(report);
  return { passed: numPassedTests, failed: code !== 0 ? Math.max(numFailedTests, 1) : numFailedTests };
}

async function testBrowser() {
  await buildWithCMake('native', 'init_lab_quiz_answers'); // whose answers the browser is tried with
  const report = newReport('playwright.json');
  const args = ['test', '--config', 'tests/browser/playwright.config.ts', '--reporter=list,json'];
  const env = { PLAYWRIGHT_JSON_OUTPUT_NAME: report };
  const { code } = await run(localBin('playwright'), args, { mayFail: true, env });
  const { expected, flaky, unexpected } = readReport(report).stats;
  return { passed: expected + flaky, failed: code !== 0 ? Math.max(unexpected, 1) : unexpected };
}

function newReport(name) {
  const path = inProject('build', 'test-reports', name);
  mkdirSync(dirname(path), { recursive: true });
  rmSync(path, { force: true });
  return path;
}

function readReport(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    throw new Failure('The test runner ended without a report.');
  }
}

async function runStage(name, results) {
  if (needsBuild.includes(name) && results.build?.failed) {
    return { passed: 0, failed: 1, note: 'not run: the build failed', time: '' };
  }
  say(`${name}: ${stages[name].about}`);
  const start = performance.now();
  try {
    return { ...(await stages[name].run()), time: secondsSince(start) };
  } catch (error) {
    console.error(error instanceof Failure ? error.message : error.stack);
    return { passed: 0, failed: 1, note: 'did not run to its end', time: secondsSince(start) };
  }
}

function printSummary(results) {
  say('Summary');
  for (const [name, { passed, failed, time, note = '' }] of Object.entries(results)) {
    console.log(
      `${failed ? '✗' : '✓'} ${name.padEnd(8)} ${String(passed).padStart(5)} passed ${String(failed).padStart(4)} failed  ${time} ${note}`,
    );
  }
  const sum = (key) => Object.values(results).reduce((total, result) => total + result[key], 0);
  console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
  if (sum('failed') > 0) process.exitCode = 1;
}

/** The chosen stages in their order, with the build before those that need it. */
function chooseStages(chosen) {
  const names = Object.keys(stages);
  const unknown = chosen.filter((name) => !stages[name]);
  if (unknown.length) throw new Failure(`No stage is called ${unknown}; there are ${names.join(', ')}.`);
  if (chosen.length === 0) return names;
  const wanted = new Set(chosen.some((name) => needsBuild.includes(name)) ? ['build', ...chosen] : chosen);
  return names.filter((name) => wanted.has(name));
}

await main(async () => {
  const chosen = chooseStages(process.argv.slice(2));
  await setUp('test');
  await installPackages();
  const results = {};
  for (const name of chosen) results[name] = await runStage(name, results);
  printSummary(results);
});
