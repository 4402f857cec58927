#pragma once

#include <cmath>

namespace init_lab {

/// base^exponent for base >= 0, with a relative error of at most |exponent ln base| 2^-52 or so. The library's pow is
/// right to the last bit by a table of 4 KB, which the first page would have to carry.
inline double power(double base, double exponent) {
    return exponent == 0.0 ? 1.0 : std::exp(exponent * std::log(base));
}

}  // namespace init_lab
