#pragma once

#include <span>

#include "quiz/question.h"

/// The questions of each section of the lesson: one file for each, in which a question is one row of a table. The
/// fastest way to a new one: copy a row and its function, and give it a new id.
namespace init_lab::quiz {

[[nodiscard]] std::span<const Question> what_goes_wrong_questions();
[[nodiscard]] std::span<const Question> good_start_questions();
[[nodiscard]] std::span<const Question> xavier_questions();
[[nodiscard]] std::span<const Question> he_questions();
[[nodiscard]] std::span<const Question> other_ways_questions();
[[nodiscard]] std::span<const Question> order_and_chaos_questions();
[[nodiscard]] std::span<const Question> training_questions();
[[nodiscard]] std::span<const Question> quantum_questions();
[[nodiscard]] std::span<const Question> anomaly_questions();

}  // namespace init_lab::quiz
