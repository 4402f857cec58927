#pragma once

#include <array>
#include <cstddef>
#include <vector>

#include "activation.h"

namespace init_lab {

/// Terms of a Hermite expansion that are kept.
inline constexpr std::size_t hermite_terms = 96;
using HermiteCoefficients = std::array<double, hermite_terms>;

/// a_k = E f(mean + sigma z)^p He_k(z) / sqrt(k!), z ~ N(0, 1), for each power p = 1 … powers; sigma > 0. For u, v of
/// that distribution with correlation c in [-1, 1], Mehler's formula gives E f(u)^i f(v)^j = sum of a_k^(i) a_k^(j)
/// c^k (Mehler 1866; in the theory of networks: Daniely, Frostig & Singer 2016, section 3).
[[nodiscard]] std::vector<HermiteCoefficients> hermite_coefficients(const Activation& activation, double parameter,
                                                                    double mean, double sigma, int powers);

/// R(c) = E f(u) f(v) as a power series in the correlation c of u and v: all its coefficients are squares, so on
/// [0, 1] it rises and is convex. What the kept terms miss stands in one more term r c^m, chosen so that R(1) = E f^2
/// and R'(1) = sigma^2 E f'^2 are exact. Error against R(1): 1e-9 where f is smooth and turns within a few sigma; for
/// ReLU, whose coefficients fall off like k^(-5/2), 2e-5 at c near 1, 1e-4 at c = -1, and less between.
class KernelSeries {
   public:
    /// From the squares a_k^2 and the two values at c = 1.
    KernelSeries(const HermiteCoefficients& squares, double value_at_1, double slope_at_1);

    [[nodiscard]] double value(double c) const;
    [[nodiscard]] double slope(double c) const;
    /// (R(1) - R(c)) / (1 - c), without loss of digits as c nears 1; R'(1) there.
    [[nodiscard]] double secant(double c) const { return secant_line(c).value; }
    /// The c in [0, 1) where the secant, which rises with c up to R'(1), equals `target`; 1 where R'(1) does not
    /// exceed it.
    [[nodiscard]] double solve_secant(double target) const;

   private:
    struct Line {
        double value;
        double slope;
    };
    [[nodiscard]] Line secant_line(double c) const;

    HermiteCoefficients squares_;
    HermiteCoefficients beyond_{};  ///< beyond_[j]: sum of squares_[k] over k > j
    double rest_ = 0.0;             ///< r
    double exponent_ = 0.0;         ///< m
    double slope_at_1_ = 0.0;
};

/// The series of f itself, at u ~ N(mean, sigma^2).
[[nodiscard]] KernelSeries kernel_series(const Activation& activation, double parameter, double mean, double sigma);

}  // namespace init_lab
