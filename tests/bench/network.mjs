/**
 * (a) 30 layers × 256 × batch 256: draw, forward, backward and every layer's variances, this engine and
 * TensorFlow.js in one page and PyTorch natively, turn by turn, so that a busy moment hits all of them alike. Two
 * workers run a network each: their time is that of both, over two.
 */
import { median, milliseconds, table } from './figures.mjs';
import { withBenchPage } from './page.mjs';
import { startPytorch } from './pytorch.mjs';

export const title = '30 layers × 256 × batch 256, draw + forward + backward + all variances (ms)';
// More than arithmetic allows: see performance.html.
export const goal =
  '18 times as fast as TensorFlow.js, 30 times with two workers; at most 1.5 times the time of PyTorch on one thread, and less than its time with two workers';

const shape = { depth: 30, width: 256, batchSize: 256 };
const rounds = 9;
const native = 'PyTorch, native, one thread';
/** `every`: the slow ones take part in every n-th round only. */
const contenders = [
  { name: 'init-lab relaxed', run: ['ours', 'relaxed'], every: 1 },
  { name: 'init-lab relaxed, two workers', run: ['ours', 'relaxed', 2], every: 1 },
  { name: 'init-lab simd128', run: ['ours', 'simd128'], every: 1 },
  { name: 'init-lab scalar', run: ['ours', 'none'], every: 1 },
  { name: 'TF.js wasm, tf.grads', run: ['tensorflow', 'wasm', 'autodiff'], every: 2 },
  { name: 'TF.js wasm, explicit (flags)', run: ['tensorflow', 'wasm', 'flags'], every: 2 },
  { name: 'TF.js wasm, explicit (copies)', run: ['tensorflow', 'wasm', 'copies'], every: 1 },
  { name: 'TF.js cpu, explicit (flags)', run: ['tensorflow', 'cpu', 'flags'], every: 4 },
];

export const run = ({ outDir }) =>
  withBenchPage(outDir, async (page) => {
    const pytorch = await startPytorch();
    try {
      const activations = {};
      for (const activation of ['relu', 'tanh'])
        activations[activation] = await compare(page, pytorch, activation);
      const wasmFiles = await page.evaluate(() => window.bench.wasmFiles());
      const data = { shape, rounds, ratios: ratiosOf(activations), activations, wasmFiles };
      return { text: report(activations, wasmFiles, pytorch), data };
    } finally {
      pytorch?.close();
    }
  });

async function compare(page, pytorch, activation) {
  const task = { ...shape, activation };
  const inPage = ([method, ...args]) =>
    page.evaluate(([name, all]) => window.bench[name](...all), [method, [task, ...args]]);
  const taking = [
    ...contenders.map(({ name, run: how, every }) => ({ name, every, call: () => inPage(how) })),
    ...(pytorch ? [{ name: native, every: 1, call: () => pytorch.run(task) }] : []),
  ];
  const samples = Object.fromEntries(taking.map(({ name }) => [name, []]));
  for (let round = -1; round < rounds; ++round) {
    for (const { name, call, every } of taking) {
      if (round >= 0 && round % every) continue;
      const sample = await call();
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
  const fastest = (...names) => Math.min(...names.map((name) => results[name].median));
  const peers = {
    'TF.js wasm, faster of tf.grads and flags': fastest(
      'TF.js wasm, tf.grads',
      'TF.js wasm, explicit (flags)',
    ),
    'TF.js wasm, transposed copies by hand': fastest('TF.js wasm, explicit (copies)'),
    ...(results[native] ? { [native]: results[native].median } : {}),
  };
  const one = results['init-lab relaxed'].median;
  const two = results['init-lab relaxed, two workers'].median;
  return Object.fromEntries(
    Object.entries(peers).map(([name, time]) => [
      name,
      { 'one worker': time / one, 'two workers': time / two },
    ]),
  );
}

function report(activations, wasmFiles, pytorch) {
  const parts = Object.entries(activations).map(([activation, results]) => {
    const cell = (value) => (value === undefined ? '' : milliseconds(value));
    const rows = Object.entries(results).map(([name, result]) => [
      name,
      ...['median', 'fastest', 'initialize', 'forward', 'backward'].map((key) => cell(result[key])),
    ]);
    const shares = Object.entries(ratios(results)).map(
      ([name, ratio]) =>
        `  ${name}: ${ratio['one worker'].toFixed(2)} × relaxed, ${ratio['two workers'].toFixed(2)} × with two workers`,
    );
    const head = [activation, 'median', 'fastest', 'draw', 'forward', 'backward'];
    return `${table([head, ...rows])}\n${shares.join('\n')}`;
  });
  const simd = wasmFiles.some((name) => name.includes('wasm-simd'));
  parts.push(`  TensorFlow.js used its ${simd ? 'SIMD' : 'PLAIN (not SIMD!)'} wasm`);
  parts.push(
    pytorch
      ? `  PyTorch ${pytorch.version} with the BLAS that it found here`
      : '  PyTorch is left out: python3 has none (Debian: apt-get install python3-torch libopenblas0-pthread)',
  );
  return parts.join('\n\n');
}
