/**
 * The Keras and the JAX code is run on stand-ins (python/) that do what the documentation of both says, on NumPy:
 * neither is to be had here. What they draw is compared with the engine's draw and with the exact distribution, and the
 * networks with theory; see snippets-pytorch.test.ts for the tolerances. Needs a Python with NumPy.
 */
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { codeFor, createEngine, type Engine, type Framework, type Spec } from '../../web/engine/library';
import { findPython, initializerCases, runPython, tellingGain } from './snippet-cases';
import { compareWithEngine, type Drawn, measuring } from './snippet-draws';

const python = findPython('import numpy');
if (!python) console.warn('Not run: there is no python3 here that has NumPy (Debian: python3-numpy).');

const path = `sys.path.insert(0, ${JSON.stringify(fileURLToPath(new URL('python', import.meta.url)))})`;
const scripts: Partial<Record<Framework, string>> = {
  keras: measuring(`
${path}
def unpack(space):
    return [(np.asarray(layer.kernel).T, np.asarray(layer.bias)) for layer in space['layers']]

def output(space):
    return space['model'](space['x']).var()
`),
  jax: measuring(`
${path}
def unpack(space):
    return [(w.T, b) for w, b in space['layers']]

def output(space):
    return space['forward'](space['layers'], space['x']).var()
`),
};

let engine: Engine;
beforeAll(async () => {
  engine = await createEngine();
});
afterAll(() => engine.close());

describe.skipIf(!python).each(['keras', 'jax'] as const)('%s, on a stand-in', (framework) => {
  const draw = (specs: readonly Spec[]) =>
    runPython<Drawn[]>(
      python ?? '',
      scripts[framework] ?? '',
      specs.map((spec) => codeFor(engine.catalogue(), spec, framework)),
    );
  const infoOf = (name: string | undefined) => {
    const info = engine.catalogue().initializers.find((one) => one.name === name);
    if (!info) throw new Error(`no initializer ${name}`);
    return info;
  };

  test('every initializer, fan mode, gain and slope: moments and quantiles, layer by layer', async () => {
    const scalar = ['constant', 'normal', 'uniform', 'truncated normal'];
    const specs = initializerCases(engine.catalogue(), [300, 120, 200]).filter((spec) =>
      scalar.includes(infoOf(spec.initializer).distribution),
    );
    const drawn = draw(specs);
    for (const [i, spec] of specs.entries())
      await compareWithEngine(engine, infoOf(spec.initializer), spec, drawn[i]?.layers ?? []);
  }, 120_000);

  test('the others: orthogonal, LSUV, sparse, identity', () => {
    const names = ['orthogonal', 'sparse', 'identity'];
    const specs = names.map((name) => ({
      initializer: name,
      gain: tellingGain(infoOf(name)),
      widths: name === 'identity' ? [60, 60, 60] : [80, 40, 60],
    }));
    const [orthogonal, sparse, identity] = draw(specs).map(({ layers }) => layers);
    for (const layer of orthogonal ?? []) {
      expect(layer.meanOfDiagonal).toBeCloseTo((specs[0]?.gain ?? 0) ** 2, 6);
      expect(layer.farFromMultipleOfIdentity).toBeLessThan(1e-6);
    }
    for (const { zerosPerColumn, shape } of sparse ?? [])
      expect(zerosPerColumn).toEqual([Math.ceil(engine.catalogue().defaults.sparsity * shape[0])]);
    for (const layer of identity ?? []) expect([layer.eye, layer.largest]).toEqual([true, specs[2]?.gain]);
    const biases = ['zeros', 'normal', 'positive'];
    const lsuv = {
      initializer: 'lsuv',
      gain: 1.7,
      activation: 'linear',
      widths: [80, 40, 60],
      biasValue: 0.5,
    };
    for (const { output } of draw(biases.map((biasInitializer) => ({ ...lsuv, biasInitializer }))))
      expect(output).toBeCloseTo(1.7 ** 2, 6);
  }, 120_000);

  test('biases', () => {
    const all = engine.catalogue().biasInitializers;
    const drawn = draw(
      all.map(({ name }) => ({ biasInitializer: name, biasValue: 0.25, widths: [20, 400, 400] })),
    );
    for (const [i, { layers }] of drawn.entries()) {
      const meaning = all[i]?.valueMeaning;
      for (const layer of layers) {
        if (meaning === 'std') {
          expect(Math.abs(layer.biasVariance / 0.25 ** 2 - 1)).toBeLessThan(5 * Math.sqrt(2 / 400));
          continue;
        }
        const logOdds = layer === layers.at(-1) ? Math.log(0.25 / 0.75) : 0;
        const wanted = { none: 0, value: 0.25, probability: logOdds }[meaning as string] as number;
        expect([layer.biasMean, layer.biasVariance]).toEqual([
          expect.closeTo(wanted, 12),
          expect.closeTo(0, 12),
        ]);
      }
    }
  }, 120_000);

  test('the networks: what comes out is within the band that theory draws for such networks', async () => {
    const plain: Spec[] = engine.catalogue().activations.map(({ name, parameterDefault }) => ({
      initializer: 'he_normal',
      activation: name,
      activationParam: parameterDefault,
      depth: 6,
      width: 256,
      batchSize: 256,
    }));
    const residual = engine
      .catalogue()
      .residuals.flatMap(({ name }) =>
        [2, 3].map((blockLayers) => ({ residual: name, blockLayers, depth: 9, width: 256, batchSize: 256 })),
      );
    const specs = [...plain, ...residual];
    for (const [i, { output }] of draw(specs).entries()) {
      const { activationVariance, bands } = await engine.predict(specs[i] ?? {});
      const [low, , high] = bands.activationVariance.map((band) => Math.log(band.at(-1) ?? Number.NaN));
      const middle = Math.log(activationVariance.at(-1) ?? Number.NaN);
      const half = Math.max(middle - (low ?? 0), (high ?? 0) - middle); // 1.64 standard deviations
      expect(Math.abs(Math.log(output) - middle), JSON.stringify(specs[i])).toBeLessThan(3 * half + 1e-3);
    }
  }, 120_000);
});
