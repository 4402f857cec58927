#pragma once

#include <Eigen/Core>
#include <span>
#include <string_view>

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

    double (*value)(double z, double parameter) = nullptr;
    double (*slope)(double z, double parameter) = nullptr;
    /// out = f(z), entry by entry; NaN stays NaN.
    void (*apply)(const Eigen::Ref<const Eigen::MatrixXf>& z, float parameter,
                  Eigen::Ref<Eigen::MatrixXf> out) = nullptr;
    /// gradient *= f'(z), entry by entry.
    void (*chain)(const Eigen::Ref<const Eigen::MatrixXf>& z, float parameter,
                  Eigen::Ref<Eigen::MatrixXf> gradient) = nullptr;
};

/// All activations, in the order in which a reader should meet them.
[[nodiscard]] std::span<const Activation> activations();

}  // namespace init_lab
