#include "activation_nodes.h"

#include <cmath>

namespace init_lab {

Kinks kinks(const Activation& activation, double mean, double sigma) {
    return {(activation.bends.low - mean) / sigma, (activation.bends.high - mean) / sigma};
}

double even_step(const Fineness& fineness, const Activation& activation, double sigma) {
    constexpr double most_strips = 2.0;
    if (!(sigma < most_strips * activation.strip)) return 0.0;
    const double for_strip = fineness.for_strip * sigma / activation.strip;
    return 1.0 / std::sqrt(fineness.for_normal * fineness.for_normal + for_strip * for_strip);
}

std::vector<QuadratureNode> activation_nodes(const Fineness& fineness, const Activation& activation, double mean,
                                             double sigma) {
    if (const double step = even_step(fineness, activation, sigma); step > 0.0) {
        return even_nodes(step, fineness.reach);
    }
    std::vector<QuadratureNode> nodes;
    for_each_gaussian_node(fineness.otherwise(), kinks(activation, mean, sigma),
                           [&](double z, double weight) { nodes.push_back({z, weight}); });
    return nodes;
}

}  // namespace init_lab
