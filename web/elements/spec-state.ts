/**
 * The state of an exhibit: its defaults, over them the element's attributes, over them what the user, the address or
 * a script has set. Everything that comes as text or from a script is checked here: what does not fit is reported
 * and left out, the rest is kept.
 */
import { type Checked, check, shorten } from './check';
import { type Fields, type Patch, type State, sameValue } from './fields';
import { english } from './messages/messages';

/** What was given and could not be used. */
export interface Problem {
  /** As it was written: an attribute's name, a key. */
  name: string;
  message: string;
}

/** Names and values of any origin → the settings they make, and what could not be used. */
export function sanitise(fields: Fields, entries: Iterable<readonly [string, unknown]>) {
  const patch: Record<string, Patch[string]> = {};
  const problems: Problem[] = [];
  for (const [name, given] of entries) {
    const key = fields.keyOf(name);
    const checked: Checked =
      key === undefined
        ? { message: (fields.words ?? english).say('“{name}” is not a setting.', { name: shorten(name) }) }
        : check(fields.get(key), fields.choices(key), given, fields.words);
    if ('message' in checked) problems.push({ name, message: checked.message });
    else if (key !== undefined) patch[key] = checked.value;
  }
  return { patch: patch as Patch, problems };
}

export class SpecState {
  #base: Patch = {};
  #own: Patch = {};

  constructor(readonly fields: Fields) {}

  /** What the attributes say. */
  setBase(entries: Iterable<readonly [string, unknown]>): Problem[] {
    const { patch, problems } = sanitise(this.fields, entries);
    this.#base = patch;
    return problems;
  }

  /** From the address or a script; `replace` forgets what was set before. */
  merge(entries: Iterable<readonly [string, unknown]>, replace = false): Problem[] {
    const { patch, problems } = sanitise(this.fields, entries);
    this.#own = { ...(replace ? {} : this.#own), ...patch };
    return problems;
  }

  /** From a control, which may well hold a number out of range: the engine will say so. */
  change(patch: Patch): void {
    this.#own = { ...this.#own, ...patch };
  }

  /** Back to the attributes; `hard` forgets those too. */
  reset(hard = false): void {
    this.#own = {};
    if (hard) this.#base = {};
  }

  get full(): State {
    return this.#fill({ ...this.#base, ...this.#own });
  }

  /** What the attributes say, with the defaults. */
  get base(): State {
    return this.#fill(this.#base);
  }

  /** Only what differs from the element's own attributes. */
  get difference(): Patch {
    const base = this.base;
    const now = this.full;
    const changed = this.fields.keys.filter((key) => !sameValue(base[key], now[key]));
    return Object.fromEntries(changed.map((key) => [key, now[key]])) as Patch;
  }

  /** A number that has another meaning with every activation or bias starts at the default of that meaning. */
  #fill(patch: Patch): State {
    const full = { ...this.fields.defaults, ...patch } as State;
    const { activations, biasInitializers } = this.fields.catalogue;
    const activation = activations.find(({ name }) => name === full.activation);
    const bias = biasInitializers.find(({ name }) => name === full.biasInitializer);
    const parameter = patch.activationParam === undefined && activation?.parameterLabel;
    const value = patch.biasValue === undefined && patch.biasInitializer !== undefined && bias;
    return {
      ...full,
      ...(parameter ? { activationParam: activation.parameterDefault } : {}),
      ...(value ? { biasValue: bias.valueDefault } : {}),
    };
  }
}
