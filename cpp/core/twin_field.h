#pragma once

#include "layer_table.h"
#include "spec.h"

namespace init_lab {

/// Theory for constant weights w = c, where all units of a layer are twins: a sample has one number x per layer,
/// x_next = n c E_b f(x + b), which starts as N(0, n_0 c^2 inputStd^2). The limit of large width, by quadrature over
/// x and over normal biases b. The mean and the spread of the biases come from the spec.
[[nodiscard]] LayerTable predict_twins(const Spec& spec);

}  // namespace init_lab
