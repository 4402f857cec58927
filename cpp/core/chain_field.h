#pragma once

#include "layer_table.h"
#include "spec.h"

namespace init_lab {

/// Theory for identities W = g 1 with the same bias on all units: each unit is a chain of its own,
///   z_1 = g x + b,  z_next = g f(z) + b,  x ~ N(0, inputStd^2),
/// by quadrature over x. Exact for any width but 1 (weight variance and weight gradients: to first order in 1 /
/// width).
[[nodiscard]] LayerTable predict_chains(const Spec& spec);

}  // namespace init_lab
