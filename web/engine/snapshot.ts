/**
 * Copies a spec when the call is made, so that what is changed later does not change the call. Only what a
 * message to a worker can carry gets through, refused in the core's own words; all other checks are the core's.
 */
import { type FieldInfo, InitLabError } from './contract';

type Fields = readonly FieldInfo<string>[];

export function snapshot(spec: unknown, fields: Fields): unknown {
  try {
    return structuredClone(spec);
  } catch (error) {
    throw firstUncloneable(spec, fields) ?? refusal('type', 'spec', 'a plain object', what(spec, error));
  }
}

function firstUncloneable(spec: unknown, fields: Fields): InitLabError | undefined {
  for (const key of keysOf(spec)) {
    try {
      structuredClone((spec as Record<string, unknown>)[key]);
    } catch (error) {
      const value = Object.getOwnPropertyDescriptor(spec, key)?.value;
      const field = fields.find((candidate) => candidate.key === key);
      if (field) return refusal('type', key, expected(field), what(value, error));
      const known = fields.map((candidate) => candidate.key).join(', ');
      return refusal('unknown_field', key, `absent (the fields are ${known})`, what(value, error));
    }
  }
  return undefined;
}

const refusal = (code: string, field: string, must: string, is: string): InitLabError =>
  new InitLabError(code, field, `${field} must be ${must}, but is ${is}.`);

function expected({ kind, minimum, maximum }: FieldInfo<string>): string {
  const numbers = { integer: 'a whole number', number: 'a number', integerList: 'a list of whole numbers' };
  if (kind === 'nameList') return 'a list of texts';
  return kind === 'name'
    ? 'one of the names in the catalogue'
    : `${numbers[kind]} from ${minimum} to ${maximum}`;
}

const what = (value: unknown, error: unknown): string =>
  typeof value === 'function' || typeof value === 'symbol'
    ? `a ${typeof value}`
    : `something that cannot be copied (${error})`;

function keysOf(spec: unknown): string[] {
  try {
    return typeof spec === 'object' && spec !== null ? Object.keys(spec) : [];
  } catch {
    return []; // a proxy that throws
  }
}
