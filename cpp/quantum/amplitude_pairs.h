#pragma once

#include <Eigen/Core>
#include <cstddef>

/// Loops over the pairs of amplitudes that a one-qubit gate mixes: those whose indices differ in the gate's bit.
namespace init_lab::quantum {

/// Two neighbouring doubles: one register on every target.
using Pair = Eigen::Array2d;

[[nodiscard]] inline Pair load(const double* from) { return Eigen::Map<const Pair>(from); }
inline void store(const Pair& value, double* to) {
    Eigen::Map<Pair> out(to);
    out = value;
}

/// Calls visit(i, j) for every i with the bit 0, in steps of two neighbours (i, i + 1), and j = i with the bit 1.
/// `stride` is the bit: 2 or more, so that both neighbours play the same part.
template <class Visit>
void for_pairs(std::size_t size, std::size_t stride, Visit visit) {
    for (std::size_t block = 0; block < size; block += 2 * stride) {
        for (std::size_t i = block; i < block + stride; i += 2) visit(i, i + stride);
    }
}

}  // namespace init_lab::quantum
