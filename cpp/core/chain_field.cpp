#include "chain_field.h"

#include <cmath>

#include "activation_nodes.h"
#include "power.h"
#include "quadrature.h"

namespace init_lab {
namespace {

double square(double x) { return x * x; }

/// A unit on its way, from one input of the quadrature.
struct Chain {
    double weight = 0.0;  ///< of the input in the quadrature
    double z = 0.0;
    double a = 0.0;
};

template <class Term>
double mean_over(const std::vector<Chain>& chains, Term term) {
    double sum = 0.0;
    for (const Chain& chain : chains) sum += chain.weight * term(chain);
    return sum;
}

std::vector<Chain> inputs(const Spec& spec) {
    std::vector<Chain> chains;
    const double std = spec.input_std;
    const Kinks first = kinks(*spec.activation, spec.biases(1).mean, spec.weights(1).scale * std);
    for_each_gaussian_node(dense_rule(), first,
                           [&](double z, double weight) { chains.push_back({weight, 0.0, std * z}); });
    return chains;
}

void write_forward(const Spec& spec, const std::vector<Chain>& chains, std::size_t i, LayerTable& table) {
    const double z_mean = mean_over(chains, [](const Chain& c) { return c.z; });
    const double a_mean = mean_over(chains, [](const Chain& c) { return c.a; });
    table[Quantity::preactivation_mean][i] = z_mean;
    table[Quantity::preactivation_variance][i] =
        mean_over(chains, [=](const Chain& c) { return square(c.z - z_mean); });
    table[Quantity::preactivation_second_moment][i] = mean_over(chains, [](const Chain& c) { return square(c.z); });
    table[Quantity::activation_mean][i] = a_mean;
    table[Quantity::activation_variance][i] = mean_over(chains, [=](const Chain& c) { return square(c.a - a_mean); });
    table[Quantity::activation_second_moment][i] = mean_over(chains, [](const Chain& c) { return square(c.a); });
    table[Quantity::weight_variance][i] = square(spec.weights(i + 1).std());
    const SaturationRange& range = spec.activation->saturation;
    if (range.exists) {
        table[Quantity::saturated_fraction][i] =
            mean_over(chains, [&](const Chain& c) { return c.z < range.low || c.z > range.high ? 1.0 : 0.0; });
    }
    if (spec.activation->dies) {
        const double off = mean_over(chains, [](const Chain& c) { return c.z <= 0.0 ? 1.0 : 0.0; });
        table[Quantity::dead_fraction][i] = power(off, spec.batch_size);
    }
}

}  // namespace

LayerTable predict_chains(const Spec& spec) {
    const std::size_t layers = spec.layers();
    const double p = spec.activation_parameter;
    LayerTable table(layers, 0.0);
    std::vector<Chain> chains = inputs(spec);
    std::vector<double> incoming;             // E a^2 of what enters each layer
    std::vector<std::vector<double>> slopes;  // f'(z), layer by layer, chain by chain
    for (std::size_t l = 1; l <= layers; ++l) {
        const double g = spec.weights(l).scale;
        const double b = spec.biases(l).mean;
        incoming.push_back(mean_over(chains, [](const Chain& c) { return square(c.a); }));
        slopes.emplace_back();
        for (Chain& chain : chains) {
            chain.z = g * chain.a + b;
            chain.a = spec.activation->value(chain.z, p);
            slopes.back().push_back(spec.activation->slope(chain.z, p));
        }
        write_forward(spec, chains, l - 1, table);
    }
    std::vector<double> gradient(chains.size(), 1.0);  // E (dL/dA)^2 along each chain
    const auto mean = [&] {
        double sum = 0.0;
        for (std::size_t k = 0; k < chains.size(); ++k) sum += chains[k].weight * gradient[k];
        return sum;
    };
    for (std::size_t i = layers; i-- > 0;) {
        table[Quantity::activation_gradient_variance][i] = mean();
        for (std::size_t k = 0; k < chains.size(); ++k) gradient[k] *= square(slopes[i][k]);
        table[Quantity::preactivation_gradient_variance][i] = mean();
        // Entry (u, v) is a sum over the batch of dL/dz_u a_v, which know nothing of each other.
        table[Quantity::weight_gradient_variance][i] = spec.batch_size * mean() * incoming[i];
        for (double& x : gradient) x *= square(spec.weights(i + 1).scale);
    }
    return table;
}

}  // namespace init_lab
