/**
 * What has to be drawn, in terms that belong to no framework. Everything here follows from the initializer's row in
 * the catalogue: its kind of distribution, what its gain is, its fan mode and its variance in units of 1 / fan.
 */
import type { ActivationInfo, Catalogue, FullSpec, InitializerInfo, Spec } from '../contract';

export type FanMode = 'fan_in' | 'fan_out' | 'average';
export type Kind = 'normal' | 'uniform' | 'truncated normal';

/** Std or bound from the fans: Var(w) = variance / (1 + slope²) · gain² / fan. */
export interface FanScale {
  mode: FanMode;
  variance: number;
  /** Negative slope of the activation, where it enters the formula and is not 0. */
  slope: number | undefined;
}
/** What the spec calls gain, by the name that it deserves. */
export interface Gain {
  name: 'gain' | 'std' | 'bound' | 'value' | 'scale' | 'sigma_w';
  value: number;
}
export type Weights =
  | { kind: 'constant'; value: number }
  /** Without fans the gain is the std (before any cut) or the bound itself. */
  | { kind: Kind; gain: Gain; fan: FanScale | undefined }
  | { kind: 'orthogonal' | 'lsuv' | 'identity'; gain: Gain }
  | { kind: 'sparse'; gain: Gain; sparsity: number };

export type Bias =
  | { kind: 'constant'; value: number }
  | { kind: 'normal'; std: number }
  /** Zero but in the last layer, where it is the log odds of this probability. */
  | { kind: 'log_odds'; probability: number };

/** Layer 1 is a stem; `blocks` blocks of `length` layers follow, and then what is left over. */
export interface Residual {
  kind: string;
  blocks: number;
  length: number;
}
export interface Recipe {
  initializer: InitializerInfo;
  activation: ActivationInfo;
  parameter: number;
  /** Units per layer, input first. */
  widths: number[];
  weights: Weights;
  bias: Bias;
  residual: Residual | undefined;
  batchSize: number;
  inputStd: number;
  seed: number;
}

export function recipe(catalogue: Catalogue, given: Spec): Recipe {
  const spec: FullSpec = { ...catalogue.defaults, ...given };
  const initializer = find(catalogue.initializers, spec.initializer, 'initializer');
  const activation = find(catalogue.activations, spec.activation, 'activation');
  const widths = spec.widths.length > 0 ? [...spec.widths] : Array<number>(spec.depth + 1).fill(spec.width);
  return {
    initializer,
    activation,
    parameter: spec.activationParam,
    widths,
    weights: weights(initializer, activation, spec),
    bias: bias(catalogue, spec),
    residual: residual(spec, widths.length - 1),
    batchSize: spec.batchSize,
    inputStd: spec.inputStd,
    seed: spec.seed,
  };
}

function find<Row extends { name: string; aliases: string[] }>(
  rows: readonly Row[],
  name: string,
  what: string,
): Row {
  const row = rows.find((one) => one.name === name || one.aliases.includes(name));
  if (!row) throw new Error(`${what}: “${name}” is not in the catalogue`);
  return row;
}

/** Too small for any number in single precision but 0. */
const isNothing = (gain: number) => Math.fround(gain) === 0;

function weights(info: InitializerInfo, activation: ActivationInfo, spec: FullSpec): Weights {
  const gain: Gain = { name: info.gainMeaning as Gain['name'], value: spec.gain };
  if (info.gainMeaning === 'none') return { kind: 'constant', value: 0 };
  if (info.distribution === 'constant') return { kind: 'constant', value: spec.gain };
  if (isNothing(spec.gain)) return { kind: 'constant', value: 0 };
  switch (info.distribution) {
    case 'normal':
    case 'uniform':
    case 'truncated normal':
      return { kind: info.distribution, gain, fan: fanScale(info, activation, spec) };
    case 'orthogonal':
      return { kind: info.name === 'lsuv' ? 'lsuv' : 'orthogonal', gain };
    case 'identity':
      return { kind: 'identity', gain };
    case 'sparse':
      return { kind: 'sparse', gain, sparsity: spec.sparsity };
    default:
      throw new Error(`${info.name}: no code is known for the distribution “${info.distribution}”`);
  }
}

function fanScale(info: InitializerInfo, activation: ActivationInfo, spec: FullSpec): FanScale | undefined {
  if (info.fanMode === '') return undefined;
  const mode = spec.fanMode === 'auto' ? info.fanMode : spec.fanMode;
  // As in cpp/core/spec.cpp: only a leaky ReLU has another slope below zero than the formulas take for granted.
  const slope = activation.name === 'leaky_relu' && usesSlope(info) ? spec.activationParam : 0;
  return { mode: mode as FanMode, variance: info.fanVariance, slope: slope === 0 ? undefined : slope };
}

/** He et al. 2015, eq. 15: the formula says so with its "1 + a²". */
function usesSlope({ formula }: InitializerInfo): boolean {
  return /\b1 \+ a²/.test(formula);
}

function bias({ biasInitializers }: Catalogue, { biasInitializer, biasValue }: FullSpec): Bias {
  const info = biasInitializers.find(({ name }) => name === biasInitializer);
  if (!info) throw new Error(`biases: “${biasInitializer}” is not in the catalogue`);
  switch (info.valueMeaning) {
    case 'value':
      return { kind: 'constant', value: biasValue };
    case 'std':
      return isNothing(biasValue) ? { kind: 'constant', value: 0 } : { kind: 'normal', std: biasValue };
    case 'probability':
      return { kind: 'log_odds', probability: biasValue };
    default:
      return { kind: 'constant', value: 0 };
  }
}

function residual({ residual: kind, blockLayers }: FullSpec, depth: number): Residual | undefined {
  const blocks = Math.floor((depth - 1) / blockLayers);
  return kind === 'none' || blocks < 1 ? undefined : { kind, blocks, length: blockLayers };
}
