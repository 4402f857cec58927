#include "field_reader.h"

#include <array>
#include <cmath>
#include <cstdio>
#include <cstdlib>

namespace init_lab {
namespace {

using RawKind = RawValue::Kind;

constexpr std::size_t longest_text = 40;

constexpr int short_digits = 15;

/// Whether 15 digits say x exactly. They make an integer under 2^53 and a power of ten; up to 10^22 both are exact
/// doubles, so that one operation gives the double that the digits stand for (Clinger 1990).
bool is_short(double x) {
    std::array<char, 32> buffer{};
    std::snprintf(buffer.data(), buffer.size(), "%.14e", std::abs(x));  // d.dddddddddddddde±xx
    const std::string_view text(buffer.data());
    double digits = 0.0;
    for (const char c : text.substr(0, short_digits + 1)) {
        if (c != '.') digits = 10.0 * digits + (c - '0');
    }
    const int exponent = std::atoi(&buffer[short_digits + 2]) - (short_digits - 1);
    constexpr int exact_power = 22;
    if (std::abs(exponent) > exact_power) return x == 0.0;
    double power = 1.0;
    for (int i = 0; i < std::abs(exponent); ++i) power *= 10.0;
    return (exponent < 0 ? digits / power : digits * power) == std::abs(x);
}

}  // namespace

std::string show(double x) {
    if (std::isnan(x)) return "NaN";
    if (std::isinf(x)) return x > 0 ? "Infinity" : "-Infinity";
    // Not std::to_chars or std::strtod: their tables would cost 8 KB of the page and more.
    std::array<char, 32> buffer{};
    std::snprintf(buffer.data(), buffer.size(), is_short(x) ? "%.15g" : "%.17g", x);
    return buffer.data();
}

std::string show(const std::string& text) {
    return text.size() <= longest_text ? '"' + text + '"' : '"' + text.substr(0, longest_text) + "…\"";
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

Error refuse(std::string_view code, std::string_view key, const std::string& must, const std::string& is) {
    const std::string name(key);
    return {std::string(code), name, name + " must be " + must + ", but is " + is + "."};
}

Error refuse_unknown(const std::string& key, std::span<const Field> fields) {
    std::string keys;
    for (const Field& known : fields) keys += (keys.empty() ? "" : ", ") + std::string(known.key);
    const std::string name = key.substr(0, longest_text);
    return {"unknown_field", name,
            name + " is not a field; a spec's keys must be among " + keys + ", but one is " + show(key) + "."};
}

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

std::optional<Error> check_number(const RawValue& value, std::string_view key, double minimum, double maximum) {
    if (value.kind != RawKind::number) {
        return refuse("type", key, "a number from " + range(minimum, maximum), show(value));
    }
    if (!(value.number >= minimum && value.number <= maximum)) {  // NaN fails too
        return refuse("range", key, "a number from " + range(minimum, maximum), show(value));
    }
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

std::optional<Error> read_number(const RawValue& value, const Field& field, double& out) {
    if (auto error = check_number(value, field.key, field.minimum, field.maximum)) return error;
    out = value.number;
    return std::nullopt;
}

std::optional<Error> settle_parameter(const Activation& activation, bool given, double& parameter) {
    const ActivationParameter& own = activation.parameter;
    if (!given || own.label.empty()) {
        parameter = own.fallback;
        return std::nullopt;
    }
    const RawValue value{.kind = RawKind::number, .number = parameter, .text = {}, .items = {}};
    return check_number(value, "activationParam", own.minimum, own.maximum);
}

}  // namespace init_lab
