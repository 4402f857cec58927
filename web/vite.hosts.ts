/**
 * The classic scripts of dist/site, each one file without imports, laid beside what web/vite.config.ts has built.
 * `mode` says which: everything at once, the script for pages with frames, the service worker.
 */
import { defineConfig } from 'vite';
import { fromRoot, numbersAlone, target } from './vite.shared.ts';

const sources: Record<string, string> = {
  'init-lab-whole': 'web/hosts/whole.ts',
  'init-lab-host': 'web/hosts/frame-host.ts',
  'service-worker': 'web/hosts/service-worker.ts',
};

export default defineConfig(({ mode }) => ({
  root: fromRoot('web'),
  base: './',
  publicDir: false,
  resolve: {
    alias: [{ find: /^\.\/assets$/, replacement: fromRoot('web/engine/assets-inline.ts') }, numbersAlone],
  },
  build: {
    outDir: fromRoot('dist/site'),
    emptyOutDir: false,
    target,
    assetsInlineLimit: Number.POSITIVE_INFINITY,
    modulePreload: false,
    reportCompressedSize: false,
    chunkSizeWarningLimit: 8000,
    rolldownOptions: {
      checks: { emptyImportMeta: false }, // a classic script has none, and none is needed
      input: { [mode]: fromRoot(sources[mode] ?? '') },
      output: { format: 'iife', codeSplitting: false, entryFileNames: '[name].js' },
    },
  },
  worker: { format: 'iife', rolldownOptions: { output: { codeSplitting: false } } },
}));
