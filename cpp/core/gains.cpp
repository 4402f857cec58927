#include "gains.h"

#include <cmath>
#include <limits>

#include "gaussian_layer.h"

namespace init_lab {

Gains gains(const Activation& activation, double parameter) {
    const SampleMoments m = sample_moments(activation, parameter, 0.0, 1.0);
    constexpr double none = std::numeric_limits<double>::quiet_NaN();
    return {.pytorch = activation.pytorch_gain == nullptr ? none : activation.pytorch_gain(parameter),
            .for_std = 1.0 / std::sqrt(m.square - m.value * m.value),
            .for_rms = 1.0 / std::sqrt(m.square),
            .for_gradient = 1.0 / std::sqrt(m.slope_square)};
}

}  // namespace init_lab
