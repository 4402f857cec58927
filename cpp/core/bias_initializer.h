#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "random.h"

namespace init_lab {

/// How biases start. `value` in the formulas is the spec's biasValue.
struct BiasInitializer {
    enum class Kind : std::uint8_t { zeros, constant, normal };
    std::string_view name;
    std::string_view label;
    std::string_view description;
    Kind kind;
};

[[nodiscard]] std::span<const BiasInitializer> bias_initializers();

/// Mean and standard deviation of a layer's biases.
struct BiasDistribution {
    double mean = 0.0;
    double std = 0.0;
};
[[nodiscard]] BiasDistribution bias_distribution(const BiasInitializer& initializer, double value);

void fill_biases(const BiasDistribution& distribution, const Stream& stream, std::span<float> out);

}  // namespace init_lab
