/** A small catalogue for tests; the real one comes from C++. */
import type {
  ActivationInfo,
  BiasInfo,
  Catalogue,
  FieldInfo,
  InitializerInfo,
} from '../../web/engine/contract';

type FieldRow = [
  FieldInfo['key'],
  FieldInfo['kind'],
  string,
  string,
  number,
  number,
  number,
  number,
  FieldInfo['scale'],
];

const huge = 1e6;
const rows: FieldRow[] = [
  ['initializer', 'name', 'Initializer', '', 0, 0, 0, 0, 'linear'],
  ['gain', 'number', 'Gain', '', 0, 1e3, 1e-3, 10, 'log'],
  ['fanMode', 'name', 'Fan mode', '', 0, 0, 0, 0, 'linear'],
  ['sparsity', 'number', 'Sparsity', '', 0, 0.999, 0, 0.98, 'linear'],
  ['activation', 'name', 'Activation', '', 0, 0, 0, 0, 'linear'],
  ['activationParam', 'number', 'Parameter', '', -10, 10, 0, 1, 'linear'],
  ['depth', 'integer', 'Depth', 'layers', 1, 1000, 1, 100, 'linear'],
  ['width', 'integer', 'Width', 'units', 1, 8192, 4, 512, 'log'],
  ['widths', 'integerList', 'Widths', 'units', 1, 8192, 4, 512, 'log'],
  ['residual', 'name', 'Skip connections', '', 0, 0, 0, 0, 'linear'],
  ['blockLayers', 'integer', 'Layers a block', 'layers', 1, 1000, 1, 6, 'linear'],
  ['batchSize', 'integer', 'Batch', 'samples', 1, 8192, 1, 512, 'log'],
  ['seed', 'integer', 'Seed', '', 0, 2 ** 32 - 1, 0, 9999, 'linear'],
  ['inputStd', 'number', 'Input std', '', 0, huge, 0.01, 100, 'log'],
  ['biasInitializer', 'name', 'Bias', '', 0, 0, 0, 0, 'linear'],
  ['biasValue', 'number', 'Bias value', '', -huge, huge, 0, 1, 'linear'],
  ['repeats', 'integer', 'Repeats', 'networks', 1, 64, 1, 32, 'linear'],
];

function field(row: FieldRow): FieldInfo {
  const [key, kind, label, unit, minimum, maximum, sliderMinimum, sliderMaximum, scale] = row;
  return { key, kind, label, description: '', unit, minimum, maximum, sliderMinimum, sliderMaximum, scale };
}

function initializer(
  name: string,
  label: string,
  gainMeaning: InitializerInfo['gainMeaning'],
  fanMode: InitializerInfo['fanMode'] = '',
  aliases: string[] = [],
): InitializerInfo {
  const distribution = name.includes('uniform') ? 'uniform' : name.includes('normal') ? 'normal' : 'constant';
  return {
    name,
    aliases,
    label,
    formula: '',
    citation: '',
    distribution,
    gainMeaning,
    fanMode,
    fanVariance: 0,
  };
}

function activation(name: string, label: string, parameterLabel = ''): ActivationInfo {
  return {
    name,
    aliases: [],
    label,
    formula: '',
    derivative: '',
    citation: '',
    parameterLabel,
    parameterMinimum: 0,
    parameterMaximum: 1,
    parameterDefault: parameterLabel ? 0.01 : 0,
    pytorchGain: 1,
    gainForStd: 1,
    gainForRms: 1,
    gainForGradient: 1,
  };
}

const bias = (name: string, label: string, valueMeaning: BiasInfo['valueMeaning']): BiasInfo => ({
  ...named(name, label),
  valueMeaning,
  valueMinimum: valueMeaning === 'std' ? 0 : -huge,
  valueMaximum: huge,
  valueDefault: 0,
});
const named = (name: string, label: string) => ({ name, label, description: '' });

export const fakeCatalogue: Catalogue = {
  fields: rows.map(field),
  initializers: [
    initializer('zeros', 'Zeros', 'none'),
    initializer('constant', 'Constant', 'value'),
    initializer('normal', 'Normal', 'std'),
    initializer('uniform', 'Uniform', 'bound'),
    initializer('xavier_uniform', 'Xavier uniform', 'gain', 'average', ['glorot_uniform']),
    initializer('xavier_normal', 'Xavier normal', 'gain', 'average', ['glorot_normal']),
    initializer('he_uniform', 'He uniform', 'gain', 'fan_in', ['kaiming_uniform']),
    initializer('he_normal', 'He normal', 'gain', 'fan_in', ['kaiming_normal']),
  ],
  fanModes: [
    named('auto', 'As published'),
    named('fan_in', 'Fan-in'),
    named('fan_out', 'Fan-out'),
    named('average', 'Average'),
  ],
  activations: [
    activation('linear', 'Linear'),
    activation('sigmoid', 'Sigmoid'),
    activation('tanh', 'Tanh'),
    activation('relu', 'ReLU'),
    activation('leaky_relu', 'Leaky ReLU', 'Negative slope'),
  ],
  biasInitializers: [
    bias('zeros', 'Zeros', 'none'),
    bias('constant', 'Constant', 'value'),
    bias('normal', 'Normal', 'std'),
  ],
  residuals: [named('none', 'none'), named('plain', 'plain')],
  verdicts: [
    named('vanishing', 'Vanishing'),
    named('healthy', 'Healthy'),
    named('exploding', 'Exploding'),
    named('saturated', 'Saturated'),
    named('dead', 'Dead'),
    named('symmetric', 'Symmetric'),
    named('not_finite', 'Not finite'),
  ],
  defaults: {
    initializer: 'xavier_normal',
    gain: 1,
    fanMode: 'auto',
    sparsity: 0.9,
    activation: 'tanh',
    activationParam: 0,
    depth: 10,
    width: 128,
    widths: [],
    residual: 'none',
    blockLayers: 2,
    batchSize: 128,
    seed: 7,
    inputStd: 1,
    biasInitializer: 'zeros',
    biasValue: 0,
    repeats: 1,
  },
  limits: { multiplyAdds: 4e9, floats: 1e8, layers: 1000 },
  phaseFields: [],
  phaseDefaults: {
    activation: 'tanh',
    activationParam: 0,
    sigmaWMinimum: 0,
    sigmaWMaximum: 4,
    sigmaBMinimum: 0,
    sigmaBMaximum: 2,
    columns: 101,
    rows: 101,
  },
  correlationFields: [],
};
