#include "bias_initializer.h"

#include <algorithm>
#include <array>

#include "distribution.h"

namespace init_lab {
namespace {

using Kind = BiasInitializer::Kind;

constexpr std::array table{
    BiasInitializer{"zeros", "Zeros", "b = 0", Kind::zeros},
    BiasInitializer{"constant", "Constant", "b = value", Kind::constant},
    BiasInitializer{"normal", "Normal", "b ~ N(0, value²)", Kind::normal},
};

}  // namespace

std::span<const BiasInitializer> bias_initializers() { return table; }

BiasDistribution bias_distribution(const BiasInitializer& initializer, double value) {
    switch (initializer.kind) {
        case Kind::constant: return {value, 0.0};
        case Kind::normal: return {0.0, value};
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
