#include "setting_grader.h"

#include <algorithm>
#include <cmath>

#include "answer_reader.h"
#include "build.h"
#include "core/field_reader.h"

namespace init_lab::quiz {
namespace {

struct Reached {
    bool goal = false;
    Text words;
};

Reached judge_ratio(const Goal& goal, double ratio, std::string_view what) {
    const bool inside = ratio >= goal.low && ratio <= goal.high;
    const std::string range = figure(goal.low) + " to " + figure(goal.high);
    if (std::isnan(ratio) || std::isinf(ratio)) {
        return {false, text("The signal overflows on its way, so ", what, " is no number.")};
    }
    const char* judgement = inside             ? ", which is inside "
                            : ratio < goal.low ? ", which is below "
                                               : ", which is above ";
    return {inside, text("With your setting ", what, " is ", figure(ratio, 2), judgement, range, ".")};
}

/// The median over all networks drawn.
const LayerTable& typical(const ExperimentResult& result) {
    const auto median = std::ranges::find(result.bands.probabilities, 0.5) - result.bands.probabilities.begin();
    return result.bands.tables[static_cast<std::size_t>(median)];
}

Reached judge(const Goal& goal, const ExperimentResult& result) {
    const auto& moments = typical(result)[Quantity::activation_second_moment];
    const auto& gradients = typical(result)[Quantity::preactivation_gradient_variance];
    switch (goal.kind) {
        case Goal::Kind::activation_ratio:
            return judge_ratio(goal, moments.back() / moments.front(),
                               "the last layer's mean square activation over the first's");
        case Goal::Kind::gradient_ratio:
            return judge_ratio(goal, gradients.front() / gradients.back(),
                               "the first layer's gradient variance over the last's");
        default: break;
    }
    const bool reached = result.verdict.code == goal.code;
    return {reached, text("The verdict on your setting is “", result.verdict.code, "”.")};
}

std::string shown(const RawValue& value) {
    if (value.kind == RawValue::Kind::number) return figure(value.number, 4);
    return value.kind == RawValue::Kind::text ? value.text : show(value);
}

}  // namespace

Result<Grade> grade_setting(const Drawn& drawn, const RawAnswer& answer) {
    const Result<std::vector<RawField>> fields = read_setting(answer);
    if (!fields.ok()) return fields.error();
    for (const RawField& field : fields.value()) {
        if (std::ranges::find(drawn.setting.free, field.key) != drawn.setting.free.end()) continue;
        std::string free;
        for (const std::string_view key : drawn.setting.free) free += (free.empty() ? "" : ", ") + std::string(key);
        return refuse("unknown_field", "answer", "a setting of " + free + " alone", show(field.key));
    }
    const std::vector<RawField> all = changed(drawn.exhibit.settings, fields.value());
    const Result<Spec> spec = parse_spec(all);
    if (!spec.ok()) return spec.error();

    Grade out;
    const ExperimentResult result = run(spec.value());
    double reached = 0.0;
    for (const Goal& goal : drawn.setting.goals) {
        const Reached reach = judge(goal, result);
        reached += reach.goal ? 1.0 : 0.0;
        if (!out.feedback.empty()) out.feedback.push_back({Fragment::Kind::words, " "});
        out.feedback.insert(out.feedback.end(), reach.words.begin(), reach.words.end());
    }
    out.right = reached == static_cast<double>(drawn.setting.goals.size());
    out.answer = plain(setting_words(fields.value()));
    out.exhibit = {drawn.exhibit.exhibit, all};
    return out;
}

Text setting_words(const std::vector<RawField>& setting) {
    std::string out;
    for (const RawField& field : setting) {
        const auto known = std::ranges::find(spec_fields(), field.key, &Field::key);
        const std::string label = known == spec_fields().end() ? field.key : std::string(known->label);
        out += (out.empty() ? "" : ", ") + label + ": " + shown(field.value);
    }
    return text(out);
}

Case solved_case(const Drawn& drawn) {
    return {drawn.exhibit.exhibit, changed(drawn.exhibit.settings, drawn.setting.example)};
}

}  // namespace init_lab::quiz
