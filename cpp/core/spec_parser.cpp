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
    if (key == "activation") return read_name(value, key, activations(), spec.activation);
    if (key == "activationParam") return read_number(value, field_of(key), spec.activation_parameter);
    if (key == "depth") return read_integer(value, field_of(key), spec.depth);
    if (key == "width") return read_integer(value, field_of(key), spec.width);
    if (key == "widths") return read_widths(value, spec.widths);
    if (key == "batchSize") return read_integer(value, field_of(key), spec.batch_size);
    if (key == "seed") return read_integer(value, field_of(key), spec.seed);
    if (key == "inputStd") return read_number(value, field_of(key), spec.input_std);
    if (key == "biasInitializer") return read_name(value, key, bias_initializers(), spec.bias_initializer);
    if (key == "biasValue") return read_number(value, field_of(key), spec.bias_value);
    if (key == "repeats") return read_integer(value, field_of(key), spec.repeats);
    return refuse_unknown(field.key, spec_fields());
}

// --- Fields together ---

std::optional<Error> check_bias(const Spec& spec) {
    if (spec.bias_initializer->kind != BiasInitializer::Kind::normal || spec.bias_value >= 0.0) return std::nullopt;
    const Field& field = field_of("biasValue");
    return refuse("range", field.key, "a number from " + range(0.0, field.maximum) + " (a std) with normal biases",
                  show(spec.bias_value));
}

std::optional<Error> check_work(const Spec& spec) {
    const std::vector<int> widths = spec.layer_widths();
    const double batch = spec.batch_size;
    double products = 0.0;
    double floats = batch * widths.front();
    for (std::size_t l = 1; l < widths.size(); ++l) {
        const double weights = static_cast<double>(widths[l - 1]) * widths[l];
        products += weights * batch * spec.repeats;
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
    for (const RawField& field : raw) {
        if (field.value.kind == RawKind::absent) continue;
        if (auto error = read_field(field, spec)) return *error;
        parameter_given = parameter_given || field.key == "activationParam";
    }
    if (auto error = settle_parameter(*spec.activation, parameter_given, spec.activation_parameter)) return *error;
    if (auto error = check_bias(spec)) return *error;
    if (auto error = check_work(spec)) return *error;
    return spec;
}

}  // namespace init_lab
