#include "bias_initializer.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "distribution.h"

namespace init_lab {
namespace {

using Kind = BiasInitializer::Kind;

constexpr double largest = 1e6;
constexpr double smallest = 1e-6;

constexpr std::array table{
    BiasInitializer{"zeros", "Zeros", "b = 0", Kind::zeros, "none", -largest, largest, 0.0},
    BiasInitializer{"constant", "Constant", "b = value", Kind::constant, "value", -largest, largest, 0.0},
    BiasInitializer{"normal", "Normal", "b ~ N(0, value²)", Kind::normal, "std", 0.0, largest, 0.0},
    BiasInitializer{"positive", "Small positive", "b = value > 0, so that most rectified units start out active",
                    Kind::constant, "value", smallest, largest, 0.1},
    BiasInitializer{
        "log_odds", "Log-odds of the output",
        "b = ln(value / (1 − value)) in the last layer, 0 elsewhere: a sigmoid output starts at the prior",
        Kind::log_odds, "probability", smallest, 1.0 - smallest, 0.01},
};

}  // namespace

std::span<const BiasInitializer> bias_initializers() { return table; }

BiasDistribution bias_distribution(const BiasInitializer& initializer, double value, bool last_layer) {
    switch (initializer.kind) {
        case Kind::constant: return {value, 0.0};
        case Kind::normal: return {0.0, value};
        case Kind::log_odds: return {last_layer ? std::log(value / (1.0 - value)) : 0.0, 0.0};
        default: return {};
    }
}

void fill_biases(const BiasDistribution& distribution, const Stream& stream, std::span<float> out) {
    if (distribution.std == 0.0) {
        std::ranges::fill(out, static_cast<float>(distribution.mean));
        return;
    }
    fill_normal(stream, out);
    for (float& b : out) b = static_cast<float>(distribution.mean + distribution.std * static_cast<double>(b));
}

}  // namespace init_lab
