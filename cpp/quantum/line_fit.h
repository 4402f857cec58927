#pragma once

#include <span>

namespace init_lab::quantum {

struct FitPoint {
    double x = 0.0;
    double y = 0.0;
    double error = 1.0;  ///< standard error of y
};

/// y = intercept + slope x. NaN everywhere with fewer than two different x.
struct LineFit {
    double slope = 0.0;
    double slope_error = 0.0;  ///< standard error, from the points' errors alone
    double intercept = 0.0;
    double intercept_error = 0.0;
    double covariance = 0.0;   ///< of slope and intercept
    double chi_squared = 0.0;  ///< beside points - 2 where the line holds
    int points = 0;
};

/// Least squares with weights 1 / error^2 (Press et al. 2007, section 15.2). Points whose y or error is not a
/// positive number's logarithm, that is not finite, or whose error is 0 are left out.
[[nodiscard]] LineFit fit_line(std::span<const FitPoint> points);

}  // namespace init_lab::quantum
