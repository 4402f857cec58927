/** The three fan modes over one network: theory of all, measurement of the chosen one. */
import type { Column, LayerSeries, ReadOutRow } from '../../charts/index';
import type { ExperimentResult, LayerQuantity, Prediction } from '../../engine/contract';
import type { Followed } from '../following';
import type { Messages } from '../messages/messages';
import { type NetworkRun, upTo } from './network-run';
import { rangeOf, whiskersOf } from './signal-flow-series';

export const fanModes = ['fan_in', 'average', 'fan_out'] as const;
export type FanMode = (typeof fanModes)[number];
const lines = { fan_in: 'solid', average: 'dashed', fan_out: 'dotted' } as const;

export interface FanConflictPicture {
  /** Undefined where the initializer looks at no fan: then all modes are one. */
  chosen: FanMode | undefined;
  followed: Followed<NetworkRun>;
  /** The newest measurement: what `followed` holds. */
  result: ExperimentResult;
  predictions: Record<FanMode, Prediction>;
  labels: Record<FanMode, string>;
}

export function fanSeries(
  picture: FanConflictPicture,
  quantity: LayerQuantity,
  { say }: Messages,
): LayerSeries[] {
  const { chosen, result, predictions, labels } = picture;
  const modes = chosen === undefined ? (['fan_in'] as const) : fanModes;
  return modes.map((mode): LayerSeries => {
    const prediction = predictions[mode];
    const isMeasured = mode === chosen || chosen === undefined;
    const band = isMeasured ? rangeOf(prediction.bands, quantity) : undefined;
    const layers = prediction[quantity].length;
    const whiskers = isMeasured ? whiskersOf(result, quantity, layers) : undefined;
    return {
      label: chosen === undefined ? say('variance') : labels[mode],
      name: chosen === undefined ? say('variance') : labels[mode],
      mark: 'disc',
      tone: 0,
      line: lines[mode],
      values: isMeasured ? upTo(result[quantity], layers) : [],
      theory: prediction[quantity],
      ...(band && { band }),
      ...(whiskers && { whiskers }),
    };
  });
}

/** How far a variance gets from where it starts, in theory, and in which layer (from 1). */
export interface Departure {
  factor: number;
  layer: number;
}

/** Of the signal from layer 1 on, and of the gradient from the last layer back. */
export function departures(prediction: Prediction): { forward: Departure; backward: Departure } {
  const { preactivationVariance, preactivationGradientVariance } = prediction;
  const last = preactivationGradientVariance.length - 1;
  return {
    forward: farthest(preactivationVariance, 0),
    backward: farthest(preactivationGradientVariance, last),
  };
}

function farthest(values: Float64Array, start: number): Departure {
  let best: Departure = { factor: 1, layer: start + 1 };
  for (const [i, value] of values.entries()) {
    const factor = value / (values[start] as number);
    if (!Number.isFinite(factor)) return { factor, layer: i + 1 };
    if (Math.abs(Math.log(factor)) > Math.abs(Math.log(best.factor)) * (1 + 1e-6))
      best = { factor, layer: i + 1 };
  }
  return best;
}

/** Both conditions, layer by layer, of the network as it was drawn. */
export function conditions({ result }: FanConflictPicture, { say }: Messages): Column[] {
  const { layerWidths, weightVariance } = result;
  const times = (shift: 0 | 1) =>
    weightVariance.map((variance, i) => variance * (layerWidths[i + shift] as number));
  return [
    { title: say('fan-in'), values: layerWidths.slice(0, -1) },
    { title: say('fan-out'), values: layerWidths.slice(1) },
    { title: say('weight variance'), values: weightVariance },
    { title: say('fan-in × variance'), values: times(0) },
    { title: say('fan-out × variance'), values: times(1) },
  ];
}

export function conditionRows(picture: FanConflictPicture, index: number, words: Messages): ReadOutRow[] {
  return conditions(picture, words).map(({ title, values }) => {
    const value = values[index] ?? Number.NaN;
    return { label: title, tone: 0, value: words.number(value), spoken: words.spoken(value) };
  });
}

/** Changes by less than this are called kept: a twentieth, which no eye sees on the axis. */
const steady = 1.05;

export function inWords({ factor, layer }: Departure, { say, number }: Messages): string {
  if (!Number.isFinite(factor)) return say('leaves all bounds at layer {layer}', { layer });
  if (factor <= steady && factor >= 1 / steady) return say('is kept');
  if (factor === 0) return say('falls to 0 at layer {layer}', { layer });
  const change = { factor: number(Math.max(factor, 1 / factor)), layer };
  return factor > 1
    ? say('grows by a factor of {factor} by layer {layer}', change)
    : say('shrinks by a factor of {factor} by layer {layer}', change);
}
