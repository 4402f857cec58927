#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>

#include "../samples.h"
#include "core/distribution.h"
#include "quantum/gradient_moments.h"
#include "quantum/line_fit.h"

using namespace init_lab;
using namespace init_lab::quantum;
using Catch::Approx;

namespace {

std::vector<float> normals(std::uint32_t repeat, std::size_t count) {
    std::vector<float> values(count);
    fill_normal({11, Purpose::input, 0, repeat}, values);
    return values;
}

}  // namespace

TEST_CASE("Moments, added one by one or merged, are those of two passes", "[quantum]") {
    const std::vector<float> values = normals(0, 500);
    GradientMoments all;
    GradientMoments first;
    GradientMoments second;
    double mean = 0.0;
    for (std::size_t i = 0; i < values.size(); ++i) {
        const double x = 3.0 + static_cast<double>(values[i]) * values[i];
        all.add(x);
        (i < 123 ? first : second).add(x);
        mean += x / 500.0;
    }
    first.merge(second);
    double powers[5] = {};
    for (const float v : values) {
        const double d = 3.0 + static_cast<double>(v) * v - mean;
        for (int k = 2; k <= 4; ++k) powers[k] += std::pow(d, k);
    }
    for (const GradientMoments& m : {all, first}) {
        CHECK(m.count == 500.0);
        CHECK(m.mean == Approx(mean).epsilon(1e-13));
        CHECK(m.second == Approx(powers[2]).epsilon(1e-12));
        CHECK(m.third == Approx(powers[3]).epsilon(1e-11));
        CHECK(m.fourth == Approx(powers[4]).epsilon(1e-11));
    }
}

TEST_CASE("The interval covers the variance about as often as it says", "[quantum]") {
    const int experiments = 2000 / init_lab::test::fewer_networks;
    int variance_covered = 0;
    int square_covered = 0;
    for (int e = 0; e < experiments; ++e) {
        GradientMoments m;
        for (const float x : normals(static_cast<std::uint32_t>(e), 200)) m.add(0.5 + static_cast<double>(x));
        const Estimate v = m.variance();
        const Estimate s = m.mean_square();
        variance_covered += v.low < 1.0 && 1.0 < v.high ? 1 : 0;
        square_covered += s.low < 1.25 && 1.25 < s.high ? 1 : 0;
    }
    // 95 % as samples grow; with 200 the fourth moment is itself a little low: one or two in a hundred more are
    // missed.
    const double noise = 3.0 * std::sqrt(0.05 * 0.95 / experiments);
    for (const int covered : {variance_covered, square_covered}) {
        const double share = static_cast<double>(covered) / experiments;
        INFO(share);
        CHECK(share > 0.93 - noise);
        CHECK(share < 0.96 + noise);
    }
}

TEST_CASE("A weighted line: exact on a line, and its error is the scatter of its slope", "[quantum]") {
    std::vector<FitPoint> points{{2, 1, 0.1}, {3, -1, 0.2}, {5, -5, 0.1}, {7, -9, 3.0}};
    const LineFit exact = fit_line(points);
    CHECK(exact.slope == Approx(-2.0));
    CHECK(exact.intercept == Approx(5.0));
    CHECK(exact.chi_squared < 1e-20);
    const int experiments = 2000 / init_lab::test::fewer_networks;
    double sum = 0.0;
    double chi = 0.0;
    for (int e = 0; e < experiments; ++e) {
        const std::vector<float> noise = normals(static_cast<std::uint32_t>(5000 + e), points.size());
        std::vector<FitPoint> moved = points;
        for (std::size_t i = 0; i < moved.size(); ++i) moved[i].y += moved[i].error * static_cast<double>(noise[i]);
        const LineFit fit = fit_line(moved);
        sum += std::pow((fit.slope + 2.0) / fit.slope_error, 2.0) / experiments;
        chi += fit.chi_squared / experiments;
    }
    CHECK(std::abs(sum - 1.0) < 4.0 * std::sqrt(2.0 / experiments));
    CHECK(std::abs(chi - 2.0) < 4.0 * std::sqrt(4.0 / experiments));
    CHECK(std::isnan(fit_line(std::vector<FitPoint>{{1, 1, 1}}).slope));
    points[0].y = std::nan("");
    CHECK(fit_line(points).points == 3);
}
