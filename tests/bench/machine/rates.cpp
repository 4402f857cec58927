#include "rates.h"

#include <cstddef>
#include <vector>

#include "quantum/amplitude_pairs.h"

namespace init_lab::bench {
namespace {

using quantum::load;
using quantum::Pair;
using quantum::store;

/// So that no compiler leaves out what is computed only to take time.
volatile double sink = 1.0;

}  // namespace

double arithmetic_work(double rounds) {
    constexpr double operations = 12 * 2;  // a round: twelve pairs
    const double one = sink;
    const Pair factor = {one, one};
    const Pair summand = {one * 1e-9, one * 1e-9};
    // As many as fit into sixteen registers beside the two constants, and enough to hide how long each takes.
    Pair a = factor, b = factor, c = factor, d = factor, e = factor, f = factor, g = factor, h = factor;
    Pair p = factor, q = factor, r = factor, s = factor;
    const auto count = static_cast<int>(rounds);
    for (int round = 0; round < count; ++round) {
        a *= factor, b *= factor, p += summand;
        c *= factor, d *= factor, q += summand;
        e *= factor, f *= factor, r += summand;
        g *= factor, h *= factor, s += summand;
    }
    const Pair sum = a + b + c + d + e + f + g + h + p + q + r + s;
    sink = sum[0];
    sink = 1.0;
    return operations * count;
}

double memory_work(int qubits, double passes) {
    const std::size_t size = std::size_t{1} << qubits;
    std::vector<double> real(size, 1.0);
    std::vector<double> imaginary(size, 1.0);
    double* re = real.data();
    double* im = imaginary.data();
    constexpr std::size_t stride = 64;  // not a multiple of 4 kB, where loads wait for stores that only look alike
    const auto count = static_cast<int>(passes);
    for (int pass = 0; pass < count; ++pass) {
        quantum::for_pairs(size, stride, [=](std::size_t i, std::size_t j) {
            const Pair ar = load(re + i);
            const Pair ai = load(im + i);
            store(load(re + j), re + i);
            store(load(im + j), im + i);
            store(ar, re + j);
            store(ai, im + j);
        });
        sink = re[0];
    }
    sink = 1.0;
    return 32.0 * static_cast<double>(size) * count;
}

}  // namespace init_lab::bench
