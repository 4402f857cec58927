#include "quiz_answers.h"

#include <algorithm>
#include <string>
#include <utility>

namespace init_lab::test {
namespace {

using quiz::Drawn;
using quiz::Kind;
using quiz::Question;
using quiz::RawAnswer;

RawValue text_value(std::string text) {
    RawValue value;
    value.kind = RawValue::Kind::text;
    value.text = std::move(text);
    return value;
}

RawAnswer list(const std::vector<std::string>& texts) {
    RawAnswer answer;
    answer.value.kind = RawValue::Kind::list;
    for (const std::string& text : texts) answer.value.items.push_back(text_value(text));
    answer.value.length = texts.size();
    return answer;
}

RawAnswer names(const std::vector<std::size_t>& places) {
    std::vector<std::string> texts;
    for (const std::size_t place : places) texts.push_back(quiz::option_name(place));
    return list(texts);
}

RawValue number_value(double x) {
    RawValue value;
    value.kind = RawValue::Kind::number;
    value.number = x;
    return value;
}

RawAnswer number(double x) { return {number_value(x), {}}; }

std::vector<std::size_t> right_order(const Drawn& drawn) {
    std::vector<std::size_t> order(drawn.options.size());
    for (std::size_t i = 0; i < order.size(); ++i) order[static_cast<std::size_t>(drawn.options[i].place)] = i;
    return order;
}

/// Two neighbours exchanged, and the order from its other end.
std::vector<RawAnswer> wrong_orders(const Drawn& drawn) {
    std::vector<std::size_t> order = right_order(drawn);
    std::vector<std::size_t> exchanged = order;
    std::swap(exchanged[0], exchanged[1]);
    std::ranges::reverse(order);
    return {names(exchanged), names(order)};
}

/// One option too many, or one too few.
std::vector<RawAnswer> wrong_selections(const Drawn& drawn) {
    std::vector<RawAnswer> out;
    for (std::size_t i = 0; i < drawn.options.size(); ++i) {
        std::vector<std::size_t> chosen = right_places(drawn);
        if (!drawn.options[i].right) chosen.push_back(i);
        if (drawn.options[i].right) std::erase(chosen, i);
        if (!chosen.empty()) out.push_back(names(chosen));
    }
    return out;
}

}  // namespace

std::vector<std::size_t> right_places(const Drawn& drawn) {
    std::vector<std::size_t> places;
    for (std::size_t i = 0; i < drawn.options.size(); ++i) {
        if (drawn.options[i].right) places.push_back(i);
    }
    return places;
}

RawAnswer key_of(const Question& question, const Drawn& drawn) {
    switch (question.kind) {
        case Kind::number: return number(drawn.number.value);
        case Kind::order: return names(right_order(drawn));
        case Kind::set: return {{}, drawn.setting.example};
        default: return names(right_places(drawn));
    }
}

std::vector<RawAnswer> distractors_of(const Question& question, const Drawn& drawn) {
    std::vector<RawAnswer> out;
    switch (question.kind) {
        case Kind::number:
            for (const quiz::Misconception& way : drawn.number.misconceptions) out.push_back(number(way.value));
            return out;
        case Kind::set:
            for (const auto& setting : drawn.setting.wrong) out.push_back({{}, setting});
            return out;
        case Kind::order: return wrong_orders(drawn);
        case Kind::several: return wrong_selections(drawn);
        default:
            for (std::size_t i = 0; i < drawn.options.size(); ++i) {
                if (!drawn.options[i].right) out.push_back(names({i}));
            }
            return out;
    }
}

RawAnswer junk_for(const Question& question, std::uint64_t seed) {
    const std::vector<RawAnswer> all{
        {text_value(""), {}},
        {text_value("b"), {}},
        {text_value("1/256"), {}},
        {text_value("1,250"), {}},
        {text_value("4,42 × 10⁻²"), {}},
        {text_value("1e999"), {}},
        {text_value("<img src=x onerror=alert(1)>"), {}},
        {text_value(std::string(70, '7')), {}},
        number(0.5),
        number(-3),
        list({}),
        list({"a", "a"}),
        list({"a", "b"}),
        list({"", "z"}),
        {{}, std::vector<RawField>{{"gain", number_value(-1.0)}}},
        {{}, std::vector<RawField>{{"depth", text_value("three")}}},
        {{}, std::vector<RawField>{}},
    };
    return all[(seed + quiz::name_hash(question.id)) % all.size()];
}

}  // namespace init_lab::test
