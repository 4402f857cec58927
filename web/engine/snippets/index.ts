/** Copy as code: programs that start the same network, drawn from exactly the same distribution. */
import type { Catalogue, Framework, Spec } from '../contract';
import { jax } from './jax';
import { keras } from './keras';
import { pytorch } from './pytorch';
import { recipe } from './recipe';

const writers = { pytorch, keras, jax } as const;

/** Python for `framework`. The spec is taken as checked; what it leaves out is the catalogue's default. */
export function codeFor(catalogue: Catalogue, spec: Spec, framework: Framework): string {
  return writers[framework](recipe(catalogue, spec));
}
