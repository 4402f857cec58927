/** dist/init-lab.html: the same lesson, in English, as one file that needs neither server nor network. */
import { readFileSync } from 'node:fs';
import { defineConfig, type Plugin } from 'vite';
import { original } from './lesson/render/languages.ts';
import { fromRoot, lesson, target } from './vite.shared.ts';

export default defineConfig({
  root: fromRoot('web/lesson'),
  base: './',
  publicDir: false,
  plugins: [lesson([original]), oneFile()],
  resolve: {
    alias: [{ find: /^\.\/assets$/, replacement: fromRoot('web/engine/assets-inline.ts') }],
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

/** Puts every script, style and picture into the page, and gives the page its name. */
function oneFile(): Plugin {
  return {
    name: 'init-lab:one-file',
    enforce: 'post',
    generateBundle(_options, bundle) {
      const contentOf = (url: string): string => {
        const name = url.replace(/^\.\//, '');
        const found = bundle[name];
        if (!found) return readFileSync(fromRoot(`web/lesson/public/${name}`), 'utf8');
        delete bundle[name];
        if (found.type !== 'chunk') return String(found.source);
        // Vite leaves its list of files to load with an import unwritten where there is no such file any more.
        return found.code.replaceAll('__VITE_PRELOAD__', '[]');
      };
      const page = bundle['index.html'];
      if (page?.type !== 'asset') throw new Error('there is no page to put things into');
      const html = String(page.source)
        .replace(/<!-- site-only -->[\s\S]*?<!-- \/site-only -->/g, '')
        .replace(/<script([^>]*) src="([^"]+)"([^>]*)><\/script>/g, (_tag, before, url, after) => {
          const attributes = `${before}${after}`.includes('type="module"') ? ' type="module"' : '';
          return `<script${attributes}>${safeInScript(contentOf(url))}</script>`;
        })
        .replace(
          /<link rel="stylesheet"[^>]* href="([^"]+)"[^>]*>/g,
          (_tag, url) => `<style>${contentOf(url)}</style>`,
        )
        .replace(/href="(\.\/[^"]+\.svg)"/g, (_attribute, url) => {
          return `href="data:image/svg+xml,${encodeURIComponent(contentOf(url))}"`;
        });
      const left = Object.keys(bundle).filter((name) => name !== 'index.html');
      if (left.length) throw new Error(`not put into the page: ${left.join(', ')}`);
      delete bundle['index.html'];
      this.emitFile({ type: 'asset', fileName: 'init-lab.html', source: html });
    },
  };
}

/** The two things that an HTML parser would see inside a script. */
function safeInScript(code: string): string {
  return code.replaceAll('</script', '<\\/script').replaceAll('<!--', '\\x3c!--');
}
