#pragma once

#include <array>
#include <cmath>
#include <cstddef>
#include <span>
#include <utility>
#include <vector>

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
/// of E erf(s Z)^2 and of the narrower bell E erf'(s Z)^2: `fine` 1e-13 up to s = 1, at 3 1e-13 and 2e-11, at 16
/// 3e-10 and 2e-8, at 300 3e-9 and 3e-5. `coarse`: about 1e-5 up to s = 16 for tanh.
[[nodiscard]] GaussianRule fine_rule();
[[nodiscard]] GaussianRule coarse_rule();
/// Twice as dense as `fine`, for integrands that oscillate like Hermite polynomials up to degree 100.
[[nodiscard]] GaussianRule dense_rule();

/// Gauss-Legendre, 20 nodes: for integrands that are smooth on either side of a kink, with a third of the nodes.
/// Relative error of E tanh(s Z)^2 and E tanh'(s Z)^2: 1e-8 up to s = 1, 1e-6 at s = 1.25; of E max(Z, 0)^2: 1e-13.
[[nodiscard]] GaussianRule smooth_rule();

/// Where an integrand bends, in units of z; equal where it does so once. Beyond the rule's reach or NaN: nowhere.
struct Kinks {
    double low = 0.0;
    double high = 0.0;
};

/// Where a Gaussian integral is split: at its kinks, and at 0 to keep the bulk resolved unless a kink is near.
struct Splits {
    std::array<double, 3> at{};  ///< ascending
    std::size_t count = 0;
};
[[nodiscard]] Splits splits(const GaussianRule& rule, const Kinks& kinks);
/// Panels never outnumber these.
inline constexpr std::size_t most_panels = 4;

/// Calls visit(z, length) so that the sum of length · f(z) is the integral of f over the rule's reach.
template <class Visit>
void for_each_node(const GaussianRule& rule, const Kinks& kinks, Visit visit) {
    const Splits split = splits(rule, kinks);
    for (std::size_t i = 0; i <= split.count; ++i) {
        double from = i == 0 ? -rule.reach : split.at[i - 1];
        double to = i == split.count ? rule.reach : split.at[i];
        // Nodes keep their distance from `from` best: that is the kink, not the centre or the far end.
        const bool turn = i == 0 || (i < split.count && std::abs(to) > std::abs(from));
        if (turn) std::swap(from, to);
        const double length = to - from;
        for (const QuadratureNode& point : rule.nodes) {
            visit(from + length * point.node, std::abs(length) * point.weight);
        }
    }
}

inline constexpr double normal_density_at_0 = 0.3989422804014327;  // 1 / sqrt(2 pi)

/// Calls visit(z, weight) so that the sum of weight · f(z) is E f(Z), Z ~ N(0, 1), over the rule's reach.
template <class Visit>
void for_each_gaussian_node(const GaussianRule& rule, const Kinks& kinks, Visit visit) {
    for_each_node(rule, kinks,
                  [&](double z, double length) { visit(z, normal_density_at_0 * std::exp(-0.5 * z * z) * length); });
}

/// The trapezoidal rule: nodes equally far apart, and weights so that the sum of weight · f(node) is E f(Z), Z ~ N(0,
/// 1). For f analytic as far as `strip` from the real line its error is about e^(-2 pi y / step + y^2 / 2), y the
/// lesser of `strip` and 2 pi / step: no other rule comes by with as few nodes.
[[nodiscard]] std::vector<QuadratureNode> even_nodes(double step, double reach);

/// E f(Z) for Z ~ N(0, 1), several integrals at once: f(z) returns an array.
template <class Function>
auto gaussian_expectation(const GaussianRule& rule, const Kinks& kinks, Function f) {
    decltype(f(0.0)) sum{};
    for_each_gaussian_node(rule, kinks, [&](double z, double weight) {
        const auto values = f(z);
        for (std::size_t i = 0; i < sum.size(); ++i) sum[i] += weight * values[i];
    });
    return sum;
}

}  // namespace init_lab
