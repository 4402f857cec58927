#pragma once

#include <optional>

#include "activation.h"

namespace init_lab {

/// An activation under a Gaussian pre-activation u ~ N(mean, sigma^2): expectations over one sample.
struct SampleMoments {
    double value = 0.0;           ///< E f
    double square = 0.0;          ///< E f^2
    double slope = 0.0;           ///< E f'
    double slope_square = 0.0;    ///< E f'^2
    double slope_fourth = 0.0;    ///< E f'^4
    double square_noise = 0.0;    ///< Var f^2
    double variance_noise = 0.0;  ///< Var (f - E f)^2
    // Derivatives with respect to the variance of u, by Stein's lemma: d E g / d sigma^2 = E g (z^2 - 1) / (2
    // sigma^2), and the second derivative is E g (z^4 - 6 z^2 + 3) / (4 sigma^4).
    double square_growth = 0.0;           ///< of E f^2
    double value_growth = 0.0;            ///< of E f
    double slope_square_growth = 0.0;     ///< of E f'^2
    double square_curvature = 0.0;        ///< second derivative of E f^2
    double slope_square_curvature = 0.0;  ///< second derivative of E f'^2
    double saturated = 0.0;               ///< P(u in a saturated region)
};
[[nodiscard]] SampleMoments sample_moments(const Activation& activation, double parameter, double mean, double sigma);

/// Expectations over two samples u, v with that distribution each and correlation c in [0, 1].
struct PairMoments {
    double product = 0.0;         ///< E f(u) f(v)
    double slope_product = 0.0;   ///< E f'(u) f'(v)
    double slope_squares = 0.0;   ///< E f'(u)^2 f'(v)^2
    double square_noise = 0.0;    ///< Cov(f(u)^2, f(v)^2)
    double variance_noise = 0.0;  ///< Cov((f(u) - E f)^2, (f(v) - E f)^2)
};
[[nodiscard]] PairMoments pair_moments(const Activation& activation, double parameter, double mean, double sigma,
                                       double correlation);

/// Both for many layers of one activation, which is asked only once what it is like.
class GaussianLayer {
   public:
    GaussianLayer(const Activation& activation, double parameter);
    /// f(a z) = a f(z) for a > 0: linear, ReLU, leaky ReLU, ELU with alpha = 0.
    [[nodiscard]] bool homogeneous() const { return half_lines_.has_value(); }
    [[nodiscard]] SampleMoments sample(double mean, double sigma) const;
    /// `one`: sample(mean, sigma).
    [[nodiscard]] PairMoments pair(double mean, double sigma, double correlation, const SampleMoments& one) const;

    /// f(z) = odd z + even |z|: its moments about 0 are closed forms.
    struct HalfLines {
        double odd;
        double even;
    };

   private:
    const Activation* activation_;
    double parameter_;
    std::optional<HalfLines> half_lines_;
    bool odd_;  ///< f(-z) = -f(z)
};

}  // namespace init_lab
