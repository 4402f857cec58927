#include <algorithm>
#include <array>
#include <catch2/catch_test_macros.hpp>
#include <cmath>
#include <ctime>
#include <limits>
#include <set>

#include "quiz/closed_forms.h"
#include "quiz/grading.h"
#include "quiz/question.h"
#include "quiz_answers.h"
#include "samples.h"

using namespace init_lab;
using namespace init_lab::quiz;
using test::distractors_of;
using test::key_of;
using test::right_places;

namespace {

/// Sheets of each question in each level. A thousand take half a second of most questions, and minutes of those that
/// are marked by running networks: every run looks at as many as its time allows, ten or more.
/// All thousand of all: `init_lab_tests "[thousand]"`, ten minutes in an optimized build.
constexpr std::uint64_t all_sheets = 1000;
constexpr std::uint64_t least_sheets = 10;
constexpr double usual_seconds = 0.4;
#ifdef __SANITIZE_ADDRESS__
constexpr std::uint64_t usual_sheets = 5;
#else
constexpr std::uint64_t usual_sheets = all_sheets;
#endif

bool balanced(std::string_view formula) {
    int depth = 0;
    for (const char c : formula) {
        depth += c == '{' ? 1 : c == '}' ? -1 : 0;
        if (depth < 0) return false;
    }
    return depth == 0;
}

/// What reads wrongly in these words: traces of a number that is none, of a mark, of two parts glued together.
/// Nothing where they read rightly. One string to be checked, since a check for each trace on each sheet takes
/// minutes.
std::string slips_in(const Text& words) {
    if (words.empty()) return "no words";
    const std::string all = plain(words);
    std::string out;
    for (const char* trace :
         {"nan", "NaN", "inf ", "inf.", "  ", " .", " ,", "..", "$", "<", "( ", " )", "--", "null"}) {
        if (all.find(trace) != std::string::npos) out += "“" + std::string(trace) + "” in: " + all;
    }
    if (all.starts_with(' ') || all.ends_with(' ')) out += "blank at an end of: " + all;
    if (all.size() >= 900) out += "too long: " + all;
    for (const Fragment& piece : words) {
        const bool formula = piece.kind == Fragment::Kind::formula;
        const bool right = formula ? balanced(piece.text) : piece.text.find_first_of("{}^") == std::string::npos;
        if (piece.text.empty() || !right) out += "piece “" + piece.text + "” of: " + all;
    }
    return out;
}

void check_reads(const Text& words) { CHECK(slips_in(words) == ""); }

void check_sentence(const Text& words) {
    std::string slips = slips_in(words);
    const std::string all = plain(words);
    if (!all.ends_with('.') && !all.ends_with('?')) slips += "no end of a sentence: " + all;
    CHECK(slips == "");
}

void check_numbers(const NumberKey& key) {
    CHECK(std::isfinite(key.value));
    CHECK(key.low <= key.value);
    CHECK(key.high >= key.value);
    CHECK(std::abs(key.value) > 1e-12);
    CHECK(std::abs(key.value) < 1e9);
    CHECK(key.high - key.low <= 0.25 * std::abs(key.value));
    for (const Misconception& way : key.misconceptions) CHECK(std::isfinite(way.value));
}

std::string sheet_words(const Drawn& drawn) {
    std::string out = plain(drawn.prompt);
    std::vector<std::string> options;
    for (const Option& option : drawn.options) options.push_back(plain(option.text));
    std::ranges::sort(options);
    for (const std::string& option : options) out += "\n" + option;
    return out;
}

void check_sheet(const Question& question, const Drawn& drawn) {
    check_sentence(drawn.prompt);
    check_sentence(drawn.hint);
    check_sentence(drawn.explanation);
    std::set<std::string> shown;
    for (const Option& option : drawn.options) {
        check_reads(option.text);
        shown.insert(plain(option.text));
    }
    CHECK(shown.size() == drawn.options.size());
    if (question.kind == Kind::number) check_numbers(drawn.number);
    if (question.kind == Kind::several) CHECK_FALSE(right_places(drawn).empty());
    if (question.kind == Kind::one || question.kind == Kind::predict) CHECK(right_places(drawn).size() == 1);
    // Those of other exhibits have fields of their own: tests/web/quiz-cases.test.ts.
    constexpr std::array networks{"signal-flow", "weight-sampler", "fan-conflict", "bias-lab", "spectrum"};
    if (std::ranges::find(networks, drawn.exhibit.exhibit) != networks.end()) {
        CHECK(parse_spec(drawn.exhibit.settings).ok());
    }
}

void check_grading(const Question& question, const Drawn& drawn) {
    const Grade key = grade(question, drawn, key_of(question, drawn)).value();
    INFO("key " << plain(key.key) << " answer " << key.answer << ": " << plain(key.feedback));
    CHECK(key.right);
    CHECK(key.score == 1.0);
    check_reads(key.key);
    check_sentence(key.feedback);
    std::set<std::string> own{plain(key.feedback)};
    const std::vector<RawAnswer> distractors = distractors_of(question, drawn);
    CHECK(distractors.size() >= 2);
    for (const RawAnswer& distractor : distractors) {
        const Grade wrong = grade(question, drawn, distractor).value();
        INFO("distractor " << wrong.answer << ": " << plain(wrong.feedback));
        CHECK_FALSE(wrong.right);
        CHECK(wrong.score < 1.0);
        check_sentence(wrong.feedback);
        CHECK(own.insert(plain(wrong.feedback)).second);
    }
}

}  // namespace

TEST_CASE("There are at least 24 questions, over all sections, of every kind", "[quiz]") {
    CHECK(questions().size() >= 24);
    std::set<std::string_view> ids;
    std::set<std::uint32_t> hashes;
    for (const Question& question : questions()) {
        CHECK(ids.insert(question.id).second);
        CHECK(hashes.insert(name_hash(question.id)).second);
    }
    for (const Section& section : sections()) {
        CHECK(std::ranges::count(questions(), section.id, &Question::section) >= 4);
    }
    for (const NamedKind& kind : kinds()) CHECK(std::ranges::count(questions(), kind.kind, &Question::kind) >= 2);
}

namespace {

/// Seeds 1 to `most`, or until that much of the processor's time is spent on a question.
void check_sheets(std::uint64_t most, double seconds) {
    for (const Question& question : questions()) {
        for (const NamedLevel& level : levels()) {
            std::set<std::string> sheets_seen;
            const std::clock_t start = std::clock();
            for (std::uint64_t seed = 1; seed <= most; ++seed) {
                const double spent = static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
                if (seed > least_sheets && spent > seconds) break;
                INFO(question.id << ", " << level.name << ", seed " << seed);
                double outcomes = 0.0;
                const Drawn drawn = draw({&question, seed, level.level}, &outcomes);
                INFO(plain(drawn.prompt));
                check_sheet(question, drawn);
                check_grading(question, drawn);
                CHECK(outcomes >= distinct_draws);
                CHECK(sheets_seen.insert(sheet_words(drawn)).second);
            }
        }
    }
}

}  // namespace

TEST_CASE("On every sheet the key is accepted and every distractor refused with words of its own", "[quiz]") {
    check_sheets(usual_sheets, usual_seconds);
}

TEST_CASE("So it is on a thousand sheets of every question", "[.][quiz][thousand]") {
    check_sheets(all_sheets, std::numeric_limits<double>::infinity());
}

TEST_CASE("No two of a million neighbouring seeds share all numbers of a question", "[quiz]") {
    // The promise of Dice: seeds that differ in their last 20 bits differ in their draws. Seen on a spread of them.
    for (const Question& question : questions()) {
        if (question.kind == Kind::set || question.kind == Kind::predict) continue;
        std::set<std::string> seen;
        const std::uint64_t count = 400 / test::fewer_networks;
        for (std::uint64_t i = 0; i < count; ++i) {
            const std::uint64_t seed = i * 2621 + 9007199254740991ULL - distinct_seeds;
            INFO(question.id << ", seed " << seed);
            CHECK(seen.insert(sheet_words(draw({&question, seed, Level::basic}))).second);
        }
    }
}

TEST_CASE("The same sheet is drawn twice alike, and levels and seeds differ", "[quiz]") {
    for (const Question& question : questions()) {
        const Drawn once = draw({&question, 7, Level::basic});
        const Drawn again = draw({&question, 7, Level::basic});
        CHECK(plain(once.prompt) == plain(again.prompt));
        for (std::size_t i = 0; i < once.options.size(); ++i) CHECK(once.options[i].text == again.options[i].text);
        CHECK(plain(once.prompt) != plain(draw({&question, 7, Level::deeper}).prompt));
        CHECK(sheet_words(once) != sheet_words(draw({&question, 8, Level::basic})));
    }
}

TEST_CASE("Options stand in different orders on different sheets, an ordering never solved", "[quiz]") {
    for (const Question& question : questions()) {
        if (question.kind == Kind::number || question.kind == Kind::set) continue;
        std::set<int> first_places;
        for (std::uint64_t seed = 0; seed < 40; ++seed) {
            const Drawn drawn = draw({&question, seed, Level::basic});
            first_places.insert(drawn.options.front().place);
            const bool solved = std::ranges::is_sorted(drawn.options, {}, &Option::place);
            if (question.kind == Kind::order) CHECK_FALSE(solved);
        }
        CHECK(first_places.size() == draw({&question, 0, Level::basic}).options.size());
    }
}

TEST_CASE("Questions are asked for by name, and refused clearly", "[quiz]") {
    const auto ask =
        [](std::vector<std::pair<std::string, std::variant<double, std::string, std::vector<double>>>> list) {
            std::vector<RawField> fields;
            for (const auto& [key, value] : list) fields.push_back({key, test::raw(value)});
            return parse_question_spec(fields);
        };
    CHECK(ask({{"question", "twins"}, {"seed", 12.0}, {"level", "deeper"}}).value().level == Level::deeper);
    CHECK(ask({{"question", "twins"}}).value().seed == 1);
    CHECK(ask({}).error().field == "question");
    CHECK(ask({{"question", "triplets"}}).error().code == "name");
    CHECK(ask({{"question", 3.0}}).error().code == "type");
    CHECK(ask({{"question", "twins"}, {"seed", -1.0}}).error().field == "seed");
    CHECK(ask({{"question", "twins"}, {"seed", 0.5}}).error().field == "seed");
    CHECK(ask({{"question", "twins"}, {"level", "hard"}}).error().message.find("deeper") != std::string::npos);
    CHECK(ask({{"question", "twins"}, {"key", 1.0}}).error().code == "unknown_field");
}

TEST_CASE("Closed forms of the later sections", "[quiz]") {
    CHECK(std::abs(two_design_variance(1) - 2.0 / 9.0) < 1e-15);
    CHECK(std::abs(two_design_variance(20) / two_design_variance(19) - 0.5) < 1e-10);
    CHECK(global_cost_variance(1) == 0.125);
    CHECK(std::abs(global_cost_variance(3) - 9.0 / 512.0) < 1e-15);
    CHECK(std::abs(local_cost_variance(4) - 1.0 / 128.0) < 1e-15);
    const std::vector<double> low{0.1, 0.2};
    const std::vector<double> high{0.2, 0.3};
    CHECK(area_under_curve(low, high) == 0.875);
    CHECK(std::abs(even_guess_loss(10) - 2.302585092994046) < 1e-15);
    CHECK(std::abs(base_rate_loss(0.5) - std::log(2.0)) < 1e-15);
}
