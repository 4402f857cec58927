/** From the engine's arrays to what the charts draw. */
import type { Column, LayerSeries, ReadOutRow } from '../../charts/index';
import { formatNumber, formatShare, spokenNumber } from '../../charts/index';
import type { Bands, ExperimentResult, LayerQuantity, Prediction } from '../../engine/contract';
import type { Followed } from '../following';
import { type NetworkRun, upTo } from './network-run';

export interface SignalFlowPicture {
  prediction: Prediction;
  followed: Followed<NetworkRun>;
  /** The newest measurement: what `followed` holds. */
  result: ExperimentResult;
}

export function pictureOf(prediction: Prediction, followed: Followed<NetworkRun>): SignalFlowPicture {
  return { prediction, followed, result: followed.run.result };
}

interface SeriesRow {
  quantity: LayerQuantity;
  label: string;
  name: string;
  mark: LayerSeries['mark'];
  tone: number;
}

const forwardRows: SeriesRow[] = [
  {
    quantity: 'preactivationVariance',
    label: 'pre-activation',
    name: 'pre-activation',
    mark: 'disc',
    tone: 0,
  },
  { quantity: 'activationVariance', label: 'activation', name: 'activation', mark: 'ring', tone: 1 },
];
const backwardRows: SeriesRow[] = [
  {
    quantity: 'activationGradientVariance',
    label: '∂ activation',
    name: 'gradient of activation',
    mark: 'ring',
    tone: 1,
  },
  {
    quantity: 'preactivationGradientVariance',
    label: '∂ pre-activation',
    name: 'gradient of pre-activation',
    mark: 'disc',
    tone: 0,
  },
  {
    quantity: 'weightGradientVariance',
    label: '∂ weights',
    name: 'gradient of weights',
    mark: 'square',
    tone: 2,
  },
];

/** From the 5 % to the 95 % quantile. */
export function rangeOf(bands: Bands, quantity: LayerQuantity) {
  const at = (wanted: number) => {
    const index = bands.quantiles.findIndex((quantile) => Math.abs(quantile - wanted) < 1e-6);
    return bands[quantity][index];
  };
  const [low, high] = [at(0.05), at(0.95)];
  return low && high ? { low, high } : undefined;
}

/** Over the networks that were drawn, where they are several. */
export function whiskersOf({ spec, bands }: ExperimentResult, quantity: LayerQuantity, layers: number) {
  const range = spec.repeats > 1 ? rangeOf(bands, quantity) : undefined;
  return range && { low: upTo(range.low, layers), high: upTo(range.high, layers) };
}

function series(rows: SeriesRow[], { result, prediction }: SignalFlowPicture): LayerSeries[] {
  return rows.map(({ quantity, label, name, mark, tone }) => {
    const one: LayerSeries = {
      label,
      name,
      mark,
      tone,
      values: upTo(result[quantity], prediction[quantity].length),
      theory: prediction[quantity],
    };
    const band = rangeOf(prediction.bands, quantity);
    const whiskers = whiskersOf(result, quantity, prediction[quantity].length);
    return { ...one, ...(band && { band }), ...(whiskers && { whiskers }) };
  });
}

export const forwardSeries = (picture: SignalFlowPicture) => series(forwardRows, picture);
export const backwardSeries = (picture: SignalFlowPicture) => series(backwardRows, picture);

export type Stage = 'activation' | 'preactivation';

const unitQuantities = [
  ['deadFraction', 'dead units'],
  ['saturatedFraction', 'saturated'],
] as const;

export function distributionColumns({ result }: SignalFlowPicture): Column[] {
  return [
    { title: 'pre-activation mean', values: result.preactivationMean },
    { title: 'activation mean', values: result.activationMean },
    { title: 'activation second moment', values: result.activationSecondMoment },
    ...unitQuantities.map(([quantity, title]) => ({ title, values: result[quantity] })),
    { title: 'infinite or NaN', values: result.nonFiniteCount },
    { title: 'weight variance', values: result.weightVariance },
  ];
}

/** Mean, variance and the shares worth a word, at one layer. */
export function distributionRows({ result }: SignalFlowPicture, stage: Stage, index: number): ReadOutRow[] {
  const number = (label: string, value: number): ReadOutRow => ({
    label,
    tone: 0,
    value: formatNumber(value),
    spoken: spokenNumber(value),
  });
  const shares = unitQuantities.map(([quantity, label]): ReadOutRow => {
    const share = formatShare(result[quantity][index] ?? 0);
    return { label, tone: 0, value: share, spoken: share };
  });
  const broken = result.nonFiniteCount[index] ?? 0;
  return [
    number('mean', result[`${stage}Mean`][index] ?? Number.NaN),
    number('variance', result[`${stage}Variance`][index] ?? Number.NaN),
    ...shares,
    ...(broken > 0 ? [number('infinite or NaN', broken)] : []),
  ];
}

export function describeDistributions({ result }: SignalFlowPicture): string {
  const last = result.saturatedFraction.length - 1;
  const broken = result.nonFiniteCount.findIndex((count) => count > 0);
  const parts = unitQuantities
    .filter(([quantity]) => (result[quantity][last] ?? 0) >= 0.005)
    .map(([quantity, label]) => `${formatShare(result[quantity][last] ?? 0)} ${label}`);
  const text = parts.length > 0 ? `In the last layer ${parts.join(' and ')}.` : '';
  return broken < 0 ? text : `${text} Infinite or not-a-number entries from layer ${broken + 1}.`.trim();
}
