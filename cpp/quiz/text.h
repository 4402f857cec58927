#pragma once

#include <concepts>
#include <string>
#include <string_view>
#include <vector>

namespace init_lab::quiz {

/// A run of words, or a formula: Unicode in a line, with `_{…}` for what stands below it and `^{…}` for what stands
/// above. Data for whoever shows it, never markup.
struct Fragment {
    enum class Kind : std::uint8_t { words, formula };
    Kind kind = Kind::words;
    std::string text;
    friend bool operator==(const Fragment&, const Fragment&) = default;
};
using Text = std::vector<Fragment>;

/// Words and formulas by turns: "a layer of $n_{in}$ inputs" has three pieces.
[[nodiscard]] Text split_formulas(std::string_view source);
/// The pieces in a row, without their marks, as a reader without formulas meets them.
[[nodiscard]] std::string plain(const Text& text);

/// x to that many significant digits, without needless zeros: 0.0839, 1240, 4.88 × 10⁻⁴ (under 0.001 and from a
/// million on), −3.
[[nodiscard]] std::string figure(double x, int digits = 3);
/// "⁻¹²": an exponent.
[[nodiscard]] std::string raised_to(int exponent);
/// x with that many digits after its point: 0.0500.
[[nodiscard]] std::string fixed(double x, int places);

[[nodiscard]] inline std::string show_part(std::string_view part) { return std::string(part); }
[[nodiscard]] inline std::string show_part(std::integral auto part) { return std::to_string(part); }

/// Parts in a row, split into words and formulas. Whole numbers are shown as they are; other numbers want `figure`.
template <class... Parts>
[[nodiscard]] Text text(const Parts&... parts) {
    return split_formulas((std::string() + ... + show_part(parts)));
}

}  // namespace init_lab::quiz
