#include "answer_reader.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <string>

#include "core/field_reader.h"
#include "number_parser.h"

namespace init_lab::quiz {
namespace {

using RawKind = RawValue::Kind;

std::string described(const RawAnswer& answer) { return answer.setting ? "a setting" : show(answer.value); }

Error refused(std::string_view code, const std::string& must, const RawAnswer& answer) {
    return refuse(code, "answer", must, described(answer));
}

bool is_empty(const RawAnswer& answer) {
    if (answer.setting) return false;
    const RawValue& value = answer.value;
    const bool blank = value.kind == RawKind::text && value.text.find_first_not_of(" \t\n") == std::string::npos;
    return value.kind == RawKind::absent || blank || (value.kind == RawKind::list && value.length == 0);
}

std::string must_be(Kind kind, std::size_t options) {
    const std::string names = option_name(0) + " to " + option_name(options - 1);
    if (kind == Kind::several) return "a list of options, " + names;
    if (kind == Kind::order) return "a list of all options, " + names + ", each once";
    return "one option, " + names;
}

std::optional<std::size_t> place_of(const RawValue& value, std::size_t options) {
    for (std::size_t i = 0; i < options; ++i) {
        if (value.kind == RawKind::text && value.text == option_name(i)) return i;
    }
    return std::nullopt;
}

}  // namespace

Result<double> read_number_answer(const RawAnswer& answer, std::string_view unit) {
    if (is_empty(answer)) return refused("empty", "a number", answer);
    if (!answer.setting && answer.value.kind == RawKind::text) return parse_number(answer.value.text, unit);
    if (answer.setting || answer.value.kind != RawKind::number) return refused("type", "a number", answer);
    if (!std::isfinite(answer.value.number)) return refused("range", "a finite number", answer);
    return answer.value.number;
}

Result<std::vector<std::size_t>> read_options(const RawAnswer& answer, Kind kind, std::size_t options) {
    const std::string must = must_be(kind, options);
    const bool one = kind != Kind::several && kind != Kind::order;
    if (is_empty(answer)) return refused("empty", must, answer);
    const RawValue& value = answer.value;
    const bool is_list = value.kind == RawKind::list;
    if (answer.setting || (!is_list && value.kind != RawKind::text)) return refused("type", must, answer);
    const std::vector<RawValue> items = is_list ? value.items : std::vector{value};
    if (is_list && (value.length > options || (one && value.length != 1))) return refused("range", must, answer);
    std::vector<std::size_t> places;
    for (const RawValue& item : items) {
        const auto place = place_of(item, options);
        if (!place) return refuse("option", "answer", must, show(item));
        if (std::ranges::find(places, *place) != places.end()) {
            return refuse("option", "answer", must, show(item) + " twice");
        }
        places.push_back(*place);
    }
    if (kind == Kind::order && places.size() != options) return refused("range", must, answer);
    return places;
}

Result<std::vector<RawField>> read_setting(const RawAnswer& answer) {
    if (answer.setting) return *answer.setting;
    return refused(is_empty(answer) ? "empty" : "type", "a setting of the exhibit", answer);
}

}  // namespace init_lab::quiz
