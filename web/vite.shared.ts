/** What the three builds of web/ have in common. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import type { Language } from './lesson/render/languages.ts';
import { type FillPage, lessonPages } from './lesson/render/plugin.ts';

export const fromRoot = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url));

/** Browsers of about 2023 and after: the ones that have wasm SIMD, MathML and nested CSS. */
export const target = ['chrome111', 'edge111', 'firefox114', 'safari16.4'];

/** For `resolve.alias`. */
export const numbersAlone = {
  find: /^d3-interpolate$/,
  replacement: fromRoot('web/charts/number-interpolation.ts'),
};

export const lesson = (languages: readonly Language[], fill?: FillPage) =>
  lessonPages(fromRoot('web/lesson'), languages, fill);

/** `[name]-[hash]`, and for what belongs to one of the three wasm builds, the name of the build as well; the quiz is the same in all. */
const stem = (origin: string | null | undefined): string => {
  const build = /build\/wasm\/(\w+)\/(?!init-lab-quiz)/.exec(origin ?? '')?.[1];
  return build ? `[name]-${build}-[hash]` : '[name]-[hash]';
};

/** File names of a build of several files: the service worker keeps only one wasm build, and knows it by name. */
export const fileNames = (folder: string) => ({
  chunkFileNames: ({ facadeModuleId }: { facadeModuleId: string | null }) =>
    `${folder}${stem(facadeModuleId)}.js`,
  assetFileNames: ({ originalFileNames }: { originalFileNames: string[] }) =>
    `${folder}${stem(originalFileNames[0])}[extname]`,
});

/**
 * All that `entry` imports goes into one file, of this name. Otherwise there is a file for each set of pages that share
 * a part of it, and every one of them costs the first page some bytes.
 */
export function together(name: string, entry: string) {
  const found = new Set<string>();
  const findAll = (modules: Modules) => {
    const waiting = [entry];
    for (const next of waiting) {
      if (found.has(next)) continue;
      found.add(next);
      waiting.push(...(modules.getModuleInfo(next)?.importedIds ?? []));
    }
  };
  return {
    debugName: name,
    name: (id: string, modules: Modules) => {
      if (found.size === 0) findAll(modules);
      return found.has(id) ? name : null;
    },
  };
}
interface Modules {
  getModuleInfo(id: string): { importedIds: readonly string[] } | null;
}

/** Writes down which npm packages have gone into the bundle: their licences are shipped with it. */
export function notePackages(): Plugin {
  return {
    name: 'init-lab:note-packages',
    generateBundle(_options, bundle) {
      const modules = Object.values(bundle).flatMap((file) => (file.type === 'chunk' ? file.moduleIds : []));
      const packageOf = (id: string) =>
        /node_modules\/((?:@[^/]+\/)?[^/]+)\/(?!.*node_modules)/.exec(id)?.[1];
      const names = new Set(modules.map(packageOf).filter((name) => name !== undefined));
      mkdirSync(fromRoot('build'), { recursive: true });
      writeFileSync(fromRoot('build/shipped-packages.json'), JSON.stringify([...names].sort()));
    },
  };
}
