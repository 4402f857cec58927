/** The Vite plugin that has pages ask for the engine along with the scripts that will start it, not when those have run. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { constants, deflateRawSync } from 'node:zlib';
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
  /** Such that carry the core in themselves, each with the page that it is otherwise: `exhibit.html`. */
  alone: Readonly<Record<string, string>>;
  /** Pages that may be opened at an exhibit: `index.html#signal-flow`. */
  lessons: readonly string[];
}

export function engineAhead({ exhibits, alone, lessons }: Beginnings): Plugin {
  const sources = new Map<string, string>();
  return {
    name: 'init-lab:engine-ahead',
    configResolved({ root }) {
      for (const [name, source] of Object.entries(alone)) sources.set(join(root, name), join(root, source));
    },
    resolveId: (id) => (sources.has(id) ? id : undefined),
    load(id) {
      const source = sources.get(id);
      return source && readFileSync(source, 'utf8');
    },
    transformIndexHtml: {
      order: 'post',
      handler: (_html, { bundle, path }) => {
        if (!bundle) return [];
        const name = path.replace(/^\//, '');
        const files = new Files(bundle);
        if (exhibits.includes(name)) return [files.core(), files.coreAhead(), ...files.workers()];
        if (name in alone) return [files.coreInside(), ...files.workers('high')];
        return lessons.includes(name)
          ? [files.coreAhead({ 'data-by-address': true }), ...files.workers()]
          : [];
      },
    },
  };
}

class Files {
  readonly #bundle: Rolldown.OutputBundle;
  readonly #names: readonly string[];

  constructor(bundle: Rolldown.OutputBundle) {
    this.#bundle = bundle;
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

  /**
   * As text that no browser takes for a script (web/engine/core-ahead.ts does): it comes with the page, while the scripts are
   * still being asked for. Of the build that every machine with SIMD can run; what starts it must be the same for both such.
   */
  coreInside(): HtmlTagDescriptor {
    const [relaxed, simd128] = ['relaxed', 'simd128'].map((build) =>
      this.#source(new RegExp(`^assets/init-lab-core-${build}-[^/]*\\.js$`)),
    );
    if (String(relaxed) !== String(simd128))
      throw new Error('the cores with SIMD have come to differ in their glue: exhibit.html needs them alike');
    const core = this.#source(/^assets\/init-lab-core-simd128-[^/]*\.wasm$/);
    const packed = deflateRawSync(core, { level: constants.Z_BEST_COMPRESSION });
    const attrs = { type: 'application/wasm', id: 'init-lab-core' };
    return { tag: 'script', attrs, children: packed.toString('base64'), injectTo: 'body' };
  }

  workers(fetchpriority = 'low'): HtmlTagDescriptor[] {
    return this.#names
      .filter((name) => workerFile.test(name))
      .map((name) => {
        const attrs = { rel: 'modulepreload', href: `./${name}`, fetchpriority };
        return { tag: 'link', attrs, injectTo: 'head' };
      });
  }

  #source(name: RegExp): string | Uint8Array {
    for (const file of Object.values(this.#bundle))
      if (file.type === 'asset' && name.test(file.fileName)) return file.source;
    throw new Error(`there is no asset ${name}`);
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
