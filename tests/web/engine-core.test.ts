/** The engine in Node on the real core, as a program that imports it has it. */
import { describe, expect, test } from 'vitest';
import { createEngine, InitLabError, layerQuantities, type Spec, sharedEngine } from '../../web/engine/index';

const network: Spec = {
  initializer: 'he_normal',
  activation: 'relu',
  depth: 8,
  width: 64,
  batchSize: 64,
  seed: 7,
};
const builds = ['simd128', 'none'] as const;

describe.each(builds)('the build for simd: %s', (simd) => {
  test('says what there is', async () => {
    const { fields, initializers, activations, defaults } = (await createEngine({ simd })).catalogue();
    expect(fields.map(({ key }) => key).toSorted()).toEqual(Object.keys(defaults).toSorted());
    expect(initializers.map(({ name }) => name)).toContain(defaults.initializer);
    expect(activations.map(({ name }) => name)).toContain(defaults.activation);
  });

  test('runs a network: one number per layer of everything', async () => {
    const engine = await createEngine({ simd });
    const result = await engine.runExperiment({ ...network, repeats: 3 });
    for (const name of layerQuantities) {
      expect(result[name]).toBeInstanceOf(Float64Array);
      expect(result[name]).toHaveLength(8);
      expect(result.bands[name]).toHaveLength(result.bands.quantiles.length);
    }
    expect([...result.layerWidths]).toEqual(Array(9).fill(64));
    expect(result.preactivationHistograms).toHaveLength(8);
    for (const { edges, counts } of [...result.preactivationHistograms, ...result.activationHistograms]) {
      expect(edges).toHaveLength(counts.length + 1);
      expect(counts.reduce((sum, value) => sum + value)).toBeLessThanOrEqual(64 * 64);
    }
    expect(result.verdict).toMatchObject({ code: 'healthy', message: expect.stringMatching(/\w/) });
    expect(result.timing.total).toBeGreaterThan(0);
    expect(result.spec).toMatchObject({ ...network, repeats: 3, inputStd: 1 });
  });

  test('predicts what it then measures', async () => {
    const engine = await createEngine({ simd });
    const wide = { ...network, width: 256 };
    const [prediction, result] = await Promise.all([engine.predict(wide), engine.runExperiment(wide)]);
    for (const name of ['activationSecondMoment', 'preactivationGradientVariance'] as const) {
      for (const [layer, value] of prediction[name].entries()) {
        expect((result[name][layer] ?? 0) / value).toBeGreaterThan(0.5);
        expect((result[name][layer] ?? 0) / value).toBeLessThan(2);
      }
    }
  });

  test('samples weights', async () => {
    const engine = await createEngine({ simd });
    const sample = await engine.sampleWeights({ initializer: 'xavier_uniform', width: 200 });
    expect(sample.weights).toHaveLength(200 * 200);
    expect(Math.max(...sample.weights)).toBeLessThanOrEqual(sample.bound);
    expect(Math.sqrt(sample.sampleVariance)).toBeCloseTo(sample.std, 3);
  });

  test('infinity is a result', async () => {
    const engine = await createEngine({ simd });
    const result = await engine.runExperiment({ ...network, initializer: 'normal', gain: 1000, depth: 60 });
    expect(result.verdict.code).toBe('not_finite');
    expect(result.nonFiniteCount.at(-1)).toBeGreaterThan(0);
  });

  test('results are copies: a later run leaves them as they were', async () => {
    const engine = await createEngine({ simd });
    const first = await engine.runExperiment(network);
    const kept = [...first.activationVariance];
    await engine.runExperiment({ ...network, seed: 8, width: 200 });
    expect([...first.activationVariance]).toEqual(kept);
  });

  test('a long run stops when it is told to', async () => {
    const engine = await createEngine({ simd });
    const controller = new AbortController();
    const seen: number[] = [];
    const long = engine.runExperiment(
      { depth: 100, width: 512, batchSize: 512, repeats: 3 },
      {
        signal: controller.signal,
        onProgress: (progress) => {
          seen.push(progress);
          if (seen.length === 3) controller.abort();
        },
      },
    );
    await expect(long).rejects.toMatchObject({ name: 'AbortError' });
    expect(seen).toEqual(seen.toSorted((a, b) => a - b));
    expect(seen.every((progress) => progress >= 0 && progress < 1)).toBe(true);
    expect((await engine.runExperiment(network)).spec.depth).toBe(8);
  });

  test('errors name field, range and value', async () => {
    const engine = await createEngine({ simd });
    for (const call of [engine.runExperiment, engine.predict, engine.sampleWeights]) {
      const error = await call({ depth: -3 }).catch((reason) => reason);
      expect(error).toBeInstanceOf(InitLabError);
      expect(error).toMatchObject({
        code: 'range',
        field: 'depth',
        message: expect.stringMatching(/1 to 1000.*-3/),
      });
    }
  });
});

test('the builds agree: the same weights, and variances to float precision', async () => {
  const [simd128, scalar] = await Promise.all(builds.map((simd) => createEngine({ simd })));
  if (!simd128 || !scalar) throw new Error('no engines');
  const one = await simd128.runExperiment({ ...network, activation: 'tanh' });
  const other = await scalar.runExperiment({ ...network, activation: 'tanh' });
  expect(one.weightVariance).toEqual(other.weightVariance);
  for (const name of layerQuantities) {
    for (const [layer, value] of one[name].entries()) {
      expect(Math.abs(value - (other[name][layer] ?? Number.NaN))).toBeLessThan(
        1e-4 * Math.max(1e-3, Math.abs(value)),
      );
    }
  }
});

test('there is one shared engine until it is closed; if it cannot be made, the next call tries again', async () => {
  await expect(sharedEngine({ wasmUrl: 'file:///nowhere.wasm' })).rejects.toMatchObject({
    code: 'load_failed',
  });
  const engine = await sharedEngine();
  expect(await sharedEngine()).toBe(engine);
  engine.close();
  await expect(engine.predict({})).rejects.toMatchObject({ code: 'closed' });
  expect(await sharedEngine()).not.toBe(engine);
});

test('bad options are named', async () => {
  const cases = [
    [{ simd: 'avx' }, 'simd'],
    [{ workers: -1 }, 'workers'],
    [{ workers: 1.5 }, 'workers'],
    [{ wasmUrl: 'http://[' }, 'wasmUrl'],
  ] as const;
  for (const [options, field] of cases) {
    await expect(createEngine(options as never)).rejects.toMatchObject({ code: 'bad_option', field });
  }
  await expect(createEngine({ wasmUrl: 'file:///nowhere.wasm' })).rejects.toMatchObject({
    code: 'load_failed',
  });
});
