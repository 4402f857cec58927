/**
 * How the time of a network grows with its depth, width, batch and repeats and with workers: the exponent that fits best,
 * beside that of its matrix products, depth · width² · batch · repeats over workers. From where products take most of
 * the time on, up to more than a page asks for.
 */
import { median, milliseconds, table } from './figures.mjs';
import { withBenchPage } from './page.mjs';

export const title = 'Growth of time with depth, width, batch, repeats and workers: exponents';
export const goal = 'every exponent within 0.1 of that of the products';

const base = { depth: 30, width: 128, batchSize: 128, repeats: 1, workers: 1 };
/** What is changed, and the exponent of the products in it. */
const scales = {
  depth: { values: [10, 20, 40, 80, 160], expected: 1 },
  width: { values: [256, 384, 512, 768, 1024], expected: 2 },
  batchSize: { values: [256, 512, 1024, 2048, 4096], expected: 1 },
  repeats: { values: [1, 2, 4, 8, 16], expected: 1 },
  workers: { values: [1, 2], expected: -1, of: { width: 256, batchSize: 256 } }, // long enough to hide the messages
};
const rounds = 5;

/** The slope of log y over log x by least squares. */
export function exponent(points) {
  const logs = points.map(([x, y]) => [Math.log(x), Math.log(y)]);
  const mean = (index) => logs.reduce((sum, pair) => sum + pair[index], 0) / logs.length;
  const [x0, y0] = [mean(0), mean(1)];
  const products = logs.reduce((sum, [x, y]) => sum + (x - x0) * (y - y0), 0);
  return products / logs.reduce((sum, [x]) => sum + (x - x0) ** 2, 0);
}

export const run = ({ outDir }) =>
  withBenchPage(outDir, async (page) => {
    const results = {};
    for (const name of Object.keys(scales)) results[name] = await grow(page, name);
    return { text: report(results), data: { base, results } };
  });

async function grow(page, name) {
  const { values, expected, of } = scales[name];
  const samples = values.map(() => []);
  for (let round = -1; round < rounds; ++round) {
    for (const [index, value] of values.entries()) {
      const { workers, ...task } = { ...base, ...of, [name]: value, activation: 'relu' };
      const { milliseconds: time } = await page.evaluate(
        ([spec, count]) => window.bench.ours(spec, 'relaxed', count),
        [task, workers],
      );
      if (round >= 0) samples[index].push(time);
    }
  }
  const medians = samples.map(median);
  const measured = exponent(values.map((value, index) => [value, medians[index]]));
  return { values, medians, measured, expected };
}

const report = (results) =>
  table([
    ['', 'from', 'to', 'ms', 'ms', 'exponent', 'of products'],
    ...Object.entries(results).map(([name, { values, medians, measured, expected }]) => [
      name,
      values[0],
      values.at(-1),
      milliseconds(medians[0]),
      milliseconds(medians.at(-1)),
      measured.toFixed(2),
      expected,
    ]),
  ]);
