#include "step_product.h"

#include <algorithm>

#include "core/lanes.h"

namespace init_lab {
#ifdef __wasm_simd128__
namespace {

using Index = std::ptrdiff_t;

// As many columns as leave registers for the operands; see core/tiled_product.h.
#ifdef __wasm_relaxed_simd__
constexpr Index most_columns = 6;
#else
constexpr Index most_columns = 4;
#endif

/// What becomes of the product's entries, four at a time or one.
struct Assign {
    template <class Number>
    void operator()(float* out, Number product) const {
        std::memcpy(out, &product, sizeof product);
    }
};
struct Subtract {
    float factor;
    template <class Number>
    void operator()(float* out, Number product) const {
        Number before;
        std::memcpy(&before, out, sizeof before);
        Assign()(out, before - factor * product);
    }
};

/// times 1 - f², f laid out as `out` is.
struct TimesTanhSlope {
    const float* out_data;
    const float* f;
    template <class Number>
    void operator()(float* out, Number product) const {
        Number value;
        std::memcpy(&value, f + (out - out_data), sizeof value);
        Assign()(out, product * (1.0f - value * value));
    }
};

/// A matrix by its first entry and the way from one to the next, down a column and along a row.
struct Strided {
    const float* data;
    Index down;
    Index along;
    [[nodiscard]] Strided from_column(Index j) const { return {data + j * along, down, along}; }
};

/// `groups` × 4 rows and `columns` columns of a b; a's columns are contiguous.
template <Index groups, Index columns, class Finish>
void tile(const float* a, Index a_stride, Strided b, Index depth, float* out, Index out_stride, Finish finish) {
    Lanes sums[groups][columns] = {};
    for (Index k = 0; k < depth; ++k, a += a_stride, b.data += b.down) {
        Lanes rows[groups];
        for (Index g = 0; g < groups; ++g) rows[g] = load(a + g * lane_count);
        for (Index j = 0; j < columns; ++j) {
            const Lanes factor = all(b.data[j * b.along]);
            for (Index g = 0; g < groups; ++g) sums[g][j] = multiply_add(rows[g], factor, sums[g][j]);
        }
    }
    for (Index j = 0; j < columns; ++j) {
        for (Index g = 0; g < groups; ++g) finish(out + j * out_stride + g * lane_count, sums[g][j]);
    }
}

/// The last rows, fewer than four. Where there are more above, as a tile that begins among those: one by one they
/// would take longer than all the others.
template <Index columns, class Finish>
void last_rows(const float* a, Index a_stride, Strided b, Index rows, Index depth, float* out, Index out_stride,
               Finish finish) {
    const Index first = rows - rows % lane_count;
    const Index above = std::min(first, lane_count - (rows - first));
    float block[lane_count * columns] = {};
    if (rows >= lane_count) {
        tile<1, columns>(a + first - above, a_stride, b, depth, block, lane_count, Assign());
    } else {
        for (Index j = 0; j < columns; ++j) {
            for (Index k = 0; k < depth; ++k) {
                for (Index i = 0; i < rows; ++i)
                    block[i + j * lane_count] += a[i + k * a_stride] * b.data[k * b.down + j * b.along];
            }
        }
    }
    for (Index j = 0; j < columns; ++j) {
        for (Index i = first; i < rows; ++i)
            finish(out + i + j * out_stride, block[i - first + above + j * lane_count]);
    }
}

template <Index columns, class Finish>
void strip(const float* a, Index a_stride, Strided b, Index rows, Index depth, float* out, Index out_stride,
           Finish finish) {
    Index i = 0;
    for (; i + 2 * lane_count <= rows; i += 2 * lane_count) {
        tile<2, columns>(a + i, a_stride, b, depth, out + i, out_stride, finish);
    }
    for (; i + lane_count <= rows; i += lane_count) {
        tile<1, columns>(a + i, a_stride, b, depth, out + i, out_stride, finish);
    }
    if (i < rows) last_rows<columns>(a, a_stride, b, rows, depth, out, out_stride, finish);
}

/// Strips of two would leave the arithmetic waiting for its own results: 8 columns are 4 + 4, not 6 + 2.
Index columns_of_strip(Index left) {
    if (left >= most_columns && left != 2 * lane_count) return most_columns;
    return left >= 4 ? 4 : left >= 2 ? 2 : 1;
}

/// a b, entry by entry given to `finish`; a's columns are contiguous.
template <class Finish>
void product(const float* a, Index a_stride, Strided b, Index rows, Index columns, Index depth, float* out,
             Index out_stride, Finish finish) {
    for (Index j = 0; j < columns;) {
        const Index count = columns_of_strip(columns - j);
        const auto work = count == most_columns ? strip<most_columns, Finish>
                          : count == 4          ? strip<4, Finish>
                          : count == 2          ? strip<2, Finish>
                                                : strip<1, Finish>;
        work(a, a_stride, b.from_column(j), rows, depth, out + j * out_stride, out_stride, finish);
        j += count;
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
    product(a.data(), a.outerStride(), {b.data(), 1, b.outerStride()}, a.rows(), b.cols(), a.cols(), out.data(),
            out.outerStride(), Assign());
}

void StepProduct::multiply_right_transposed(const ConstMatrix& a, const ConstMatrix& b, Matrix out) {
    product(a.data(), a.outerStride(), {b.data(), b.outerStride(), 1}, a.rows(), b.rows(), a.cols(), out.data(),
            out.outerStride(), Assign());
}

void StepProduct::subtract_right_transposed(const ConstMatrix& a, const ConstMatrix& b, float factor, Matrix out) {
    product(a.data(), a.outerStride(), {b.data(), b.outerStride(), 1}, a.rows(), b.rows(), a.cols(), out.data(),
            out.outerStride(), Subtract{factor});
}

template <class Finish>
void StepProduct::left_transposed(const ConstMatrix& a, const ConstMatrix& b, Matrix& out, Finish finish) {
    turned_.resize(std::max(turned_.size(), static_cast<std::size_t>(a.size())));
    turn(a, turned_.data());
    product(turned_.data(), a.cols(), {b.data(), 1, b.outerStride()}, a.cols(), b.cols(), a.rows(), out.data(),
            out.outerStride(), finish);
}

void StepProduct::multiply_left_transposed(const ConstMatrix& a, const ConstMatrix& b, Matrix out) {
    left_transposed(a, b, out, Assign());
}

void StepProduct::multiply_back_through_tanh(const ConstMatrix& a, const ConstMatrix& b, const ConstMatrix& f,
                                             Matrix out) {
    left_transposed(a, b, out, TimesTanhSlope{out.data(), f.data()});
}

#else

// Natively Eigen's kernels know the machine better.

void StepProduct::multiply(const ConstMatrix& a, const ConstMatrix& b, Matrix out) { out.noalias() = a * b; }

void StepProduct::multiply_right_transposed(const ConstMatrix& a, const ConstMatrix& b, Matrix out) {
    out.noalias() = a * b.transpose();
}

void StepProduct::subtract_right_transposed(const ConstMatrix& a, const ConstMatrix& b, float factor, Matrix out) {
    out.noalias() -= factor * (a * b.transpose());
}

void StepProduct::multiply_left_transposed(const ConstMatrix& a, const ConstMatrix& b, Matrix out) {
    out.noalias() = a.transpose() * b;
}

void StepProduct::multiply_back_through_tanh(const ConstMatrix& a, const ConstMatrix& b, const ConstMatrix& f,
                                             Matrix out) {
    out.noalias() = a.transpose() * b;
    out.array() *= 1.0f - f.array().square();
}

#endif
}  // namespace init_lab
