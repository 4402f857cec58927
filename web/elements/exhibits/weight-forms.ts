/** The two forms of one scheme, a normal and a uniform of the same variance, and its formula with numbers. */
import type { Catalogue, FullSpec, InitializerInfo, WeightSample } from '../../engine/contract';
import { initializerInfo } from '../transitions';

/** The other form of the same scheme: `he_normal` ↔ `he_uniform`; undefined where there is none. Beside a truncated one its
 * scheme without the cut: that has the same std. */
export function otherForm(catalogue: Catalogue, name: string): InitializerInfo | undefined {
  const swapped = /uniform$/.test(name)
    ? name.replace(/uniform$/, 'normal')
    : /_truncated_normal$/.test(name)
      ? name.replace('_truncated', '')
      : name.replace(/normal$/, 'uniform');
  const info = swapped === name ? undefined : initializerInfo(catalogue, swapped);
  // "truncated_uniform" is nobody's other form.
  return info && (info.distribution === 'normal' || info.distribution === 'uniform') ? info : undefined;
}

/**
 * What stands beside a layer: the other form of its scheme, or else plain normal weights of the same std (`std` is the
 * exact one). Undefined where all weights are the same.
 */
export function comparison(catalogue: Catalogue, spec: FullSpec, std: number): FullSpec | undefined {
  const now = initializerInfo(catalogue, spec.initializer);
  if (!now || !(std > 0)) return undefined;
  const other = otherForm(catalogue, now.name);
  if (other) return inOtherForm(spec, now, other);
  return initializerInfo(catalogue, 'normal') ? { ...spec, initializer: 'normal', gain: std } : undefined;
}

/** The same network from the other form: of the same variance, whatever its gain means. */
function inOtherForm(spec: FullSpec, now: InitializerInfo, other: InitializerInfo): FullSpec {
  const factor =
    now.gainMeaning === other.gainMeaning
      ? 1
      : other.gainMeaning === 'bound'
        ? Math.sqrt(3)
        : 1 / Math.sqrt(3);
  return { ...spec, initializer: other.name, gain: spec.gain * factor };
}

/** fan_in and fan_out of the one layer that is drawn: the first. */
export function fans({ widths, width }: Pick<FullSpec, 'widths' | 'width'>): [number, number] {
  return widths.length > 1 ? [widths[0] as number, widths[1] as number] : [width, width];
}

/** "gain · √(2 / fan_in)" and its numbers; or, where the gain is a scale of the variance, "√(3 · scale / fan_in)". */
export interface PluggedIn {
  name: 'std' | 'bound';
  /** Before the root. */
  factor?: { name: string; value: number };
  numerator: number;
  /** In the numerator. */
  scale?: number;
  /** In the denominator: one fan, or both added. */
  fans: { name: string; value: number }[];
  value: number;
}

/** How a formula writes the gain, for each meaning that has one. */
const gainSymbols: Partial<Record<InitializerInfo['gainMeaning'], string>> = {
  gain: 'gain',
  sigma_w: 'σ_w',
  scale: 'scale',
};

/**
 * A scheme says Var = gain² c / fan (or scale · c / fan), and c is read off the engine's exact std, so that each scheme
 * of the catalogue, with its activation's slope and fan mode, gets its formula here without being known by name.
 * Undefined where the gain is the std or bound itself, or nothing is drawn.
 */
export function plugIn(catalogue: Catalogue, sample: WeightSample): PluggedIn | undefined {
  const { spec, fanIn, fanOut, std } = sample;
  const info = initializerInfo(catalogue, spec.initializer);
  const symbol = info && gainSymbols[info.gainMeaning];
  if (!symbol || !info.fanMode || !(std > 0) || !(spec.gain > 0)) return undefined;
  const mode = spec.fanMode === 'auto' ? info.fanMode : spec.fanMode;
  const ofIn = { name: 'fan_in', value: fanIn };
  const ofOut = { name: 'fan_out', value: fanOut };
  const fans = mode === 'fan_in' ? [ofIn] : mode === 'fan_out' ? [ofOut] : [ofIn, ofOut];
  const isUniform = info.distribution === 'uniform' && sample.bound > 0;
  const value = isUniform ? sample.bound : std;
  const sum = fans.reduce((total, fan) => total + fan.value, 0);
  const isScale = info.gainMeaning === 'scale';
  const square = isScale ? spec.gain : spec.gain ** 2;
  const numerator = Number(((value ** 2 * sum) / square).toPrecision(6));
  const gain = isScale ? { scale: spec.gain } : { factor: { name: symbol, value: spec.gain } };
  return { name: isUniform ? 'bound' : 'std', ...gain, numerator, fans, value };
}
