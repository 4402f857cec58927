#include "grading.h"

#include <algorithm>
#include <cmath>

#include "answer_reader.h"
#include "setting_grader.h"

namespace init_lab::quiz {
namespace {

Text joined(const std::vector<Text>& parts, std::string_view between) {
    Text out;
    for (const Text& part : parts) {
        if (!out.empty() && !between.empty()) out.push_back({Fragment::Kind::words, std::string(between)});
        out.insert(out.end(), part.begin(), part.end());
    }
    return out;
}

/// Places of the options in the order asked for.
std::vector<std::size_t> right_order(const Drawn& drawn) {
    std::vector<std::size_t> order(drawn.options.size());
    for (std::size_t i = 0; i < order.size(); ++i) order[static_cast<std::size_t>(drawn.options[i].place)] = i;
    return order;
}

Text key_text(const Question& question, const Drawn& drawn) {
    std::vector<Text> parts;
    switch (question.kind) {
        case Kind::number: {
            const std::string unit = drawn.unit.empty() ? "" : " " + drawn.unit;
            return text(figure(drawn.number.value, drawn.number.digits), unit);
        }
        case Kind::set: return setting_words(drawn.setting.example);
        case Kind::order:
            for (const std::size_t place : right_order(drawn)) parts.push_back(drawn.options[place].text);
            return joined(parts, " → ");
        default:
            for (const Option& option : drawn.options) {
                if (option.right) parts.push_back(option.text);
            }
            return joined(parts, "; ");
    }
}

Text well_done() { return text("Right."); }

// --- One option ---

Grade grade_one(const Drawn& drawn, std::size_t chosen) {
    const Option& option = drawn.options[chosen];
    Grade out;
    out.right = option.right;
    out.answer = plain(option.text);
    out.feedback = option.right && option.feedback.empty() ? well_done() : option.feedback;
    return out;
}

// --- Several ---

Grade grade_several(const Drawn& drawn, const std::vector<std::size_t>& chosen) {
    double hits = 0.0;
    double misses = 0.0;
    double rights = 0.0;
    std::vector<Text> words;
    std::vector<Text> answers;
    for (std::size_t i = 0; i < drawn.options.size(); ++i) {
        const Option& option = drawn.options[i];
        const bool taken = std::ranges::find(chosen, i) != chosen.end();
        rights += option.right ? 1.0 : 0.0;
        hits += taken && option.right ? 1.0 : 0.0;
        misses += taken && !option.right ? 1.0 : 0.0;
        if (taken) answers.push_back(option.text);
        if (taken != option.right) words.push_back(option.feedback);
    }
    Grade out;
    out.right = words.empty();
    out.score = std::max(0.0, (hits - misses) / rights);
    out.answer = plain(joined(answers, "; "));
    out.feedback = words.empty() ? well_done() : joined(words, " ");
    return out;
}

// --- Orderings ---

/// Share of pairs that stand in the right order, counted from what chance gives (Kendall 1938).
double order_score(const Drawn& drawn, const std::vector<std::size_t>& chosen) {
    double pairs = 0.0;
    double wrong = 0.0;
    for (std::size_t i = 0; i < chosen.size(); ++i) {
        for (std::size_t j = i + 1; j < chosen.size(); ++j) {
            pairs += 1.0;
            wrong += drawn.options[chosen[i]].place > drawn.options[chosen[j]].place ? 1.0 : 0.0;
        }
    }
    return std::max(0.0, 1.0 - 2.0 * wrong / pairs);
}

Text order_feedback(const Drawn& drawn, const std::vector<std::size_t>& chosen) {
    const std::size_t last = chosen.size() - 1;
    bool reversed = true;
    for (std::size_t i = 0; i <= last; ++i) reversed = reversed && drawn.options[chosen[i]].place == int(last - i);
    if (reversed) return text("Every pair is the wrong way round: this is the order from the other end.");
    for (std::size_t i = 0; i < last; ++i) {
        const Option& first = drawn.options[chosen[i]];
        const Option& second = drawn.options[chosen[i + 1]];
        if (first.place < second.place) continue;
        return joined({text("These two stand the wrong way round: "), first.text, text(" ("), first.feedback,
                       text(") and "), second.text, text(" ("), second.feedback, text(").")},
                      "");
    }
    return well_done();
}

Grade grade_order(const Drawn& drawn, const std::vector<std::size_t>& chosen) {
    Grade out;
    out.score = order_score(drawn, chosen);
    out.right = out.score == 1.0;
    out.feedback = order_feedback(drawn, chosen);
    std::vector<Text> words;
    for (const std::size_t place : chosen) words.push_back(drawn.options[place].text);
    out.answer = plain(joined(words, " → "));
    return out;
}

// --- Numbers ---

/// What is as near to the misconception's value as an answer may be to the key.
bool is_near(double answer, double value, const NumberKey& key) {
    return std::abs(answer - value) <= std::abs(value) * key.room();
}

Text number_feedback(double answer, const NumberKey& key) {
    for (const Misconception& misconception : key.misconceptions) {
        if (is_near(answer, misconception.value, key)) return misconception.feedback;
    }
    if (key.value != 0.0 && answer * key.value < 0.0) return text("The sign is the other one.");
    const double ratio = std::abs(answer / key.value);
    if (ratio > 0.9 && ratio < 1.1) return text("Close, but not within what is accepted: check how you rounded.");
    return text(ratio > 1.0 ? "Too large." : "Too small.", " Go through it step by step.");
}

Grade grade_number(const Drawn& drawn, double answer) {
    const NumberKey& key = drawn.number;
    // What is a bound but for rounding counts as one.
    const double slack = 1e-9 * std::max(std::abs(key.low), std::abs(key.high));
    Grade out;
    out.right = key.low == key.high ? answer == key.value : answer >= key.low - slack && answer <= key.high + slack;
    out.answer = figure(answer, 6) + (drawn.unit.empty() ? "" : " " + drawn.unit);
    out.feedback = out.right ? joined({well_done(), key.tolerance}, " ") : number_feedback(answer, key);
    return out;
}

// --- All kinds ---

Result<Grade> grade_kind(const Question& question, const Drawn& drawn, const RawAnswer& answer) {
    switch (question.kind) {
        case Kind::number: {
            const Result<double> number = read_number_answer(answer, drawn.unit);
            if (!number.ok()) return number.error();
            return grade_number(drawn, number.value());
        }
        case Kind::set: return grade_setting(drawn, answer);
        default: break;
    }
    const Result<std::vector<std::size_t>> chosen = read_options(answer, question.kind, drawn.options.size());
    if (!chosen.ok()) return chosen.error();
    if (question.kind == Kind::several) return grade_several(drawn, chosen.value());
    if (question.kind == Kind::order) return grade_order(drawn, chosen.value());
    return grade_one(drawn, chosen.value().front());
}

}  // namespace

Result<Grade> grade(const Question& question, const Drawn& drawn, const RawAnswer& answer) {
    const Result<Grade> judged = grade_kind(question, drawn, answer);
    if (!judged.ok()) return judged;
    Grade out = judged.value();
    if (out.right) out.score = 1.0;
    out.explanation = drawn.explanation;
    out.key = key_text(question, drawn);
    if (question.kind != Kind::set) out.exhibit = drawn.exhibit;
    return out;
}

Grade solution(const Question& question, const Drawn& drawn) {
    Grade out;
    out.explanation = drawn.explanation;
    out.key = key_text(question, drawn);
    out.exhibit = drawn.exhibit;
    if (question.kind == Kind::set) out.exhibit = solved_case(drawn);
    return out;
}

}  // namespace init_lab::quiz
