/** The stories of order-and-chaos. Schoenholz et al. 2017 have σ_b² = 0.05, where tanh is critical at σ_w² = 1.7610. */
import type { Preset } from '../presets';

/** √0.05 */
const sigmaB = 0.22361;

export const edgeOfTanh = { activation: 'tanh', gain: 1.32703, biasValue: sigmaB, correlation: 0.6 };

export const orderAndChaosPresets: readonly Preset[] = [
  {
    name: 'ordered',
    label: 'Order',
    detail: 'tanh, σ_w² = 1',
    set: { ...edgeOfTanh, gain: 1, correlation: 0 },
  },
  { name: 'edge', label: 'The edge', detail: 'tanh, σ_w² = 1.761', set: edgeOfTanh },
  {
    name: 'chaotic',
    label: 'Chaos',
    detail: 'tanh, σ_w² = 6.25',
    set: { ...edgeOfTanh, gain: 2.5, correlation: 0.95 },
  },
  {
    name: 'relu-there',
    label: 'ReLU there',
    detail: 'the same place',
    set: { ...edgeOfTanh, activation: 'relu' },
  },
  {
    name: 'he',
    label: 'He’s point',
    detail: 'ReLU, σ_w² = 2',
    set: { activation: 'relu', gain: Math.SQRT2, biasValue: 0, correlation: 0.6 },
  },
];
