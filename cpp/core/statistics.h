#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace init_lab {

/// Population moments over all entries, and what is not a number among them.
/// With a NaN (or infinities of both signs) among the entries mean and variance are NaN; with infinities of one
/// sign the mean is that infinity and variance and second moment are infinite.
struct Moments {
    double mean = 0.0;
    double variance = 0.0;       ///< about the mean, over count
    double second_moment = 0.0;  ///< about 0, over count
    double minimum = 0.0;        ///< of the finite entries; 0 where there are none
    double maximum = 0.0;
    std::int64_t count = 0;
    std::int64_t non_finite = 0;
};

/// In double over blocks of 2048, each about a value of its own, merged by Chan, Golub & LeVeque 1983, eq. 2.1: the
/// relative error of the variance stays near 1e-15 even where the mean dwarfs the deviations, and below 1e-10
/// whatever the values.
[[nodiscard]] Moments moments(std::span<const float> values);

/// Counts in equal bins between the edges; non-finite values and those outside are not counted.
struct Histogram {
    std::vector<double> edges;   ///< bins + 1, ascending
    std::vector<double> counts;  ///< bins
};

/// Over [low, high] (both finite, low <= high; an empty range is widened around its point). The last bin holds its
/// upper edge. Bins are found in float: a value nearer to an edge than 1e-5 of a bin may count beyond it.
[[nodiscard]] Histogram histogram(std::span<const float> values, double low, double high, int bins);

/// Share of the values below `low` or above `high`; NaN is neither.
[[nodiscard]] double share_outside(std::span<const float> values, double low, double high);

/// Ascending.
void sort_nan_last(std::vector<double>& values);

/// Sample quantile at probability p in [0, 1], linear between order statistics (Hyndman & Fan 1996, type 7).
/// NaN sorts last. Reorders `values`, which must not be empty.
[[nodiscard]] double quantile(std::vector<double>& values, double p);

}  // namespace init_lab
