#include "mean_field.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>

#include "all_negative.h"
#include "chain_field.h"
#include "forward_field.h"
#include "prediction_columns.h"
#include "twin_field.h"

namespace init_lab {
namespace {

constexpr double float_rounding = 1e-6;  // what is left of noise where a value is set, not drawn

double square(double x) { return x * x; }

/// A share that carries over where float range ends a quotient of two vanished or overflowed numbers.
double finite_or(double x, double fallback) { return std::isfinite(x) ? x : fallback; }

// --- Forward ---

void write_preactivation(const ForwardLayer& layer, double batch, std::size_t row, PredictionColumns& out) {
    const LayerField& field = layer.field;
    const double n = field.width;
    // Over n Gaussian units and B samples of typical squared correlation c^2, a variance has this noise of its own.
    const double typical = std::min(1.0, square(field.correlation) + layer.chance.of_q);
    const double gaussian = 2.0 * (1.0 - field.kept_norm);
    const double own = batch_mean(gaussian + field.extra_one, gaussian * typical + field.extra_two, batch) / n;
    const double noise = field.pinned ? square(float_rounding) : layer.batch.of_q + std::max(0.0, own);
    const double mean_share = batch_mean(1.0, field.correlation, batch) / n;
    const double shift = field.pinned ? 0.0 : layer.q_shift - mean_share;
    out.variance(Quantity::preactivation_variance, row, field.q, noise, shift);
    out.mean(Quantity::preactivation_mean, row, field.mean, field.q * mean_share);
    const double second = field.q + square(field.mean);
    const double share = second > 0.0 ? finite_or(field.q / second, 1.0) : 0.0;
    out.variance(Quantity::preactivation_second_moment, row, second, square(share) * noise, share * layer.q_shift);
}

void write_activation(const ForwardLayer& layer, double batch, std::size_t row, PredictionColumns& out) {
    const LayerField& field = layer.field;
    const double n = field.width;
    const double mean = field.one.value;
    const double variance = std::max(0.0, field.one.square - square(mean));
    const double growth = field.q * (field.one.square_growth - 2.0 * mean * field.one.value_growth) / variance;
    const double kept = 2.0 * field.kept_norm * square(growth);
    const double typical = std::min(1.0, square(field.correlation) + layer.chance.of_q);
    const double spread = square(growth);
    const double one = field.one.variance_noise / square(variance) - kept + spread * field.extra_one;
    const double two =
        field.two_typical.variance_noise / square(variance) - kept * typical + spread * field.extra_two;
    const double own = batch_mean(one, two, batch) / n;
    const double overlap = finite_or((field.two.product - square(mean)) / variance, 1.0);
    const double mean_share = batch_mean(1.0, overlap, batch) / n;
    const double along = 2.0 * growth * std::sqrt(std::max(0.0, own)) * layer.batch.shared;
    out.variance(Quantity::activation_variance, row, variance,
                 finite_or(spread * layer.batch.of_q * (1.0 + std::max(0.0, own)) + along + std::max(0.0, own),
                           layer.batch.out()),
                 layer.out_shift - mean_share);
    out.variance(Quantity::activation_second_moment, row, field.one.square, layer.batch.out(), layer.out_shift);
    const double carried = square(field.q * field.one.value_growth) * layer.batch.of_q;
    out.mean(Quantity::activation_mean, row, mean, finite_or(variance * mean_share + carried, 0.0));
}

void write_forward(const Spec& spec, const ForwardLayer& layer, const AllNegative* all_negative, std::size_t row,
                   PredictionColumns& out) {
    const LayerField& field = layer.field;
    write_preactivation(layer, spec.batch_size, row, out);
    write_activation(layer, spec.batch_size, row, out);
    // Var(w) is proportional to the inverse of a mean square, if rescaling made it so: that is convex.
    const double convexity = field.pinned ? field.weight_noise : 0.0;
    out.variance(Quantity::weight_variance, row, field.weight_variance, field.weight_noise,
                 convexity - 1.0 / (field.fan_in * field.width));
    out.plain(Quantity::saturated_fraction, row, field.one.saturated);
    out.plain(Quantity::dead_fraction, row,
              all_negative != nullptr ? (*all_negative)(field.mean, std::sqrt(field.q), field.correlation) : 0.0);
    out.plain(Quantity::non_finite_count, row, 0.0);
}

// --- Backward ---

/// Expected variances of the gradients of one layer.
struct BackwardLayer {
    double activation = 1.0;     ///< dL/dA
    double preactivation = 0.0;  ///< dL/dZ
    double new_share = 1.0;      ///< of dL/dZ, what comes through dL/dA; the rest comes along a skip connection
};

/// Gradients grow by n_out Var(w) E f'^2 from layer to layer; what comes along a skip connection adds up with what
/// comes through the block, since random weights of mean 0 make them uncorrelated.
std::vector<BackwardLayer> backward_field(const std::vector<ForwardLayer>& forward, const ResidualBlocks& blocks) {
    std::vector<BackwardLayer> layers(forward.size());
    double p = 1.0;
    for (std::size_t i = layers.size(); i-- > 0;) {
        const LayerField& field = forward[i].field;
        const std::size_t target = blocks.target_of(i + 1);
        const double skipped = target > 0 ? layers[target - 1].preactivation : 0.0;
        const double through = p * field.one.slope_square;
        layers[i] = {p, through + skipped, target > 0 ? finite_or(through / (through + skipped), 0.0) : 1.0};
        p = field.width * field.weight_variance * layers[i].preactivation;
    }
    return layers;
}

/// How the forward pass's fluctuations reach the gradients, since E f'^2 of every layer depends on its q.
struct ForwardCoupling {
    std::vector<double> noise;  ///< relative variance that they add to dL/dZ of each layer
    std::vector<double> shift;  ///< relative shift of its expectation

    ForwardCoupling(const std::vector<ForwardLayer>& layers, const std::vector<BackwardLayer>& backward,
                    const ResidualBlocks& blocks)
        : noise(layers.size() + 1, 0.0), shift(layers.size() + 1, 0.0) {
        std::vector<double> sensitivity(layers.size() + 1, 0.0);  // of ln dL/dZ to ln q
        double from_above = 0.0;                                  // noise that enters in layers above
        double block_share = 1.0;  // of the stream's gradient, what goes through the block that i is in
        for (std::size_t i = layers.size(); i-- > 0;) {
            const LayerField& field = layers[i].field;
            if (const std::size_t source = blocks.source_of(i + 1); source > 0) {
                block_share = backward[source - 1].new_share;
            }
            const bool in_block = i > 0 && i < 1 + blocks.count() * blocks.length();
            const double weight = in_block || blocks.target_of(i + 1) > 0 ? block_share : 1.0;
            const double d2 = field.one.slope_square;
            const double growth = weight * finite_or(field.q * field.one.slope_square_growth / d2, 0.0);
            const double curvature = weight * finite_or(square(field.q) * field.one.slope_square_curvature / d2, 0.0);
            sensitivity[i] = growth + onward(layers, i, sensitivity);
            if (const std::size_t target = blocks.target_of(i + 1); target > 0) {
                sensitivity[i] += (1.0 - layers[target - 1].field.new_share) * sensitivity[target - 1];
            }
            noise[i] = square(sensitivity[i]) * layers[i].batch.of_q + from_above;
            from_above += square(sensitivity[i]) * layers[i].new_batch;
            shift[i] = shift[i + 1] + growth * layers[i].q_shift + 0.5 * curvature * layers[i].sample.of_q;
        }
    }

   private:
    /// Through the activation to the next layer's q.
    static double onward(const std::vector<ForwardLayer>& layers, std::size_t i,
                         const std::vector<double>& sensitivity) {
        if (i + 1 == layers.size()) return 0.0;
        const LayerField& next = layers[i + 1].field;
        if (next.pinned) return 0.0;
        return layers[i].batch.carry * next.weighted_share * next.new_share * sensitivity[i + 1];
    }
};

/// The noise of order 1 / width in a layer's gradients, relative: of the batch's mean square of dL/dZ, and the
/// variance of the correlation that two samples' gradients get by chance.
struct GradientNoise {
    double batch = 0.0;
    double chance = 0.0;
};

/// Gradients that enter are independent from sample to sample and stay so on average.
class BackwardNoise {
   public:
    BackwardNoise(const std::vector<ForwardLayer>& forward, const std::vector<BackwardLayer>& backward,
                  const ResidualBlocks& blocks, double batch)
        : forward_(forward), backward_(backward), blocks_(blocks), batch_(batch), layers_(forward.size() + 1) {
        for (std::size_t i = forward.size(); i-- > 0;) layers_[i] = at(i);
    }
    [[nodiscard]] const GradientNoise& operator[](std::size_t i) const { return layers_[i]; }

   private:
    [[nodiscard]] GradientNoise at(std::size_t i) {
        const LayerField& field = forward_[i].field;
        const GradientNoise& above = layers_[i + 1];
        const double kept = i + 1 < forward_.size() ? 2.0 * forward_[i + 1].field.kept_norm_back : 0.0;
        const double d2 = field.one.slope_square;
        const double pair_squares = finite_or(field.two_typical.slope_squares / square(d2), 1.0);
        const double fourth = field.one.slope_fourth / square(d2);
        const double extra = i + 1 < forward_.size() ? forward_[i + 1].field.extra_back : 0.0;
        const double one = (3.0 + extra * fourth_) * fourth - 1.0 - kept;
        const double two = (1.0 + 2.0 * above.chance + extra * squares_) * pair_squares - 1.0 - kept * above.chance;
        fourth_ = finite_or(3.0 * fourth, fourth_);
        squares_ = pair_squares;
        own_ = finite_or(std::max(0.0, batch_mean(one, two, batch_)), own_);
        const double slope = square(finite_or(field.two_typical.slope_product / d2, 1.0));
        const GradientNoise through{(1.0 + above.batch) * (1.0 + own_ / field.width) - 1.0,
                                    std::min(1.0, above.chance * slope + pair_squares / field.width)};
        const std::size_t target = blocks_.target_of(i + 1);
        return target > 0 ? join(through, layers_[target - 1], backward_[i].new_share, field.width) : through;
    }

    /// Where a block's gradient, a share r, meets the one that skipped it and from which it started.
    [[nodiscard]] GradientNoise join(const GradientNoise& block, const GradientNoise& skipped, double r,
                                     double width) const {
        const double cross = 4.0 * r * (1.0 - r) / width;
        const double added = std::max(0.0, block.batch - skipped.batch);
        return {skipped.batch + square(r) * added + cross * batch_mean(1.0, skipped.chance, batch_),
                std::min(1.0, square(1.0 - r) * skipped.chance + square(r) * block.chance +
                                  2.0 * r * (1.0 - r) * (skipped.chance + 1.0 / width))};
    }

    const std::vector<ForwardLayer>& forward_;
    const std::vector<BackwardLayer>& backward_;
    const ResidualBlocks& blocks_;
    double batch_;
    std::vector<GradientNoise> layers_;
    double own_ = 0.0;
    double fourth_ = 3.0;   ///< E dz^4 / (E dz^2)^2 of the layer above
    double squares_ = 1.0;  ///< the same of two samples
};

void write_backward(const Spec& spec, const std::vector<ForwardLayer>& layers, PredictionColumns& out) {
    const double batch = spec.batch_size;
    const ResidualBlocks blocks = spec.blocks();
    const std::vector<BackwardLayer> backward = backward_field(layers, blocks);
    const ForwardCoupling coupling(layers, backward, blocks);
    const BackwardNoise noise(layers, backward, blocks, batch);
    double rescaling = 0.0;  // noise that weights rescaled on data bring in, of the layers above
    for (std::size_t i = layers.size(); i-- > 0;) {
        const LayerField& field = layers[i].field;
        const double n = field.width;
        const double mean_share = 1.0 / (n * batch);
        const double kept = i + 1 < layers.size() ? layers[i + 1].field.kept_norm_back : 0.0;
        const double entering = rescaling + coupling.noise[i + 1] + noise[i + 1].batch;
        out.variance(Quantity::activation_gradient_variance, i, backward[i].activation,
                     entering + 2.0 * (1.0 - kept) / n * batch_mean(1.0, noise[i + 1].chance, batch),
                     coupling.shift[i + 1] - mean_share);
        const double leaving = rescaling + coupling.noise[i] + noise[i].batch;
        out.variance(Quantity::preactivation_gradient_variance, i, backward[i].preactivation, leaving,
                     coupling.shift[i] - mean_share);
        // The sum over a batch of products of two vectors: chance correlations of both add up.
        const double meeting =
            2.0 * (1.0 - 1.0 / batch) * std::min(1.0, layers[i].incoming_overlap) * noise[i].chance;
        out.variance(Quantity::weight_gradient_variance, i, batch * backward[i].preactivation * field.incoming,
                     leaving + layers[i].incoming_batch + meeting, coupling.shift[i]);
        if (field.pinned) rescaling += field.weight_noise;
    }
}

// --- Networks that are not random ---

/// Without bands. Where `expected` has no layers, there is no theory: NaN.
void write_plain(const LayerTable& expected, PredictionColumns& out) {
    const std::size_t layers = out.layers();
    const LayerTable none(layers, std::numeric_limits<double>::quiet_NaN());
    const LayerTable& table = expected.layers() == layers ? expected : none;
    for (std::size_t q = 0; q < quantity_count; ++q) {
        const auto quantity = static_cast<Quantity>(q);
        for (std::size_t row = 0; row < layers; ++row) out.plain(quantity, row, table[quantity][row]);
    }
}

/// Constants make twins; identities leave every unit to itself.
LayerTable predict_tied(const Spec& spec) {
    if (spec.blocks().count() > 0) return {};
    if (spec.initializer->kind == WeightDistribution::Kind::constant) return predict_twins(spec);
    return spec.bias_initializer->kind == BiasInitializer::Kind::normal ? LayerTable() : predict_chains(spec);
}

}  // namespace

bool has_random_weights(const Spec& spec) {
    const WeightDistribution weights = spec.weights(1);
    const bool zeros = weights.kind == WeightDistribution::Kind::constant && weights.mean == 0.0;
    return weights.is_random() || zeros;
}

Prediction predict(const Spec& spec) {
    PredictionColumns out(spec.layers());
    if (!has_random_weights(spec)) {
        write_plain(predict_tied(spec), out);
        return out.finish();
    }
    const std::vector<ForwardLayer> layers = forward_field(spec);
    std::optional<AllNegative> all_negative;
    if (spec.activation->dies) all_negative.emplace(spec.batch_size);
    for (std::size_t i = 0; i < layers.size(); ++i) {
        write_forward(spec, layers[i], all_negative ? &*all_negative : nullptr, i, out);
    }
    write_backward(spec, layers, out);
    return out.finish();
}

}  // namespace init_lab
