#include "plateau_theory.h"

#include <cmath>
#include <limits>

namespace init_lab::quantum {
namespace {

using Family = CircuitFamily::Kind;
using Cost = CostFunction::Kind;

double product_variance(Cost cost, int n) {
    switch (cost) {
        case Cost::global: return 0.125 * std::pow(0.375, n - 1);
        case Cost::local: return 0.125 / (static_cast<double>(n) * n);
        default: return 0.25;
    }
}

/// E<P>^2 before the rotation.
double mean_square_before(const PlateauSpec& spec, int n) {
    if (spec.parameter->kind == PlateauParameter::Kind::middle) return 1.0 / (std::ldexp(1.0, n) + 1.0);
    // R_Y(pi/4)|0> has <X>^2 = <Z>^2 = 1/2 and <Y> = 0, and the axis is one of the three, or Y.
    return spec.circuit->kind == Family::random ? 1.0 / 3.0 : 0.0;
}

}  // namespace

PlateauTheory plateau_theory(const PlateauSpec& spec, const PlateauPlace& place) {
    const bool uniform = spec.start->kind == AngleStart::Kind::uniform;
    if (!uniform) return {std::numeric_limits<double>::quiet_NaN(), "none"};
    const int n = place.qubits;
    if (spec.circuit->kind == Family::product) return {product_variance(spec.cost->kind, n), "exact"};
    const double dimension = std::ldexp(1.0, n);
    const double trace = dimension * mean_square_without_trace(observable_of(spec.cost->kind, n), n);
    return {0.5 * (1.0 - mean_square_before(spec, n)) * trace / (dimension * dimension - 1.0), "two_design"};
}

}  // namespace init_lab::quantum
