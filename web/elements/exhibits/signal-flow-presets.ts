/** The stories of signal-flow, all with thirty layers of 128 units. */
import type { Preset } from '../presets';

const story = { depth: 30, width: 128 };

export const signalFlowPresets: readonly Preset[] = [
  {
    name: 'too-small',
    label: 'Too small',
    set: { ...story, initializer: 'normal', gain: 0.01, activation: 'tanh' },
  },
  {
    name: 'too-large',
    label: 'Too large',
    set: { ...story, initializer: 'normal', gain: 1, activation: 'tanh' },
  },
  { name: 'zeros', label: 'Zeros', set: { ...story, initializer: 'zeros', activation: 'tanh' } },
  { name: 'xavier', label: 'Xavier', set: { ...story, initializer: 'xavier_normal', activation: 'tanh' } },
  { name: 'he', label: 'He', set: { ...story, initializer: 'he_normal', activation: 'relu' } },
];
