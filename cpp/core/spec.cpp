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
    Field{"sparsity", Kind::number, "Sparsity", "Share of zeros among a sparse initializer's weights.", "", 0.0,
          0.999, 0.0, 0.98},
    Field{"activation", Kind::name, "Activation", "The function between layers, the last one included.", ""},
    Field{"activationParam", Kind::number, "Activation parameter", "Parameter of the activation, where it has one.",
          "", -10.0, 10.0, -1.0, 1.0},
    Field{"depth", Kind::integer, "Depth", "Layers with weights.", "layers", 1, limits.layers, 1, 100},
    Field{"width", Kind::integer, "Width", "Units in every layer, the input included.", "units", 1, 4096, 4, 512,
          true},
    Field{"widths", Kind::integer_list, "Widths", "Units per layer, input first; wins over depth and width.", "units",
          1, 4096, 1, 512},
    Field{"residual", Kind::name, "Skip connections", "Residual blocks, and how their weights start.", ""},
    Field{"blockLayers", Kind::integer, "Layers a block", "Layers that a skip connection goes around.", "layers", 1,
          limits.layers, 1, 6},
    Field{"batchSize", Kind::integer, "Batch", "Samples that run through the network together.", "samples", 1, 8192,
          1, 512, true},
    Field{"seed", Kind::integer, "Seed", "The same seed gives the same numbers everywhere.", "", 0,
          9007199254740991.0, 0, 9999},
    Field{"inputStd", Kind::number, "Input std", "Standard deviation of the input, drawn from N(0, std²).", "", 0.0,
          1e6, 0.01, 10.0, true},
    Field{"biasInitializer", Kind::name, "Bias", "How the biases are drawn.", ""},
    Field{"biasValue", Kind::number, "Bias value",
          "The constant, the std of normal biases, or the output's probability.", "", -1e6, 1e6, -2.0, 2.0},
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
        s.residual = &residual_starts().front();
        return s;
    }();
    return spec;
}

std::vector<int> Spec::layer_widths() const {
    return widths.empty() ? std::vector<int>(static_cast<std::size_t>(depth) + 1, width) : widths;
}

LayerShape Spec::shape(std::size_t layer) const {
    if (widths.empty()) return {width, width};
    return {widths[layer - 1], widths[layer]};
}

ResidualBlocks Spec::blocks() const { return {residual->kind, layers(), static_cast<std::size_t>(block_layers)}; }

WeightDistribution Spec::weights(std::size_t layer) const {
    // The factor 2 of He et al. stands for ReLU; only a leaky one has another slope below zero.
    const bool leaky = activation->name == "leaky_relu";
    const InitializerSetting setting{.gain = gain,
                                     .fan_mode = fan_mode,
                                     .negative_slope = leaky ? activation_parameter : 0.0,
                                     .sparsity = sparsity,
                                     .factor = blocks().weight_factor(layer)};
    return weight_distribution(*initializer, setting, shape(layer));
}

BiasDistribution Spec::biases(std::size_t layer) const {
    return bias_distribution(*bias_initializer, bias_value, layer == layers());
}

Spec Spec::up_to(std::size_t layer) const {
    Spec shorter = *this;
    shorter.depth = static_cast<int>(layer);
    if (!widths.empty()) shorter.widths.resize(layer + 1);
    return shorter;
}

}  // namespace init_lab
