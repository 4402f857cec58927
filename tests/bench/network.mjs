/**
 * (a) 30 layers × 256 × batch 256: draw, forward, backward and every layer's variances, this engine and
 * TensorFlow.js in one page, turn by turn, so that a busy moment hits all of them alike.
 */
import { median, milliseconds, table } from './figures.mjs';
import { withBenchPage } from './page.mjs';

export const title = '30 layers × 256 × batch 256, draw + forward + backward + all variances (ms)';
export const goal = { 'times as fast as TensorFlow.js': 18 }; // more than arithmetic allows: see performance.html

const shape = { depth: 30, width: 256, batchSize: 256 };
const rounds = 9;
/** `every`: the slow ones take part in every n-th round only. */
const contenders = [
  { name: 'init-lab relaxed', run: ['ours', 'relaxed'], every: 1 },
  { name: 'init-lab simd128', run: ['ours', 'simd128'], every: 1 },
  { name: 'init-lab scalar', run: ['ours', 'none'], every: 1 },
  { name: 'TF.js wasm, tf.grads', run: ['tensorflow', 'wasm', 'autodiff'], every: 2 },
  { name: 'TF.js wasm, explicit (flags)', run: ['tensorflow', 'wasm', 'flags'], every: 2 },
  { name: 'TF.js wasm, explicit (copies)', run: ['tensorflow', 'wasm', 'copies'], every: 1 },
  { name: 'TF.js cpu, explicit (flags)', run: ['tensorflow', 'cpu', 'flags'], every: 4 },
];

export const run = ({ outDir }) =>
  withBenchPage(outDir, async (page) => {
    const activations = {};
    for (const activation of ['relu', 'tanh']) activations[activation] = await compare(page, activation);
    const wasmFiles = await page.evaluate(() => window.bench.wasmFiles());
    const data = { shape, rounds, ratios: ratiosOf(activations), activations, wasmFiles };
    return { text: report(activations, wasmFiles), data };
  });

async function compare(page, activation) {
  const call = ([method, ...args]) =>
    page.evaluate(([name, all]) => window.bench[name](...all), [method, [...args, { ...shape, activation }]]);
  const samples = Object.fromEntries(contenders.map(({ name }) => [name, []]));
  for (let round = -1; round < rounds; ++round) {
    for (const { name, run: how, every } of contenders) {
      if (round >= 0 && round % every) continue;
      const sample = await call(how);
      check(name, sample);
      if (round >= 0) samples[name].push(sample); // the first warms up: compilers, caches, workers
    }
  }
  return Object.fromEntries(Object.entries(samples).map(([name, all]) => [name, summary(all)]));
}

/** 6 variances of each layer, all of them numbers: nobody left work out. */
function check(name, { variances, last }) {
  const complete = variances
    ? variances.length === 6 * shape.depth && variances.every(Number.isFinite)
    : last > 0;
  if (!complete) throw new Error(`${name} did not do its work`);
}

function summary(samples) {
  const phases = ['initialize', 'forward', 'backward'].map((phase) => [
    phase,
    samples[0].timing ? median(samples.map(({ timing }) => timing[phase])) : undefined,
  ]);
  const times = samples.map((sample) => sample.milliseconds);
  return {
    median: median(times),
    fastest: Math.min(...times),
    samples: times,
    ...Object.fromEntries(phases),
  };
}

const ratiosOf = (activations) =>
  Object.fromEntries(Object.entries(activations).map(([name, results]) => [name, ratios(results)]));

/** How many times as long as init-lab's fastest build: TF.js as one writes it, and with the trick of `copies`. */
function ratios(results) {
  const base = results['init-lab relaxed'].median;
  const times = (...names) => Math.min(...names.map((name) => results[`TF.js wasm, ${name}`].median)) / base;
  return {
    'TF.js wasm, faster of tf.grads and flags': times('tf.grads', 'explicit (flags)'),
    'TF.js wasm, transposed copies by hand': times('explicit (copies)'),
  };
}

function report(activations, wasmFiles) {
  const parts = Object.entries(activations).map(([activation, results]) => {
    const cell = (value) => (value === undefined ? '' : milliseconds(value));
    const rows = Object.entries(results).map(([name, result]) => [
      name,
      ...['median', 'fastest', 'initialize', 'forward', 'backward'].map((key) => cell(result[key])),
    ]);
    const shares = Object.entries(ratios(results)).map(
      ([name, ratio]) => `  ${name}: ${ratio.toFixed(1)} × relaxed`,
    );
    const head = [activation, 'median', 'fastest', 'draw', 'forward', 'backward'];
    return `${table([head, ...rows])}\n${shares.join('\n')}`;
  });
  const simd = wasmFiles.some((name) => name.includes('wasm-simd'));
  parts.push(`  TensorFlow.js used its ${simd ? 'SIMD' : 'PLAIN (not SIMD!)'} wasm`);
  return parts.join('\n\n');
}
