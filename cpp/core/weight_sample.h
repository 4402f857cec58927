#pragma once

#include <vector>

#include "spec.h"
#include "statistics.h"

namespace init_lab {

/// The weights of layer 1 of a spec, beside the distribution that they came from.
struct WeightSample {
    LayerShape shape;
    WeightDistribution distribution;
    std::vector<float> weights;  ///< n_out × n_in, row by row
    Histogram histogram;
    std::vector<double> density_x;  ///< empty where the distribution has no density (a constant)
    std::vector<double> density;
    Moments moments;
};

[[nodiscard]] WeightSample sample_weights(const Spec& spec);

}  // namespace init_lab
