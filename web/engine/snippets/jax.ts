/**
 * JAX, with nothing beside it. A weight is (in, out). he_normal, glorot_normal and lecun_normal are cut at ±2 and
 * corrected for it, so they stand for truncated rows alone; variance_scaling's "normal" is not cut.
 * initializers.uniform draws from 0 up, so random.uniform is used; truncated_normal does not correct.
 */
import { activationLines } from './activations';
import { header, times } from './comments';
import { factorLines, lsuv } from './lsuv';
import { indent, integerList, mathImport, number, program } from './python';
import type { Bias, FanScale, Gain, Kind, Recipe, Weights } from './recipe';
import { residualConstants, residualFactors, residualWalk } from './residual';
import { scaleConstants, varianceFormula } from './scale';

const initializers = 'jax.nn.initializers';

export function jax(recipe: Recipe): string {
  const body = [
    integerList('widths', recipe.widths, 'units per layer, input first'),
    constants(recipe),
    layers(recipe),
    residualFactors(recipe.residual, ['w, b = layers[l]', 'layers[l] = (factor * w, b)']),
    recipe.weights.kind === 'lsuv' ? rescaled(recipe) : [],
    forward(recipe),
    measurement(recipe),
  ];
  return program(
    [...header(recipe), ...mathImport(body.flat()), 'import jax', 'import jax.numpy as jnp'],
    [`key = jax.random.key(${recipe.seed % 2 ** 32})`, ...(body[0] ?? [])],
    ...body.slice(1),
  );
}

function constants(recipe: Recipe): string[] {
  const { weights, bias } = recipe;
  const fan = 'fan' in weights ? weights.fan : undefined;
  const named = fan && 'fan' in weights && idiom(weights.kind, fan, weights.gain);
  return [
    ...activationLines(recipe, 'jax'),
    ...('gain' in weights && !named ? scaleConstants(fan, weights.gain) : []),
    ...('sparsity' in weights ? [`sparsity = ${number(weights.sparsity)}`] : []),
    ...(bias.kind === 'log_odds' ? [`prior = ${number(bias.probability)}`] : []),
    ...residualConstants(recipe),
  ];
}

function layers({ weights, bias }: Recipe): string[] {
  return [
    'layers = []',
    'for fan_in, fan_out in zip(widths, widths[1:]):',
    ...indent([
      ...keys(weights, bias),
      ...weightLines(weights),
      `b = ${biasValue(bias)}`,
      'layers.append((w, b))',
    ]),
    ...(bias.kind === 'log_odds'
      ? ['layers[-1] = (w, jnp.full(fan_out, math.log(prior / (1 - prior))))']
      : []),
  ];
}

/** A key for each draw. */
function keys(weights: Weights, bias: Bias): string[] {
  const fixed = weights.kind === 'constant' || weights.kind === 'identity';
  const names = [...(fixed ? [] : ['w_key']), ...(bias.kind === 'normal' ? ['b_key'] : [])];
  if (names.length === 0) return [];
  return [`key, ${names.join(', ')} = jax.random.split(key${names.length > 1 ? ', 3' : ''})`];
}

const shape = '(fan_in, fan_out)';
const drawn = (initializer: string) => [
  `start = ${initializers}.${initializer}`,
  `w = start(w_key, ${shape})`,
];

function weightLines(weights: Weights): string[] {
  switch (weights.kind) {
    case 'constant':
      return [
        weights.value === 0 ? `w = jnp.zeros(${shape})` : `w = jnp.full(${shape}, ${number(weights.value)})`,
      ];
    case 'orthogonal':
      return drawn('orthogonal(scale=gain)');
    case 'lsuv':
      return drawn('orthogonal()');
    case 'identity':
      return ['w = gain * jnp.eye(fan_in, fan_out)'];
    case 'sparse':
      return [
        'w_key, place_key = jax.random.split(w_key)',
        `places = jnp.argsort(jax.random.uniform(place_key, ${shape}), axis=1)  # a shuffle in each row`,
        'kept = places >= math.ceil(sparsity * fan_out)  # so many weights from each input are zero',
        `w = jnp.where(kept, ${weights.gain.name} * jax.random.normal(w_key, ${shape}), 0.0)`,
      ];
    default:
      return draw(weights);
  }
}

function draw({ kind, gain, fan }: { kind: Kind; gain: Gain; fan: FanScale | undefined }): string[] {
  if (!fan) {
    const plain: Record<Kind, string[]> = {
      normal: drawn(`normal(stddev=${gain.name})`),
      uniform: [`w = jax.random.uniform(w_key, ${shape}, minval=-${gain.name}, maxval=${gain.name})`],
      'truncated normal': drawn(`truncated_normal(stddev=${gain.name})`),
    };
    return plain[kind];
  }
  const known = idiom(kind, fan, gain);
  if (known) return drawn(`${known}()`);
  const mode = fan.mode === 'average' ? 'fan_avg' : fan.mode;
  return drawn(`variance_scaling(${varianceFormula(fan, gain)}, "${mode}", "${kind.replace(' ', '_')}")`);
}

const names: Record<string, string> = { '1 average': 'glorot', '1 fan_in': 'lecun', '2 fan_in': 'he' };

/** The function that draws exactly this: uniform or, corrected, truncated normal. */
function idiom(kind: Kind, fan: FanScale, gain: Gain): string | undefined {
  if (kind === 'normal' || gain.value !== 1 || fan.slope !== undefined) return undefined;
  const name = names[`${fan.variance} ${fan.mode}`];
  return name && `${name}_${kind === 'uniform' ? 'uniform' : 'normal'}`;
}

function biasValue(bias: Bias): string {
  if (bias.kind === 'normal') return `${number(bias.std)} * jax.random.normal(b_key, (fan_out,))`;
  if (bias.kind === 'constant' && bias.value !== 0) return `jnp.full(fan_out, ${number(bias.value)})`;
  return 'jnp.zeros(fan_out)';
}

function rescaled(recipe: Recipe): string[] {
  const body = [
    ...factorLines(recipe, {
      product: 'a @ w',
      bias: 'b',
      std: (of) => `${of}.std()`,
      variance: (of) => `${of}.var()`,
      mean: (of) => (of === 'u' ? 'u.mean()' : `(${of}).mean()`),
    }),
    'layers[l] = (s * w, b)',
    'a = activation(s * u + b)',
  ];
  return lsuv(
    input(recipe),
    'for l, (w, b) in enumerate(layers):  # LSUV: each in turn, on what reaches it',
    body,
  );
}

function forward({ residual }: Recipe): string[] {
  if (!residual) {
    return [
      'def forward(layers, x):',
      ...indent(['for w, b in layers:', ...indent(['x = activation(x @ w + b)']), 'return x']),
    ];
  }
  return [
    'def forward(layers, x):',
    ...indent([
      ...residualWalk('x @ layers[0][0] + layers[0][1]', 'activation(z) @ layers[l][0] + layers[l][1]'),
      'return activation(z)',
    ]),
  ];
}

function input({ inputStd, batchSize }: Recipe): string[] {
  return [
    'key, x_key = jax.random.split(key)',
    `x = ${times(inputStd, `jax.random.normal(x_key, (${batchSize}, widths[0]))`)}`,
  ];
}

function measurement(recipe: Recipe): string[] {
  return [
    ...(recipe.weights.kind === 'lsuv' ? [] : input(recipe)),
    'print(forward(layers, x).var())  # of the activations, after the last layer',
  ];
}
