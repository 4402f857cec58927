#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "core/random.h"

namespace init_lab::quiz {

/// The numbers of one question on one sheet: they depend on (seed, question, level) and nothing else.
///
/// The first draws of a question unfold one number in [0, 1), digit by digit as in arithmetic coding. Its first
/// twenty binary digits are a permutation of the seed's last twenty, and the next one is 0. So two seeds that differ
/// in their last twenty bits are at least 2^-21 apart, and cannot agree on all draws of a question that has at least
/// `distinct_draws` outcomes; other seeds agree with a chance of one in the number of outcomes. Draws beyond those
/// take fresh words.
class Dice {
   public:
    Dice(std::uint64_t seed, std::string_view question, std::uint32_t level);

    /// In [0, count), count > 0.
    [[nodiscard]] std::uint32_t below(std::uint32_t count);
    /// In [low, high], both included.
    [[nodiscard]] int whole(int low, int high);
    /// A multiple of 10^-places in [low, high].
    [[nodiscard]] double decimal(double low, double high, int places);
    [[nodiscard]] bool coin() { return below(2) == 1; }
    template <class Item>
    [[nodiscard]] const Item& one_of(std::span<const Item> items) {
        return items[below(static_cast<std::uint32_t>(items.size()))];
    }
    /// In [0, count), of a stream of its own that leaves the draws alone: for the order of what is shown.
    [[nodiscard]] std::uint32_t shuffle_below(std::uint32_t count);

    /// Outcomes that the draws so far could have had.
    [[nodiscard]] double outcomes() const { return outcomes_; }

   private:
    [[nodiscard]] std::uint32_t word(std::uint32_t use, std::uint32_t& position) const;

    PhiloxKey key_;
    std::uint32_t question_;
    std::uint32_t level_;
    std::uint64_t fraction_ = 0;
    double outcomes_ = 1.0;
    std::uint32_t drawn_ = 0;
    std::uint32_t shuffled_ = 0;
};

inline constexpr std::uint64_t distinct_seeds = 1U << 20U;
inline constexpr double distinct_draws = 2.0 * static_cast<double>(distinct_seeds);

/// 24 bits of a name, different for every question (FNV-1a, folded).
[[nodiscard]] std::uint32_t name_hash(std::string_view name);

}  // namespace init_lab::quiz
