/** dist/lib: `init-lab/engine` for Node, workers and other people's bundlers, and `init-lab`, which registers <init-lab>. */
import { defineConfig, type Plugin } from 'vite';
import { fileNames, fromRoot, notePackages, numbersAlone } from './vite.shared.ts';

/** Not in comments where each part of a script came from: that names folders of the machine that built it. */
const experimental = { attachDebugInfo: 'none' } as const;

export default defineConfig({
  root: fromRoot('web'),
  base: './',
  publicDir: false,
  plugins: [notePackages(), forOtherBundlers()],
  resolve: { alias: [numbersAlone] },
  build: {
    outDir: fromRoot('dist/lib'),
    emptyOutDir: true,
    target: 'es2022',
    minify: false,
    assetsInlineLimit: 0,
    assetsDir: '.',
    modulePreload: false,
    reportCompressedSize: false,
    // Not build.lib, which would put the wasm files into the script.
    rolldownOptions: {
      experimental,
      input: { engine: fromRoot('web/engine/library.ts'), 'init-lab': fromRoot('web/hosts/init-lab.ts') },
      preserveEntrySignatures: 'strict',
      output: { ...fileNames(''), entryFileNames: '[name].js' },
    },
  },
  // One file: bundlers copy it as it is, and would not copy what it imports.
  worker: {
    format: 'es',
    rolldownOptions: { experimental, output: { ...fileNames(''), codeSplitting: false } },
  },
});

/** A Vite that bundles this package defines the helper's name once more, and would find it taken. */
function forOtherBundlers(): Plugin {
  return {
    name: 'init-lab:for-other-bundlers',
    enforce: 'post',
    generateBundle(_options, bundle) {
      for (const file of Object.values(bundle))
        if (file.type === 'chunk') file.code = file.code.replaceAll('__vitePreload', 'loadPart');
    },
  };
}
