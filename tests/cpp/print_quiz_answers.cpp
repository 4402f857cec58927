#include <algorithm>
#include <charconv>
#include <cstdio>
#include <string>
#include <string_view>
#include <vector>

#include "quiz_answers.h"

/// `init_lab_quiz_answers QUESTION LEVEL FIRST COUNT` prints a line of JSON for each seed: the answers to try on that
/// sheet (the key, every distractor, junk) and the mark that the native core gives each, or the code of its refusal.
/// tests/browser/quiz-agreement.spec.ts holds the browser and Node against it.
namespace init_lab::test {
namespace {

std::string quoted(std::string_view text) {
    std::string out(1, '"');
    for (const char c : text) {
        if (c == '"' || c == '\\') out += '\\';
        out += c;
    }
    out += '"';
    return out;
}

/// As many digits as bring the same double back.
std::string shortest(double x) {
    char room[32];
    const auto [end, error] = std::to_chars(std::begin(room), std::end(room), x);
    return {std::begin(room), end};
}

/// With commas between them.
std::string listed(const std::vector<std::string>& items) {
    std::string out;
    for (const std::string& item : items) {
        if (!out.empty()) out += ',';
        out += item;
    }
    return out;
}

std::string json(const RawValue& value) {
    if (value.kind == RawValue::Kind::number) return shortest(value.number);
    if (value.kind == RawValue::Kind::text) return quoted(value.text);
    std::vector<std::string> items;
    for (const RawValue& item : value.items) items.push_back(json(item));
    return std::string("[").append(listed(items)).append("]");
}

std::string json(const quiz::RawAnswer& answer) {
    if (!answer.setting) return json(answer.value);
    std::vector<std::string> fields;
    for (const RawField& field : *answer.setting) {
        fields.push_back(quoted(field.key).append(":").append(json(field.value)));
    }
    return std::string("{").append(listed(fields)).append("}");
}

std::string mark_of(const Result<quiz::Grade>& grade) {
    return grade.ok() ? shortest(grade.value().score) : quoted(grade.error().code);
}

void print_sheet(const quiz::QuestionSpec& spec) {
    const quiz::Question& question = *spec.question;
    const quiz::Drawn drawn = quiz::draw(spec);
    std::vector<quiz::RawAnswer> answers = distractors_of(question, drawn);
    answers.insert(answers.begin(), key_of(question, drawn));
    answers.push_back(junk_for(question, spec.seed));
    std::vector<std::string> tried;
    std::vector<std::string> marks;
    for (const quiz::RawAnswer& answer : answers) {
        tried.push_back(json(answer));
        marks.push_back(mark_of(quiz::grade(question, drawn, answer)));
    }
    std::printf("{\"seed\":%llu,\"answers\":[%s],\"marks\":[%s]}\n", static_cast<unsigned long long>(spec.seed),
                listed(tried).c_str(), listed(marks).c_str());
}

bool read(std::string_view text, std::uint64_t& out) {
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), out);
    return error == std::errc() && end == text.data() + text.size();
}

int print(std::string_view id, std::string_view level, std::string_view first, std::string_view count) {
    const auto question = std::ranges::find(quiz::questions(), id, &quiz::Question::id);
    const auto named = std::ranges::find(quiz::levels(), level, &quiz::NamedLevel::name);
    std::uint64_t from = 0;
    std::uint64_t many = 0;
    const bool known = question != quiz::questions().end() && named != quiz::levels().end();
    if (!known || !read(first, from) || !read(count, many)) return 2;
    for (std::uint64_t seed = from; seed < from + many; ++seed) print_sheet({&*question, seed, named->level});
    return 0;
}

}  // namespace
}  // namespace init_lab::test

int main(int count, char** arguments) {
    if (count == 5) return init_lab::test::print(arguments[1], arguments[2], arguments[3], arguments[4]);
    std::fprintf(stderr, "init_lab_quiz_answers QUESTION LEVEL FIRST COUNT\n");
    return 2;
}
