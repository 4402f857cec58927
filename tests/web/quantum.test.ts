/** Barren plateaus through the engine, on the real core in Node: the claims of section 7. */
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import {
  createEngine,
  type Engine,
  InitLabError,
  type Plateau,
  type PlateauSpec,
} from '../../web/engine/index';

vi.setConfig({ testTimeout: 60_000 }); // seconds of simulation, on machines that may be busy

let shared: Engine;
beforeAll(async () => {
  shared = await createEngine({ simd: 'simd128' });
});
afterAll(() => shared.close());
const run = (spec: PlateauSpec): Promise<Plateau> => shared.barrenPlateau(spec);
const at = (values: ArrayLike<number>, index: number): number => values[index] ?? Number.NaN;

/** Standard errors of the logarithm between a value and its interval, which spans 2 · 1.96 of them. */
function deviations(plateau: Plateau, index: number, expected: number): number {
  const error =
    Math.log(at(plateau.varianceHigh, index) / at(plateau.varianceLow, index)) / (2 * 1.959963984540054);
  return Math.log(at(plateau.variance, index) / expected) / error;
}

test('the catalogue has names, ranges and defaults of all that can be asked', async () => {
  const catalogue = await shared.quantumCatalogue();
  expect(catalogue.starts.map(({ name }) => name)).toEqual([
    'uniform',
    'small_angles',
    'identity_blocks',
    'zeros',
  ]);
  expect(catalogue.plateauDefaults).toMatchObject({ circuit: 'random', cost: 'zz', samples: 200 });
  expect(catalogue.publishedSlope).toBe(-0.685);
  expect(catalogue.plateauFields.find(({ key }) => key === 'qubits')?.maximum).toBe(16);
});

// McClean et al. 2018, figure 3.
test('half is left with every qubit', async () => {
  const plateau = await run({ samples: 500, qubitsMaximum: 9 });
  expect(Math.abs(plateau.fit.slope - -0.685)).toBeLessThan(3 * plateau.fit.slopeError);
  expect(plateau.fit.slopeError).toBeLessThan(0.012);
  expect(plateau.progress).toBe(1);
  for (const [i, n] of plateau.qubits.entries())
    expect(at(plateau.theory, i)).toBeCloseTo(2 ** n / (3 * (4 ** n - 1)), 15);
});

// After Cerezo et al. 2021.
test('global and local cost of a product circuit', async () => {
  const spec = { circuit: 'product', qubitsMaximum: 6, samples: 20_000 };
  const [global, local] = [await run({ ...spec, cost: 'global' }), await run({ ...spec, cost: 'local' })];
  for (const [i, n] of global.qubits.entries()) {
    expect(Math.abs(deviations(global, i, (1 / 8) * (3 / 8) ** (n - 1)))).toBeLessThan(4);
    expect(Math.abs(deviations(local, i, 1 / (8 * n * n)))).toBeLessThan(4);
  }
  expect(global.theoryKind).toBe('exact');
});

test('better starts: the first gradient keeps its size; halfway down with a global cost it does not', async () => {
  const spec = { qubitsMaximum: 7, samples: 300 };
  for (const start of ['small_angles', 'identity_blocks']) {
    const first = await run({ ...spec, start });
    expect(Math.abs(first.meanSquareFit.slope)).toBeLessThan(0.15);
    const middle = await run({ ...spec, start, parameter: 'middle', cost: 'global' });
    expect(middle.meanSquareFit.slope).toBeLessThan(-0.3);
  }
});

test('zeros: on circuits without drawn axes every sample has the same gradient', async () => {
  const plateau = await run({ circuit: 'hardware_efficient', start: 'zeros', qubitsMaximum: 4, samples: 10 });
  expect([...plateau.variance]).toEqual([0, 0, 0]);
  for (const mean of plateau.mean) expect(mean).toBeCloseTo(-0.5, 12);
});

test('pause, resume and more samples give what one run gives', async () => {
  const own = shared;
  const spec = { qubitsMaximum: 8, samples: 300 };
  const whole = await own.barrenPlateau(spec);
  const pause = new AbortController();
  let news = 0;
  const broken = await own.barrenPlateau(spec, {
    pauseSignal: pause.signal,
    onProgress: (_share, partial) => {
      if (partial) news += 1;
      pause.abort();
    },
  });
  expect(news).toBeGreaterThan(0);
  expect(broken.progress).toBeLessThan(1);
  const resumed = await own.barrenPlateau(spec, { resumeFrom: broken.checkpoint });
  expect([...resumed.variance]).toEqual([...whole.variance]);
  const more = await own.barrenPlateau({ ...spec, samples: 400 }, { resumeFrom: whole.checkpoint });
  expect([...more.samples]).toEqual(Array(7).fill(400));
  await expect(own.barrenPlateau({ ...spec, seed: 2 }, { resumeFrom: whole.checkpoint })).rejects.toThrow(
    'resumeFrom',
  );
});

test('what is wrong with a spec is said in the core’s words', async () => {
  const own = shared;
  for (const [spec, field] of [
    [{ qubitsMaximum: 40 }, 'qubitsMaximum'],
    [{ start: 'xavier' }, 'start'],
    [{ depth: 3 }, 'depth'],
  ] as const) {
    const error = await own.barrenPlateau(spec as PlateauSpec).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(InitLabError);
    expect((error as InitLabError).field).toBe(field);
  }
});

test('landscapes flatten as qubits are added', async () => {
  const { qubits, lowest, highest, cost, points, axes } = await shared.costLandscape({
    qubitsMaximum: 8,
    points: 9,
  });
  const spans = Array.from(highest, (high, i) => high - at(lowest, i));
  expect(at(spans, 0)).toBeGreaterThan(3 * at(spans, qubits.length - 1));
  expect(cost[0]).toHaveLength(points * points);
  expect(axes).toMatch(/^[XYZ]+$/);
});

test('training: better starts learn at once what uniform angles take long to find; not where the answer is global', async () => {
  const drops = async (readout: string) => {
    const { starts, loss } = await shared.trainCircuit({ qubits: 8, steps: 10, readout });
    return Object.fromEntries(
      starts.map((start, i) => [start, at(loss[i] ?? [], 0) - at(loss[i] ?? [], 10)]),
    ) as Record<'uniform' | 'small_angles' | 'identity_blocks' | 'zeros', number>;
  };
  const local = await drops('local');
  expect(local.small_angles).toBeGreaterThan(2 * local.uniform);
  expect(local.identity_blocks).toBeGreaterThan(1.3 * local.uniform);
  const global = await drops('global');
  expect(global.identity_blocks).toBeLessThan(0.9 * global.uniform);
  expect(global.zeros).toBeLessThan(0.5 * global.uniform);
});
