#include "gaussian_layer.h"

#include <cmath>

#include "distribution.h"

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

/// The nodes of a Gaussian rule, an activation there, and expectations of it, as whole arrays.
class LayerNodes {
   public:
    explicit LayerNodes(const GaussianRule& rule) : rule_(rule) {}

    /// z ~ N(0, 1), split at the kinks. Where none is within reach the nodes are always the same.
    void place(const Kinks& kinks) {
        const auto within = [&](double kink) { return std::abs(kink) < rule_.reach; };
        const bool plain = !within(kinks.low) && !within(kinks.high);
        if (plain && plain_) return;
        plain_ = plain;
        z_.resize(most);
        weight_.resize(most);
        Eigen::Index used = 0;
        for_each_node(rule_, kinks, [&](double z, double length) {
            z_(used) = static_cast<float>(z);
            weight_(used++) = static_cast<float>(normal_density_at_0 * length);
        });
        z_.conservativeResize(used);
        weight_.conservativeResize(used);
        weight_ *= (-0.5f * z_.square()).exp();
    }

    /// f and f' at centre + sigma z.
    void evaluate(const Activation& activation, double parameter, double centre, double sigma) {
        u_ = static_cast<float>(centre) + static_cast<float>(sigma) * z_;
        value_.resize(u_.size());
        slope_.setOnes(u_.size());
        Eigen::Map<Eigen::MatrixXf> u(u_.data(), u_.size(), 1);
        activation.apply(u, parameter, Eigen::Map<Eigen::MatrixXf>(value_.data(), u_.size(), 1));
        activation.chain(u, parameter, Eigen::Map<Eigen::MatrixXf>(slope_.data(), u_.size(), 1));
    }

    struct Means {
        double value;
        double square;
        double slope;
        double slope_square;
    };
    [[nodiscard]] Means means() const {
        const auto w = weight_.cast<double>();
        const auto f = value_.cast<double>();
        const auto d = slope_.cast<double>();
        return {(w * f).sum(), (w * f.square()).sum(), (w * d).sum(), (w * d.square()).sum()};
    }

   private:
    static constexpr Eigen::Index most = 160;
    using Values = Eigen::Array<float, Eigen::Dynamic, 1, Eigen::ColMajor, most, 1>;
    GaussianRule rule_;
    bool plain_ = false;
    Values z_;
    Values weight_;
    Values u_;
    Values value_;
    Values slope_;
};

/// Gauss-Legendre does where activations turn within about one sigma, and what is left of a kink no quicker than
/// that.
constexpr double smooth_sigma = 1.25;

}  // namespace

Kinks kinks(const Activation& activation, double mean, double sigma) {
    return {(activation.bends.low - mean) / sigma, (activation.bends.high - mean) / sigma};
}

SampleMoments sample_moments(const Activation& activation, double parameter, double mean, double sigma) {
    if (!(sigma > 0.0)) return at_point(activation, parameter, mean);
    const auto e = gaussian_expectation(fine_rule(), kinks(activation, mean, sigma), [&](double z) {
        const double f = activation.value(mean + sigma * z, parameter);
        const double d = activation.slope(mean + sigma * z, parameter);
        const double d2 = d * d;
        const double f2 = f * f;
        const double stein = z * z - 1.0;
        const double stein_2 = (z * z - 6.0) * z * z + 3.0;
        return std::array{f,          f2,        d2,         d2 * d2,      f2 * f2,      f2 * f,
                          f2 * stein, f * stein, d2 * stein, f2 * stein_2, d2 * stein_2, d};
    });
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

PairMoments pair_moments(const Activation& activation, double parameter, double mean, double sigma,
                         double correlation) {
    if (!(sigma > 0.0)) return independent(at_point(activation, parameter, mean));
    constexpr double negligible = 1e-12;
    if (correlation < negligible) return independent(sample_moments(activation, parameter, mean, sigma));
    PairMoments m;
    // u = mean + sigma (sqrt(c) s + sqrt(1 - c) t), v the same with another t: given s they are independent, so that
    // E g(u) g(v) = E_s (E_t g(u))^2.
    const double shared = sigma * std::sqrt(correlation);
    const double own = sigma * std::sqrt(1.0 - correlation);
    LayerNodes inner(own < smooth_sigma ? smooth_rule() : coarse_rule());
    const bool smooth = shared < smooth_sigma && shared < 2.0 * own;
    double value = 0.0;
    double squares = 0.0;
    double cubes_mean = 0.0;  // E f(u)^2 f(v)
    double squared_mean = 0.0;
    for_each_gaussian_node(smooth ? smooth_rule() : coarse_rule(), kinks(activation, mean, shared),
                           [&](double z, double weight) {
                               const double centre = mean + shared * z;
                               inner.place(kinks(activation, centre, own));
                               inner.evaluate(activation, parameter, centre, own);
                               const LayerNodes::Means given = inner.means();
                               value += weight * given.value;
                               squared_mean += weight * given.square;
                               m.product += weight * square(given.value);
                               squares += weight * square(given.square);
                               cubes_mean += weight * given.square * given.value;
                               m.slope_product += weight * square(given.slope);
                               m.slope_squares += weight * square(given.slope_square);
                           });
    m.square_noise = squares - square(squared_mean);
    // (f - a)^2 = f^2 - 2 a f + a^2, so its covariance is Cov(f^2, f^2) - 4 a Cov(f^2, f) + 4 a^2 Cov(f, f)
    const double a = value;
    m.variance_noise = m.square_noise - 4.0 * a * (cubes_mean - squared_mean * a) + 4.0 * a * a * (m.product - a * a);
    return m;
}

double all_negative(double mean, double sigma, double correlation, int batch) {
    if (!(sigma > 0.0)) return mean <= 0.0 ? 1.0 : 0.0;
    const double shared = sigma * std::sqrt(correlation);
    const double own = sigma * std::sqrt(1.0 - correlation);
    if (!(own > 0.0)) return normal_cdf(-mean / sigma);
    const double middle = -mean / shared;
    return gaussian_expectation(fine_rule(), {middle, middle}, [&](double z) {
        return std::array{std::pow(normal_cdf(-(mean + shared * z) / own), batch)};
    })[0];
}

}  // namespace init_lab
