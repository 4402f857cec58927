/** The stories of bias-lab: what a bias does to a start that is right without it. */
import type { Preset } from '../presets';

const relu = { initializer: 'he_normal', activation: 'relu', depth: 15 };
const tanh = { initializer: 'xavier_normal', activation: 'tanh', depth: 15 };

export const biasLabPresets: readonly Preset[] = [
  { name: 'zeros', label: 'Zero', detail: 'He, ReLU', set: { ...relu, biasInitializer: 'zeros' } },
  {
    name: 'small',
    label: 'A little more',
    detail: 'ReLU, b = 0.1',
    set: { ...relu, biasInitializer: 'constant', biasValue: 0.1 },
  },
  {
    name: 'dead',
    label: 'Dead units',
    detail: 'ReLU, b = −0.5',
    set: { ...relu, biasInitializer: 'constant', biasValue: -0.5 },
  },
  {
    name: 'gentle',
    label: 'Gentle',
    detail: 'tanh, σ_b = 0.05',
    set: { ...tanh, biasInitializer: 'normal', biasValue: 0.05 },
  },
  {
    name: 'saturated',
    label: 'Saturated',
    detail: 'tanh, σ_b = 2',
    set: { ...tanh, biasInitializer: 'normal', biasValue: 2 },
  },
];
