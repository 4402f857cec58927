// Builds everything in web/ into dist/: site/ (files), init-lab.html (one file, and one a language), lib/ (the engine alone).
// Expects build/wasm to be there. `node build-scripts/build-web.mjs [site] [offline] [library]` builds only those.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { buildLms } from './build-lms.mjs';
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
    if (name === 'site') {
      await buildLms();
      await finishSite();
    }
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
  const types = join(root, 'build/engine-types');
  const contract = readdirSync(join(types, 'contract')).map(
    (file) => `contract/${file.replace('.d.ts', '')}`,
  );
  const publicTypes = ['library', 'index', ...contract];
  mkdirSync(join(root, 'dist/lib/contract'), { recursive: true });
  for (const from of publicTypes) {
    const text = readFileSync(join(types, `${from}.d.ts`), 'utf8');
    const complete = text.replace(/from '(\.\/[\w-]+)'/g, (_import, path) => {
      const name = posix.join(posix.dirname(from), path);
      if (name === 'contract') return `from './contract/index.js'`;
      if (!publicTypes.includes(name))
        throw new Error(`the public types of the engine must not need ${name}.ts`);
      return `from '${path}.js'`;
    });
    writeFileSync(join(root, `dist/lib/${from === 'library' ? 'engine' : from}.d.ts`), complete);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const chosen = process.argv.slice(2);
  await buildWeb(chosen.length ? chosen : undefined);
}
