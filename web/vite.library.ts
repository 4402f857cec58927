/** dist/lib: `init-lab/engine` for Node, workers and other people's bundlers, with its wasm files beside it. */
import { defineConfig } from 'vite';
import { fromRoot } from './vite.shared.ts';

export default defineConfig({
  root: fromRoot('web'),
  base: './',
  publicDir: false,
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
      input: { engine: fromRoot('web/engine/library.ts') },
      preserveEntrySignatures: 'strict',
      output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
    },
  },
  worker: { format: 'es' },
});
