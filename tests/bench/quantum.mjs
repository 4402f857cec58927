/**
 * Quantum circuits: one random circuit of 8 qubits and 80 layers beside npm quantum-circuit (MIT), turn by turn in one
 * process; gate throughput beside a model of what the arithmetic allows; the default exhibit, by itself and in Chromium.
 */
import { existsSync, readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { launch, serve } from './browser.mjs';
import { median, milliseconds, table } from './figures.mjs';

export const title =
  'Quantum circuits: 8 qubits × 80 layers beside npm quantum-circuit; throughput; the default exhibit';
export const goal = { ratio: 500, exhibitSeconds: 3, longestTask: 50 };

const rounds = 5;

export async function run({ wasm, site }) {
  const quantum = await load(`${wasm}/simd128`, 'init-lab-quantum');
  const QuantumCircuit = await otherSimulator();
  if (!QuantumCircuit) return { skipped: 'npm quantum-circuit is not installed' };
  const beside = besideOther(quantum, QuantumCircuit);
  const rates = await machineRates(`${wasm}-simd128`);
  const throughput = [8, 12, 16].map((qubits) => throughputOf(quantum, qubits, rates));
  const alone = defaultTime(quantum);
  const exhibit = existsSync(`${site}/embed.html`) ? await inChromium(site) : undefined;
  return {
    text: [besideWords(beside), throughputWords(throughput, rates), exhibitWords(alone, exhibit)].join(
      '\n\n',
    ),
    data: { ...beside, rates, throughput, alone, exhibit },
  };
}

// --- Beside npm quantum-circuit ---

async function otherSimulator() {
  const other = await import('quantum-circuit').then(
    (module) => module.default ?? module,
    () => undefined,
  );
  return other?.QuantumCircuit ?? other;
}

function besideOther(quantum, QuantumCircuit) {
  const ours = [];
  const theirs = [];
  for (let round = 0; round < rounds; round++) {
    ours.push(circuitTime(quantum, 8, 100, round));
    theirs.push(theirTime(QuantumCircuit, round));
  }
  return { ours, theirs, ratio: median(theirs) / median(ours) };
}

const besideWords = ({ ours, theirs, ratio }) =>
  table([
    ['', 'ms', 'ratio'],
    ['init-lab, simd128', milliseconds(median(ours)), '1'],
    ['npm quantum-circuit', milliseconds(median(theirs)), ratio.toFixed(0)],
  ]);

// --- Throughput beside what memory or arithmetic allows ---

/** Milliseconds that this process has had a core: the others on a busy machine take nothing from them. */
function ownTime(work) {
  const start = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(start);
  return { time: (user + system) / 1000, result };
}

/** Of several turns the fastest; the first ones warm up. */
const fastest = (measure, turns = 12) => Math.min(...Array.from({ length: turns }, (_, i) => measure(i)));

/** Measured in the same process, by wasm of the same kind. */
async function machineRates(folder) {
  const bench = await load(folder, 'init-lab-bench');
  const rate = (work) =>
    1 /
    fastest(() => {
      const { time, result } = ownTime(work);
      return time / result;
    }) /
    1e6;
  return {
    gigaflops: rate(() => bench.arithmeticWork(4e6)),
    gigabytes: Object.fromEntries(
      [8, 12, 16].map((n) => [n, rate(() => bench.memoryWork(n, 2 ** (23 - n)))]),
    ),
  };
}

/**
 * The least time that an amplitude can take, in ns: the longer of arithmetic and memory. A rotation about an axis has 4
 * products and 2 sums and reads and writes 16 bytes; a ladder of CZ has 2 products, and reads 8 bytes of signs besides.
 */
function leastTimes(qubits, { gigaflops, gigabytes }) {
  const least = (flops, bytes) => Math.max(flops / gigaflops, bytes / gigabytes[qubits]);
  return { rotation: least(6, 32), ladder: least(2, 40) };
}

function throughputOf(quantum, qubits, rates) {
  const samples = { 8: 200, 12: 5, 16: 1 }[qubits];
  const time = fastest((i) => ownTime(() => circuitTime(quantum, qubits, samples, i)).time / (2 * samples));
  const layers = 10 * qubits;
  const gates = layers * (2 * qubits - 1);
  const { rotation, ladder } = leastTimes(qubits, rates);
  const least = (layers * 2 ** qubits * (qubits * rotation + ladder)) / 1e6;
  const bound = 6 / rates.gigaflops > 32 / rates.gigabytes[qubits] ? 'arithmetic' : 'memory';
  return { qubits, gates, time, gatesPerSecond: gates / time / 1e-3, least, bound, share: least / time };
}

const throughputWords = (throughput, { gigaflops, gigabytes }) =>
  `${table([
    ['qubits', 'gates', 'ms', 'million gates/s', 'GB/s of this size', 'least ms', 'by', 'share'],
    ...throughput.map(({ qubits, gates, time, gatesPerSecond, least, bound, share }) => [
      qubits,
      gates,
      milliseconds(time),
      (gatesPerSecond / 1e6).toPrecision(3),
      gigabytes[qubits].toFixed(1),
      milliseconds(least),
      bound,
      `${(100 * share).toFixed(0)} %`,
    ]),
  ])}
  model: a rotation is 6 flop and 32 bytes an amplitude, a ladder of CZ 2 and 40; ${gigaflops.toFixed(1)} Gflop/s in registers and the GB/s
  above are measured beside it, with the same instructions; all in time of this process's own. Ours has the drawing of the
  circuit and its cost in it.`;

// --- The default exhibit ---

/** In a page: from a new seed to the last sample, with the page's long tasks meanwhile. */
async function inChromium(site) {
  const host = await serve(site);
  const browser = await launch();
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    await page.addInitScript(() => {
      window.first = new Promise((resolve) =>
        addEventListener('init-lab-result', () => resolve(performance.now()), { once: true }),
      );
    });
    await page.goto(`${host.url}embed.html?exhibit=barren-plateau`);
    const opened = await page.evaluate(() => window.first);
    const seconds = [];
    for (let round = 0; round < rounds; ++round)
      seconds.push((await page.evaluate(newSeed, round + 11)) / 1000);
    await browser.startTracing(page, { categories });
    await page.evaluate(newSeed, rounds + 11);
    const { traceEvents } = JSON.parse((await browser.stopTracing()).toString());
    return { opened: opened / 1000, seconds, longestTask: longestTask(traceEvents) };
  } finally {
    await browser.close();
    await host.close();
  }
}

const categories = ['blink.user_timing', 'devtools.timeline', 'disabled-by-default-devtools.timeline'];

/** Of the page's thread from the new seed on: as the clock has it, and without the time that others had the core. */
function longestTask(events) {
  const { pid, tid, ts } = events.find(({ name, cat }) => name === 'new seed' && cat.includes('user_timing'));
  const tasks = events.filter(
    (event) => event.pid === pid && event.tid === tid && event.name === 'RunTask' && event.ts > ts,
  );
  const most = (timeOf) => Math.max(0, ...tasks.map(timeOf)) / 1000;
  return { clock: most(({ dur = 0 }) => dur), own: most(({ dur = 0, tdur = dur }) => tdur) };
}

/** In the page. */
function newSeed(seed) {
  const element = document.querySelector('init-lab');
  return new Promise((resolve) => {
    const start = performance.now();
    performance.mark('new seed');
    addEventListener('init-lab-result', function heard({ detail }) {
      const { progress, spec, samples } = detail.result.plateaus[0].plateau;
      if (spec.seed !== seed || progress < 1 || samples.length !== 9 || samples[8] !== 200) return;
      removeEventListener('init-lab-result', heard);
      resolve(performance.now() - start);
    });
    element.setState({ seed });
  });
}

function exhibitWords(alone, exhibit) {
  const words = `  the default exhibit (2 to 10 qubits, 200 samples each): ${milliseconds(alone.time)} ms on one core by itself, longest slice of 8 ms asked: ${milliseconds(alone.longestSlice)} ms`;
  if (!exhibit) return words;
  const { opened, seconds, longestTask: task } = exhibit;
  return `${words}
  in Chromium: ${median(seconds).toFixed(2)} s from a new seed to the last sample (slowest ${Math.max(...seconds).toFixed(2)} s; goal ${goal.exhibitSeconds} s); ${opened.toFixed(2)} s from opening the page
  longest task of the page's thread meanwhile: ${task.own.toFixed(0)} ms of its own (goal ${goal.longestTask}), ${task.clock.toFixed(0)} ms by the clock`;
}

async function load(folder, name) {
  const { default: glue } = await import(pathToFileURL(`${folder}/${name}.mjs`).href);
  const bytes = readFileSync(`${folder}/${name}.wasm`);
  return glue({
    instantiateWasm(imports, done) {
      void WebAssembly.instantiate(bytes, imports).then(({ instance, module }) => done(instance, module));
      return {};
    },
  });
}

/** Milliseconds of one circuit: a sample is two of them, with the drawing of its axes and angles. */
function circuitTime(quantum, qubits, samples, seed) {
  const start = performance.now();
  check(
    quantum.startBarrenPlateau({ qubitsMinimum: qubits, qubitsMaximum: qubits, samples, seed }, undefined),
  );
  while (quantum.stepBarrenPlateau(1000) < 1);
  return (performance.now() - start) / (2 * samples);
}

function defaultTime(quantum) {
  let longestSlice = 0;
  const start = performance.now();
  check(quantum.startBarrenPlateau({}, undefined));
  for (let progress = 0; progress < 1; ) {
    const before = performance.now();
    progress = quantum.stepBarrenPlateau(8);
    longestSlice = Math.max(longestSlice, performance.now() - before);
  }
  return { time: performance.now() - start, longestSlice };
}

function check({ error }) {
  if (error) throw new Error(error.message);
}

function theirTime(QuantumCircuit, seed) {
  const circuit = new QuantumCircuit(8);
  let state = seed + 1;
  const random = () => {
    state = (state * 1664525 + 1013904223) % 2 ** 32;
    return state / 2 ** 32;
  };
  for (let layer = 0; layer < 80; layer++) {
    for (let qubit = 0; qubit < 8; qubit++) {
      const gate = ['rx', 'ry', 'rz'][Math.floor(3 * random())];
      circuit.appendGate(gate, qubit, {
        params: { theta: 2 * Math.PI * random(), phi: 2 * Math.PI * random() },
      });
    }
    for (let qubit = 0; qubit < 7; qubit++) circuit.appendGate('cz', [qubit, qubit + 1]);
  }
  const start = performance.now();
  circuit.run();
  return performance.now() - start;
}
