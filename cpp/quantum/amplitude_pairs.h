#pragma once

#include <cstddef>
#include <cstring>

/// Loops over the pairs of amplitudes that a one-qubit gate mixes: those whose indices differ in the gate's bit.
namespace init_lab::quantum {

/// Two neighbouring doubles: one register on every target. The vector extension of GCC and Clang rather than a fixed
/// Eigen array, which Clang keeps in memory within these loops when it makes wasm: thirty times as slow.
using Pair [[gnu::vector_size(16)]] = double;

[[nodiscard]] inline Pair load(const double* from) {
    Pair value;
    std::memcpy(&value, from, sizeof value);
    return value;
}
inline void store(Pair value, double* to) { std::memcpy(to, &value, sizeof value); }
[[nodiscard]] inline Pair reversed(Pair value) { return Pair{value[1], value[0]}; }

/// Calls visit(i, j) for every i with the bit 0, in steps of two neighbours (i, i + 1), and j = i with the bit 1.
/// `stride` is the bit: 2 or more, so that both neighbours play the same part.
template <class Visit>
inline void for_pairs(std::size_t size, std::size_t stride, Visit visit) {
    for (std::size_t block = 0; block < size; block += 2 * stride) {
        for (std::size_t i = block; i < block + stride; i += 2) visit(i, i + stride);
    }
}

}  // namespace init_lab::quantum
