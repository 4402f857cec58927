/**
 * Standard normals a second, a layer of 256 × 256 weights at a time: each wasm build and TensorFlow.js's randomNormal in one
 * page, and the standard library's std::normal_distribution as native code, turn by turn.
 */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { median, table } from './figures.mjs';
import { copyKernels, withBenchPage } from './page.mjs';

export const title = 'Standard normals, one worker (millions a second)';
export const goal = '300 or more with SIMD, ten times either peer';

const rounds = 7;
const builds = ['relaxed', 'simd128', 'scalar'];
const tensorflow = 'TF.js wasm, randomNormal';
const library = 'native std::normal_distribution';

export async function run({ outDir, native, wasm }) {
  const program = `${native}/init_lab_bench`;
  const contenders = [...builds, tensorflow, ...(existsSync(program) ? [library] : [])];
  const samples = Object.fromEntries(contenders.map((name) => [name, []]));
  await withBenchPage(outDir, async (page) => {
    copyKernels(wasm, outDir, builds);
    for (let round = -1; round < rounds; ++round) {
      for (const name of contenders) {
        const rate = await rateOf(name, page, program);
        if (round >= 0) samples[name].push(rate); // the first warms up
      }
    }
  });
  return report(samples);
}

function rateOf(name, page, program) {
  if (name === library) return JSON.parse(execFileSync(program, ['normals'], { encoding: 'utf8' })).normals;
  if (name === tensorflow) return page.evaluate(() => window.bench.tensorflowNormals(250));
  return page.evaluate(normalRate, name);
}

/** In the page. */
async function normalRate(build) {
  const { default: load } = await import(`./product/${build}/init-lab-bench.mjs`);
  const core = await load();
  core.normalRate(50);
  return core.normalRate(250);
}

function report(samples) {
  const medians = Object.fromEntries(Object.entries(samples).map(([name, all]) => [name, median(all)]));
  const rows = Object.entries(medians).map(([name, rate]) => [
    name,
    rate.toFixed(rate < 10 ? 1 : 0),
    `${(medians.relaxed / rate).toFixed(1)} ×`,
  ]);
  return {
    text: table([['', 'median', 'relaxed to it'], ...rows]),
    data: { rounds, medians, samples },
  };
}
