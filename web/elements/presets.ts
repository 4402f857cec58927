/** Settings that tell a story in one click. Each is complete: nothing of the setting before it shines through. */
import type { Catalogue, FullSpec, Spec } from '../engine/contract';
import { choicesOf, type SpecKey, sameValue } from './spec-state';

export interface Preset {
  name: string;
  label: string;
  spec: Spec;
}

const story: Spec = { depth: 30, width: 128 };

export const signalFlowPresets: readonly Preset[] = [
  { name: 'too-small', label: 'Too small', spec: { initializer: 'normal', gain: 0.01, activation: 'tanh' } },
  { name: 'too-large', label: 'Too large', spec: { initializer: 'normal', gain: 1, activation: 'tanh' } },
  { name: 'zeros', label: 'Zeros', spec: { initializer: 'zeros', activation: 'tanh' } },
  { name: 'xavier', label: 'Xavier', spec: { initializer: 'xavier_normal', activation: 'tanh' } },
  { name: 'he', label: 'He', spec: { initializer: 'he_normal', activation: 'relu' } },
];

const renewed: readonly SpecKey[] = [
  'gain',
  'fanMode',
  'activationParam',
  'biasInitializer',
  'biasValue',
  'inputStd',
];

/** The whole change a preset makes. An exhibit that was given widths of its own keeps them: they are its story. */
export function presetSpec(preset: Preset, defaults: FullSpec, widths: readonly number[] = []): Spec {
  const fresh = Object.fromEntries(renewed.map((key) => [key, defaults[key]]));
  return { ...fresh, ...story, widths, ...preset.spec };
}

export function isPreset(
  preset: Preset,
  spec: FullSpec,
  defaults: FullSpec,
  widths: readonly number[] = [],
): boolean {
  const wanted = Object.entries(presetSpec(preset, defaults, widths));
  return wanted.every(([key, value]) => sameValue(spec[key as SpecKey], value));
}

/** Those whose names this engine knows. */
export function availablePresets(catalogue: Catalogue, presets = signalFlowPresets): Preset[] {
  return presets.filter(({ spec }) =>
    (['initializer', 'activation'] as const).every((key) =>
      choicesOf(catalogue, key).some(({ name }) => name === spec[key]),
    ),
  );
}
