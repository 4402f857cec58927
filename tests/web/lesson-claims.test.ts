/** What the text says, held against the real core: each phrase is run, on its exhibit, as a click would. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  createEngine,
  type Engine,
  type PlateauSpec,
  type Prediction,
  type Spec,
} from '../../web/engine/index';
import { parseAttributes } from '../../web/lesson/render/containers.ts';
import { readLesson } from '../../web/lesson/render/lesson.ts';
import { parseSetting } from '../../web/lesson/render/phrases.ts';

const page = readLesson('web/lesson')
  .sections.map(({ body }) => body)
  .join('');
const decoded = (text: string) => text.replaceAll('&quot;', '"').replaceAll('&amp;', '&');

/** The spec that each exhibit opens with. */
const exhibits = new Map<string, Spec>(
  [...page.matchAll(/<init-lab ([^>]*)>/g)].map(([, text = '']) => {
    const { id = '', exhibit: _kind, loading: _loading, ...attributes } = parseAttributes(text);
    return [id, parseSetting(new URLSearchParams(attributes).toString())];
  }),
);
/** Those that train, by their id: how their phrases are asked for. */
const kinds = new Map(
  [...page.matchAll(/<init-lab ([^>]*)>/g)].map(([, text = '']) => {
    const { id = '', exhibit = '' } = parseAttributes(text);
    return [id, exhibit];
  }),
);
/** Without what only the exhibit knows. */
function network({ otherInitializer: _, ...spec }: Spec & { otherInitializer?: string }): Spec {
  return spec;
}
const phrases = [
  ...page.matchAll(/<button[^>]* data-for="([^"]*)" data-set="([^"]*)">([\s\S]*?)<\/button>/g),
].map(([, exhibit = '', setting = '', words = '']) => ({
  words: words.replace(/\s+/g, ' '),
  kind: kinds.get(exhibit) ?? '',
  spec: network({ ...exhibits.get(exhibit), ...(JSON.parse(decoded(setting)) as Spec) }),
}));
const specOf = (words: string): Spec => {
  const spec = phrases.find((phrase) => phrase.words === words)?.spec;
  if (!spec) throw new Error(`no phrase "${words}"`);
  return spec;
};

let engine: Engine;
beforeAll(async () => {
  engine = await createEngine();
});
afterAll(() => engine.close());
const run = (words: string) => engine.runExperiment(specOf(words));
const predict = (words: string): Promise<Prediction> => engine.predict(specOf(words));
const last = (values: Float64Array) => values.at(-1) ?? Number.NaN;
const first = (values: Float64Array) => values[0] ?? Number.NaN;

/** What the engine takes of the exhibit's settings, with few samples. */
async function plateauOf(spec: object): Promise<PlateauSpec> {
  const known = (await engine.quantumCatalogue()).plateauFields.map(({ key }) => key);
  return Object.fromEntries(Object.entries({ ...spec, samples: 4 }).filter(([key]) => known.includes(key)));
}

it.each(phrases)(
  '“$words” can be run',
  async ({ kind, spec }) => {
    const first = { ...spec, stopAt: 1 } as object;
    if (kind === 'heartbeat-anomaly')
      await expect(engine.detectAnomalies(first)).resolves.toHaveProperty('readings');
    else if (kind === 'depth-race' || kind === 'transfer')
      await expect(engine.train(first)).resolves.toHaveProperty('runs');
    else if (kind === 'barren-plateau')
      await expect(engine.barrenPlateau(await plateauOf(spec))).resolves.toHaveProperty('variance');
    else await expect(engine.runExperiment(spec)).resolves.toHaveProperty('verdict');
  },
  30_000,
);

it('no two phrases have the same words and mean something else', () => {
  const settings = new Map<string, string>();
  for (const { words, spec } of phrases) {
    const setting = JSON.stringify(spec);
    expect(settings.get(words) ?? setting, words).toBe(setting);
    settings.set(words, setting);
  }
});

it.each([
  ['0.0839', 'healthy'],
  ['0.0884', 'healthy'],
  ['0.0927', 'healthy'],
  ['tanh units with std 0.01', 'vanishing'],
  ['std 0.3', 'exploding'],
  ['Take std 1 and fifty layers', 'not_finite'],
  ['tanh with std 1', 'saturated'],
  ['zeros', 'symmetric'],
  ['every weight to 1/128', 'symmetric'],
])('“%s” is %s', async (words, code) => {
  expect((await run(words)).verdict.code).toBe(code);
});

describe('what goes wrong', () => {
  it.each([
    ['0.0839', 0.9],
    ['0.0884', 1],
    ['0.0927', 1.1],
  ])('std %s multiplies by about %d a layer', async (words, factor) => {
    const { activationVariance } = await predict(words);
    expect(last(activationVariance) ** (1 / 30)).toBeCloseTo(factor, 2);
  });

  it('sixty such layers set off the alarm', async () => {
    const verdictAt = async (words: string) =>
      (await engine.runExperiment({ ...specOf(words), depth: 60 })).verdict.code;
    expect(await verdictAt('0.0839')).toBe('vanishing');
    expect(await verdictAt('0.0884')).toBe('healthy');
    expect(await verdictAt('0.0927')).toBe('exploding');
  });

  it('with std 0.01 the gradient falls below a billionth of a billionth of a billionth', async () => {
    const { activationGradientVariance: gradient } = await run('tanh units with std 0.01');
    expect(Math.sqrt(first(gradient) / last(gradient))).toBeLessThan(1e-27);
  });

  it('under a ceiling the activations are calm and the gradient explodes after all', async () => {
    const { activationVariance, activationGradientVariance, saturatedFraction } =
      await run('tanh with std 1');
    expect(Math.min(...saturatedFraction)).toBeGreaterThan(0.8);
    expect(last(activationVariance) / first(activationVariance)).toBeCloseTo(1, 1);
    expect(first(activationGradientVariance)).toBeGreaterThan(1e15);
  });

  it('with zeros nothing arrives, in either direction', async () => {
    const { activationVariance, activationGradientVariance } = await run('zeros');
    expect(activationVariance.every((variance) => variance === 0)).toBe(true);
    expect(activationGradientVariance.slice(0, -1).every((variance) => variance === 0)).toBe(true);
  });

  it('twins hand on what they got', async () => {
    const { activationVariance } = await run('every weight to 1/128');
    for (const variance of activationVariance) expect(variance).toBeCloseTo(first(activationVariance), 6);
  });

  it('in a linear stack all weight gradients are equally strong', async () => {
    const { weightGradientVariance } = await predict('0.0839');
    for (const variance of weightGradientVariance) {
      expect(variance / first(weightGradientVariance)).toBeCloseTo(1, 6);
    }
  });
});

describe('what a good start preserves', () => {
  /** Activations at the end and gradients at layer 1, as the text quotes them. */
  it.each([
    ['both lines level', 1, 1],
    ['the funnel with fan-in', 1, 0.167],
    ['the funnel with fan-out', 8, 1],
    ['The funnel with the average', 2.58, 0.38],
    ['A zigzag of 512 and 64', 0.062, 0.277],
  ])('%s', async (words, forward, backward) => {
    const { activationVariance, activationGradientVariance } = await predict(words);
    expect(last(activationVariance)).toBeCloseTo(forward, 2);
    expect(first(activationGradientVariance)).toBeCloseTo(backward, 2);
  });

  it('at a layer of width m the bottleneck’s gradient is 512 / m', async () => {
    const { activationGradientVariance, layerWidths } = await predict('the bottleneck with fan-in');
    const expected = [...layerWidths].slice(1).map((width) => 512 / width);
    activationGradientVariance.forEach((variance, layer) => {
      expect(variance).toBeCloseTo(expected[layer] ?? Number.NaN, 6);
    });
  });
});

describe('Xavier', () => {
  it.each([
    ['a layer from 256 units to 128, drawn normally', Math.sqrt(2 / 384), 0],
    ['the same layer, drawn uniformly', Math.sqrt(2 / 384), 0.125],
    ['narrow below and wide above, 64 to 512', Math.sqrt(2 / 576), 0],
    ['the other way round', Math.sqrt(2 / 576), 0],
  ])('%s', async (words, std, bound) => {
    const sample = await engine.sampleWeights(specOf(words));
    expect(sample.std).toBeCloseTo(std, 8);
    expect(sample.bound).toBeCloseTo(bound, 8);
  });

  it('about two of 32,768 normal weights lie beyond four standard deviations', async () => {
    const counts = await Promise.all(
      Array.from({ length: 40 }, async (_unused, seed) => {
        const { weights, std } = await engine.sampleWeights({
          ...specOf('a layer from 256 units to 128, drawn normally'),
          seed,
        });
        return weights.filter((weight) => Math.abs(weight) > 4 * std).length;
      }),
    );
    const mean = counts.reduce((sum, count) => sum + count, 0) / counts.length;
    // Poisson with mean 2.08: forty of them have a mean within 4 · √(2.08 / 40).
    expect(Math.abs(mean - 32768 * 6.334e-5)).toBeLessThan(4 * Math.sqrt(2.08 / 40));
  });

  it('tanh leaks slowly: 0.63, 0.49, 0.41, 0.23, 0.13, and a twentieth of the gradient', async () => {
    const { activationVariance, activationGradientVariance } = await predict('tanh with Xavier');
    const std = (layer: number) => Math.sqrt(activationVariance[layer - 1] ?? Number.NaN);
    expect([1, 2, 3, 10, 30].map((layer) => Number(std(layer).toFixed(2)))).toEqual([
      0.63, 0.49, 0.41, 0.23, 0.13,
    ]);
    expect(first(activationGradientVariance)).toBeCloseTo(1 / 20, 2);
    expect(last(activationVariance) * 60).toBeCloseTo(1, 1); // near 1 / (2L)
  });

  it('gain 5/3 comes to rest at 0.42, and the gradient grows by a fifth in each layer', async () => {
    const { activationVariance, activationGradientVariance } = await predict('With gain 5/3');
    expect(last(activationVariance)).toBeCloseTo(0.42, 2);
    expect(first(activationGradientVariance) ** (1 / 29)).toBeCloseTo(1.2, 2);
    expect(first(activationGradientVariance)).toBeGreaterThan(190);
    expect(first(activationGradientVariance)).toBeLessThan(210);
  });

  it('the sigmoid loses the gradient, and keeps a level that says nothing', async () => {
    const { activationVariance, activationGradientVariance } = await predict('the sigmoid with Xavier');
    expect(first(activationGradientVariance)).toBeLessThan((1 / 16) ** 29);
    expect(last(activationVariance) / (activationVariance[9] ?? 0)).toBeCloseTo(1, 3);
    expect((await run('the sigmoid with Xavier')).verdict.code).toBe('vanishing');
  });

  it('two inputs come out of the sigmoid alike', async () => {
    const { theory, measured } = await engine.followCorrelation({
      ...specOf('the sigmoid with Xavier'),
      correlation: 0,
    });
    expect(1 - last(theory)).toBeLessThan(1e-6);
    expect(1 - last(measured)).toBeLessThan(1e-5);
  });

  it('gain 4 does not save it', async () => {
    const { activationGradientVariance } = await predict('Gain 4');
    expect(first(activationGradientVariance)).toBeLessThan(1e-10);
    expect((await run('Gain 4')).verdict.code).toBe('vanishing');
  });
});

describe('He', () => {
  it('keeps the level, with the mean and the std of half a bell', async () => {
    const { preactivationVariance, activationMean, activationVariance } = await predict('ReLU with He');
    for (const variance of preactivationVariance) expect(variance).toBeCloseTo(2, 6);
    // The exhibit's input has variance 1, so the sums have 2: half a bell of that size.
    expect(last(activationMean) / Math.SQRT2).toBeCloseTo(1 / Math.sqrt(2 * Math.PI), 4);
    expect(last(activationMean)).toBeCloseTo(1 / Math.sqrt(Math.PI), 4);
    expect(last(activationVariance)).toBeCloseTo(1 - 1 / Math.PI, 4);
  });

  it('Xavier loses half of the mean square in each layer', async () => {
    const { activationSecondMoment } = await predict('ReLU with Xavier');
    activationSecondMoment.forEach((moment, layer) => {
      expect(moment * 2 ** (layer + 1)).toBeCloseTo(1, 6);
    });
  });

  it('the formula with a slope holds', async () => {
    const { activationSecondMoment } = await predict('With a = 0.5');
    for (const moment of activationSecondMoment) expect(moment).toBeCloseTo(1, 6);
  });

  it.each([
    ['At L = 5', 5],
    ['At L = 50', 50],
  ])('%s the measured ratio of Xavier and He is 2^(−L/2), draw by draw', async (words, depth) => {
    const spec = { ...specOf(words), depth };
    const of = async (initializer: string) =>
      last((await engine.runExperiment({ ...spec, initializer })).activationSecondMoment);
    const ratio = Math.sqrt((await of('xavier_normal')) / (await of('he_normal')));
    expect(ratio * 2 ** (depth / 2)).toBeCloseTo(1, 3);
  });
});

describe('other ways', () => {
  it('0.1 in every layer makes the mean square grow sevenfold, and no fewer dead units', async () => {
    const constant = await predict('0.1 in thirty layers');
    expect(last(constant.activationSecondMoment)).toBeCloseTo(7.3, 1);
    const zero = await predict('zero');
    expect(last(constant.deadFraction)).toBeGreaterThan(last(zero.deadFraction));
  });
  it('a negative constant is fatal', async () => {
    expect((await run('negative constant')).verdict.code).toBe('dead');
  });
  it('wide biases saturate tanh, and the gradient hardly arrives', async () => {
    const { saturatedFraction, activationGradientVariance } = await run('drives units against their stops');
    expect(last(saturatedFraction)).toBeGreaterThan(0.2);
    expect(first(activationGradientVariance)).toBeLessThan(1e-15);
  });
  it('PyTorch’s default keeps a sixth of the mean square in each ReLU layer', async () => {
    const spec = { initializer: 'pytorch_default', activation: 'relu', depth: 10, width: 256 };
    const { activationSecondMoment } = await engine.predict(spec);
    expect(last(activationSecondMoment) * 6 ** 10).toBeCloseTo(1, 6);
  });
  it('truncated at two standard deviations a normal is as much narrower as Keras says', async () => {
    const { std, spec } = await engine.sampleWeights(specOf('cut the bell at two standard deviations'));
    expect(std / spec.gain).toBeCloseTo(0.87962566103423978, 12);
  });
  it('Gaussian layers squash most directions, orthogonal ones none', async () => {
    const gaussian = await engine.spectrum(specOf('thirty linear layers of Gaussian weights'));
    const theory = 31 * (31 / 30) ** 30;
    expect(last(gaussian.largestSquareTheory) / theory).toBeCloseTo(1, 1);
    const values = gaussian.singularValues.at(-1) ?? new Float64Array();
    expect(values[Math.floor(values.length / 2)]).toBeLessThan(1e-3);
    const orthogonal = await engine.spectrum(specOf('All singular values are one'));
    for (const value of orthogonal.singularValues.at(-1) ?? []) expect(value).toBeCloseTo(1, 4);
    const relu = await engine.spectrum(specOf('cannot have it'));
    expect(relu.singularValues.at(-1)?.at(-1)).toBeLessThan(1e-3);
  });

  const stds = (words: string) => {
    const { activation = '', gain = 0, biasValue = 0 } = specOf(words);
    return { activation, gain, biasValue };
  };
  const place = (words: string) => {
    const { activation, gain, biasValue } = stds(words);
    const [columns, rows] = [2, 2];
    const ends = { sigmaWMinimum: gain, sigmaWMaximum: gain + 1, sigmaBMinimum: biasValue };
    return engine.phaseDiagram({ activation, ...ends, sigmaBMaximum: biasValue + 1, columns, rows });
  };
  it.each([
    ['1', 3.6],
    ['1.5', 15.8],
    ['1.7', 75],
  ])('depth scale at σ_w² = %s', async (square, layers) => {
    const phrase = phrases.find(
      ({ spec }) => spec.biasValue === 0.22361 && Math.abs((spec.gain ?? 0) ** 2 - Number(square)) < 1e-3,
    );
    const { correlationDepth } = await place(phrase?.words ?? '');
    expect(first(correlationDepth) / layers).toBeCloseTo(1, 1);
  });
  it('1.761, He and Xavier stand on the edge', async () => {
    expect(first((await place('1.761')).gradientGrowth)).toBeCloseTo(1, 4);
    expect(first((await place('that is He')).gradientGrowth)).toBeCloseTo(1, 4);
    expect(first((await place('that is Xavier')).gradientGrowth)).toBeCloseTo(1, 4);
  });

  it('LSUV brings every sum to variance one', async () => {
    const { preactivationVariance } = await run('LSUV');
    for (const variance of preactivationVariance) expect(variance).toBeCloseTo(1, 2);
  });
  it('plain branches double the variance in each block, scaled ones stay below e, Fixup adds nothing', async () => {
    const plain = await predict('with He in every branch');
    expect(last(plain.preactivationVariance) / 2 ** 15).toBeCloseTo(1, 6);
    const scaled = await predict('the scaled start');
    expect(last(scaled.activationSecondMoment)).toBeLessThan(Math.E);
    const fixup = await predict('Fixup in thirty layers');
    expect(last(fixup.activationSecondMoment)).toBeCloseTo(1, 6);
  });
});
