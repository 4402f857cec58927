#include "quiz_values.h"

namespace init_lab::wasm {
namespace {

using emscripten::val;

Text fragment_kind(const quiz::Fragment& fragment) {
    return to_text(fragment.kind == quiz::Fragment::Kind::formula ? "formula" : "words");
}

val to_value(const RawValue& raw) {
    switch (raw.kind) {
        case RawValue::Kind::number: return val(raw.number);
        case RawValue::Kind::text: return val(raw.text);
        case RawValue::Kind::list: {
            val list = val::array();
            for (const RawValue& item : raw.items) list.call<void>("push", to_value(item));
            return list;
        }
        default: return val::undefined();
    }
}

Text case_name(const CaseValue& value) { return to_text(value.exhibit.exhibit); }
Settings case_settings(const CaseValue& value) {
    val object = val::object();
    for (const RawField& field : value.exhibit.settings) object.set(field.key, to_value(field.value));
    return Settings(object);
}

}  // namespace

FragmentList to_fragments(const quiz::Text& text) {
    return to_list<FragmentList>(std::span<const quiz::Fragment>(text));
}

EMSCRIPTEN_BINDINGS(quiz_values) {
    emscripten::register_type<FragmentList>("QuizFragment[]");
    emscripten::register_type<Settings>("Record<string, string | number | number[] | string[]>");
    emscripten::value_object<quiz::Fragment> fragment("QuizFragment");
    read_only(fragment, "kind", &fragment_kind);
    read_only(fragment, "text", &text<&quiz::Fragment::text>);
    emscripten::value_object<CaseValue> exhibit("QuizCase");
    read_only(exhibit, "name", &case_name);
    read_only(exhibit, "settings", &case_settings);
}

}  // namespace init_lab::wasm
