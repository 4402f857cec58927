/** The stories of weight-sampler: one layer each. */
import type { Preset } from '../presets';

export const weightSamplerPresets: readonly Preset[] = [
  {
    name: 'xavier',
    label: 'Xavier',
    detail: '256 in, 128 out',
    set: { initializer: 'xavier_normal', activation: 'tanh', widths: [256, 128] },
  },
  {
    name: 'he',
    label: 'He',
    detail: '256 in, 128 out',
    set: { initializer: 'he_normal', activation: 'relu', widths: [256, 128] },
  },
  {
    name: 'wide',
    label: 'More inputs',
    detail: 'He, 1024 in',
    set: { initializer: 'he_normal', activation: 'relu', widths: [1024, 128] },
  },
  {
    // He et al. 2015, section 2.2: 3 × 3 convolutions with 64 filters have fan_out = 9 · 64 and std 0.059.
    name: 'convolution',
    label: 'Convolution',
    detail: 'He, 3 × 3 × 64',
    set: { initializer: 'he_normal', activation: 'relu', fanMode: 'fan_out', widths: [576, 576] },
  },
  {
    name: 'by-hand',
    label: 'By hand',
    detail: 'std 0.01',
    set: { initializer: 'normal', gain: 0.01, activation: 'relu', widths: [256, 128] },
  },
];
