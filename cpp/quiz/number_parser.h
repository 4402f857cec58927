#pragma once

#include <string>
#include <string_view>

#include "core/error.h"

namespace init_lab::quiz {

/// Longer answers are refused unread, in bytes.
inline constexpr std::size_t longest_number = 60;

/// A number as people write it: 0.0442, 0,0442, −3, 1 250 or 1,250,000 or 1'250, 4.42e-2, 4.42 × 10^-2 or ×10⁻²,
/// 2^-15, 1/256; with the unit of the question behind it, if they like. Refused, under "answer", with a sentence that
/// says what to write: nothing ("empty"), what is no number ("number"), what could be two numbers ("ambiguous":
/// 1,250), what is too long ("length"), and what a double cannot hold or would make 0 ("range").
[[nodiscard]] Result<double> parse_number(std::string_view answer, std::string_view unit);

}  // namespace init_lab::quiz
