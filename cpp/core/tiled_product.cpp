#include "tiled_product.h"

#include <algorithm>
#include <memory>

#include "lanes.h"

namespace init_lab {
namespace {

using Index = std::ptrdiff_t;

// Sizes of the packed blocks: a's (128 KB) is meant for the second-level cache, one panel of b's (4 or 6 KB) for the
// first.
constexpr Index depth_block = 256;
constexpr Index row_block = 128;
constexpr Index column_block = 1536;
static_assert(row_block % tile_rows == 0 && column_block % tile_columns == 0);

constexpr Index round_up(Index n, Index step) { return (n + step - 1) / step * step; }

/// Panels of `width` rows, one column of the panel after the other; rows beyond the end are zeros.
template <Index width>
void pack_rows(const ProductOperand& m, float* to) {
    for (Index first = 0; first < m.rows; first += width) {
        const Index count = std::min(width, m.rows - first);
        for (Index column = 0; column < m.columns; ++column, to += width) {
            for (Index i = 0; i < count; ++i) to[i] = m(first + i, column);
            for (Index i = count; i < width; ++i) to[i] = 0.0f;
        }
    }
}

struct Tile {
    Lanes low[tile_columns];   ///< rows 0 to 3 of each column
    Lanes high[tile_columns];  ///< rows 4 to 7
};

/// Product of a panel of a and a panel of b.
inline Tile multiply_panels(const float* a, const float* b, Index depth) {
    Tile tile{};
    for (Index k = 0; k < depth; ++k, a += tile_rows, b += tile_columns) {
        const Lanes low = load(a);
        const Lanes high = load(a + lane_count);
        for (Index j = 0; j < tile_columns; ++j) {
            const Lanes factor = {b[j], b[j], b[j], b[j]};
            tile.low[j] = multiply_add(low, factor, tile.low[j]);
            tile.high[j] = multiply_add(high, factor, tile.high[j]);
        }
    }
    return tile;
}

void write_whole(const Tile& tile, float* out, Index stride, bool add) {
    for (Index j = 0; j < tile_columns; ++j, out += stride) {
        store(out, add ? load(out) + tile.low[j] : tile.low[j]);
        store(out + lane_count, add ? load(out + lane_count) + tile.high[j] : tile.high[j]);
    }
}

/// Of a tile that reaches over the edge, the part inside.
void write_part(const Tile& tile, Index rows, Index columns, float* out, Index stride, bool add) {
    float column[tile_rows];
    for (Index j = 0; j < columns; ++j, out += stride) {
        store(column, tile.low[j]);
        store(column + lane_count, tile.high[j]);
        for (Index i = 0; i < rows; ++i) out[i] = add ? out[i] + column[i] : column[i];
    }
}

/// One packed block of a times one packed block of b.
void multiply_blocks(const float* a, const float* b, Index rows, Index columns, Index depth, float* out, Index stride,
                     bool add) {
    for (Index j = 0; j < columns; j += tile_columns) {
        for (Index i = 0; i < rows; i += tile_rows) {
            const Tile tile = multiply_panels(a + i * depth, b + j * depth, depth);
            float* to = out + i + j * stride;
            if (i + tile_rows <= rows && j + tile_columns <= columns) {
                write_whole(tile, to, stride, add);
            } else {
                write_part(tile, std::min(tile_rows, rows - i), std::min(tile_columns, columns - j), to, stride, add);
            }
        }
    }
}

std::unique_ptr<float[]> buffer(Index size) {
    return std::make_unique_for_overwrite<float[]>(static_cast<std::size_t>(size));
}

}  // namespace

void tiled_product(const ProductOperand& a, const ProductOperand& b, float* out, Index out_stride, bool add) {
    const Index depth_most = std::min(depth_block, a.columns);
    const auto packed_a = buffer(round_up(std::min(row_block, a.rows), tile_rows) * depth_most);
    const auto packed_b = buffer(round_up(std::min(column_block, b.columns), tile_columns) * depth_most);
    for (Index j = 0; j < b.columns; j += column_block) {
        const Index columns = std::min(column_block, b.columns - j);
        for (Index k = 0; k < a.columns; k += depth_block) {
            const Index depth = std::min(depth_block, a.columns - k);
            const ProductOperand b_block = b.block(k, j, depth, columns);
            // Rows of b's transpose are its columns.
            pack_rows<tile_columns>({b_block.data, columns, depth, b.column_stride, b.row_stride}, packed_b.get());
            for (Index i = 0; i < a.rows; i += row_block) {
                const Index rows = std::min(row_block, a.rows - i);
                pack_rows<tile_rows>(a.block(i, k, rows, depth), packed_a.get());
                multiply_blocks(packed_a.get(), packed_b.get(), rows, columns, depth, out + i + j * out_stride,
                                out_stride, add || k > 0);
            }
        }
    }
}

}  // namespace init_lab
