/** <init-lab> as other programs see it: what its types are in the npm package. */
import type { Engine, FullSpec, Spec } from '../engine/library';

export type Value = string | number | readonly number[] | readonly string[];
/** Every setting: the network's, and what the exhibit has beyond it. */
export type State = FullSpec & { readonly [key: string]: Value };
export type Patch = Spec & { readonly [key: string]: Value | undefined };

export interface InitLabElement extends HTMLElement {
  /** Which exhibit it shows. */
  exhibit: string;
  /** The engine in use; setting one starts the exhibit anew. Otherwise a page's elements share one. */
  get engine(): Engine | undefined;
  set engine(engine: Engine | undefined);
  /** The whole state: every setting, as it is now (before the exhibit is ready: what has been asked for). */
  getState(): State;
  /** Merges settings into the state. What does not fit is reported by `init-lab-error` and left out. */
  setState(partial: Spec | Patch): void;
  /** Back to what the attributes say. */
  reset(): void;
  /** Draws another seed. */
  reseed(): void;
  pause(): void;
  resume(): void;
  /** All its charts as they stand, below each other, as a PNG. */
  screenshot(): Promise<Blob>;
}

/** All bubble and cross shadow roots. */
export interface InitLabEvents {
  'init-lab-ready': CustomEvent<{ source: InitLabElement; state: State }>;
  'init-lab-change': CustomEvent<{ source: InitLabElement; state: State }>;
  'init-lab-result': CustomEvent<{ source: InitLabElement; state: State; result: unknown }>;
  'init-lab-error': CustomEvent<{ source: InitLabElement; error: Error }>;
}
