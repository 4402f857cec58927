#include "spec.h"

#include <algorithm>
#include <array>

namespace init_lab {
namespace {

using Kind = Field::Kind;

constexpr std::array fields{
    Field{"initializer", Kind::name, "Initializer", "How the weights are drawn.", ""},
    Field{"gain", Kind::number, "Gain",
          "Factor on the initializer's formula, or its std, bound or value where it has no formula of its own.", "",
          0.0, 1e6, 0.001, 10.0, true},
    Field{"fanMode", Kind::name, "Fan mode", "Which fan sets the scale of the weights.", ""},
    Field{"activation", Kind::name, "Activation", "The function between layers, the last one included.", ""},
    Field{"activationParam", Kind::number, "Activation parameter", "Parameter of the activation, where it has one.",
          "", -10.0, 10.0, -1.0, 1.0},
    Field{"depth", Kind::integer, "Depth", "Layers with weights.", "layers", 1, limits.layers, 1, 100},
    Field{"width", Kind::integer, "Width", "Units in every layer, the input included.", "units", 1, 4096, 4, 512,
          true},
    Field{"widths", Kind::integer_list, "Widths", "Units per layer, input first; wins over depth and width.", "units",
          1, 4096, 1, 512},
    Field{"batchSize", Kind::integer, "Batch", "Samples that run through the network together.", "samples", 1, 8192,
          1, 512, true},
    Field{"seed", Kind::integer, "Seed", "The same seed gives the same numbers everywhere.", "", 0,
          9007199254740991.0, 0, 9999},
    Field{"inputStd", Kind::number, "Input std", "Standard deviation of the input, drawn from N(0, std²).", "", 0.0,
          1e6, 0.01, 10.0, true},
    Field{"biasInitializer", Kind::name, "Bias", "How the biases are drawn.", ""},
    Field{"biasValue", Kind::number, "Bias value", "The constant, or the std of normal biases.", "", -1e6, 1e6, -2.0,
          2.0},
    Field{"repeats", Kind::integer, "Repeats", "Networks that differ in their draw alone.", "networks", 1, 1000, 1,
          64, true},
};

constexpr std::array fan_mode_table{
    NamedFanMode{"auto", "as published", "The mode of the paper that introduced the initializer.",
                 FanMode::automatic},
    NamedFanMode{"fan_in", "fan-in", "Keeps the variance of activations going forward.", FanMode::fan_in},
    NamedFanMode{"fan_out", "fan-out", "Keeps the variance of gradients going backward.", FanMode::fan_out},
    NamedFanMode{"average", "average", "The compromise (fan_in + fan_out) / 2.", FanMode::average},
};

}  // namespace

std::span<const Field> spec_fields() { return fields; }
std::span<const NamedFanMode> fan_modes() { return fan_mode_table; }

const Spec& default_spec() {
    static const Spec spec = [] {
        Spec s;
        s.initializer = &*std::ranges::find(initializers(), "he_normal", &Initializer::name);
        s.activation = &*std::ranges::find(activations(), "relu", &Activation::name);
        s.activation_parameter = s.activation->parameter.fallback;
        s.bias_initializer = &bias_initializers().front();
        return s;
    }();
    return spec;
}

std::vector<int> Spec::layer_widths() const {
    return widths.empty() ? std::vector<int>(static_cast<std::size_t>(depth) + 1, width) : widths;
}

WeightDistribution Spec::weights(std::size_t layer) const {
    const auto units = [this](std::size_t index) { return widths.empty() ? width : widths[index]; };
    // The factor 2 of He et al. stands for ReLU; only a leaky one has another slope below zero.
    const bool leaky = activation->name == "leaky_relu";
    return weight_distribution(*initializer, {gain, fan_mode, leaky ? activation_parameter : 0.0},
                               {units(layer - 1), units(layer)});
}

BiasDistribution Spec::biases() const { return bias_distribution(*bias_initializer, bias_value); }

}  // namespace init_lab
