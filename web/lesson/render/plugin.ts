/** The Vite plugin that makes each of the site's pages that are text in every language, from one template each. */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Plugin, ViteDevServer } from 'vite';
import { type Language, original } from './languages.ts';
import { folderOf, renderPage } from './page.ts';

const templates = ['index.html', 'examples.html', 'integrate.html'];

/** What a page has that is not the lesson's. */
export type FillPage = (html: string, language: Language) => string;

/** `folder`: where the templates and the languages' folders are. */
export function lessonPages(
  folder: string,
  languages: readonly Language[],
  fill: FillPage = (html) => html,
): Plugin {
  const pageOf = (template: string, language: Language) =>
    fill(renderPage(template, folder, language), language);
  /** While developing: the page at `url`, if it is one of ours. */
  const servedPage = async (url: string, server: ViteDevServer): Promise<string | undefined> => {
    const { pathname } = new URL(url, 'http://localhost');
    const wanted = pathname.endsWith('/') ? `${pathname}index.html` : pathname;
    for (const language of languages) {
      const name = templates.find((one) => wanted === `/${folderOf(language)}${one}`);
      if (name)
        return server.transformIndexHtml(wanted, pageOf(readFileSync(join(folder, name), 'utf8'), language));
    }
    return undefined;
  };
  return {
    name: 'init-lab:lesson',
    enforce: 'post',
    /** The built templates name the built files; they are filled last, so that Vite reads each only once. */
    generateBundle(_options, bundle) {
      for (const name of templates) {
        const template = bundle[name];
        if (template?.type !== 'asset') continue;
        const text = String(template.source);
        template.source = compact(pageOf(text, original));
        for (const language of languages.filter((one) => one !== original)) {
          const source = compact(pageOf(text, language));
          this.emitFile({ type: 'asset', fileName: `${folderOf(language)}${name}`, source });
        }
      }
    },
    configureServer(server) {
      server.watcher.add(folder);
      server.middlewares.use(async (request, response, next) => {
        const page = await servedPage(request.originalUrl ?? '/', server).catch(next);
        if (page === undefined) return next();
        response.setHeader('Content-Type', 'text/html').end(page);
      });
    },
    handleHotUpdate({ file, server }) {
      if (resolve(file).startsWith(resolve(folder))) server.ws.send({ type: 'full-reload' });
    },
  };
}

/** Indents and line ends as one space, as a browser takes them: over half a kilobyte less to load. */
export const compact = (html: string): string =>
  html
    .split(/(<pre[\s\S]*?<\/pre>)/)
    .map((part, i) => (i % 2 ? part : part.replace(/[ \t\r\n]+/g, ' ')))
    .join('');
