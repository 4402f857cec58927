// Builds everything in web/ into dist/: site/ (files), init-lab.html (one file), lib/ (the engine alone).
// Expects build/wasm to be there. `node build-scripts/build-web.mjs [site] [offline] [library]` builds only those.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { elementsManifest } from './elements-manifest.mjs';
import { finishSite } from './finish-site.mjs';
import { describePackage } from './package.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const configs = {
  site: 'web/vite.config.ts',
  offline: 'web/vite.offline.ts',
  library: 'web/vite.library.ts',
};

export async function buildWeb(which = Object.keys(configs)) {
  if (!existsSync(join(root, 'build/wasm'))) throw new Error('build/wasm is missing: run `npm run build`.');
  mkdirSync(join(root, 'dist'), { recursive: true });
  writeFileSync(join(root, 'build/custom-elements.json'), JSON.stringify(elementsManifest()));
  for (const name of which) {
    if (!configs[name])
      throw new Error(`no build is called ${name}; there are ${Object.keys(configs).join(', ')}`);
    await build({ configFile: join(root, configs[name]), logLevel: 'warn' });
    if (name === 'site') await finishSite();
    if (name === 'library') {
      emitTypes();
      describePackage();
    }
  }
}

/** dist/lib/engine.d.ts and what it needs: the public face alone, with the file endings that Node insists on. */
function emitTypes() {
  const typescript = createRequire(import.meta.url).resolve('typescript/package.json');
  const tsc = join(dirname(typescript), 'bin', 'tsc');
  const options = { cwd: root, stdio: 'inherit' };
  const result = spawnSync(process.execPath, [tsc, '-p', 'web/tsconfig.library.json'], options);
  if (result.status !== 0) throw new Error('the types of the engine could not be written');
  const publicTypes = { library: 'engine', index: 'index', contract: 'contract' };
  for (const [from, to] of Object.entries(publicTypes)) {
    const text = readFileSync(join(root, `build/engine-types/${from}.d.ts`), 'utf8');
    const complete = text.replace(/from '\.\/(\w[\w-]*)'/g, (_import, name) => {
      if (!publicTypes[name]) throw new Error(`the public types of the engine must not need ${name}.ts`);
      return `from './${publicTypes[name]}.js'`;
    });
    writeFileSync(join(root, `dist/lib/${to}.d.ts`), complete);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const chosen = process.argv.slice(2);
  await buildWeb(chosen.length ? chosen : undefined);
}
