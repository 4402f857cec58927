/**
 * The settings of one exhibit: the keys of a network's spec, as the catalogue has them, and the exhibit's own. A key
 * that the catalogue gains is an attribute, a part of the address and a control without an edit here.
 */
import type { Catalogue, FieldInfo, FullSpec, NamedInfo, Spec } from '../engine/contract';
import type { Messages } from './messages/messages';

export type Value = string | number | readonly number[] | readonly string[];
/** Every setting: the network's, and what the exhibit has beyond it. */
export type State = FullSpec & { readonly [key: string]: Value };
/** Some settings. */
export type Patch = Spec & { readonly [key: string]: Value | undefined };

export interface Choice {
  name: string;
  label: string;
  aliases?: readonly string[];
  description?: string;
}

export interface Field extends FieldInfo<string> {
  /** Of a name; absent: the catalogue's list that is named after the key. */
  choices?: readonly Choice[];
}

/** A setting that only this exhibit has. */
export interface OwnField extends Field {
  initial: Value;
  /** How the exhibit is looked at, not what it computes: presets leave it as it is. */
  view?: boolean;
}

const nothingNamed = { unit: '', minimum: 0, maximum: 0, sliderMinimum: 0, sliderMaximum: 0 };

export function ownChoice(
  field: Pick<OwnField, 'key' | 'label' | 'choices' | 'initial'> & Partial<OwnField>,
): OwnField {
  return { ...nothingNamed, kind: 'name', description: '', scale: 'linear', ...field };
}

/** `batchSize` as an attribute or the address writes it: `batch-size`. */
export function attributeOf(key: string): string {
  return key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/** A value as an attribute or the address writes it. */
export function valueText(value: Value): string {
  return typeof value === 'object' ? value.join(',') : String(value);
}

export function sameValue(a: unknown, b: unknown): boolean {
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((entry, i) => entry === b[i]);
  return Object.is(a, b);
}

export class Fields {
  readonly #fields: ReadonlyMap<string, Field>;
  readonly #keys: ReadonlyMap<string, string>;
  /** Where nothing has been set: the catalogue's defaults, over them the exhibit's. */
  readonly defaults: State;

  constructor(
    readonly catalogue: Catalogue,
    readonly own: readonly OwnField[] = [],
    defaults: Patch = {},
    /** English where nothing is given. */
    readonly words?: Messages,
  ) {
    const all: Field[] = [...catalogue.fields, ...own];
    this.#fields = new Map(all.map((field) => [field.key, field]));
    this.#keys = new Map(all.flatMap(({ key }) => [[attributeOf(key), key] as const, [key, key] as const]));
    const initial = Object.fromEntries(own.map((field) => [field.key, field.initial]));
    this.defaults = { ...catalogue.defaults, ...initial, ...defaults } as State;
  }

  get keys(): string[] {
    return [...this.#fields.keys()];
  }

  has(key: string): boolean {
    return this.#fields.has(key);
  }

  get(key: string): Field {
    const field = this.#fields.get(key);
    if (!field) throw new Error(`there is no setting ${key}`);
    return field;
  }

  /** The key of an attribute; a key itself is understood as well. */
  keyOf(name: string): string | undefined {
    return this.#keys.get(name);
  }

  /** What a name may be. */
  choices(key: string): readonly Choice[] {
    const named = this.catalogue as unknown as Record<string, readonly (Choice | NamedInfo)[] | undefined>;
    return this.#fields.get(key)?.choices ?? named[`${key}s`] ?? [];
  }

  /** The label of a name. */
  labelOf(key: string, name: unknown): string {
    return this.choices(key).find((choice) => choice.name === name)?.label ?? String(name);
  }

  /** The network alone, as the engine takes it. */
  spec(state: State): FullSpec {
    return Object.fromEntries(
      this.catalogue.fields.map(({ key }) => [key, state[key]]),
    ) as unknown as FullSpec;
  }
}
