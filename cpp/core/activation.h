#pragma once

#include <Eigen/Core>
#include <span>
#include <string_view>

#include "elementwise.h"

namespace init_lab {

/// Optional parameter of an activation (the slope of leaky ReLU); `label` is empty where there is none.
struct ActivationParameter {
    std::string_view label;
    double minimum = 0.0;
    double maximum = 0.0;
    double fallback = 0.0;  ///< taken when the spec names no value
};

/// Where the function is flat enough to count a unit as saturated: its slope is under 5 % of its largest
/// outside [low, high]. Only bounded activations saturate.
struct SaturationRange {
    bool exists = false;
    double low = 0.0;
    double high = 0.0;
};

/// Where quadrature is split: the points at which f or a derivative jumps, or about which f turns quickest. Equal
/// where there is only one.
struct Bends {
    double low = 0.0;
    double high = 0.0;
};

struct ValueAndSlope {
    double value;
    double slope;
};

/// One activation: its formula, its derivative and what the page says of it.
struct Activation {
    std::string_view name;
    std::string_view aliases;  ///< separated by spaces
    std::string_view label;
    std::string_view formula;     ///< Unicode
    std::string_view derivative;  ///< Unicode
    std::string_view citation;
    ActivationParameter parameter;
    SaturationRange saturation;
    /// True where the slope is exactly 0 for every z <= 0: units can die.
    bool dies = false;

    Bends bends = {};
    /// How far from the real line f stays analytic, in units of z, which is how coarsely it may be sampled: its
    /// nearest pole; for GELU, which has none, what its growth amounts to. 0 where it bends.
    double strip = 0.0;
    /// The gain that `torch.nn.init.calculate_gain` gives; null where PyTorch has none.
    double (*pytorch_gain)(double parameter) = nullptr;

    /// f and f' together, since they often share what costs most.
    ValueAndSlope (*at)(double z, double parameter) = nullptr;
    Elementwise values = {};  ///< f in float
    Elementwise slopes = {};  ///< f' in float

    [[nodiscard]] double value(double z, double p) const { return at(z, p).value; }
    [[nodiscard]] double slope(double z, double p) const { return at(z, p).slope; }
    /// out = f(z), entry by entry; NaN stays NaN.
    void apply(const Eigen::Ref<const Eigen::MatrixXf>& z, double p, Eigen::Ref<Eigen::MatrixXf> out) const;
    /// gradient *= f'(z), entry by entry.
    void chain(const Eigen::Ref<const Eigen::MatrixXf>& z, double p, Eigen::Ref<Eigen::MatrixXf> gradient) const;
};

/// All activations, in the order in which a reader should meet them.
[[nodiscard]] std::span<const Activation> activations();

}  // namespace init_lab
