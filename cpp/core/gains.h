#pragma once

#include "activation.h"

namespace init_lab {

/// Factors on a weight's std of 1 / sqrt(fan_in) that undo what an activation does to z ~ N(0, 1), by quadrature
/// (relative error 1e-13 and under).
struct Gains {
    double pytorch = 0.0;       ///< of `torch.nn.init.calculate_gain`; NaN where PyTorch has none
    double for_std = 0.0;       ///< 1 / std f(z): activations keep variance 1
    double for_rms = 0.0;       ///< 1 / sqrt(E f(z)^2): pre-activations keep variance 1 (He et al. 2015, eq. 10)
    double for_gradient = 0.0;  ///< 1 / sqrt(E f'(z)^2): gradients keep variance 1 (He et al. 2015, eq. 14)
};
[[nodiscard]] Gains gains(const Activation& activation, double parameter);

}  // namespace init_lab
