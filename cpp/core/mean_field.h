#pragma once

#include "layer_table.h"
#include "spec.h"

namespace init_lab {

/// What theory expects of a spec, without drawing a network.
struct Prediction {
    LayerTable expected;  ///< the limit of infinite width
    Bands bands;          ///< how networks of this width and batch spread around it, to first order in 1 / width
};

/// Mean-field theory of a random network, layer by layer:
///   q = n_in Var(w) m + Var(b),  m = E f(sqrt(q) z)^2          (length map; Poole et al. 2016, eq. 3)
///   c = (n_in Var(w) r + Var(b)) / q,  r = E f(u) f(v)          (correlation map; Poole et al. 2016, eq. 5)
///   p_previous = n_out Var(w) E f'(sqrt(q) z)^2 p               (gradients; Schoenholz et al. 2017, eq. 12)
/// with u, v ~ N(mean b, q) of correlation c, by quadrature for any activation. The batch enters where samples add
/// up: Var(dL/dW) = B p_z m (1 + (B - 1) c_gradient c_activation).
/// The bands follow the noise of order 1 / width that each layer adds to m and p, and how the map carries it on; for
/// ReLU this is Hanin & Rolnick 2018's product of (1 + 5 / n). They are log-normal around variances, normal around
/// means, and NaN where no band is known (fractions, and where the maps' curvature shifts an expectation by more than
/// 30 %: first order is not enough there).
/// Residual networks (Yang & Schoenholz 2017): q and p of a block add to those of the stream around it.
/// Orthogonal weights have the same limit and smaller bands, since they keep norms. LSUV sets q to gain^2 on the
/// batch, so Var(w) = (gain^2 - Var(b)) / (n_in m). Constant weights make twins and identities leave each unit to
/// itself: both have maps of their own, without bands. All NaN where there is no theory: those two in residual
/// networks, and identities with normal biases.
[[nodiscard]] Prediction predict(const Spec& spec);

/// Whether weights are random or zero, so that pre-activations are Gaussian in the limit.
[[nodiscard]] bool has_random_weights(const Spec& spec);

}  // namespace init_lab
