/** The stories of barren-plateau. */
import type { Preset } from '../presets';

export const barrenPlateauPresets: readonly Preset[] = [
  { name: 'plateau', label: 'The plateau', detail: 'McClean 2018', set: {} },
  {
    name: 'costs',
    label: 'What is measured',
    detail: 'local, global',
    set: { circuit: 'product', cost: 'global', compare: 'costs', samples: 2000 },
  },
  {
    name: 'shallow',
    label: 'Shallow circuit',
    detail: '2 layers',
    set: { circuit: 'hardware_efficient', cost: 'global', compare: 'costs', layers: 2, samples: 1000 },
  },
  {
    name: 'starts',
    label: 'Better starts',
    detail: 'all four',
    set: { compare: 'starts', quantity: 'meanSquare', qubitsMaximum: 8 },
  },
  {
    name: 'no-cure',
    label: 'No cure',
    detail: 'halfway down',
    set: { compare: 'starts', quantity: 'meanSquare', parameter: 'middle', cost: 'global', qubitsMaximum: 8 },
  },
  {
    name: 'train',
    label: 'Train it',
    detail: '8 qubits',
    set: { compare: 'starts', quantity: 'meanSquare', qubitsMaximum: 8, samples: 100, training: 'on' },
  },
];
