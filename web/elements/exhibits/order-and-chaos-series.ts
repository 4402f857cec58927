/** From the engine's arrays to what the charts beside the map draw. */
import type { LayerSeries, Range } from '../../charts/index';
import type { ExperimentResult, FollowedCorrelation, LayerQuantity, Prediction } from '../../engine/contract';
import type { Messages } from '../messages/messages';
import { upTo } from './network-run';
import { whiskersOf } from './signal-flow-series';

/** Signal and gradient by layer: theory of this point, and the newest measurement there is. */
export function flowSeries(
  prediction: Prediction,
  result: ExperimentResult,
  { say }: Messages,
): LayerSeries[] {
  const series = (quantity: LayerQuantity, name: string, tone: number): LayerSeries => {
    const theory = prediction[quantity];
    const one: LayerSeries = {
      ...{ label: name, name, tone, theory },
      mark: tone === 0 ? 'disc' : 'square',
      values: upTo(result[quantity], theory.length),
    };
    const band = rangeOf(prediction.bands.quantiles, prediction.bands[quantity]);
    const whiskers = whiskersOf(result, quantity, theory.length);
    return { ...one, ...(band && { band }), ...(whiskers && { whiskers }) };
  };
  return [
    series('preactivationVariance', say('signal'), 0),
    series('preactivationGradientVariance', say('gradient'), 1),
  ];
}

export function correlationSeries(followed: FollowedCorrelation, { say }: Messages): LayerSeries {
  const band = rangeOf(followed.theoryQuantiles, followed.theoryBands);
  const whiskers = followed.spec.repeats > 1 ? rangeOf(followed.quantiles, followed.bands) : undefined;
  return {
    ...{ label: say('cosine'), name: say('cosine'), mark: 'disc', tone: 0 },
    values: followed.measured,
    theory: followed.theory,
    ...(band && { band }),
    ...(whiskers && { whiskers }),
  };
}

function rangeOf(quantiles: ArrayLike<number>, bands: readonly Float64Array[]): Range | undefined {
  const list = Array.from(quantiles);
  const at = (wanted: number) => bands[list.findIndex((quantile) => Math.abs(quantile - wanted) < 1e-6)];
  const [low, high] = [at(0.05), at(0.95)];
  return low && high ? { low, high } : undefined;
}
