#include <algorithm>
#include <optional>

#include "field_reader.h"
#include "layer_table.h"
#include "spec.h"

namespace init_lab {
namespace {

using RawKind = RawValue::Kind;

const Field& field_of(std::string_view key) { return *std::ranges::find(spec_fields(), key, &Field::key); }

std::optional<Error> read_widths(const RawValue& value, std::vector<int>& out) {
    const Field& field = field_of("widths");
    const std::string each = "whole numbers from " + range(field.minimum, field.maximum);
    const std::string must = "a list of 2 to " + show(limits.layers + 1) + " " + each + " (or empty)";
    if (value.kind != RawKind::list) return refuse("type", field.key, must, show(value));
    if (value.length == 1 || static_cast<double>(value.length) > limits.layers + 1) {
        return refuse("range", field.key, must, show(value));
    }
    out.clear();
    for (std::size_t i = 0; i < value.items.size(); ++i) {
        if (auto error = check_integer(value.items[i], field, each)) {
            return refuse(error->code, field.key, must, show(value.items[i]) + " at entry " + std::to_string(i + 1));
        }
        out.push_back(static_cast<int>(value.items[i].number));
    }
    return std::nullopt;
}

// --- One field, by its key ---

std::optional<Error> read_field(const RawField& field, Spec& spec) {
    const std::string_view key = field.key;
    const RawValue& value = field.value;
    if (key == "initializer") return read_name(value, key, initializers(), spec.initializer);
    if (key == "gain") return read_number(value, field_of(key), spec.gain);
    if (key == "fanMode") {
        const NamedFanMode* row = nullptr;
        auto error = read_name(value, key, fan_modes(), row);
        if (!error) spec.fan_mode = row->mode;
        return error;
    }
    if (key == "sparsity") return read_number(value, field_of(key), spec.sparsity);
    if (key == "activation") return read_name(value, key, activations(), spec.activation);
    if (key == "activationParam") return read_number(value, field_of(key), spec.activation_parameter);
    if (key == "depth") return read_integer(value, field_of(key), spec.depth);
    if (key == "width") return read_integer(value, field_of(key), spec.width);
    if (key == "widths") return read_widths(value, spec.widths);
    if (key == "residual") return read_name(value, key, residual_starts(), spec.residual);
    if (key == "blockLayers") return read_integer(value, field_of(key), spec.block_layers);
    if (key == "batchSize") return read_integer(value, field_of(key), spec.batch_size);
    if (key == "seed") return read_integer(value, field_of(key), spec.seed);
    if (key == "inputStd") return read_number(value, field_of(key), spec.input_std);
    if (key == "biasInitializer") return read_name(value, key, bias_initializers(), spec.bias_initializer);
    if (key == "biasValue") return read_number(value, field_of(key), spec.bias_value);
    if (key == "repeats") return read_integer(value, field_of(key), spec.repeats);
    return refuse_unknown(field.key, spec_fields());
}

// --- Fields together ---

/// Puts the bias initializer's own default in place, or checks the value that was given against its range.
std::optional<Error> settle_bias(Spec& spec, bool given) {
    const BiasInitializer& row = *spec.bias_initializer;
    if (!given) {
        spec.bias_value = row.fallback;
        return std::nullopt;
    }
    if (spec.bias_value >= row.minimum && spec.bias_value <= row.maximum) return std::nullopt;
    return refuse("range", "biasValue",
                  "a number from " + range(row.minimum, row.maximum) + " (a " + std::string(row.value_meaning) +
                      ") with biases of kind " + std::string(row.name),
                  show(spec.bias_value));
}

/// An identity has one diagonal, and a skip connection adds like to like.
std::optional<Error> check_shapes(const Spec& spec) {
    const std::vector<int> widths = spec.layer_widths();
    const ResidualBlocks blocks = spec.blocks();
    const bool identity = spec.initializer->kind == WeightDistribution::Kind::identity;
    for (std::size_t l = 1; l < widths.size(); ++l) {
        const std::size_t source = blocks.source_of(l);
        const int before = identity ? widths[l - 1] : source > 0 ? widths[source] : widths[l];
        if (before == widths[l]) continue;
        return refuse("combination", "widths",
                      identity ? "the same for all layers with the initializer identity"
                               : "the same before and after each block of a residual network",
                      show(before) + " and " + show(widths[l]) + " at layer " + std::to_string(l));
    }
    return std::nullopt;
}

std::optional<Error> check_residual(const Spec& spec) {
    if (spec.residual->kind == ResidualStart::Kind::none) return std::nullopt;
    const bool fixup = spec.residual->kind == ResidualStart::Kind::fixup;
    const int fewest = fixup ? 2 : 1;
    const int most = static_cast<int>(spec.layers()) - 1;
    if (most < fewest) {
        return refuse(
            "combination", spec.widths.empty() ? "depth" : "widths",
            "at least " + show(fewest + 1) + " layers with " + std::string(spec.residual->name) + " residual blocks",
            show(most + 1));
    }
    if (spec.block_layers < fewest || spec.block_layers > most) {
        return refuse("combination", "blockLayers",
                      "a whole number from " + range(fewest, most) + " (the layers after the first) with " +
                          std::string(spec.residual->name) + " residual blocks",
                      show(spec.block_layers));
    }
    if (spec.initializer->rescaled_on_data) {
        return refuse("combination", "residual", "none with the initializer " + std::string(spec.initializer->name),
                      show(std::string(spec.residual->name)));
    }
    return std::nullopt;
}

/// Multiply-adds of drawing one layer, beyond those of running it.
double drawing_work(const Spec& spec, double rows, double columns) {
    if (spec.initializer->kind != WeightDistribution::Kind::orthogonal) return 0.0;
    return 4.0 * rows * columns * std::min(rows, columns);
}

std::optional<Error> check_work(const Spec& spec) {
    const std::vector<int> widths = spec.layer_widths();
    const double batch = spec.batch_size;
    double products = 0.0;
    double floats = batch * widths.front();
    for (std::size_t l = 1; l < widths.size(); ++l) {
        const double weights = static_cast<double>(widths[l - 1]) * widths[l];
        products += (weights * batch + drawing_work(spec, widths[l], widths[l - 1])) * spec.repeats;
        floats += weights + 2.0 * batch * widths[l];
    }
    // The per-layer results of every repeat are kept for the quantiles.
    floats += 2.0 * static_cast<double>(quantity_count) * static_cast<double>(widths.size()) * spec.repeats;
    if (products > limits.multiply_adds) {
        return refuse("work", "work",
                      "at most " + show(limits.multiply_adds) +
                          " multiply-adds (depth × width² × batch × repeats; a range of 0 to that)",
                      show(products));
    }
    if (floats > limits.floats) {
        return refuse("work", "work",
                      "at most " + show(limits.floats) +
                          " numbers held at once (weights and activations; a range of 0 to that)",
                      show(floats));
    }
    return std::nullopt;
}

}  // namespace

Result<Spec> parse_spec(const std::vector<RawField>& raw) {
    Spec spec = default_spec();
    bool parameter_given = false;
    bool bias_given = false;
    for (const RawField& field : raw) {
        if (field.value.kind == RawKind::absent) continue;
        if (auto error = read_field(field, spec)) return *error;
        parameter_given = parameter_given || field.key == "activationParam";
        bias_given = bias_given || field.key == "biasValue";
    }
    if (auto error = settle_parameter(*spec.activation, parameter_given, spec.activation_parameter)) return *error;
    if (auto error = settle_bias(spec, bias_given)) return *error;
    if (auto error = check_residual(spec)) return *error;
    if (auto error = check_shapes(spec)) return *error;
    if (auto error = check_work(spec)) return *error;
    return spec;
}

}  // namespace init_lab
