#include "prediction_columns.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <utility>

#include "elementary_functions.h"
#include "lanes.h"

namespace init_lab {
namespace {

constexpr std::array band_probabilities{0.05, 0.5, 0.95};  // the outer two equally far from the median
constexpr double largest_shift = 0.3;

/// Variances, whose bands are log-normal.
constexpr std::array variances{Quantity::preactivation_variance,       Quantity::preactivation_second_moment,
                               Quantity::activation_variance,          Quantity::activation_second_moment,
                               Quantity::activation_gradient_variance, Quantity::preactivation_gradient_variance,
                               Quantity::weight_gradient_variance,     Quantity::weight_variance};

/// e^x, by its series where that is short: most shifts are small, and deep networks have eight of them a layer.
double exp_of_shift(double x) {
    constexpr double small = 0.01;  // the first term that is left out is 1.4e-15
    if (std::abs(x) > small) return std::exp(x);
    return 1.0 + x * (1.0 + x * (1.0 / 2.0 + x * (1.0 / 6.0 + x * (1.0 / 24.0 + x * (1.0 / 120.0)))));
}

}  // namespace

PredictionColumns::PredictionColumns(std::size_t layers)
    : expected_(layers, 0.0),
      low_(layers, 0.0),
      median_(layers, 0.0),
      high_(layers, 0.0),
      reach_(normal_quantile(band_probabilities.back())) {}

void PredictionColumns::variance(Quantity quantity, std::size_t row, double expected, double noise, double shift) {
    if (std::abs(shift) > largest_shift || !std::isfinite(noise)) {
        plain(quantity, row, expected);
        return;
    }
    const double median = expected == 0.0 ? 0.0 : expected * exp_of_shift(shift) / std::sqrt(1.0 + noise);
    set(quantity, row, expected, noise, median, 0.0);
}

void PredictionColumns::mean(Quantity quantity, std::size_t row, double expected, double noise) {
    const double spread = reach_ * std::sqrt(noise);
    set(quantity, row, expected, expected - spread, expected, expected + spread);
}

void PredictionColumns::plain(Quantity quantity, std::size_t row, double expected) {
    constexpr double nan = std::numeric_limits<double>::quiet_NaN();
    set(quantity, row, expected, nan, nan, nan);
}

Prediction PredictionColumns::finish() {
    for (const Quantity quantity : variances) spread(low_[quantity], median_[quantity], high_[quantity]);
    Bands bands{{band_probabilities.begin(), band_probabilities.end()}, {}};
    for (LayerTable* table : {&low_, &median_, &high_}) bands.tables.push_back(std::move(*table));
    return {std::move(expected_), std::move(bands)};
}

void PredictionColumns::set(Quantity quantity, std::size_t row, double expected, double low, double median,
                            double high) {
    expected_[quantity][row] = expected;
    low_[quantity][row] = low;
    median_[quantity][row] = median;
    high_[quantity][row] = high;
}

void PredictionColumns::spread(std::span<double> low, std::span<const double> median, std::span<double> high) const {
    for (std::size_t row = 0; row < low.size(); row += 2) {
        const std::size_t next = std::min(row + 1, low.size() - 1);
        const DoubleLanes noise{low[row], low[next]};
        const DoubleLanes middle{median[row], median[next]};
        const DoubleLanes factor = portable_exp(reach_ * square_roots(portable_log(1.0 + noise)));
        const DoubleLanes below = middle / factor;
        const DoubleLanes above = middle * factor;
        low[row] = below[0];
        low[next] = below[1];
        high[row] = above[0];
        high[next] = above[1];
    }
}

}  // namespace init_lab
