/** The stories of fan-conflict: shapes of networks. Which fan sets the weights is one click more. */
import type { Preset } from '../presets';

const relu = { initializer: 'he_normal', activation: 'relu' };

export const fanConflictPresets: readonly Preset[] = [
  {
    name: 'same',
    label: 'Same width',
    detail: 'nothing to choose',
    set: { ...relu, fanMode: 'fan_in', widths: [128, 128, 128, 128, 128, 128, 128] },
  },
  {
    name: 'funnel',
    label: 'Funnel',
    detail: '512 to 16, fan-in',
    set: { ...relu, fanMode: 'fan_in', widths: [512, 256, 128, 64, 32, 16] },
  },
  {
    name: 'widening',
    label: 'Widening',
    detail: '16 to 512, fan-in',
    set: { ...relu, fanMode: 'fan_in', widths: [16, 32, 64, 128, 256, 512] },
  },
  {
    name: 'bottleneck',
    label: 'Bottleneck',
    detail: '256, 16, 256',
    set: { ...relu, fanMode: 'fan_in', widths: [256, 128, 64, 16, 64, 128, 256] },
  },
  {
    name: 'compromise',
    label: 'Compromise',
    detail: 'Funnel, average',
    set: { ...relu, fanMode: 'average', widths: [512, 256, 128, 64, 32, 16] },
  },
];
