/** The stories of side-by-side. "The std ratio after L layers of ReLU is 2^(−L/2)" (He et al. 2015). */
import type { Preset } from '../presets';

const xavierAgainstHe = {
  differs: 'initializer',
  initializer: 'he_normal',
  otherInitializer: 'xavier_normal',
  activation: 'relu',
};

export const sideBySidePresets: readonly Preset[] = [
  {
    name: 'depth-5',
    label: 'He, Xavier: 5',
    detail: 'ReLU, 5 layers',
    set: { ...xavierAgainstHe, depth: 5 },
  },
  {
    name: 'depth-22',
    label: 'He, Xavier: 22',
    detail: 'ReLU, 22 layers',
    set: { ...xavierAgainstHe, depth: 22 },
  },
  {
    name: 'depth-30',
    label: 'He, Xavier: 30',
    detail: 'ReLU, 30 layers',
    set: { ...xavierAgainstHe, depth: 30 },
  },
  {
    name: 'tanh-gain',
    label: 'Gain 1, 5/3',
    detail: 'tanh, Xavier',
    set: {
      ...{ differs: 'gain', initializer: 'xavier_normal', activation: 'tanh', depth: 30 },
      ...{ gain: 1, otherGain: 1.6667 },
    },
  },
  {
    name: 'forms',
    label: 'Two forms',
    detail: 'normal, uniform',
    set: { ...xavierAgainstHe, otherInitializer: 'he_uniform', depth: 30 },
  },
  {
    // Without skips tanh with small weights fades; a skip carries what the block loses.
    name: 'skips',
    label: 'Skips',
    detail: 'none, 1/√L-scaled',
    set: {
      ...{ differs: 'residual', initializer: 'xavier_normal', activation: 'tanh', depth: 30 },
      ...{ residual: 'none', otherResidual: 'scaled', blockLayers: 1 },
    },
  },
];
