#include "quiz/grading.h"

#include <algorithm>

#include "../raw_spec.h"
#include "quiz_values.h"

namespace init_lab::wasm {
namespace {

using emscripten::val;

Text grade_answer_text(const quiz::Grade& grade) { return to_text(grade.answer); }
FragmentList grade_feedback(const quiz::Grade& grade) { return to_fragments(grade.feedback); }
FragmentList grade_explanation(const quiz::Grade& grade) { return to_fragments(grade.explanation); }
FragmentList grade_key(const quiz::Grade& grade) { return to_fragments(grade.key); }
CaseValue grade_exhibit(const quiz::Grade& grade) { return {grade.exhibit}; }

/// The request without its answer, as the spec of a question.
Result<quiz::QuestionSpec> question_of(const val& request) {
    if (auto error = refuse_shape(request)) return *error;
    std::vector<RawField> fields = read_spec(request);
    std::erase_if(fields, [](const RawField& field) { return field.key == "answer"; });
    return quiz::parse_question_spec(fields);
}

/// An answer that is an object, and no list, is a setting of the exhibit.
quiz::RawAnswer answer_of(const val& request) {
    const val answer = request["answer"];
    if (!answer.isNull() && !answer.isArray() && !refuse_shape(answer)) return {{}, read_spec(answer)};
    std::vector<RawField> fields = read_spec(request);
    const auto found = std::ranges::find(fields, "answer", &RawField::key);
    quiz::RawAnswer out;
    if (found != fields.end()) out.value = found->value;
    return out;
}

Outcome<quiz::Grade> grade_answer(const Unknown& request) {
    const Result<quiz::QuestionSpec> spec = question_of(request);
    if (!spec.ok()) return {std::nullopt, spec.error()};
    const quiz::Drawn drawn = quiz::draw(spec.value());
    const Result<quiz::Grade> judged = quiz::grade(*spec.value().question, drawn, answer_of(request));
    if (!judged.ok()) return {std::nullopt, judged.error()};
    return {judged.value(), std::nullopt};
}

Outcome<quiz::Grade> solution(const Unknown& value) {
    const Result<quiz::QuestionSpec> spec = parse_with(&quiz::parse_question_spec, value);
    if (!spec.ok()) return {std::nullopt, spec.error()};
    return {quiz::solution(*spec.value().question, quiz::draw(spec.value())), std::nullopt};
}

}  // namespace

EMSCRIPTEN_BINDINGS(grading) {
    emscripten::value_object<quiz::Grade> object("Grade");
    object.field("right", &quiz::Grade::right).field("score", &quiz::Grade::score);
    read_only(object, "answer", &grade_answer_text);
    read_only(object, "feedback", &grade_feedback);
    read_only(object, "explanation", &grade_explanation);
    read_only(object, "key", &grade_key);
    read_only(object, "exhibit", &grade_exhibit);
    register_outcome<quiz::Grade>("GradeOutcome");
    emscripten::function("gradeAnswer", &grade_answer);
    emscripten::function("solution", &solution);
}

}  // namespace init_lab::wasm
