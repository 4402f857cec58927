#include "spectrum.h"

#include <Eigen/Core>
#include <algorithm>
#include <cmath>
#include <limits>
#include <span>

#include "double_matrix.h"
#include "field_reader.h"
#include "forward_field.h"
#include "mean_field.h"
#include "power.h"
#include "signal_walk.h"
#include "statistics.h"

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
    Jacobian(const Spec& spec, std::uint32_t repeat) : spec_(spec), walk_(spec, 1, repeat) {}

    /// J of the layers up to l from J of those up to l - 1.
    void pass(std::size_t l) {
        walk_.pass(l);
        const Eigen::MatrixXf& z = walk_.preactivation();
        slope_.setOnes(z.rows(), 1);
        spec_.activation->chain(z, spec_.activation_parameter, slope_);
        for (const float x : column(z, 0)) finite_ = finite_ && std::isfinite(x);
        const Eigen::MatrixXf& w = walk_.weights();
        Eigen::MatrixXd sloped(w.rows(), w.cols());  // D W
        for (Eigen::Index j = 0; j < w.cols(); ++j) {
            for (Eigen::Index i = 0; i < w.rows(); ++i) sloped(i, j) = static_cast<double>(slope_(i, 0)) * w(i, j);
        }
        if (l == 1) {
            matrix_.swap(sloped);
        } else {
            multiply_double(sloped, matrix_, product_);
            matrix_.swap(product_);
        }
        rescale();
    }

    [[nodiscard]] std::vector<double> values() const {
        if (!finite_) {
            return std::vector<double>(static_cast<std::size_t>(std::min(matrix_.rows(), matrix_.cols())), nan);
        }
        std::vector<double> values = singular_values(matrix_);
        for (double& value : values) value = std::ldexp(value, exponent_);
        return values;
    }

   private:
    void rescale() {
        double largest = 0.0;
        for (const double x : entries()) largest = std::max(largest, std::abs(x));
        if (!std::isfinite(largest) || largest == 0.0) return;
        const int exponent = std::ilogb(largest);
        const double scale = std::ldexp(1.0, -exponent);
        for (double& x : entries()) x *= scale;
        exponent_ += exponent;
    }
    [[nodiscard]] std::span<double> entries() { return {matrix_.data(), static_cast<std::size_t>(matrix_.size())}; }

    const Spec& spec_;
    SignalWalk walk_;
    Eigen::MatrixXf slope_;
    Eigen::MatrixXd matrix_;
    Eigen::MatrixXd product_;
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
        sort_nan_last(values);
        std::ranges::reverse(values);
    }
}

// --- The theory ---

double edge(const Spec& spec, const std::vector<int>& widths, double depth) {
    const bool one_width = std::ranges::all_of(widths, [&](int width) { return width == widths.front(); });
    if (spec.activation->name != "linear" || !one_width) return nan;
    const WeightDistribution weights = spec.weights(1);
    const double growth = power(widths.front() * square(weights.std()), depth);
    if (spec.initializer->name == "orthogonal") return growth;
    using Kind = WeightDistribution::Kind;
    const bool independent =
        weights.kind == Kind::normal || weights.kind == Kind::uniform || weights.kind == Kind::truncated_normal;
    return independent ? growth * (depth + 1.0) * power((depth + 1.0) / depth, depth) : nan;
}

void predict(const Spec& spec, Spectrum& result) {
    const std::vector<int> widths = spec.layer_widths();
    double product = has_random_weights(spec) ? 1.0 : nan;
    double l = 0.0;
    for (const ForwardLayer& layer : forward_field(spec)) {
        const LayerField& field = layer.field;
        product *= field.width * field.weight_variance * field.one.slope_square;
        if (++l != result.depths[result.mean_square_theory.size()]) continue;
        // |J x|^2 is per unit vector of the input, whatever its width
        result.mean_square_theory.push_back(product);
        result.largest_square_theory.push_back(edge(spec, widths, l));
    }
}

}  // namespace

Result<Spec> parse_spectrum_spec(const std::vector<RawField>& fields) {
    const Result<Spec> parsed = parse_spec(fields);
    if (!parsed.ok()) return parsed;
    const Spec& spec = parsed.value();
    if (spec.blocks().count() > 0) {
        return refuse("combination", "residual", "none where singular values are asked for",
                      show(std::string(spec.residual->name)));
    }
    const std::vector<int> widths = spec.layer_widths();
    const int widest = *std::ranges::max_element(widths);
    if (widest > largest_spectrum_width) {
        return refuse("range", spec.widths.empty() ? "width" : "widths",
                      "from 1 to " + show(largest_spectrum_width) + " units where singular values are asked for",
                      show(widest));
    }
    constexpr double values_work = 4.0;  // one set of singular values in products of that size
    const double layers = static_cast<double>(widths.size() - 1);
    const double work = 1.0 * widest * widest * widest * spec.repeats *
                        (layers + values_work * static_cast<double>(depths_of(widths.size() - 1).size()));
    if (work > largest_spectrum_work) {
        return refuse("work", "work",
                      "at most " + show(largest_spectrum_work) + " multiply-adds (depth × width³ × repeats)",
                      show(work));
    }
    return parsed;
}

Spectrum predict_spectrum(const Spec& spec) {
    Spectrum result;
    result.depths = depths_of(spec.layer_widths().size() - 1);
    predict(spec, result);
    return result;
}

Spectrum spectrum(const Spec& spec) {
    Spectrum result = predict_spectrum(spec);
    measure(spec, result);
    return result;
}

}  // namespace init_lab
