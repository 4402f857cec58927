#pragma once

#include <vector>

#include "error.h"
#include "spec.h"

namespace init_lab {

/// Widths and work up to which spectra are computed.
inline constexpr int largest_spectrum_width = 256;
inline constexpr double largest_spectrum_work = 4e9;  ///< multiply-adds: n^3 (depth + 4 per depth looked at), repeats

/// A network's spec; batchSize plays no part (but for LSUV). Refused: skip connections; under `width` or `widths`: a
/// layer of more than `largest_spectrum_width` units; under `work`: more than `largest_spectrum_work`.
[[nodiscard]] Result<Spec> parse_spectrum_spec(const std::vector<RawField>& fields);

/// The singular values of the input-output Jacobian J = dA_l/dA_0 of the layers up to l, at a random input of
/// N(0, inputStd^2), for some depths l.
struct Spectrum {
    std::vector<double> depths;  ///< 1, 2, 4, … and the last layer
    /// For each depth, of all repeats together, largest first; min(units in, units out) for each repeat. What is
    /// under 1e-15 of a repeat's largest is rounding. NaN where the signal overflowed on its way.
    std::vector<std::vector<double>> singular_values;
    /// Mean of |J x|^2 over unit vectors x: the sum of all squares over the input's width, averaged over repeats.
    std::vector<double> mean_square;
    /// Its mean-field value: the product of n_out Var(w) E f'^2 over layers (Schoenholz et al. 2017, eq. 12).
    std::vector<double> mean_square_theory;
    /// Where the spectrum of sigma^2 ends at infinite width; NaN where no closed form is known. Linear activation and
    /// layers of one width: (l + 1)^(l + 1) / l^l times the growth for independent weights (Pennington, Schoenholz &
    /// Ganguli 2017, section 2.4), the growth itself for orthogonal ones (Saxe et al. 2013).
    std::vector<double> largest_square_theory;
};
[[nodiscard]] Spectrum spectrum(const Spec& spec);
/// Its theory alone, which takes no time; `singular_values` and `mean_square` stay empty.
[[nodiscard]] Spectrum predict_spectrum(const Spec& spec);

}  // namespace init_lab
