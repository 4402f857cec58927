#include "hermite_series.h"

#include <algorithm>
#include <cmath>

#include "activation_nodes.h"
#include "gaussian_layer.h"
#include "power.h"

namespace init_lab {
namespace {

double square(double x) { return x * x; }

/// Horner's rule.
double polynomial(const HermiteCoefficients& coefficients, double x) {
    double sum = 0.0;
    for (std::size_t k = hermite_terms; k-- > 0;) sum = sum * x + coefficients[k];
    return sum;
}

/// sqrt(k), and its reciprocal, for the recurrence.
struct Roots {
    std::array<double, hermite_terms + 1> root{};
    std::array<double, hermite_terms + 1> reciprocal{};
    Roots() {
        for (std::size_t k = 1; k <= hermite_terms; ++k) {
            root[k] = std::sqrt(static_cast<double>(k));
            reciprocal[k] = 1.0 / root[k];
        }
    }
};

/// h_k = He_k / sqrt(k!): sqrt(k + 1) h_(k+1) = z h_k - sqrt(k) h_(k-1).
void fill_hermite(double z, HermiteCoefficients& h) {
    static const Roots roots;
    h[0] = 1.0;
    h[1] = z;
    for (std::size_t k = 1; k + 1 < hermite_terms; ++k) {
        h[k + 1] = (z * h[k] - roots.root[k] * h[k - 1]) * roots.reciprocal[k + 1];
    }
}

}  // namespace

std::vector<HermiteCoefficients> hermite_coefficients(const Activation& activation, double parameter, double mean,
                                                      double sigma, int powers) {
    std::vector<HermiteCoefficients> result(static_cast<std::size_t>(powers), HermiteCoefficients{});
    HermiteCoefficients h{};
    for (const auto [z, weight] : activation_nodes(oscillating, activation, mean, sigma)) {
        fill_hermite(z, h);
        const double f = activation.value(mean + sigma * z, parameter);
        double weighted = weight;
        for (HermiteCoefficients& coefficients : result) {
            weighted *= f;
            for (std::size_t k = 0; k < hermite_terms; ++k) coefficients[k] += weighted * h[k];
        }
    }
    return result;
}

KernelSeries::KernelSeries(const HermiteCoefficients& squares, double value_at_1, double slope_at_1)
    : squares_(squares), slope_at_1_(slope_at_1) {
    double sum = 0.0;
    double slope = 0.0;
    for (std::size_t k = hermite_terms; k-- > 0;) {
        beyond_[k] = sum;
        sum += squares[k];
        slope += static_cast<double>(k) * squares[k];
    }
    constexpr double rounding = 1e-13;
    constexpr auto least_exponent = static_cast<double>(hermite_terms);
    if (value_at_1 - sum <= rounding * value_at_1) return;
    rest_ = value_at_1 - sum;
    exponent_ = std::max(least_exponent, (slope_at_1 - slope) / rest_);
}

double KernelSeries::value(double c) const {
    // Even and odd terms beyond the last are equally many: for c < 0 they nearly cancel.
    return polynomial(squares_, c) + (c > 0.0 ? rest_ * power(c, exponent_) : 0.0);
}

double KernelSeries::slope(double c) const {
    double sum = 0.0;
    for (std::size_t k = hermite_terms; k-- > 1;) sum = sum * c + static_cast<double>(k) * squares_[k];
    return sum + (c > 0.0 ? rest_ * exponent_ * power(c, exponent_ - 1.0) : 0.0);
}

/// (1 - c^k) / (1 - c) = 1 + c + … + c^(k-1), so the kept terms give the polynomial with coefficients `beyond_`.
KernelSeries::Line KernelSeries::secant_line(double c) const {
    double value = 0.0;
    double slope = 0.0;
    for (std::size_t k = hermite_terms; k-- > 0;) {
        slope = slope * c + value;
        value = value * c + beyond_[k];
    }
    const double m = exponent_;
    const double gap = 1.0 - c;
    constexpr double close = 1e-5;  // where the quotients below would lose digits: two terms of their expansion
    if (m * gap < close) {
        const double curvature = 0.5 * m * (m - 1.0);
        return {value + rest_ * (m - curvature * gap), slope + rest_ * curvature};
    }
    const double last = c > 0.0 ? power(c, m - 1.0) : 0.0;
    const double quotient = (1.0 - last * c) / gap;
    return {value + rest_ * quotient, slope + rest_ * (quotient - m * last) / gap};
}

/// Newton's method, with halving where it would leave the bracket.
double KernelSeries::solve_secant(double target) const {
    if (!(slope_at_1_ > target)) return 1.0;
    double low = 0.0;
    double high = 1.0;
    double c = 0.5;
    constexpr int most_steps = 100;
    constexpr double precise = 1e-15;
    for (int i = 0; i < most_steps && high - low > precise; ++i) {
        const Line line = secant_line(c);
        (line.value < target ? low : high) = c;
        const double next = c - (line.value - target) / line.slope;
        const double last = c;
        c = next > low && next < high ? next : 0.5 * (low + high);
        if (std::abs(c - last) <= precise) break;
    }
    return c;
}

KernelSeries kernel_series(const Activation& activation, double parameter, double mean, double sigma) {
    HermiteCoefficients squares = hermite_coefficients(activation, parameter, mean, sigma, 1).front();
    for (double& a : squares) a = square(a);
    const SampleMoments one = sample_moments(activation, parameter, mean, sigma);
    return {squares, one.square, square(sigma) * one.slope_square};
}

}  // namespace init_lab
