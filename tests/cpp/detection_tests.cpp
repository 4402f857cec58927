#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>
#include <limits>

#include "training/principal_components.h"
#include "training_samples.h"

using namespace init_lab;
using Catch::Approx;

namespace {

/// P(abnormal > normal) + P(equal) / 2, by counting pairs.
double pairs(const ScoredCases& cases) {
    double sum = 0.0;
    for (const double a : cases.abnormal) {
        for (const double n : cases.normal) sum += a > n ? 1.0 : a == n ? 0.5 : 0.0;
    }
    return sum / static_cast<double>(cases.abnormal.size() * cases.normal.size());
}

}  // namespace

TEST_CASE("The area under the ROC curve is the share of pairs in the right order") {
    CHECK(area_under_roc({{1, 2, 3}, {4, 5}}) == 1.0);
    CHECK(area_under_roc({{4, 5}, {1, 2, 3}}) == 0.0);
    CHECK(area_under_roc({{1, 1}, {1, 1, 1}}) == 0.5);
    CHECK(std::isnan(area_under_roc({{}, {1}})));
    ScoredCases cases;
    for (int i = 0; i < 60; ++i) cases.normal.push_back((i * 37) % 23);
    for (int i = 0; i < 45; ++i) cases.abnormal.push_back((i * 53) % 31);
    CHECK(area_under_roc(cases) == Approx(pairs(cases)).epsilon(1e-12));
    const RocCurve curve = roc_curve(cases);
    CHECK(curve.false_alarm_rate.front() == 0.0);
    CHECK(curve.hit_rate.back() == 1.0);
    CHECK(curve.false_alarm_rate.back() == 1.0);
    CHECK(std::ranges::is_sorted(curve.hit_rate));
    CHECK(std::ranges::is_sorted(curve.false_alarm_rate));
    // Each point's threshold makes of the cases what the point says.
    for (const Operating& point : operating_points(cases)) {
        const Detection there = detect(cases, point.threshold);
        CHECK(there.hits == point.detection.hits);
        CHECK(there.false_alarms == point.detection.false_alarms);
        CHECK(there.quiet == point.detection.quiet);
    }
}

TEST_CASE("A detector that gives NaN flags everything and tells nothing") {
    constexpr double nan = std::numeric_limits<double>::quiet_NaN();
    CHECK(area_under_roc({{nan, nan}, {nan}}) == 0.5);
    const Detection all = detect({{nan, nan}, {nan}}, 1.0);
    CHECK(all.false_alarms == 2);
    CHECK(all.hits == 1);
}

TEST_CASE("Counts, precision, recall and F1 of a threshold") {
    const Detection d = detect({{0.1, 0.2, 0.9}, {0.3, 0.8, 0.9, 1.0}}, 0.5);
    CHECK(d.hits == 3);
    CHECK(d.misses == 1);
    CHECK(d.false_alarms == 1);
    CHECK(d.quiet == 2);
    CHECK(d.precision() == Approx(0.75));
    CHECK(d.recall() == Approx(0.75));
    CHECK(d.f1() == Approx(0.75));
    const Detection none = detect({{0.1}, {0.2}}, 2.0);
    CHECK(none.precision() == 0.0);
    CHECK(none.f1() == 0.0);
    CHECK(detect({{0.5}, {}}, 0.5).false_alarms == 0);  // at the threshold is not above it
}

TEST_CASE("Principal components: a plane in space is rebuilt, what sticks out is not") {
    Eigen::MatrixXf points(3, 50);
    for (int j = 0; j < 50; ++j) {
        const float u = std::sin(static_cast<float>(j));
        const float v = std::cos(2.3f * static_cast<float>(j));
        points.col(j) << 2.0f + 3.0f * u + v, 1.0f - u + v, 0.5f * u - 1.0f;
    }
    const PrincipalComponents two(points, 2);
    CHECK((two.rebuild(points) - points).cwiseAbs().maxCoeff() < 1e-5f);
    CHECK((two.directions().transpose() * two.directions() - Eigen::MatrixXd::Identity(2, 2)).norm() < 1e-12);
    CHECK(two.variances()(0) > two.variances()(1));
    // The error of one component is the variance of the other.
    const PrincipalComponents one(points, 1);
    const double left = (one.rebuild(points) - points).cast<double>().squaredNorm() / 50.0;
    CHECK(left == Approx(two.variances()(1)).epsilon(1e-5));
    Eigen::MatrixXf off = points.col(0);
    off += Eigen::VectorXf{{-0.5f, -0.5f, 4.0f}};
    CHECK((two.rebuild(off) - off).norm() > 1.0f);
}
