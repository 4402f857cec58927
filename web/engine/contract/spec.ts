/** What a network is, and how it starts. */

/** A network and how to start it. Anything absent comes from `catalogue().defaults`. */
export interface Spec {
  initializer?: string;
  /** Scale of the initializer: its std, bound or value where it has no formula of its own (`gainMeaning`). */
  gain?: number;
  fanMode?: string;
  /** Share of zeros among a sparse initializer's weights. */
  sparsity?: number;
  activation?: string;
  activationParam?: number;
  depth?: number;
  width?: number;
  /** Units per layer, input first; wins over depth × width. An empty list means "use depth and width". */
  widths?: readonly number[];
  /** Skip connections: 'none', or how the weights of residual blocks start (`catalogue().residuals`). */
  residual?: string;
  /** Layers that each skip connection goes around; layer 1 stands before the first block. */
  blockLayers?: number;
  batchSize?: number;
  seed?: number;
  inputStd?: number;
  biasInitializer?: string;
  biasValue?: number;
  repeats?: number;
}
export type FullSpec = Required<Spec>;
/** What `codeFor` can write. */
export type Framework = 'pytorch' | 'keras' | 'jax';
