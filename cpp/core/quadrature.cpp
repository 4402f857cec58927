#include "quadrature.h"

#include <algorithm>
#include <array>
#include <cmath>
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

/// The zeros of P_n by Newton's method, and their weights 2 / ((1 - x^2) P_n'^2), moved from (-1, 1) to (0, 1).
/// At compile time: a cosine would be three kilobytes of the first page.
template <int n>
consteval std::array<QuadratureNode, n> gauss_legendre() {
    std::array<QuadratureNode, n> rule{};
    for (int i = 0; i < n; ++i) {
        // Nearly equally far apart as angles: -cos t by a few terms of its series around pi / 2.
        const double t = std::numbers::pi * ((i + 0.75) / (n + 0.5) - 0.5);
        double x = t - t * t * t / 6.0 + t * t * t * t * t / 120.0;
        double slope = 0.0;
        for (int round = 0; round < 10; ++round) {
            double before = 1.0;
            double p = x;
            for (int k = 2; k <= n; ++k) {
                const double next = ((2 * k - 1) * x * p - (k - 1) * before) / k;
                before = p;
                p = next;
            }
            slope = n * (x * p - before) / (x * x - 1.0);
            x -= p / slope;
        }
        rule[static_cast<std::size_t>(i)] = {0.5 * (1.0 + x), 1.0 / ((1.0 - x * x) * slope * slope)};
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

GaussianRule smooth_rule() {
    static constexpr std::array nodes = gauss_legendre<20>();
    return {nodes, 6.5};
}

GaussianRule dense_rule() {
    static const std::vector<QuadratureNode> nodes = tanh_sinh(1.0 / 40.0, 3.4);
    return {nodes, 10.0};  // what a Hermite function has beyond: e^(-10^2 / 4) = 1e-11 of a normal's root
}

std::vector<QuadratureNode> even_nodes(double step, double reach) {
    const auto pairs = static_cast<std::size_t>(reach / step);
    std::vector<QuadratureNode> nodes(2 * pairs + 1);
    double weight = normal_density_at_0 * step;
    double ratio = std::exp(-0.5 * step * step);  // of neighbouring weights, itself falling by its square
    const double fall = ratio * ratio;
    nodes[0] = {0.0, weight};
    for (std::size_t i = 1; i <= pairs; ++i) {
        weight *= ratio;
        ratio *= fall;
        const double z = static_cast<double>(i) * step;
        nodes[2 * i - 1] = {z, weight};
        nodes[2 * i] = {-z, weight};
    }
    return nodes;
}

}  // namespace init_lab
