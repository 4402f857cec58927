#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "activation.h"
#include "bias_initializer.h"
#include "error.h"
#include "initializer.h"
#include "residual.h"

namespace init_lab {

/// A network and how to start it, checked and complete. Pointers lead into the catalogue's tables, which live as
/// long as the program.
struct Spec {
    const Initializer* initializer = nullptr;
    double gain = 1.0;
    FanMode fan_mode = FanMode::automatic;
    double sparsity = 0.9;
    const Activation* activation = nullptr;
    double activation_parameter = 0.0;
    int depth = 30;
    int width = 128;
    std::vector<int> widths;  ///< as asked for; empty where depth × width holds
    const ResidualStart* residual = nullptr;
    int block_layers = 2;
    int batch_size = 128;
    std::uint64_t seed = 1;
    double input_std = 1.0;
    const BiasInitializer* bias_initializer = nullptr;
    double bias_value = 0.0;
    int repeats = 1;

    /// Units per layer, input first: layers + 1 entries.
    [[nodiscard]] std::vector<int> layer_widths() const;
    /// The distribution of the weights of layer `layer` (1 is the first that has weights).
    [[nodiscard]] WeightDistribution weights(std::size_t layer) const;
    [[nodiscard]] BiasDistribution biases(std::size_t layer) const;
    [[nodiscard]] std::size_t layers() const {
        return widths.empty() ? static_cast<std::size_t>(depth) : widths.size() - 1;
    }
    [[nodiscard]] LayerShape shape(std::size_t layer) const;
    [[nodiscard]] ResidualBlocks blocks() const;
    /// The same network, ended after that layer. Not for residual networks.
    [[nodiscard]] Spec up_to(std::size_t layer) const;
};

/// A value as it came from outside, before any check.
struct RawValue {
    enum class Kind : std::uint8_t { absent, number, text, list, other };
    Kind kind = Kind::absent;
    double number = 0.0;
    std::string text;             ///< of `text`; for `other`, the name of its type
    std::vector<RawValue> items;  ///< of `list`, at most `max_list_items` of them
    std::size_t length = 0;       ///< of `list`, in truth
};
inline constexpr std::size_t max_list_items = 4096;

struct RawField {
    std::string key;
    RawValue value;
};

/// One key of the spec: how it is checked, and what a page says of it. The one home of names, ranges and defaults.
struct Field {
    enum class Kind : std::uint8_t { name, integer, number, integer_list, name_list };
    std::string_view key;
    Kind kind;
    std::string_view label;
    std::string_view description;
    std::string_view unit;
    double minimum = 0.0;  ///< of each entry, for a list
    double maximum = 0.0;
    double slider_minimum = 0.0;
    double slider_maximum = 0.0;
    bool logarithmic = false;
};
[[nodiscard]] std::span<const Field> spec_fields();

struct NamedFanMode {
    std::string_view name;
    std::string_view label;
    std::string_view description;
    FanMode mode;
};
[[nodiscard]] std::span<const NamedFanMode> fan_modes();

/// What one call may ask for at most.
struct Limits {
    double multiply_adds = 5e10;  ///< n_in · n_out · batch summed over layers, times repeats
    double floats = 1.5e8;        ///< held at once: weights, pre-activations, activations
    double layers = 1000;
};
inline constexpr Limits limits{};

[[nodiscard]] const Spec& default_spec();

/// Checks every field by itself, then the work of all together. Absent fields take their defaults.
[[nodiscard]] Result<Spec> parse_spec(const std::vector<RawField>& fields);

}  // namespace init_lab
