/**
 * Copies a spec when the call is made, so that what is changed later does not change the call. Only what a
 * message to a worker can carry gets through; all other checks are the core's.
 */
import { type Catalogue, type FieldInfo, InitLabError } from './contract';

export function snapshot(spec: unknown, catalogue: Catalogue): unknown {
  try {
    return structuredClone(spec);
  } catch (error) {
    throw uncloneable(spec, catalogue.fields) ?? badSpec(spec, error);
  }
}

function uncloneable(spec: unknown, fields: readonly FieldInfo[]): InitLabError | undefined {
  if (typeof spec !== 'object' || spec === null) return undefined;
  for (const key of keysOf(spec)) {
    try {
      structuredClone((spec as Record<string, unknown>)[key]);
    } catch (error) {
      const field = fields.find((candidate) => candidate.key === key);
      const message = `${key}: must be ${field ? expected(field) : 'absent'}, got ${found(spec, key, error)}`;
      return new InitLabError(field ? 'wrong_type' : 'unknown_key', key, message);
    }
  }
  return undefined;
}

function expected({ kind, minimum, maximum }: FieldInfo): string {
  const range = `from ${minimum} to ${maximum}`;
  if (kind === 'name') return 'one of the names in the catalogue';
  return kind === 'integerList' ? `a list of integers ${range}` : `${indefinite[kind]} ${range}`;
}
const indefinite = { integer: 'an integer', number: 'a number' };

function found(spec: object, key: string, error: unknown): string {
  const type = Object.getOwnPropertyDescriptor(spec, key)?.value;
  return type === undefined ? `a property that cannot be read (${error})` : `a ${typeof type}`;
}

function keysOf(spec: object): string[] {
  try {
    return Object.keys(spec);
  } catch {
    return []; // a proxy that throws
  }
}

function badSpec(spec: unknown, error: unknown): InitLabError {
  return new InitLabError(
    'wrong_type',
    'spec',
    `spec: must be a plain object, got a ${typeof spec} (${error})`,
  );
}
