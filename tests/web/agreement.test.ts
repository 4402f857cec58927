/** The wasm builds against the native core: weights bit for bit, everything else to a stated tolerance. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { layerQuantities } from '../../web/engine/contract';
import { createEngine, type Engine, type LayerQuantity, type Spec } from '../../web/engine/index';

type Table = Record<LayerQuantity, (number | string)[]>;
interface Case {
  spec: Spec;
  verdict: string;
  measured: Table;
  expected: Table;
  weightBits: number[];
}

const program = fileURLToPath(new URL('../../build/sanitize/init_lab_digest', import.meta.url));

/**
 * Products sum in another order, and libraries differ in the last bit of an exponential: 1e-6 relative where a float
 * result carries 6e-8, through at most 40 layers. Means near zero are sums that cancel, so they are held against the
 * spread of what was summed. Theory is in double, but its pairs of samples come through float.
 */
const measuredTolerance = 2e-5;
const theoryTolerance = 1e-6;

const isOrthogonal = ({ initializer }: Spec) => initializer === 'orthogonal' || initializer === 'lsuv';

const value = (x: number | string | undefined) =>
  typeof x === 'string' ? Number(x.replace('inf', 'Infinity')) : x;

function expectClose(got: number, want: number, tolerance: number, scale: number, where: string) {
  if (!Number.isFinite(want))
    return expect(Object.is(got, want), `${where}: ${got}, native ${want}`).toBe(true);
  const error = Math.abs(got - want);
  expect(error, `${where}: ${got}, native ${want}`).toBeLessThanOrEqual(
    tolerance * Math.max(Math.abs(want), scale),
  );
}

function scaleOf(quantity: LayerQuantity, table: Table, layer: number): number {
  if (quantity === 'preactivationMean')
    return Math.sqrt(Number(value(table.preactivationSecondMoment[layer])) || 0);
  if (quantity === 'activationMean')
    return Math.sqrt(Number(value(table.activationSecondMoment[layer])) || 0);
  if (quantity.endsWith('Fraction')) return 1;
  return 1e-30;
}

/** A share changes by one in 16,384 where one float lies on the other side of a threshold. */
const shareTolerance = 2e-4;

function compare(got: Record<LayerQuantity, Float64Array>, want: Table, tolerance: number) {
  for (const quantity of layerQuantities) {
    want[quantity].forEach((entry, layer) => {
      const where = `${quantity} of layer ${layer + 1}`;
      // Which sums overflow first, and whether to infinity or to NaN, depends on the order of their terms.
      if (Number(want.nonFiniteCount[layer]) > 0) {
        expect(got.nonFiniteCount[layer], where).toBeGreaterThan(0);
        return;
      }
      const allowed = quantity.endsWith('Fraction') ? shareTolerance : tolerance;
      expectClose(
        got[quantity][layer] as number,
        value(entry) as number,
        allowed,
        scaleOf(quantity, want, layer),
        where,
      );
    });
  }
}

type Results = { measured: Record<LayerQuantity, Float64Array>; verdict: string }[];

async function measureHere(engine: Engine, cases: Case[]): Promise<Results> {
  const results: Results = [];
  for (const { spec } of cases) {
    const result = await engine.runExperiment(spec);
    results.push({ measured: result, verdict: result.verdict.code });
  }
  return results;
}

/** Node before 22 runs relaxed SIMD only with a flag, so that build gets a process of its own, on the built library. */
function measureRelaxed(cases: Case[]): Results {
  const library = new URL('../../dist/lib/engine.js', import.meta.url).href;
  const script = `
    const { createEngine } = await import(${JSON.stringify(library)});
    const engine = await createEngine({ simd: 'relaxed' });
    const plain = (_key, x) => ArrayBuffer.isView(x) ? [...x].map(String) : x;
    const results = [];
    for (const spec of ${JSON.stringify(cases.map(({ spec }) => spec))}) {
      const result = await engine.runExperiment(spec);
      results.push({ measured: result, verdict: result.verdict.code });
    }
    process.stdout.write(JSON.stringify(results, plain));
    engine.close();`;
  const flags = Number(process.versions.node.split('.')[0]) < 22 ? ['--experimental-wasm-relaxed-simd'] : [];
  const output = execFileSync(process.execPath, [...flags, '--input-type=module', '-e', script], {
    encoding: 'utf8',
    maxBuffer: 1e8,
  });
  const results = JSON.parse(output) as { measured: Record<LayerQuantity, string[]>; verdict: string }[];
  return results.map(({ measured, verdict }) => ({
    verdict,
    measured: Object.fromEntries(
      layerQuantities.map((name) => [name, Float64Array.from(measured[name], Number)]),
    ) as Record<LayerQuantity, Float64Array>,
  }));
}

function expectSame(results: Results, cases: Case[]) {
  cases.forEach(({ measured, verdict }, i) => {
    expect(results[i]?.verdict).toBe(verdict);
    compare(results[i]?.measured as Record<LayerQuantity, Float64Array>, measured, measuredTolerance);
  });
}

function nativeCases(): Case[] {
  if (!existsSync(program))
    throw new Error('build/sanitize/init_lab_digest is missing: npm test -- cpp builds it.');
  return JSON.parse(execFileSync(program, { encoding: 'utf8' }));
}

describe('wasm build relaxed', () => {
  it('measures the same, though it rounds once where others round twice', () => {
    const cases = nativeCases();
    expectSame(measureRelaxed(cases), cases);
  }, 60_000);
});

describe.each(['simd128', 'none'] as const)('wasm build %s', (simd) => {
  let cases: Case[];
  let engine: Engine;
  beforeAll(async () => {
    cases = nativeCases();
    engine = await createEngine({ simd });
  });
  afterAll(() => engine?.close());

  it('has cases of every kind', () => {
    expect(new Set(cases.map((c) => c.verdict)).size).toBeGreaterThanOrEqual(4);
  });

  it('draws the same weights, bit for bit', async () => {
    const drawn = cases.filter(({ spec }) => !isOrthogonal(spec));
    expect(drawn.length).toBeGreaterThan(8);
    for (const { spec, weightBits } of drawn) {
      const { weights } = await engine.sampleWeights(spec);
      const bits = [...new Uint32Array(weights.slice(0, 600).buffer)];
      // Truncated normals go through the platform's exponential: at most one unit in the last place.
      const slack = spec.initializer?.includes('truncated') ? 1 : 0;
      expect(bits.length).toBe(weightBits.length);
      const worst = Math.max(...bits.map((word, i) => Math.abs(word - (weightBits[i] as number))));
      expect(worst, JSON.stringify(spec)).toBeLessThanOrEqual(slack);
    }
  });

  it('draws the same orthogonal weights, but for the rounding of matrix products', async () => {
    for (const { spec, weightBits } of cases.filter(({ spec }) => isOrthogonal(spec))) {
      const { weights, std } = await engine.sampleWeights(spec);
      const native = new Float32Array(new Uint32Array(weightBits).buffer);
      native.forEach((w, i) => {
        expect(Math.abs((weights[i] as number) - w), `${spec.initializer}, weight ${i}`).toBeLessThan(
          measuredTolerance * std,
        );
      });
    }
  });

  it('measures the same', async () => {
    expectSame(await measureHere(engine, cases), cases);
  });

  it('predicts the same', async () => {
    for (const { spec, expected } of cases) compare(await engine.predict(spec), expected, theoryTolerance);
  });
});
