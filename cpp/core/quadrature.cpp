#include "quadrature.h"

#include <algorithm>
#include <cstddef>
#include <numbers>
#include <vector>

namespace init_lab {
namespace {

/// x(t) = 1 / (1 + e^(-pi sinh t)), x' = pi cosh t · x (1 - x), t = step · k.
std::vector<QuadratureNode> tanh_sinh(double step, double reach) {
    std::vector<QuadratureNode> rule;
    const int steps = static_cast<int>(std::ceil(reach / step));
    for (int k = -steps; k <= steps; ++k) {
        const double t = step * k;
        const double e = std::exp(-std::numbers::pi * std::sinh(t));
        const double node = 1.0 / (1.0 + e);
        const double slope = std::numbers::pi * std::cosh(t) * e * node * node;
        rule.push_back({node, step * slope});
    }
    return rule;
}

}  // namespace

Splits splits(const GaussianRule& rule, const Kinks& kinks) {
    constexpr double near_centre = 0.3;
    Splits split;
    const auto add = [&](double z) { split.at[split.count++] = z; };
    const std::array both{kinks.low, kinks.high};
    bool centre = std::ranges::none_of(both, [](double kink) { return std::abs(kink) < near_centre; });
    for (std::size_t i = kinks.low == kinks.high ? 1 : 0; i < both.size(); ++i) {
        if (!(std::abs(both[i]) < rule.reach)) continue;  // NaN too
        if (centre && both[i] > 0.0) {
            add(0.0);
            centre = false;
        }
        add(both[i]);
    }
    if (centre) add(0.0);
    return split;
}

GaussianRule fine_rule() {
    static const std::vector<QuadratureNode> nodes = tanh_sinh(1.0 / 20.0, 3.4);
    return {nodes, 12.0};  // mass beyond: 4e-33
}

GaussianRule coarse_rule() {
    static const std::vector<QuadratureNode> nodes = tanh_sinh(1.0 / 6.0, 2.8);
    return {nodes, 6.5};  // mass beyond: 8e-11
}

GaussianRule dense_rule() {
    static const std::vector<QuadratureNode> nodes = tanh_sinh(1.0 / 40.0, 3.4);
    return {nodes, 10.0};  // what a Hermite function has beyond: e^(-10^2 / 4) = 1e-11 of a normal's root
}

}  // namespace init_lab
