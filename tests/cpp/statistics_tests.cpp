#include "core/statistics.h"

#include <algorithm>
#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>
#include <cmath>
#include <limits>

#include "core/distribution.h"

using namespace init_lab;
using Catch::Approx;

namespace {

constexpr float infinite = std::numeric_limits<float>::infinity();
constexpr float not_a_number = std::numeric_limits<float>::quiet_NaN();

std::vector<float> shifted_normals(std::size_t n, float mean, float std) {
    std::vector<float> values(n);
    fill_normal({.seed = 1, .purpose = Purpose::input, .layer = 0, .repeat = 0}, values);
    for (float& x : values) x = mean + std * x;
    return values;
}

struct Exact {
    long double mean = 0.0L;
    long double variance = 0.0L;
};
Exact exact_moments(const std::vector<float>& values) {
    Exact e;
    for (const float x : values) e.mean += x;
    e.mean /= static_cast<long double>(values.size());
    for (const float x : values) e.variance += (x - e.mean) * (x - e.mean);
    e.variance /= static_cast<long double>(values.size());
    return e;
}

}  // namespace

TEST_CASE("Moments lose no precision beside long double") {
    const std::pair<float, float> cases[] = {
        {0.0f, 1.0f}, {1.0f, 1e-4f}, {1e6f, 1.0f}, {-3e-20f, 1e-24f}, {0.0f, 1e18f}};
    for (const auto& [mean, std] : cases) {
        for (const std::size_t n : {1u, 7u, 2047u, 2049u, 100003u}) {
            INFO(mean << " " << std << " " << n);
            const auto values = shifted_normals(n, mean, std);
            const Exact exact = exact_moments(values);
            const Moments m = moments(values);
            // Rounding: n sums in double, eight lanes and blocks, and the mean's own error squared.
            CHECK(m.variance == Approx(static_cast<double>(exact.variance)).epsilon(1e-13).margin(1e-300));
            CHECK(m.mean == Approx(static_cast<double>(exact.mean)).epsilon(1e-14).margin(1e-14 * std::abs(std)));
        }
    }
}

TEST_CASE("A first value far from all others costs little precision") {
    for (const float outlier : {1e3f, 1e6f, -1e30f}) {
        for (const std::size_t n : {9u, 2048u, 100003u}) {
            INFO(outlier << " " << n);
            auto values = shifted_normals(n, 3.0f, 1.0f);
            values.front() = outlier;
            const Exact exact = exact_moments(values);
            CHECK(moments(values).variance == Approx(static_cast<double>(exact.variance)).epsilon(1e-10));
        }
    }
}

TEST_CASE("A naive single-precision sum would fail the test above") {
    const auto values = shifted_normals(100003, 1e6f, 1.0f);
    float sum = 0.0f;
    float squares = 0.0f;
    for (const float x : values) {
        sum += x;
        squares += x * x;
    }
    const float mean = sum / 100003.0f;
    CHECK(std::abs(squares / 100003.0f - mean * mean - 1.0f) > 0.5f);
}

TEST_CASE("Non-finite entries are counted and decide the moments") {
    std::vector<float> values(5000, 1.0f);
    values[4321] = infinite;
    Moments m = moments(values);
    CHECK(m.non_finite == 1);
    CHECK(std::isinf(m.mean));
    CHECK(std::isinf(m.variance));
    CHECK(m.maximum == 1.0);
    values[17] = -infinite;
    m = moments(values);
    CHECK(m.non_finite == 2);
    CHECK(std::isnan(m.variance));
    CHECK(std::isinf(m.second_moment));
    values[17] = not_a_number;
    CHECK(std::isnan(moments(values).second_moment));
    CHECK(moments(std::vector<float>(9, not_a_number)).non_finite == 9);
}

TEST_CASE("Histograms count every finite value once") {
    const auto values = shifted_normals(10007, 0.5f, 2.0f);
    const Moments m = moments(values);
    const Histogram h = histogram(values, m.minimum, m.maximum, 48);
    double total = 0.0;
    for (const double c : h.counts) total += c;
    CHECK(total == 10007.0);
    REQUIRE(h.edges.size() == 49);
    // Bin by bin against a plain count.
    for (std::size_t i = 0; i < h.counts.size(); ++i) {
        double expected = 0.0;
        for (const float x : values) {
            const bool last = i + 1 == h.counts.size();
            const auto v = static_cast<double>(x);
            if (v >= h.edges[i] && (v < h.edges[i + 1] || (last && v <= h.edges[i + 1]))) expected += 1.0;
        }
        CHECK(h.counts[i] == Approx(expected).margin(1.0));  // a value on an edge may round into its neighbour
    }
    CHECK(histogram(std::vector<float>{not_a_number, infinite, 1.0f}, 0.0, 2.0, 4).counts ==
          std::vector<double>{0, 0, 1, 0});
    const Histogram point = histogram(std::vector<float>(5, 3.0f), 3.0, 3.0, 4);
    CHECK(point.edges.front() < 3.0);
    CHECK(point.edges.back() > 3.0);
}

TEST_CASE("Histograms of all that floats can hold") {
    const std::pair<float, float> ranges[] = {{-3.4e38f, 3.4e38f}, {-1e-45f, 1e-45f}, {0.0f, 1e-40f},
                                              {1e6f, 1000001.0f},  {-5.0f, 1e30f},    {2e-38f, 3.0f}};
    for (const auto& [low, high] : ranges) {
        INFO(low << " to " << high);
        std::vector<float> values{low, high, high, not_a_number, infinite, -infinite};
        values.push_back(0.5f * low + 0.5f * high);
        const Histogram h = histogram(values, low, high, 4);
        double total = 0.0;
        for (const double count : h.counts) total += count;
        CHECK(total == 4.0);
        CHECK(h.counts.front() >= 1.0);
        CHECK(h.counts.back() >= 2.0);
    }
}

TEST_CASE("What lies outside of a range: any number of values, edges and NaN inside") {
    for (const std::size_t n : {1u, 3u, 4u, 1001u}) {
        const auto values = shifted_normals(n, 0.0f, 1.0f);
        double outside = 0.0;
        for (const float x : values) outside += x < -0.5f || x > 0.75f ? 1.0 : 0.0;
        CHECK(share_outside(values, -0.5, 0.75) == outside / static_cast<double>(n));
    }
    CHECK(share_outside(std::vector<float>{-1.0f, 1.0f, not_a_number, infinite, -2.0f}, -1.0, 1.0) == 0.4);
}

TEST_CASE("Quantiles interpolate and survive infinities") {
    std::vector<double> values{4.0, 1.0, 3.0, 2.0};
    CHECK(quantile(values, 0.0) == 1.0);
    CHECK(quantile(values, 0.5) == 2.5);
    CHECK(quantile(values, 1.0) == 4.0);
    std::vector<double> wild{std::numeric_limits<double>::infinity(), 1.0, std::numeric_limits<double>::infinity()};
    CHECK(quantile(wild, 0.0) == 1.0);
    CHECK(std::isinf(quantile(wild, 0.75)));
    std::vector<double> broken{std::numeric_limits<double>::quiet_NaN(), 2.0, 1.0};
    CHECK(quantile(broken, 0.5) == 2.0);
    CHECK(std::isnan(quantile(broken, 1.0)));
}

TEST_CASE("Extremes of any number of values, a few beyond a block included") {
    for (std::size_t size = 1; size < 5000; size += size < 40 ? 1 : 37) {
        std::vector<float> values(size);
        for (std::size_t i = 0; i < size; ++i) values[i] = static_cast<float>((i * 7919) % size);
        values[size / 2] = -1.0f;
        const Moments m = moments(values);
        INFO(size);
        CHECK(m.minimum == -1.0);
        CHECK(m.maximum == static_cast<double>(*std::ranges::max_element(values)));
    }
    const Moments beyond = moments(std::vector<float>(2055, 3.0f));
    CHECK(beyond.maximum == 3.0);
}
