/** What the text says, held against the real core: each phrase is run, on its exhibit, as a click would. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createEngine, type Engine, type Prediction, type Spec } from '../../web/engine/index';
import { parseAttributes } from '../../web/lesson/render/containers.ts';
import { readLesson } from '../../web/lesson/render/lesson.ts';
import { parseSetting } from '../../web/lesson/render/phrases.ts';

const page = readLesson('web/lesson/en')
  .sections.map(({ body }) => body)
  .join('');
const decoded = (text: string) => text.replaceAll('&quot;', '"').replaceAll('&amp;', '&');

/** The spec that each exhibit opens with. */
const exhibits = new Map<string, Spec>(
  [...page.matchAll(/<init-lab ([^>]*)>/g)].map(([, text = '']) => {
    const { id = '', exhibit: _kind, ...attributes } = parseAttributes(text);
    return [id, parseSetting(new URLSearchParams(attributes).toString())];
  }),
);
const phrases = [
  ...page.matchAll(/<button[^>]* data-for="([^"]*)" data-set="([^"]*)">([\s\S]*?)<\/button>/g),
].map(([, exhibit = '', setting = '', words = '']) => ({
  words: words.replace(/\s+/g, ' '),
  spec: { ...exhibits.get(exhibit), ...(JSON.parse(decoded(setting)) as Spec) },
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

it.each(phrases)('“$words” can be run', async ({ spec }) => {
  await expect(engine.runExperiment(spec)).resolves.toHaveProperty('verdict');
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
