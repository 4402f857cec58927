/** Two settings over one network: both signals, both gradients, and the ratio of their standard deviations. */
import { quantileSorted } from 'd3-array';
import type { LayerSeries, Numbers, Range } from '../../charts/index';
import type { ExperimentResult, FullSpec, LayerQuantity, Prediction } from '../../engine/contract';
import type { Messages } from '../messages/messages';
import { upTo } from './network-run';
import { rangeOf } from './signal-flow-series';

export interface Side {
  label: string;
  spec: FullSpec;
  prediction: Prediction;
  /** One a seed; both sides have the same seeds in the same order. */
  runs: readonly ExperimentResult[];
}
/** Of the first and the second setting. */
export type PairRuns = readonly [readonly ExperimentResult[], readonly ExperimentResult[]];

export interface SideBySidePicture {
  first: Side;
  second: Side;
  /** The runs are of these settings; otherwise of earlier ones. */
  current: boolean;
}

export const signal: LayerQuantity = 'preactivationVariance';
export const gradient: LayerQuantity = 'preactivationGradientVariance';

/** Second over first, of standard deviations. */
export function stdRatio(second: Numbers, first: Numbers): Float64Array {
  const count = Math.min(second.length, first.length);
  return Float64Array.from({ length: count }, (_, i) =>
    Math.sqrt((second[i] as number) / (first[i] as number)),
  );
}

/** From the 5 % to the 95 % quantile over the seeds, at each layer; NaN where one of them is not a number. */
export function spread(runs: readonly Numbers[]): Range {
  const count = runs[0]?.length ?? 0;
  const at = (share: number) =>
    Float64Array.from({ length: count }, (_, i) => {
      const sorted = runs.map((run) => run[i] as number).sort((a, b) => a - b);
      return quantileSorted(sorted, share) ?? Number.NaN;
    });
  return { low: at(0.05), high: at(0.95) };
}

function ratioOf({ first, second }: SideBySidePicture, quantity: LayerQuantity) {
  const theory = stdRatio(second.prediction[quantity], first.prediction[quantity]);
  const ratios = first.runs.map((run, i) =>
    upTo(stdRatio((second.runs[i] as ExperimentResult)[quantity], run[quantity]), theory.length),
  );
  return {
    values: ratios[0] ?? new Float64Array(0),
    theory,
    ...(ratios.length > 1 && { whiskers: spread(ratios) }),
  };
}

export function ratioSeries(picture: SideBySidePicture, { say }: Messages): LayerSeries[] {
  return [
    {
      label: say('signal'),
      name: say('ratio of the signal'),
      mark: 'disc',
      tone: 0,
      line: 'solid',
      ...ratioOf(picture, signal),
    },
    {
      label: say('gradient'),
      name: say('ratio of the gradient'),
      mark: 'ring',
      tone: 1,
      line: 'dashed',
      ...ratioOf(picture, gradient),
    },
  ];
}

export function sideSeries(
  { first, second }: SideBySidePicture,
  quantity: LayerQuantity,
  { say }: Messages,
): LayerSeries[] {
  return [first, second].map(({ label, prediction, runs }, i): LayerSeries => {
    const band = rangeOf(prediction.bands, quantity);
    const values = runs.map((run) => upTo(run[quantity], prediction[quantity].length));
    const whiskers = runs.length > 1 ? spread(values) : undefined;
    return {
      label: label.length > 15 ? say(i === 0 ? 'first' : 'second') : label,
      name: label,
      mark: i === 0 ? 'disc' : 'ring',
      tone: i,
      line: i === 0 ? 'solid' : 'dashed',
      values: values[0] ?? new Float64Array(0),
      theory: prediction[quantity],
      ...(band && { band }),
      ...(whiskers && { whiskers }),
    };
  });
}
