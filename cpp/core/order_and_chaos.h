#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <utility>

#include "activation.h"
#include "moment_table.h"

namespace init_lab {

/// Infinitely wide layers z = W f(z_previous) + b with Var(w) = sigma_w^2 / n and Var(b) = sigma_b^2, far from the
/// input. A signal is carried by its variance q and by the correlation c of two signals:
///   q <- V(q) = sigma_w^2 E f(sqrt(q) z)^2 + sigma_b^2                   (length map; Poole et al. 2016, eq. 3)
///   c <- (sigma_w^2 E f(u) f(v) + sigma_b^2) / q, Corr(u, v) = c         (correlation map; ibid., eq. 5)

/// Under this distance from 1 a growth per layer counts as 1.
inline constexpr double critical_tolerance = 1e-6;
enum class Phase : std::int8_t { ordered = -1, critical = 0, chaotic = 1 };

struct SignalLimit {
    /// q*: where the length map takes a signal that enters with second moment 1, q = sigma_w^2 + sigma_b^2. 0 where
    /// it dies out, infinity where it grows without end.
    double variance = 0.0;
    /// c*, in [0, 1]: 1 unless the phase is chaotic.
    double correlation = 1.0;
    /// chi_1 = sigma_w^2 E f'(sqrt(q*) z)^2: the factor on a gradient's second moment in each layer, and the slope of
    /// the correlation map at c = 1 (Schoenholz et al. 2017, eq. 6 and 12). Where q* is infinite, its limit.
    double gradient_growth = 0.0;
    /// xi_q = -1 / ln |V'(q*)|, layers: how fast q comes to q* (ibid., eq. 9). V' = chi_1 + sigma_w^2 E f'' f; here
    /// by Stein's lemma, without f''. Infinite where it does not come to an end.
    double variance_depth = 0.0;
    /// xi_c = -1 / ln chi, layers, chi the slope of the correlation map at c*: chi_1 if ordered (ibid., eq. 10).
    double correlation_depth = 0.0;

    /// By chi_1 alone: ordered under 1, chaotic above.
    [[nodiscard]] Phase phase() const;
};

/// The limits of one activation for any (sigma_w^2, sigma_b^2).
class OrderAndChaos {
   public:
    OrderAndChaos(const Activation& activation, double parameter);
    /// Over a table that others fill too.
    explicit OrderAndChaos(std::shared_ptr<MomentTable> table) : table_(std::move(table)) {}

    /// From the table: relative errors of q* and chi_1 about 1e-7, of q* more where the length map runs along the
    /// diagonal (hard tanh at sigma_w = 1 and a small sigma_b).
    /// sigma_w^2, sigma_b^2 >= 0 and finite.
    [[nodiscard]] SignalLimit near(double weight_variance, double bias_variance);
    /// With every moment integrated at q* itself: 1e-11, the quadrature's.
    [[nodiscard]] SignalLimit at(double weight_variance, double bias_variance);
    /// The smallest sigma_w^2 at which q* is finite and chi_1 = 1, to 1e-9; nothing where there is none.
    [[nodiscard]] std::optional<double> critical_weight_variance(double bias_variance);

   private:
    using Moments = MomentTable::Moments;
    struct Setting {
        double weight;
        double bias;
        [[nodiscard]] double next(double square) const { return weight * square + bias; }
    };
    /// Where the length map comes to.
    struct Length {
        double q = 0.0;
        std::size_t below = 0;  ///< the node under q
        enum class Kind : std::uint8_t { fixed_point, vanishing, diverging } kind = Kind::fixed_point;
    };

    [[nodiscard]] double excess(const Setting& setting, std::size_t i);

    [[nodiscard]] Length length(const Setting& setting);
    [[nodiscard]] Length homogeneous_length(const Setting& setting) const;
    [[nodiscard]] double refine(const Setting& setting, const Length& rough) const;
    [[nodiscard]] SignalLimit finish(const Setting& setting, const Length& length, const Moments& moments,
                                     bool exact);
    [[nodiscard]] double critical_excess(double q, double bias_variance) const;
    [[nodiscard]] double critical_root(double low, double high, double bias_variance) const;

    std::shared_ptr<MomentTable> table_;
};

}  // namespace init_lab
