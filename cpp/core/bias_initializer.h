#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "random.h"

namespace init_lab {

/// How biases start. `value` in the descriptions is the spec's biasValue, in [minimum, maximum].
struct BiasInitializer {
    enum class Kind : std::uint8_t { zeros, constant, normal, log_odds };
    std::string_view name;
    std::string_view label;
    std::string_view description;
    Kind kind;
    std::string_view value_meaning;  ///< value, std, probability, none
    double minimum = 0.0;
    double maximum = 0.0;
    double fallback = 0.0;  ///< taken when the spec names no value
};

[[nodiscard]] std::span<const BiasInitializer> bias_initializers();

/// Mean and standard deviation of a layer's biases.
struct BiasDistribution {
    double mean = 0.0;
    double std = 0.0;
};
/// Log-odds biases are zero in every layer but the last, whose bias ln(p / (1 - p)) makes a sigmoid say p to an input
/// of 0 (Lin et al. 2017, "Focal loss", section 3.3).
[[nodiscard]] BiasDistribution bias_distribution(const BiasInitializer& initializer, double value, bool last_layer);

void fill_biases(const BiasDistribution& distribution, const Stream& stream, std::span<float> out);

}  // namespace init_lab
