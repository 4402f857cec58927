#include <catch2/catch_test_macros.hpp>
#include <memory>
#include <set>

#include "core/random.h"

using namespace init_lab;

// Known-answer words of Random123's kat_vectors, philox4x32 with 10 rounds (Salmon et al. 2011).
TEST_CASE("Philox gives Random123's known words") {
    CHECK(philox4x32({0, 0, 0, 0}, {0, 0}) == PhiloxBlock{0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8});
    CHECK(philox4x32({0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff}, {0xffffffff, 0xffffffff}) ==
          PhiloxBlock{0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd});
    CHECK(philox4x32({0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344}, {0xa4093822, 0x299f31d0}) ==
          PhiloxBlock{0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1});
}

TEST_CASE("A group of words is Philox of its 64 counters, word-major") {
    const Stream stream{.seed = 0x123456789abcdefULL, .purpose = Purpose::weight, .layer = 17, .repeat = 3};
    WordGroup words;
    const std::uint64_t group = 0x300000001ULL;
    fill_words(stream, group, words);
    for (std::uint32_t i = 0; i < counters_per_group; ++i) {
        const std::uint64_t counter = group * 64 + i;
        const PhiloxBlock block = philox4x32(
            {static_cast<std::uint32_t>(counter), static_cast<std::uint32_t>(counter >> 32), (2u << 24) | 17u, 3u},
            {0x89abcdefu, 0x1234567u});
        for (std::uint32_t w = 0; w < 4; ++w) CHECK(words[64 * w + i] == block[w]);
    }
}

TEST_CASE("Streams that differ in any part of their address share no words") {
    const Stream base{.seed = 5, .purpose = Purpose::weight, .layer = 1, .repeat = 0};
    std::vector<Stream> streams{base, base, base, base, base};
    streams[1].seed = 6;
    streams[2].purpose = Purpose::bias;
    streams[3].layer = 2;
    streams[4].repeat = 1;
    std::set<std::uint32_t> seen;
    std::size_t drawn = 0;
    for (const Stream& stream : streams) {
        WordGroup words;
        fill_words(stream, 0, words);
        seen.insert(words.begin(), words.end());
        drawn += words.size();
    }
    CHECK(seen.size() == drawn);
}
