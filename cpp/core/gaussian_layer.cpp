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

/// The nodes of a Gaussian rule as columns, for whole-array evaluation.
struct NodeColumns {
    Eigen::ArrayXd z;
    Eigen::ArrayXd weight;
};
NodeColumns columns(const GaussianRule& rule, const Kinks& kinks) {
    NodeColumns result;
    const auto size = static_cast<Eigen::Index>(most_panels * rule.nodes.size());
    result.z.resize(size);
    result.weight.resize(size);
    Eigen::Index used = 0;
    for_each_gaussian_node(rule, kinks, [&](double z, double weight) {
        result.z(used) = z;
        result.weight(used++) = weight;
    });
    result.z.conservativeResize(used);
    result.weight.conservativeResize(used);
    return result;
}

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
    const NodeColumns outer = columns(coarse_rule(), kinks(activation, mean, shared));
    double value = 0.0;
    double squares = 0.0;
    double cubes_mean = 0.0;  // E f(u)^2 f(v)
    double squared_mean = 0.0;
    Eigen::MatrixXf u;
    Eigen::MatrixXf f;
    Eigen::MatrixXf slope;
    for (Eigen::Index i = 0; i < outer.z.size(); ++i) {
        const double centre = mean + shared * outer.z(i);
        const NodeColumns inner = columns(coarse_rule(), kinks(activation, centre, own));
        u = (centre + own * inner.z).cast<float>();
        f.resize(u.rows(), 1);
        slope.setOnes(u.rows(), 1);
        activation.apply(u, parameter, f);
        activation.chain(u, parameter, slope);
        const Eigen::ArrayXd fd = f.cast<double>().array();
        const Eigen::ArrayXd d = slope.cast<double>().array();
        const double mean_f = (inner.weight * fd).sum();
        const double mean_f2 = (inner.weight * fd.square()).sum();
        const double mean_d = (inner.weight * d).sum();
        const double mean_d2 = (inner.weight * d.square()).sum();
        const double weight = outer.weight(i);
        value += weight * mean_f;
        squared_mean += weight * mean_f2;
        m.product += weight * square(mean_f);
        squares += weight * square(mean_f2);
        cubes_mean += weight * mean_f2 * mean_f;
        m.slope_product += weight * square(mean_d);
        m.slope_squares += weight * square(mean_d2);
    }
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
