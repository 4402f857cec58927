#pragma once

#include <algorithm>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "error.h"
#include "spec.h"

/// How one raw value becomes a checked one, in the same words for every kind of spec.
namespace init_lab {

// --- How values read in messages ---

[[nodiscard]] std::string show(double x);
[[nodiscard]] std::string show(const std::string& text);  ///< in quotes, shortened where it is long
[[nodiscard]] std::string show(const RawValue& value);
[[nodiscard]] std::string range(double minimum, double maximum);

/// "KEY must be MUST, but is IS."
[[nodiscard]] Error refuse(std::string_view code, std::string_view key, const std::string& must,
                           const std::string& is);
/// For a key that none of `fields` has.
[[nodiscard]] Error refuse_unknown(const std::string& key, std::span<const Field> fields);

// --- Names ---

/// Lower case, with dashes and spaces as underscores.
[[nodiscard]] std::string canonical(std::string text);
/// Whether one of the words, separated by spaces, is that one.
[[nodiscard]] bool has_word(std::string_view words, std::string_view word);

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
    const bool is_text = value.kind == RawValue::Kind::text;
    const Row* row = is_text ? find_row(rows, value.text) : nullptr;
    if (row == nullptr) return refuse(is_text ? "name" : "type", key, "one of " + list_names(rows), show(value));
    out = row;
    return std::nullopt;
}

// --- Numbers ---

[[nodiscard]] std::optional<Error> check_number(const RawValue& value, std::string_view key, double minimum,
                                                double maximum);
[[nodiscard]] std::optional<Error> check_integer(const RawValue& value, const Field& field, const std::string& what);
[[nodiscard]] std::optional<Error> read_number(const RawValue& value, const Field& field, double& out);

template <class Integer>
std::optional<Error> read_integer(const RawValue& value, const Field& field, Integer& out) {
    if (auto error = check_integer(value, field, "a whole number")) return error;
    out = static_cast<Integer>(value.number);
    return std::nullopt;
}

/// Puts the activation's own default in place, or checks the parameter that was given against its range.
[[nodiscard]] std::optional<Error> settle_parameter(const Activation& activation, bool given, double& parameter);

}  // namespace init_lab
