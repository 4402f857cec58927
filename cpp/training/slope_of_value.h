#pragma once

#include <Eigen/Core>

#include "core/activation.h"

namespace init_lab {

/// gradient *= f'(z) from a = f(z), entry by entry: where the slope is a simple function of the value, nothing that
/// is transcendental need be computed twice.
using SlopeOfValue = void (*)(const Eigen::Ref<const Eigen::MatrixXf>& a, Eigen::Ref<Eigen::MatrixXf> gradient);

/// Sigmoid: a (1 − a); ReLU: 1 where a > 0. Null for the others; tanh's is in StepProduct.
[[nodiscard]] SlopeOfValue slope_of_value(const Activation& activation);

}  // namespace init_lab
