/** dist/site: the lesson as files for any static host, under any path. Also the development server. */
import { defineConfig } from 'vite';
import { fromRoot, lesson, target } from './vite.shared.ts';

export default defineConfig({
  root: fromRoot('web/lesson'),
  base: './',
  plugins: [lesson()],
  server: { host: '127.0.0.1', fs: { allow: [fromRoot('.')] } },
  build: {
    outDir: fromRoot('dist/site'),
    emptyOutDir: true,
    target,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
  },
  worker: { format: 'es' },
});
