// `npm run build`: the C++ core as wasm, three times, then the pages → dist/.
import { alone } from './build-lock.mjs';
import { installPackages, setUp } from './install.mjs';
import { packData } from './pack-data.mjs';
import { inProject, isMain, main, makeIfChanged, run, say } from './shared.mjs';

export const wasmBuilds = ['relaxed', 'simd128', 'scalar'];

/** Configures if the choices behind it changed, then lets Ninja do what is left: of everything, or of one target. */
export async function buildWithCMake(preset, target = 'all') {
  const configuration = {
    inputs: ['CMakePresets.json', 'build/toolchain.cmake', 'build-scripts/toolchain/emscripten.cmake'],
    outputs: [`build/${preset}/build.ninja`],
  };
  await alone(async () => {
    await makeIfChanged(`cmake-${preset}`, configuration, () =>
      run('cmake', ['--fresh', '--preset', preset], { capture: 'quiet' }),
    );
    await run('cmake', ['--build', '--preset', preset, '--target', target]);
  });
}

export async function buildWasm() {
  await packData();
  for (const build of wasmBuilds) {
    say(`C++ core → wasm, ${build}`);
    await buildWithCMake(`wasm-${build}`);
  }
}

export async function buildWeb() {
  const pages = {
    inputs: [
      'web',
      'build/wasm',
      'build/data',
      'build-scripts/build-web.mjs',
      'build-scripts/build-lms.mjs',
      'package.json',
      'package-lock.json',
    ],
    outputs: [
      'dist/site/index.html',
      'dist/site/init-lab.js',
      'dist/init-lab.html',
      'dist/init-lab.de.html',
      'dist/init-lab.ar.html',
      'dist/lib/engine.js',
      'dist/lms/init-lab-quiz-scorm12.zip',
    ],
  };
  const isNew = await alone(() =>
    makeIfChanged('web', pages, async () => {
      say('Pages → dist/');
      await run(process.execPath, [inProject('build-scripts', 'build-web.mjs')]);
    }),
  );
  if (!isNew) say('Pages: nothing changed');
}

export async function buildAll() {
  await buildWasm();
  await buildWeb();
}

if (isMain(import.meta.url)) {
  await main(async () => {
    await setUp('build');
    await installPackages();
    await buildAll();
  });
}
