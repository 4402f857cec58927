#include "gradient_moments.h"

#include <cmath>
#include <limits>

namespace init_lab::quantum {
namespace {

constexpr double normal_quantile_975 = 1.959963984540054;
constexpr double fewest = 4.0;
/// Squares of gradients below 1e-13 are the rounding of circuits whose gradient is 0, or everywhere the same.
constexpr double rounding = 1e-26;

Estimate with_interval(double value, double error) {
    constexpr double nan = std::numeric_limits<double>::quiet_NaN();
    if (value < rounding) return {0.0, nan, nan, nan};
    if (!(error >= 0.0)) return {value, nan, nan, nan};
    const double log_error = error / value;
    const double factor = std::exp(normal_quantile_975 * log_error);
    return {value, value / factor, value * factor, log_error};
}

}  // namespace

void GradientMoments::add(double x) { merge({1.0, x, 0.0, 0.0, 0.0}); }

void GradientMoments::merge(const GradientMoments& b) {
    if (b.count == 0.0) return;
    const double na = count;
    const double nb = b.count;
    const double n = na + nb;
    const double d = b.mean - mean;
    const double d2 = d * d;
    fourth += b.fourth + d2 * d2 * na * nb * (na * na - na * nb + nb * nb) / (n * n * n) +
              6.0 * d2 * (na * na * b.second + nb * nb * second) / (n * n) +
              4.0 * d * (na * b.third - nb * third) / n;
    third += b.third + d2 * d * na * nb * (na - nb) / (n * n) + 3.0 * d * (na * b.second - nb * second) / n;
    second += b.second + d2 * na * nb / n;
    mean += d * nb / n;
    count = n;
}

Estimate GradientMoments::variance() const {
    if (count < fewest) return with_interval(count > 1.0 ? second / (count - 1.0) : 0.0, -1.0);
    const double m2 = second / count;
    const double m4 = fourth / count;
    const double squared_error = (m4 - m2 * m2 * (count - 3.0) / (count - 1.0)) / count;
    return with_interval(second / (count - 1.0), std::sqrt(squared_error));
}

Estimate GradientMoments::mean_square() const {
    const double square = count > 0.0 ? second / count + mean * mean : 0.0;
    if (count < fewest) return with_interval(square, -1.0);
    const double fourth_about_zero =
        (fourth + 4.0 * mean * third + 6.0 * mean * mean * second) / count + mean * mean * mean * mean;
    return with_interval(square, std::sqrt(std::fmax(0.0, fourth_about_zero - square * square) / count));
}

}  // namespace init_lab::quantum
