#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "core/experiment.h"
#include "core/mean_field.h"
#include "question.h"

/// What the questions of several sections are made with.
namespace init_lab::quiz {

// --- Exhibits and networks: the same settings open the one and make the other ---

/// One key of the spec and its value.
struct Setting {
    Setting(std::string_view key, double number);
    Setting(std::string_view key, int number) : Setting(key, static_cast<double>(number)) {}
    Setting(std::string_view key, const char* name);
    Setting(std::string_view key, const std::vector<int>& numbers);
    Setting(std::string_view key, const std::vector<std::string>& names);
    RawField field;
};
[[nodiscard]] std::vector<RawField> settings(std::initializer_list<Setting> list);
/// `base`, with those of `changes` in place of its own.
[[nodiscard]] std::vector<RawField> changed(std::vector<RawField> base, const std::vector<RawField>& changes);
/// The network of these settings, which must be right.
[[nodiscard]] Spec network(const std::vector<RawField>& settings);
[[nodiscard]] ExperimentResult run(const Spec& spec);

/// Values of one quantity, in the limit of infinite width.
[[nodiscard]] std::vector<double> expected(const Spec& spec, Quantity quantity);

/// "4, 8 and 16".
[[nodiscard]] std::string listed(const std::vector<int>& numbers);

// --- Keys: ways that on a sheet lead where the key or another way does are left out ---

/// To that many significant digits: one unit of the last digit up or down, which leaves room for rounding on the way.
[[nodiscard]] NumberKey to_digits(double value, int digits, std::vector<Misconception> misconceptions);
/// A count: exactly.
[[nodiscard]] NumberKey exactly(int value, std::vector<Misconception> misconceptions);
/// Anything from low to high, for the reason given.
[[nodiscard]] NumberKey between(double value, double low, double high, Text why,
                                std::vector<Misconception> misconceptions);

[[nodiscard]] Option right(Text text, Text feedback = {});
[[nodiscard]] Option wrong(Text text, Text feedback);

/// An item of an ordering with the number that decides.
struct Ranked {
    Text text;
    double value;
};
/// Options in ascending order of their numbers.
[[nodiscard]] std::vector<Option> ascending(std::vector<Ranked> items);

}  // namespace init_lab::quiz
