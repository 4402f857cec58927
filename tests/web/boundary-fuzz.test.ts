/** 100,000 specs through the real boundary: each gives a result, or an error that tells what to mend. */
import { expect, test } from 'vitest';
import { createEngine, InitLabError, type Spec } from '../../web/engine/index';
import { fuzzSpec, generator, phasePlane, type Subject, twoInputs } from './fuzz-specs';

const count = 100_000;
const healthy: Spec = { depth: 5, width: 32, batchSize: 16, seed: 7 };

test('no spec crashes the core or gets an unnamed error', { timeout: 300_000 }, async () => {
  const engine = await createEngine({ simd: 'simd128', workers: 0 });
  const before = await engine.runExperiment(healthy);
  const random = generator(20241124);
  const seen = { results: 0, codes: new Set<string>(), fields: new Set<string>() };
  for (let index = 0; index < count; ++index) {
    const spec = fuzzSpec(random, engine.catalogue());
    const method = [engine.predict, engine.runExperiment, engine.sampleWeights][index % 3] as Method;
    const complaint = await complaintAbout(method, spec, seen);
    if (complaint) throw new Error(`spec ${index}: ${complaint}\n${show(spec)}`);
  }
  const after = await engine.runExperiment(healthy);
  expect(after.activationVariance).toEqual(before.activationVariance);
  expect(after.weightGradientVariance).toEqual(before.weightGradientVariance);
  // That it was a test at all: results as well as errors, of every kind and about every field.
  expect(seen.results).toBeGreaterThan(count / 20);
  expect(seen.results).toBeLessThan(count / 2);
  expect([...seen.codes].toSorted()).toEqual(
    expect.arrayContaining(['combination', 'name', 'range', 'type', 'unknown_field', 'work']),
  );
  for (const { key } of engine.catalogue().fields) expect(seen.fields).toContain(key);
});

test('neither does one of the other calls', { timeout: 300_000 }, async () => {
  const engine = await createEngine({ simd: 'simd128', workers: 0 });
  const catalogue = engine.catalogue();
  const calls: [Method, Subject | undefined][] = [
    [engine.spectrum as Method, undefined],
    [engine.followCorrelation as Method, twoInputs(catalogue)],
    [engine.phaseDiagram as Method, phasePlane(catalogue)],
  ];
  for (const [method, subject] of calls) {
    const random = generator(20261124);
    const seen = { results: 0, codes: new Set<string>(), fields: new Set<string>() };
    for (let index = 0; index < count / 20; ++index) {
      const spec = fuzzSpec(random, catalogue, subject);
      const complaint = await complaintAbout(method, spec, seen);
      if (complaint) throw new Error(`spec ${index}: ${complaint}\n${show(spec)}`);
    }
    expect(seen.results).toBeGreaterThan(count / 400);
    for (const { key } of subject?.fields ?? catalogue.fields) expect(seen.fields).toContain(key);
  }
});

type Method = (spec: Spec) => Promise<{ spec: { activation: string } }>;

interface Seen {
  results: number;
  codes: Set<string>;
  fields: Set<string>;
}

/** What is wrong with the answer to a spec, or nothing. */
async function complaintAbout(method: Method, spec: unknown, seen: Seen): Promise<string | undefined> {
  try {
    const result = await method(spec as Spec);
    seen.results += 1;
    return result.spec.activation ? undefined : 'the result has no spec';
  } catch (error) {
    if (!(error instanceof InitLabError)) return `not an InitLabError: ${error}`;
    seen.codes.add(error.code);
    seen.fields.add(error.field);
    return complaintAboutError(error, spec);
  }
}

function complaintAboutError({ code, field, message }: InitLabError, spec: unknown): string | undefined {
  const told = `${code}, ${field}: ${message}`;
  if (!['type', 'range', 'name', 'unknown_field', 'work', 'combination'].includes(code))
    return `unexpected code: ${told}`;
  if (!message.includes(field)) return `no field in the message: ${told}`;
  if (!/from|one of|at most|at least|among|absent|a plain object|an object|the same|none/.test(message))
    return `no range: ${told}`;
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
