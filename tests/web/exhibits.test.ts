/** The logic of weight-sampler, fan-conflict and side-by-side, on the real engine where numbers are at stake. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { departures, inWords } from '../../web/elements/exhibits/fan-conflict-series';
import { spread, stdRatio } from '../../web/elements/exhibits/side-by-side-series';
import {
  gainFollows,
  otherKey,
  otherSpec,
  settleOther,
  sideBySideFields,
} from '../../web/elements/exhibits/side-by-side-settings';
import { countInto, expectedShares, sharedEdges, stdSpread } from '../../web/elements/exhibits/weight-bins';
import { comparison, fans, plugIn } from '../../web/elements/exhibits/weight-forms';
import { formulaText } from '../../web/elements/exhibits/weight-formula';
import { Fields, type State } from '../../web/elements/fields';
import { english } from '../../web/elements/messages/messages';
import type { Engine, Spec, WeightSample } from '../../web/engine/contract';
import { createEngine } from '../../web/engine/index';

let engine: Engine;
beforeAll(async () => {
  engine = await createEngine({ workers: 0 });
});
afterAll(() => engine?.close());

const draw = (spec: Spec) => engine.sampleWeights({ widths: [256, 128], ...spec });
const formulaOf = async (spec: Spec) => {
  const plugged = plugIn(engine.catalogue(), await draw(spec));
  return plugged && formulaText(plugged, english);
};

describe('the formula with its numbers', () => {
  // Glorot & Bengio 2010, eq. 12, 16; He et al. 2015, eq. 10, 14, 15; LeCun et al. 1998, eq. 16.
  it.each([
    [
      { initializer: 'xavier_normal' },
      'std = gain · √(2 / (fan_in + fan_out)) = 1 · √(2 / (256 + 128)) = 0.0722',
    ],
    [
      { initializer: 'xavier_uniform' },
      'bound = gain · √(6 / (fan_in + fan_out)) = 1 · √(6 / (256 + 128)) = 0.125',
    ],
    [
      { initializer: 'he_normal', activation: 'relu' },
      'std = gain · √(2 / fan_in) = 1 · √(2 / 256) = 0.0884',
    ],
    [
      { initializer: 'he_uniform', activation: 'relu' },
      'bound = gain · √(6 / fan_in) = 1 · √(6 / 256) = 0.153',
    ],
    [{ initializer: 'lecun_normal', gain: 2 }, 'std = gain · √(1 / fan_in) = 2 · √(1 / 256) = 0.125'],
    [
      { initializer: 'he_normal', fanMode: 'fan_out' },
      'std = gain · √(2 / fan_out) = 1 · √(2 / 128) = 0.125',
    ],
    [{ initializer: 'mean_field', gain: 1.5 }, 'std = σ_w · √(1 / fan_in) = 1.5 · √(1 / 256) = 0.0938'],
    // Keras, VarianceScaling
    [
      { initializer: 'variance_scaling_uniform', gain: 2 },
      'bound = √(3 · scale / fan_in) = √(3 · 2 / 256) = 0.153',
    ],
    [{ initializer: 'variance_scaling_normal', gain: 2 }, 'std = √(scale / fan_in) = √(2 / 256) = 0.0884'],
    // 2 / (1 + 0.5²) = 1.6
    [
      { initializer: 'he_normal', activation: 'leaky_relu', activationParam: 0.5 },
      'std = gain · √(1.6 / fan_in) = 1 · √(1.6 / 256) = 0.0791',
    ],
  ])('%o', async (spec, text) => {
    expect((await formulaOf(spec))?.replaceAll('\u00a0', ' ')).toBe(text);
  });

  it('is left out where the gain is the std itself, or nothing is drawn', async () => {
    expect(await formulaOf({ initializer: 'normal', gain: 0.01 })).toBeUndefined();
    expect(await formulaOf({ initializer: 'zeros' })).toBeUndefined();
    expect(await formulaOf({ initializer: 'he_normal', gain: 0 })).toBeUndefined();
  });
});

describe('what stands beside a layer', () => {
  it.each([
    'xavier_normal',
    'xavier_uniform',
    'he_normal',
    'he_uniform',
    'lecun_normal',
    'normal',
    'uniform',
  ])('%s: the other form, of the same std', async (initializer) => {
    const first = await draw({ initializer, gain: 0.7 });
    const other = comparison(engine.catalogue(), first.spec, first.std);
    if (!other) throw new Error('nothing to compare with');
    expect(other.initializer).not.toBe(initializer);
    const second = await engine.sampleWeights(other);
    expect(second.std / first.std).toBeCloseTo(1, 9); // both from double-precision formulas
  });

  it('is nothing where all weights are the same', async () => {
    const { spec, std } = await draw({ initializer: 'constant', gain: 3 });
    expect(comparison(engine.catalogue(), spec, std)).toBeUndefined();
  });

  it('has the fans of the first layer, or the width twice', () => {
    expect(fans({ widths: [7, 5, 3], width: 9 })).toEqual([7, 5]);
    expect(fans({ widths: [], width: 9 })).toEqual([9, 9]);
  });
});

describe('bins', () => {
  it.each(['he_normal', 'he_uniform', 'truncated_normal'])(
    '%s: shares add up, to what lies in reach',
    async (initializer) => {
      const sample = await draw({ initializer });
      const edges = sharedEdges(sample.mean, sample.std, sample.weights.length);
      const expected = expectedShares(sample, edges);
      const total = expected?.share.reduce((sum, share) => sum + share, 0) ?? 0;
      expect(total).toBeGreaterThan(0.999); // all but 0.03 % of a normal lies within 3.6 std
      expect(total).toBeLessThan(1.001); // the density is read off a grid of 241 points
      const counted = countInto(edges, sample.weights).reduce((sum, count) => sum + count, 0);
      expect(counted / sample.weights.length).toBeCloseTo(total, 2);
    },
  );

  it('a uniform ends at an edge', async () => {
    const { mean, std, bound, weights } = await draw({ initializer: 'he_uniform' });
    const edges = sharedEdges(mean, std, weights.length);
    expect(Math.min(...edges.map((edge) => Math.abs(edge / bound - 1)))).toBeLessThan(1e-9);
  });

  it('count each value once, the left edge included', () => {
    expect([...countInto([0, 1, 2, 3], [0, 0.5, 1, 2.999, 3, -1, Number.NaN])]).toEqual([2, 1, 1]);
  });

  it('one weight has finite bins', async () => {
    const sample: WeightSample = await engine.sampleWeights({ widths: [1, 1] });
    expect(sharedEdges(sample.mean, sample.std, 1).every(Number.isFinite)).toBe(true);
  });

  it('the spread of a std: 1.645/√(2n) for a normal, less for a uniform', async () => {
    // Relative std of a sample std: √((κ − 1)/(4n)), κ = 3 and 9/5; the density is a grid, hence one per cent.
    const n = 256 * 128;
    expect(
      stdSpread(await draw({ initializer: 'he_normal' })) / (1.645 * Math.sqrt(2 / (4 * n))),
    ).toBeCloseTo(1, 2);
    expect(
      stdSpread(await draw({ initializer: 'he_uniform' })) / (1.645 * Math.sqrt(0.8 / (4 * n))),
    ).toBeCloseTo(1, 1);
  });
});

describe('fan-conflict', () => {
  it('names the farthest departure, not the ends: a bottleneck', async () => {
    const widths = [256, 128, 64, 16, 64, 128, 256];
    const prediction = await engine.predict({ widths, fanMode: 'fan_in', initializer: 'he_normal' });
    const { forward, backward } = departures(prediction);
    expect(inWords(forward, english)).toBe('is kept');
    expect(backward.layer).toBe(3); // into the 16 units: 256 / 16
    expect(backward.factor).toBeCloseTo(16, 4);
    expect(inWords(backward, english)).toBe('grows by a factor of 16 by layer 3');
  });

  it('has words for what has left all bounds', () => {
    expect(inWords({ factor: Number.POSITIVE_INFINITY, layer: 9 }, english)).toContain('layer 9');
    expect(inWords({ factor: 0, layer: 2 }, english)).toContain('falls to 0');
  });
});

describe('side-by-side', () => {
  const settings = (patch: Partial<Record<string, unknown>>) => {
    const catalogue = engine.catalogue();
    const fields = new Fields(catalogue, sideBySideFields(catalogue, english));
    return { catalogue, fields, state: { ...fields.defaults, ...patch } as State };
  };

  it('the second setting differs in one key alone', () => {
    const { catalogue, fields, state } = settings({ differs: 'activation', otherActivation: 'sigmoid' });
    const spec = fields.spec(state);
    const other = otherSpec(catalogue, spec, state);
    expect({ ...other, activation: spec.activation }).toEqual(spec);
    expect(other.activation).toBe('sigmoid');
  });

  it('every setting that may differ has a field, with a value that is allowed', async () => {
    const { catalogue, fields, state } = settings({});
    for (const { name } of fields.choices('differs')) {
      const field = fields.get(otherKey(name));
      expect(field.label).toContain('second');
      const other = otherSpec(catalogue, fields.spec(state), { ...state, differs: name } as State);
      await expect(engine.predict({ ...other, depth: 3 }), name).resolves.toBeDefined();
    }
  });

  it('a gain goes along where it means something else', () => {
    const { catalogue, state, fields } = settings({ otherInitializer: 'normal', otherGain: 0.1 });
    expect(gainFollows({ catalogue, state })).toBe(true);
    expect(otherSpec(catalogue, fields.spec(state), state).gain).toBe(0.1);
    expect(settleOther({ otherInitializer: 'xavier_normal' }, state, catalogue)).toEqual({ otherGain: 1 });
    expect(settleOther({ otherInitializer: 'normal' }, state, catalogue)).toEqual({});
  });

  it('ratios of std and their spread, infinities and zeros included', () => {
    expect([...stdRatio([4, 0, 1], [1, 1, 0])]).toEqual([2, 0, Number.POSITIVE_INFINITY]);
    const { low, high } = spread([[1], [2], [3], [4], [5]]);
    expect([(low as number[])[0], (high as number[])[0]]).toEqual([1.2, 4.8]); // R's type 7, as d3 has it
  });
});
