/**
 * dist/init-lab.html: the same lesson as one file that needs neither server nor network; dist/init-lab.<language>.html in
 * each other language.
 */
import { readFileSync } from 'node:fs';
import { defineConfig, type Plugin } from 'vite';
import { type Language, languages, original } from './lesson/render/languages.ts';
import { folderOf } from './lesson/render/page.ts';
import { fromRoot, lesson, numbersAlone, target } from './vite.shared.ts';

export default defineConfig({
  root: fromRoot('web/lesson'),
  base: './',
  publicDir: false,
  plugins: [lesson(languages), oneFile()],
  resolve: {
    alias: [{ find: /^\.\/assets$/, replacement: fromRoot('web/engine/assets-inline.ts') }, numbersAlone],
  },
  build: {
    outDir: fromRoot('dist'),
    emptyOutDir: false,
    target,
    assetsInlineLimit: Number.POSITIVE_INFINITY,
    cssCodeSplit: false,
    modulePreload: false,
    reportCompressedSize: false,
    chunkSizeWarningLimit: 4000,
    rolldownOptions: { output: { codeSplitting: false } },
  },
  // A classic worker: browsers refuse a module worker from a blob to a page opened from disk.
  worker: { format: 'iife', rolldownOptions: { output: { codeSplitting: false } } },
});

/** Makes one page of each language's, with every script, style and picture in it. */
function oneFile(): Plugin {
  return {
    name: 'init-lab:one-file',
    enforce: 'post',
    generateBundle(_options, bundle) {
      const used = new Set<string>();
      const contentOf = (url: string): string => {
        const name = url.replace(/^(\.{1,2}\/)+/, '');
        const found = bundle[name];
        if (!found) return readFileSync(fromRoot(`web/lesson/public/${name}`), 'utf8');
        used.add(name);
        if (found.type !== 'chunk') return String(found.source);
        // Vite leaves its list of files to load with an import unwritten where there is no such file any more.
        return found.code.replaceAll('__VITE_PRELOAD__', '[]');
      };
      for (const language of languages) {
        const name = `${folderOf(language)}index.html`;
        const page = bundle[name];
        if (page?.type !== 'asset') throw new Error(`there is no ${name} to put things into`);
        used.add(name);
        const source = withContents(String(page.source), contentOf);
        this.emitFile({ type: 'asset', fileName: offlineName(language), source });
      }
      const names = languages.map(offlineName);
      const left = Object.keys(bundle).filter((name) => !used.has(name) && !names.includes(name));
      if (left.length) throw new Error(`not put into a page: ${left.join(', ')}`);
      for (const name of used) delete bundle[name];
    },
  };
}

const offlineName = (language: Language): string =>
  language === original ? 'init-lab.html' : `init-lab.${language.code}.html`;

function withContents(page: string, contentOf: (url: string) => string): string {
  return page
    .replace(/<!-- site-only -->[\s\S]*?<!-- \/site-only -->/g, '')
    .replace(/<script([^>]*) src="([^"]+)"([^>]*)><\/script>/g, (_tag, before, url, after) => {
      const attributes = `${before}${after}`.includes('type="module"') ? ' type="module"' : '';
      return `<script${attributes}>${safeInScript(contentOf(url))}</script>`;
    })
    .replace(
      /<link rel="stylesheet"[^>]* href="([^"]+)"[^>]*>/g,
      (_tag, url) => `<style>${contentOf(url)}</style>`,
    )
    .replace(/href="(\.{1,2}\/[^"]+\.svg)"/g, (_attribute, url) => {
      return `href="data:image/svg+xml,${encodeURIComponent(contentOf(url))}"`;
    });
}

/** The two things that an HTML parser would see inside a script. */
function safeInScript(code: string): string {
  return code.replaceAll('</script', '<\\/script').replaceAll('<!--', '\\x3c!--');
}
