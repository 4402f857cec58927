/** The stories of transfer; tests/cpp/training_story_tests.cpp runs two of them over eight seeds. */
import type { Patch } from '../fields';
import type { Preset } from '../presets';

const few = {
  activation: 'relu',
  depth: 8,
  width: 64,
  trainExamples: 24,
  batchSize: 6,
  learningRate: 0.01,
  epochs: 60,
  pretrainClasses: [],
  pretrainEpochs: 20,
};
const story = (set: Record<string, unknown>): Patch => ({ ...few, ...set }) as unknown as Patch;

export const transferPresets: readonly Preset[] = [
  {
    name: 'helps',
    label: '8 or 9',
    detail: 'It helps',
    set: story({ classes: [8, 9], starts: ['he_normal', 'pretrained'] }),
  },
  {
    name: 'ahead-then-behind',
    label: '1, 4 or 7',
    detail: 'Ahead, then behind',
    set: story({ classes: [1, 4, 7], starts: ['he_normal', 'pretrained'] }),
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
