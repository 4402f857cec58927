/** What there is: names, ranges, defaults, formulas and citations, all read from C++. */
import type { FullPhaseSpec, PhaseSpec } from './analysis';
import type { FullSpec, Spec } from './spec';

/** One key of a spec, as the core validates it. */
export interface FieldInfo<Key extends string = keyof Spec> {
  key: Key;
  kind: 'name' | 'integer' | 'number' | 'integerList' | 'nameList';
  label: string;
  description: string;
  unit: string;
  minimum: number; // of each entry, for a list
  maximum: number;
  /** Sensible ends for a slider, inside [minimum, maximum]. */
  sliderMinimum: number;
  sliderMaximum: number;
  scale: 'linear' | 'log';
}
export interface InitializerInfo {
  name: string;
  aliases: string[];
  label: string;
  /** In Unicode, e.g. "W ~ N(0, gain² · 2 / fan_in)". */
  formula: string;
  citation: string;
  distribution: 'constant' | 'normal' | 'uniform' | 'truncated normal' | 'orthogonal' | 'sparse' | 'identity';
  /**
   * What `gain` is for this initializer: a factor on the std (also 'sigma_w'), the variance times the fan ('scale'), or
   * the std, bound or value itself; 'none' where it has no effect.
   */
  gainMeaning: 'gain' | 'std' | 'bound' | 'value' | 'scale' | 'sigma_w' | 'none';
  /** The fan mode that 'auto' stands for; '' where the fans play no part. */
  fanMode: '' | 'fan_in' | 'fan_out' | 'average';
  /** fan · Var(w) at gain 1 and negative slope 0; 0 where the fans play no part. */
  fanVariance: number;
}
export interface ActivationInfo {
  name: string;
  aliases: string[];
  label: string;
  formula: string;
  derivative: string;
  citation: string;
  /** Label, range and default of activationParam; parameterLabel is '' where there is none. */
  parameterLabel: string;
  parameterMinimum: number;
  parameterMaximum: number;
  parameterDefault: number;
  /** `torch.nn.init.calculate_gain` at the default parameter; NaN, to be shown as "none", where PyTorch has none. */
  pytorchGain: number;
  /** 1 / std f(z), z ~ N(0, 1), at the default parameter: the gain that keeps the variance of activations at 1. */
  gainForStd: number;
  /** 1 / rms f(z), likewise: keeps the variance of pre-activations at 1. */
  gainForRms: number;
  /** 1 / √(E f′(z)²), likewise: keeps the variance of gradients at 1. */
  gainForGradient: number;
}
export interface NamedInfo {
  name: string;
  label: string;
  description: string;
}
export interface BiasInfo extends NamedInfo {
  /** What `biasValue` is, and its range and default with these biases. */
  valueMeaning: 'value' | 'std' | 'probability' | 'none';
  valueMinimum: number;
  valueMaximum: number;
  valueDefault: number;
}
export interface Limits {
  /** Largest n_in · n_out · batchSize summed over layers, times repeats. */
  multiplyAdds: number;
  /** Largest number of floats held at once. */
  floats: number;
  layers: number;
}
export interface Catalogue {
  fields: FieldInfo[];
  initializers: InitializerInfo[];
  fanModes: NamedInfo[];
  activations: ActivationInfo[];
  biasInitializers: BiasInfo[];
  residuals: NamedInfo[];
  verdicts: NamedInfo[]; // description states the rule
  defaults: FullSpec;
  limits: Limits;
  /** The keys of `phaseDiagram`'s spec. */
  phaseFields: FieldInfo<keyof PhaseSpec>[];
  phaseDefaults: FullPhaseSpec;
  /** The keys of `followCorrelation`'s spec beyond a network's. */
  correlationFields: FieldInfo<'correlation'>[];
}
