#include "forward_field.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace init_lab {
namespace {

double square(double x) { return x * x; }

/// A share that carries over where float range ends a quotient of two vanished or overflowed numbers.
double finite_or(double x, double fallback) { return std::isfinite(x) ? x : fallback; }

/// What enters a layer: second moments of the layer before, or of the input.
struct Incoming {
    double square = 0.0;   ///< E a^2
    double product = 0.0;  ///< E a b of two samples
    double fourth = 3.0;   ///< E a^4 / (E a^2)^2
    double squares = 1.0;  ///< E a^2 b^2 / (E a^2)^2 of two samples
    double batch = 0.0;    ///< variances of the relative deviations, as in ForwardLayer
    double sample = 0.0;
    double chance = 0.0;
    double shift = 0.0;
};

/// How a deviation that leaves the source of a skip connection reaches the layer that enters next: of its q, and of
/// its own units.
struct Transfer {
    double from_q = 0.0;
    double from_units = 0.0;

    static Transfer leaving(const Fluctuation& source) { return {source.carry, std::sqrt(source.own)}; }
    void pass(double factor) {
        from_q *= factor;
        from_units *= factor;
    }
};
struct Transfers {
    Transfer batch;
    Transfer sample;
    Transfer chance;
};

/// The deviation of q where a block's output, a share r of q, meets the stream that it left as `source`. `in` is the
/// variance of the output's own deviation. Of that the part that stems from the stream is correlated with the stream.
Fluctuation join(const Fluctuation& source, const Transfer& transfer, double in, double r, double memory) {
    const double a = transfer.from_q;
    const double b = transfer.from_units;
    const double from_stream = square(a) * source.of_q + 2.0 * a * b * source.shared + square(b);
    const double rest = std::max(0.0, in - from_stream);
    const double through = 1.0 - r + r * a;
    Fluctuation result;
    result.of_q =
        square(through) * source.of_q + 2.0 * through * r * b * source.shared + square(r) * (square(b) + rest);
    result.shared = memory * (through * source.shared + r * b);
    return result;
}

/// A function's last result, while what it is asked for stays the same to a relative `tolerance`: where a signal has
/// come to its fixed point, layers cost next to nothing.
template <class Result>
class Remembered {
   public:
    explicit Remembered(double tolerance) : tolerance_(tolerance) {}

    template <class Function>
    const Result& operator()(const std::array<double, 3>& of, Function function) {
        const auto same = [&](double now, double last) {
            return now == last || std::abs(now - last) <= tolerance_ * std::abs(last);
        };
        if (!std::ranges::equal(of, of_, same)) {
            of_ = of;
            result_ = function();
        }
        return result_;
    }

   private:
    double tolerance_;
    std::array<double, 3> of_{-1.0, -1.0, -1.0};  // no sigma is negative
    Result result_;
};
constexpr double straight_strip = 1e-7;  // of an activation's strip: where f is a straight line to the last digit
constexpr double rounding = 1e-12;       // of what is integrated in double
constexpr double float_rounding = 1e-8;  // in float
constexpr double in_first_order = 1e-6;  // of what tells only of deviations, which are of order 1 / width themselves

class ForwardField {
   public:
    explicit ForwardField(const Spec& spec)
        : spec_(spec),
          widths_(spec.layer_widths()),
          blocks_(spec.blocks()),
          batch_(spec.batch_size),
          gaussian_(*spec.activation, spec.activation_parameter) {}

    std::vector<ForwardLayer> run() {
        layers_.resize(widths_.size() - 1);
        const double inputs = widths_.front();
        // Of means of squares and products of independent normals.
        Incoming in{.square = square(spec_.input_std),
                    .batch = 2.0 / (inputs * batch_),
                    .sample = 2.0 / inputs,
                    .chance = 1.0 / inputs};
        for (std::size_t l = 1; l <= layers_.size(); ++l) {
            ForwardLayer& layer = layers_[l - 1];
            const WeightDistribution weights = spec_.weights(l);
            enter(l, weights, in, layer);
            respond(layer, l > 1 ? &layers_[l - 2] : nullptr, extra_kurtosis(weights, layer.field));
            const SampleMoments& one = layer.field.one;
            in = {.square = one.square,
                  .product = layer.field.two.product,
                  .fourth = finite_or(one.square_noise / square(one.square), 0.0) + 1.0,
                  .squares = finite_or(layer.field.two_typical.square_noise / square(one.square), 0.0) + 1.0,
                  .batch = layer.batch.out(),
                  .sample = layer.sample.out(),
                  .chance = layer.chance.out(),
                  .shift = layer.out_shift};
        }
        return std::move(layers_);
    }

   private:
    void enter(std::size_t l, const WeightDistribution& weights, const Incoming& in, ForwardLayer& layer) {
        const std::size_t source = blocks_.source_of(l);
        const ForwardLayer* skipped = source > 0 ? &layers_[source - 1] : nullptr;
        set_kernel(l, weights, in, skipped, layer.field);
        layer.incoming_batch = in.batch;
        layer.incoming_overlap = in.square > 0.0 ? finite_or(square(in.product / in.square), 0.0) + in.chance : 0.0;
        set_fluctuations(l, in, skipped, layer);
        if (layer.field.pinned) pin(in, layer);
    }

    void set_kernel(std::size_t l, const WeightDistribution& weights, const Incoming& in, const ForwardLayer* skipped,
                    LayerField& layer) const {
        const BiasDistribution bias = spec_.biases(l);
        layer.fan_in = widths_[l - 1];
        layer.width = widths_[l];
        layer.weight_variance = square(weights.std());
        if (spec_.initializer->rescaled_on_data && in.square > 0.0) {
            const double wanted = std::max(0.0, square(spec_.gain) - square(bias.std));
            layer.pinned = wanted > 0.0;
            layer.weight_variance = wanted / (layer.fan_in * in.square);
        }
        layer.weight_noise = (weights.kurtosis_leaving() - 1.0) / (layer.fan_in * layer.width);
        layer.incoming = in.square;
        const double scale = layer.fan_in * layer.weight_variance;
        const double added = scale * in.square + square(bias.std);
        layer.q = added + (skipped != nullptr ? skipped->field.q : 0.0);
        layer.mean = bias.mean + (skipped != nullptr ? skipped->field.mean : 0.0);
        const double skipped_product = skipped != nullptr ? skipped->field.q * skipped->field.correlation : 0.0;
        const double shared = scale * in.product + square(bias.std) + skipped_product;
        layer.correlation = layer.q > 0.0 ? std::clamp(finite_or(shared / layer.q, 1.0), 0.0, 1.0) : 0.0;
        layer.weighted_share = added > 0.0 ? finite_or(scale * in.square / added, 1.0) : 0.0;
        layer.new_share = skipped == nullptr ? 1.0 : layer.q > 0.0 ? finite_or(added / layer.q, 1.0) : 0.0;
        set_higher_moments(weights, in, layer);
    }

    static void set_higher_moments(const WeightDistribution& weights, const Incoming& in, LayerField& layer) {
        const double fresh = square(layer.weighted_share * layer.new_share);
        if (weights.kind == WeightDistribution::Kind::orthogonal) {
            layer.kept_norm = std::min(1.0, layer.width / layer.fan_in) * fresh;
            layer.kept_norm_back = std::min(1.0, layer.fan_in / layer.width);
            // The sum of all squares is fixed, so that only the square of the mean varies.
            layer.weight_noise = 2.0 / square(layer.fan_in * layer.width);
            return;
        }
        const double extra = fresh * (weights.kurtosis_leaving() - 3.0) / layer.fan_in;
        layer.extra_one = extra * in.fourth;
        layer.extra_two = extra * in.squares;
        layer.extra_back = (weights.kurtosis() - 3.0) / layer.width;
    }

    void set_fluctuations(std::size_t l, const Incoming& in, const ForwardLayer* skipped, ForwardLayer& layer) {
        const double share = layer.field.weighted_share;
        layer.batch.of_q = square(share) * in.batch;
        layer.sample.of_q = square(share) * in.sample;
        layer.chance.of_q = square(share) * in.chance;
        layer.q_shift = share * in.shift;
        if (skipped != nullptr) {
            const double r = layer.field.new_share;
            const double memory = layer.field.q > 0.0 ? finite_or(skipped->field.q / layer.field.q, 0.0) : 0.0;
            advance(share);
            layer.batch = join(skipped->batch, branch_.batch, layer.batch.of_q, r, memory);
            layer.sample = join(skipped->sample, branch_.sample, layer.sample.of_q, r, memory);
            layer.chance = join(skipped->chance, branch_.chance, layer.chance.of_q, r, memory);
            layer.q_shift = (1.0 - r) * skipped->q_shift + r * layer.q_shift;
            const double through = 1.0 - r + r * branch_.batch.from_q;
            layer.new_batch = std::max(0.0, layer.batch.of_q - square(through) * skipped->batch.of_q);
        } else {
            const double before = l > 1 ? square(layers_[l - 2].batch.carry) * layers_[l - 2].batch.of_q : 0.0;
            layer.new_batch = std::max(0.0, layer.batch.of_q - square(share) * before);
            if (l > 1) advance(share);
        }
    }

    void advance(double factor) {
        for (Transfer* transfer : {&branch_.batch, &branch_.sample, &branch_.chance}) transfer->pass(factor);
    }

    /// The batch's mean square is what the rescaling makes it; samples still differ among themselves.
    void pin(const Incoming& in, ForwardLayer& layer) const {
        LayerField& field = layer.field;
        const double typical = std::min(1.0, square(field.correlation) + layer.chance.of_q);
        const double norm = 2.0 * (1.0 - field.kept_norm) / field.width * batch_mean(1.0, typical, batch_);
        field.weight_noise += in.batch + norm / square(field.weighted_share);
        field.kept_norm = 1.0;
        // The variance is pinned; the second moment has the square of the batch's mean on top.
        const double mean_share = batch_mean(1.0, field.correlation, batch_) / field.width;
        layer.batch.of_q = 2.0 * square(mean_share);
        layer.sample.of_q = square(layer.field.weighted_share) * std::max(0.0, in.sample - in.batch);
        layer.q_shift = mean_share;
        layer.new_batch = layer.batch.of_q;
    }

    /// How far the pre-activations of one sample are from Gaussian, given what enters: a kurtosis of 3 (1 + this).
    [[nodiscard]] static double extra_kurtosis(const WeightDistribution& weights, const LayerField& layer) {
        // One coordinate of a point on a sphere.
        if (weights.kind == WeightDistribution::Kind::orthogonal) {
            return -2.0 * square(layer.weighted_share * layer.new_share) / (weights.size + 2.0);
        }
        return layer.extra_one / 3.0;
    }

    void respond(ForwardLayer& layer, const ForwardLayer* before, double extra) {
        LayerField& field = layer.field;
        const double sigma = std::sqrt(field.q);
        const double p = spec_.activation_parameter;
        const Activation& f = *spec_.activation;
        // Where f is a straight line, moments go with powers of sigma: no layer need be integrated anew, and floats
        // do not run out of range.
        const double straight = straight_strip * f.strip;
        const bool scales = field.mean == 0.0 && sigma > 0.0 && sigma < straight && f.value(0.0, p) == 0.0;
        const double s = scales ? straight : sigma;
        const double scale = scales ? square(sigma / straight) : 1.0;
        const SampleMoments& drawn = one_({field.mean, s, 1.0}, [&] { return gaussian_.sample(field.mean, s); });
        field.one = drawn;
        SampleMoments& one = field.one;
        for (double* moment : {&one.value, &one.square}) *moment *= scale;
        for (double* moment : {&one.square_noise, &one.variance_noise}) *moment *= square(scale);
        const auto pair = [&](Remembered<PairMoments>& last, double c) {
            PairMoments m = last({field.mean, s, c}, [&] { return gaussian_.pair(field.mean, s, c, drawn); });
            m.product *= scale;
            for (double* moment : {&m.square_noise, &m.variance_noise}) *moment *= square(scale);
            return m;
        };
        field.two = pair(two_, field.correlation);
        const double typical = std::min(1.0, std::sqrt(square(field.correlation) + layer.chance.of_q));
        const bool matters = layer.chance.of_q > 0.01 * square(field.correlation);
        field.two_typical = matters ? pair(two_typical_, typical) : field.two;

        const double m = field.one.square;
        const double q = field.q;
        layer.batch.carry = finite_or(q * field.one.square_growth / m, before != nullptr ? before->batch.carry : 1.0);
        layer.sample.carry = layer.batch.carry;
        const double kept = 2.0 * field.kept_norm * square(layer.batch.carry);
        const double carried = square(layer.batch.carry);
        const double own_one = field.one.square_noise / square(m) - kept + carried * field.extra_one;
        const double own_two =
            field.two_typical.square_noise / square(m) - kept * square(typical) + carried * field.extra_two;
        layer.sample.own = own(own_one, field.width, before, &ForwardLayer::sample);
        layer.batch.own = own(batch_mean(own_one, own_two, batch_), field.width, before, &ForwardLayer::batch);
        set_chance(layer);
        layer.out_shift =
            layer.batch.carry * layer.q_shift +
            0.5 * finite_or(square(q) * field.one.square_curvature / m, 0.0) * (layer.sample.of_q + extra);
        if (blocks_.target_of(index(layer)) > 0) {
            branch_ = {Transfer::leaving(layer.batch), Transfer::leaving(layer.sample),
                       Transfer::leaving(layer.chance)};
        } else {
            branch_.batch.pass(layer.batch.carry);
            branch_.sample.pass(layer.sample.carry);
            branch_.chance.pass(layer.chance.carry);
        }
    }

    /// Per unit over units; where it cannot be told, as in the layer before.
    static double own(double of_unit, double width, const ForwardLayer* before, Fluctuation ForwardLayer::* member) {
        if (std::isfinite(of_unit)) return std::max(0.0, of_unit) / width;
        return before != nullptr ? (before->*member).own * before->field.width / width : 0.0;
    }

    /// Correlations that arise by chance among n units, less the closer two samples are already.
    static void set_chance(ForwardLayer& layer) {
        const LayerField& field = layer.field;
        const double m = field.one.square;
        const double overlap = finite_or(field.two.product / m, 1.0);
        const double slope = finite_or(field.q * field.two.slope_product / m, 0.0);
        const double kept = field.kept_norm * square(slope) * (1.0 + square(field.correlation));
        const double of_unit =
            finite_or((field.two.square_noise + square(m) - square(field.two.product)) / square(m), 0.0) - kept;
        layer.chance.carry = slope;
        layer.chance.own = square(1.0 - square(overlap)) * std::max(0.0, of_unit) / field.width;
    }

    [[nodiscard]] std::size_t index(const ForwardLayer& layer) const {
        return static_cast<std::size_t>(&layer - layers_.data()) + 1;
    }

    const Spec& spec_;
    std::vector<int> widths_;
    ResidualBlocks blocks_;
    double batch_;
    std::vector<ForwardLayer> layers_;
    GaussianLayer gaussian_;
    Transfers branch_;
    Remembered<SampleMoments> one_{rounding};
    Remembered<PairMoments> two_{float_rounding};
    Remembered<PairMoments> two_typical_{in_first_order};
};

}  // namespace

double Fluctuation::out() const {
    // Units deviate relative to the q that they have: (1 + carried)(1 + own), which for ReLU is exact at any order.
    const double carried = square(carry) * of_q;
    return carried + own + carried * own + 2.0 * carry * std::sqrt(own) * shared;
}

std::vector<ForwardLayer> forward_field(const Spec& spec) { return ForwardField(spec).run(); }

}  // namespace init_lab
