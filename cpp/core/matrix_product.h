#pragma once

#include <Eigen/Core>

namespace init_lab {

using ConstMatrixRef = Eigen::Ref<const Eigen::MatrixXf>;
using MatrixRef = Eigen::Ref<Eigen::MatrixXf>;

/// out = a b. Shapes must fit and `out` must not overlap the others; so below.
void multiply(const ConstMatrixRef& a, const ConstMatrixRef& b, MatrixRef out);

/// out = a^T b.
void multiply_left_transposed(const ConstMatrixRef& a, const ConstMatrixRef& b, MatrixRef out);

/// out += a b^T, or out = a b^T.
enum class Into { replace, add };
void multiply_right_transposed(const ConstMatrixRef& a, const ConstMatrixRef& b, MatrixRef out, Into into);

}  // namespace init_lab
