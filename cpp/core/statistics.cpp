#include "statistics.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <limits>

namespace init_lab {
namespace {

constexpr std::size_t block_size = 2048;  // 8 KB: both passes find it in the first-level cache
constexpr std::size_t lanes = 8;          // independent sums, so that compilers use SIMD without reordering

struct BlockMoments {
    double count = 0.0;
    double mean = 0.0;
    double squares = 0.0;  ///< sum of (x - mean)^2
};

double sum_lanes(const double (&lane)[lanes]) {
    return ((lane[0] + lane[1]) + (lane[2] + lane[3])) + ((lane[4] + lane[5]) + (lane[6] + lane[7]));
}

/// Sum of term(x - origin) over a block.
template <class Term>
double sum_of(std::span<const float> block, double origin, Term term) {
    double lane[lanes] = {};
    std::size_t i = 0;
    for (; i + lanes <= block.size(); i += lanes) {
        for (std::size_t j = 0; j < lanes; ++j) lane[j] += term(static_cast<double>(block[i + j]) - origin);
    }
    double sum = sum_lanes(lane);
    for (; i < block.size(); ++i) sum += term(static_cast<double>(block[i]) - origin);
    return sum;
}

/// Of the values less `origin`.
BlockMoments block_moments(std::span<const float> block, double origin) {
    const auto count = static_cast<double>(block.size());
    const double mean = sum_of(block, origin, [](double x) { return x; }) / count;
    return {count, mean, sum_of(block, origin, [mean](double x) { return (x - mean) * (x - mean); })};
}

void merge(BlockMoments& total, const BlockMoments& block) {
    const double count = total.count + block.count;
    const double delta = block.mean - total.mean;
    total.mean += delta * block.count / count;
    total.squares += block.squares + delta * delta * total.count * block.count / count;
    total.count = count;
}

constexpr std::uint32_t exponent_mask = 0x7f800000;

std::uint32_t count_non_finite(std::span<const float> block) {
    std::uint32_t count = 0;
    for (const float x : block) {
        count += (std::bit_cast<std::uint32_t>(x) & exponent_mask) == exponent_mask ? 1u : 0u;
    }
    return count;
}

struct Extremes {
    float minimum = std::numeric_limits<float>::infinity();
    float maximum = -std::numeric_limits<float>::infinity();
    void add(float x) {
        minimum = x < minimum ? x : minimum;
        maximum = x > maximum ? x : maximum;
    }
};

void add_extremes(std::span<const float> block, Extremes& extremes) {
    Extremes lane[lanes];
    std::size_t i = 0;
    for (; i + lanes <= block.size(); i += lanes) {
        for (std::size_t j = 0; j < lanes; ++j) lane[j].add(block[i + j]);
    }
    for (; i < block.size(); ++i) lane[0].add(block[i]);
    for (const Extremes& e : lane) {  // a short block leaves lanes as they began, with minimum over maximum
        extremes.minimum = std::min(extremes.minimum, e.minimum);
        extremes.maximum = std::max(extremes.maximum, e.maximum);
    }
}

/// Moments where some entries are infinite or NaN.
void set_non_finite_moments(std::span<const float> values, Moments& result) {
    constexpr double nan = std::numeric_limits<double>::quiet_NaN();
    constexpr double infinity = std::numeric_limits<double>::infinity();
    bool nans = false;
    bool positive = false;
    bool negative = false;
    Extremes finite;
    for (const float x : values) {
        if (std::isfinite(x))
            finite.add(x);
        else if (std::isnan(x))
            nans = true;
        else
            (x > 0 ? positive : negative) = true;
    }
    const bool any_finite = finite.minimum <= finite.maximum;
    result.minimum = any_finite ? static_cast<double>(finite.minimum) : 0.0;
    result.maximum = any_finite ? static_cast<double>(finite.maximum) : 0.0;
    const bool undefined = nans || (positive && negative);
    result.mean = undefined ? nan : (positive ? infinity : -infinity);
    result.variance = undefined ? nan : infinity;
    result.second_moment = nans ? nan : infinity;
}

}  // namespace

Moments moments(std::span<const float> values) {
    Moments result;
    result.count = static_cast<std::int64_t>(values.size());
    if (values.empty()) return result;
    BlockMoments total;
    Extremes extremes;
    // One of the values as origin: differences of floats are exact in double, and no mean can be far from it
    // unless the variance is as large.
    const auto origin = static_cast<double>(values.front());
    for (std::size_t begin = 0; begin < values.size(); begin += block_size) {
        const auto block = values.subspan(begin, std::min(block_size, values.size() - begin));
        result.non_finite += count_non_finite(block);
        add_extremes(block, extremes);
        merge(total, block_moments(block, origin));
    }
    if (result.non_finite > 0) {
        set_non_finite_moments(values, result);
        return result;
    }
    result.mean = origin + total.mean;
    result.variance = total.squares / total.count;
    result.second_moment = result.variance + result.mean * result.mean;
    result.minimum = static_cast<double>(extremes.minimum);
    result.maximum = static_cast<double>(extremes.maximum);
    return result;
}

Histogram histogram(std::span<const float> values, double low, double high, int bins) {
    if (!(high > low)) {
        const double half = std::max(std::abs(low) * 1e-3, 1e-30);
        low -= half;
        high += half;
    }
    Histogram result;
    result.edges.resize(static_cast<std::size_t>(bins) + 1);
    const double step = (high - low) / bins;
    for (int i = 0; i <= bins; ++i) result.edges[static_cast<std::size_t>(i)] = low + step * i;
    result.edges.back() = high;

    // Four tables in turn: neighbouring values often share a bin, and waiting for its counter would cost a third.
    constexpr std::size_t tables = 4;
    const auto width = static_cast<std::size_t>(bins);
    std::vector<std::uint32_t> counts(tables * width, 0);
    const double inverse = bins / (high - low);
    for (std::size_t i = 0; i < values.size(); ++i) {
        const auto x = static_cast<double>(values[i]);
        if (!(x >= low && x <= high)) continue;
        const auto bin = std::min(static_cast<std::size_t>((x - low) * inverse), width - 1);
        ++counts[(i % tables) * width + bin];
    }
    result.counts.assign(width, 0.0);
    for (std::size_t i = 0; i < counts.size(); ++i) result.counts[i % width] += counts[i];
    return result;
}

void sort_nan_last(std::vector<double>& values) {
    std::ranges::sort(values, [](double a, double b) { return a < b || (!std::isnan(a) && std::isnan(b)); });
}

double quantile(std::vector<double>& values, double p) {
    sort_nan_last(values);
    const double position = p * static_cast<double>(values.size() - 1);
    const auto below = static_cast<std::size_t>(position);
    const double share = position - static_cast<double>(below);
    // No arithmetic where none is needed: infinity minus infinity would turn a result into NaN.
    if (share == 0.0 || values[below] == values[below + 1]) return values[below];
    return values[below] + share * (values[below + 1] - values[below]);
}

}  // namespace init_lab
