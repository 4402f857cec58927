/** Specs of every kind of wrong, the same ones on every run. */
import type { Catalogue, FieldInfo } from '../../web/engine/contract';

/** SplitMix32: small, and good enough to choose mistakes with. */
export function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x9e3779b9) >>> 0;
    let word = state;
    word = Math.imul(word ^ (word >>> 16), 0x21f0aaad);
    word = Math.imul(word ^ (word >>> 15), 0x735a2d97);
    return ((word ^ (word >>> 15)) >>> 0) / 2 ** 32;
  };
}
export type Random = () => number;
const pick = <T>(random: Random, list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;

/** So small that thousands of them run in a second. */
const tiny = { depth: 2, width: 4, batchSize: 4, repeats: 1 };

const throwing = () => {
  throw new Error('a getter that throws');
};
const wrongTypes: (() => unknown)[] = [
  () => null,
  () => true,
  () => '',
  () => '7',
  () => 'no such name',
  () => 'x'.repeat(5000),
  () => '\u0000\ud83d\ude00\ud800',
  () => [],
  () => [[]],
  () => [1, 'two', null],
  () => new Array(5000).fill(3),
  () => ({}),
  () => ({ valueOf: 3 }),
  () => 10n,
  () => new Date(0),
  () => new Map([[1, 2]]),
  () => new Float64Array(3),
  () => new Error('an error'),
  () => new Number(3),
  () => new String('he_normal'),
  () => () => 3,
  () => Symbol('s'),
  () => new Proxy([], {}),
];
const numbers = [
  ...[Number.NaN, Infinity, -Infinity, -0, -1, -1e-300, 0.5, 1.5, 2.999999, 5e-324, 1e300, Number.MAX_VALUE],
  ...[2 ** 31, 2 ** 32, 2 ** 53, 2 ** 53 + 2, -(2 ** 31), 4097, 1001, 8193, 1e6 + 1],
];
const lists: (() => unknown)[] = [
  () => [3],
  () => [0, 3],
  () => [3, -1],
  () => [3, Number.NaN],
  () => [3, 2.5, 4],
  () => [3, Infinity],
  () => [3, '4'],
  () => [3, undefined],
  () => [4, 1e9, 4],
  () => new Array(1002).fill(2),
  () => new Array(2 ** 31), // with holes
  () => Object.assign([3, 3], { extra: 1 }),
];

function wrong(random: Random, field: FieldInfo<string>): unknown {
  if (random() < 0.4) return pick(random, wrongTypes)();
  if (field.kind === 'name')
    return pick(random, ['He', 'relu ', 'RELU6', '__proto__', 'constructor', 'toString', '\n']);
  if (field.kind === 'integerList' && random() < 0.7) return pick(random, lists)();
  return random() < 0.7 ? pick(random, numbers) : (random() - 0.5) * 10 ** (random() * 40 - 10);
}

/** Right, and cheap. */
function right(random: Random, field: FieldInfo<string>, catalogue: Catalogue): unknown {
  const names: Partial<Record<string, readonly { name: string }[]>> = {
    initializer: catalogue.initializers,
    fanMode: catalogue.fanModes,
    activation: catalogue.activations,
    biasInitializer: catalogue.biasInitializers,
    residual: catalogue.residuals,
  };
  if (field.kind === 'name') return pick(random, names[field.key] ?? []).name;
  if (field.kind === 'integerList') return pick(random, [[], [3, 5], [1, 1, 1], [8, 2, 6, 4]]);
  if (field.key === 'activationParam') return undefined;
  const most = Math.min(field.maximum, 6);
  const value = field.minimum + random() * (most - field.minimum);
  return field.kind === 'integer' ? Math.round(value) : Math.max(0, value);
}

const tooMuch = [
  { depth: 1000, width: 4096 },
  { width: 4096, batchSize: 8192 },
  { widths: new Array(1001).fill(4096) },
  { depth: 1000, width: 1024, batchSize: 8192, repeats: 1000 },
  {
    depth: 1000,
    width: 1,
    batchSize: 1,
    repeats: 1000,
    widths: [4096, 4096, 4096, 4096, 4096, 4096, 4096, 4096, 4096, 4096, 4096],
  },
];
const strangeKeys = [
  'Depth',
  'batch',
  '',
  ' ',
  'constructor',
  'length',
  '0',
  'x'.repeat(300),
  'größe ☃ \ud83d\ude00',
  'a\u0000b',
];
const strangeSpecs: (() => unknown)[] = [
  ...wrongTypes,
  () => undefined,
  () => 3,
  () => Object.create({ depth: -1 }),
  () => Object.create(null, { depth: { value: -1, enumerable: true } }),
  () => Object.defineProperty({}, 'depth', { enumerable: true, get: throwing }),
  () => Object.defineProperty({}, 'nothing', { enumerable: true, get: throwing }),
  () => JSON.parse('{"__proto__": {"depth": 3}}'),
  () => new Proxy({}, { ownKeys: throwing }),
];

/** What a call takes: its fields, values that keep it quick, and some that ask for too much. */
export interface Subject {
  fields: readonly FieldInfo<string>[];
  tiny: Readonly<Record<string, unknown>>;
  tooMuch: readonly object[];
}
export const network = (catalogue: Catalogue): Subject => ({ fields: catalogue.fields, tiny, tooMuch });
export const phasePlane = (catalogue: Catalogue): Subject => ({
  fields: catalogue.phaseFields,
  tiny: { columns: 3, rows: 3, activation: 'relu' },
  tooMuch: [{ columns: 1000, rows: 1000 }],
});
export const twoInputs = (catalogue: Catalogue): Subject => ({
  fields: [...catalogue.fields, ...catalogue.correlationFields],
  tiny,
  tooMuch,
});

export function fuzzSpec(random: Random, catalogue: Catalogue, subject = network(catalogue)): unknown {
  const { fields, tiny, tooMuch } = subject;
  const kind = random();
  if (kind < 0.03) return pick(random, strangeSpecs)();
  if (kind < 0.08) return { ...pick(random, tooMuch) };
  const spec: Record<string, unknown> = { ...tiny };
  for (const field of fields) {
    if (random() < 0.3) spec[field.key] = right(random, field, catalogue);
    if (random() < 0.05) delete spec[field.key];
  }
  if (kind < 0.2) return Object.assign(spec, tiny); // mostly right
  const mistakes = 1 + Math.floor(random() * 3);
  for (let count = 0; count < mistakes; ++count) {
    const field = pick(random, fields);
    spec[field.key] = wrong(random, field);
  }
  if (random() < 0.1) spec[pick(random, strangeKeys)] = pick(random, numbers);
  return spec;
}
