#include "activation_nodes.h"

#include <cmath>

namespace init_lab {

Kinks kinks(const Activation& activation, double mean, double sigma) {
    return {(activation.bends.low - mean) / sigma, (activation.bends.high - mean) / sigma};
}

double even_step(const Fineness& fineness, const Activation& activation, double sigma) {
    constexpr double most_strips = 2.0;
    if (!(sigma < most_strips * activation.strip)) return 0.0;
    return 1.0 / std::hypot(fineness.for_normal, fineness.for_strip * sigma / activation.strip);
}

// NOLINTNEXTLINE(cppcoreguidelines-pro-type-member-init): nodes are written before they are read
ActivationNodes::ActivationNodes(const Fineness& fineness, const Activation& activation, double mean, double sigma) {
    const auto add = [&](double z, double weight) { nodes_[count_++] = {z, weight}; };
    if (const double step = even_step(fineness, activation, sigma); step > 0.0) {
        for_each_even_node(step, fineness.reach, add);
    } else {
        for_each_gaussian_node(fineness.otherwise(), kinks(activation, mean, sigma), add);
    }
}

}  // namespace init_lab
