#include "question.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "core/field_reader.h"
#include "sections/sections.h"

namespace init_lab::quiz {
namespace {

constexpr std::array kind_table{
    NamedKind{"one", "One answer", "Choose the one that is right.", Kind::one},
    NamedKind{"several", "Several answers", "Choose all that are right.", Kind::several},
    NamedKind{"number", "A number", "Type a number: 0.0442, 4.42e-2 or 1/256.", Kind::number},
    NamedKind{"order", "Order", "Put them in order.", Kind::order},
    NamedKind{"predict", "Predict, then see", "Commit yourself first; then the exhibit runs.", Kind::predict},
    NamedKind{"set", "Set the exhibit", "Set the exhibit; your setting is run and measured.", Kind::set},
};

constexpr std::array level_table{
    NamedLevel{"basic", "Basic", Level::basic},
    NamedLevel{"deeper", "Deeper", Level::deeper},
};

constexpr std::array section_table{
    Section{"what-goes-wrong", "What goes wrong"},
    Section{"what-a-good-start-preserves", "What a good start preserves"},
    Section{"xavier", "Xavier"},
    Section{"he", "He"},
    Section{"other-ways", "Other ways, and good practice"},
    Section{"training", "What it does to training"},
    Section{"quantum", "Quantum neural networks"},
    Section{"anomalies", "Anomaly detection"},
};

constexpr std::array spec_field_table{
    Field{"question", Field::Kind::name, "Question", "Which question.", ""},
    Field{"seed", Field::Kind::integer, "Seed", "The same seed gives the same numbers everywhere.", "", 0,
          9007199254740991.0, 0, 9999},
    Field{"level", Field::Kind::name, "Level", "How hard it is.", ""},
};

const Question* find_question(const RawValue& value) {
    if (value.kind != RawValue::Kind::text) return nullptr;
    const auto found = std::ranges::find(questions(), value.text, &Question::id);
    return found == questions().end() ? nullptr : &*found;
}

std::optional<Error> read_question(const RawValue& value, const Question*& out) {
    out = find_question(value);
    if (out != nullptr) return std::nullopt;
    const bool is_text = value.kind == RawValue::Kind::text;
    std::string names;
    for (const Question& question : questions()) names += (names.empty() ? "" : ", ") + std::string(question.id);
    return refuse(is_text ? "name" : "type", "question", "one of " + names, show(value));
}

std::optional<Error> read_spec_field(const RawField& field, QuestionSpec& spec) {
    if (field.key == "question") return read_question(field.value, spec.question);
    if (field.key == "seed") return read_integer(field.value, spec_field_table[1], spec.seed);
    if (field.key == "level") {
        const NamedLevel* row = nullptr;
        auto error = read_name(field.value, "level", levels(), row);
        if (!error) spec.level = row->level;
        return error;
    }
    return refuse_unknown(field.key, question_fields());
}

/// In an order drawn from the sheet (Fisher & Yates); an ordering never starts in the right order.
void shuffle(std::vector<Option>& options, Kind kind, Dice& dice) {
    for (std::size_t i = 0; i < options.size(); ++i) options[i].place = static_cast<int>(i);
    for (std::size_t i = options.size(); i > 1; --i) {
        std::swap(options[i - 1], options[dice.shuffle_below(static_cast<std::uint32_t>(i))]);
    }
    const bool in_order = std::ranges::is_sorted(options, {}, &Option::place);
    if (kind == Kind::order && in_order) std::ranges::rotate(options, options.begin() + 1);
}

}  // namespace

std::span<const NamedKind> kinds() { return kind_table; }
std::span<const NamedLevel> levels() { return level_table; }
std::span<const Section> sections() { return section_table; }
std::span<const Field> question_fields() { return spec_field_table; }

const std::vector<Question>& questions() {
    static const std::vector<Question> all = [] {
        std::vector<Question> out;
        for (const auto part : {what_goes_wrong_questions(), good_start_questions(), xavier_questions(),
                                he_questions(), other_ways_questions(), order_and_chaos_questions(),
                                training_questions(), quantum_questions(), anomaly_questions()}) {
            out.insert(out.end(), part.begin(), part.end());
        }
        return out;
    }();
    return all;
}

Result<QuestionSpec> parse_question_spec(const std::vector<RawField>& fields) {
    QuestionSpec spec;
    for (const RawField& field : fields) {
        if (field.value.kind == RawValue::Kind::absent) continue;
        if (auto error = read_spec_field(field, spec)) return *error;
    }
    if (spec.question == nullptr) {
        if (auto missing = read_question({}, spec.question)) return *missing;
    }
    return spec;
}

Drawn draw(const QuestionSpec& spec, double* outcomes) {
    Dice dice(spec.seed, spec.question->id, static_cast<std::uint32_t>(spec.level));
    Drawn drawn = spec.question->draw(dice, spec.level);
    if (outcomes != nullptr) *outcomes = dice.outcomes();
    shuffle(drawn.options, spec.question->kind, dice);
    return drawn;
}

double NumberKey::room() const { return low == high ? 0.0 : std::max(high - value, value - low) / std::abs(value); }

std::string option_name(std::size_t place) { return {static_cast<char>('a' + place)}; }

}  // namespace init_lab::quiz
