#pragma once

#include <span>
#include <string>
#include <string_view>

#include "layer_table.h"

namespace init_lab {

/// One outcome of judging a start, with the rule that leads to it.
struct VerdictRule {
    std::string_view code;
    std::string_view label;
    std::string_view rule;
};
/// In the order in which they are tried: the first that holds is the verdict.
[[nodiscard]] std::span<const VerdictRule> verdict_rules();

struct Verdict {
    std::string_view code;
    std::string message;
};

/// Judges a network from its measurements. `twins`: every layer's weights, and its biases, are all the same number.
[[nodiscard]] Verdict judge(const LayerTable& measured, bool twins);

}  // namespace init_lab
