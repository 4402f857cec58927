/** The Vite plugin that has a page which begins with an exhibit ask for the engine at once, and not only when scripts have run. */
import type { HtmlTagDescriptor, Plugin, Rolldown } from 'vite';
import { relaxedProbe, simd128Probe } from '../../engine/probes.ts';

/** What a worker is made of is an asset to the page's own bundle. */
const workerFile = /^assets\/(worker|init-lab-core-relaxed)-[^/]*\.js$/;
const coreFile = /^assets\/init-lab-core-(relaxed|simd128|scalar)-[^/]*\.wasm$/;

export function engineAhead(pages: readonly string[]): Plugin {
  return {
    name: 'init-lab:engine-ahead',
    transformIndexHtml: {
      order: 'post',
      handler: (_html, { bundle, path }) =>
        bundle && pages.some((page) => path.endsWith(`/${page}`)) ? tagsFor(bundle) : [],
    },
  };
}

function tagsFor(bundle: Rolldown.OutputBundle): HtmlTagDescriptor[] {
  const assets = Object.values(bundle)
    .filter(({ type }) => type === 'asset')
    .map(({ fileName }) => fileName);
  const cores = assets.flatMap((name) => {
    const build = coreFile.exec(name)?.[1];
    return build ? [[`data-${build}`, `./${name}`]] : [];
  });
  const attrs = {
    src: './core-ahead.js',
    async: true,
    ...Object.fromEntries(cores),
    'data-relaxed-probe': relaxedProbe.join(),
    'data-simd128-probe': simd128Probe.join(),
  };
  const script: HtmlTagDescriptor = { tag: 'script', attrs, injectTo: 'head-prepend' };
  const workers = assets
    .filter((name) => workerFile.test(name))
    .map((name): HtmlTagDescriptor => {
      return { tag: 'link', attrs: { rel: 'modulepreload', href: `./${name}` }, injectTo: 'head' };
    });
  return [script, ...workers];
}
