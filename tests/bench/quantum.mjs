/**
 * Quantum circuits: one random circuit of 8 qubits and 80 layers beside npm quantum-circuit (MIT), turn by turn in one
 * process; gate throughput beside a model of what the arithmetic allows; the default exhibit.
 */
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { median, milliseconds, table } from './figures.mjs';

export const title =
  'Quantum circuits: 8 qubits × 80 layers beside npm quantum-circuit; throughput; the default exhibit';
export const goal = 500;

const rounds = 5;

export async function run({ wasm }) {
  const quantum = await load(`${wasm}/simd128`);
  const other = await import('quantum-circuit').then(
    (module) => module.default ?? module,
    () => undefined,
  );
  if (!other) return { skipped: 'npm quantum-circuit is not installed' };
  const QuantumCircuit = other.QuantumCircuit ?? other;
  const ours = [];
  const theirs = [];
  for (let round = 0; round < rounds; round++) {
    ours.push(circuitTime(quantum, 8, 100, round));
    theirs.push(theirTime(QuantumCircuit, round));
  }
  const ratio = median(theirs) / median(ours);
  const model = vectorRate();
  const throughput = [8, 12, 16].map((qubits) => {
    const time = Math.min(
      ...Array.from({ length: 3 }, (_, i) => circuitTime(quantum, qubits, qubits < 16 ? 20 : 1, i)),
    );
    const layers = 10 * qubits;
    // A rotation about one axis: 2 complex amplitudes, 8 products and 4 sums in double; a ladder: 2 products an amplitude.
    const operations = layers * 2 ** qubits * (6 * qubits + 2);
    return {
      qubits,
      time,
      gates: layers * (2 * qubits - 1),
      rate: operations / time / 1e6,
      share: operations / time / 1e6 / model,
    };
  });
  const exhibit = defaultTime(quantum);
  const rows = [
    ['', 'ms', 'ratio'],
    ['init-lab, simd128', milliseconds(median(ours)), '1'],
    ['npm quantum-circuit', milliseconds(median(theirs)), ratio.toFixed(0)],
  ];
  const rates = [
    ['qubits', 'gates', 'ms', 'Gflop/s', `share of ${model.toFixed(1)}`],
    ...throughput.map(({ qubits, gates, time, rate, share }) => [
      qubits,
      gates,
      milliseconds(time),
      rate.toFixed(2),
      `${(100 * share).toFixed(0)} %`,
    ]),
  ];
  const last = `  the default exhibit (2 to 10 qubits, 200 samples each): ${milliseconds(exhibit)} ms on one core; longest slice of 8 ms asked: ${milliseconds(longest)} ms`;
  return {
    text: `${table(rows)}\n\n${table(rates)}\n${last}`,
    data: { ours, theirs, ratio, model, throughput, exhibit, longest },
  };
}

async function load(folder) {
  const { default: glue } = await import(pathToFileURL(`${folder}/init-lab-quantum.mjs`).href);
  const bytes = readFileSync(`${folder}/init-lab-quantum.wasm`);
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

let longest = 0;
function defaultTime(quantum) {
  const start = performance.now();
  check(quantum.startBarrenPlateau({}, undefined));
  for (let progress = 0; progress < 1; ) {
    const before = performance.now();
    progress = quantum.stepBarrenPlateau(8);
    longest = Math.max(longest, performance.now() - before);
  }
  return performance.now() - start;
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

/** What arithmetic allows, in Gflop/s: 2 doubles a register, one product and one sum a cycle, at this core's clock. */
function vectorRate() {
  const info = readFileSync('/proc/cpuinfo', 'utf8');
  const megahertz = Number(info.match(/cpu MHz\s*:\s*([\d.]+)/)?.[1] ?? 2500);
  return (2 * 2 * megahertz) / 1000;
}
