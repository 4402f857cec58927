#include "../raw_spec.h"
#include "quiz_values.h"

namespace init_lab::wasm {
namespace {

EMSCRIPTEN_DECLARE_VAL_TYPE(OptionList);
EMSCRIPTEN_DECLARE_VAL_TYPE(SectionList);
EMSCRIPTEN_DECLARE_VAL_TYPE(KindList);
EMSCRIPTEN_DECLARE_VAL_TYPE(LevelList);
EMSCRIPTEN_DECLARE_VAL_TYPE(QuestionList);

std::string_view kind_name(quiz::Kind kind) {
    for (const quiz::NamedKind& row : quiz::kinds()) {
        if (row.kind == kind) return row.name;
    }
    return {};
}
std::string_view level_name(quiz::Level level) { return quiz::levels()[static_cast<std::size_t>(level)].name; }

// --- What questions there are ---

struct QuizList {};
SectionList list_sections(const QuizList&) { return to_list<SectionList>(quiz::sections()); }
KindList list_kinds(const QuizList&) { return to_list<KindList>(quiz::kinds()); }
LevelList list_levels(const QuizList&) { return to_list<LevelList>(quiz::levels()); }
QuestionList list_questions(const QuizList&) {
    return to_list<QuestionList>(std::span<const quiz::Question>(quiz::questions()));
}
Text row_kind(const quiz::Question& question) { return to_text(kind_name(question.kind)); }

QuizList questions() { return {}; }

void register_list() {
    emscripten::register_type<SectionList>("QuizSection[]");
    emscripten::register_type<KindList>("QuizKind[]");
    emscripten::register_type<LevelList>("QuizLevel[]");
    emscripten::register_type<QuestionList>("QuestionInfo[]");
    emscripten::value_object<quiz::Section> section("QuizSection");
    read_only(section, "id", &text<&quiz::Section::id>);
    read_only(section, "title", &text<&quiz::Section::title>);
    emscripten::value_object<quiz::NamedKind> kind("QuizKind");
    read_only(kind, "name", &text<&quiz::NamedKind::name>);
    read_only(kind, "label", &text<&quiz::NamedKind::label>);
    read_only(kind, "how", &text<&quiz::NamedKind::how>);
    emscripten::value_object<quiz::NamedLevel> level("QuizLevel");
    read_only(level, "name", &text<&quiz::NamedLevel::name>);
    read_only(level, "label", &text<&quiz::NamedLevel::label>);
    emscripten::value_object<quiz::Question> question("QuestionInfo");
    read_only(question, "id", &text<&quiz::Question::id>);
    read_only(question, "section", &text<&quiz::Question::section>);
    read_only(question, "kind", &row_kind);
    read_only(question, "title", &text<&quiz::Question::title>);
    emscripten::value_object<QuizList> list("QuestionList");
    read_only(list, "sections", &list_sections);
    read_only(list, "kinds", &list_kinds);
    read_only(list, "levels", &list_levels);
    read_only(list, "questions", &list_questions);
    emscripten::function("questions", &questions);
}

// --- One question with its numbers, without its key ---

struct OptionValue {
    std::string name;
    quiz::Text text;
};
FragmentList option_text(const OptionValue& option) { return to_fragments(option.text); }

struct QuestionValue {
    quiz::QuestionSpec spec;
    quiz::Drawn drawn;
};
Text value_question(const QuestionValue& v) { return to_text(v.spec.question->id); }
double value_seed(const QuestionValue& v) { return static_cast<double>(v.spec.seed); }
Text value_level(const QuestionValue& v) { return to_text(level_name(v.spec.level)); }
Text value_section(const QuestionValue& v) { return to_text(v.spec.question->section); }
Text value_kind(const QuestionValue& v) { return to_text(kind_name(v.spec.question->kind)); }
Text value_title(const QuestionValue& v) { return to_text(v.spec.question->title); }
FragmentList value_prompt(const QuestionValue& v) { return to_fragments(v.drawn.prompt); }
FragmentList value_hint(const QuestionValue& v) { return to_fragments(v.drawn.hint); }
Text value_unit(const QuestionValue& v) { return to_text(v.drawn.unit); }
OptionList value_options(const QuestionValue& v) {
    std::vector<OptionValue> options;
    for (std::size_t i = 0; i < v.drawn.options.size(); ++i) {
        options.push_back({quiz::option_name(i), v.drawn.options[i].text});
    }
    return to_list<OptionList>(std::span<const OptionValue>(options));
}
CaseValue value_exhibit(const QuestionValue& v) { return {v.drawn.exhibit}; }
TextList value_free(const QuestionValue& v) {
    emscripten::val list = emscripten::val::array();
    for (const std::string_view key : v.drawn.setting.free) list.call<void>("push", std::string(key));
    return TextList(list);
}

Outcome<QuestionValue> question(const Unknown& value) {
    const Result<quiz::QuestionSpec> spec = parse_with(&quiz::parse_question_spec, value);
    if (!spec.ok()) return {std::nullopt, spec.error()};
    return {QuestionValue{spec.value(), quiz::draw(spec.value())}, std::nullopt};
}

void register_question() {
    emscripten::register_type<OptionList>("QuestionOption[]");
    emscripten::value_object<OptionValue> option("QuestionOption");
    read_only(option, "name", &text<&OptionValue::name>);
    read_only(option, "text", &option_text);
    emscripten::value_object<QuestionValue> object("Question");
    read_only(object, "question", &value_question);
    read_only(object, "seed", &value_seed);
    read_only(object, "level", &value_level);
    read_only(object, "section", &value_section);
    read_only(object, "kind", &value_kind);
    read_only(object, "title", &value_title);
    read_only(object, "prompt", &value_prompt);
    read_only(object, "hint", &value_hint);
    read_only(object, "unit", &value_unit);
    read_only(object, "options", &value_options);
    read_only(object, "exhibit", &value_exhibit);
    read_only(object, "free", &value_free);
    register_outcome<QuestionValue>("QuestionOutcome");
    emscripten::function("question", &question);
}

}  // namespace

EMSCRIPTEN_BINDINGS(questions) {
    register_list();
    register_question();
}

}  // namespace init_lab::wasm
