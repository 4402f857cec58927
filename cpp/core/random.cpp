#include "random.h"

namespace init_lab {
namespace {

constexpr int rounds = 10;
constexpr std::uint32_t multiplier_0 = 0xD2511F53;
constexpr std::uint32_t multiplier_1 = 0xCD9E8D57;
constexpr std::uint32_t weyl_0 = 0x9E3779B9;
constexpr std::uint32_t weyl_1 = 0xBB67AE85;

constexpr std::uint32_t high_word(std::uint64_t product) { return static_cast<std::uint32_t>(product >> 32); }
constexpr std::uint32_t low_word(std::uint64_t product) { return static_cast<std::uint32_t>(product); }

inline void philox_round(std::uint32_t& c0, std::uint32_t& c1, std::uint32_t& c2, std::uint32_t& c3, std::uint32_t k0,
                         std::uint32_t k1) {
    const std::uint64_t product_0 = std::uint64_t{multiplier_0} * c0;
    const std::uint64_t product_1 = std::uint64_t{multiplier_1} * c2;
    c0 = high_word(product_1) ^ c1 ^ k0;
    c1 = low_word(product_1);
    c2 = high_word(product_0) ^ c3 ^ k1;
    c3 = low_word(product_0);
}

}  // namespace

PhiloxBlock philox4x32(PhiloxBlock c, PhiloxKey key) {
    for (int round = 0; round < rounds; ++round) {
        philox_round(c[0], c[1], c[2], c[3], key[0], key[1]);
        key[0] += weyl_0;
        key[1] += weyl_1;
    }
    return c;
}

void fill_words(const Stream& stream, std::uint64_t group, WordGroup& words) {
    std::uint32_t* c0 = words.data();
    std::uint32_t* c1 = c0 + counters_per_group;
    std::uint32_t* c2 = c1 + counters_per_group;
    std::uint32_t* c3 = c2 + counters_per_group;
    const std::uint32_t use = (static_cast<std::uint32_t>(stream.purpose) << 24) | stream.layer;
    for (int i = 0; i < counters_per_group; ++i) {
        const std::uint64_t counter = group * counters_per_group + static_cast<std::uint64_t>(i);
        c0[i] = low_word(counter);
        c1[i] = high_word(counter);
        c2[i] = use;
        c3[i] = stream.repeat;
    }
    std::uint32_t k0 = low_word(stream.seed);
    std::uint32_t k1 = high_word(stream.seed);
    // Rounds outside, counters inside: the inner loop has no dependencies, so compilers turn it into SIMD.
    for (int round = 0; round < rounds; ++round, k0 += weyl_0, k1 += weyl_1) {
        for (int i = 0; i < counters_per_group; ++i) philox_round(c0[i], c1[i], c2[i], c3[i], k0, k1);
    }
}

}  // namespace init_lab
