/** From the engine's arrays to what the charts draw. */
import { type Column, type LayerSeries, layersInWords, type ReadOutRow } from '../../charts/index';
import type { Bands, ExperimentResult, LayerQuantity, Prediction } from '../../engine/contract';
import type { Followed } from '../following';
import type { Messages } from '../messages/messages';
import type { Phrase } from '../messages/sentences';
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
  label: Phrase;
  name: Phrase;
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

function series(
  rows: SeriesRow[],
  { result, prediction }: SignalFlowPicture,
  { say }: Messages,
): LayerSeries[] {
  return rows.map(({ quantity, label, name, mark, tone }) => {
    const one: LayerSeries = {
      label: say(label),
      name: say(name),
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

export const forwardSeries = (picture: SignalFlowPicture, words: Messages) =>
  series(forwardRows, picture, words);
export const backwardSeries = (picture: SignalFlowPicture, words: Messages) =>
  series(backwardRows, picture, words);

export type Stage = 'activation' | 'preactivation';

const unitQuantities = [
  ['deadFraction', 'dead units'],
  ['saturatedFraction', 'saturated'],
] as const;

export function distributionColumns({ result }: SignalFlowPicture, { say }: Messages): Column[] {
  return [
    { title: say('pre-activation mean'), values: result.preactivationMean },
    { title: say('activation mean'), values: result.activationMean },
    { title: say('activation second moment'), values: result.activationSecondMoment },
    ...unitQuantities.map(([quantity, title]) => ({ title: say(title), values: result[quantity] })),
    { title: say('infinite or NaN'), values: result.nonFiniteCount },
    { title: say('weight variance'), values: result.weightVariance },
  ];
}

/** Mean, variance and the shares worth a word, at one layer. */
export function distributionRows(
  { result }: SignalFlowPicture,
  stage: Stage,
  index: number,
  { say, ...words }: Messages,
): ReadOutRow[] {
  const number = (label: string, value: number): ReadOutRow => ({
    label,
    tone: 0,
    value: words.number(value),
    spoken: words.spoken(value),
  });
  const shares = unitQuantities.map(([quantity, label]): ReadOutRow => {
    const share = words.share(result[quantity][index] ?? 0);
    return { label: say(label), tone: 0, value: share, spoken: share };
  });
  const broken = result.nonFiniteCount[index] ?? 0;
  return [
    number(say('mean'), result[`${stage}Mean`][index] ?? Number.NaN),
    number(say('variance'), result[`${stage}Variance`][index] ?? Number.NaN),
    ...shares,
    ...(broken > 0 ? [number(say('infinite or NaN'), broken)] : []),
  ];
}

/** "Distribution in each layer: activations of 30 layers." and what is worth a word. */
export function distributionSummary(
  figure: string,
  picture: SignalFlowPicture,
  stage: Stage,
  words: Messages,
): string {
  const quantity = words.say(stage === 'activation' ? 'activations' : 'pre-activations');
  const layers = layersInWords(picture.result[`${stage}Histograms`].length, words);
  const head = words.say('{figure}: {quantity} of {layers}.', { figure, quantity, layers });
  return `${head} ${describeDistributions(picture, words)}`;
}

export function describeDistributions({ result }: SignalFlowPicture, { say, share }: Messages): string {
  const last = result.saturatedFraction.length - 1;
  const broken = result.nonFiniteCount.findIndex((count) => count > 0);
  const parts = unitQuantities
    .filter(([quantity]) => (result[quantity][last] ?? 0) >= 0.005)
    .map(([quantity, label]) => `${share(result[quantity][last] ?? 0)} ${say(label)}`);
  const [first = '', second] = parts;
  const both = second === undefined ? first : say('{first} and {second}', { first, second });
  const text = first ? say('In the last layer {parts}.', { parts: both }) : '';
  if (broken < 0) return text;
  const rest = say('Infinite or not-a-number entries from layer {layer}.', { layer: broken + 1 });
  return `${text} ${rest}`.trim();
}
