#include "statistics.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <limits>

#include "lanes.h"

namespace init_lab {
namespace {

constexpr std::size_t block_size = 2048;  // short sums, in which little is lost

struct BlockMoments {
    double count = 0.0;
    double mean = 0.0;
    double squares = 0.0;  ///< sum of (x - mean)^2
};

struct Extremes {
    float minimum = std::numeric_limits<float>::infinity();
    float maximum = -std::numeric_limits<float>::infinity();
    void add(float x) {
        minimum = x < minimum ? x : minimum;
        maximum = x > maximum ? x : maximum;
    }
};

constexpr std::ptrdiff_t stride = 2 * lane_count;

/// Sums over eight values at a time, of which each has a place of its own.
struct LaneSums {
    DoubleLanes sum[4] = {};
    DoubleLanes squares[4] = {};
    Lanes minimum[2] = {all(std::numeric_limits<float>::infinity()), all(std::numeric_limits<float>::infinity())};
    Lanes maximum[2] = {all(-std::numeric_limits<float>::infinity()), all(-std::numeric_limits<float>::infinity())};

    void add(const float* values, double origin) {
        for (std::ptrdiff_t half = 0; half < 2; ++half) {
            const Lanes x = load(values + half * lane_count);
            minimum[half] = x < minimum[half] ? x : minimum[half];
            maximum[half] = x > maximum[half] ? x : maximum[half];
            add_deviations(low_doubles(x) - origin, 2 * half);
            add_deviations(high_doubles(x) - origin, 2 * half + 1);
        }
    }

   private:
    void add_deviations(DoubleLanes x, std::ptrdiff_t place) {
        sum[place] += x;
        squares[place] += x * x;
    }
};

double total(const DoubleLanes (&lanes)[4]) {
    const DoubleLanes pairs = (lanes[0] + lanes[1]) + (lanes[2] + lanes[3]);
    return pairs[0] + pairs[1];
}

/// In one pass about the block's own first value, less `origin`: differences of floats are exact in double. That
/// value is within sqrt(count) standard deviations of the mean, since it is one of the block; so the squares' sum is
/// at most `count` times as large as what is left of it about the mean.
BlockMoments block_moments(std::span<const float> block, double origin, Extremes& extremes) {
    const auto first = static_cast<double>(block.front());
    LaneSums lanes;
    std::size_t i = 0;
    for (; i + stride <= block.size(); i += stride) lanes.add(block.data() + i, first);
    double sum = total(lanes.sum);
    double squares = total(lanes.squares);
    for (std::ptrdiff_t k = 0; k < lane_count; ++k) {  // a short block leaves lanes as they began
        extremes.minimum = std::min({extremes.minimum, lanes.minimum[0][k], lanes.minimum[1][k]});
        extremes.maximum = std::max({extremes.maximum, lanes.maximum[0][k], lanes.maximum[1][k]});
    }
    for (; i < block.size(); ++i) {
        const double x = static_cast<double>(block[i]) - first;
        sum += x;
        squares += x * x;
        extremes.add(block[i]);
    }
    const auto count = static_cast<double>(block.size());
    const double mean = sum / count;
    return {count, first - origin + mean, squares - sum * mean};
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

/// Places on the way from `low` to `high`, by a power of two small or large enough that nothing leaves float's range.
class BinScale {
   public:
    BinScale(float low, float high, int bins)
        : scale_(std::ldexp(1.0f, std::clamp(-std::ilogb(std::max(std::abs(low), std::abs(high))), -126, 126))),
          low_(low * scale_),
          bins_by_length_(static_cast<float>(bins) / (high * scale_ - low_)),
          last_(static_cast<float>(bins) - 0.5f) {}

    /// Of values in range the bin that they are in; any other bin for any other values.
    [[nodiscard]] IntLanes bins_of(Lanes x) const {
        Lanes place = (x * scale_ - low_) * bins_by_length_;
        place = place > 0.0f ? place : all(0.0f);
        place = place < last_ ? place : all(last_);
        return __builtin_convertvector(place, IntLanes);
    }

   private:
    float scale_;
    float low_;
    float bins_by_length_;
    float last_;
};

std::vector<double> count_in_bins(std::span<const float> values, float low, float high, int bins) {
    const BinScale scale(low, high, bins);
    // A table for each lane: neighbouring values often share a bin, and waiting for its counter would cost a third.
    // One bin more for what is not counted.
    const auto width = static_cast<std::size_t>(bins) + 1;
    std::vector<std::uint32_t> counts(lane_count * width, 0);
    const auto count = [&](Lanes x) {
        const IntLanes inside = (x >= low) & (x <= high);
        const IntLanes bin = inside ? scale.bins_of(x) : IntLanes{bins, bins, bins, bins};
        for (std::size_t k = 0; k < lane_count; ++k) ++counts[k * width + static_cast<std::size_t>(bin[k])];
    };
    std::size_t i = 0;
    for (; i + lane_count <= values.size(); i += lane_count) count(load(values.data() + i));
    Lanes rest = all(std::numeric_limits<float>::quiet_NaN());
    for (std::ptrdiff_t k = 0; i < values.size(); ++i, ++k) rest[k] = values[i];
    count(rest);
    std::vector<double> result(width - 1, 0.0);
    for (std::size_t k = 0; k < counts.size(); ++k) {
        if (k % width < result.size()) result[k % width] += counts[k];
    }
    return result;
}

}  // namespace

Moments moments(std::span<const float> values) {
    Moments result;
    result.count = static_cast<std::int64_t>(values.size());
    if (values.empty()) return result;
    BlockMoments total;
    Extremes extremes;
    // One of the values: no mean can be far from it unless the variance is as large.
    const auto origin = static_cast<double>(values.front());
    for (std::size_t begin = 0; begin < values.size(); begin += block_size) {
        const auto block = values.subspan(begin, std::min(block_size, values.size() - begin));
        const BlockMoments own = block_moments(block, origin, extremes);
        if (!std::isfinite(own.squares)) result.non_finite += count_non_finite(block);
        merge(total, own);
    }
    if (result.non_finite > 0) {
        set_non_finite_moments(values, result);
        return result;
    }
    result.mean = origin + total.mean;
    result.variance = std::max(0.0, total.squares) / total.count;
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

    result.counts = count_in_bins(values, static_cast<float>(low), static_cast<float>(high), bins);
    return result;
}

double share_outside(std::span<const float> values, double low, double high) {
    const Lanes least = all(static_cast<float>(low));
    const Lanes most = all(static_cast<float>(high));
    IntLanes counts = {};  // less what was found: true is -1
    std::size_t i = 0;
    for (; i + lane_count <= values.size(); i += lane_count) {
        const Lanes x = load(values.data() + i);
        counts += (x < least) | (x > most);
    }
    double count = 0.0;
    for (std::ptrdiff_t k = 0; k < lane_count; ++k) count -= counts[k];
    for (; i < values.size(); ++i) count += values[i] < least[0] || values[i] > most[0] ? 1.0 : 0.0;
    return count / static_cast<double>(values.size());
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
