#include "normal_rate.h"

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <random>
#include <vector>

#include "core/distribution.h"

namespace init_lab::bench {
namespace {

template <class Fill>
double rate(double milliseconds, Fill fill) {
    using Clock = std::chrono::steady_clock;
    std::vector<float> weights(256 * 256);
    const auto start = Clock::now();
    double layers = 0.0;
    double elapsed = 0.0;
    do {
        fill(weights);
        layers += 1.0;
        elapsed = std::chrono::duration<double>(Clock::now() - start).count();
    } while (elapsed < 1e-3 * milliseconds);
    return 1e-6 * layers * static_cast<double>(weights.size()) / elapsed;
}

}  // namespace

double normal_rate(double milliseconds) {
    Stream stream{.seed = 1, .purpose = Purpose::weight};
    return rate(milliseconds, [&](std::vector<float>& weights) {
        ++stream.layer;
        fill_normal(stream, weights);
    });
}

double library_normal_rate(double milliseconds) {
    std::mt19937 words(1);
    std::normal_distribution<float> normal;
    return rate(milliseconds,
                [&](std::vector<float>& weights) { std::ranges::generate(weights, [&] { return normal(words); }); });
}

}  // namespace init_lab::bench
