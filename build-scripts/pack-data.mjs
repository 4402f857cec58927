// web/data/*.csv.gz → build/data/*.bin, the form that web/data/README.md describes.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { inProject, isMain, main, makeIfChanged } from './shared.mjs';

const headerBytes = 20;

/** Which column is the class, and how finely values are kept: `bytes` each, in steps of `step`. */
const sets = [
  { name: 'digits', hasTitles: false, classColumn: 64, bytes: 1, step: () => 1 },
  { name: 'ecg_heartbeats', hasTitles: true, classColumn: 0, bytes: 2, step: finestStep },
];

/** The smallest step with which the largest value fits into 16 bits. */
function finestStep(rows) {
  const largest = Math.max(...rows.flatMap(({ values }) => values.map(Math.abs)));
  return Math.fround(largest / 32767) * (1 + 2 ** -23);
}

export async function packData() {
  const inputs = ['web/data', 'build-scripts/pack-data.mjs'];
  const outputs = sets.map(({ name }) => `build/data/${name}.bin`);
  await makeIfChanged('data', { inputs, outputs }, () => {
    mkdirSync(inProject('build', 'data'), { recursive: true });
    for (const set of sets) writeFileSync(inProject('build', 'data', `${set.name}.bin`), pack(set));
  });
}

function rowsOf({ name, hasTitles, classColumn }) {
  const text = gunzipSync(readFileSync(inProject('web', 'data', `${name}.csv.gz`))).toString('utf8');
  const lines = text
    .trim()
    .split(/\r?\n/)
    .slice(hasTitles ? 1 : 0);
  return lines.map((line) => {
    const numbers = line.split(',').map(Number);
    const [label] = numbers.splice(classColumn, 1);
    return { label, values: numbers };
  });
}

function pack(set) {
  const rows = rowsOf(set);
  const width = rows[0].values.length;
  const step = Math.fround(set.step(rows));
  const buffer = Buffer.alloc(headerBytes + rows.length + rows.length * width * set.bytes);
  buffer.write('ILD1', 0, 'ascii');
  buffer.writeUInt32LE(rows.length, 4);
  buffer.writeUInt32LE(width, 8);
  buffer.writeUInt32LE(set.bytes, 12);
  buffer.writeFloatLE(step, 16);
  let at = headerBytes;
  for (const { label } of rows) at = buffer.writeUInt8(label, at);
  for (const { values } of rows) {
    if (values.length !== width) throw new Error(`${set.name}: rows of different lengths`);
    for (const value of values) at = buffer.writeIntLE(Math.round(value / step), at, set.bytes);
  }
  return buffer;
}

if (isMain(import.meta.url)) await main(packData);
