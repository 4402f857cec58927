#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "quiz/grading.h"
#include "quiz/question.h"

/// The answers that a sheet is tried with.
namespace init_lab::test {

/// Places of the options that hold.
[[nodiscard]] std::vector<std::size_t> right_places(const quiz::Drawn& drawn);

[[nodiscard]] quiz::RawAnswer key_of(const quiz::Question& question, const quiz::Drawn& drawn);
/// Everything that a tempting wrong answer would be.
[[nodiscard]] std::vector<quiz::RawAnswer> distractors_of(const quiz::Question& question, const quiz::Drawn& drawn);
/// What no author thought of; another one on every sheet.
[[nodiscard]] quiz::RawAnswer junk_for(const quiz::Question& question, std::uint64_t seed);

}  // namespace init_lab::test
