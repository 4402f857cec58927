/** The stories of transfer; tests/cpp/training_story_tests.cpp runs them over eight seeds, and the first over ten pairs. */
import type { Patch } from '../fields';
import type { Preset } from '../presets';

const few = {
  activation: 'relu',
  depth: 8,
  width: 64,
  trainExamples: 24,
  batchSize: 6,
  learningRate: 0.001,
  epochs: 60,
  pretrainClasses: [],
  pretrainEpochs: 20,
};
const story = (set: Record<string, unknown>): Patch => ({ ...few, ...set }) as unknown as Patch;

export const transferPresets: readonly Preset[] = [
  {
    name: 'head-start',
    label: '8 or 9',
    detail: 'A head start',
    set: story({ classes: [8, 9], starts: ['he_normal', 'pretrained'] }),
  },
  {
    name: 'stays',
    label: '0 or 9',
    detail: 'A lead that stays (chosen)',
    set: story({ classes: [0, 9], starts: ['he_normal', 'pretrained'] }),
  },
  {
    name: 'behind',
    label: '1 or 7',
    detail: 'Behind at the end (chosen)',
    set: story({ classes: [1, 7], starts: ['he_normal', 'pretrained'] }),
  },
  {
    name: 'frozen',
    label: 'Frozen layers',
    detail: 'None, one, two, four',
    set: story({
      classes: [8, 9],
      starts: ['he_normal', 'pretrained', 'pretrained:1', 'pretrained:2', 'pretrained:4'],
    }),
  },
];
