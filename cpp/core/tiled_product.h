#pragma once

#include <cstddef>

namespace init_lab {

/// A matrix to be read with any strides: swapping them transposes it.
struct ProductOperand {
    const float* data;
    std::ptrdiff_t rows;
    std::ptrdiff_t columns;
    std::ptrdiff_t row_stride;
    std::ptrdiff_t column_stride;

    [[nodiscard]] float operator()(std::ptrdiff_t row, std::ptrdiff_t column) const {
        return data[row * row_stride + column * column_stride];
    }
    [[nodiscard]] ProductOperand block(std::ptrdiff_t row, std::ptrdiff_t column, std::ptrdiff_t row_count,
                                       std::ptrdiff_t column_count) const {
        return {&data[row * row_stride + column * column_stride], row_count, column_count, row_stride, column_stride};
    }
};

/// The tile that stays in registers. Engines have 15 of four floats to give: with a fused multiply-add 8 × 6 takes 12
/// and three operands; without, the product needs one more, and 8 × 6 would spill (half the speed of 8 × 4).
inline constexpr std::ptrdiff_t tile_rows = 8;
#ifdef __wasm_relaxed_simd__
inline constexpr std::ptrdiff_t tile_columns = 6;
#else
inline constexpr std::ptrdiff_t tile_columns = 4;
#endif

/// out = a b, or out += a b; out is stored column by column. Operands are packed into panels as in Goto & van de
/// Geijn 2008, "Anatomy of high-performance matrix multiplication".
void tiled_product(const ProductOperand& a, const ProductOperand& b, float* out, std::ptrdiff_t out_stride, bool add);

}  // namespace init_lab
