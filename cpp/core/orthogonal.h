#pragma once

#include <span>

#include "random.h"

namespace init_lab {

/// `gain` times a matrix of orthonormal columns (rows >= columns) or rows (rows < columns), column by column into
/// `out`, which holds rows · columns numbers; rows, columns >= 1. Haar: any orthonormal frame is as likely as any
/// other. Entries have mean 0 and variance gain^2 / max(rows, columns). Departure of Q^T Q from the identity: below
/// 1e-6. Work: about 8 max · min^2 operations in float, most of them in matrix products.
/// The factor Q of a Gaussian matrix A = Q R is Haar once R's diagonal is positive (Stewart 1980, theorem 3.2;
/// Mezzadri 2007), which Gram & Schmidt's process gives by itself and Householder's, as in PyTorch and Saxe et al.
/// 2013, by a change of signs.
void fill_orthogonal(int rows, int columns, double gain, const Stream& stream, std::span<float> out);

}  // namespace init_lab
