#include "orthogonal.h"

#include <Eigen/Core>
#include <algorithm>
#include <cmath>

#include "distribution.h"
#include "matrix_product.h"

namespace init_lab {
namespace {

/// Columns that are taken together, so that nearly all work is in matrix products.
constexpr Eigen::Index block_columns = 32;

/// Takes from `columns` their part in the span of the orthonormal columns `before`.
void remove_projection(const ConstMatrixRef& before, MatrixRef columns) {
    if (before.cols() == 0) return;
    Eigen::MatrixXf share(before.cols(), columns.cols());
    Eigen::MatrixXf part(columns.rows(), columns.cols());
    multiply_left_transposed(before, columns, share);
    multiply(before, share, part);
    columns -= part;
}

/// Gram & Schmidt among a few columns.
void orthonormalize(MatrixRef columns) {
    for (Eigen::Index j = 0; j < columns.cols(); ++j) {
        for (Eigen::Index i = 0; i < j; ++i) columns.col(j) -= columns.col(i).dot(columns.col(j)) * columns.col(i);
        const float norm = columns.col(j).norm();
        if (norm > 0.0f) {
            columns.col(j) /= norm;
        } else {
            columns(j, j) = 1.0f;  // a draw of exact zeros
        }
    }
}

/// Q of the QR decomposition whose R has a positive diagonal, in place; rows >= columns. Each block goes twice:
/// what rounding left of its projection after the first time is gone after the second (Giraud, Langou & Rozložník
/// 2005).
void orthonormalize_blocks(MatrixRef a) {
    for (Eigen::Index first = 0; first < a.cols(); first += block_columns) {
        const Eigen::Index count = std::min(block_columns, a.cols() - first);
        for (int pass = 0; pass < 2; ++pass) {
            remove_projection(a.leftCols(first), a.middleCols(first, count));
            orthonormalize(a.middleCols(first, count));
        }
    }
}

}  // namespace

void fill_orthogonal(int rows, int columns, double gain, const Stream& stream, std::span<float> out) {
    Eigen::MatrixXf a(std::max(rows, columns), std::min(rows, columns));
    fill_normal(stream, {a.data(), static_cast<std::size_t>(a.size())});
    orthonormalize_blocks(a);
    a *= static_cast<float>(gain);
    Eigen::Map<Eigen::MatrixXf> weights(out.data(), rows, columns);
    if (rows >= columns) {
        weights = a;
    } else {
        weights = a.transpose();
    }
}

}  // namespace init_lab
