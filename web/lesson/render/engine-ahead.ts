/** The Vite plugin that has pages ask for the engine along with the scripts that will start it, not when those have run. */
import type { HtmlTagDescriptor, Plugin, Rolldown } from 'vite';
import { relaxedProbe, simd128Probe } from '../../engine/probes.ts';

/** What a worker is made of is an asset to the page's own bundle. */
const workerFile = /^assets\/(worker|init-lab-core-relaxed)-[^/]*\.js$/;
const coreFile = /^assets\/init-lab-core-(relaxed|simd128|scalar)-[^/]*\.wasm$/;

/** Every engine that knows this feature of a medium can run the relaxed build; to others the link says nothing. */
const relaxedSurely = '(device-posture: continuous), (device-posture: folded)';

export interface Beginnings {
  /** Pages that are an exhibit: `embed.html`. */
  exhibits: readonly string[];
  /** Pages that may be opened at an exhibit: `index.html#signal-flow`. */
  lessons: readonly string[];
}

export function engineAhead({ exhibits, lessons }: Beginnings): Plugin {
  return {
    name: 'init-lab:engine-ahead',
    transformIndexHtml: {
      order: 'post',
      handler: (_html, { bundle, path }) => {
        if (!bundle) return [];
        const name = path.replace(/^\//, '');
        const files = new Files(bundle);
        if (exhibits.includes(name)) return [files.core(), files.coreAhead(), ...files.workers()];
        return lessons.includes(name)
          ? [files.coreAhead({ 'data-by-address': true }), ...files.workers()]
          : [];
      },
    },
  };
}

class Files {
  readonly #names: readonly string[];

  constructor(bundle: Rolldown.OutputBundle) {
    this.#names = Object.values(bundle)
      .filter(({ type }) => type === 'asset')
      .map(({ fileName }) => fileName);
  }

  /** The script that chooses a build first, which takes it one more turn on the network. */
  coreAhead(more: Record<string, boolean> = {}): HtmlTagDescriptor {
    const attrs = {
      src: './core-ahead.js',
      async: true,
      ...Object.fromEntries([...this.#cores()].map(([build, url]) => [`data-${build}`, url])),
      'data-relaxed-probe': relaxedProbe.join(),
      'data-simd128-probe': simd128Probe.join(),
      ...more,
    };
    return { tag: 'script', attrs, injectTo: 'head-prepend' };
  }

  core(): HtmlTagDescriptor {
    const href = this.#cores().get('relaxed');
    const attrs = { rel: 'preload', as: 'fetch', crossorigin: true, href, media: relaxedSurely };
    return { tag: 'link', attrs, injectTo: 'head-prepend' };
  }

  workers(): HtmlTagDescriptor[] {
    return this.#names
      .filter((name) => workerFile.test(name))
      .map((name) => {
        const attrs = { rel: 'modulepreload', href: `./${name}`, fetchpriority: 'low' };
        return { tag: 'link', attrs, injectTo: 'head' };
      });
  }

  #cores(): Map<string, string> {
    return new Map(
      this.#names.flatMap((name) => {
        const build = coreFile.exec(name)?.[1];
        return build ? [[build, `./${name}`] as const] : [];
      }),
    );
  }
}
