#include "initializer.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

#include "distribution.h"
#include "orthogonal.h"
#include "sparse.h"

namespace init_lab {
namespace {

using Kind = WeightDistribution::Kind;

/// n Var(w) = 1: LeCun et al. 1998, section 4.6; Glorot & Bengio 2010, eq. 10 to 12.
double keeps_linear_variance(double /*negative_slope*/) { return 1.0; }

/// n Var(w) = 2 / (1 + a^2): He et al. 2015, eq. 10, 14 and 15.
double keeps_rectified_variance(double a) { return 2.0 / (1.0 + a * a); }

/// n Var(w) = 1/3: U(-1, 1) / sqrt(n).
double of_unit_uniform(double /*negative_slope*/) { return 1.0 / 3.0; }

constexpr auto none = FanMode::automatic;
constexpr auto fan_in = FanMode::fan_in;
constexpr auto average = FanMode::average;

constexpr std::array table{
    Initializer{"zeros", "zero", "Zeros", "W = 0", "Goodfellow, Bengio & Courville 2016, section 8.4", Kind::constant,
                "none", none},
    Initializer{"constant", "", "Constant", "W = value", "Goodfellow, Bengio & Courville 2016, section 8.4",
                Kind::constant, "value", none},
    Initializer{"normal", "random_normal gaussian", "Normal", "W ~ N(0, std²)", "Glorot & Bengio 2010, section 2.3",
                Kind::normal, "std", none},
    Initializer{"uniform", "random_uniform", "Uniform", "W ~ U(−bound, bound)", "Glorot & Bengio 2010, eq. 1",
                Kind::uniform, "bound", none},
    Initializer{"truncated_normal", "trunc_normal", "Truncated normal", "W ~ N(0, std²), cut at ±2 std",
                "Keras, TruncatedNormal", Kind::truncated_normal, "std", none},
    Initializer{"xavier_normal", "glorot_normal", "Xavier normal",
                "W ~ N(0, gain² / fan), fan = (fan_in + fan_out) / 2", "Glorot & Bengio 2010, eq. 12", Kind::normal,
                "gain", average, keeps_linear_variance},
    Initializer{"xavier_uniform", "glorot_uniform", "Xavier uniform",
                "W ~ U(±gain · √(3 / fan)), fan = (fan_in + fan_out) / 2", "Glorot & Bengio 2010, eq. 16",
                Kind::uniform, "gain", average, keeps_linear_variance},
    Initializer{"xavier_truncated_normal", "glorot_truncated_normal", "Xavier truncated normal",
                "W ~ N(0, s²) cut at ±2 s, Var(W) = gain² / fan, fan = (fan_in + fan_out) / 2", "Keras, GlorotNormal",
                Kind::truncated_normal, "gain", average, keeps_linear_variance},
    Initializer{"he_normal", "kaiming_normal", "He normal", "W ~ N(0, gain² · 2 / ((1 + a²) fan)), fan = fan_in",
                "He et al. 2015, eq. 10, 15", Kind::normal, "gain", fan_in, keeps_rectified_variance},
    Initializer{"he_uniform", "kaiming_uniform", "He uniform", "W ~ U(±gain · √(6 / ((1 + a²) fan))), fan = fan_in",
                "He et al. 2015, eq. 10, 15", Kind::uniform, "gain", fan_in, keeps_rectified_variance},
    Initializer{"he_truncated_normal", "kaiming_truncated_normal", "He truncated normal",
                "W ~ N(0, s²) cut at ±2 s, Var(W) = gain² · 2 / ((1 + a²) fan), fan = fan_in", "Keras, HeNormal",
                Kind::truncated_normal, "gain", fan_in, keeps_rectified_variance},
    Initializer{"lecun_normal", "", "LeCun normal", "W ~ N(0, gain² / fan), fan = fan_in",
                "LeCun et al. 1998, eq. 16", Kind::normal, "gain", fan_in, keeps_linear_variance},
    Initializer{"lecun_uniform", "", "LeCun uniform", "W ~ U(±gain · √(3 / fan)), fan = fan_in",
                "LeCun et al. 1998, eq. 16", Kind::uniform, "gain", fan_in, keeps_linear_variance},
    Initializer{"lecun_truncated_normal", "", "LeCun truncated normal",
                "W ~ N(0, s²) cut at ±2 s, Var(W) = gain² / fan, fan = fan_in", "Keras, LecunNormal",
                Kind::truncated_normal, "gain", fan_in, keeps_linear_variance},
    Initializer{"variance_scaling", "variance_scaling_truncated_normal", "Variance scaling, truncated",
                "W ~ N(0, s²) cut at ±2 s, Var(W) = scale / fan, fan = fan_in", "Keras, VarianceScaling",
                Kind::truncated_normal, "scale", fan_in, keeps_linear_variance},
    Initializer{"variance_scaling_normal", "variance_scaling_untruncated_normal", "Variance scaling, normal",
                "W ~ N(0, scale / fan), fan = fan_in", "Keras, VarianceScaling", Kind::normal, "scale", fan_in,
                keeps_linear_variance},
    Initializer{"variance_scaling_uniform", "", "Variance scaling, uniform",
                "W ~ U(±√(3 · scale / fan)), fan = fan_in", "Keras, VarianceScaling", Kind::uniform, "scale", fan_in,
                keeps_linear_variance},
    Initializer{"pytorch_default", "pytorch_linear torch_default", "PyTorch default",
                "W ~ U(±gain / √fan), fan = fan_in", "PyTorch, nn.Linear", Kind::uniform, "gain", fan_in,
                of_unit_uniform},
    Initializer{"mean_field", "sigma_w", "Mean field", "W ~ N(0, σ_w² / fan), fan = fan_in",
                "Poole et al. 2016, section 2", Kind::normal, "sigma_w", fan_in, keeps_linear_variance},
    Initializer{"orthogonal", "haar", "Orthogonal", "W = gain · Q, Q Qᵀ = 1 or Qᵀ Q = 1, all such Q alike",
                "Saxe, McClelland & Ganguli 2013", Kind::orthogonal, "gain", none},
    Initializer{"lsuv", "layer_sequential_unit_variance", "LSUV",
                "W = s · Q, Q orthogonal, s so that the pre-activations of the batch have std gain",
                "Mishkin & Matas 2016", Kind::orthogonal, "gain", none, nullptr, true},
    Initializer{"sparse", "", "Sparse",
                "W ~ N(0, std²), but a share `sparsity` of the weights that leave each unit is 0",
                "Martens 2010, section 5; PyTorch, sparse_", Kind::sparse, "std", none},
    Initializer{"identity", "eye", "Identity", "W = gain · 1", "Le, Jaitly & Hinton 2015", Kind::identity, "gain",
                none},
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
    const double gain = setting.gain * setting.factor;
    const auto longer = static_cast<double>(std::max(shape.fan_in, shape.fan_out));
    switch (initializer.kind) {
        case Kind::constant: return {Kind::constant, initializer.gain_meaning == "none" ? 0.0 : gain, 0.0};
        case Kind::orthogonal: return {Kind::orthogonal, 0.0, gain / std::sqrt(longer), longer};
        case Kind::identity: return {Kind::identity, gain / longer, gain, longer};
        case Kind::sparse: {
            const auto units = static_cast<int>(shape.fan_out);
            return {Kind::sparse, 0.0, gain, longer, zeros_per_column(units, setting.sparsity) / double(units)};
        }
        default: break;
    }
    if (initializer.fan_variance == nullptr) return {initializer.kind, 0.0, gain};
    const FanMode mode = setting.fan_mode == FanMode::automatic ? initializer.fan_mode : setting.fan_mode;
    const double strength = initializer.gain_meaning == "scale" ? std::sqrt(setting.gain) * setting.factor : gain;
    const double std = strength * std::sqrt(initializer.fan_variance(setting.negative_slope) / fan(mode, shape));
    return {initializer.kind, 0.0, scale_for_std(initializer.kind, std)};
}

double WeightDistribution::std() const {
    switch (kind) {
        case Kind::constant: return 0.0;
        case Kind::uniform: return scale / std::sqrt(3.0);
        case Kind::truncated_normal: return scale * truncated_normal_std(truncation);
        case Kind::sparse: return scale * std::sqrt(1.0 - zero_share);
        case Kind::identity: return scale * std::sqrt((size - 1.0) / size / size);
        default: return scale;
    }
}

double WeightDistribution::bound() const {
    switch (kind) {
        case Kind::uniform: return scale;
        case Kind::truncated_normal: return truncation * scale;
        case Kind::orthogonal: return scale * std::sqrt(size);
        default: return 0.0;
    }
}

bool WeightDistribution::has_density() const {
    // An orthogonal matrix of one entry is a sign.
    return is_random() && scale > 0.0 && !(kind == Kind::orthogonal && size < 2.0);
}

double WeightDistribution::density(double w) const {
    const double x = std::abs(w - mean);
    switch (kind) {
        case Kind::uniform: return x <= scale ? 0.5 / scale : 0.0;
        case Kind::normal: return normal_density(x / scale) / scale;
        case Kind::sparse: return (1.0 - zero_share) * normal_density(x / scale) / scale;
        case Kind::truncated_normal:
            return x <= truncation * scale
                       ? normal_density(x / scale) / (scale * (2.0 * normal_cdf(truncation) - 1.0))
                       : 0.0;
        case Kind::orthogonal: {
            // One coordinate of a random point on the sphere of `size` dimensions: (1 - x^2)^((size - 3) / 2).
            const double share = 1.0 - x * x / (bound() * bound());
            if (!(share > 0.0)) return 0.0;
            const double mass =
                0.5 * std::log(std::numbers::pi) + std::lgamma(0.5 * (size - 1.0)) - std::lgamma(0.5 * size);
            return std::exp(0.5 * (size - 3.0) * std::log(share) - mass) / bound();
        }
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
            const double std = truncated_normal_std(truncation);
            return (3.0 - 2.0 * tail / mass) / (std * std * std * std);
        }
        case Kind::orthogonal: return 3.0 * size / (size + 2.0);
        case Kind::sparse: return 3.0 / (1.0 - zero_share);
        default: return 3.0;
    }
}

double WeightDistribution::kurtosis_leaving() const {
    return kind == Kind::sparse ? 1.0 + 2.0 / (1.0 - zero_share) : kurtosis();
}

namespace {

void fill_independent(const WeightDistribution& distribution, const Stream& stream, std::span<float> out) {
    switch (distribution.kind) {
        case Kind::uniform: fill_uniform(stream, out); break;
        case Kind::truncated_normal: fill_truncated_normal(stream, truncation, out); break;
        default: fill_normal(stream, out); break;
    }
    const auto scale = static_cast<float>(distribution.scale);
    for (float& w : out) w *= scale;
}

}  // namespace

void fill_weights(const WeightDistribution& distribution, LayerShape shape, const Stream& stream,
                  std::span<float> out) {
    const auto rows = static_cast<int>(shape.fan_out);
    const auto columns = static_cast<int>(shape.fan_in);
    switch (distribution.kind) {
        case Kind::constant: std::ranges::fill(out, static_cast<float>(distribution.mean)); return;
        case Kind::identity:
            std::ranges::fill(out, 0.0f);
            for (std::size_t i = 0; i < out.size(); i += static_cast<std::size_t>(rows) + 1) {
                out[i] = static_cast<float>(distribution.scale);
            }
            return;
        case Kind::orthogonal:
            fill_orthogonal(rows, columns, distribution.scale * std::sqrt(distribution.size), stream, out);
            return;
        default: fill_independent(distribution, stream, out);
    }
    if (distribution.kind == Kind::sparse) {
        clear_entries(rows, static_cast<int>(std::lround(distribution.zero_share * rows)), stream, out);
    }
}

}  // namespace init_lab
