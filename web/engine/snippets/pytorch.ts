/**
 * PyTorch. A weight is (out, in). Its own names are used where they draw exactly this: kaiming_* (He et al. without a
 * gain of one's own) and xavier_*, which are not cut off. trunc_normal_ cuts at absolute numbers, and nn.Linear draws
 * its biases unless told otherwise.
 */
import { activationLines } from './activations';
import { header, times } from './comments';
import { factorLines, lsuv } from './lsuv';
import { indent, integerList, mathImport, number, program } from './python';
import type { Bias, FanScale, Gain, Kind, Recipe, Weights } from './recipe';
import { residualConstants, residualFactors, residualWalk } from './residual';
import { scaleConstants, scaleFormula, truncatedStd } from './scale';

export function pytorch(recipe: Recipe): string {
  const body = [
    integerList('widths', recipe.widths, 'units per layer, input first'),
    constants(recipe),
    layers(recipe),
    residualFactors(recipe.residual, ['layers[l].weight.data *= factor']),
    recipe.weights.kind === 'lsuv' ? rescaled(recipe) : [],
    model(recipe),
    measurement(recipe),
  ];
  const imports = ['import torch', 'from torch import nn'];
  return program(
    [...header(recipe), ...mathImport(body.flat()), ...imports],
    [`torch.manual_seed(${recipe.seed})`, ...(body[0] ?? [])],
    ...body.slice(1),
  );
}

function constants(recipe: Recipe): string[] {
  const { weights, bias } = recipe;
  return [
    ...activationLines(recipe, 'pytorch'),
    ...('gain' in weights ? weightConstants(weights) : []),
    ...(bias.kind === 'log_odds' ? [`prior = ${number(bias.probability)}`] : []),
    ...residualConstants(recipe),
  ];
}

function weightConstants(weights: Exclude<Weights, { kind: 'constant' }>): string[] {
  const fan = 'fan' in weights ? weights.fan : undefined;
  if (fan && idiom(weights.kind as Kind, fan, weights.gain)) return [];
  return [
    ...scaleConstants(fan, weights.gain),
    ...('sparsity' in weights ? [`sparsity = ${number(weights.sparsity)}`] : []),
  ];
}

function layers({ weights, bias }: Recipe): string[] {
  return [
    'layers = []',
    'for fan_in, fan_out in zip(widths, widths[1:]):',
    ...indent([
      'layer = nn.Linear(fan_in, fan_out)',
      ...weightLines(weights),
      biasLine(bias),
      'layers.append(layer)',
    ]),
    ...(bias.kind === 'log_odds'
      ? ['nn.init.constant_(layers[-1].bias, math.log(prior / (1 - prior)))']
      : []),
  ];
}

function weightLines(weights: Weights): string[] {
  switch (weights.kind) {
    case 'constant':
      return weights.value === 0
        ? ['nn.init.zeros_(layer.weight)']
        : [`nn.init.constant_(layer.weight, ${number(weights.value)})`];
    case 'orthogonal':
      return [`nn.init.orthogonal_(layer.weight, gain=gain)`];
    case 'lsuv':
      return ['nn.init.orthogonal_(layer.weight)'];
    case 'identity':
      return ['nn.init.eye_(layer.weight)', 'layer.weight.data *= gain'];
    case 'sparse':
      return [`nn.init.sparse_(layer.weight, sparsity=sparsity, std=${weights.gain.name})`];
    default:
      return drawLines(weights);
  }
}

function drawLines({ kind, gain, fan }: { kind: Kind; gain: Gain; fan: FanScale | undefined }): string[] {
  const known = fan && idiom(kind, fan, gain);
  if (known) return [known];
  const name = kind === 'uniform' ? 'bound' : 'std';
  const cut = kind === 'truncated normal' && fan !== undefined;
  const lines = fan ? [`${name} = ${scaleFormula(kind, fan, gain)}`] : [];
  const correction = cut ? [`std /= ${truncatedStd}  # the std of N(0, 1) cut at ±2`] : [];
  const value = fan ? name : gain.name;
  const draws: Record<Kind, string> = {
    normal: `nn.init.normal_(layer.weight, std=${value})`,
    uniform: `nn.init.uniform_(layer.weight, -${value}, ${value})`,
    'truncated normal': `nn.init.trunc_normal_(layer.weight, std=${value}, a=-2 * ${value}, b=2 * ${value})`,
  };
  return [...lines, ...correction, draws[kind]];
}

/** The name under which PyTorch has exactly this, if it has one. */
function idiom(kind: Kind, { mode, variance, slope }: FanScale, gain: Gain): string | undefined {
  if (kind === 'truncated normal' || gain.name !== 'gain' || gain.value !== 1) return undefined;
  if (mode === 'average')
    return variance === 1 && slope === undefined ? `nn.init.xavier_${kind}_(layer.weight)` : undefined;
  if (variance !== 2) return undefined;
  const rectifier =
    slope === undefined ? 'nonlinearity="relu"' : `a=${number(slope)}, nonlinearity="leaky_relu"`;
  return `nn.init.kaiming_${kind}_(layer.weight, mode="${mode}", ${rectifier})`;
}

function biasLine(bias: Bias): string {
  if (bias.kind === 'normal') return `nn.init.normal_(layer.bias, std=${number(bias.std)})`;
  if (bias.kind === 'log_odds' || bias.value === 0) return 'nn.init.zeros_(layer.bias)';
  return `nn.init.constant_(layer.bias, ${number(bias.value)})`;
}

function rescaled(recipe: Recipe): string[] {
  const body = [
    ...factorLines(recipe, {
      product: 'a @ layer.weight.T',
      bias: 'layer.bias',
      std: (of) => `${of}.std(unbiased=False)`,
      variance: (of) => `${of}.var(unbiased=False)`,
      mean: (of) => (of === 'u' ? 'u.mean()' : `(${of}).mean()`),
    }),
    'layer.weight *= s',
    'a = activation(layer(a))',
  ];
  return [
    ...input(recipe),
    'with torch.no_grad():  # LSUV: each layer in turn, on what reaches it',
    ...indent(lsuv([], 'for layer in layers:', body)),
  ];
}

function model({ residual }: Recipe): string[] {
  if (!residual)
    return ['model = nn.Sequential(*[part for layer in layers for part in (layer, activation)])'];
  return [
    'class ResidualNetwork(nn.Module):',
    ...indent([
      'def __init__(self):',
      ...indent(['super().__init__()', 'self.layers = nn.ModuleList(layers)']),
      '',
      'def forward(self, x):',
      ...indent([
        'layers = self.layers',
        ...residualWalk('layers[0](x)', 'layers[l](activation(z))'),
        'return activation(z)',
      ]),
    ]),
    '',
    '',
    'model = ResidualNetwork()',
  ];
}

function input({ inputStd, batchSize }: Recipe): string[] {
  return [`x = ${times(inputStd, `torch.randn(${batchSize}, widths[0])`)}`];
}

function measurement(recipe: Recipe): string[] {
  return [
    ...(recipe.weights.kind === 'lsuv' ? [] : input(recipe)),
    'with torch.no_grad():',
    ...indent(['y = model(x)', 'print(y.var(unbiased=False))  # of the activations, after the last layer']),
  ];
}
