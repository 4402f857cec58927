#include "spectrum.h"

#include <Eigen/Eigenvalues>
#include <Eigen/SVD>
#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>

#include "field_reader.h"
#include "gaussian_layer.h"
#include "layer_draw.h"
#include "matrix_product.h"

namespace init_lab {
namespace {

constexpr double nan = std::numeric_limits<double>::quiet_NaN();

double square(double x) { return x * x; }

/// 1, 2, 4, … and the last layer.
std::vector<double> depths_of(std::size_t layers) {
    std::vector<double> depths;
    for (std::size_t l = 1; l < layers; l *= 2) depths.push_back(static_cast<double>(l));
    depths.push_back(static_cast<double>(layers));
    return depths;
}

// --- The Jacobian, layer by layer ---

/// J = D_l W_l … D_1 W_1, kept as J · 2^-exponent, so that neither explosion nor vanishing leaves double's range.
class Jacobian {
   public:
    Jacobian(const Spec& spec, std::uint32_t repeat)
        : spec_(spec), repeat_(repeat), activation_(draw_inputs(spec, 1, repeat)) {}

    /// J of the layers up to l from J of those up to l - 1.
    void pass(std::size_t l) {
        const LayerDraw layer = draw_layer(spec_, l, repeat_);
        Eigen::MatrixXf z(layer.weights.rows(), 1);
        multiply(layer.weights, activation_, z);
        z += layer.biases;
        const auto parameter = static_cast<float>(spec_.activation_parameter);
        Eigen::MatrixXf slope = Eigen::MatrixXf::Ones(z.rows(), 1);
        spec_.activation->chain(z, parameter, slope);
        activation_.resize(z.rows(), 1);
        spec_.activation->apply(z, parameter, activation_);
        finite_ = finite_ && z.allFinite();
        const Eigen::MatrixXd weights = slope.col(0).cast<double>().asDiagonal() * layer.weights.cast<double>();
        if (l == 1) {
            matrix_ = weights;
        } else {
            matrix_ = weights * matrix_;
        }
        rescale();
    }

    [[nodiscard]] std::vector<double> values() const {
        if (!finite_ || !matrix_.allFinite()) {
            return std::vector<double>(static_cast<std::size_t>(std::min(matrix_.rows(), matrix_.cols())), nan);
        }
        std::vector<double> values = singular_values(matrix_);
        for (double& value : values) value = std::ldexp(value, exponent_);
        return values;
    }

   private:
    void rescale() {
        const double largest = matrix_.cwiseAbs().maxCoeff();
        if (!std::isfinite(largest) || largest == 0.0) return;
        const int exponent = std::ilogb(largest);
        matrix_ *= std::ldexp(1.0, -exponent);
        exponent_ += exponent;
    }

    const Spec& spec_;
    std::uint32_t repeat_;
    Eigen::MatrixXf activation_;
    Eigen::MatrixXd matrix_;
    int exponent_ = 0;
    bool finite_ = true;
};

void measure(const Spec& spec, Spectrum& result) {
    const auto layers = static_cast<std::size_t>(result.depths.back());
    result.singular_values.resize(result.depths.size());
    for (int repeat = 0; repeat < spec.repeats; ++repeat) {
        Jacobian jacobian(spec, static_cast<std::uint32_t>(repeat));
        std::size_t at = 0;
        for (std::size_t l = 1; l <= layers; ++l) {
            jacobian.pass(l);
            if (static_cast<double>(l) != result.depths[at]) continue;
            const std::vector<double> values = jacobian.values();
            result.singular_values[at].insert(result.singular_values[at].end(), values.begin(), values.end());
            ++at;
        }
    }
    const double inputs = static_cast<double>(spec.layer_widths().front()) * spec.repeats;
    for (auto& values : result.singular_values) {
        double sum = 0.0;
        for (const double value : values) sum += value * value;
        result.mean_square.push_back(sum / inputs);
        // NaN would be no order
        if (!std::isnan(sum)) std::ranges::sort(values, std::greater());
    }
}

// --- The theory ---

double edge(const Spec& spec, const std::vector<int>& widths, double depth) {
    const bool one_width = std::ranges::all_of(widths, [&](int width) { return width == widths.front(); });
    if (spec.activation->name != "linear" || !one_width) return nan;
    const WeightDistribution weights = spec.weights(1);
    const double growth = std::pow(widths.front() * square(weights.std()), depth);
    if (spec.initializer->name == "orthogonal") return growth;
    using Kind = WeightDistribution::Kind;
    const bool independent =
        weights.kind == Kind::normal || weights.kind == Kind::uniform || weights.kind == Kind::truncated_normal;
    return independent ? growth * (depth + 1.0) * std::pow((depth + 1.0) / depth, depth) : nan;
}

/// The factor of every layer: n_out Var(w) E f'^2.
std::vector<double> growths(const Spec& spec, const std::vector<int>& widths) {
    std::vector<double> factors;
    const BiasDistribution biases = spec.biases();
    double second_moment = square(spec.input_std);
    for (std::size_t l = 1; l < widths.size(); ++l) {
        const double variance = square(spec.weights(l).std());
        const double q = widths[l - 1] * variance * second_moment + square(biases.std);
        const SampleMoments one =
            sample_moments(*spec.activation, spec.activation_parameter, biases.mean, std::sqrt(q));
        factors.push_back(widths[l] * variance * one.slope_square);
        second_moment = one.square;
    }
    return factors;
}

void predict(const Spec& spec, Spectrum& result) {
    const std::vector<int> widths = spec.layer_widths();
    const bool twins = spec.weights(1).mean != 0.0;
    double product = twins ? nan : 1.0;
    double l = 0.0;
    for (const double factor : growths(spec, widths)) {
        product *= factor;
        if (++l != result.depths[result.mean_square_theory.size()]) continue;
        // |J x|^2 is per unit vector of the input, whatever its width
        result.mean_square_theory.push_back(product);
        result.largest_square_theory.push_back(edge(spec, widths, l));
    }
}

}  // namespace

std::vector<double> singular_values(const Eigen::MatrixXd& matrix) {
    Eigen::MatrixXd tall = matrix.rows() >= matrix.cols() ? matrix : Eigen::MatrixXd(matrix.transpose());
    const Eigen::Index n = tall.cols();
    Eigen::VectorXd diagonal(n);
    Eigen::VectorXd above(n);  // one entry spare
    Eigen::internal::upperbidiagonalization_inplace_unblocked(tall, diagonal.data(), above.data());
    Eigen::VectorXd beside(2 * n - 1);
    for (Eigen::Index i = 0; i < n; ++i) {
        beside(2 * i) = diagonal(i);
        if (i + 1 < n) beside(2 * i + 1) = above(i);
    }
    Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd> solver;
    solver.computeFromTridiagonal(Eigen::VectorXd::Zero(2 * n), beside, Eigen::EigenvaluesOnly);
    std::vector<double> values;
    for (Eigen::Index i = 2 * n; i-- > n;) values.push_back(std::max(0.0, solver.eigenvalues()(i)));
    return values;
}

Result<Spec> parse_spectrum_spec(const std::vector<RawField>& fields) {
    const Result<Spec> parsed = parse_spec(fields);
    if (!parsed.ok()) return parsed;
    const Spec& spec = parsed.value();
    const std::vector<int> widths = spec.layer_widths();
    const int widest = *std::ranges::max_element(widths);
    if (widest > largest_spectrum_width) {
        return refuse("range", spec.widths.empty() ? "width" : "widths",
                      "from 1 to " + show(largest_spectrum_width) + " units where singular values are asked for",
                      show(widest));
    }
    constexpr double values_work = 4.0;  // one set of singular values in products of that size
    const double layers = static_cast<double>(widths.size() - 1);
    const double work = std::pow(widest, 3) * spec.repeats *
                        (layers + values_work * static_cast<double>(depths_of(widths.size() - 1).size()));
    if (work > largest_spectrum_work) {
        return refuse("work", "work",
                      "at most " + show(largest_spectrum_work) + " multiply-adds (depth × width³ × repeats)",
                      show(work));
    }
    return parsed;
}

Spectrum spectrum(const Spec& spec) {
    Spectrum result;
    result.depths = depths_of(spec.layer_widths().size() - 1);
    measure(spec, result);
    predict(spec, result);
    return result;
}

}  // namespace init_lab
