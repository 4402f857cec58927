#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "random.h"

namespace init_lab {

enum class FanMode : std::uint8_t { automatic, fan_in, fan_out, average };

/// The distribution of one layer's weights, in numbers.
struct WeightDistribution {
    enum class Kind : std::uint8_t { constant, normal, uniform, truncated_normal };
    Kind kind = Kind::constant;
    double mean = 0.0;
    double scale = 0.0;  ///< std before cutting for a (truncated) normal, half-width for a uniform

    [[nodiscard]] double std() const;
    /// Half-width of the support; 0 where it is unbounded or a point.
    [[nodiscard]] double bound() const;
    [[nodiscard]] double density(double w) const;
    /// E (w - mean)^4 / std^4: 3 for a normal, 9/5 for a uniform.
    [[nodiscard]] double kurtosis() const;
};

/// Truncated normals are cut at this many std.
inline constexpr double truncation = 2.0;

/// What a layer offers to its initializer.
struct LayerShape {
    std::int64_t fan_in = 1;
    std::int64_t fan_out = 1;
};

/// What the user chose for it.
struct InitializerSetting {
    double gain = 1.0;
    FanMode fan_mode = FanMode::automatic;
    double negative_slope = 0.0;  ///< of the (leaky) ReLU that follows, for He et al. 2015, eq. 15
};

/// One initializer: its formula and what the page says of it.
struct Initializer {
    std::string_view name;
    std::string_view aliases;  ///< separated by spaces
    std::string_view label;
    std::string_view formula;  ///< Unicode
    std::string_view citation;
    WeightDistribution::Kind kind;
    std::string_view gain_meaning;  ///< gain, std, bound, value, none
    FanMode fan_mode;               ///< what `automatic` stands for; `automatic` where fans play no part
    /// fan · Var(w) / gain^2 where fans set the scale; null where `gain` is the scale itself.
    double (*fan_variance)(double negative_slope);
};

[[nodiscard]] std::span<const Initializer> initializers();

[[nodiscard]] WeightDistribution weight_distribution(const Initializer& initializer,
                                                     const InitializerSetting& setting, LayerShape shape);

/// Draws weights; entry i depends on (stream, i) alone.
void fill_weights(const WeightDistribution& distribution, const Stream& stream, std::span<float> out);

}  // namespace init_lab
