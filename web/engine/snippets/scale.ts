/** The formula of a std or a bound, as Python that a reader recognises. */
import { float, number } from './python';
import type { FanScale, Gain, Kind } from './recipe';

/** Std of N(0, 1) cut at ±2: √(1 − 2·2·φ(2) / (2Φ(2) − 1)). */
export const truncatedStd = '0.87962566103423978';

/** 1/3 → {1, 3}; 2 → {2, 1}. What is no simple fraction stays as it is. */
function fraction(value: number): { numerator: number; denominator: number } {
  for (let denominator = 1; denominator <= 12; denominator++) {
    const numerator = Math.round(value * denominator);
    if (numerator > 0 && Math.abs(numerator / denominator - value) < 1e-12 * value)
      return { numerator, denominator };
  }
  return { numerator: value, denominator: 1 };
}

interface Terms {
  above: string[];
  below: string[];
}

function quotient({ above, below }: Terms): string {
  const top = above.length > 0 ? above.join(' * ') : '1';
  if (below.length === 0) return top;
  return `${top} / ${below.length > 1 ? `(${below.join(' * ')})` : below[0]}`;
}

function terms(factor: number, fan: FanScale, gain: Gain): Terms {
  const doubled = fan.mode === 'average' ? 2 : 1; // fan = (fan_in + fan_out) / 2
  const { numerator, denominator } = fraction(factor * fan.variance * doubled);
  return {
    above: [
      ...(numerator === 1 ? [] : [number(numerator)]),
      ...(gain.name === 'scale' && gain.value !== 1 ? ['scale'] : []),
    ],
    below: [
      ...(denominator === 1 ? [] : [number(denominator)]),
      ...(fan.slope === undefined ? [] : ['(1 + slope**2)']),
      fan.mode === 'average' ? '(fan_in + fan_out)' : fan.mode,
    ],
  };
}

/** Half-width for a uniform, std for the others (of a truncated normal: after the cut). */
export function scaleFormula(kind: Kind, fan: FanScale, gain: Gain): string {
  const all = terms(kind === 'uniform' ? 3 : 1, fan, gain);
  const factor = gain.name !== 'scale' && gain.value !== 1 ? gain.name : '';
  if (all.above.length === 0) return `${factor || '1'} / math.sqrt(${rootOf(all.below)})`;
  return `${factor && `${factor} * `}math.sqrt(${quotient(all)})`;
}

function rootOf(below: readonly string[]): string {
  const [first = '1'] = below;
  return below.length > 1 ? below.join(' * ') : first.replace(/^\((.*)\)$/, '$1');
}

/** `scale` of variance_scaling, in Keras and JAX alike: fan · Var(w). */
export function varianceFormula(fan: FanScale, gain: Gain): string {
  const { numerator, denominator } = fraction(fan.variance);
  const own = gain.value === 1 ? '' : gain.name === 'scale' ? 'scale' : `${gain.name}**2`;
  const above = [...(numerator === 1 ? [] : [number(numerator)]), ...(own ? [own] : [])];
  const below = [
    ...(denominator === 1 ? [] : [number(denominator)]),
    ...(fan.slope === undefined ? [] : ['(1 + slope**2)']),
  ];
  return above.length <= 1 && below.length === 0 && !own ? float(numerator) : quotient({ above, below });
}

/** The names that those formulas use, with their values. */
export function scaleConstants(fan: FanScale | undefined, gain: Gain): string[] {
  const lines = !fan || gain.value !== 1 ? [`${gain.name} = ${number(gain.value)}`] : [];
  return fan?.slope === undefined
    ? lines
    : [...lines, `slope = ${number(fan.slope)}  # of the leaky ReLU, below zero`];
}
