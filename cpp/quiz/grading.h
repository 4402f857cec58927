#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/error.h"
#include "question.h"

namespace init_lab::quiz {

/// An answer as it came from outside: a number or text, a list of option names, or a setting of the exhibit.
struct RawAnswer {
    RawValue value;
    std::optional<std::vector<RawField>> setting;
};

struct Grade {
    bool right = false;
    double score = 0.0;  ///< 0 to 1; parts of 1 for several answers and for orderings
    std::string answer;  ///< as it was understood
    Text feedback;       ///< on this answer
    Text explanation;    ///< the way to the key
    Text key;            ///< what would have been right
    Case exhibit;        ///< on the case; of a setting, as it was answered
};

/// The same for the same question and answer, everywhere. Refused, under "answer", is what is no answer to this kind
/// of question: nothing, the wrong kind, names of no option, a number that is none, a setting out of range.
[[nodiscard]] Result<Grade> grade(const Question& question, const Drawn& drawn, const RawAnswer& answer);

/// What would have been right, without an answer.
[[nodiscard]] Grade solution(const Question& question, const Drawn& drawn);

}  // namespace init_lab::quiz
