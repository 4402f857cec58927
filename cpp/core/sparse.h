#pragma once

#include <span>

#include "random.h"

namespace init_lab {

/// Zeros in each column of a sparse matrix of `rows` rows: ceil(sparsity · rows), as PyTorch's sparse_ has them.
[[nodiscard]] int zeros_per_column(int rows, double sparsity);

/// Sets `zeros` entries of each column (of `rows` numbers) to 0; any choice of them is as likely as any other. The
/// choice of column j depends on (stream, j, rows, zeros) alone.
void clear_entries(int rows, int zeros, const Stream& weights, std::span<float> out);

}  // namespace init_lab
