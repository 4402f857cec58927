/**
 * The state of an exhibit: the catalogue's defaults, over them the element's attributes, over them what the user,
 * the address or a script has set. Everything that comes as text or from a script is checked here against the
 * catalogue: what does not fit is reported and left out, the rest is kept.
 */
import type { Catalogue, FieldInfo, FullSpec, NamedInfo, Spec } from '../engine/contract';

export type SpecKey = keyof FullSpec;

/** Fixed by the contract of the element: its attributes are these, in kebab-case. */
export const specKeys: readonly SpecKey[] = [
  'initializer',
  'gain',
  'fanMode',
  'activation',
  'activationParam',
  'depth',
  'width',
  'widths',
  'batchSize',
  'seed',
  'inputStd',
  'biasInitializer',
  'biasValue',
  'repeats',
];

/** What was given and could not be used. */
export interface Problem {
  /** As it was written: an attribute's name, a key. */
  name: string;
  message: string;
}

export function attributeOf(key: SpecKey): string {
  return key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

const keys = new Map(specKeys.map((key) => [attributeOf(key), key]));

/** The key of an attribute; a key itself is understood as well. */
export function keyOf(name: string): SpecKey | undefined {
  return keys.get(name) ?? specKeys.find((key) => key === name);
}

export interface Choice {
  name: string;
  label: string;
  aliases?: readonly string[];
}

/** What a name may be. */
export function choicesOf(catalogue: Catalogue, key: SpecKey): readonly Choice[] {
  const lists: Partial<Record<SpecKey, readonly (Choice | NamedInfo)[]>> = {
    initializer: catalogue.initializers,
    activation: catalogue.activations,
    fanMode: catalogue.fanModes,
    biasInitializer: catalogue.biasInitializers,
  };
  return lists[key] ?? [];
}

export function fieldOf(catalogue: Catalogue, key: SpecKey): FieldInfo {
  const field = catalogue.fields.find((candidate) => candidate.key === key);
  if (!field) throw new Error(`the catalogue has no field ${key}`);
  return field;
}

export type Checked = { value: FullSpec[SpecKey] } | { message: string };

/** Any value, from text or from a script, as the catalogue allows it. */
export function check(catalogue: Catalogue, key: SpecKey, given: unknown): Checked {
  const field = fieldOf(catalogue, key);
  if (field.kind === 'name') return checkName(catalogue, field, given);
  if (field.kind === 'integerList') return checkList(field, given);
  return checkNumber(field, numberFrom(given), given);
}

function checkName(catalogue: Catalogue, field: FieldInfo, given: unknown): Checked {
  const text = String(given).trim();
  const choice = choicesOf(catalogue, field.key).find(
    ({ name, aliases }) => name === text || aliases?.includes(text),
  );
  return choice ? { value: choice.name } : { message: `${field.label}: “${shorten(text)}” is not known.` };
}

function checkNumber(field: FieldInfo, value: number, given: unknown): Checked {
  const whole = field.kind !== 'number';
  if (!Number.isFinite(value) || (whole && !Number.isInteger(value))) {
    return {
      message: `${field.label}: “${shorten(String(given))}” is not a ${whole ? 'whole number' : 'number'}.`,
    };
  }
  if (value < field.minimum || value > field.maximum) {
    return { message: `${field.label}: ${value} is not between ${field.minimum} and ${field.maximum}.` };
  }
  return { value };
}

function checkList(field: FieldInfo, given: unknown): Checked {
  const values: number[] = [];
  for (const entry of Array.isArray(given) ? given : listEntries(String(given ?? ''))) {
    const checked = checkNumber(field, numberFrom(entry), entry);
    if ('message' in checked) return checked;
    values.push(checked.value as number);
  }
  return { value: values };
}

function numberFrom(given: unknown): number {
  if (typeof given === 'number') return given;
  const text = typeof given === 'string' ? given.trim() : '';
  return /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(text) ? Number(text) : Number.NaN;
}

/** "784, 512 10" → ["784", "512", "10"]. */
export function listEntries(text: string): string[] {
  return text.split(/[\s,;]+/).filter((entry) => entry !== '');
}

function shorten(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}

/** A value as an attribute or the address writes it. */
export function valueText(value: FullSpec[SpecKey]): string {
  return typeof value === 'object' ? value.join(',') : String(value);
}

export function sameValue(a: unknown, b: unknown): boolean {
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((entry, i) => entry === b[i]);
  return Object.is(a, b);
}

/** Names and values of any origin → the spec they make, and what could not be used. */
export function sanitise(catalogue: Catalogue, entries: Iterable<readonly [string, unknown]>) {
  const spec: Record<string, unknown> = {};
  const problems: Problem[] = [];
  for (const [name, given] of entries) {
    const key = keyOf(name);
    const checked: Checked = key
      ? check(catalogue, key, given)
      : { message: `“${shorten(name)}” is not a setting.` };
    if ('message' in checked) problems.push({ name, message: checked.message });
    else if (key) spec[key] = checked.value;
  }
  return { spec: spec as Spec, problems };
}

export class SpecState {
  #base: Spec = {};
  #own: Spec = {};

  constructor(readonly catalogue: Catalogue) {}

  /** What the attributes say. */
  setBase(entries: Iterable<readonly [string, unknown]>): Problem[] {
    const { spec, problems } = sanitise(this.catalogue, entries);
    this.#base = spec;
    return problems;
  }

  /** From the address or a script; `replace` forgets what was set before. */
  merge(entries: Iterable<readonly [string, unknown]>, replace = false): Problem[] {
    const { spec, problems } = sanitise(this.catalogue, entries);
    this.#own = { ...(replace ? {} : this.#own), ...spec };
    return problems;
  }

  /** From a control, which may well hold a number out of range: the engine will say so. */
  change(patch: Spec): void {
    this.#own = { ...this.#own, ...patch };
  }

  /** Back to the attributes; `hard` forgets those too. */
  reset(hard = false): void {
    this.#own = {};
    if (hard) this.#base = {};
  }

  get full(): FullSpec {
    return this.#fill({ ...this.#base, ...this.#own });
  }

  /** What the attributes say, with the defaults. */
  get base(): FullSpec {
    return this.#fill(this.#base);
  }

  /** Only what differs from the element's own attributes. */
  get difference(): Spec {
    const base = this.base;
    const now = this.full;
    return Object.fromEntries(
      specKeys.filter((key) => !sameValue(base[key], now[key])).map((key) => [key, now[key]]),
    );
  }

  #fill(spec: Spec): FullSpec {
    const full = { ...this.catalogue.defaults, ...spec };
    const info = this.catalogue.activations.find(({ name }) => name === full.activation);
    if (spec.activationParam === undefined && info?.parameterLabel)
      full.activationParam = info.parameterDefault;
    return full;
  }
}
