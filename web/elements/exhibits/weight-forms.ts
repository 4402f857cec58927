/** The two forms of one scheme, a normal and a uniform of the same variance, and its formula with numbers. */
import type { Catalogue, FullSpec, InitializerInfo, WeightSample } from '../../engine/contract';
import { initializerInfo } from '../transitions';

/** The other form of the same scheme: `he_normal` ↔ `he_uniform`; undefined where there is none. */
export function otherForm(catalogue: Catalogue, name: string): InitializerInfo | undefined {
  const swapped = /uniform$/.test(name)
    ? name.replace(/uniform$/, 'normal')
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

/** "gain · √(2 / fan_in)" with its numbers; `half` is std, or a uniform's bound. */
export interface PluggedIn {
  name: 'std' | 'bound';
  gain: number;
  numerator: number;
  /** In the denominator: one fan, or both added. */
  fans: { name: string; value: number }[];
  value: number;
}

/**
 * A scheme says Var = gain² c / fan, and c is read off the engine's exact std, so that each scheme of the catalogue,
 * with its activation's slope and fan mode, gets its formula here without being known by name. Undefined where the
 * gain is the std or bound itself, or nothing is drawn.
 */
export function plugIn(catalogue: Catalogue, sample: WeightSample): PluggedIn | undefined {
  const { spec, fanIn, fanOut, std } = sample;
  const info = initializerInfo(catalogue, spec.initializer);
  if (info?.gainMeaning !== 'gain' || !info.fanMode || !(std > 0) || !(spec.gain > 0)) return undefined;
  const mode = spec.fanMode === 'auto' ? info.fanMode : spec.fanMode;
  const ofIn = { name: 'fan_in', value: fanIn };
  const ofOut = { name: 'fan_out', value: fanOut };
  const used = mode === 'fan_in' ? [ofIn] : mode === 'fan_out' ? [ofOut] : [ofIn, ofOut];
  const isUniform = info.distribution === 'uniform' && sample.bound > 0;
  const value = isUniform ? sample.bound : std;
  const sum = used.reduce((total, fan) => total + fan.value, 0);
  const numerator = Number(((value / spec.gain) ** 2 * sum).toPrecision(6));
  return { name: isUniform ? 'bound' : 'std', gain: spec.gain, numerator, fans: used, value };
}
