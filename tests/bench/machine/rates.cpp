#include "rates.h"

#include <chrono>
#include <cstddef>
#include <vector>

#include "quantum/amplitude_pairs.h"

namespace init_lab::bench {
namespace {

using Clock = std::chrono::steady_clock;
using quantum::load;
using quantum::Pair;
using quantum::store;

double milliseconds_since(Clock::time_point start) {
    return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

/// So that no compiler leaves out what is computed only to take time.
volatile double sink = 1.0;

}  // namespace

double arithmetic_rate(double milliseconds) {
    constexpr double rounds = 100000;
    constexpr double operations = 12 * 2;  // a round: twelve pairs
    const double one = sink;
    const Pair factor = {one, one};
    const Pair summand = {one * 1e-9, one * 1e-9};
    // As many as fit into sixteen registers beside the two constants, and enough to hide how long each takes.
    Pair a = factor, b = factor, c = factor, d = factor, e = factor, f = factor, g = factor, h = factor;
    Pair p = factor, q = factor, r = factor, s = factor;
    double done = 0.0;
    const auto start = Clock::now();
    do {
        for (int round = 0; round < static_cast<int>(rounds); ++round) {
            a *= factor, b *= factor, p += summand;
            c *= factor, d *= factor, q += summand;
            e *= factor, f *= factor, r += summand;
            g *= factor, h *= factor, s += summand;
        }
        done += rounds;
    } while (milliseconds_since(start) < milliseconds);
    const double time = milliseconds_since(start);
    const Pair sum = a + b + c + d + e + f + g + h + p + q + r + s;
    sink = sum[0] / (12.0 + done) + 1.0;
    sink = 1.0;
    return done * operations / time / 1e6;
}

double memory_rate(int qubits, double milliseconds) {
    const std::size_t size = std::size_t{1} << qubits;
    std::vector<double> real(size, 1.0);
    std::vector<double> imaginary(size, 1.0);
    double passes = 0.0;
    const auto start = Clock::now();
    double* re = real.data();
    double* im = imaginary.data();
    do {
        quantum::for_pairs(size, size / 2, [=](std::size_t i, std::size_t j) {
            store(-load(re + i), re + i);
            store(-load(im + i), im + i);
            store(-load(re + j), re + j);
            store(-load(im + j), im + j);
        });
        ++passes;
        sink = real[0];
    } while (milliseconds_since(start) < milliseconds);
    const double time = milliseconds_since(start);
    sink = 1.0;
    return passes * 32.0 * static_cast<double>(size) / time / 1e6;
}

}  // namespace init_lab::bench
