#include "line_fit.h"

#include <cmath>
#include <limits>

namespace init_lab::quantum {
namespace {

bool counts(const FitPoint& p) { return std::isfinite(p.y) && std::isfinite(p.error) && p.error > 0.0; }

LineFit no_fit(int points) {
    constexpr double nan = std::numeric_limits<double>::quiet_NaN();
    return {nan, nan, nan, nan, nan, nan, points};
}

}  // namespace

LineFit fit_line(std::span<const FitPoint> points) {
    double weights = 0.0;
    double sum_x = 0.0;
    double sum_y = 0.0;
    LineFit fit;
    for (const FitPoint& p : points) {
        if (!counts(p)) continue;
        const double w = 1.0 / (p.error * p.error);
        weights += w;
        sum_x += w * p.x;
        sum_y += w * p.y;
        ++fit.points;
    }
    if (fit.points < 2) return no_fit(fit.points);
    const double centre = sum_x / weights;
    double spread = 0.0;
    double product = 0.0;
    for (const FitPoint& p : points) {
        if (!counts(p)) continue;
        const double w = 1.0 / (p.error * p.error);
        spread += w * (p.x - centre) * (p.x - centre);
        product += w * (p.x - centre) * p.y;
    }
    if (!(spread > 0.0)) return no_fit(fit.points);
    fit.slope = product / spread;
    fit.intercept = sum_y / weights - fit.slope * centre;
    fit.slope_error = std::sqrt(1.0 / spread);
    fit.intercept_error = std::sqrt(1.0 / weights + centre * centre / spread);
    fit.covariance = -centre / spread;
    for (const FitPoint& p : points) {
        if (!counts(p)) continue;
        const double residual = (p.y - fit.intercept - fit.slope * p.x) / p.error;
        fit.chi_squared += residual * residual;
    }
    return fit;
}

}  // namespace init_lab::quantum
