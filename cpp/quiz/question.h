#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/error.h"
#include "core/layer_table.h"
#include "core/spec.h"
#include "dice.h"
#include "text.h"

namespace init_lab::quiz {

/// How a question is answered.
enum class Kind : std::uint8_t {
    one,      ///< one option
    several,  ///< all options that hold
    number,   ///< a number, in a unit that the question names
    order,    ///< all options, in the order asked for
    predict,  ///< one option, and then the exhibit runs
    set       ///< a setting of the exhibit, which is then run
};
enum class Level : std::uint8_t { basic = 0, deeper = 1 };

struct NamedKind {
    std::string_view name;
    std::string_view label;
    std::string_view how;  ///< what to do, in a sentence
    Kind kind;
};
struct NamedLevel {
    std::string_view name;
    std::string_view label;
    Level level;
};
[[nodiscard]] std::span<const NamedKind> kinds();
[[nodiscard]] std::span<const NamedLevel> levels();

/// A part of the lesson; `id` is that of the part's heading on the page.
struct Section {
    std::string_view id;
    std::string_view title;
};
[[nodiscard]] std::span<const Section> sections();

/// An exhibit on the case that a question is about: its name, and what it is set to, by the keys of its fields.
struct Case {
    std::string exhibit;
    std::vector<RawField> settings;
};

// --- What was drawn, with the key ---

struct Option {
    Text text;
    Text feedback;       ///< for whoever chose it wrongly, or left it out wrongly; of an ordering: what decides
    bool right = false;  ///< of an ordering: unused, since options stand in the right order until they are shuffled
    int place = 0;       ///< of an ordering: its place in the right order, from 0
};

/// A wrong way to a number, recognized by where it leads.
struct Misconception {
    double value = 0.0;
    Text feedback;
};

struct NumberKey {
    double value = 0.0;
    double low = 0.0;   ///< accepted from here
    double high = 0.0;  ///< to here
    int digits = 3;     ///< significant digits that are shown
    Text tolerance;     ///< why these bounds
    std::vector<Misconception> misconceptions;

    /// How far from the key, of its size, an answer may be.
    [[nodiscard]] double room() const;
};

/// What a setting must reach, measured on the network that it makes; of several repeats, the median.
struct Goal {
    enum class Kind : std::uint8_t {
        activation_ratio,  ///< last layer's second moment of activations over the first's
        gradient_ratio,    ///< the first layer's variance of pre-activation gradients over the last's
        verdict            ///< the verdict is `code`
    };
    Kind kind = Kind::verdict;
    double low = 0.0;
    double high = 0.0;
    std::string_view code = "healthy";
};

struct SettingKey {
    std::vector<std::string_view> free;        ///< keys of the spec that the answer may set
    std::vector<Goal> goals;                   ///< all of them
    std::vector<RawField> example;             ///< a setting that reaches them
    std::vector<std::vector<RawField>> wrong;  ///< tempting ones that do not
};

/// A question as drawn. What a student may see before answering, and what not.
struct Drawn {
    Text prompt;
    Text hint;
    std::string unit;             ///< of a number; may be empty
    std::vector<Option> options;  ///< as shown
    NumberKey number;
    SettingKey setting;
    Case exhibit;
    Text explanation;
};

/// One question: one row of a table in sections/.
struct Question {
    std::string_view id;  ///< lower case, with dashes; never changed, since sheets are drawn from it
    std::string_view section;
    Kind kind;
    std::string_view title;
    Drawn (*draw)(Dice& dice, Level level);
};

/// All questions, in the order of the lesson.
[[nodiscard]] const std::vector<Question>& questions();

/// Which question of which sheet.
struct QuestionSpec {
    const Question* question = nullptr;
    std::uint64_t seed = 1;
    Level level = Level::basic;
};
/// Their keys and ranges: question, seed, level.
[[nodiscard]] std::span<const Field> question_fields();
[[nodiscard]] Result<QuestionSpec> parse_question_spec(const std::vector<RawField>& fields);

/// The question with its numbers, the same for the same spec on every machine; options in the order of this sheet.
/// `outcomes`, where asked for: how many sheets the question's numbers allow.
[[nodiscard]] Drawn draw(const QuestionSpec& spec, double* outcomes = nullptr);

/// The name by which an answer calls the option at that place: a, b, c, …
[[nodiscard]] std::string option_name(std::size_t place);

}  // namespace init_lab::quiz
