/** The Vite plugin that has a page which begins with an exhibit ask for the worker at once, and not only when scripts have run. */
import type { Plugin } from 'vite';

/** What a worker is made of is an asset to the page's own bundle. */
const workerFile = /^assets\/(worker|init-lab-core-relaxed)-[^/]*\.js$/;

export function engineAhead(pages: readonly string[]): Plugin {
  return {
    name: 'init-lab:engine-ahead',
    transformIndexHtml: {
      order: 'post',
      handler: (_html, { bundle, path }) =>
        pages.some((page) => path.endsWith(`/${page}`))
          ? Object.values(bundle ?? {})
              .filter(({ type, fileName }) => type === 'asset' && workerFile.test(fileName))
              .map(({ fileName }) => ({
                tag: 'link',
                attrs: { rel: 'modulepreload', href: `./${fileName}` },
                injectTo: 'head' as const,
              }))
          : [],
    },
  };
}
