/**
 * One SGD step of a network of 10 layers of 64 tanh units on a batch of 32: this engine, TensorFlow.js's wasm backend and
 * the per-node algorithm of TensorFlow Playground (written anew), in one page, turn by turn.
 */
import { median, milliseconds, table } from './figures.mjs';
import { withBenchPage } from './page.mjs';

export const title = 'One SGD step, 10 layers × 64 tanh, batch 32 (ms); main thread while six networks train';
export const goal = { tensorflow: 12, perNode: 80, longestTask: 50 };

const task = { depth: 10, width: 64, batchSize: 32 };
const rounds = 7;
const contenders = [
  { name: 'init-lab', call: ['trainOurs', task] },
  { name: 'TF.js wasm, tf.train.sgd', call: ['trainTensorflow', task, 20] },
  { name: 'objects per node (Playground)', call: ['trainPerNode', task, 6] },
];

export const run = ({ outDir }) =>
  withBenchPage(outDir, async (page) => {
    const samples = Object.fromEntries(contenders.map(({ name }) => [name, []]));
    for (let round = -1; round < rounds; ++round) {
      for (const { name, call } of contenders) {
        const {
          milliseconds: all,
          steps,
          losses,
        } = await page.evaluate(([method, ...input]) => window.bench[method](...input), call);
        if (!(losses[1] < losses[0])) throw new Error(`${name} did not learn: ${losses}`);
        if (round >= 0) samples[name].push(all / steps); // the first warms up
      }
    }
    const tasks = await page.evaluate((seconds) => window.bench.longestTask(seconds), 4);
    const medians = Object.fromEntries(contenders.map(({ name }) => [name, median(samples[name])]));
    const ratio = (name) => medians[name] / medians['init-lab'];
    const rows = contenders.map(({ name }) => [
      name,
      milliseconds(medians[name]),
      milliseconds(Math.min(...samples[name])),
      name === 'init-lab' ? '' : `${ratio(name).toFixed(1)} ×`,
    ]);
    const text = `${table([['', 'median', 'fastest', 'init-lab is faster'], ...rows])}
  goals: ${goal.tensorflow} × and ${goal.perNode} ×
  six networks of 30 layers in training: longest task of the page's thread ${tasks.longest.toFixed(0)} ms (goal: ${goal.longestTask}; 0: none over 50), ${tasks.steps} steps`;
    return { text, data: { task, rounds, samples, medians, tasks } };
  });
