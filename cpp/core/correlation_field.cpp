#include "correlation_field.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

#include "activation_nodes.h"
#include "distribution.h"
#include "forward_field.h"
#include "gaussian_layer.h"
#include "mean_field.h"
#include "quadrature.h"

namespace init_lab {
namespace {

constexpr double nan = std::numeric_limits<double>::quiet_NaN();

double square(double x) { return x * x; }

/// Of each layer's weights. Where they are rescaled on data, the data's own theory tells by how much.
std::vector<double> weight_variances(const Spec& spec) {
    std::vector<double> variances;
    if (spec.initializer->rescaled_on_data) {
        for (const ForwardLayer& layer : forward_field(spec)) variances.push_back(layer.field.weight_variance);
    } else {
        for (std::size_t l = 1; l <= spec.layers(); ++l) variances.push_back(square(spec.weights(l).std()));
    }
    return variances;
}

}  // namespace

CorrelationField::CorrelationField(const Spec& spec, double cosine, std::shared_ptr<MomentTable> table)
    : spec_(&spec),
      table_(std::move(table)),
      widths_(spec.layer_widths()),
      blocks_(spec.blocks()),
      weight_variances_(weight_variances(spec)),
      holds_(has_random_weights(spec)),
      s_(square(spec.input_std)),
      d_(s_ * (1.0 - cosine)) {}

void CorrelationField::enter(std::size_t l) {
    const BiasDistribution bias = spec_->biases(l);
    width_ = widths_[l];
    scale_ = widths_[l - 1] * weight_variances_[l - 1];
    bias_variance_ = square(bias.std);
    series_.reset();
    const bool joins = blocks_.source_of(l) > 0;
    const double weighted = scale_ * s_;
    mean_ = bias.mean + (joins ? skipped_.mean : 0.0);
    q_ = weighted + bias_variance_ + (joins ? skipped_.q : 0.0);
    difference_ = scale_ * d_ + (joins ? skipped_.difference : 0.0);
    if (blocks_.target_of(l) > 0) skipped_ = {q_, difference_, mean_};
    const double square_scale = square(scale_);
    noise_ = {square_scale * noise_.ss, square_scale * noise_.sd, square_scale * noise_.dd};
    const bool orthogonal = spec_->initializer->kind == WeightDistribution::Kind::orthogonal;
    kept_norm_ = orthogonal && moves() ? std::min(1.0, width_ / widths_[l - 1]) * square(weighted / q_) : 0.0;
}

const KernelSeries& CorrelationField::series() {
    if (!series_) {
        series_ = mean_ == 0.0 ? table_->series(q_)
                               : kernel_series(*spec_->activation, spec_->activation_parameter, mean_, std::sqrt(q_));
    }
    return *series_;
}

void CorrelationField::respond() {
    const double parameter = spec_->activation_parameter;
    if (!moves()) {
        s_ = square(spec_->activation->value(mean_, parameter));
        d_ = 0.0;
        noise_ = {};
        return;
    }
    const SampleMoments one = sample_moments(*spec_->activation, parameter, mean_, std::sqrt(q_));
    const Response out = response(one);
    const double share = difference_ / q_;
    s_ = one.square;
    d_ = share * series().secant(1.0 - share);
    // The maps' first derivatives carry the noise on; this layer's units add their own.
    const Noise in = noise_;
    noise_.ss = square(out.s_by_q) * in.ss + out.unit.ss / width_;
    noise_.sd = out.s_by_q * (out.d_by_q * in.ss + out.d_by_difference * in.sd) + out.unit.sd / width_;
    noise_.dd = square(out.d_by_q) * in.ss + 2.0 * out.d_by_q * out.d_by_difference * in.sd +
                square(out.d_by_difference) * in.dd + out.unit.dd / width_;
}

/// u, v = m + A y ± B t with y, t ~ N(0, 1), A^2 = q - D / 2, B^2 = D / 2. By Stein's lemma
/// dE g / dA^2 = E g (y^2 - 1) / (2 A^2), and the same for B and t. The sign of t only swaps u and v.
CorrelationField::Response CorrelationField::response(const SampleMoments& one) const {
    const Activation& f = *spec_->activation;
    const double p = spec_->activation_parameter;
    const double a2 = std::max(0.0, q_ - 0.5 * difference_);
    const double b2 = 0.5 * difference_;
    const double a = std::sqrt(a2);
    const double b = std::sqrt(b2);
    std::array<double, 7> e{};  // s, d, ss, sd, dd, and d under both of Stein's weights
    for_each_gaussian_node(coarse_rule(), {}, [&](double t, double weight_t) {
        if (t < 0.0) return;
        for_each_gaussian_node(coarse_rule(), kinks(f, mean_ + b * t, a), [&](double y, double weight_y) {
            const double weight = 2.0 * weight_t * weight_y;
            const double fu = f.value(mean_ + a * y + b * t, p);
            const double fv = f.value(mean_ + a * y - b * t, p);
            const double s = 0.5 * (fu * fu + fv * fv);
            const double d = 0.5 * square(fu - fv);
            const std::array values{s, d, s * s, s * d, d * d, d * (y * y - 1.0), d * (t * t - 1.0)};
            for (std::size_t i = 0; i < e.size(); ++i) e[i] += weight * values[i];
        });
    });
    const double by_a2 = a2 > 0.0 ? e[5] / (2.0 * a2) : 0.0;
    const double by_b2 = b2 > 0.0 ? e[6] / (2.0 * b2) : 0.0;
    Response out;
    out.s_by_q = one.square_growth;
    out.d_by_q = by_a2;
    out.d_by_difference = 0.5 * (by_b2 - by_a2);
    out.unit = {e[2] - square(e[0]), e[3] - e[0] * e[1], e[4] - square(e[1])};
    take_away_kept_norms(out);
    return out;
}

/// What a unit's share in (s, d) varies because n Gaussian units measure (q, D) only roughly: G of `band`, carried
/// on.
void CorrelationField::take_away_kept_norms(Response& out) const {
    const double k = q_ - difference_;
    const double qq = kept_norm_ * (square(q_) + square(k));
    const double qd = kept_norm_ * square(difference_);
    const double dd = 2.0 * qd;
    const double from_q = out.d_by_q;
    const double from_d = out.d_by_difference;
    out.unit.ss = std::max(0.0, out.unit.ss - square(out.s_by_q) * qq);
    out.unit.sd -= out.s_by_q * (from_q * qq + from_d * qd);
    out.unit.dd = std::max(0.0, out.unit.dd - square(from_q) * qq - 2.0 * from_q * from_d * qd - square(from_d) * dd);
}

double CorrelationField::cosine() const {
    const double size = q_ + square(mean_);
    return !holds_ || !(size > 0.0) ? nan : std::clamp(1.0 - difference_ / size, -1.0, 1.0);
}

/// 1 - c is D over q + m^2. Relative variances: what came in, and what n units measure of themselves, for z Gaussian
/// of mean m and covariance k = q - D: Var(D) = 2 D^2 / n, Cov(D, q) = D^2 / n, Var(q) = (q^2 + k^2 + 2 m^2 (q + k))
/// / n. With m = 0 the latter sum up to the familiar (1 - c^2)^2 / n of a sample correlation.
std::array<double, correlation_probabilities.size()> CorrelationField::band() const {
    std::array<double, correlation_probabilities.size()> result{};
    const double c = cosine();
    const double m2 = square(mean_);
    const double size = q_ + m2;
    const double k = q_ - difference_;
    const double own = 2.0 - 2.0 * difference_ / size + (q_ * q_ + k * k + 2.0 * m2 * (q_ + k)) / square(size);
    const double carried =
        noise_.dd / square(difference_) - 2.0 * noise_.sd / (difference_ * size) + noise_.ss / square(size);
    // d artanh c = dc / (1 - c^2)
    constexpr double rounding = 1e-12;  // of floats, where orthogonal weights leave no other noise
    const double noise = (1.0 - kept_norm_) * own / width_ + carried;
    const double spread = std::sqrt(std::max(rounding, noise)) / (1.0 + c);
    const bool unknown = blocks_.count() > 0;
    const bool fixed = !std::isfinite(spread);  // at c = 1 or -1 there is nothing to spread
    for (std::size_t i = 0; i < result.size(); ++i) {
        result[i] = unknown ? nan
                    : fixed ? c
                            : std::tanh(std::atanh(c) + spread * normal_quantile(correlation_probabilities[i]));
    }
    return result;
}

double CorrelationField::map(double from) {
    const double m2 = square(mean_);
    if (!holds_ || !moves()) return nan;
    const double c = (from * (q_ + m2) - m2) / q_;
    constexpr double rounding = 1e-12;
    if (!(std::abs(c) <= 1.0 + rounding)) return nan;  // no two samples of this bias are that far apart
    const KernelSeries& kernel = series();
    const double rest = bias_variance_ + m2;
    return (scale_ * kernel.value(std::clamp(c, -1.0, 1.0)) + rest) / (scale_ * kernel.value(1.0) + rest);
}

}  // namespace init_lab
