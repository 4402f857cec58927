/** Phase diagram, spectrum and followed correlations through the engine, on the real core in Node. */
import { describe, expect, test } from 'vitest';
import { createEngine, type Engine, InitLabError, type PhaseSpec, type Spec } from '../../web/engine/index';

const engine = (): Promise<Engine> => createEngine({ simd: 'simd128' });
const at = (values: Float64Array | undefined, index: number): number => values?.at(index) ?? Number.NaN;

describe('phaseDiagram', () => {
  test('a plane, row by row, and the line between order and chaos', async () => {
    const plane = await (await engine()).phaseDiagram({ columns: 41, rows: 11, sigmaBMaximum: 1 });
    expect(plane.spec).toMatchObject({ activation: 'tanh', sigmaWMaximum: 4, sigmaBMaximum: 1, rows: 11 });
    expect(plane.sigmaW).toHaveLength(41);
    expect([...plane.sigmaB].map((value) => Math.round(10 * value))).toEqual([
      0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10,
    ]);
    for (const [row, critical] of plane.criticalSigmaW.entries()) {
      for (const [column, sigmaW] of plane.sigmaW.entries()) {
        const point = row * 41 + column;
        if (Math.abs(sigmaW - critical) < 1e-6) continue;
        expect(plane.phase[point]).toBe(sigmaW < critical ? -1 : 1);
        expect(at(plane.gradientGrowth, point) < 1).toBe(sigmaW < critical);
        expect(at(plane.fixedPointCorrelation, point) === 1).toBe(sigmaW < critical);
      }
    }
  });

  // Schoenholz et al. 2017: (σ_w², σ_b²) = (1.7610, 0.05), and ξ_c = 15.79 at (1.5, 0.05).
  test('the numbers of the paper', async () => {
    const [sigmaW, sigmaB] = [Math.sqrt(1.5), Math.sqrt(0.05)];
    const spec: PhaseSpec = { sigmaWMinimum: sigmaW, sigmaBMinimum: sigmaB, columns: 1, rows: 1 };
    const point = await (await engine()).phaseDiagram(spec);
    expect(at(point.criticalSigmaW, 0) ** 2).toBeCloseTo(1.761, 4);
    expect(at(point.correlationDepth, 0)).toBeCloseTo(15.79, 2);
  });

  test('ReLU: one critical point, and infinity above it', async () => {
    const plane = await (await engine()).phaseDiagram({ activation: 'relu', columns: 3, rows: 2 });
    expect(at(plane.criticalSigmaW, 0) ** 2).toBeCloseTo(2, 12);
    expect(plane.criticalSigmaW[1]).toBeNaN();
    expect([...plane.fixedPointVariance.slice(0, 3)]).toEqual([
      0,
      Number.POSITIVE_INFINITY,
      Number.POSITIVE_INFINITY,
    ]);
  });

  test('101 × 101 points in well under a second', async () => {
    const own = await engine();
    const start = performance.now();
    for (const { name } of own.catalogue().activations) {
      const plane = await own.phaseDiagram({ activation: name });
      expect(plane.phase).toHaveLength(101 * 101);
      expect(plane.fixedPointVariance.some(Number.isNaN)).toBe(false);
    }
    const each = (performance.now() - start) / own.catalogue().activations.length;
    expect(each).toBeLessThan(1000);
  });
});

describe('spectrum', () => {
  test('its theory alone is the theory that comes with it', async () => {
    const spec = { activation: 'tanh', initializer: 'orthogonal', gain: 1.1, depth: 5, width: 12 };
    const { spectrum, predictSpectrum } = await engine();
    const [whole, alone] = await Promise.all([spectrum(spec), predictSpectrum(spec)]);
    expect(alone).toEqual({ ...whole, singularValues: [], meanSquare: new Float64Array(0) });
    await expect(predictSpectrum({ width: 257 })).rejects.toMatchObject({ field: 'width' });
  });

  // Pennington et al. 2017, (L + 1)^(L + 1) / L^L; 20 % is what width 200 leaves (cpp/tests justify it).
  test('a deep linear network, beside its closed form', async () => {
    const spec: Spec = { activation: 'linear', initializer: 'lecun_normal', depth: 4, width: 200, seed: 3 };
    const { depths, singularValues, largestSquareTheory, meanSquareTheory } = await (await engine()).spectrum(
      spec,
    );
    expect([...depths]).toEqual([1, 2, 4]);
    expect(at(largestSquareTheory, 2)).toBeCloseTo(5 ** 5 / 4 ** 4, 9);
    expect(at(meanSquareTheory, 2)).toBeCloseTo(1, 9);
    for (const [index, values] of singularValues.entries()) {
      expect(values).toHaveLength(200);
      expect(at(values, 0) ** 2 / at(largestSquareTheory, index)).toBeGreaterThan(0.8);
      expect(at(values, 0) ** 2 / at(largestSquareTheory, index)).toBeLessThan(1.2);
    }
  });
});

describe('followCorrelation', () => {
  test('a wide network does what the map says', async () => {
    const spec = { activation: 'tanh', depth: 6, width: 400, repeats: 5, batchSize: 2, correlation: 0.3 };
    const result = await (await engine()).followCorrelation(spec);
    expect(result.spec).toMatchObject({ activation: 'tanh', depth: 6, repeats: 5 });
    expect(result.correlation).toBe(0.3);
    expect(result.bands).toHaveLength(result.quantiles.length);
    expect(result.theoryBands).toHaveLength(3);
    for (const [layer, median] of (result.bands[2] as Float64Array).entries()) {
      expect(median).toBeGreaterThan(at(result.theoryBands[0], layer));
      expect(median).toBeLessThan(at(result.theoryBands[2], layer));
    }
    expect(result.mapFrom).toHaveLength(101);
    expect(at(result.mapTo, 100)).toBeCloseTo(1, 12);
  });
});

test('errors name field, range and value', async () => {
  const { phaseDiagram, spectrum, followCorrelation } = await engine();
  const cases: [() => Promise<unknown>, string, string, RegExp][] = [
    [() => phaseDiagram({ rows: 0 }), 'range', 'rows', /1 to 201.*0/],
    [() => phaseDiagram({ sigmaWMinimum: 5 }), 'range', 'sigmaWMaximum', /5 to 1000.*4/],
    [() => phaseDiagram({ activation: 'gauss' }), 'name', 'activation', /one of .*tanh.*gauss/],
    [() => phaseDiagram({ depth: 3 } as never), 'unknown_field', 'depth', /sigmaWMinimum/],
    [
      () => phaseDiagram({ rows: (() => 3) as never }),
      'type',
      'rows',
      /whole number from 1 to 201.*function/,
    ],
    [() => phaseDiagram(7 as never), 'type', 'spec', /object/],
    [() => spectrum({ width: 257 }), 'range', 'width', /1 to 256.*257/],
    [() => spectrum({ width: 256, depth: 500, batchSize: 1 }), 'work', 'work', /at most/],
    [() => followCorrelation({ correlation: 2 }), 'range', 'correlation', /-1 to 1.*2/],
    [() => followCorrelation({ depth: -3 }), 'range', 'depth', /1 to 1000.*-3/],
  ];
  for (const [call, code, field, message] of cases) {
    const error = await call().catch((reason) => reason);
    expect(error).toBeInstanceOf(InitLabError);
    expect(error).toMatchObject({ code, field, message: expect.stringMatching(message) });
  }
});

test('the builds agree', async () => {
  const [simd, scalar] = await Promise.all([engine(), createEngine({ simd: 'none' })]);
  const [one, other] = await Promise.all(
    [simd, scalar].map((own) => own.phaseDiagram({ columns: 21, rows: 21 })),
  );
  expect(one?.gradientGrowth).toEqual(other?.gradientGrowth);
  const spec: Spec = { activation: 'tanh', depth: 5, width: 40 };
  const [first, second] = await Promise.all([simd.spectrum(spec), scalar.spectrum(spec)]);
  for (const [depth, values] of first.singularValues.entries()) {
    for (const [index, value] of values.entries()) {
      // Slopes are in float: their rounding, over five layers.
      expect(Math.abs(value - at(second.singularValues[depth], index))).toBeLessThan(1e-5 * at(values, 0));
    }
  }
});

test('fields and defaults are in the catalogue', async () => {
  const { phaseFields, phaseDefaults, correlationFields } = (await engine()).catalogue();
  expect(phaseFields.map(({ key }) => key).toSorted()).toEqual(Object.keys(phaseDefaults).toSorted());
  expect(correlationFields).toMatchObject([{ key: 'correlation', minimum: -1, maximum: 1 }]);
});
