#include "layer_draw.h"

#include "distribution.h"
#include "network.h"

namespace init_lab {
namespace {

template <class Matrix>
std::span<float> entries(Matrix& matrix) {
    return {matrix.data(), static_cast<std::size_t>(matrix.size())};
}

}  // namespace

LayerDraw draw_layer(const Spec& spec, std::size_t layer, std::uint32_t repeat) {
    LayerDraw draw;
    draw.weights = draw_weights(spec, layer, repeat);
    draw.biases.resize(draw.weights.rows());
    fill_biases(spec.biases(), {spec.seed, Purpose::bias, static_cast<std::uint32_t>(layer), repeat},
                entries(draw.biases));
    return draw;
}

Eigen::MatrixXf draw_inputs(const Spec& spec, Eigen::Index samples, std::uint32_t repeat) {
    Eigen::MatrixXf inputs(spec.layer_widths().front(), samples);
    fill_normal({spec.seed, Purpose::input, 0, repeat}, entries(inputs));
    return inputs * static_cast<float>(spec.input_std);
}

}  // namespace init_lab
