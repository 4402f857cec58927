/** 100,000 specs through the real boundary: each gives a result, or an error that tells what to mend. */
import { expect, test } from 'vitest';
import { createEngine, type Engine, InitLabError, type Spec } from '../../web/engine/index';
import { fuzzSpec, generator } from './fuzz-specs';

const count = 100_000;
const healthy: Spec = { depth: 5, width: 32, batchSize: 16, seed: 7 };

test('no spec crashes the core or gets an unnamed error', { timeout: 300_000 }, async () => {
  const engine = await createEngine({ simd: 'simd128', workers: 0 });
  const before = await engine.runExperiment(healthy);
  const random = generator(20241124);
  const seen = { results: 0, codes: new Set<string>(), fields: new Set<string>() };
  for (let index = 0; index < count; ++index) {
    const spec = fuzzSpec(random, engine.catalogue());
    const complaint = await complaintAbout(engine, spec, index, seen);
    if (complaint) throw new Error(`spec ${index}: ${complaint}\n${show(spec)}`);
  }
  const after = await engine.runExperiment(healthy);
  expect(after.activationVariance).toEqual(before.activationVariance);
  expect(after.weightGradientVariance).toEqual(before.weightGradientVariance);
  // That it was a test at all: results as well as errors, of every kind and about every field.
  expect(seen.results).toBeGreaterThan(count / 20);
  expect(seen.results).toBeLessThan(count / 2);
  expect([...seen.codes].toSorted()).toEqual(
    expect.arrayContaining(['name', 'range', 'type', 'unknown_field', 'work']),
  );
  for (const { key } of engine.catalogue().fields) expect(seen.fields).toContain(key);
});

interface Seen {
  results: number;
  codes: Set<string>;
  fields: Set<string>;
}

/** What is wrong with the answer to a spec, or nothing. */
async function complaintAbout(
  engine: Engine,
  spec: unknown,
  index: number,
  seen: Seen,
): Promise<string | undefined> {
  const methods = [engine.predict, engine.runExperiment, engine.sampleWeights] as const;
  const method = methods[index % 3] as (spec: Spec) => Promise<{ spec: Spec }>;
  try {
    const result = await method(spec as Spec);
    seen.results += 1;
    return result.spec.initializer ? undefined : 'the result has no spec';
  } catch (error) {
    if (!(error instanceof InitLabError)) return `not an InitLabError: ${error}`;
    seen.codes.add(error.code);
    seen.fields.add(error.field);
    return complaintAboutError(error, spec);
  }
}

function complaintAboutError({ code, field, message }: InitLabError, spec: unknown): string | undefined {
  const told = `${code}, ${field}: ${message}`;
  if (!['type', 'range', 'name', 'unknown_field', 'work'].includes(code)) return `unexpected code: ${told}`;
  if (!message.includes(field)) return `no field in the message: ${told}`;
  if (!/from|one of|at most|among|absent|a plain object|an object/.test(message)) return `no range: ${told}`;
  if (!/but|got/.test(message)) return `no value: ${told}`;
  if (code === 'unknown_field') return undefined; // the key is the value
  const value = Object.getOwnPropertyDescriptor(Object(spec), field)?.value;
  if (
    typeof value === 'number' &&
    !numbersIn(message).some((number) => Object.is(number, value) || number === value)
  ) {
    return `not its value: ${told}`;
  }
  return undefined;
}

const numbersIn = (text: string): number[] =>
  (text.match(/-?(\d[\d.]*(e[+-]?\d+)?|Infinity)|NaN/g) ?? []).map((word) => Number(word.replace(/\.$/, '')));

function show(spec: unknown): string {
  try {
    return JSON.stringify(spec, (_, value) =>
      typeof value === 'object' || typeof value === 'string' ? value : String(value),
    );
  } catch {
    return String(typeof spec);
  }
}
