#include "mean_field.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

#include "distribution.h"
#include "gaussian_layer.h"
#include "twin_field.h"

namespace init_lab {
namespace {

constexpr std::array<double, 3> band_probabilities{0.05, 0.5, 0.95};

double square(double x) { return x * x; }

/// A share that carries over where float range ends a quotient of two vanished or overflowed numbers.
double finite_or(double x, double fallback) { return std::isfinite(x) ? x : fallback; }

/// The theory of one layer: its Gaussian pre-activations and what the activation makes of them.
struct LayerField {
    double fan_in = 1.0;
    double width = 1.0;
    double weight_variance = 0.0;
    double kurtosis = 3.0;
    double q = 0.0;            ///< variance of pre-activations
    double correlation = 0.0;  ///< between two samples' pre-activations
    SampleMoments one;
    PairMoments two;              ///< at that correlation
    PairMoments two_typical;      ///< at the correlation that finite width makes typical
    double incoming = 0.0;        ///< E a^2 of what enters the layer
    double weighted_share = 0.0;  ///< of q that comes through weights, not biases
    /// d ln m / d ln q: how the activation passes a relative change of q on.
    double carry = 0.0;
};

/// Corrections of order 1 / width to what leaves a layer, all relative. They start at the input and are carried on
/// by each layer, which adds its own.
struct Fluctuations {
    double batch = 0.0;       ///< variance of the batch's mean square
    double sample = 0.0;      ///< variance of one sample's mean square
    double chance = 0.0;      ///< variance of the correlation of two samples
    double shift = 0.0;       ///< of the expected mean square, by the curvature of the map
    double own_batch = 0.0;   ///< per unit: what this layer adds to `batch`
    double own_sample = 0.0;  ///< per unit: what this layer adds to `sample`
};

/// What B samples' mean has of a noise `one` that each has alone and `two` that any two share.
double batch_mean(double one, double two, double batch) { return one / batch + (1.0 - 1.0 / batch) * two; }

/// A layer's theory with the fluctuations of its q and of what it passes on.
struct ForwardLayer {
    LayerField field;
    Fluctuations q;
    Fluctuations out;
    double incoming_batch = 0.0;    ///< `batch` of what enters
    double incoming_overlap = 0.0;  ///< typical square of the correlation of two samples, of what enters
    double new_batch = 0.0;         ///< the part of q.batch that entered with this layer
};

class ForwardField {
   public:
    ForwardField(const Spec& spec, const std::vector<int>& widths)
        : spec_(spec), widths_(widths), batch_(spec.batch_size), bias_(spec.biases()) {}

    std::vector<ForwardLayer> run() {
        std::vector<ForwardLayer> layers(widths_.size() - 1);
        const double inputs = widths_.front();
        double square_in = square(spec_.input_std);
        double product_in = 0.0;
        // Of means of squares and products of independent normals.
        Fluctuations in{.batch = 2.0 / (inputs * batch_), .sample = 2.0 / inputs, .chance = 1.0 / inputs};
        for (std::size_t i = 0; i < layers.size(); ++i) {
            ForwardLayer& layer = layers[i];
            enter(layer.field, i + 1, square_in, product_in);
            layer.incoming_batch = in.batch;
            layer.incoming_overlap =
                square_in > 0.0 ? finite_or(square(product_in / square_in), 0.0) + in.chance : 0.0;
            layer.q = carried(in, layer.field.weighted_share);
            const double from_before = i > 0 ? square(layers[i - 1].field.carry) * layers[i - 1].q.batch : 0.0;
            layer.new_batch = std::max(0.0, layer.q.batch - square(layer.field.weighted_share) * from_before);
            respond(layer, i > 0 ? &layers[i - 1] : nullptr);
            square_in = layer.field.one.square;
            product_in = layer.field.two.product;
            in = layer.out;
        }
        return layers;
    }

   private:
    void enter(LayerField& layer, std::size_t l, double square_in, double product_in) const {
        const WeightDistribution weights = spec_.weights(l);
        layer.fan_in = widths_[l - 1];
        layer.width = widths_[l];
        layer.weight_variance = square(weights.std());
        layer.kurtosis = weights.kurtosis();
        layer.incoming = square_in;
        const double scale = layer.fan_in * layer.weight_variance;
        layer.q = scale * square_in + square(bias_.std);
        const double shared = scale * product_in + square(bias_.std);
        layer.correlation = layer.q > 0.0 ? std::clamp(finite_or(shared / layer.q, 1.0), 0.0, 1.0) : 0.0;
        layer.weighted_share = layer.q > 0.0 ? finite_or(scale * square_in / layer.q, 1.0) : 0.0;
    }

    static Fluctuations carried(const Fluctuations& in, double share) {
        return {.batch = square(share) * in.batch,
                .sample = square(share) * in.sample,
                .chance = square(share) * in.chance,
                .shift = share * in.shift};
    }

    void respond(ForwardLayer& layer, const ForwardLayer* before) const {
        LayerField& field = layer.field;
        const double sigma = std::sqrt(field.q);
        const double p = spec_.activation_parameter;
        const Activation& f = *spec_.activation;
        field.one = sample_moments(f, p, bias_.mean, sigma);
        field.two = pair_moments(f, p, bias_.mean, sigma, field.correlation);
        const double typical = std::min(1.0, std::sqrt(square(field.correlation) + layer.q.chance));
        const bool matters = layer.q.chance > 0.01 * square(field.correlation);
        field.two_typical = matters ? pair_moments(f, p, bias_.mean, sigma, typical) : field.two;

        const double m = field.one.square;
        const double q = field.q;
        const Fluctuations& last = before != nullptr ? before->out : no_fluctuations_;
        field.carry = finite_or(q * field.one.square_growth / m, before != nullptr ? before->field.carry : 1.0);
        Fluctuations& out = layer.out;
        out.own_sample = finite_or(field.one.square_noise / square(m), last.own_sample);
        out.own_batch = finite_or(
            batch_mean(field.one.square_noise, field.two_typical.square_noise, batch_) / square(m), last.own_batch);
        out.batch = square(field.carry) * layer.q.batch + out.own_batch / field.width;
        out.sample = square(field.carry) * layer.q.sample + out.own_sample / field.width;
        out.chance = chance_of_overlap(layer);
        out.shift = field.carry * layer.q.shift +
                    0.5 * finite_or(square(q) * field.one.square_curvature / m, 0.0) * layer.q.sample;
    }

    /// Correlations that arise by chance among n units, less the closer two samples are already.
    static double chance_of_overlap(const ForwardLayer& layer) {
        const LayerField& field = layer.field;
        const double m = field.one.square;
        const double overlap = finite_or(field.two.product / m, 1.0);
        const double slope = finite_or(field.q * field.two.slope_product / m, 0.0);
        const double own =
            finite_or((field.two.square_noise + square(m) - square(field.two.product)) / square(m), 0.0);
        return square(slope) * layer.q.chance + square(1.0 - square(overlap)) * own / field.width;
    }

    const Spec& spec_;
    const std::vector<int>& widths_;
    double batch_;
    BiasDistribution bias_;
    Fluctuations no_fluctuations_;
};

/// Writes a column of the expectation and of its bands.
class Columns {
   public:
    explicit Columns(std::size_t layers) {
        prediction.expected = LayerTable(layers, 0.0);
        prediction.bands.probabilities.assign(band_probabilities.begin(), band_probabilities.end());
        prediction.bands.tables.assign(band_probabilities.size(), LayerTable(layers, 0.0));
    }

    /// A variance: its relative noise makes a log-normal band with the right mean. `shift` is the
    /// relative difference of its expectation at finite width.
    void variance(Quantity quantity, std::size_t row, double expected, double noise, double shift = 0.0) {
        const double log_noise = std::log1p(noise);
        const double centre = expected * std::exp(std::max(-1.0, std::min(1.0, shift)));
        set(quantity, row, expected, [&](double z) {
            return expected == 0.0 ? 0.0 : centre * std::exp(-0.5 * log_noise + z * std::sqrt(log_noise));
        });
    }
    /// A mean: normal around it.
    void mean(Quantity quantity, std::size_t row, double expected, double noise) {
        set(quantity, row, expected, [&](double z) { return expected + z * std::sqrt(noise); });
    }
    /// A quantity without a known band.
    void plain(Quantity quantity, std::size_t row, double expected) {
        set(quantity, row, expected, [](double) { return std::numeric_limits<double>::quiet_NaN(); });
    }

    Prediction prediction;

   private:
    template <class Band>
    void set(Quantity quantity, std::size_t row, double expected, Band band) {
        prediction.expected[quantity][row] = expected;
        for (std::size_t i = 0; i < band_probabilities.size(); ++i) {
            prediction.bands.tables[i][quantity][row] = band(normal_quantile(band_probabilities[i]));
        }
    }
};

void write_preactivation(const ForwardLayer& layer, double bias, double batch, std::size_t row, Columns& out) {
    const LayerField& field = layer.field;
    const double n = field.width;
    // Over n Gaussian units and B samples of typical squared correlation c^2, a variance has this noise of its own.
    const double typical = std::min(1.0, square(field.correlation) + layer.q.chance);
    const double noise = layer.q.batch + 2.0 / n * batch_mean(1.0, typical, batch);
    const double mean_share = batch_mean(1.0, field.correlation, batch) / n;
    out.variance(Quantity::preactivation_variance, row, field.q, noise, layer.q.shift - mean_share);
    out.mean(Quantity::preactivation_mean, row, bias, field.q * mean_share);
    const double second = field.q + square(bias);
    const double share = second > 0.0 ? finite_or(field.q / second, 1.0) : 0.0;
    out.variance(Quantity::preactivation_second_moment, row, second, square(share) * noise, share * layer.q.shift);
}

void write_activation(const ForwardLayer& layer, double batch, std::size_t row, Columns& out) {
    const LayerField& field = layer.field;
    const double n = field.width;
    const double mean = field.one.value;
    const double variance = std::max(0.0, field.one.square - square(mean));
    const double growth = field.q * (field.one.square_growth - 2.0 * mean * field.one.value_growth) / variance;
    const double own =
        batch_mean(field.one.variance_noise, field.two_typical.variance_noise, batch) / (square(variance) * n);
    const double overlap = finite_or((field.two.product - square(mean)) / variance, 1.0);
    const double mean_share = batch_mean(1.0, overlap, batch) / n;
    out.variance(Quantity::activation_variance, row, variance,
                 finite_or(square(growth) * layer.q.batch + own, layer.out.batch), layer.out.shift - mean_share);
    out.variance(Quantity::activation_second_moment, row, field.one.square, layer.out.batch, layer.out.shift);
    const double carried = square(field.q * field.one.value_growth) * layer.q.batch;
    out.mean(Quantity::activation_mean, row, mean, finite_or(variance * mean_share + carried, 0.0));
}

void write_forward(const Spec& spec, const ForwardLayer& layer, std::size_t row, Columns& out) {
    const LayerField& field = layer.field;
    const double bias = spec.biases().mean;
    write_preactivation(layer, bias, spec.batch_size, row, out);
    write_activation(layer, spec.batch_size, row, out);
    const double pairs = field.fan_in * field.width;
    out.variance(Quantity::weight_variance, row, field.weight_variance, (field.kurtosis - 1.0) / pairs, -1.0 / pairs);
    out.plain(Quantity::saturated_fraction, row, field.one.saturated);
    const bool dies = spec.activation->dies;
    out.plain(Quantity::dead_fraction, row,
              dies ? all_negative(bias, std::sqrt(field.q), field.correlation, spec.batch_size) : 0.0);
    out.plain(Quantity::non_finite_count, row, 0.0);
}

/// How the forward pass's fluctuations reach the gradients, since E f'^2 of every layer depends on its q.
struct ForwardCoupling {
    std::vector<double> noise;  ///< relative variance that they add to dL/dZ of each layer
    std::vector<double> shift;  ///< relative shift of its expectation
    explicit ForwardCoupling(const std::vector<ForwardLayer>& layers)
        : noise(layers.size() + 1, 0.0), shift(layers.size() + 1, 0.0) {
        double sensitivity = 0.0;  // d ln (product of E f'^2 from this layer up) / d ln q
        double from_above = 0.0;   // noise that enters in layers above
        for (std::size_t i = layers.size(); i-- > 0;) {
            const LayerField& field = layers[i].field;
            const double d2 = field.one.slope_square;
            const double growth = finite_or(field.q * field.one.slope_square_growth / d2, 0.0);
            const double curvature = finite_or(square(field.q) * field.one.slope_square_curvature / d2, 0.0);
            sensitivity = growth + field.carry * sensitivity;
            noise[i] = square(sensitivity) * layers[i].q.batch + from_above;
            from_above += square(sensitivity) * layers[i].new_batch;
            shift[i] = shift[i + 1] + growth * layers[i].q.shift + 0.5 * curvature * layers[i].q.sample;
        }
    }
};

/// The gradients that enter are independent from sample to sample and stay so on average; `chance` is the variance of
/// the correlation that two samples' gradients get by chance.
void write_backward(const Spec& spec, const std::vector<ForwardLayer>& layers, Columns& out) {
    const double batch = spec.batch_size;
    const ForwardCoupling coupling(layers);
    double p = 1.0;      // variance of dL/dA
    double noise = 0.0;  // of the kernel that makes dL/dA, relative
    double chance = 0.0;
    double own = 0.0;
    for (std::size_t i = layers.size(); i-- > 0;) {
        const LayerField& field = layers[i].field;
        const double n = field.width;
        const double mean_share = 1.0 / (n * batch);
        out.variance(Quantity::activation_gradient_variance, i, p,
                     noise + coupling.noise[i + 1] + 2.0 / n * batch_mean(1.0, chance, batch),
                     coupling.shift[i + 1] - mean_share);

        const double d2 = field.one.slope_square;
        const double pair_squares = finite_or(field.two_typical.slope_squares / square(d2), 1.0);
        const double one = 3.0 * field.one.slope_fourth / square(d2) - 1.0;
        own = finite_or(batch_mean(one, (1.0 + 2.0 * chance) * pair_squares - 1.0, batch), own);
        noise += own / n;
        chance =
            std::min(1.0, chance * square(finite_or(field.two_typical.slope_product / d2, 1.0)) + pair_squares / n);
        const double pz = p * d2;
        out.variance(Quantity::preactivation_gradient_variance, i, pz, noise + coupling.noise[i],
                     coupling.shift[i] - mean_share);

        // The sum over a batch of products of two vectors: chance correlations of both add up.
        const double meeting = 2.0 * (1.0 - 1.0 / batch) * std::min(1.0, layers[i].incoming_overlap) * chance;
        out.variance(Quantity::weight_gradient_variance, i, batch * pz * field.incoming,
                     noise + coupling.noise[i] + layers[i].incoming_batch + meeting, coupling.shift[i]);
        p = n * field.weight_variance * pz;
    }
}

bool has_twins(const Spec& spec) {
    return spec.initializer->kind == WeightDistribution::Kind::constant && spec.weights(1).mean != 0.0;
}

}  // namespace

Prediction predict(const Spec& spec) {
    const std::vector<int> widths = spec.layer_widths();
    Columns out(widths.size() - 1);
    if (has_twins(spec)) {
        const LayerTable expected = predict_twins(spec);
        for (std::size_t q = 0; q < quantity_count; ++q) {
            for (std::size_t row = 0; row < expected.layers(); ++row) {
                out.plain(static_cast<Quantity>(q), row, expected.columns()[q][row]);
            }
        }
        return out.prediction;
    }
    const std::vector<ForwardLayer> layers = ForwardField(spec, widths).run();
    for (std::size_t i = 0; i < layers.size(); ++i) write_forward(spec, layers[i], i, out);
    write_backward(spec, layers, out);
    return out.prediction;
}

}  // namespace init_lab
