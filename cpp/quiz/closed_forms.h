#pragma once

#include <span>

/// Closed forms that questions on the later sections rest on.
namespace init_lab::quiz {

/// Variance of a gradient where a random circuit of n qubits is a 2-design: 2^n / (3 (4^n - 1)); it halves with each
/// qubit (the limit that McClean et al. 2018, fig. 3, comes to).
[[nodiscard]] double two_design_variance(int qubits);

/// Variance of the gradient of a product of R_X rotations over uniform angles (after Cerezo et al. 2021): of the
/// global cost 1 - prod cos^2(theta / 2), (1/8) (3/8)^(n-1), and of its local counterpart, 1 / (8 n^2).
[[nodiscard]] double global_cost_variance(int qubits);
[[nodiscard]] double local_cost_variance(int qubits);

/// Slope of ln Var per qubit that McClean et al. 2018 print for their circuits (fig. 3).
inline constexpr double published_plateau_slope = -0.685;

/// Area under the ROC curve: the share of pairs (one of each) in which the anomaly scores higher, ties counted half
/// (Hanley & McNeil 1982).
[[nodiscard]] double area_under_curve(std::span<const double> normal, std::span<const double> anomalous);

/// Loss of an even guess among that many classes, ln k, and of a binary guess at the base rate,
/// -p ln p - (1 - p) ln(1 - p).
[[nodiscard]] double even_guess_loss(int classes);
[[nodiscard]] double base_rate_loss(double probability);

}  // namespace init_lab::quiz
