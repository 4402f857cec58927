/**
 * dist/site: the lesson in its languages as files for any static host, under any path, and init-lab.js, which puts its exhibits on
 * other pages. Also the development server.
 */
import { defineConfig } from 'vite';
import { integratePage } from './hosts/integrate-page.ts';
import { engineAhead } from './lesson/render/engine-ahead.ts';
import { languages } from './lesson/render/languages.ts';
import { folderOf } from './lesson/render/page.ts';
import { performancePage } from './lesson/render/performance.ts';
import { fileNames, fromRoot, lesson, notePackages, numbersAlone, target, together } from './vite.shared.ts';

export default defineConfig({
  root: fromRoot('web/lesson'),
  base: './',
  plugins: [
    lesson(languages, integratePage(fromRoot('build/custom-elements.json'), languages)),
    engineAhead({
      exhibits: ['embed.html'],
      alone: { 'exhibit.html': 'embed.html' },
      lessons: languages.map((language) => `${folderOf(language)}index.html`),
    }),
    performancePage(fromRoot('web/lesson/measured')),
    notePackages(),
  ],
  resolve: { alias: [numbersAlone] },
  server: { host: '127.0.0.1', fs: { allow: [fromRoot('.')] } },
  build: {
    outDir: fromRoot('dist/site'),
    emptyOutDir: true,
    target,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    rolldownOptions: {
      input: {
        index: fromRoot('web/lesson/index.html'),
        examples: fromRoot('web/lesson/examples.html'),
        integrate: fromRoot('web/lesson/integrate.html'),
        embed: fromRoot('web/lesson/embed.html'),
        exhibit: fromRoot('web/lesson/exhibit.html'),
        quiz: fromRoot('web/lesson/quiz.html'),
        author: fromRoot('web/lesson/author.html'),
        performance: fromRoot('web/lesson/performance.html'),
        'init-lab': fromRoot('web/hosts/init-lab.ts'),
        'init-quiz': fromRoot('web/hosts/init-quiz.ts'),
      },
      preserveEntrySignatures: 'allow-extension',
      output: {
        // Other pages name these, so they have no hash; all that they load has one.
        ...fileNames('assets/'),
        codeSplitting: { groups: [together('elements', fromRoot('web/elements/define.ts'))] },
        entryFileNames: ({ name }) =>
          /^init-(lab|quiz)$/.test(name) ? `${name}.js` : 'assets/[name]-[hash].js',
      },
    },
  },
  worker: { format: 'es', rolldownOptions: { output: fileNames('assets/') } },
});
