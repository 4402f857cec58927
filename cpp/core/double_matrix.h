#pragma once

#include <Eigen/Core>
#include <vector>

/// The little linear algebra in double that spectra need. Written out rather than taken from Eigen's decompositions
/// and products, whose templates would add 15 KB to the compressed wasm; the tests hold it against Eigen's.
namespace init_lab {

/// out = a b; the shapes of a and b must fit.
void multiply_double(const Eigen::MatrixXd& a, const Eigen::MatrixXd& b, Eigen::MatrixXd& out);

/// Singular values of a matrix with finite entries, largest first, min(rows, columns) of them. Absolute error about
/// 1e-15 of the largest: unlike eigenvalues of J J^T, which would halve the digits.
/// Golub & Kahan 1965: Householder reflections from both sides make the matrix bidiagonal; then, since the symmetric
/// tridiagonal matrix with a diagonal of zeros and the bidiagonal's entries in turn beside it has the eigenvalues
/// +-sigma, implicit QL steps (Martin & Wilkinson 1968, `imtql1`).
[[nodiscard]] std::vector<double> singular_values(const Eigen::MatrixXd& matrix);

}  // namespace init_lab
