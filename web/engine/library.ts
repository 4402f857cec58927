/**
 * What `init-lab/engine` is to other programs: the engine, and code for other frameworks. Apart from index.ts, so that
 * a page that only computes does not load what writes Python.
 */
import type { Catalogue, Framework, Spec } from './contract';
import { codeFor as write } from './snippets/index';

export * from './index';

/**
 * Python that starts the same network in `framework`, its weights and biases drawn from exactly the same distribution.
 * What the spec leaves out is the catalogue's default.
 */
export function codeFor(catalogue: Catalogue, spec: Spec, framework: Framework): string {
  return write(catalogue, spec, framework);
}
