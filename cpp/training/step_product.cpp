#include "step_product.h"

#ifdef __wasm_simd128__
#include <algorithm>
#include <cstring>
#endif

namespace init_lab {
#ifdef __wasm_simd128__
namespace {

using Index = std::ptrdiff_t;
using Lanes = float __attribute__((vector_size(16)));
constexpr Index lane_count = 4;

// As many columns as leave registers for the operands; see core/tiled_product.h.
#ifdef __wasm_relaxed_simd__
constexpr Index most_columns = 6;
#else
constexpr Index most_columns = 4;
#endif

Lanes load(const float* from) {
    Lanes lanes;
    std::memcpy(&lanes, from, sizeof lanes);
    return lanes;
}
void store(float* to, Lanes lanes) { std::memcpy(to, &lanes, sizeof lanes); }

Lanes multiply_add(Lanes a, Lanes b, Lanes c) {
#ifdef __wasm_relaxed_simd__
    return __builtin_wasm_relaxed_madd_f32x4(a, b, c);
#else
    return a * b + c;
#endif
}

/// A matrix by its first entry and the way from one to the next, down a column and along a row.
struct Strided {
    const float* data;
    Index down;
    Index along;
};

/// out = a b for `groups` × 4 rows and `columns` columns; a's columns are contiguous, b is row after row.
template <Index groups, Index columns>
void tile(const float* a, Index a_stride, const float* b, Index depth, float* out, Index out_stride) {
    Lanes sums[groups][columns] = {};
    for (Index k = 0; k < depth; ++k, a += a_stride, b += columns) {
        Lanes rows[groups];
        for (Index g = 0; g < groups; ++g) rows[g] = load(a + g * lane_count);
        for (Index j = 0; j < columns; ++j) {
            const Lanes factor = {b[j], b[j], b[j], b[j]};
            for (Index g = 0; g < groups; ++g) sums[g][j] = multiply_add(rows[g], factor, sums[g][j]);
        }
    }
    for (Index j = 0; j < columns; ++j) {
        for (Index g = 0; g < groups; ++g) store(out + j * out_stride + g * lane_count, sums[g][j]);
    }
}

/// The rows below the last whole group of four.
void rest(const float* a, Index a_stride, Strided b, Index rows, Index columns, Index depth, float* out,
          Index out_stride) {
    for (Index j = 0; j < columns; ++j) {
        for (Index i = 0; i < rows; ++i) {
            float sum = 0.0f;
            for (Index k = 0; k < depth; ++k) sum += a[i + k * a_stride] * b.data[k * b.down + j * b.along];
            out[i + j * out_stride] = sum;
        }
    }
}

template <Index columns>
void strip(const float* a, Index a_stride, Strided b, Index rows, Index depth, float* panel, float* out,
           Index out_stride) {
    for (Index k = 0; k < depth; ++k) {
        for (Index j = 0; j < columns; ++j) panel[k * columns + j] = b.data[k * b.down + j * b.along];
    }
    Index i = 0;
    for (; i + 2 * lane_count <= rows; i += 2 * lane_count) {
        tile<2, columns>(a + i, a_stride, panel, depth, out + i, out_stride);
    }
    for (; i + lane_count <= rows; i += lane_count) {
        tile<1, columns>(a + i, a_stride, panel, depth, out + i, out_stride);
    }
    if (i < rows) rest(a + i, a_stride, b, rows - i, columns, depth, out + i, out_stride);
}

void product(const float* a, Index a_stride, Strided b, Index rows, Index columns, Index depth,
             std::vector<float>& panel, float* out, Index out_stride) {
    panel.resize(std::max(panel.size(), static_cast<std::size_t>(most_columns * depth)));
    Index j = 0;
    for (; j + most_columns <= columns; j += most_columns) {
        strip<most_columns>(a, a_stride, {b.data + j * b.along, b.down, b.along}, rows, depth, panel.data(),
                            out + j * out_stride, out_stride);
    }
    for (; j + 2 <= columns; j += 2) {
        strip<2>(a, a_stride, {b.data + j * b.along, b.down, b.along}, rows, depth, panel.data(),
                 out + j * out_stride, out_stride);
    }
    if (j < columns) {
        strip<1>(a, a_stride, {b.data + j * b.along, b.down, b.along}, rows, depth, panel.data(),
                 out + j * out_stride, out_stride);
    }
}

/// a^T, column by column, in blocks of four by four.
void turn(const StepProduct::ConstMatrix& a, float* to) {
    const Index rows = a.rows();
    const Index columns = a.cols();
    const Index stride = a.outerStride();
    const auto blocks = [](Index n) { return n / lane_count * lane_count; };
    for (Index j = 0; j < blocks(columns); j += lane_count) {
        for (Index i = 0; i < blocks(rows); i += lane_count) {
            const float* from = a.data() + i + j * stride;
            const Lanes c0 = load(from);
            const Lanes c1 = load(from + stride);
            const Lanes c2 = load(from + 2 * stride);
            const Lanes c3 = load(from + 3 * stride);
            const Lanes low01 = __builtin_shufflevector(c0, c1, 0, 4, 1, 5);
            const Lanes low23 = __builtin_shufflevector(c2, c3, 0, 4, 1, 5);
            const Lanes high01 = __builtin_shufflevector(c0, c1, 2, 6, 3, 7);
            const Lanes high23 = __builtin_shufflevector(c2, c3, 2, 6, 3, 7);
            float* out = to + j + i * columns;
            store(out, __builtin_shufflevector(low01, low23, 0, 1, 4, 5));
            store(out + columns, __builtin_shufflevector(low01, low23, 2, 3, 6, 7));
            store(out + 2 * columns, __builtin_shufflevector(high01, high23, 0, 1, 4, 5));
            store(out + 3 * columns, __builtin_shufflevector(high01, high23, 2, 3, 6, 7));
        }
        for (Index i = blocks(rows); i < rows; ++i) {
            for (Index k = j; k < j + lane_count; ++k) to[k + i * columns] = a(i, k);
        }
    }
    for (Index j = blocks(columns); j < columns; ++j) {
        for (Index i = 0; i < rows; ++i) to[j + i * columns] = a(i, j);
    }
}

}  // namespace

void StepProduct::multiply(const ConstMatrix& a, const ConstMatrix& b, Matrix out) {
    product(a.data(), a.outerStride(), {b.data(), 1, b.outerStride()}, a.rows(), b.cols(), a.cols(), panel_,
            out.data(), out.outerStride());
}

void StepProduct::multiply_right_transposed(const ConstMatrix& a, const ConstMatrix& b, Matrix out) {
    product(a.data(), a.outerStride(), {b.data(), b.outerStride(), 1}, a.rows(), b.rows(), a.cols(), panel_,
            out.data(), out.outerStride());
}

void StepProduct::multiply_left_transposed(const ConstMatrix& a, const ConstMatrix& b, Matrix out) {
    turned_.resize(std::max(turned_.size(), static_cast<std::size_t>(a.size())));
    turn(a, turned_.data());
    product(turned_.data(), a.cols(), {b.data(), 1, b.outerStride()}, a.cols(), b.cols(), a.rows(), panel_,
            out.data(), out.outerStride());
}

#else

// Natively Eigen's kernels know the machine better.

void StepProduct::multiply(const ConstMatrix& a, const ConstMatrix& b, Matrix out) { out.noalias() = a * b; }

void StepProduct::multiply_right_transposed(const ConstMatrix& a, const ConstMatrix& b, Matrix out) {
    out.noalias() = a * b.transpose();
}

void StepProduct::multiply_left_transposed(const ConstMatrix& a, const ConstMatrix& b, Matrix out) {
    out.noalias() = a.transpose() * b;
}

#endif
}  // namespace init_lab
