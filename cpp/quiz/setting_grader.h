#pragma once

#include <vector>

#include "grading.h"

namespace init_lab::quiz {

/// Runs the network of the question with the answer's settings in place of its own, and holds it against each goal.
/// Refused: keys that are not free, and whatever the spec refuses.
[[nodiscard]] Result<Grade> grade_setting(const Drawn& drawn, const RawAnswer& answer);

/// "initializer he_normal, gain 1".
[[nodiscard]] Text setting_words(const std::vector<RawField>& setting);

/// The exhibit with the example setting.
[[nodiscard]] Case solved_case(const Drawn& drawn);

}  // namespace init_lab::quiz
