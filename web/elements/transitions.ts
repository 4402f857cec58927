/** What follows from a change: a gain, a slope or a seed that would mean something else afterwards. */
import type { Catalogue, FieldInfo, InitializerInfo } from '../engine/contract';
import type { Patch, State } from './fields';

export function initializerInfo(catalogue: Catalogue, name: string): InitializerInfo | undefined {
  return catalogue.initializers.find((info) => info.name === name);
}

/** Where 1 is as published. */
const relativeGains: ReadonlySet<string> = new Set(['gain', 'scale', 'sigma_w']);

/** A gain of 1 is a fine factor and a dreadful std: where the meaning changes, the number must not be carried over. */
export function settle(patch: Patch, now: State, catalogue: Catalogue): Patch {
  const settled: { -readonly [Key in keyof Patch]: Patch[Key] } = { ...patch };
  if (patch.initializer !== undefined && patch.gain === undefined) {
    const before = initializerInfo(catalogue, now.initializer)?.gainMeaning;
    const after = initializerInfo(catalogue, patch.initializer)?.gainMeaning;
    if (after && before !== after)
      settled.gain = relativeGains.has(after) ? catalogue.defaults.gain : middleGain(catalogue);
  }
  if (patch.activation !== undefined && patch.activationParam === undefined) {
    const info = catalogue.activations.find(({ name }) => name === patch.activation);
    if (info?.parameterLabel) settled.activationParam = info.parameterDefault;
  }
  if (patch.biasInitializer !== undefined && patch.biasValue === undefined) {
    const info = catalogue.biasInitializers.find(({ name }) => name === patch.biasInitializer);
    const fits = info && now.biasValue >= info.valueMinimum && now.biasValue <= info.valueMaximum;
    const before = catalogue.biasInitializers.find(({ name }) => name === now.biasInitializer);
    if (info && !(fits && before?.valueMeaning === info.valueMeaning)) settled.biasValue = info.valueDefault;
  }
  return settled;
}

function fieldOf(catalogue: Catalogue, key: FieldInfo['key']): FieldInfo {
  const field = catalogue.fields.find((candidate) => candidate.key === key);
  if (!field) throw new Error(`the catalogue has no field ${key}`);
  return field;
}

/** The middle of the slider: 0.1 between 0.001 and 10. */
export function middleGain(catalogue: Catalogue): number {
  const { sliderMinimum, sliderMaximum, scale } = fieldOf(catalogue, 'gain');
  const middle =
    scale === 'log' ? Math.sqrt(sliderMinimum * sliderMaximum) : (sliderMinimum + sliderMaximum) / 2;
  return Number(middle.toPrecision(2));
}

/** A seed short enough to be read out. */
export function drawSeed(catalogue: Catalogue, not: number): number {
  const { minimum, maximum } = fieldOf(catalogue, 'seed');
  const low = Math.max(0, minimum);
  const span = Math.min(maximum - low, 99_999);
  const [word = 0] = crypto.getRandomValues(new Uint32Array(1));
  const seed = low + (word % (span + 1));
  return seed === not ? low + ((seed - low + 1) % (span + 1)) : seed;
}
