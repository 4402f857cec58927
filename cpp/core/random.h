#pragma once

#include <array>
#include <cstdint>
#include <span>

namespace init_lab {

using PhiloxBlock = std::array<std::uint32_t, 4>;
using PhiloxKey = std::array<std::uint32_t, 2>;

/// Philox 4x32 with ten rounds: four random words from a counter and a key.
/// Source: Salmon, Moraes, Dror & Shaw 2011, "Parallel random numbers: as easy as 1, 2, 3", section 3.3.
[[nodiscard]] PhiloxBlock philox4x32(PhiloxBlock counter, PhiloxKey key);

/// What a stream of random words is for; part of its address, so that no two uses share words.
enum class Purpose : std::uint32_t {
    input = 1,
    weight = 2,
    bias = 3,
    gradient = 4,
    sparsity = 5,
    shuffle = 6,
    toy_points = 7,
    circuit_axis = 20,
    circuit_angle = 21,
    circuit_data = 22,
    quiz = 32,
};

/// The address of a stream. Its words depend on nothing else: not on other layers, threads or platform.
struct Stream {
    std::uint64_t seed = 0;
    Purpose purpose = Purpose::input;
    std::uint32_t layer = 0;   ///< below 2^24
    std::uint32_t repeat = 0;  ///< which of several networks with the same seed
};

/// Words are made in groups of 64 counters: word w of counter i in a group stands at 64 w + i. The order is
/// part of the definition of a stream and suits any SIMD width.
inline constexpr int counters_per_group = 64;
inline constexpr int words_per_group = 4 * counters_per_group;
using WordGroup = std::array<std::uint32_t, words_per_group>;

/// Group number `group` of `stream`: words [256 group, 256 group + 256).
void fill_words(const Stream& stream, std::uint64_t group, WordGroup& words);

}  // namespace init_lab
