#include "matrix_product.h"

#include "tiled_product.h"

namespace init_lab {
#ifdef __wasm_simd128__

namespace {

ProductOperand plain(const ConstMatrixRef& m) { return {m.data(), m.rows(), m.cols(), 1, m.outerStride()}; }
ProductOperand transposed(const ConstMatrixRef& m) { return {m.data(), m.cols(), m.rows(), m.outerStride(), 1}; }

}  // namespace

// Measured in Chromium at 256³: 1.7 times Eigen's kernel with relaxed SIMD, 1.6 times with simd128. For all shapes,
// though a few columns leave its tile half empty: a second kernel would cost 8 KB of the page.

void multiply(const ConstMatrixRef& a, const ConstMatrixRef& b, MatrixRef out) {
    tiled_product(plain(a), plain(b), out.data(), out.outerStride(), false);
}

void multiply_left_transposed(const ConstMatrixRef& a, const ConstMatrixRef& b, MatrixRef out) {
    tiled_product(transposed(a), plain(b), out.data(), out.outerStride(), false);
}

void multiply_right_transposed(const ConstMatrixRef& a, const ConstMatrixRef& b, MatrixRef out, Into into) {
    tiled_product(plain(a), transposed(b), out.data(), out.outerStride(), into == Into::add);
}

#else

// Natively Eigen's kernels know the machine better, and without SIMD the tile does not fit.

void multiply(const ConstMatrixRef& a, const ConstMatrixRef& b, MatrixRef out) { out.noalias() = a * b; }

void multiply_left_transposed(const ConstMatrixRef& a, const ConstMatrixRef& b, MatrixRef out) {
    out.noalias() = a.transpose() * b;
}

void multiply_right_transposed(const ConstMatrixRef& a, const ConstMatrixRef& b, MatrixRef out, Into into) {
    if (into == Into::add) {
        out.noalias() += a * b.transpose();
    } else {
        out.noalias() = a * b.transpose();
    }
}

#endif

}  // namespace init_lab
