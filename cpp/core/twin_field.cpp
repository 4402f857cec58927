#include "twin_field.h"

#include <array>
#include <cmath>

#include "activation_nodes.h"
#include "power.h"

namespace init_lab {
namespace {

double square(double x) { return x * x; }

/// One sample's twins at one layer: expectations over their biases.
struct Twin {
    double value = 0.0;         ///< E_b f(x + b)
    double square = 0.0;        ///< E_b f^2
    double slope = 0.0;         ///< E_b f'
    double slope_square = 0.0;  ///< E_b f'^2
    double saturated = 0.0;     ///< P_b(x + b in a saturated region)
    double off = 0.0;           ///< P_b(x + b <= 0)
};

Twin respond(const Spec& spec, std::size_t layer, double x) {
    const Activation& activation = *spec.activation;
    const SaturationRange& range = activation.saturation;
    const double p = spec.activation_parameter;
    const auto at = [&](double u) {
        const double f = activation.value(u, p);
        const double slope = activation.slope(u, p);
        const bool saturated = range.exists && (u < range.low || u > range.high);
        return std::array{f, f * f, slope, slope * slope, saturated ? 1.0 : 0.0, u <= 0.0 ? 1.0 : 0.0};
    };
    const BiasDistribution bias = spec.biases(layer);
    const double centre = x + bias.mean;
    const auto e = bias.std > 0.0 ? gaussian_expectation(coarse_rule(), kinks(activation, centre, bias.std),
                                                         [&](double z) { return at(centre + bias.std * z); })
                                  : at(centre);
    return {e[0], e[1], e[2], e[3], e[4], e[5]};
}

/// A sample of the quadrature over inputs, followed through the layers.
struct Path {
    double weight = 0.0;
    std::vector<double> x;
    std::vector<Twin> twins;
};

std::vector<Path> follow(const Spec& spec, const std::vector<int>& widths) {
    const double c = spec.weights(1).mean;
    const double spread = std::abs(c) * std::sqrt(widths.front()) * spec.input_std;
    std::vector<Path> paths;
    const Kinks first = kinks(*spec.activation, spec.biases(1).mean, spread);
    for_each_gaussian_node(fine_rule(), first, [&](double z, double weight) {
        Path path{weight, {spread * z}, {}};
        for (std::size_t l = 1; l < widths.size(); ++l) {
            path.twins.push_back(respond(spec, l, path.x.back()));
            path.x.push_back(widths[l] * c * path.twins.back().value);
        }
        paths.push_back(std::move(path));
    });
    return paths;
}

template <class Term>
double mean_over(const std::vector<Path>& paths, Term term) {
    double sum = 0.0;
    for (const Path& path : paths) sum += path.weight * term(path);
    return sum;
}

void write_forward(const Spec& spec, const std::vector<Path>& paths, std::size_t i, LayerTable& table) {
    const BiasDistribution bias = spec.biases(i + 1);
    const double x_mean = mean_over(paths, [i](const Path& p) { return p.x[i]; });
    const double x_variance = mean_over(paths, [&](const Path& p) { return square(p.x[i] - x_mean); });
    const double mean = mean_over(paths, [i](const Path& p) { return p.twins[i].value; });
    const double second = mean_over(paths, [i](const Path& p) { return p.twins[i].square; });
    const double variance = mean_over(paths, [&](const Path& p) {
        return square(p.twins[i].value - mean) + p.twins[i].square - square(p.twins[i].value);
    });
    table[Quantity::preactivation_mean][i] = x_mean + bias.mean;
    table[Quantity::preactivation_variance][i] = x_variance + square(bias.std);
    table[Quantity::preactivation_second_moment][i] = x_variance + square(bias.std) + square(x_mean + bias.mean);
    table[Quantity::activation_mean][i] = mean;
    table[Quantity::activation_variance][i] = variance;
    table[Quantity::activation_second_moment][i] = second;
    table[Quantity::saturated_fraction][i] = mean_over(paths, [i](const Path& p) { return p.twins[i].saturated; });
    if (spec.activation->dies) {
        const double off = mean_over(paths, [i](const Path& p) { return p.twins[i].off; });
        table[Quantity::dead_fraction][i] = power(off, spec.batch_size);
    }
}

/// The gradient of layer i's weights: its entries differ by their input (layer 1), by the gradient that entered
/// (last layer) or by their biases, and else not at all.
double weight_gradient(const Spec& spec, const Path& path, std::size_t i, bool last, double gradient) {
    const double batch = spec.batch_size;
    const Twin& twin = path.twins[i];
    if (i == 0) return batch * gradient * twin.slope_square * square(spec.input_std);
    const Twin& before = path.twins[i - 1];
    if (!last && spec.biases(i + 1).std == 0.0) return 0.0;  // not the rounding error of a difference that is zero
    const double common = last ? 0.0 : square(twin.slope * before.value);
    return batch * gradient * (twin.slope_square * before.square - common);
}

void write_backward(const Spec& spec, const std::vector<int>& widths, const std::vector<Path>& paths,
                    LayerTable& table) {
    const double c = spec.weights(1).mean;
    std::vector<double> gradient(paths.size(), 1.0);  // E (dL/dA)^2 along each path
    for (std::size_t i = table.layers(); i-- > 0;) {
        const bool last = i + 1 == table.layers();
        double before = 0.0;
        double after = 0.0;
        double weights = 0.0;
        for (std::size_t k = 0; k < paths.size(); ++k) {
            const Twin& twin = paths[k].twins[i];
            before += paths[k].weight * gradient[k];
            after += paths[k].weight * gradient[k] * twin.slope_square;
            weights += paths[k].weight * weight_gradient(spec, paths[k], i, last, gradient[k]);
            // The last layer's gradients are independent and add in squares; below, twins add as one.
            gradient[k] *= last ? widths[i + 1] * c * c * twin.slope_square : square(widths[i + 1] * c * twin.slope);
        }
        table[Quantity::activation_gradient_variance][i] = before;
        table[Quantity::preactivation_gradient_variance][i] = after;
        table[Quantity::weight_gradient_variance][i] = weights;
    }
}

}  // namespace

LayerTable predict_twins(const Spec& spec) {
    const std::vector<int> widths = spec.layer_widths();
    LayerTable table(widths.size() - 1, 0.0);
    const std::vector<Path> paths = follow(spec, widths);
    for (std::size_t i = 0; i < table.layers(); ++i) write_forward(spec, paths, i, table);
    write_backward(spec, widths, paths, table);
    return table;
}

}  // namespace init_lab
