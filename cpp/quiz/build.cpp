#include "build.h"

#include <algorithm>
#include <cmath>

namespace init_lab::quiz {
namespace {

RawValue raw_number(double number) {
    RawValue out;
    out.kind = RawValue::Kind::number;
    out.number = number;
    return out;
}

RawValue raw_text(std::string name) {
    RawValue out;
    out.kind = RawValue::Kind::text;
    out.text = std::move(name);
    return out;
}

/// Without ways that on this sheet lead where the key is, or where another way leads: nobody could tell them apart.
NumberKey told_apart(NumberKey key) {
    std::vector<Misconception> kept;
    const auto overlap = [&](double a, double b) {
        return std::abs(a - b) <= key.room() * (std::abs(a) + std::abs(b));
    };
    for (Misconception& way : key.misconceptions) {
        const bool taken =
            std::ranges::any_of(kept, [&](const auto& other) { return overlap(way.value, other.value); });
        if (!taken && !overlap(way.value, key.value)) kept.push_back(std::move(way));
    }
    key.misconceptions = std::move(kept);
    return key;
}

/// A unit in the last of that many significant digits.
double last_unit(double x, int digits) { return std::pow(10.0, std::floor(std::log10(std::abs(x))) - (digits - 1)); }

}  // namespace

Setting::Setting(std::string_view key, double number) : field{std::string(key), raw_number(number)} {}

Setting::Setting(std::string_view key, const char* name) : field{std::string(key), raw_text(name)} {}

Setting::Setting(std::string_view key, const std::vector<int>& numbers) : field{std::string(key), {}} {
    field.value.kind = RawValue::Kind::list;
    for (const int number : numbers) field.value.items.push_back(raw_number(number));
    field.value.length = numbers.size();
}

Setting::Setting(std::string_view key, const std::vector<std::string>& names) : field{std::string(key), {}} {
    field.value.kind = RawValue::Kind::list;
    for (const std::string& name : names) field.value.items.push_back(raw_text(name));
    field.value.length = names.size();
}

std::vector<RawField> settings(std::initializer_list<Setting> list) {
    std::vector<RawField> out;
    for (const Setting& setting : list) out.push_back(setting.field);
    return out;
}

std::vector<RawField> changed(std::vector<RawField> base, const std::vector<RawField>& changes) {
    for (const RawField& change : changes) {
        const auto found = std::ranges::find(base, change.key, &RawField::key);
        if (found == base.end()) {
            base.push_back(change);
        } else {
            found->value = change.value;
        }
    }
    return base;
}

Spec network(const std::vector<RawField>& settings) { return parse_spec(settings).value(); }

ExperimentResult run(const Spec& spec) {
    Experiment experiment(spec);
    while (experiment.step()) {
    }
    return experiment.result();
}

std::vector<double> expected(const Spec& spec, Quantity quantity) {
    const Prediction prediction = predict(spec);
    const auto column = prediction.expected[quantity];
    return {column.begin(), column.end()};
}

std::string listed(const std::vector<int>& numbers) {
    std::string out;
    for (std::size_t i = 0; i < numbers.size(); ++i) {
        const char* joint = i == 0 ? "" : i + 1 == numbers.size() ? " and " : ", ";
        out += joint + std::to_string(numbers[i]);
    }
    return out;
}

NumberKey to_digits(double value, int digits, std::vector<Misconception> misconceptions) {
    const double unit = last_unit(value, digits);
    return told_apart({value, value - unit, value + unit, digits,
                       text("Right within one unit of the ", digits == 2 ? "second" : "third", " significant digit."),
                       std::move(misconceptions)});
}

NumberKey exactly(int value, std::vector<Misconception> misconceptions) {
    const double x = value;
    return told_apart({x, x, x, 6, text("A whole number."), std::move(misconceptions)});
}

NumberKey between(double value, double low, double high, Text why, std::vector<Misconception> misconceptions) {
    return told_apart({value, low, high, 3, std::move(why), std::move(misconceptions)});
}

Option right(Text text, Text feedback) { return {std::move(text), std::move(feedback), true}; }
Option wrong(Text text, Text feedback) { return {std::move(text), std::move(feedback), false}; }

std::vector<Option> ascending(std::vector<Ranked> items) {
    std::ranges::sort(items, {}, &Ranked::value);
    std::vector<Option> out;
    for (Ranked& item : items) out.push_back({std::move(item.text), text(figure(item.value))});
    return out;
}

}  // namespace init_lab::quiz
