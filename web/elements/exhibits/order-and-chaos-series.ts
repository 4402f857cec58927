/** From the engine's arrays to what the charts beside the map draw. */
import type { LayerSeries, Range } from '../../charts/index';
import type { ExperimentResult, FollowedCorrelation, LayerQuantity, Prediction } from '../../engine/contract';

const nothingYet = (length: number) => new Float64Array(length).fill(-1); // no place on a log axis

/** Signal and gradient by layer: theory of this point, and the newest measurement there is. */
export function flowSeries(prediction: Prediction, result: ExperimentResult | undefined): LayerSeries[] {
  const series = (quantity: LayerQuantity, label: string, name: string, tone: number): LayerSeries => {
    const theory = prediction[quantity];
    const one: LayerSeries = {
      ...{ label, name, tone, theory },
      mark: tone === 0 ? 'disc' : 'square',
      values: result ? fitted(result[quantity], theory.length) : nothingYet(theory.length),
    };
    const band = rangeOf(prediction.bands.quantiles, prediction.bands[quantity]);
    const whiskers =
      result && result.spec.repeats > 1 ? rangeOf(result.bands.quantiles, result.bands[quantity]) : undefined;
    return { ...one, ...(band && { band }), ...(whiskers && { whiskers }) };
  };
  return [
    series('preactivationVariance', 'signal', 'signal', 0),
    series('preactivationGradientVariance', 'gradient', 'gradient', 1),
  ];
}

/** What has been measured, NaN for what has not. */
export function knownOnly(values: ArrayLike<number>): Float64Array {
  return Float64Array.from(values, (value) => (value < 0 ? Number.NaN : value));
}

/** A measurement that lags may be of another depth. */
function fitted(values: Float64Array, length: number): Float64Array {
  if (values.length === length) return values;
  const filled = nothingYet(length);
  filled.set(values.subarray(0, length));
  return filled;
}

export function correlationSeries(followed: FollowedCorrelation): LayerSeries {
  const band = rangeOf(followed.theoryQuantiles, followed.theoryBands);
  const whiskers = followed.spec.repeats > 1 ? rangeOf(followed.quantiles, followed.bands) : undefined;
  return {
    ...{ label: 'cosine', name: 'cosine', mark: 'disc', tone: 0 },
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
