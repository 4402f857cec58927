#include "moment_table.h"

#include <algorithm>
#include <array>

namespace init_lab {
namespace {

/// Four nodes around x and their weights (Lagrange).
struct Stencil {
    std::size_t first;
    std::array<double, 4> weights;
};
Stencil stencil(std::size_t below, double x) {
    const std::size_t first = std::clamp<std::size_t>(below, 1, MomentTable::node_count - 3) - 1;
    const double t = (x - MomentTable::node_x(first)) / MomentTable::step;
    return {first,
            {-(t - 1.0) * (t - 2.0) * (t - 3.0) / 6.0, t * (t - 2.0) * (t - 3.0) / 2.0,
             -t * (t - 1.0) * (t - 3.0) / 2.0, t * (t - 1.0) * (t - 2.0) / 6.0}};
}

HermiteCoefficients squares_at(const Activation& activation, double parameter, double q) {
    HermiteCoefficients squares = hermite_coefficients(activation, parameter, 0.0, std::sqrt(q), 1).front();
    for (double& a : squares) a *= a;
    return squares;
}

}  // namespace

MomentTable::MomentTable(const Activation& activation, double parameter)
    : activation_(&activation),
      parameter_(parameter),
      gaussian_(activation, parameter),
      unit_(integrate(1.0)),
      nodes_(node_count) {}

std::size_t MomentTable::node_below(double x) {
    const double i = std::floor((x - lowest) / step);
    return static_cast<std::size_t>(std::clamp(i, 0.0, static_cast<double>(node_count - 2)));
}

MomentTable::Moments MomentTable::integrate(double q) const {
    const SampleMoments m = gaussian_.sample(0.0, std::sqrt(q));
    return {m.square, q * m.square_growth / m.square, m.slope_square};
}

const MomentTable::Moments& MomentTable::node(std::size_t i) {
    std::optional<Moments>& moments = nodes_[i].moments;
    if (!moments) moments = integrate(node_q(i));
    return *moments;
}

const std::vector<double>& MomentTable::kernel(std::size_t i) {
    std::vector<double>& kernel = nodes_[i].kernel;
    if (kernel.empty()) {
        const HermiteCoefficients squares = squares_at(*activation_, parameter_, node_q(i));
        kernel.assign(squares.begin(), squares.end());
        const double scale = node(i).square;
        for (double& a : kernel) a /= scale;
    }
    return kernel;
}

MomentTable::Moments MomentTable::between(std::size_t below, double x) {
    const Stencil around = stencil(below, x);
    Moments sum{0.0, 0.0, 0.0};
    for (std::size_t i = 0; i < around.weights.size(); ++i) {
        const Moments& m = node(around.first + i);
        sum.square += around.weights[i] * std::log(m.square);
        sum.elasticity += around.weights[i] * m.elasticity;
        sum.slope_square += around.weights[i] * std::log(m.slope_square);
    }
    return {std::exp(sum.square), sum.elasticity, std::exp(sum.slope_square)};
}

KernelSeries MomentTable::series_between(std::size_t below, double x, const Moments& moments) {
    const Stencil around = stencil(below, x);
    HermiteCoefficients squares{};
    for (std::size_t i = 0; i < around.weights.size(); ++i) {
        const std::vector<double>& own = kernel(around.first + i);
        for (std::size_t k = 0; k < hermite_terms; ++k) squares[k] += around.weights[i] * own[k];
    }
    for (double& a : squares) a *= moments.square;
    return {squares, moments.square, std::exp(x) * moments.slope_square};
}

KernelSeries MomentTable::series(double q) {
    if (homogeneous()) return scaled_unit_series(q);
    const double x = std::log(q);
    if (!(x >= node_x(0) && x <= node_x(node_count - 1))) {
        return kernel_series(*activation_, parameter_, 0.0, std::sqrt(q));
    }
    const std::size_t below = node_below(x);
    return series_between(below, x, between(below, x));
}

KernelSeries MomentTable::scaled_unit_series(double q) {
    if (!unit_squares_) unit_squares_ = squares_at(*activation_, parameter_, 1.0);
    HermiteCoefficients squares = *unit_squares_;
    for (double& a : squares) a *= q;
    return {squares, q * unit_.square, q * unit_.slope_square};
}

}  // namespace init_lab
