#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <optional>

#include "layer_table.h"
#include "spec.h"

namespace init_lab {
namespace {

using RawKind = RawValue::Kind;

// --- How values read in messages ---

std::string show(double x) {
    if (std::isnan(x)) return "NaN";
    if (std::isinf(x)) return x > 0 ? "Infinity" : "-Infinity";
    // Not std::to_chars: its tables would double the size of the wasm.
    std::array<char, 32> buffer{};
    std::snprintf(buffer.data(), buffer.size(), "%.15g", x);
    return buffer.data();
}

std::string show(const std::string& text) {
    constexpr std::size_t longest = 40;
    return text.size() <= longest ? '"' + text + '"' : '"' + text.substr(0, longest) + "…\"";
}

std::string show(const RawValue& value) {
    switch (value.kind) {
        case RawKind::number: return show(value.number);
        case RawKind::text: return show(value.text);
        case RawKind::list: return "a list of " + std::to_string(value.length);
        case RawKind::other: return value.text;
        default: return "absent";
    }
}

std::string range(double minimum, double maximum) { return show(minimum) + " to " + show(maximum); }

const Field& field_of(std::string_view key) { return *std::ranges::find(spec_fields(), key, &Field::key); }

Error refuse(std::string_view code, std::string_view key, const std::string& must, const std::string& is) {
    const std::string name(key);
    return {std::string(code), name, name + " must be " + must + ", but is " + is + "."};
}

// --- Names ---

/// Lower case, with dashes and spaces as underscores.
std::string canonical(std::string text) {
    for (char& c : text) {
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
        if (c == '-' || c == ' ') c = '_';
    }
    return text;
}

bool has_word(std::string_view words, std::string_view word) {
    while (!words.empty()) {
        const auto end = std::min(words.find(' '), words.size());
        if (words.substr(0, end) == word) return true;
        words.remove_prefix(std::min(end + 1, words.size()));
    }
    return false;
}

template <class Row>
bool answers_to(const Row& row, std::string_view name) {
    if constexpr (requires { row.aliases; }) {
        if (has_word(row.aliases, name)) return true;
    }
    return row.name == name;
}

/// The row of a table with this name or alias.
template <class Row>
const Row* find_row(std::span<const Row> rows, const std::string& text) {
    const std::string name = canonical(text);
    const auto found = std::ranges::find_if(rows, [&](const Row& row) { return answers_to(row, name); });
    return found == rows.end() ? nullptr : &*found;
}

template <class Row>
std::string list_names(std::span<const Row> rows) {
    std::string names;
    for (const Row& row : rows) names += (names.empty() ? "" : ", ") + std::string(row.name);
    return names;
}

template <class Row>
std::optional<Error> read_name(const RawValue& value, std::string_view key, std::span<const Row> rows,
                               const Row*& out) {
    const Row* row = value.kind == RawKind::text ? find_row(rows, value.text) : nullptr;
    if (row == nullptr) {
        const bool is_text = value.kind == RawKind::text;
        return refuse(is_text ? "name" : "type", key, "one of " + list_names(rows), show(value));
    }
    out = row;
    return std::nullopt;
}

// --- Numbers ---

std::optional<Error> check_number(const RawValue& value, std::string_view key, double minimum, double maximum) {
    if (value.kind != RawKind::number) {
        return refuse("type", key, "a number from " + range(minimum, maximum), show(value));
    }
    if (!(value.number >= minimum && value.number <= maximum)) {  // NaN fails too
        return refuse("range", key, "a number from " + range(minimum, maximum), show(value));
    }
    return std::nullopt;
}

std::optional<Error> read_number(const RawValue& value, std::string_view key, double& out) {
    const Field& field = field_of(key);
    if (auto error = check_number(value, key, field.minimum, field.maximum)) return error;
    out = value.number;
    return std::nullopt;
}

std::optional<Error> check_integer(const RawValue& value, const Field& field, const std::string& what) {
    const std::string must = what + " from " + range(field.minimum, field.maximum);
    if (value.kind != RawKind::number) return refuse("type", field.key, must, show(value));
    const double x = value.number;
    if (!(x >= field.minimum && x <= field.maximum) || x != std::floor(x)) {
        return refuse("range", field.key, must, show(value));
    }
    return std::nullopt;
}

template <class Integer>
std::optional<Error> read_integer(const RawValue& value, std::string_view key, Integer& out) {
    if (auto error = check_integer(value, field_of(key), "a whole number")) return error;
    out = static_cast<Integer>(value.number);
    return std::nullopt;
}

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
    if (key == "gain") return read_number(value, key, spec.gain);
    if (key == "fanMode") {
        const NamedFanMode* row = nullptr;
        auto error = read_name(value, key, fan_modes(), row);
        if (!error) spec.fan_mode = row->mode;
        return error;
    }
    if (key == "activation") return read_name(value, key, activations(), spec.activation);
    if (key == "activationParam") return read_number(value, key, spec.activation_parameter);
    if (key == "depth") return read_integer(value, key, spec.depth);
    if (key == "width") return read_integer(value, key, spec.width);
    if (key == "widths") return read_widths(value, spec.widths);
    if (key == "batchSize") return read_integer(value, key, spec.batch_size);
    if (key == "seed") return read_integer(value, key, spec.seed);
    if (key == "inputStd") return read_number(value, key, spec.input_std);
    if (key == "biasInitializer") return read_name(value, key, bias_initializers(), spec.bias_initializer);
    if (key == "biasValue") return read_number(value, key, spec.bias_value);
    if (key == "repeats") return read_integer(value, key, spec.repeats);
    std::string keys;
    for (const Field& known : spec_fields()) keys += (keys.empty() ? "" : ", ") + std::string(known.key);
    constexpr std::size_t longest = 40;
    const std::string name = field.key.substr(0, longest);
    return Error{
        "unknown_field", name,
        name + " is not a field; a spec's keys must be among " + keys + ", but one is " + show(field.key) + "."};
}

// --- Fields together ---

std::optional<Error> settle_parameter(Spec& spec, bool given) {
    const ActivationParameter& parameter = spec.activation->parameter;
    if (!given || parameter.label.empty()) {
        spec.activation_parameter = parameter.fallback;
        return std::nullopt;
    }
    const RawValue value{.kind = RawKind::number, .number = spec.activation_parameter, .text = {}, .items = {}};
    return check_number(value, "activationParam", parameter.minimum, parameter.maximum);
}

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
    if (auto error = settle_parameter(spec, parameter_given)) return *error;
    if (auto error = check_bias(spec)) return *error;
    if (auto error = check_work(spec)) return *error;
    return spec;
}

}  // namespace init_lab
