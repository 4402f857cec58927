#include "core/matrix_product.h"

#include <catch2/catch_test_macros.hpp>

#include "core/distribution.h"
#include "core/tiled_product.h"

using namespace init_lab;

namespace {

Eigen::MatrixXf random_matrix(Eigen::Index rows, Eigen::Index columns, std::uint32_t layer) {
    Eigen::MatrixXf m(rows, columns);
    fill_normal({.seed = 1, .purpose = Purpose::weight, .layer = layer, .repeat = 0},
                {m.data(), static_cast<std::size_t>(m.size())});
    return m;
}

/// A sum of `depth` products of normals stays below 4 sqrt(depth), each rounding is at most 6e-8 of it, the roundings
/// add like sqrt(depth), and of a few thousand sums none is off by more than four standard deviations.
void check_close(const Eigen::MatrixXf& got, const Eigen::MatrixXd& want, Eigen::Index depth, double scale = 1.0) {
    const double allowed = scale * 4.0 * 4.0 * 6e-8 * static_cast<double>(depth) + 1e-6;
    CHECK((got.cast<double>() - want).cwiseAbs().maxCoeff() < allowed);
}

}  // namespace

TEST_CASE("Products of every shape agree with double precision") {
    const Eigen::Index shapes[][3] = {{1, 1, 1},    {8, 6, 1},    {7, 5, 3},      {9, 13, 257},
                                      {64, 64, 64}, {130, 1, 40}, {131, 31, 300}, {5, 1600, 20}};
    for (const auto& [rows, columns, depth] : shapes) {
        INFO(rows << " × " << columns << " × " << depth);
        const Eigen::MatrixXf a = random_matrix(rows, depth, 1);
        const Eigen::MatrixXf b = random_matrix(depth, columns, 2);
        const Eigen::MatrixXd want = a.cast<double>() * b.cast<double>();

        Eigen::MatrixXf out(rows, columns);
        multiply(a, b, out);
        check_close(out, want, depth);
        multiply_left_transposed(Eigen::MatrixXf(a.transpose()), b, out);
        check_close(out, want, depth);
        multiply_right_transposed(a, Eigen::MatrixXf(b.transpose()), out, Into::replace);
        check_close(out, want, depth);
        multiply_right_transposed(a, Eigen::MatrixXf(b.transpose()), out, Into::add);
        check_close(out, 2.0 * want, depth, 2.0);

        // The tiles themselves, where the machine would not choose them.
        tiled_product({a.data(), rows, depth, 1, rows}, {b.data(), depth, columns, 1, depth}, out.data(), rows,
                      false);
        check_close(out, want, depth);
    }
}

TEST_CASE("Products of some columns leave the others alone") {
    const Eigen::MatrixXf a = random_matrix(20, 30, 1);
    const Eigen::MatrixXf b = random_matrix(30, 25, 2);
    Eigen::MatrixXf out = Eigen::MatrixXf::Constant(20, 25, 7.0f);
    multiply(a, b.middleCols(4, 13), out.middleCols(4, 13));
    CHECK((out.leftCols(4).array() == 7.0f).all());
    CHECK((out.rightCols(8).array() == 7.0f).all());
    check_close(out.middleCols(4, 13), a.cast<double>() * b.middleCols(4, 13).cast<double>(), 30);
}

TEST_CASE("Products carry NaN and infinity") {
    Eigen::MatrixXf a = Eigen::MatrixXf::Ones(16, 12);
    a(3, 5) = std::numeric_limits<float>::quiet_NaN();
    a(4, 5) = std::numeric_limits<float>::infinity();
    const Eigen::MatrixXf b = Eigen::MatrixXf::Ones(12, 18);
    Eigen::MatrixXf out(16, 18);
    multiply(a, b, out);
    CHECK(out.row(3).array().isNaN().all());
    CHECK(out.row(4).array().isInf().all());
    CHECK(out.row(5).array().isFinite().all());
}
