/** Settings that tell a story in one click. Each is complete: nothing of the setting before it shines through. */
import { type Fields, type Patch, type State, sameValue } from './fields';
import type { Phrase } from './messages/sentences';

export interface Preset {
  name: string;
  label: Phrase;
  /** A second, smaller line; absent: the activation and what is special about the weights. */
  detail?: Phrase;
  set: Patch;
}

/** How much is computed, and the draw: the reader's own choice, unless a story needs it. */
const kept = new Set(['seed', 'batchSize', 'repeats']);

/** The whole change a preset makes. An exhibit that was given widths of its own keeps them: they are its story. */
export function presetPatch({ set }: Preset, fields: Fields, widths: readonly number[] = []): Patch {
  const views = new Set(fields.own.filter(({ view }) => view).map(({ key }) => key));
  const fresh = Object.entries(fields.defaults).filter(([key]) => !kept.has(key) && !views.has(key));
  const activation = fields.catalogue.activations.find(({ name }) => name === set.activation);
  const parameter = activation?.parameterLabel ? { activationParam: activation.parameterDefault } : {};
  const given = widths.length > 0 ? { widths } : {};
  return { ...Object.fromEntries(fresh), ...given, ...parameter, ...set };
}

export function isPreset(preset: Preset, state: State, fields: Fields, widths?: readonly number[]): boolean {
  return Object.entries(presetPatch(preset, fields, widths)).every(([key, value]) =>
    sameValue(state[key], value),
  );
}

/** Those of which this engine knows every setting and every name. */
export function availablePresets(fields: Fields, presets: readonly Preset[]): Preset[] {
  const known = ([key, value]: [string, unknown]) =>
    fields.has(key) &&
    (fields.get(key).kind !== 'name' || fields.choices(key).some(({ name }) => name === value));
  return presets.filter(({ set }) => Object.entries(set).every(known));
}
