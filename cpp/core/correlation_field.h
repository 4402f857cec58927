#pragma once

#include <array>
#include <memory>
#include <optional>
#include <vector>

#include "gaussian_layer.h"
#include "hermite_series.h"
#include "moment_table.h"
#include "spec.h"

namespace init_lab {

inline constexpr std::array correlation_probabilities{0.05, 0.5, 0.95};

/// Mean-field theory of two samples on their way through a network. What a layer takes in is summed up in
///   s = E f^2 and d = E (f(u) - f(v))^2 / 2,
/// u and v being the two samples' pre-activations in the layer before, and what it makes of them in
///   q = sigma_w^2 s + sigma_b^2 and D = sigma_w^2 d,   c = 1 - D / q;
/// differences instead of products, so that nothing is lost as c nears 1. A skip connection adds q and D of its
/// source.
class CorrelationField {
   public:
    /// Two inputs of mean square inputStd^2 each and of that cosine, exactly. The table is one of the network's
    /// activation.
    CorrelationField(const Spec& spec, double cosine, std::shared_ptr<MomentTable> table);

    /// The weights and biases of layer l (1, 2, … in turn).
    void enter(std::size_t l);
    /// The activation of the layer entered.
    void respond();

    /// Of the pre-activations of the layer entered; NaN where both are 0 or the theory does not hold.
    [[nodiscard]] double cosine() const;
    /// NaN in residual networks, whose band is not known.
    [[nodiscard]] std::array<double, correlation_probabilities.size()> band() const;
    /// The cosine after this layer's activation and another layer of its weights, had it been `from` here.
    [[nodiscard]] double map(double from);

   private:
    /// Covariance of the fluctuations of (s, d), and of (q, D).
    struct Noise {
        double ss = 0.0;
        double sd = 0.0;
        double dd = 0.0;
    };
    struct Response {
        double s_by_q = 0.0;
        double d_by_q = 0.0;
        double d_by_difference = 0.0;
        Noise unit;  ///< of one unit's share in s and d
    };
    [[nodiscard]] Response response(const SampleMoments& one) const;
    void take_away_kept_norms(Response& out) const;
    [[nodiscard]] bool moves() const { return q_ > 0.0; }
    [[nodiscard]] const KernelSeries& series();

    /// What a skip connection brings from the layer before its block.
    struct Skipped {
        double q = 0.0;
        double difference = 0.0;
        double mean = 0.0;
    };

    const Spec* spec_;
    std::shared_ptr<MomentTable> table_;
    std::vector<int> widths_;
    ResidualBlocks blocks_;
    std::vector<double> weight_variances_;
    bool holds_;  ///< for weights that are random or zero
    Skipped skipped_;
    double bias_variance_ = 0.0;
    double mean_ = 0.0;       ///< of pre-activations
    double kept_norm_ = 0.0;  ///< share of a Gram matrix's noise that orthogonal weights take away
    double width_ = 1.0;
    double scale_ = 0.0;  ///< sigma_w^2
    double s_;
    double d_;
    double q_ = 0.0;
    double difference_ = 0.0;             ///< D
    Noise noise_;                         ///< of (s, d) until a layer is entered, then of (q, D)
    std::optional<KernelSeries> series_;  ///< of the layer entered, once it is needed
};

}  // namespace init_lab
