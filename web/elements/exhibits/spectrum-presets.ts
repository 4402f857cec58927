/** The stories of spectrum: Gaussian against orthogonal weights of the same size (Saxe et al. 2013; Pennington et al. 2017). */
import type { Preset } from '../presets';

export const deepLinear = { activation: 'linear', gain: 1, depth: 32, width: 100, biasInitializer: 'zeros' };

export const spectrumPresets: readonly Preset[] = [
  { name: 'linear', label: 'Linear', detail: 'σ_w = 1', set: deepLinear },
  {
    name: 'tanh',
    label: 'Tanh, edge',
    detail: 'σ_w² = 1.05',
    // Schoenholz et al. 2017: (σ_w², σ_b²) = (1.0500, 2.01e-5) lies on the edge of chaos.
    set: {
      ...deepLinear,
      activation: 'tanh',
      gain: 1.024695,
      biasInitializer: 'normal',
      biasValue: 0.0044833,
      inputStd: 0.157, // so that signals enter with the variance they come to, q* = 0.0259
    },
  },
  {
    name: 'tanh-large',
    label: 'Tanh, large',
    detail: 'σ_w = 2',
    set: { ...deepLinear, activation: 'tanh', gain: 2 },
  },
  {
    name: 'relu',
    label: 'ReLU',
    detail: 'σ_w² = 2',
    set: { ...deepLinear, activation: 'relu', gain: Math.SQRT2 },
  },
];
