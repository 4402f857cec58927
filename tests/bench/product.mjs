/**
 * (b) The matrix product, in GFLOP/s: each wasm build in Chromium against native SSE4.2 Eigen on the same machine, turn by
 * turn. Both sides are tests/bench/product, which calls the core's own product: build/native/init_lab_bench prints
 * {"gflops": …}, build/wasm-<build>/init-lab-bench.mjs runs in the page.
 */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { median, table } from './figures.mjs';
import { copyKernels, withBenchPage } from './page.mjs';

export const title = 'Matrix product, 256³ in float (GFLOP/s)';
export const goal = { 'relaxed, of native': 1.8, 'simd128, of native': 1.1 };

const rounds = 9;
const builds = ['relaxed', 'simd128', 'scalar'];

export async function run({ outDir, native, wasm }) {
  const program = `${native}/init_lab_bench`;
  const hasNative = existsSync(program);
  const samples = {
    'native SSE4.2': [],
    ...Object.fromEntries(builds.map((name) => [name, []])),
  };
  await withBenchPage(outDir, async (page) => {
    copyKernels(wasm, outDir, builds);
    for (let round = -1; round < rounds; ++round) {
      const figures = { 'native SSE4.2': hasNative ? nativeFigure(program) : undefined };
      for (const name of builds) figures[name] = await page.evaluate(productRate, name);
      if (round < 0) continue; // it warms up
      for (const [name, figure] of Object.entries(figures)) if (figure) samples[name].push(figure);
    }
  });
  return report(samples);
}

/** In the page. The first calls warm up, as the native program's do. */
async function productRate(build) {
  const { default: load } = await import(`./product/${build}/init-lab-bench.mjs`);
  const core = await load();
  core.matrixProductRate(256, 50);
  return core.matrixProductRate(256, 250);
}

const nativeFigure = (program) => JSON.parse(execFileSync(program, { encoding: 'utf8' })).gflops;

function report(samples) {
  const known = Object.entries(samples).filter(([, all]) => all.length > 0);
  const medians = Object.fromEntries(known.map(([name, all]) => [name, median(all)]));
  const base = medians['native SSE4.2'];
  const rows = Object.entries(medians).map(([name, figure]) => [
    name,
    figure.toFixed(1),
    base ? `${(figure / base).toFixed(2)} ×` : '',
  ]);
  const missing = base ? '' : '\n  (build/native/init_lab_bench is not built: nothing to compare with)';
  const text = `${table([['', 'median', 'of native'], ...rows])}${missing}`;
  return { text, data: { rounds, medians, ratio: base && medians.simd128 / base, samples } };
}
