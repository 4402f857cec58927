/** The stories of depth-race; tests/cpp/training_story_tests.cpp runs them over five seeds each. */
import type { Patch } from '../fields';
import type { Preset } from '../presets';

const digits = {
  dataset: 'digits',
  activation: 'relu',
  optimizer: 'sgd',
  width: 64,
  epochs: 30,
  batchSize: 32,
};
const story = (set: Record<string, unknown>): Patch => ({ ...digits, ...set }) as unknown as Patch;
const starts = ['he_normal', 'xavier_normal'];

export const depthRacePresets: readonly Preset[] = [
  {
    name: 'moderate',
    label: '8 layers',
    detail: 'Both arrive',
    set: story({ starts, depth: 8, learningRate: 0.03 }),
  },
  {
    name: 'deep',
    label: '30 layers',
    detail: 'Only He arrives',
    set: story({ starts, depth: 30, learningRate: 0.01 }),
  },
  {
    name: 'too-fast',
    label: '30 layers, rate 0.03',
    detail: 'For neither',
    set: story({ starts, depth: 30, learningRate: 0.03 }),
  },
  {
    name: 'scales',
    label: 'Too small, too large',
    detail: 'Stuck, or NaN',
    set: story({ starts: ['he_normal', 'normal:0.01', 'normal:1', 'zeros'], depth: 8, learningRate: 0.03 }),
  },
  {
    name: 'spirals',
    label: 'Two spirals',
    detail: 'In the plane',
    set: story({
      dataset: 'spirals',
      starts: ['xavier_normal:1.5', 'xavier_normal', 'normal:0.1'],
      activation: 'tanh',
      depth: 6,
      width: 16,
      learningRate: 0.03,
      batchSize: 16,
      epochs: 200,
    }),
  },
];
