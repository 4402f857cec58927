/**
 * Keras 3. A kernel is (in, out). HeNormal, GlorotNormal and LecunNormal are cut at ±2 and corrected for it, so they
 * stand for truncated rows alone; a plain normal is VarianceScaling's "untruncated_normal". Every layer gets an
 * initializer of its own: one that is called twice gives the same numbers twice.
 */
import { activationLines } from './activations';
import { header, times } from './comments';
import { factorLines, lsuv } from './lsuv';
import { call, float, indent, integerList, mathImport, number, program } from './python';
import type { Bias, FanScale, Gain, Kind, Recipe, Weights } from './recipe';
import { residualConstants, residualFactors, residualWalk } from './residual';
import { scaleConstants, varianceFormula } from './scale';

const initializers = 'keras.initializers';

export function keras(recipe: Recipe): string {
  const body = [
    integerList('widths', recipe.widths, 'units per layer, input first'),
    constants(recipe),
    recipe.weights.kind === 'sparse' ? sparse(recipe.weights.gain) : [],
    layers(recipe),
    model(recipe),
    residualFactors(recipe.residual, ['layers[l].kernel.assign(factor * layers[l].kernel)']),
    recipe.weights.kind === 'lsuv' ? rescaled(recipe) : [],
    measurement(recipe),
  ];
  return program(
    [...header(recipe), ...mathImport(body.flat()), 'import keras'],
    [`keras.utils.set_random_seed(${recipe.seed % 2 ** 32})`, ...(body[0] ?? [])],
    ...body.slice(1),
  );
}

function constants(recipe: Recipe): string[] {
  const { weights, bias } = recipe;
  const fan = 'fan' in weights ? weights.fan : undefined;
  const named = fan && 'fan' in weights && idiom(weights.kind, fan, weights.gain);
  return [
    ...activationLines(recipe, 'keras'),
    ...('gain' in weights && !named ? scaleConstants(fan, weights.gain) : []),
    ...('sparsity' in weights ? [`sparsity = ${number(weights.sparsity)}`] : []),
    ...(bias.kind === 'log_odds' ? [`prior = ${number(bias.probability)}`] : []),
    ...residualConstants(recipe),
  ];
}

function sparse(gain: Gain): string[] {
  return [
    'def sparse(shape, dtype=None):',
    ...indent([
      'places = keras.ops.argsort(keras.random.uniform(shape), axis=1)  # a shuffle in each row',
      'kept = places >= math.ceil(sparsity * shape[1])  # so many weights from each input are zero',
      `return keras.ops.where(kept, keras.random.normal(shape, stddev=${gain.name}), 0.0)`,
    ]),
  ];
}

function layers({ weights, bias, residual }: Recipe): string[] {
  return [
    'layers = []',
    'for units in widths[1:]:',
    ...indent([
      'layer = keras.layers.Dense(',
      ...indent([
        'units,',
        ...(residual ? [] : ['activation=activation,']),
        ...kernelArgument(weights),
        `bias_initializer=${biasInitializer(bias)},`,
      ]),
      ')',
      'layers.append(layer)',
    ]),
  ];
}

/** A long one has its arguments in a line of their own. */
function kernelArgument(weights: Weights): string[] {
  const [, before = '', inside = '', after = ''] = /^(.*?\()(.*)(\))$/.exec(kernel(weights)) ?? [
    '',
    kernel(weights),
  ];
  return call(`kernel_initializer=${before}`, inside, `${after},`, 8);
}

function kernel(weights: Weights): string {
  switch (weights.kind) {
    case 'constant':
      return constant(weights.value);
    case 'orthogonal':
      return `${initializers}.Orthogonal(gain=gain)`;
    case 'lsuv':
      return `${initializers}.Orthogonal()`;
    case 'identity':
      return `${initializers}.Identity(gain=gain)`;
    case 'sparse':
      return 'sparse';
    default:
      return draw(weights);
  }
}

function constant(value: number): string {
  return value === 0 ? '"zeros"' : `${initializers}.Constant(${number(value)})`;
}

const distributions: Record<Kind, string> = {
  normal: 'untruncated_normal',
  uniform: 'uniform',
  'truncated normal': 'truncated_normal',
};

function draw({ kind, gain, fan }: { kind: Kind; gain: Gain; fan: FanScale | undefined }): string {
  if (!fan) {
    const plain: Record<Kind, string> = {
      normal: `RandomNormal(stddev=${gain.name})`,
      uniform: `RandomUniform(minval=-${gain.name}, maxval=${gain.name})`,
      'truncated normal': `TruncatedNormal(stddev=${gain.name})`,
    };
    return `${initializers}.${plain[kind]}`;
  }
  const known = idiom(kind, fan, gain);
  if (known) return `${initializers}.${known}()`;
  const mode = fan.mode === 'average' ? 'fan_avg' : fan.mode;
  const scale = varianceFormula(fan, gain);
  return `${initializers}.VarianceScaling(scale=${scale}, mode="${mode}", distribution="${distributions[kind]}")`;
}

const names: Record<string, string> = { '1 average': 'Glorot', '1 fan_in': 'Lecun', '2 fan_in': 'He' };

/** The class that draws exactly this: uniform or, corrected, truncated normal. */
function idiom(kind: Kind, fan: FanScale, gain: Gain): string | undefined {
  if (kind === 'normal' || gain.value !== 1 || fan.slope !== undefined) return undefined;
  const name = names[`${fan.variance} ${fan.mode}`];
  return name && `${name}${kind === 'uniform' ? 'Uniform' : 'Normal'}`;
}

function biasInitializer(bias: Bias): string {
  if (bias.kind === 'normal') return `${initializers}.RandomNormal(stddev=${float(bias.std)})`;
  return bias.kind === 'constant' ? constant(bias.value) : '"zeros"';
}

function model({ residual, bias }: Recipe): string[] {
  const last =
    bias.kind === 'log_odds'
      ? ['layers[-1].bias.assign(keras.ops.full((widths[-1],), math.log(prior / (1 - prior))))']
      : [];
  if (!residual) return ['model = keras.Sequential([keras.Input((widths[0],)), *layers])', ...last];
  return [
    'inputs = keras.Input((widths[0],))',
    ...residualWalk('layers[0](inputs)', 'layers[l](activation(z))', 'z = keras.layers.add([z, skip])'),
    'model = keras.Model(inputs, activation(z))',
    ...last,
  ];
}

function rescaled(recipe: Recipe): string[] {
  const body = [
    ...factorLines(recipe, {
      product: 'a @ layer.kernel',
      bias: 'layer.bias',
      std: (of) => `keras.ops.std(${of})`,
      variance: (of) => `keras.ops.var(${of})`,
      mean: (of) => `keras.ops.mean(${of})`,
    }),
    'layer.kernel.assign(s * layer.kernel)',
    'a = layer(a)',
  ];
  return lsuv(input(recipe), 'for layer in layers:  # LSUV: each in turn, on what reaches it', body);
}

function input({ inputStd, batchSize }: Recipe): string[] {
  return [`x = ${times(inputStd, `keras.random.normal((${batchSize}, widths[0]))`)}`];
}

function measurement(recipe: Recipe): string[] {
  return [
    ...(recipe.weights.kind === 'lsuv' ? [] : input(recipe)),
    'print(keras.ops.var(model(x)))  # of the activations, after the last layer',
  ];
}
