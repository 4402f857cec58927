#include "weight_sample.h"

#include "network.h"

namespace init_lab {
namespace {

constexpr int histogram_bins = 61;  // odd, so that one bin is centred on 0
constexpr int density_points = 241;

/// Over the histogram's range and a little beyond, so that the edges of a bounded density show.
void tabulate_density(WeightSample& sample) {
    if (!sample.distribution.has_density()) return;
    const double half = 1.1 * sample.histogram.edges.back();
    for (int i = 0; i < density_points; ++i) {
        const double w = half * (2.0 * i / (density_points - 1) - 1.0);
        sample.density_x.push_back(w);
        sample.density.push_back(sample.distribution.density(w));
    }
}

}  // namespace

WeightSample sample_weights(const Spec& spec) {
    const std::vector<int> widths = spec.layer_widths();
    WeightSample sample;
    sample.shape = {widths[0], widths[1]};
    sample.distribution = spec.weights(1);
    const WeightDraw draw(spec, 0, 1);
    sample.distribution.scale *= static_cast<double>(draw.scale(1));
    const Eigen::MatrixXf drawn = draw.layer(1);
    sample.weights.resize(static_cast<std::size_t>(drawn.size()));
    using RowMajor = Eigen::Matrix<float, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;
    Eigen::Map<RowMajor>(sample.weights.data(), drawn.rows(), drawn.cols()) = drawn;
    sample.moments = moments(sample.weights);
    const double half = std::max(-sample.moments.minimum, sample.moments.maximum);
    const bool constant = sample.moments.minimum == sample.moments.maximum;
    sample.histogram = constant
                           ? histogram(sample.weights, sample.moments.minimum, sample.moments.maximum, histogram_bins)
                           : histogram(sample.weights, -half, half, histogram_bins);
    tabulate_density(sample);
    return sample;
}

}  // namespace init_lab
