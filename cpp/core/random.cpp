#include "random.h"

#ifdef __wasm_simd128__
#include <wasm_simd128.h>
#endif

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

#ifdef __wasm_simd128__

/// Four counters, a word of each in every vector.
struct PhiloxLanes {
    v128_t c0, c1, c2, c3;
};

alignas(16) constexpr PhiloxBlock multipliers_0{multiplier_0, multiplier_0, multiplier_0, multiplier_0};
alignas(16) constexpr PhiloxBlock multipliers_1{multiplier_1, multiplier_1, multiplier_1, multiplier_1};

struct Products {
    v128_t high;
    v128_t low;
};

/// By the instruction that makes whole products of words. Were the factor not hidden from the compiler in every
/// round, it would be widened once and multiplied by the product of 64 bits, which takes three times as long: half
/// the words a second.
inline Products multiply(v128_t words, const PhiloxBlock& factor) {
    const std::uint32_t* hidden = factor.data();
    asm volatile("" : "+r"(hidden));
    const v128_t multiplier = wasm_v128_load(hidden);
    const v128_t first = wasm_u64x2_extmul_low_u32x4(words, multiplier);
    const v128_t last = wasm_u64x2_extmul_high_u32x4(words, multiplier);
    return {wasm_i32x4_shuffle(first, last, 1, 3, 5, 7), wasm_i32x4_mul(words, multiplier)};
}

inline void philox_round(PhiloxLanes& c, std::uint32_t k0, std::uint32_t k1) {
    const Products product_0 = multiply(c.c0, multipliers_0);
    const Products product_1 = multiply(c.c2, multipliers_1);
    c = {wasm_v128_xor(wasm_v128_xor(product_1.high, c.c1), wasm_u32x4_splat(k0)), product_1.low,
         wasm_v128_xor(wasm_v128_xor(product_0.high, c.c3), wasm_u32x4_splat(k1)), product_0.low};
}

inline void store(const PhiloxLanes& c, std::uint32_t* to) {
    wasm_v128_store(to, c.c0);
    wasm_v128_store(to + counters_per_group, c.c1);
    wasm_v128_store(to + 2 * counters_per_group, c.c2);
    wasm_v128_store(to + 3 * counters_per_group, c.c3);
}

#endif

constexpr std::uint32_t use_word(const Stream& stream) {
    return (static_cast<std::uint32_t>(stream.purpose) << 24) | stream.layer;
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

#ifdef __wasm_simd128__

void fill_words(const Stream& stream, std::uint64_t group, WordGroup& words) {
    constexpr std::uint32_t lanes = 4;
    const std::uint64_t first = group * counters_per_group;
    const v128_t low = wasm_u32x4_splat(low_word(first));  // a multiple of 64: adding a place does not carry
    const v128_t high = wasm_u32x4_splat(high_word(first));
    const v128_t use = wasm_u32x4_splat(use_word(stream));
    const v128_t repeat = wasm_u32x4_splat(stream.repeat);
    // Sixteen counters at a time: some wait for their products while others go on.
    std::array<PhiloxLanes, 4> sets;
    for (std::uint32_t i = 0; i < counters_per_group; i += sets.size() * lanes) {
        v128_t place = wasm_i32x4_add(wasm_u32x4_splat(i), wasm_u32x4_const(0, 1, 2, 3));
        for (PhiloxLanes& set : sets) {
            set = {wasm_v128_or(low, place), high, use, repeat};
            place = wasm_i32x4_add(place, wasm_u32x4_const_splat(lanes));
        }
        std::uint32_t k0 = low_word(stream.seed);
        std::uint32_t k1 = high_word(stream.seed);
        for (int round = 0; round < rounds; ++round, k0 += weyl_0, k1 += weyl_1) {
            for (PhiloxLanes& set : sets) philox_round(set, k0, k1);
        }
        std::uint32_t* to = words.data() + i;
        for (const PhiloxLanes& set : sets) {
            store(set, to);
            to += lanes;
        }
    }
}

#else

void fill_words(const Stream& stream, std::uint64_t group, WordGroup& words) {
    std::uint32_t* c0 = words.data();
    std::uint32_t* c1 = c0 + counters_per_group;
    std::uint32_t* c2 = c1 + counters_per_group;
    std::uint32_t* c3 = c2 + counters_per_group;
    for (int i = 0; i < counters_per_group; ++i) {
        const std::uint64_t counter = group * counters_per_group + static_cast<std::uint64_t>(i);
        c0[i] = low_word(counter);
        c1[i] = high_word(counter);
        c2[i] = use_word(stream);
        c3[i] = stream.repeat;
    }
    std::uint32_t k0 = low_word(stream.seed);
    std::uint32_t k1 = high_word(stream.seed);
    // Rounds outside, counters inside: the inner loop has no dependencies, so compilers turn it into SIMD.
    for (int round = 0; round < rounds; ++round, k0 += weyl_0, k1 += weyl_1) {
        for (int i = 0; i < counters_per_group; ++i) philox_round(c0[i], c1[i], c2[i], c3[i], k0, k1);
    }
}

#endif

}  // namespace init_lab
