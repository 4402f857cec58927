/**
 * (b) The matrix product, in GFLOP/s: the simd128 build in Chromium against native SSE4.2 Eigen on the same machine
 * (build/native/init_lab_bench, which prints {"gflops": …} of a 256³ product in float), turn by turn. The wasm figure is
 * taken from the forward pass of a linear network of 256 × 256 × batch 256, and so includes its other work.
 */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { median, table } from './figures.mjs';
import { withBenchPage } from './page.mjs';

export const title = 'Matrix product, 256³ in float (GFLOP/s)';
export const goal = 0.85;

const rounds = 9;
const builds = { relaxed: 'relaxed', simd128: 'simd128', scalar: 'none' };

export async function run({ outDir, native }) {
  const program = `${native}/init_lab_bench`;
  const hasNative = existsSync(program);
  const samples = {
    'native SSE4.2': [],
    ...Object.fromEntries(Object.keys(builds).map((name) => [name, []])),
  };
  await withBenchPage(outDir, async (page) => {
    for (let round = -1; round < rounds; ++round) {
      const figures = { 'native SSE4.2': hasNative ? nativeFigure(program) : undefined };
      for (const [name, simd] of Object.entries(builds)) {
        figures[name] = await page.evaluate((choice) => window.bench.forwardGflops(choice), simd);
      }
      if (round < 0) continue; // it warms up
      for (const [name, figure] of Object.entries(figures)) if (figure) samples[name].push(figure);
    }
  });
  return report(samples);
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
  const text = `${table([['', 'median', 'of native'], ...rows])}${missing}\n  the goal for simd128 is ${goal} ×`;
  return { text, data: { rounds, medians, ratio: base && medians.simd128 / base, samples } };
}
