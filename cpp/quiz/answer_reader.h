#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "core/error.h"
#include "grading.h"

namespace init_lab::quiz {

[[nodiscard]] Result<double> read_number_answer(const RawAnswer& answer, std::string_view unit);

/// Places of the options named: one for a choice, at least one for several, all of them once for an ordering.
[[nodiscard]] Result<std::vector<std::size_t>> read_options(const RawAnswer& answer, Kind kind, std::size_t options);

/// The fields of a setting.
[[nodiscard]] Result<std::vector<RawField>> read_setting(const RawAnswer& answer);

}  // namespace init_lab::quiz
