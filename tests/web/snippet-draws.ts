/** What a program draws, layer by layer, and how that is held against the engine's draw and the exact distribution. */
import { expect } from 'vitest';
import type { Engine, InitializerInfo, Spec } from '../../web/engine/contract';

const probabilities = [0.01, 0.05, 0.1, 0.25, 0.4, 0.5, 0.6, 0.75, 0.9, 0.95, 0.99];

/**
 * Python that runs the programs it is given and tells what their layers hold. `unpack` turns a program's variables
 * (`space`) into weights, n_out × n_in, and biases, in NumPy; `output` is the variance of what comes out.
 */
export const measuring = (unpack: string) => `
import contextlib, io, json, sys
import numpy as np
probabilities = ${JSON.stringify(probabilities)}
${unpack}
answers = []
for program in json.load(sys.stdin):
    space = {}
    with contextlib.redirect_stdout(io.StringIO()):
        exec(compile(program, 'snippet', 'exec'), space)
    layers = []
    for w, b in unpack(space):
        w, b = w.astype(np.float64), b.astype(np.float64)
        small = w if w.shape[0] <= w.shape[1] else w.T
        gram = small @ small.T
        diagonal = gram.diagonal().mean()
        layers.append({
            'shape': list(w.shape),
            'mean': w.mean(),
            'variance': w.var(),
            'smallest': w.min(),
            'largest': w.max(),
            'quantiles': np.quantile(w, probabilities).tolist(),
            'zerosPerColumn': sorted(set((w == 0).sum(axis=0).tolist())),
            'meanOfDiagonal': diagonal,
            'farFromMultipleOfIdentity': np.abs(gram - diagonal * np.eye(len(gram))).max(),
            'eye': bool(np.array_equal(w, w[0, 0] * np.eye(*w.shape))),
            'biasMean': b.mean(),
            'biasVariance': b.var(),
        })
    answers.append({'layers': layers, 'output': float(output(space))})
print(json.dumps(answers))
`;

export interface DrawnLayer {
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
export interface Drawn {
  layers: DrawnLayer[];
  output: number;
}

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

export async function compareWithEngine(
  engine: Engine,
  info: InitializerInfo,
  spec: Spec,
  layers: DrawnLayer[],
): Promise<void> {
  for (const layer of layers) {
    const [rows, columns] = layer.shape;
    const sample = await engine.sampleWeights({ ...spec, widths: [columns, rows], seed: 11 });
    const what = `${JSON.stringify(spec)} ${rows} × ${columns}`;
    const count = rows * columns;
    const scale = sample.std || Math.abs(sample.mean) || 1;
    expect(Math.abs(layer.mean - sample.mean), what).toBeLessThan((5 * scale) / Math.sqrt(count));
    if (info.distribution === 'constant') {
      expect([layer.smallest, layer.largest].map(Math.fround), what).toEqual(
        Array(2).fill(Math.fround(sample.mean)),
      );
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
