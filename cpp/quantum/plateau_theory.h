#pragma once

#include <string_view>

#include "plateau_spec.h"

namespace init_lab::quantum {

/// What theory says of the gradient's variance at one point.
struct PlateauTheory {
    double variance = 0.0;  ///< NaN where there is nothing to say
    std::string_view kind;  ///< "exact", "two_design" (the limit of deep circuits) or "none"
};

/// Product circuits with uniform angles, exactly (after Cerezo et al. 2021): (1/8)(3/8)^(n-1) for the global cost,
/// 1/(8 n^2) for the local, 1/4 for ZZ.
/// Deep circuits with uniform angles: what follows the parameter is taken for a unitary 2-design (McClean et al.
/// 2018): Var = (1 - E<P>^2) / 2 · Tr(H0^2) / (4^n - 1), with <P> the rotation's own Pauli matrix in the state before
/// it. For the first parameter that state is known; for the middle one it is a 2-design's too, E<P>^2 = 1 / (2^n +
/// 1).
[[nodiscard]] PlateauTheory plateau_theory(const PlateauSpec& spec, const PlateauPlace& place);

/// McClean et al. 2018, figure 3: slope of ln Var per qubit.
inline constexpr double published_slope = -0.685;

}  // namespace init_lab::quantum
