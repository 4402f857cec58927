#include "text.h"

#include <array>
#include <cmath>
#include <cstdio>

namespace init_lab::quiz {
namespace {

std::string printed(const char* format, int places, double x) {
    std::array<char, 400> buffer{};
    std::snprintf(buffer.data(), buffer.size(), format, places, x);
    return buffer.data();
}

/// "-" as the sign of mathematics.
std::string with_minus(const std::string& number) {
    return number.starts_with('-') ? "−" + number.substr(1) : number;
}

std::string without_trailing_zeros(std::string number) {
    if (number.find('.') == std::string::npos) return number;
    number.erase(number.find_last_not_of('0') + 1);
    if (number.ends_with('.')) number.pop_back();
    return number;
}

}  // namespace

Text split_formulas(std::string_view source) {
    Text out;
    Fragment::Kind kind = Fragment::Kind::words;
    while (true) {
        const std::size_t mark = source.find('$');
        const std::string_view piece = source.substr(0, mark);
        if (!piece.empty()) out.push_back({kind, std::string(piece)});
        if (mark == std::string_view::npos) return out;
        source.remove_prefix(mark + 1);
        kind = kind == Fragment::Kind::words ? Fragment::Kind::formula : Fragment::Kind::words;
    }
}

std::string plain(const Text& text) {
    std::string out;
    for (const Fragment& piece : text) out += piece.text;
    return out;
}

std::string raised_to(int exponent) {
    constexpr std::array<const char*, 10> digits{"⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"};
    std::string out = exponent < 0 ? "⁻" : "";
    for (const char digit : std::to_string(std::abs(exponent))) out += digits[static_cast<std::size_t>(digit - '0')];
    return out;
}

std::string figure(double x, int digits) {
    if (x == 0.0) return "0";
    // The exponent after rounding: 0.09996 to three digits is 0.1.
    const std::string scientific = printed("%.*e", digits - 1, x);
    const std::size_t mark = scientific.find('e');
    const int exponent = std::atoi(scientific.c_str() + mark + 1);
    if (exponent < -3 || exponent >= 6) {
        const std::string mantissa = without_trailing_zeros(scientific.substr(0, mark));
        if (mantissa == "1") return "10" + raised_to(exponent);
        return with_minus(mantissa) + " × 10" + raised_to(exponent);
    }
    const int places = digits - 1 - exponent;
    if (places <= 0) {
        const double unit = std::pow(10.0, -places);
        return with_minus(printed("%.*f", 0, std::round(x / unit) * unit));
    }
    return with_minus(without_trailing_zeros(printed("%.*f", places, x)));
}

std::string fixed(double x, int places) { return with_minus(printed("%.*f", places, x)); }

}  // namespace init_lab::quiz
