#pragma once

#include <cmath>
#include <cstddef>
#include <optional>
#include <vector>

#include "activation.h"
#include "gaussian_layer.h"
#include "hermite_series.h"

namespace init_lab {

/// What theory needs to know of an activation at u ~ N(0, q), in a table over ln q that is filled as it is needed: a
/// plane of settings costs little more than a line, and a point that is dragged little more than nothing.
class MomentTable {
   public:
    struct Moments {
        double square = 0.0;        ///< E f^2
        double elasticity = 1.0;    ///< d ln E f^2 / d ln q
        double slope_square = 0.0;  ///< E f'^2
    };

    MomentTable(const Activation& activation, double parameter);

    [[nodiscard]] const Activation& activation() const { return *activation_; }
    [[nodiscard]] double parameter() const { return parameter_; }
    [[nodiscard]] bool is_of(const Activation& activation, double parameter) const {
        return activation_ == &activation && parameter_ == parameter;
    }
    /// f(a z) = a f(z) for a > 0 (linear, ReLU, leaky ReLU, ELU with alpha = 0): the moments are those at q = 1.
    [[nodiscard]] bool homogeneous() const { return gaussian_.homogeneous(); }
    [[nodiscard]] const Moments& unit() const { return unit_; }  ///< at q = 1

    // Nodes over x = ln q, from q = 1e-12 to 1e12: beyond, an activation is what it tends to.
    static constexpr std::size_t node_count = 885;
    static constexpr double step = 1.0 / 16.0;
    [[nodiscard]] static double node_x(std::size_t i) { return lowest + step * static_cast<double>(i); }
    [[nodiscard]] static double node_q(std::size_t i) { return std::exp(node_x(i)); }
    /// The node at or under x, so that another is above it.
    [[nodiscard]] static std::size_t node_below(double x);

    /// Integrated there: 1e-11.
    [[nodiscard]] Moments integrate(double q) const;
    /// At a node.
    [[nodiscard]] const Moments& node(std::size_t i);
    /// Between nodes, by four of them: about 1e-7.
    [[nodiscard]] Moments between(std::size_t below, double x);
    /// R(c) = E f(u) f(v), from four nodes and the moments there.
    [[nodiscard]] KernelSeries series_between(std::size_t below, double x, const Moments& moments);
    /// The same at any q > 0; beyond the table's ends integrated there.
    [[nodiscard]] KernelSeries series(double q);

   private:
    static constexpr double lowest = -27.631021115928547;  // ln 1e-12
    struct Node {
        std::optional<Moments> moments;
        std::vector<double> kernel;  ///< a_k^2 / E f^2; empty until needed
    };
    [[nodiscard]] const std::vector<double>& kernel(std::size_t i);
    [[nodiscard]] KernelSeries scaled_unit_series(double q);

    const Activation* activation_;
    double parameter_;
    GaussianLayer gaussian_;
    Moments unit_;
    std::vector<Node> nodes_;
    std::optional<HermiteCoefficients> unit_squares_;
};

}  // namespace init_lab
