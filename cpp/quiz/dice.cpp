#include "dice.h"

#include <array>
#include <cmath>

namespace init_lab::quiz {
namespace {

constexpr std::uint32_t half_bits = 10;
constexpr std::uint32_t half_mask = (1U << half_bits) - 1U;

/// What the words of a question are for; the third word of the counter, beside the question's name.
enum Use : std::uint32_t { permuting = 0, jitter = 1, drawing = 2, shuffling = 3 };

std::uint32_t low_word(std::uint64_t x) { return static_cast<std::uint32_t>(x); }
std::uint32_t high_word(std::uint64_t x) { return static_cast<std::uint32_t>(x >> 32U); }

std::uint32_t address(std::uint32_t question) {
    return (static_cast<std::uint32_t>(Purpose::quiz) << 24U) | question;
}

/// A permutation of 20 bits: four rounds of a Feistel network (Luby & Rackoff 1988), the same for all seeds.
std::uint32_t permuted(std::uint32_t x, std::uint32_t question, std::uint32_t level) {
    std::uint32_t left = x >> half_bits;
    std::uint32_t right = x & half_mask;
    for (std::uint32_t round = 0; round < 4; ++round) {
        const PhiloxBlock words = philox4x32({right, round, address(question), permuting}, {level, 0});
        const std::uint32_t next = left ^ (words[0] & half_mask);
        left = right;
        right = next;
    }
    return (left << half_bits) | right;
}

}  // namespace

std::uint32_t name_hash(std::string_view name) {
    std::uint32_t hash = 2166136261U;
    for (const char letter : name) hash = (hash ^ static_cast<unsigned char>(letter)) * 16777619U;
    return (hash >> 24U) ^ (hash & 0xFFFFFFU);
}

Dice::Dice(std::uint64_t seed, std::string_view question, std::uint32_t level)
    : key_{low_word(seed), high_word(seed)}, question_(name_hash(question)), level_(level) {
    const std::uint32_t serial = permuted(low_word(seed % distinct_seeds), question_, level);
    std::uint32_t position = 0;
    const std::uint64_t noise = (std::uint64_t{word(jitter, position)} << 32U) | word(jitter, position);
    fraction_ = (std::uint64_t{serial} << 44U) | (noise >> 21U);
}

std::uint32_t Dice::word(std::uint32_t use, std::uint32_t& position) const {
    return philox4x32({position++, level_, address(question_), use}, key_)[0];
}

std::uint32_t Dice::below(std::uint32_t count) {
    const bool unfolding = outcomes_ < distinct_draws;
    outcomes_ *= count;
    if (!unfolding) {
        return high_word(std::uint64_t{word(drawing, drawn_)} * count);
    }
    // 64 bits times 32: the part above the point is the draw, the rest goes on.
    const std::uint64_t low = std::uint64_t{low_word(fraction_)} * count;
    const std::uint64_t high = std::uint64_t{high_word(fraction_)} * count + high_word(low);
    fraction_ = (high << 32U) | low_word(low);
    return high_word(high);
}

int Dice::whole(int low, int high) {
    return low + static_cast<int>(below(static_cast<std::uint32_t>(high - low) + 1U));
}

double Dice::decimal(double low, double high, int places) {
    constexpr std::array powers{1.0, 10.0, 100.0, 1e3, 1e4, 1e5, 1e6};
    const double scale = powers[static_cast<std::size_t>(places)];
    // What is a multiple but for rounding counts as one.
    const double first = std::ceil(low * scale - 1e-6);
    const double last = std::floor(high * scale + 1e-6);
    return (first + below(static_cast<std::uint32_t>(last - first) + 1U)) / scale;
}

std::uint32_t Dice::shuffle_below(std::uint32_t count) {
    return high_word(std::uint64_t{word(shuffling, shuffled_)} * count);
}

}  // namespace init_lab::quiz
