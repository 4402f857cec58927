/**
 * Theory in the page's worker: the mean-field prediction of networks 30 and 1000 layers deep, each time of another gain, and
 * the plane of order and chaos, coarse and fine, by an engine that knows nothing yet and by the same one again.
 */
import { median, milliseconds, quantile, table } from './figures.mjs';
import { withBenchPage } from './page.mjs';

export const title = 'Theory, one worker (ms)';
export const goal =
  'prediction at depth 1000 under 1 ms; the plane of 101 × 101 points under 100 ms, a coarse one within a frame (17 ms)';

const activations = ['relu', 'tanh', 'gelu'];
const depths = [30, 1000];
const rounds = 60;
const planes = { coarse: 21, fine: 101 }; // as the exhibit asks for them

export const run = ({ outDir }) =>
  withBenchPage(outDir, async (page) => {
    const data = {};
    for (const activation of activations) {
      const times = {};
      for (const depth of depths)
        times[`depth ${depth}`] = await page.evaluate(
          ([...task]) => window.bench.predictions(...task),
          [{ depth, activation }, rounds],
        );
      for (const [name, points] of Object.entries(planes)) {
        const spans = await page.evaluate(
          ([...task]) => window.bench.planes(...task),
          [activation, points, 7],
        );
        times[`plane, ${name}`] = spans.map(({ first }) => first);
        times[`plane, ${name}, again`] = spans.map(({ again }) => again);
      }
      data[activation] = times;
    }
    const medians = Object.fromEntries(
      Object.entries(data).map(([activation, times]) => [
        activation,
        Object.fromEntries(Object.entries(times).map(([name, all]) => [name, median(all)])),
      ]),
    );
    return { text: report(data), data: { medians, samples: data } };
  });

function report(data) {
  const names = Object.keys(data.relu);
  const rows = Object.entries(data).flatMap(([activation, times]) =>
    names.map((name) => [
      `${activation}, ${name}`,
      milliseconds(median(times[name])),
      milliseconds(quantile(times[name], 0.95)),
    ]),
  );
  return table([['', 'median', '95th percentile'], ...rows]);
}
