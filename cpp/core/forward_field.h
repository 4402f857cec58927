#pragma once

#include <vector>

#include "gaussian_layer.h"
#include "spec.h"

namespace init_lab {

/// The theory of one layer: its Gaussian pre-activations and what the activation makes of them.
struct LayerField {
    double fan_in = 1.0;
    double width = 1.0;
    double weight_variance = 0.0;
    double weight_noise = 0.0;  ///< relative variance of the variance of this layer's weights, measured
    double q = 0.0;             ///< variance of pre-activations
    double mean = 0.0;          ///< of pre-activations
    double correlation = 0.0;   ///< between two samples' pre-activations
    SampleMoments one;
    PairMoments two;              ///< at that correlation
    PairMoments two_typical;      ///< at the correlation that finite width makes typical
    double incoming = 0.0;        ///< E a^2 of what enters the layer
    double weighted_share = 0.0;  ///< of what the layer adds to q: the part that comes through weights, not biases
    double new_share = 1.0;       ///< of q, what the layer adds; the rest comes along a skip connection
    /// Of a sample's squared norm, the share of its Gaussian noise that orthogonal weights take away, forward and
    /// backward: they keep norms.
    double kept_norm = 0.0;
    double kept_norm_back = 0.0;
    /// What weights that are not Gaussian add to the noise of a unit's square: of one sample, and between two.
    double extra_one = 0.0;
    double extra_two = 0.0;
    double extra_back = 0.0;  ///< backward, per unit of E dz^4 / (E dz^2)^2
    bool pinned = false;      ///< q is set on the batch itself, by rescaling the weights
};

/// What B samples' mean has of a noise `one` that each has alone and `two` that any two share.
inline double batch_mean(double one, double two, double batch) { return one / batch + (1.0 - 1.0 / batch) * two; }

/// A relative deviation from the theory, of order 1 / width: its variance in q, and what the layer makes of it.
struct Fluctuation {
    double of_q = 0.0;
    double carry = 0.0;  ///< from a deviation of q to one of what leaves the layer
    double own = 0.0;    ///< variance that the layer's own finitely many units add
    /// Covariance of the deviation of q and that of the layer's units (the latter per sqrt(own)): not 0 along the
    /// stream of a residual network, where the same units go on.
    double shared = 0.0;

    [[nodiscard]] double out() const;
};

/// A layer's theory with the fluctuations of its q and of what it passes on.
struct ForwardLayer {
    LayerField field;
    Fluctuation batch;              ///< of the batch's mean square
    Fluctuation sample;             ///< of one sample's mean square
    Fluctuation chance;             ///< of the correlation of two samples
    double q_shift = 0.0;           ///< relative shift of the expected q, by the curvature of the maps
    double out_shift = 0.0;         ///< of E a^2
    double incoming_batch = 0.0;    ///< `batch` of what enters
    double incoming_overlap = 0.0;  ///< typical square of the correlation of two samples, of what enters
    double new_batch = 0.0;         ///< the part of batch.of_q that entered with this layer
};

/// Mean-field theory of the forward pass, layer by layer, to first order in 1 / width. For weights that are random
/// (WeightDistribution::is_random).
[[nodiscard]] std::vector<ForwardLayer> forward_field(const Spec& spec);

}  // namespace init_lab
