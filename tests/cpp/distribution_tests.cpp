#include "core/distribution.h"

#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>
#include <cmath>
#include <limits>
#include <numbers>

#include "core/elementary_functions.h"
#include "core/statistics.h"
#include "samples.h"

using namespace init_lab;
using Catch::Approx;

namespace {

constexpr std::size_t sample_size = 1 << 18;

std::vector<float> draw(void (*fill)(const Stream&, std::span<float>), std::uint64_t seed) {
    std::vector<float> out(sample_size);
    fill({.seed = seed, .purpose = Purpose::weight, .layer = 1, .repeat = 0}, out);
    return out;
}

double power_mean(const std::vector<float>& values, int power) {
    double sum = 0.0;
    for (const float x : values) sum += std::pow(static_cast<double>(x), power);
    return sum / static_cast<double>(values.size());
}

/// A sample's mean of z^power lies within five of its standard errors of `expected` (one in 1.7 million does not).
void check_power(const std::vector<float>& values, int power, double expected) {
    const double spread = std::sqrt(power_mean(values, 2 * power) - std::pow(power_mean(values, power), 2));
    CHECK(std::abs(power_mean(values, power) - expected) < 5.0 * spread / std::sqrt(sample_size));
}

float exponential(float x) { return portable_exp(all(x))[0]; }

}  // namespace

TEST_CASE("Normal: moments and Kolmogorov-Smirnov") {
    for (const std::uint64_t seed : {1u, 2u, 3u}) {
        const auto z = draw(fill_normal, seed);
        check_power(z, 1, 0.0);
        check_power(z, 2, 1.0);
        check_power(z, 3, 0.0);
        check_power(z, 4, 3.0);
        check_power(z, 6, 15.0);
        CHECK(test::ks_distance(z, normal_cdf) < test::ks_limit(z.size()));
    }
}

TEST_CASE("Normal: neighbours are not correlated") {
    const auto z = draw(fill_normal, 4);
    for (const std::size_t lag : {1u, 64u, 128u, 256u}) {
        double sum = 0.0;
        for (std::size_t i = lag; i < z.size(); ++i)
            sum += static_cast<double>(z[i]) * static_cast<double>(z[i - lag]);
        CHECK(std::abs(sum / sample_size) < 5.0 / std::sqrt(sample_size));
    }
}

TEST_CASE("Uniform: moments, Kolmogorov-Smirnov, open ends") {
    const auto u = draw(fill_uniform, 1);
    check_power(u, 1, 0.0);
    check_power(u, 2, 1.0 / 3.0);
    check_power(u, 4, 1.0 / 5.0);
    CHECK(test::ks_distance(u, [](double x) { return 0.5 * (x + 1.0); }) < test::ks_limit(u.size()));
    CHECK(std::ranges::all_of(u, [](float x) { return x > -1.0f && x < 1.0f && x != 0.0f; }));
}

TEST_CASE("Truncated normal: support, moments, Kolmogorov-Smirnov") {
    std::vector<float> z(sample_size);
    fill_truncated_normal({.seed = 9, .purpose = Purpose::weight, .layer = 1, .repeat = 0}, 2.0, z);
    CHECK(std::ranges::all_of(z, [](float x) { return std::abs(x) <= 2.0f; }));
    check_power(z, 1, 0.0);
    check_power(z, 2, std::pow(0.87962566103423978, 2));
    const double low = normal_cdf(-2.0);
    CHECK(test::ks_distance(z, [low](double x) { return (normal_cdf(x) - low) / (1.0 - 2.0 * low); }) <
          test::ks_limit(z.size()));
}

// Keras, VarianceScaling: the std of a unit normal cut at two.
TEST_CASE("Truncated normal: the published correction") {
    CHECK(std::abs(truncated_normal_std(2.0) - 0.87962566103423978) < 1e-15);
}

TEST_CASE("A longer fill begins with a shorter one") {
    const Stream stream{.seed = 11, .purpose = Purpose::weight, .layer = 2, .repeat = 0};
    std::vector<float> longer(1000);
    std::vector<float> shorter(301);
    fill_normal(stream, longer);
    fill_normal(stream, shorter);
    CHECK(std::equal(shorter.begin(), shorter.end(), longer.begin()));
}

TEST_CASE("The quantile inverts the distribution function") {
    for (const double p : {1e-300, 1e-12, 1e-3, 0.02, 0.1, 0.3, 0.5, 0.77, 0.925, 0.999, 1.0 - 1e-9}) {
        // An error e of z is an error e φ(z) / p of the probability; φ(z) / p is below 40 here.
        CHECK(normal_cdf(normal_quantile(p)) == Approx(p).epsilon(1e-13));
    }
}

TEST_CASE("The portable exponential keeps its stated error, and ends as e^x does") {
    for (int i = 0; i <= 400000; ++i) {
        const float x = -87.3f + 176.0f * static_cast<float>(i) / 400000.0f;
        const double exact = std::exp(static_cast<double>(x));
        CHECK_FALSE(std::abs(static_cast<double>(exponential(x)) - exact) > 1.2e-7 * exact);
    }
    constexpr float infinity = std::numeric_limits<float>::infinity();
    for (const float x : {88.8f, 100.0f, 1e30f, infinity}) CHECK(exponential(x) == infinity);
    for (const float x : {-87.4f, -100.0f, -1e30f, -infinity}) CHECK(exponential(x) == 0.0f);
    CHECK(exponential(0.0f) == 1.0f);
    CHECK(std::isnan(exponential(std::numeric_limits<float>::quiet_NaN())));
}

TEST_CASE("Portable logarithm, sine and cosine keep their stated errors") {
    for (int i = 0; i < 200000; ++i) {
        const float x = static_cast<float>(std::exp(-22.5 * i / 200000.0));
        const double exact = std::log(static_cast<double>(x));
        const double error = std::abs(static_cast<double>(portable_log(all(x))[0]) - exact);
        CHECK_FALSE(error > std::max(1e-7, 2e-7 * std::abs(exact)));
        const std::uint32_t turn = 2654435761u * static_cast<std::uint32_t>(i);
        const double angle = 2.0 * std::numbers::pi * turn / 4294967296.0;
        const SineCosine both = portable_sine_cosine(WordLanes{} + turn);
        CHECK_FALSE(std::abs(static_cast<double>(both.sine[0]) - std::sin(angle)) > 1.2e-7);
        CHECK_FALSE(std::abs(static_cast<double>(both.cosine[0]) - std::cos(angle)) > 1.2e-7);
    }
}

TEST_CASE("Logarithm and exponential of doubles keep their stated errors") {
    for (int i = 0; i <= 100000; ++i) {
        const double x = 7.0e-3 * i;  // 0 to 700
        const double e = portable_exp(DoubleLanes{x, 0.0})[0];
        CHECK_FALSE(std::abs(e - std::exp(x)) > 1e-12 * std::exp(x));
        const double small = std::exp(-x / 20.0);
        for (const double more : {small, 1.0, std::exp(x)}) {
            const double exact = std::log1p(more);
            const double error = std::abs(portable_log(DoubleLanes{1.0, 1.0 + more})[1] - exact);
            CHECK_FALSE(error > std::max(2e-16, 1e-12 * exact));
        }
    }
    CHECK(portable_log(DoubleLanes{1.0, 1.0})[0] == 0.0);
    CHECK(portable_exp(DoubleLanes{0.0, 0.0})[1] == 1.0);
}
