/** The stories of heartbeat-anomaly; tests/cpp/training_story_tests.cpp runs them over five seeds. */
import type { Patch } from '../fields';
import type { Preset } from '../presets';

const autoencoder = {
  activation: 'tanh',
  depth: 5,
  width: 64,
  bottleneck: 8,
  optimizer: 'momentum',
  learningRate: 0.05,
  epochs: 60,
};
const story = (set: Record<string, unknown>): Patch => ({ ...autoencoder, ...set }) as unknown as Patch;

export const anomalyPresets: readonly Preset[] = [
  {
    name: 'starts',
    label: 'Good and bad',
    detail: 'Xavier, std 0.01',
    set: story({ starts: ['xavier_normal', 'normal:0.01'] }),
  },
  {
    name: 'good',
    label: 'Two good ones',
    detail: 'Xavier and He',
    set: story({ starts: ['xavier_normal', 'he_normal'] }),
  },
  {
    name: 'too-large',
    label: 'Too large',
    detail: 'tanh, std 1',
    set: story({ starts: ['xavier_normal', 'normal:1'] }),
  },
  {
    name: 'nan',
    label: 'ReLU, std 1',
    detail: 'It becomes NaN',
    set: story({ starts: ['xavier_normal', 'normal:1:relu'] }),
  },
];
