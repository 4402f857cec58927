/**
 * The PyTorch code is run, and what it draws is compared with the engine's own draw and with the exact distribution:
 * mean, variance and quantiles of every layer. Tolerances are five standard errors of the sampling; orthogonal,
 * identical and constant weights are compared entry by entry. Needs a Python with PyTorch (Debian: python3-torch).
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  codeFor,
  createEngine,
  type Engine,
  type InitializerInfo,
  type Spec,
} from '../../web/engine/library';
import { findPython, initializerCases, runPython, tellingGain } from './snippet-cases';
import { compareWithEngine, type Drawn, measuring } from './snippet-draws';

const python = findPython('import torch');
if (!python) console.warn('Not run: there is no python3 here that has PyTorch (Debian: python3-torch).');

const script = measuring(`
import torch
torch.set_num_threads(1)

def unpack(space):
    return [(layer.weight.detach().numpy(), layer.bias.detach().numpy()) for layer in space['layers']]

def output(space):
    return space['y'].double().var(unbiased=False)
`);

let engine: Engine;
beforeAll(async () => {
  engine = await createEngine();
});
afterAll(() => engine.close());

const draw = (specs: readonly Spec[]) =>
  runPython<Drawn[]>(
    python ?? '',
    script,
    specs.map((spec) => codeFor(engine.catalogue(), spec, 'pytorch')),
  );

describe.skipIf(!python)('PyTorch, run', () => {
  test('every initializer, fan mode, gain and slope: moments and quantiles, layer by layer', async () => {
    const { initializers } = engine.catalogue();
    const infoOf = ({ initializer }: Spec) => initializers.find(({ name }) => name === initializer);
    const scalar = ['constant', 'normal', 'uniform', 'truncated normal'];
    const specs = initializerCases(engine.catalogue(), [300, 120, 200]).filter((spec) =>
      scalar.includes(infoOf(spec)?.distribution as string),
    );
    expect(specs.length).toBeGreaterThan(40);
    const drawn = draw(specs);
    for (const [i, spec] of specs.entries())
      await compareWithEngine(engine, infoOf(spec) as InitializerInfo, spec, drawn[i]?.layers ?? []);
  }, 120_000);

  test('the others: orthogonal, LSUV, sparse, identity', () => {
    const { initializers, defaults } = engine.catalogue();
    const specs = ['orthogonal', 'lsuv', 'sparse', 'identity'].map((name) => ({
      initializer: name,
      gain: tellingGain(initializers.find((info) => info.name === name) as InitializerInfo),
      widths: name === 'identity' ? [60, 60, 60] : [80, 40, 60],
      activation: 'tanh',
    }));
    const gain = (i: number) => specs[i]?.gain ?? Number.NaN;
    const [orthogonal = [], lsuv = [], sparse = [], identity = []] = draw(specs).map(({ layers }) => layers);
    for (const layer of orthogonal) expect(layer.meanOfDiagonal).toBeCloseTo(gain(0) ** 2, 4);
    for (const layer of [...orthogonal, ...lsuv])
      expect(layer.farFromMultipleOfIdentity / layer.meanOfDiagonal).toBeLessThan(1e-4);
    for (const { shape, zerosPerColumn, variance } of sparse) {
      const [rows, columns] = shape;
      const zeros = Math.ceil(defaults.sparsity * rows);
      expect(zerosPerColumn).toEqual([zeros]);
      const share = 1 - zeros / rows;
      const error = 5 * Math.sqrt(2 / (share * rows * columns));
      expect(Math.abs(variance / (share * gain(2) ** 2) - 1)).toBeLessThan(error);
    }
    for (const layer of identity) expect([layer.eye, layer.largest]).toEqual([true, gain(3)]);
  }, 120_000);

  test('LSUV: pre-activations of the batch have std gain, with biases as well', () => {
    const spec = {
      initializer: 'lsuv',
      gain: 1.7,
      activation: 'linear',
      biasValue: 0.5,
      widths: [80, 40, 60],
    };
    const specs = ['zeros', 'normal', 'positive'].map((biasInitializer) => ({ ...spec, biasInitializer }));
    for (const { output } of draw(specs)) expect(output).toBeCloseTo(1.7 ** 2, 4);
  }, 120_000);

  test('biases', () => {
    const count = 400;
    const names = engine.catalogue().biasInitializers.map(({ name }) => name);
    const specs = names.map((biasInitializer) => ({
      biasInitializer,
      biasValue: 0.25,
      widths: [20, count, count],
    }));
    for (const [i, { layers }] of draw(specs).entries()) {
      const name = names[i];
      const last = layers.at(-1);
      for (const layer of layers) {
        if (name === 'normal') {
          expect(Math.abs(layer.biasVariance / 0.25 ** 2 - 1)).toBeLessThan(5 * Math.sqrt(2 / count));
          continue;
        }
        expect(layer.biasVariance).toBeLessThan(1e-12);
        const logOdds = layer === last ? Math.log(0.25 / 0.75) : 0;
        const wanted = { zeros: 0, constant: 0.25, positive: 0.25, log_odds: logOdds }[name as string];
        expect(layer.biasMean, name).toBeCloseTo(wanted as number, 6);
      }
    }
  }, 120_000);

  test('the network: what comes out is within the band that theory draws for such networks', async () => {
    const specs: Spec[] = engine.catalogue().activations.map(({ name, parameterDefault }) => ({
      initializer: 'he_normal',
      activation: name,
      activationParam: parameterDefault,
      depth: 6,
      width: 256,
      batchSize: 256,
    }));
    const drawn = draw(specs);
    for (const [i, spec] of specs.entries()) {
      const { activationVariance, bands } = await engine.predict(spec);
      const [low, , high] = bands.activationVariance.map((band) => Math.log(band.at(-1) ?? Number.NaN));
      const middle = Math.log(activationVariance.at(-1) ?? Number.NaN);
      const half = Math.max(middle - (low ?? 0), (high ?? 0) - middle); // 1.64 standard deviations
      const found = Math.log(drawn[i]?.output ?? Number.NaN);
      expect(Math.abs(found - middle), spec.activation).toBeLessThan(3 * half + 1e-3);
    }
  }, 120_000);

  test('residual networks: the weights of each layer, and the signal at the end', async () => {
    const specs = ['plain', 'scaled', 'fixup'].flatMap((residual) =>
      [2, 3].map(
        (blockLayers) => ({ residual, blockLayers, depth: 9, width: 200, batchSize: 200, seed: 5 }) as Spec,
      ),
    );
    const drawn = draw(specs);
    for (const [i, spec] of specs.entries()) {
      const own = await engine.runExperiment(spec);
      const what = JSON.stringify(spec);
      for (const [l, layer] of (drawn[i]?.layers ?? []).entries()) {
        const wanted = own.weightVariance[l] ?? Number.NaN;
        if (wanted === 0) expect(layer.variance, what).toBe(0);
        else expect(Math.abs(layer.variance / wanted - 1), what).toBeLessThan((5 * Math.sqrt(2 * 2)) / 200);
      }
      const ratio = (drawn[i]?.output ?? Number.NaN) / (own.activationVariance.at(-1) ?? Number.NaN);
      expect(Math.abs(Math.log(ratio)), what).toBeLessThan(0.5);
    }
  }, 120_000);
});
