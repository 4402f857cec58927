#include "core/orthogonal.h"

#include <Eigen/Core>
#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>

#include "core/distribution.h"
#include "samples.h"

using namespace init_lab;
using Catch::Approx;

namespace {

Eigen::MatrixXf draw(int rows, int columns, double gain, std::uint64_t seed) {
    Eigen::MatrixXf w(rows, columns);
    fill_orthogonal(rows, columns, gain, {seed, Purpose::weight, 1, 0},
                    {w.data(), static_cast<std::size_t>(w.size())});
    return w;
}

double departure(const Eigen::MatrixXd& gram, double square) {
    return (gram - square * Eigen::MatrixXd::Identity(gram.rows(), gram.cols())).cwiseAbs().maxCoeff();
}

}  // namespace

// Saxe et al. 2013; PyTorch's orthogonal_: columns, or rows where there are fewer of them, are orthonormal.
TEST_CASE("Orthogonal: columns or rows are orthonormal, times the gain") {
    const std::pair<int, int> shapes[] = {{1, 1},    {2, 2}, {33, 33}, {128, 128}, {100, 37},
                                          {37, 100}, {1, 9}, {9, 1},   {300, 256}};
    for (const auto& [rows, columns] : shapes) {
        for (const double gain : {1.0, 1.5}) {
            const Eigen::MatrixXd w = draw(rows, columns, gain, 7).cast<double>();
            INFO(rows << " × " << columns);
            const Eigen::MatrixXd gram =
                rows >= columns ? Eigen::MatrixXd(w.transpose() * w) : Eigen::MatrixXd(w * w.transpose());
            CHECK(departure(gram, gain * gain) < 1e-6 * gain * gain);
        }
    }
}

// The first entry of a Haar column in n dimensions has the law of one coordinate of a uniform point on the sphere:
// w^2 ~ Beta(1/2, (n - 1)/2); for n = 3 the coordinate is uniform on (-1, 1) (Archimedes).
TEST_CASE("Orthogonal: Haar, entry by entry, signs included") {
    for (const auto& [row, column] : {std::pair{0, 0}, std::pair{2, 2}, std::pair{1, 2}}) {
        std::vector<float> entries;
        for (std::uint64_t seed = 0; seed < 4000; ++seed) entries.push_back(draw(3, 3, 1.0, seed)(row, column));
        INFO(row << ", " << column);
        CHECK(test::ks_distance(entries, [](double w) { return 0.5 * (w + 1.0); }) < test::ks_limit(entries.size()));
    }
}

// Moments of a Haar matrix: E w^2 = 1/n, E w^4 = 3 / (n (n + 2)) (Collins & Śniady 2006), E trace = 0,
// E trace^2 = 1, E determinant = 0 (Diaconis & Shahshahani 1994). Without the signs of R's diagonal the trace is off.
TEST_CASE("Orthogonal: moments of entries, trace and determinant") {
    const int n = 8;
    const int draws = 4000;
    double square = 0.0;
    double fourth = 0.0;
    double trace = 0.0;
    double trace_square = 0.0;
    double corner = 0.0;
    for (int i = 0; i < draws; ++i) {
        const Eigen::MatrixXd w = draw(n, n, 1.0, 100000 + static_cast<std::uint64_t>(i)).cast<double>();
        square += w.array().square().mean() / draws;
        fourth += w.array().pow(4).mean() / draws;
        trace += w.trace() / draws;
        trace_square += w.trace() * w.trace() / draws;
        corner += w(n - 1, n - 1) / draws;
    }
    const double root = std::sqrt(static_cast<double>(draws));
    // Five standard errors; 64 entries of one draw count as one.
    CHECK(square == Approx(1.0 / n).epsilon(1e-6));  // exact: columns have norm 1
    CHECK(fourth == Approx(3.0 / (n * (n + 2.0))).epsilon(5.0 / root));
    CHECK(std::abs(trace) < 5.0 / root);
    CHECK(trace_square == Approx(1.0).margin(5.0 * std::sqrt(2.0) / root));  // Var trace^2 = 2
    CHECK(std::abs(corner) < 5.0 / std::sqrt(static_cast<double>(n)) / root);
}

// Invariance: a Haar matrix times a fixed rotation is Haar, so any unit combination of a column's entries is
// distributed as the first entry is; here the average over n = 3, which is uniform times 1.
TEST_CASE("Orthogonal: no direction is special") {
    std::vector<float> projections;
    for (std::uint64_t seed = 0; seed < 4000; ++seed) {
        const Eigen::MatrixXf w = draw(3, 3, 1.0, 200000 + seed);
        projections.push_back((w.col(1).sum()) / std::sqrt(3.0f));
    }
    CHECK(test::ks_distance(projections, [](double w) { return 0.5 * (w + 1.0); }) <
          test::ks_limit(projections.size()));
}
