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

const python = findPython('import torch');
if (!python) console.warn('Not run: there is no python3 here that has PyTorch (Debian: python3-torch).');

const probabilities = [0.01, 0.05, 0.1, 0.25, 0.4, 0.5, 0.6, 0.75, 0.9, 0.95, 0.99];
const script = `
import contextlib, io, json, sys
import torch
torch.set_num_threads(1)
probabilities = torch.tensor(${JSON.stringify(probabilities)}, dtype=torch.float64)
answers = []
for program in json.load(sys.stdin):
    space = {}
    with contextlib.redirect_stdout(io.StringIO()):
        exec(compile(program, 'snippet', 'exec'), space)
    layers = []
    for layer in space['layers']:
        w = layer.weight.detach().double()
        small = w if w.shape[0] <= w.shape[1] else w.T
        gram = small @ small.T
        layers.append({
            'shape': list(w.shape),
            'mean': w.mean().item(),
            'variance': w.var(unbiased=False).item(),
            'smallest': w.min().item(),
            'largest': w.max().item(),
            'quantiles': torch.quantile(w.flatten(), probabilities).tolist(),
            'zerosPerColumn': sorted(set((w == 0).sum(dim=0).tolist())),
            'meanOfDiagonal': gram.diagonal().mean().item(),
            'farFromMultipleOfIdentity': (gram - gram.diagonal().mean() * torch.eye(len(gram))).abs().max().item(),
            'eye': bool(torch.equal(w, w[0, 0] * torch.eye(*w.shape, dtype=torch.float64))),
            'biasMean': layer.bias.double().mean().item(),
            'biasVariance': layer.bias.double().var(unbiased=False).item(),
        })
    answers.append({'layers': layers, 'output': space['y'].double().var(unbiased=False).item()})
print(json.dumps(answers))
`;
interface DrawnLayer {
  shape: [number, number];
  mean: number;
  variance: number;
  smallest: number;
  largest: number;
  quantiles: number[];
  zerosPerColumn: number[];
  meanOfDiagonal: number;
  farFromMultipleOfIdentity: number;
  eye: boolean;
  biasMean: number;
  biasVariance: number;
}
interface Drawn {
  layers: DrawnLayer[];
  output: number;
}

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

/** E (w − m)⁴ / std⁴. */
const kurtosis: Record<string, number> = { uniform: 1.8, normal: 3, 'truncated normal': 2.3636 };

/** The share of `values` below x. */
function shareBelow(sorted: Float32Array, x: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < x) low = middle + 1;
    else high = middle;
  }
  return low / sorted.length;
}

/** The integral of the engine's exact density up to x, by trapezoids that end at the edge of the support. */
function exactShareBelow(x: number, grid: Float64Array, density: Float64Array): number {
  let [sum, all] = [0, 0];
  for (let i = 1; i < grid.length; i++) {
    const [a = 0, b = 0, fa = 0, fb = 0] = [grid[i - 1], grid[i], density[i - 1], density[i]];
    const area = ((fa + fb) / 2) * (b - a);
    all += area;
    if (b <= x) sum += area;
    else if (a < x) sum += area * ((x - a) / (b - a));
  }
  return sum / all;
}

async function compareWithEngine(info: InitializerInfo, spec: Spec, layers: DrawnLayer[]): Promise<void> {
  for (const layer of layers) {
    const [rows, columns] = layer.shape;
    const sample = await engine.sampleWeights({ ...spec, widths: [columns, rows], seed: 11 });
    const what = `${JSON.stringify(spec)} ${rows} × ${columns}`;
    const count = rows * columns;
    const scale = sample.std || Math.abs(sample.mean) || 1;
    expect(Math.abs(layer.mean - sample.mean), what).toBeLessThan((5 * scale) / Math.sqrt(count));
    if (info.distribution === 'constant') {
      expect([layer.smallest, layer.largest], what).toEqual(Array(2).fill(Math.fround(sample.mean)));
      continue;
    }
    const spread = Math.sqrt(((kurtosis[info.distribution] ?? 3) - 1) / count);
    expect(Math.abs(layer.variance / sample.std ** 2 - 1), what).toBeLessThan(5 * spread);
    if (sample.bound > 0) {
      expect(Math.max(-layer.smallest, layer.largest), what).toBeLessThanOrEqual(sample.bound * (1 + 1e-6));
      expect(Math.max(-layer.smallest, layer.largest), what).toBeGreaterThan(sample.bound * 0.95);
    }
    const sorted = sample.weights.toSorted();
    for (const [i, probability] of probabilities.entries()) {
      const error = Math.sqrt((probability * (1 - probability)) / count);
      const x = layer.quantiles[i] ?? Number.NaN;
      const drawn = shareBelow(sorted, x);
      expect(Math.abs(drawn - probability), `${what}, the engine's draw at ${probability}`).toBeLessThan(
        5 * Math.SQRT2 * error,
      );
      const exact = exactShareBelow(x, sample.densityX, sample.density);
      expect(Math.abs(exact - probability), `${what}, exactly at ${probability}`).toBeLessThan(
        5 * error + 1e-3,
      );
    }
  }
}

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
      await compareWithEngine(infoOf(spec) as InitializerInfo, spec, drawn[i]?.layers ?? []);
  }, 120_000);

  test('the others: orthogonal, LSUV, sparse, identity', async () => {
    const { initializers } = engine.catalogue();
    const there = (name: string) => initializers.find((info) => info.name === name);
    const gainOf = (name: string) => tellingGain(there(name) as InitializerInfo);
    for (const name of ['orthogonal', 'lsuv', 'sparse', 'identity']) {
      const widths = name === 'identity' ? [60, 60, 60] : [80, 40, 60];
      const gain = gainOf(name);
      const [drawn] = draw([{ initializer: name, gain, widths, activation: 'tanh', batchSize: 512 } as Spec]);
      for (const layer of drawn?.layers ?? []) {
        const [rows, columns] = layer.shape;
        if (name === 'orthogonal') expect(layer.meanOfDiagonal).toBeCloseTo(gain ** 2, 4);
        if (name === 'orthogonal' || name === 'lsuv')
          expect(layer.farFromMultipleOfIdentity / layer.meanOfDiagonal).toBeLessThan(1e-4);
        if (name === 'identity') expect([layer.eye, layer.largest]).toEqual([true, gain]);
        if (name === 'sparse') {
          const zeros = Math.ceil(engine.catalogue().defaults.sparsity * rows);
          expect(layer.zerosPerColumn).toEqual([zeros]);
          const share = 1 - zeros / rows;
          const error = 5 * Math.sqrt(2 / (share * rows * columns));
          expect(Math.abs(layer.variance / (share * gain ** 2) - 1)).toBeLessThan(error);
        }
      }
    }
  }, 60_000);

  test('LSUV: pre-activations of the batch have std gain, with biases as well', () => {
    for (const biasInitializer of ['zeros', 'normal', 'positive']) {
      const spec = { initializer: 'lsuv', gain: 1.7, activation: 'linear', biasInitializer, biasValue: 0.5 };
      const [drawn] = draw([{ ...spec, widths: [80, 40, 60] }]);
      expect(drawn?.output).toBeCloseTo(1.7 ** 2, 4);
    }
  }, 60_000);

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
  }, 60_000);

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
  }, 60_000);

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
  }, 60_000);
});
