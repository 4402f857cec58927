#include "loss.h"

#include <array>
#include <cmath>

namespace init_lab {
namespace {

using Values = Eigen::Ref<Eigen::MatrixXf>;
using ConstValues = Eigen::Ref<const Eigen::MatrixXf>;

/// Calls term(z, target) -> {loss, gradient} for each entry. The sum is in double, so that a mean of many keeps its
/// digits.
template <class Term>
double sum_entries(const ConstValues& z, const ConstValues& targets, Term term) {
    double sum = 0.0;
    for (Eigen::Index j = 0; j < z.cols(); ++j) {
        for (Eigen::Index i = 0; i < z.rows(); ++i) sum += static_cast<double>(term(z(i, j), targets(i, j)));
    }
    return sum;
}

// --- Softmax cross-entropy: L = -sum_k t_k ln p_k, p = e^z / sum e^z; dL/dz = p sum_k t_k - t ---

/// Largest z of one sample, and ln sum_k e^(z_k - largest): safe for any size of z, and exact where all are large.
struct LogTotal {
    float largest;
    float log_rest;
};

LogTotal log_total(const ConstValues& z, Eigen::Index sample) {
    const float largest = z.col(sample).maxCoeff();
    return {largest, std::log((z.col(sample).array() - largest).exp().sum())};
}

double cross_entropy_of(const ConstValues& z, const ConstValues& t, Eigen::Index sample, const LogTotal& total) {
    return static_cast<double>(
        (t.col(sample).array() * ((total.largest - z.col(sample).array()) + total.log_rest)).sum());
}

double cross_entropy_value(const ConstValues& z, const ConstValues& t) {
    double sum = 0.0;
    for (Eigen::Index j = 0; j < z.cols(); ++j) sum += cross_entropy_of(z, t, j, log_total(z, j));
    return sum / static_cast<double>(z.cols());
}

double cross_entropy(Values z, const ConstValues& t) {
    double sum = 0.0;
    const float share = 1.0f / static_cast<float>(z.cols());
    Eigen::ArrayXf p(z.rows());  // of its own, so that e^x is rounded alike wherever in memory z is
    for (Eigen::Index j = 0; j < z.cols(); ++j) {
        const float largest = z.col(j).maxCoeff();
        p = (z.col(j).array() - largest).exp();
        const float total = p.sum();
        sum += cross_entropy_of(z, t, j, {largest, std::log(total)});
        z.col(j) = (share * (p * (t.col(j).sum() / total) - t.col(j).array())).matrix();
    }
    return sum / static_cast<double>(z.cols());
}

// --- Binary cross-entropy: L = -t ln s - (1 - t) ln(1 - s), s = 1 / (1 + e^-z); dL/dz = s - t ---

double binary_cross_entropy_value(const ConstValues& z, const ConstValues& t) {
    const auto term = [](float x, float target) {
        return (x < 0.0f ? 0.0f : x) - x * target + std::log1p(std::exp(-std::abs(x)));
    };
    return sum_entries(z, t, term) / static_cast<double>(z.size());
}

double binary_cross_entropy(Values z, const ConstValues& t) {
    const double value = binary_cross_entropy_value(z, t);
    const float share = 1.0f / static_cast<float>(z.size());
    const Eigen::ArrayXXf s = 1.0f / (1.0f + (-z.array()).exp());  // as above
    z = (share * (s - t.array())).matrix();
    return value;
}

// --- Mean squared error: L = (z - t)^2; dL/dz = 2 (z - t) ---

double squared_error_value(const ConstValues& z, const ConstValues& t) {
    return sum_entries(z, t, [](float x, float target) { return (x - target) * (x - target); }) /
           static_cast<double>(z.size());
}

double squared_error(Values z, const ConstValues& t) {
    const double value = squared_error_value(z, t);
    z = (2.0f / static_cast<float>(z.size())) * (z - t);
    return value;
}

constexpr std::array table{
    Loss{"cross_entropy", "softmax_cross_entropy", "Softmax cross-entropy", "−ln p of the right class, p = softmax z",
         "Bridle 1990", cross_entropy, cross_entropy_value},
    Loss{"binary_cross_entropy", "bce", "Binary cross-entropy", "−t ln σ(z) − (1 − t) ln(1 − σ(z))",
         "Goodfellow, Bengio & Courville 2016, section 6.2.2", binary_cross_entropy, binary_cross_entropy_value},
    Loss{"mean_squared_error", "mse", "Mean squared error", "mean of (z − t)²",
         "Goodfellow, Bengio & Courville 2016, section 6.2.1", squared_error, squared_error_value},
};

}  // namespace

std::span<const Loss> losses() { return table; }

}  // namespace init_lab
