#include "network.h"

#include "distribution.h"
#include "matrix_product.h"

namespace init_lab {
namespace {

std::span<float> entries(Eigen::MatrixXf& matrix) { return {matrix.data(), static_cast<std::size_t>(matrix.size())}; }

Stream stream(const Spec& spec, Purpose purpose, std::size_t layer, std::uint32_t repeat) {
    return {spec.seed, purpose, static_cast<std::uint32_t>(layer), repeat};
}

void fill_layer(const Spec& spec, std::size_t layer, std::uint32_t repeat, Eigen::MatrixXf& weights) {
    fill_weights(spec.weights(layer), stream(spec, Purpose::weight, layer, repeat), entries(weights));
}

}  // namespace

Eigen::MatrixXf draw_weights(const Spec& spec, std::size_t layer, std::uint32_t repeat) {
    const std::vector<int> widths = spec.layer_widths();
    Eigen::MatrixXf weights(widths[layer], widths[layer - 1]);
    fill_layer(spec, layer, repeat, weights);
    return weights;
}

Network::Network(const Spec& spec) : spec_(spec) {
    const std::vector<int> widths = spec.layer_widths();
    input_.resize(widths.front(), spec.batch_size);
    layers_.resize(widths.size() - 1);
    for (std::size_t i = 0; i < layers_.size(); ++i) {
        layers_[i].weights.resize(widths[i + 1], widths[i]);
        layers_[i].biases.resize(widths[i + 1]);
        layers_[i].preactivation.resize(widths[i + 1], spec.batch_size);
        layers_[i].activation.resize(widths[i + 1], spec.batch_size);
    }
}

void Network::draw_input(std::uint32_t repeat) {
    fill_normal(stream(spec_, Purpose::input, 0, repeat), entries(input_));
    input_ *= static_cast<float>(spec_.input_std);
}

void Network::draw_layer(std::size_t l, std::uint32_t repeat) {
    Layer& layer = layers_[l - 1];
    fill_layer(spec_, l, repeat, layer.weights);
    fill_biases(spec_.biases(), stream(spec_, Purpose::bias, l, repeat),
                {layer.biases.data(), static_cast<std::size_t>(layer.biases.size())});
}

void Network::forward(std::size_t l, Eigen::Index first, Eigen::Index count) {
    Layer& layer = layers_[l - 1];
    auto z = layer.preactivation.middleCols(first, count);
    multiply(layer.weights, input_of(l).middleCols(first, count), z);
    z.colwise() += layer.biases;
    spec_.activation->apply(z, spec_.activation_parameter, layer.activation.middleCols(first, count));
}

void Network::draw_gradient(std::uint32_t repeat) {
    gradient_.resize(layers_.back().activation.rows(), spec_.batch_size);
    fill_normal(stream(spec_, Purpose::gradient, layers_.size(), repeat), entries(gradient_));
}

void Network::chain(std::size_t l) {
    spec_.activation->chain(layer(l).preactivation, spec_.activation_parameter, gradient_);
}

void Network::backward(std::size_t l, Eigen::Index first, Eigen::Index count) {
    const Eigen::MatrixXf& weights = layer(l).weights;
    const auto dz = gradient_.middleCols(first, count);
    if (first == 0) weight_gradient_.resize(weights.rows(), weights.cols());
    multiply_right_transposed(dz, input_of(l).middleCols(first, count), weight_gradient_,
                              first == 0 ? Into::replace : Into::add);
    if (l == 1) return;
    if (first == 0) previous_gradient_.resize(weights.cols(), gradient_.cols());
    multiply_left_transposed(weights, dz, previous_gradient_.middleCols(first, count));
}

void Network::descend() { gradient_.swap(previous_gradient_); }

}  // namespace init_lab
