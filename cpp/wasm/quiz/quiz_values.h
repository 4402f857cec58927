#pragma once

#include "../values.h"
#include "quiz/question.h"

/// Texts and exhibits of the quiz, as JavaScript sees them.
namespace init_lab::wasm {

EMSCRIPTEN_DECLARE_VAL_TYPE(FragmentList);
EMSCRIPTEN_DECLARE_VAL_TYPE(Settings);

struct CaseValue {
    quiz::Case exhibit;
};

[[nodiscard]] FragmentList to_fragments(const quiz::Text& text);

}  // namespace init_lab::wasm
