/**
 * The boxes of each exhibit: known before its code has been loaded, so that nothing moves when it has.
 * `half` figures stand in pairs where there is room; the others take the whole width.
 */
export interface FigureShape {
  key: string;
  title: string;
  /** Default: half. A strip is wide and low. */
  size?: 'half' | 'wide' | 'strip';
}
export interface Shape {
  presets: number;
  /** Controls that are always in view. */
  controls: number;
  figures: readonly FigureShape[];
}

export const signalFlowShape: Shape = {
  presets: 5,
  controls: 4,
  figures: [
    { key: 'forward', title: 'Forward: variance of the signal' },
    { key: 'backward', title: 'Backward: variance of the gradient' },
    { key: 'strip', title: 'Distribution in each layer', size: 'strip' },
  ],
};
