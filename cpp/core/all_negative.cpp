#include "all_negative.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include "distribution.h"
#include "power.h"
#include "quadrature.h"

namespace init_lab {
namespace {

constexpr double reach = 7.0;
constexpr double step = 0.1;

}  // namespace

AllNegative::AllNegative(int batch) : batch_(batch) {
    std::vector<QuadratureNode> nodes = even_nodes(step, reach);
    for (auto& [z, weight] : nodes) {
        weight *= batch_ * power(normal_cdf(z), batch_ - 1.0);
        largest_ += weight * z;
    }
    for (const auto [z, weight] : nodes) {
        double term = weight;
        for (double& moment : moments_) {
            moment += term;
            term *= z - largest_;
        }
    }
}

double AllNegative::operator()(double mean, double sigma, double correlation) const {
    if (!(sigma > 0.0)) return mean <= 0.0 ? 1.0 : 0.0;
    // u = mean + shared s + own t, each sample with a t of its own.
    const double shared = sigma * std::sqrt(correlation);
    const double own = sigma * std::sqrt(1.0 - correlation);
    const double ratio = own / shared;
    constexpr double series_holds = 0.5;
    if (!(ratio < series_holds)) {
        double sum = 0.0;
        for (const auto [s, weight] : even_nodes(2.0 * step * std::min(1.0, ratio), reach)) {
            sum += weight * power(normal_cdf(-(mean + shared * s) / own), batch_);
        }
        return sum;
    }
    // s <= -a - ratio (t - its mean), t the largest: the normal's distribution function in powers of the latter, with
    // Hermite polynomials as its derivatives.
    const double a = (mean + own * largest_) / shared;
    double sum = 0.0;
    double before = 1.0;
    double hermite = a;
    double power = 0.5 * ratio * ratio;  // (-ratio)^k / k!
    for (std::size_t k = 2; k < orders; ++k) {
        sum += power * hermite * moments_[k];
        const double next = a * hermite - static_cast<double>(k - 1) * before;
        before = hermite;
        hermite = next;
        power *= -ratio / static_cast<double>(k + 1);
    }
    return normal_cdf(-a) + normal_density_at_0 * std::exp(-0.5 * a * a) * sum;
}

}  // namespace init_lab
