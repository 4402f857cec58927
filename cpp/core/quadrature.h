#pragma once

#include <array>
#include <cmath>
#include <span>

namespace init_lab {

/// A node and its weight on (0, 1). `node` keeps its relative precision near 0.
struct QuadratureNode {
    double node;
    double weight;
};

/// A rule for one side of a Gaussian integral, and how far out it goes.
struct GaussianRule {
    std::span<const QuadratureNode> nodes;
    double reach;
};

/// Tanh-sinh rules on (0, 1) (Takahasi & Mori 1974): nodes crowd doubly exponentially towards both ends, so that
/// functions with a bend or a steep rise next to an end cost little extra.
/// Relative error of E tanh(s Z)^2, E tanh'(s Z)^2: `fine` 1e-13 up to s = 3, 1e-11 at 16, 1e-7 at 300;
/// `coarse` about 1e-5 up to s = 16.
[[nodiscard]] GaussianRule fine_rule();
[[nodiscard]] GaussianRule coarse_rule();
/// Twice as dense as `fine`, for integrands that oscillate like Hermite polynomials up to degree 100.
[[nodiscard]] GaussianRule dense_rule();

/// Calls visit(z, weight) so that the sum of weight · f(z) is E f(Z), Z ~ N(0, 1). The range is cut at the rule's
/// reach and split at `kink`, where f bends; a split at 0 as well keeps the bulk resolved when the bend is off
/// centre.
template <class Visit>
void for_each_gaussian_node(const GaussianRule& rule, double kink, Visit visit) {
    constexpr double density_at_0 = 0.3989422804014327;  // 1 / sqrt(2 pi)
    constexpr double near_centre = 0.3;
    const double bend = std::abs(kink) < rule.reach ? kink : 0.0;  // false for NaN too
    const double low = std::abs(bend) < near_centre ? bend : std::fmin(bend, 0.0);
    const double high = std::abs(bend) < near_centre ? bend : std::fmax(bend, 0.0);
    const auto panel = [&](double from, double length) {
        for (const QuadratureNode& point : rule.nodes) {
            const double z = from + length * point.node;
            visit(z, density_at_0 * std::exp(-0.5 * z * z) * std::abs(length) * point.weight);
        }
    };
    panel(low, -rule.reach - low);
    if (low < high) panel(bend, bend == low ? high - low : low - high);
    panel(high, rule.reach - high);
}

/// E f(Z) for Z ~ N(0, 1), several integrals at once: f(z) returns an array.
template <class Function>
auto gaussian_expectation(const GaussianRule& rule, double kink, Function f) {
    decltype(f(0.0)) sum{};
    for_each_gaussian_node(rule, kink, [&](double z, double weight) {
        const auto values = f(z);
        for (std::size_t i = 0; i < sum.size(); ++i) sum[i] += weight * values[i];
    });
    return sum;
}

}  // namespace init_lab
