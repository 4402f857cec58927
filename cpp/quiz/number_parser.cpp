#include "number_parser.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <optional>
#include <utility>

#include "core/field_reader.h"

namespace init_lab::quiz {
namespace {

Error refused(std::string_view code, const std::string& must, std::string_view answer) {
    return refuse(code, "answer", must, show(std::string(answer)));
}

// --- Many ways to type the same, made one ---

using Pair = std::pair<std::string_view, std::string_view>;

/// Signs that look alike, and superscripts as powers. Thin and hard spaces become spaces.
constexpr std::array same_signs{Pair{"−", "-"},      Pair{"–", "-"},      Pair{"‐", "-"},  Pair{"‑", "-"},
                                Pair{"×", "*"},      Pair{"·", "*"},      Pair{"⋅", "*"},  Pair{"⁄", "/"},
                                Pair{"∕", "/"},      Pair{"÷", "/"},      Pair{"’", "'"},  Pair{"\u00a0", " "},
                                Pair{"\u2009", " "}, Pair{"\u202f", " "}, Pair{"\t", " "}, Pair{"\u2007", " "}};
constexpr std::array superscripts{Pair{"⁻", "-"}, Pair{"⁰", "0"}, Pair{"¹", "1"}, Pair{"²", "2"},
                                  Pair{"³", "3"}, Pair{"⁴", "4"}, Pair{"⁵", "5"}, Pair{"⁶", "6"},
                                  Pair{"⁷", "7"}, Pair{"⁸", "8"}, Pair{"⁹", "9"}};

template <std::size_t size>
const Pair* match(const std::array<Pair, size>& pairs, std::string_view text) {
    const auto found = std::ranges::find_if(pairs, [&](const Pair& pair) { return text.starts_with(pair.first); });
    return found == pairs.end() ? nullptr : &*found;
}

std::string normalized(std::string_view text) {
    std::string out;
    bool raised = false;
    while (!text.empty()) {
        if (const Pair* power = match(superscripts, text)) {
            if (!raised) out += '^';
            raised = true;
            out += power->second;
            text.remove_prefix(power->first.size());
            continue;
        }
        raised = false;
        if (const Pair* sign = match(same_signs, text)) {
            out += sign->second;
            text.remove_prefix(sign->first.size());
            continue;
        }
        out += text.front();
        text.remove_prefix(1);
    }
    return out;
}

std::string_view trimmed(std::string_view text) {
    while (text.starts_with(' ')) text.remove_prefix(1);
    while (text.ends_with(' ')) text.remove_suffix(1);
    return text;
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// --- Separators: which of them groups digits, and which is the decimal point ---

bool all_digits(std::string_view text) { return !text.empty() && std::ranges::all_of(text, is_digit); }

/// "1,250,000" without its commas, if they stand where a group separator may stand.
std::optional<std::string> without_groups(std::string_view text, char separator) {
    std::string out;
    bool first = true;
    while (true) {
        const std::size_t end = text.find(separator);
        const std::string_view group = text.substr(0, end);
        const bool fits = first ? group.size() <= 3 && !group.empty() : group.size() == 3;
        if (!all_digits(group) || (!fits && !(first && end == std::string_view::npos))) return std::nullopt;
        out += group;
        first = false;
        if (end == std::string_view::npos) return out;
        text.remove_prefix(end + 1);
    }
}

enum class Reading : std::uint8_t { number, none, ambiguous };
struct Decimal {
    Reading reading = Reading::none;
    std::string text;
};

Decimal read(std::optional<std::string> whole, std::string_view fraction) {
    const bool fits = whole && (fraction.empty() || all_digits(fraction));
    return fits ? Decimal{Reading::number, *whole + "." + std::string(fraction)} : Decimal{};
}

/// One kind of separator, which may be the point or group digits.
Decimal read_one_separator(std::string_view text, char separator) {
    const std::size_t mark = text.find(separator);
    const std::string_view before = text.substr(0, mark);
    const std::string_view after = text.substr(mark + 1);
    if (after.find(separator) != std::string_view::npos) return read(without_groups(text, separator), "");
    if (separator == '\'' || separator == ' ') return read(without_groups(text, separator), "");
    if (before.empty() && after.empty()) return {};
    if (!before.empty() && !all_digits(before)) return {};
    // 1,250 is 1250 to one reader and 1.25 to another; 0,250 and 12345,678 are decimal to all.
    const bool could_group = separator == ',' && after.size() == 3 && before.size() <= 3 &&
                             !before.starts_with('0') && !before.empty() && all_digits(after);
    if (could_group) return {Reading::ambiguous, {}};
    return read(std::string(before.empty() ? "0" : before), after);
}

/// Digits with separators, without a sign.
Decimal read_decimal(std::string_view text) {
    std::string marks;
    for (const char c : text) {
        if (!is_digit(c) && marks.find(c) == std::string::npos) marks += c;
    }
    if (marks.empty()) return read(all_digits(text) ? std::optional(std::string(text)) : std::nullopt, "");
    if (marks.find_first_not_of(",.' ") != std::string::npos || marks.size() > 2) return {};
    if (marks.size() == 1) return read_one_separator(text, marks[0]);
    // The first kind groups, the second is the point and stands once.
    const std::size_t point = text.find(marks[1]);
    if (marks[1] == '\'' || marks[1] == ' ') return {};
    return read(without_groups(text.substr(0, point), marks[0]), text.substr(point + 1));
}

// --- Numbers, powers, quotients ---

class Parser {
   public:
    explicit Parser(std::string_view answer) : answer_(answer) {}

    Result<double> quotient(std::string_view text) const {
        const std::size_t mark = text.find('/');
        if (mark == std::string_view::npos) return product(trimmed(text));
        const Result<double> over = product(trimmed(text.substr(0, mark)));
        if (!over.ok()) return over;
        const Result<double> under = product(trimmed(text.substr(mark + 1)));
        if (!under.ok()) return under;
        if (under.value() == 0.0) return refused("range", "a number; nothing can be divided by 0", answer_);
        return checked(over.value() / under.value(), over.value() == 0.0);
    }

   private:
    /// What a double turned into infinity or 0 was not meant to be either.
    Result<double> checked(double x, bool is_zero) const {
        if (std::isfinite(x) && (x != 0.0 || is_zero)) return x;
        return refused("range", "a number from 10^-300 to 10^300 in size, or 0", answer_);
    }

    Error no_number() const { return refused("number", "a number, like 0.0442, 4.42e-2, 2^-15 or 1/256", answer_); }

    /// a × 10^b, where the second factor may be any power or number.
    Result<double> product(std::string_view text) const {
        const std::size_t mark = text.find_first_of("*xX");
        if (mark == std::string_view::npos) return power(text);
        const Result<double> first = power(trimmed(text.substr(0, mark)));
        if (!first.ok()) return first;
        const Result<double> second = power(trimmed(text.substr(mark + 1)));
        if (!second.ok()) return second;
        return checked(first.value() * second.value(), first.value() == 0.0 || second.value() == 0.0);
    }

    Result<double> power(std::string_view text) const {
        const std::size_t mark = text.find('^');
        if (mark == std::string_view::npos) return number(text);
        const Result<double> base = number(trimmed(text.substr(0, mark)));
        if (!base.ok()) return base;
        std::string_view raised = trimmed(text.substr(mark + 1));
        const bool bracketed = raised.size() > 2 && ((raised.starts_with('(') && raised.ends_with(')')) ||
                                                     (raised.starts_with('{') && raised.ends_with('}')));
        if (bracketed) raised = raised.substr(1, raised.size() - 2);
        const Result<double> exponent = number(raised);
        if (!exponent.ok()) return exponent;
        return checked(std::pow(base.value(), exponent.value()), base.value() == 0.0 && exponent.value() > 0.0);
    }

    /// A decimal number with a sign and an exponent.
    Result<double> number(std::string_view text) const {
        const bool negative = text.starts_with('-');
        if (negative || text.starts_with('+')) text = trimmed(text.substr(1));
        const std::size_t mark = text.find_first_of("eE");
        const Decimal decimal = read_decimal(text.substr(0, mark));
        if (decimal.reading == Reading::ambiguous) {
            std::string joined(text);
            std::string pointed = joined;
            std::erase(joined, ',');
            std::ranges::replace(pointed, ',', '.');
            return refused("ambiguous", "clear about its comma: write " + joined + " or " + pointed, answer_);
        }
        if (decimal.reading == Reading::none) return no_number();
        std::string source = (negative ? "-" : "") + decimal.text;
        if (mark != std::string_view::npos) {
            std::string_view exponent = text.substr(mark + 1);
            const bool minus = exponent.starts_with('-');
            if (minus || exponent.starts_with('+')) exponent.remove_prefix(1);
            if (!all_digits(exponent) || exponent.size() > 5) return no_number();
            source += (minus ? "e-" : "e") + std::string(exponent);
        }
        const bool is_zero = decimal.text.find_first_not_of("0.") == std::string::npos;
        return checked(std::strtod(source.c_str(), nullptr), is_zero);
    }

    std::string_view answer_;
};

}  // namespace

Result<double> parse_number(std::string_view answer, std::string_view unit) {
    if (answer.size() > longest_number) {
        return refused("length", "at most " + show(static_cast<double>(longest_number)) + " letters long", answer);
    }
    const std::string one_way = normalized(answer);
    std::string_view text = trimmed(one_way);
    if (text.empty()) return refused("empty", "a number", answer);
    for (const std::string_view sign : {"=", "≈", "~"}) {
        if (text.starts_with(sign)) text = trimmed(text.substr(sign.size()));
    }
    if (!unit.empty() && text.ends_with(unit)) text = trimmed(text.substr(0, text.size() - unit.size()));
    return Parser(answer).quotient(text);
}

}  // namespace init_lab::quiz
