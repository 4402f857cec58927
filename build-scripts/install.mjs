// What has to be on the machine before anything is built: the toolchain and the npm packages.
import { existsSync, readFileSync } from 'node:fs';
import { inProject, isMain, main, run, say } from './shared.mjs';

/** `purpose`: build, check, bench or test (see build-scripts/setup). */
export async function setUp(purpose) {
  say('Toolchain');
  await run(inProject('build-scripts', 'setup'), [purpose]);
}

export async function installPackages() {
  if (packagesAreInstalled()) return;
  say('npm packages');
  // Not `npm ci`: it refuses a lock file that lacks the builds of a tool for other platforms, and a registry need not
  // have those. This takes the locked versions as well, and leaves the lock file as it is.
  await run('npm', ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error']);
}

/** Whether node_modules holds what package-lock.json asks for. Optional packages may be for another platform. */
function packagesAreInstalled() {
  const installedList = inProject('node_modules', '.package-lock.json');
  if (!existsSync(installedList)) return false;
  const installed = packagesIn(installedList);
  const wanted = packagesIn(inProject('package-lock.json'));
  return (
    Object.keys(installed).every((path) => wanted[path]?.version === installed[path].version) &&
    Object.keys(wanted).every((path) => path === '' || wanted[path].optional || installed[path])
  );
}

const packagesIn = (lockFile) => JSON.parse(readFileSync(lockFile, 'utf8')).packages;

if (isMain(import.meta.url)) {
  await main(async () => {
    await setUp(process.argv[2] ?? 'build');
    await installPackages();
  });
}
