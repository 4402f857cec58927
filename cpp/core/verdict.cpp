#include "verdict.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <span>

#include "power.h"

namespace init_lab {
namespace {

// Factor over the whole network within which a variance counts as kept: 100, or 10 in standard deviation.
constexpr double kept_within = 100.0;
constexpr double dead_limit = 0.9;
constexpr double saturated_limit = 0.5;

constexpr std::array rules{
    VerdictRule{"not_finite", "Not finite", "Some number overflowed to infinity or became NaN."},
    VerdictRule{"symmetric", "Symmetric",
                "All weights of every layer are the same number, and so are its biases: all units stay twins."},
    VerdictRule{"dead", "Dead", "In some layer at least 90 % of the units have slope 0 on every sample."},
    VerdictRule{"saturated", "Saturated",
                "In some layer at least 50 % of the entries lie where the slope is under 5 % of its largest."},
    VerdictRule{"exploding", "Exploding",
                "The variance of activations (going forward) or of gradients (going backward) grows more than "
                "100-fold over the network, and more than the other shrinks."},
    VerdictRule{"vanishing", "Vanishing",
                "The variance of activations (going forward) or of gradients (going backward) shrinks more than "
                "100-fold over the network."},
    VerdictRule{"healthy", "Healthy", "None of the others: both variances stay within a factor 100."},
};

std::string text(const char* format, double a, double b = 0.0) {
    std::array<char, 240> buffer{};
    std::snprintf(buffer.data(), buffer.size(), format, a, b);
    return buffer.data();
}

/// "12", "1.0", "0.34": two digits, for a factor between 0.01 and 100.
std::string factor(double x) {
    constexpr double whole = 9.95;
    return text(x < whole ? "%#.2g" : "%.0f", x);
}

/// "2 × 10⁻⁹", of a log10.
std::string power_of_ten(double exponent) {
    constexpr std::array<const char*, 10> raised{"⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"};
    double whole = std::floor(exponent);
    double digit = std::round(power(10.0, exponent - whole));
    if (digit >= 10.0) {
        digit = 1.0;
        whole += 1.0;
    }
    std::string power = whole < 0.0 ? "10⁻" : "10";
    for (const char c : text("%.0f", std::abs(whole))) power += raised[static_cast<std::size_t>(c - '0')];
    return digit == 1.0 ? power : text("%.0f × ", digit) + power;
}

double largest(std::span<const double> values) { return *std::ranges::max_element(values); }

double total(std::span<const double> values) {
    double sum = 0.0;
    for (const double x : values) sum += x;
    return sum;
}

std::size_t layer_of_largest(std::span<const double> values) {
    return static_cast<std::size_t>(std::ranges::max_element(values) - values.begin()) + 1;
}

/// log10 of end over start; -infinity where the signal is gone.
double log_ratio(double end, double start) {
    if (end == 0.0 || start == 0.0) return -std::numeric_limits<double>::infinity();
    return std::log10(end) - std::log10(start);
}

Verdict judge_ratios(double forward, double backward) {
    const double limit = std::log10(kept_within);
    const double highest = std::max(forward, backward);
    const double lowest = std::min(forward, backward);
    const char* where = std::abs(forward) >= std::abs(backward) ? "The variance of activations"
                                                                : "The variance of gradients, going back,";
    if (highest <= limit && lowest >= -limit) {
        return {"healthy", "From first layer to last the variance of activations changes by a factor of " +
                               factor(power(10.0, forward)) + ", that of gradients on the way back by " +
                               factor(power(10.0, backward)) + ": both survive."};
    }
    const bool grows = highest >= -lowest;
    const double change = grows ? highest : lowest;
    if (std::isinf(change)) return {"vanishing", std::string(where) + " falls to exactly zero."};
    return {grows ? "exploding" : "vanishing",
            std::string(where) + (grows ? " grows about " : " shrinks to about ") + power_of_ten(change) +
                (grows ? "-fold over the network." : " of its start over the network.")};
}

}  // namespace

std::span<const VerdictRule> verdict_rules() { return rules; }

Verdict judge(const LayerTable& measured, bool twins) {
    const auto& non_finite = measured[Quantity::non_finite_count];
    if (total(non_finite) > 0.0) {
        const auto first = std::ranges::find_if(non_finite, [](double n) { return n > 0.0; }) - non_finite.begin();
        return {"not_finite",
                text("Numbers leave the range of floating point; layer %.0f is the first to hold infinities or NaN.",
                     static_cast<double>(first + 1))};
    }
    if (twins) {
        return {"symmetric", "All units of a layer compute the same and would learn the same: they stay twins."};
    }
    const auto& dead = measured[Quantity::dead_fraction];
    if (largest(dead) >= dead_limit) {
        return {"dead", text("In layer %.0f, %.0f %% of the units are off for every sample, so no gradient passes.",
                             static_cast<double>(layer_of_largest(dead)), 100.0 * largest(dead))};
    }
    const auto& saturated = measured[Quantity::saturated_fraction];
    if (largest(saturated) >= saturated_limit) {
        return {"saturated", text("In layer %.0f, %.0f %% of the activations sit on the flat ends of their function.",
                                  static_cast<double>(layer_of_largest(saturated)), 100.0 * largest(saturated))};
    }
    const auto& activation = measured[Quantity::activation_variance];
    const auto& gradient = measured[Quantity::preactivation_gradient_variance];
    return judge_ratios(log_ratio(activation.back(), activation.front()),
                        log_ratio(gradient.front(), gradient.back()));
}

}  // namespace init_lab
