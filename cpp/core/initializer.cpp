#include "initializer.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "distribution.h"

namespace init_lab {
namespace {

using Kind = WeightDistribution::Kind;

/// n Var(w) = 1: LeCun et al. 1998, section 4.6; Glorot & Bengio 2010, eq. 10 to 12.
double keeps_linear_variance(double /*negative_slope*/) { return 1.0; }

/// n Var(w) = 2 / (1 + a^2): He et al. 2015, eq. 10, 14 and 15.
double keeps_rectified_variance(double a) { return 2.0 / (1.0 + a * a); }

constexpr std::array table{
    Initializer{"zeros", "zero", "Zeros", "W = 0", "Goodfellow, Bengio & Courville 2016, section 8.4", Kind::constant,
                "none", FanMode::automatic, nullptr},
    Initializer{"constant", "", "Constant", "W = value", "Goodfellow, Bengio & Courville 2016, section 8.4",
                Kind::constant, "value", FanMode::automatic, nullptr},
    Initializer{"normal", "random_normal gaussian", "Normal", "W ~ N(0, std²)", "Glorot & Bengio 2010, section 2.3",
                Kind::normal, "std", FanMode::automatic, nullptr},
    Initializer{"uniform", "random_uniform", "Uniform", "W ~ U(−bound, bound)", "Glorot & Bengio 2010, eq. 1",
                Kind::uniform, "bound", FanMode::automatic, nullptr},
    Initializer{"truncated_normal", "trunc_normal", "Truncated normal", "W ~ N(0, std²), cut at ±2 std",
                "Keras, TruncatedNormal", Kind::truncated_normal, "std", FanMode::automatic, nullptr},
    Initializer{"xavier_normal", "glorot_normal", "Xavier normal",
                "W ~ N(0, gain² / fan), fan = (fan_in + fan_out) / 2", "Glorot & Bengio 2010, eq. 12", Kind::normal,
                "gain", FanMode::average, keeps_linear_variance},
    Initializer{"xavier_uniform", "glorot_uniform", "Xavier uniform",
                "W ~ U(±gain · √(3 / fan)), fan = (fan_in + fan_out) / 2", "Glorot & Bengio 2010, eq. 16",
                Kind::uniform, "gain", FanMode::average, keeps_linear_variance},
    Initializer{"he_normal", "kaiming_normal", "He normal", "W ~ N(0, gain² · 2 / ((1 + a²) fan)), fan = fan_in",
                "He et al. 2015, eq. 10, 15", Kind::normal, "gain", FanMode::fan_in, keeps_rectified_variance},
    Initializer{"he_uniform", "kaiming_uniform", "He uniform", "W ~ U(±gain · √(6 / ((1 + a²) fan))), fan = fan_in",
                "He et al. 2015, eq. 10, 15", Kind::uniform, "gain", FanMode::fan_in, keeps_rectified_variance},
    Initializer{"lecun_normal", "", "LeCun normal", "W ~ N(0, gain² / fan), fan = fan_in",
                "LeCun et al. 1998, eq. 16", Kind::normal, "gain", FanMode::fan_in, keeps_linear_variance},
    Initializer{"lecun_uniform", "", "LeCun uniform", "W ~ U(±gain · √(3 / fan)), fan = fan_in",
                "LeCun et al. 1998, eq. 16", Kind::uniform, "gain", FanMode::fan_in, keeps_linear_variance},
};

double fan(FanMode mode, LayerShape shape) {
    const auto in = static_cast<double>(shape.fan_in);
    const auto out = static_cast<double>(shape.fan_out);
    switch (mode) {
        case FanMode::fan_out: return out;
        case FanMode::average: return 0.5 * (in + out);
        default: return in;
    }
}

/// The scale parameter of a distribution of this kind with this standard deviation.
double scale_for_std(Kind kind, double std) {
    switch (kind) {
        case Kind::uniform: return std::sqrt(3.0) * std;
        case Kind::truncated_normal: return std / truncated_normal_std(truncation);
        default: return std;
    }
}

}  // namespace

std::span<const Initializer> initializers() { return table; }

WeightDistribution weight_distribution(const Initializer& initializer, const InitializerSetting& setting,
                                       LayerShape shape) {
    if (initializer.gain_meaning == "none") return {initializer.kind, 0.0, 0.0};
    if (initializer.kind == Kind::constant) return {initializer.kind, setting.gain, 0.0};
    if (initializer.fan_variance == nullptr) return {initializer.kind, 0.0, setting.gain};
    const FanMode mode = setting.fan_mode == FanMode::automatic ? initializer.fan_mode : setting.fan_mode;
    const double std = setting.gain * std::sqrt(initializer.fan_variance(setting.negative_slope) / fan(mode, shape));
    return {initializer.kind, 0.0, scale_for_std(initializer.kind, std)};
}

double WeightDistribution::std() const {
    switch (kind) {
        case Kind::constant: return 0.0;
        case Kind::uniform: return scale / std::sqrt(3.0);
        case Kind::truncated_normal: return scale * truncated_normal_std(truncation);
        default: return scale;
    }
}

double WeightDistribution::bound() const {
    switch (kind) {
        case Kind::uniform: return scale;
        case Kind::truncated_normal: return truncation * scale;
        default: return 0.0;
    }
}

double WeightDistribution::density(double w) const {
    const double x = std::abs(w - mean);
    switch (kind) {
        case Kind::uniform: return x <= scale ? 0.5 / scale : 0.0;
        case Kind::normal: return normal_density(x / scale) / scale;
        case Kind::truncated_normal:
            return x <= truncation * scale
                       ? normal_density(x / scale) / (scale * (2.0 * normal_cdf(truncation) - 1.0))
                       : 0.0;
        default: return 0.0;
    }
}

double WeightDistribution::kurtosis() const {
    switch (kind) {
        case Kind::uniform: return 9.0 / 5.0;
        case Kind::truncated_normal: {
            // E z^4 = 3 - 2 (c^3 + 3 c) phi(c) / mass for z cut at +-c
            const double mass = 2.0 * normal_cdf(truncation) - 1.0;
            const double tail = (truncation * truncation + 3.0) * truncation * normal_density(truncation);
            return (3.0 - 2.0 * tail / mass) / std::pow(truncated_normal_std(truncation), 4);
        }
        default: return 3.0;
    }
}

void fill_weights(const WeightDistribution& distribution, const Stream& stream, std::span<float> out) {
    const auto scale = static_cast<float>(distribution.scale);
    switch (distribution.kind) {
        case Kind::constant: std::ranges::fill(out, static_cast<float>(distribution.mean)); return;
        case Kind::uniform: fill_uniform(stream, out); break;
        case Kind::normal: fill_normal(stream, out); break;
        case Kind::truncated_normal: fill_truncated_normal(stream, truncation, out); break;
    }
    for (float& w : out) w *= scale;
}

}  // namespace init_lab
