/**
 * The boxes of each exhibit: known before its code has been loaded, so that nothing moves when it has.
 * `half` figures stand in pairs where there is room; the others take the whole width.
 */
import type { Phrase } from '../messages/sentences';

export interface FigureShape {
  key: string;
  /** In English: see messages/sentences.ts. */
  title: Phrase;
  /** Default: half. A strip is wide and low, a line lower still; what is tall has two rows of halves beside it. */
  size?: 'half' | 'high' | 'wide' | 'strip' | 'line' | 'tall';
  /** Default: 1. */
  captionLines?: 2;
  /** What stands below the title where there is no room beside it, or at the lines. */
  below?: 'names' | 'choices';
}
export interface Shape {
  /** Room for the sentences above the charts; default: for a short one. */
  summary?: 'verdict' | 'long';
  presets: number;
  /** Controls that are always in view. */
  controls: number;
  /** How many of these, from the first, have a row of their own where the exhibit is narrow. */
  wideControls?: number;
  figures: readonly FigureShape[];
}

export const signalFlowShape: Shape = {
  summary: 'verdict',
  presets: 5,
  controls: 4,
  figures: [
    { key: 'forward', title: 'Forward: variance of the signal', below: 'names' },
    { key: 'backward', title: 'Backward: variance of the gradient', below: 'names' },
    { key: 'strip', title: 'Distribution in each layer', size: 'strip', below: 'choices' },
  ],
};

export const weightSamplerShape: Shape = {
  summary: 'verdict',
  presets: 5,
  controls: 4,
  figures: [
    { key: 'normal', title: 'Normal', captionLines: 2 },
    { key: 'uniform', title: 'Uniform', captionLines: 2 },
  ],
};

export const orderAndChaosShape: Shape = {
  summary: 'long',
  presets: 5,
  controls: 5,
  figures: [
    { key: 'map', title: 'Order and chaos', size: 'tall' },
    { key: 'flow', title: 'Variance of signal and gradient', below: 'names' },
    { key: 'correlation', title: 'Two inputs: cosine of their angle', below: 'choices' },
    { key: 'values', title: 'Where the network stands', size: 'line' },
  ],
};

export const spectrumShape: Shape = {
  summary: 'long',
  presets: 4,
  controls: 7,
  figures: [
    { key: 'first', title: 'Gaussian: singular values', size: 'high' },
    { key: 'second', title: 'Orthogonal: singular values', size: 'high' },
  ],
};

export const barrenPlateauShape: Shape = {
  summary: 'verdict',
  presets: 6,
  controls: 6,
  figures: [
    { key: 'variance', title: 'Variance of a gradient', size: 'wide', captionLines: 2 },
    { key: 'landscape', title: 'The cost as two angles go around', size: 'strip' },
    { key: 'beside', title: 'Layers passed beside qubits added', captionLines: 2 },
    { key: 'training', title: 'Training: loss by step', captionLines: 2 },
    { key: 'circuit', title: 'The circuit, for four qubits', size: 'strip' },
  ],
};

export const fanConflictShape: Shape = {
  presets: 5,
  controls: 4,
  wideControls: 2,
  figures: [
    { key: 'forward', title: 'Forward: variance of the signal', below: 'names' },
    { key: 'backward', title: 'Backward: variance of the gradient', below: 'names' },
    { key: 'widths', title: 'Units in each layer', size: 'strip' },
  ],
};

export const sideBySideShape: Shape = {
  presets: 6,
  controls: 5,
  wideControls: 1,
  figures: [
    { key: 'ratio', title: 'Ratio of the two', size: 'wide' },
    { key: 'forward', title: 'Forward: the signal in both', below: 'names' },
    { key: 'backward', title: 'Backward: the gradient in both', below: 'names' },
  ],
};

export const biasLabShape: Shape = {
  summary: 'verdict',
  presets: 5,
  controls: 4,
  figures: [
    { key: 'forward', title: 'Forward: variance of the signal', below: 'names' },
    { key: 'shares', title: 'Dead units and saturated entries', below: 'names' },
    { key: 'strip', title: 'Distribution in each layer', size: 'strip', below: 'choices' },
  ],
};

export const depthRaceShape: Shape = {
  summary: 'long',
  presets: 5,
  controls: 7,
  wideControls: 1,
  figures: [
    { key: 'loss', title: 'Training loss' },
    { key: 'score', title: 'Right on the test' },
    { key: 'gradients', title: 'Gradient norm, layer by layer', size: 'wide' },
    { key: 'last', title: 'Update over weight, layer by layer', size: 'wide' },
  ],
};

export const transferShape: Shape = {
  summary: 'long',
  presets: 4,
  controls: 8,
  wideControls: 2,
  figures: [
    { key: 'score', title: 'Right on the test', size: 'high' },
    { key: 'loss', title: 'Training loss', size: 'high' },
  ],
};

export const heartbeatAnomalyShape: Shape = {
  summary: 'long',
  presets: 4,
  controls: 8,
  wideControls: 1,
  figures: [
    { key: 'beat', title: 'A beat and how it is rebuilt', captionLines: 2 },
    { key: 'auc', title: 'Area under the ROC curve' },
    { key: 'errors', title: 'Errors of the test beats', captionLines: 2 },
    { key: 'roc', title: 'ROC: abnormal flagged against false alarms' },
    { key: 'stream', title: 'Beats as they come', size: 'strip' },
  ],
};
