/**
 * Copy as code: every setting gives Python, and the Python says what it should. That PyTorch's also draws what it
 * should is checked by running it, in snippets-pytorch.test.ts. JAX and Keras are not installed here; what is asserted
 * of them rests on their documentation:
 * - keras.io/api/layers/initializers: VarianceScaling has std √(scale / fan) after truncation or bound √(3 scale / fan);
 *   HeNormal, GlorotNormal and LecunNormal are its "truncated_normal"; TruncatedNormal(stddev) is not corrected and cut
 *   at two stddev; one instance gives the same values at every call.
 * - docs.jax.dev, jax.nn.initializers: variance_scaling alike, with "normal" untruncated; he_normal, glorot_normal and
 *   lecun_normal truncated; truncated_normal(stddev) "does not apply the stddev correction"; uniform(scale) from 0.
 * - docs.jax.dev, jax.nn.gelu: approximate=True by default; keras.activations.gelu: approximate=False;
 *   keras.activations.leaky_relu: negative_slope=0.2.
 */
import { beforeAll, describe, expect, test } from 'vitest';
import type { Catalogue, Framework, Spec } from '../../web/engine/contract';
import { codeFor, createEngine } from '../../web/engine/library';
import { findPython, frameworks, initializerCases, runPython } from './snippet-cases';

let catalogue: Catalogue;
beforeAll(async () => {
  catalogue = (await createEngine()).catalogue();
});
const code = (spec: Spec, framework: Framework) => codeFor(catalogue, spec, framework);
const widths = [30, 20, 25, 12, 12, 12, 12];

function allCases(): Spec[] {
  const extremes: Spec[] = [
    { widths: Array.from({ length: 900 }, (_, i) => 1 + i) },
    { depth: 1, width: 1, batchSize: 1, seed: 2 ** 53 - 1, inputStd: 0 },
    { gain: 1e-7 },
    { gain: 1e6, inputStd: 1e-300 },
    { gain: 0 },
  ];
  const residuals = catalogue.residuals.flatMap(({ name }) =>
    [2, 3].map((blockLayers) => ({ residual: name, blockLayers, depth: 8, width: 12 })),
  );
  return [
    ...initializerCases(catalogue, widths),
    ...catalogue.activations.map(({ name, parameterDefault }) => ({
      activation: name,
      activationParam: parameterDefault + 0.25,
    })),
    ...catalogue.biasInitializers.map(({ name }) => ({ biasInitializer: name, biasValue: 0.25 })),
    ...extremes,
    ...residuals,
    { initializer: 'lsuv', biasInitializer: 'normal', biasValue: 0.1 },
  ];
}

const python = findPython('import ast');
test.skipIf(!python)(
  'every setting gives Python that parses and uses no name that it does not define',
  () => {
    const programs = allCases().flatMap((spec) => frameworks.map((framework) => code(spec, framework)));
    const script = `
import ast, builtins, json, sys
complaints = []
for program in json.load(sys.stdin):
    try:
        tree = ast.parse(program)
    except SyntaxError as error:
        complaints.append([str(error), program]); continue
    nodes = list(ast.walk(tree))
    defined = set(dir(builtins))
    for node in nodes:
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store): defined.add(node.id)
        if isinstance(node, (ast.FunctionDef, ast.ClassDef)): defined.add(node.name)
        if isinstance(node, ast.arg): defined.add(node.arg)
        if isinstance(node, (ast.Import, ast.ImportFrom)):
            defined.update((alias.asname or alias.name).split('.')[0] for alias in node.names)
    used = {node.id for node in nodes if isinstance(node, ast.Name)}
    stored = {node.id for node in nodes if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)}
    loaded = {node.id for node in nodes if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load)}
    if used - defined: complaints.append(['undefined: ' + ', '.join(used - defined), program])
    if stored - loaded - {'key', 'y'}: complaints.append(['unused: ' + ', '.join(stored - loaded), program])
print(json.dumps(complaints))
`;
    expect(runPython<string[][]>(python ?? '', script, programs)).toEqual([]);
    expect(programs.length).toBeGreaterThan(200);
  },
);

test('every initializer, activation and bias of the catalogue is translated', () => {
  for (const spec of allCases()) {
    for (const framework of frameworks) {
      const program = code(spec, framework);
      expect(program, JSON.stringify(spec)).not.toMatch(/NotImplemented|undefined|NaN|\[object/);
      const longest = Math.max(
        ...program
          .split('\n')
          .slice(2)
          .map((line) => line.length),
      );
      expect(longest, program).toBeLessThanOrEqual(110);
    }
  }
});

test('an activation that is new to the table gives its formula, not an error', () => {
  const newer = structuredClone(catalogue);
  const [first] = newer.activations;
  if (!first) throw new Error('no activations');
  newer.activations.push({ ...first, name: 'bent', label: 'bent', formula: '(√(z² + 1) − 1) / 2 + z' });
  expect(codeFor(newer, { activation: 'bent' }, 'jax')).toContain('# bent: (√(z² + 1) − 1) / 2 + z');
});

test('a new initializer is a row of the catalogue and nothing else', () => {
  const newer = structuredClone(catalogue);
  const he = newer.initializers.find(({ name }) => name === 'lecun_normal');
  if (!he) throw new Error('no lecun_normal');
  newer.initializers.push({ ...he, name: 'third', label: 'Third', fanVariance: 1 / 3 } as typeof he);
  const write = (framework: Framework, fanMode = 'auto') =>
    codeFor(newer, { initializer: 'third', fanMode }, framework);
  expect(write('pytorch')).toContain('std = 1 / math.sqrt(3 * fan_in)');
  expect(write('pytorch', 'average')).toContain('std = math.sqrt(2 / (3 * (fan_in + fan_out)))');
  expect(write('keras')).toContain('scale=1 / 3, mode="fan_in", distribution="untruncated_normal"');
  expect(write('jax', 'fan_out')).toContain('variance_scaling(1 / 3, "fan_out", "normal")');
});

describe('a name of the framework stands only where it draws exactly this', () => {
  test.each<[Spec, Framework, string]>([
    [
      { initializer: 'he_normal' },
      'pytorch',
      'kaiming_normal_(layer.weight, mode="fan_in", nonlinearity="relu")',
    ],
    [
      { initializer: 'he_uniform', fanMode: 'fan_out' },
      'pytorch',
      'kaiming_uniform_(layer.weight, mode="fan_out"',
    ],
    [
      { initializer: 'he_normal', activation: 'leaky_relu', activationParam: 0.2 },
      'pytorch',
      'a=0.2, nonlinearity="leaky_relu"',
    ],
    [{ initializer: 'he_normal', gain: 1.5 }, 'pytorch', 'std = gain * math.sqrt(2 / fan_in)'],
    [{ initializer: 'he_normal', fanMode: 'average' }, 'pytorch', 'std = math.sqrt(4 / (fan_in + fan_out))'],
    [{ initializer: 'xavier_uniform' }, 'pytorch', 'xavier_uniform_(layer.weight)'],
    [{ initializer: 'lecun_normal' }, 'pytorch', 'std = 1 / math.sqrt(fan_in)'],
    [
      { initializer: 'truncated_normal', gain: 0.02 },
      'pytorch',
      'trunc_normal_(layer.weight, std=std, a=-2 * std, b=2 * std)',
    ],
    [{ initializer: 'he_normal' }, 'keras', 'scale=2.0, mode="fan_in", distribution="untruncated_normal"'],
    [{ initializer: 'he_uniform' }, 'keras', 'HeUniform()'],
    [{ initializer: 'xavier_uniform' }, 'keras', 'GlorotUniform()'],
    [{ initializer: 'lecun_uniform' }, 'keras', 'LecunUniform()'],
    [{ initializer: 'truncated_normal', gain: 0.02 }, 'keras', 'TruncatedNormal(stddev=std)'],
    [{ initializer: 'he_normal' }, 'jax', 'variance_scaling(2.0, "fan_in", "normal")'],
    [{ initializer: 'xavier_uniform' }, 'jax', 'glorot_uniform()'],
    [{ initializer: 'uniform', gain: 0.1 }, 'jax', 'minval=-bound, maxval=bound'],
  ])('%j in %s: %s', (spec, framework, expected) => {
    expect(code(spec, framework)).toContain(expected);
  });

  test('no normal that is not cut takes a truncated name', () => {
    for (const initializer of ['he_normal', 'xavier_normal', 'lecun_normal']) {
      expect(code({ initializer }, 'keras')).not.toMatch(/(He|Glorot|Lecun)Normal/);
      expect(code({ initializer }, 'jax')).not.toMatch(/(he|glorot|lecun)_normal\(/);
    }
  });

  test('a truncated one takes it', () => {
    const initializer = 'he_truncated_normal';
    expect(code({ initializer }, 'keras')).toContain('HeNormal()');
    expect(code({ initializer }, 'jax')).toContain('he_normal()');
    expect(code({ initializer }, 'pytorch')).toContain('0.87962566103423978');
  });
});

test('PyTorch zeroes the biases that nn.Linear would draw; the activation follows every layer', () => {
  expect(code({}, 'pytorch')).toContain('nn.init.zeros_(layer.bias)');
  expect(code({}, 'pytorch')).toContain('for layer in layers for part in (layer, activation)');
  expect(code({}, 'keras')).toContain('activation=activation,');
});

test('aliases are understood, unknown names are not', () => {
  expect(code({ initializer: 'glorot_normal' }, 'pytorch')).toBe(
    code({ initializer: 'xavier_normal' }, 'pytorch'),
  );
  expect(() => code({ initializer: 'magic' }, 'jax')).toThrow('“magic” is not in the catalogue');
});

test('widths are short where they repeat and wrapped where they do not', () => {
  expect(code({ depth: 30, width: 128 }, 'jax')).toContain('widths = [128] * 31  #');
  const funnel = code({ widths: [784, ...Array(30).fill(256), 10] }, 'jax');
  expect(funnel).toContain('widths = [784] + [256] * 30 + [10]  #');
});
