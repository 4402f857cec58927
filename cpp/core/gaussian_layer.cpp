#include "gaussian_layer.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <optional>

#include "activation_nodes.h"
#include "distribution.h"
#include "elementary_functions.h"
#include "lanes.h"

namespace init_lab {
namespace {

double square(double x) { return x * x; }

/// Without spread there is nothing to integrate: f at a point.
SampleMoments at_point(const Activation& activation, double parameter, double mean) {
    SampleMoments m;
    m.value = activation.value(mean, parameter);
    m.square = square(m.value);
    m.slope = activation.slope(mean, parameter);
    m.slope_square = square(m.slope);
    m.slope_fourth = square(m.slope_square);
    return m;
}

double saturated_probability(const SaturationRange& range, double mean, double sigma) {
    if (!range.exists) return 0.0;
    return normal_cdf((range.low - mean) / sigma) + normal_cdf((mean - range.high) / sigma);
}

/// Two samples that know nothing of each other.
PairMoments independent(const SampleMoments& one) {
    return {.product = square(one.value),
            .slope_product = square(one.slope),
            .slope_squares = square(one.slope_square),
            .square_noise = 0.0,
            .variance_noise = 0.0};
}

/// f(z) = odd z + even |z|.
using HalfLines = GaussianLayer::HalfLines;

bool is_homogeneous(const Activation& activation, double parameter) {
    constexpr double z = 1.37;
    constexpr double scale = 1024.0;  // powers of two leave rounding out of the question
    for (const double sign : {-1.0, 1.0}) {
        const double f = activation.value(sign * z, parameter);
        if (activation.value(sign * z * scale, parameter) != f * scale) return false;
        if (activation.value(sign * z / scale, parameter) != f / scale) return false;
    }
    return true;
}

std::optional<HalfLines> half_lines(const Activation& activation, double parameter) {
    if (!is_homogeneous(activation, parameter)) return std::nullopt;
    const double above = activation.value(1.0, parameter);
    const double below = activation.value(-1.0, parameter);
    return HalfLines{0.5 * (above - below), 0.5 * (above + below)};
}

constexpr double two_over_pi = 2.0 * std::numbers::inv_pi;

/// With E |u| |v| = 2 / pi (r + c asin c), r = sqrt(1 - c^2), E u |u| v |v| = 2 / pi (3 c r + (1 + 2 c^2) asin c) and
/// E u^2 |v| = sqrt(2 / pi) (1 + c^2) (Cho & Saul 2009: arc-cosine kernels).
PairMoments pair_of_half_lines(const HalfLines& f, double sigma, double c) {
    const double r = std::sqrt(1.0 - c * c);
    const double angle = std::asin(c);
    const double same = f.odd * f.odd + f.even * f.even;  // f^2 = same u^2 + turned u |u|
    const double turned = 2.0 * f.odd * f.even;
    const double mean = f.even * std::sqrt(two_over_pi);
    const double product = f.odd * f.odd * c + f.even * f.even * two_over_pi * (r + angle * c);
    const double squares =
        2.0 * square(same * c) + square(turned) * two_over_pi * (3.0 * c * r + (1.0 + 2.0 * c * c) * angle);
    const double cubes = std::sqrt(two_over_pi) * c * (same * f.even * c + 2.0 * turned * f.odd);  // Cov(f^2, f)
    const double q = sigma * sigma;
    return {.product = q * product,
            .slope_product = f.odd * f.odd + f.even * f.even * two_over_pi * angle,
            .slope_squares = square(same) + square(turned) * two_over_pi * angle,
            .square_noise = q * q * squares,
            .variance_noise = q * q * (squares - 4.0 * mean * cubes + 4.0 * mean * mean * (product - mean * mean))};
}

SampleMoments sample_of_half_lines(const HalfLines& f, double sigma) {
    const PairMoments same = pair_of_half_lines(f, sigma, 1.0);
    const double mean = f.even * std::sqrt(two_over_pi);
    const double slope_square = f.odd * f.odd + f.even * f.even;
    return {.value = sigma * mean,
            .square = sigma * sigma * slope_square,
            .slope = f.odd,
            .slope_square = slope_square,
            .slope_fourth = same.slope_squares,
            .square_noise = same.square_noise,
            .variance_noise = same.variance_noise,
            .square_growth = slope_square,
            .value_growth = mean / (2.0 * sigma)};
}

/// Gauss-Legendre does where activations turn within about one sigma, and what is left of a kink no quicker than
/// that.
constexpr double smooth_sigma = 1.25;

/// The nodes of a Gaussian rule, an activation there in floats, and expectations of it.
class LayerNodes {
   public:
    LayerNodes(const Activation& activation, double parameter, double sigma)
        : activation_(activation), parameter_(static_cast<float>(parameter)), sigma_(sigma) {
        const double step = even_step(coarse, activation, sigma);
        fixed_ = step > 0.0;
        if (fixed_) {
            for (const auto [z, weight] : even_nodes(step, coarse.reach)) add(z, weight);
            end();
        }
    }

    struct Means {
        double value = 0.0;
        double square = 0.0;
        double slope = 0.0;
        double slope_square = 0.0;
    };
    /// Of f(centre + sigma z), z ~ N(0, 1).
    [[nodiscard]] Means means(double centre) {
        if (!fixed_) place(kinks(activation_, centre, sigma_));
        const std::size_t taken = piece_.packets * Piece::packet;
        for (std::size_t i = 0; i < taken; ++i) {
            piece_.z[i] = static_cast<float>(centre) + static_cast<float>(sigma_) * z_[i];
        }
        const auto [part, finish] = activation_.values;
        if (part != nullptr) part(piece_, parameter_);
        finish(piece_, parameter_);
        std::array<float, Piece::capacity> values;  // NOLINT(cppcoreguidelines-pro-type-member-init)
        std::copy_n(piece_.out.begin(), taken, values.begin());
        if (activation_.slopes.part != part) activation_.slopes.part(piece_, parameter_);
        activation_.slopes.finish(piece_, parameter_);
        Sums sums;
        for (std::size_t i = 0; i < taken; i += lane_count) {
            const Lanes w = load(&weight_[i]);
            const Lanes f = load(&values[i]);
            const Lanes d = load(&piece_.out[i]);
            sums.add(low_doubles(w), low_doubles(f), low_doubles(d));
            sums.add(high_doubles(w), high_doubles(f), high_doubles(d));
        }
        return {total(sums.value), total(sums.square), total(sums.slope), total(sums.slope_square)};
    }

   private:
    /// Of every other node.
    struct Sums {
        DoubleLanes value{};
        DoubleLanes square{};
        DoubleLanes slope{};
        DoubleLanes slope_square{};

        void add(DoubleLanes weight, DoubleLanes f, DoubleLanes d) {
            const DoubleLanes wf = weight * f;
            const DoubleLanes wd = weight * d;
            value += wf;
            square += wf * f;
            slope += wd;
            slope_square += wd * d;
        }
    };
    static double total(DoubleLanes sums) { return sums[0] + sums[1]; }

    void add(double z, double weight) {
        z_[used_] = static_cast<float>(z);
        weight_[used_++] = static_cast<float>(weight);
    }
    /// What is taken along in the last packet has no weight.
    void end() {
        piece_.packets = (used_ + Piece::packet - 1) / Piece::packet;
        std::fill_n(weight_.begin() + static_cast<std::ptrdiff_t>(used_), piece_.packets * Piece::packet - used_,
                    0.0f);
    }
    /// Split at the kinks. Where none is within reach the nodes are always the same.
    void place(const Kinks& kinks) {
        const GaussianRule rule = sigma_ < smooth_sigma ? smooth_rule() : coarse_rule();
        const auto within = [&](double kink) { return std::abs(kink) < rule.reach; };
        const bool plain = !within(kinks.low) && !within(kinks.high);
        if (plain && plain_) return;
        plain_ = plain;
        used_ = 0;
        for_each_node(rule, kinks, [&](double z, double length) { add(z, normal_density_at_0 * length); });
        end();
        for (std::size_t i = 0; i < used_; i += lane_count) {
            const Lanes z = load(&z_[i]);
            store(&weight_[i], load(&weight_[i]) * portable_exp(-0.5f * z * z));
        }
    }

    const Activation& activation_;
    float parameter_;
    double sigma_;
    bool fixed_ = false;
    bool plain_ = false;
    std::size_t used_ = 0;
    std::array<float, Piece::capacity> z_{};
    std::array<float, Piece::capacity> weight_{};
    Piece piece_{};
};

/// f(-z) = -f(z): one side tells of the other.
bool is_odd(const Activation& activation, double parameter) {
    constexpr double z = 1.37;
    return activation.value(-z, parameter) == -activation.value(z, parameter);
}

/// The weight of a node z where those below zero need not be looked at.
double one_sided(double z, double weight) { return z < 0.0 ? 0.0 : z > 0.0 ? 2.0 * weight : weight; }

}  // namespace

GaussianLayer::GaussianLayer(const Activation& activation, double parameter)
    : activation_(&activation),
      parameter_(parameter),
      half_lines_(half_lines(activation, parameter)),
      odd_(is_odd(activation, parameter)) {}

SampleMoments GaussianLayer::sample(double mean, double sigma) const {
    const Activation& activation = *activation_;
    if (!(sigma > 0.0)) return at_point(activation, parameter_, mean);
    if (half_lines_ && mean == 0.0) return sample_of_half_lines(*half_lines_, sigma);
    const bool odd = mean == 0.0 && odd_;
    std::array<double, 12> e{};
    for (const auto [z, of_both] : activation_nodes(fine, activation, mean, sigma)) {
        const double weight = odd ? one_sided(z, of_both) : of_both;
        if (weight == 0.0) continue;
        const auto [f, d] = activation.at(mean + sigma * z, parameter_);
        const double d2 = d * d;
        const double f2 = f * f;
        const double stein = z * z - 1.0;
        const double stein_2 = (z * z - 6.0) * z * z + 3.0;
        const std::array values{f,          f2,        d2,         d2 * d2,      f2 * f2,      f2 * f,
                                f2 * stein, f * stein, d2 * stein, f2 * stein_2, d2 * stein_2, d};
        for (std::size_t i = 0; i < e.size(); ++i) e[i] += weight * values[i];
    }
    if (odd) e[0] = e[5] = e[7] = 0.0;
    SampleMoments m;
    m.value = e[0];
    m.square = e[1];
    m.slope = e[11];
    m.slope_square = e[2];
    m.slope_fourth = e[3];
    m.square_noise = e[4] - square(e[1]);
    // E (f - a)^4 - (E (f - a)^2)^2 in raw moments
    const double a = e[0];
    const double central_fourth = e[4] - 4.0 * a * e[5] + 6.0 * a * a * e[1] - 3.0 * square(a * a);
    m.variance_noise = central_fourth - square(e[1] - a * a);
    const double twice_variance = 2.0 * sigma * sigma;
    m.square_growth = e[6] / twice_variance;
    m.value_growth = e[7] / twice_variance;
    m.slope_square_growth = e[8] / twice_variance;
    m.square_curvature = e[9] / square(twice_variance);
    m.slope_square_curvature = e[10] / square(twice_variance);
    m.saturated = saturated_probability(activation.saturation, mean, sigma);
    return m;
}

PairMoments GaussianLayer::pair(double mean, double sigma, double correlation, const SampleMoments& one) const {
    constexpr double negligible = 1e-12;
    if (!(sigma > 0.0) || correlation < negligible) return independent(one);
    if (half_lines_ && mean == 0.0) return pair_of_half_lines(*half_lines_, sigma, correlation);
    const Activation& activation = *activation_;
    PairMoments m;
    // u = mean + sigma (sqrt(c) s + sqrt(1 - c) t), v the same with another t: given s they are independent, so that
    // E g(u) g(v) = E_s (E_t g(u))^2.
    const double shared = sigma * std::sqrt(correlation);
    const double own = sigma * std::sqrt(1.0 - correlation);
    LayerNodes inner(activation, parameter_, own);
    const bool odd = mean == 0.0 && odd_;
    const bool smooth = shared < smooth_sigma && shared < 2.0 * own;
    const Fineness outer{coarse.for_normal, coarse.for_strip, coarse.reach, smooth ? smooth_rule : coarse_rule};
    double value = 0.0;
    double squares = 0.0;
    double cubes_mean = 0.0;  // E f(u)^2 f(v)
    double squared_mean = 0.0;
    for (const auto [z, of_both] : activation_nodes(outer, activation, mean, shared)) {
        const double weight = odd ? one_sided(z, of_both) : of_both;
        if (weight == 0.0) continue;
        const LayerNodes::Means given = inner.means(mean + shared * z);
        if (!odd) value += weight * given.value;
        squared_mean += weight * given.square;
        m.product += weight * square(given.value);
        squares += weight * square(given.square);
        if (!odd) cubes_mean += weight * given.square * given.value;
        m.slope_product += weight * square(given.slope);
        m.slope_squares += weight * square(given.slope_square);
    }
    m.square_noise = squares - square(squared_mean);
    // (f - a)^2 = f^2 - 2 a f + a^2, so its covariance is Cov(f^2, f^2) - 4 a Cov(f^2, f) + 4 a^2 Cov(f, f)
    const double a = value;
    m.variance_noise = m.square_noise - 4.0 * a * (cubes_mean - squared_mean * a) + 4.0 * a * a * (m.product - a * a);
    return m;
}

SampleMoments sample_moments(const Activation& activation, double parameter, double mean, double sigma) {
    return GaussianLayer(activation, parameter).sample(mean, sigma);
}

PairMoments pair_moments(const Activation& activation, double parameter, double mean, double sigma,
                         double correlation) {
    const GaussianLayer layer(activation, parameter);
    return layer.pair(mean, sigma, correlation, layer.sample(mean, sigma));
}

}  // namespace init_lab
