#pragma once

#include <vector>

#include "activation.h"
#include "quadrature.h"

namespace init_lab {

/// The bends of an activation whose pre-activation is mean + sigma z, in units of z.
[[nodiscard]] Kinks kinks(const Activation& activation, double mean, double sigma);

/// How finely the trapezoidal rule must go for an activation at mean + sigma z, and the rule for where it bends.
struct Fineness {
    double for_normal;  ///< nodes per unit of z, for the normal density and what else depends on z alone
    double for_strip;   ///< nodes per strip of the activation
    double reach;
    GaussianRule (*otherwise)();
};
inline constexpr Fineness fine{1.5, 6.5, 10.0, fine_rule};          ///< 1e-13
inline constexpr Fineness coarse{1.05, 4.5, 6.5, coarse_rule};      ///< 1e-6 (f'^2 f'^2 of tanh; most others 1e-7)
inline constexpr Fineness oscillating{3.0, 5.3, 10.0, dense_rule};  ///< with Hermite polynomials up to degree 100

/// Step of the trapezoidal rule; 0 where the activation bends, or is so steep that other rules do better.
[[nodiscard]] double even_step(const Fineness& fineness, const Activation& activation, double sigma);

/// Nodes and weights for E g(f(mean + sigma z)), z ~ N(0, 1).
[[nodiscard]] std::vector<QuadratureNode> activation_nodes(const Fineness& fineness, const Activation& activation,
                                                           double mean, double sigma);

}  // namespace init_lab
