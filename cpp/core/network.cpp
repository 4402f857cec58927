#include "network.h"

#include <algorithm>
#include <cmath>

#include "distribution.h"
#include "matrix_product.h"

namespace init_lab {
namespace {

std::span<float> entries(Eigen::MatrixXf& matrix) { return {matrix.data(), static_cast<std::size_t>(matrix.size())}; }

Stream stream(const Spec& spec, Purpose purpose, std::size_t layer, std::uint32_t repeat) {
    return {spec.seed, purpose, static_cast<std::uint32_t>(layer), repeat};
}

void fill_layer(const Spec& spec, std::size_t layer, std::uint32_t repeat, Eigen::MatrixXf& weights) {
    fill_weights(spec.weights(layer), spec.shape(layer), stream(spec, Purpose::weight, layer, repeat),
                 entries(weights));
}

/// Var(s X + b) over all entries as a function of s: a s^2 + 2 b s + c, X = W A units × batch.
struct VarianceOfScale {
    double a = 0.0;
    double b = 0.0;
    double c = 0.0;

    VarianceOfScale(const Eigen::MatrixXf& z, const Eigen::VectorXf& biases) {
        double sum_x = 0.0;
        double sum_b = 0.0;
        for (Eigen::Index j = 0; j < z.cols(); ++j) {
            for (Eigen::Index i = 0; i < z.rows(); ++i) {
                const double bias = biases(i);
                const double x = z(i, j) - bias;
                sum_x += x;
                sum_b += bias;
                a += x * x;
                b += x * bias;
                c += bias * bias;
            }
        }
        const auto size = static_cast<double>(z.size());
        const double mean_x = sum_x / size;
        const double mean_b = sum_b / size;
        a = a / size - mean_x * mean_x;
        b = b / size - mean_x * mean_b;
        c = c / size - mean_b * mean_b;
    }

    /// The s > 0 with that variance, or the nearest to it.
    [[nodiscard]] double solve(double variance) const {
        if (!(a > 0.0) || !std::isfinite(a)) return 1.0;
        const double under_root = b * b - a * (c - variance);
        const double s = (-b + std::sqrt(std::max(0.0, under_root))) / a;
        return std::max(0.0, s);
    }
};

}  // namespace

WeightDraw::WeightDraw(const Spec& spec, std::uint32_t repeat, std::size_t layers) : spec_(&spec), repeat_(repeat) {
    if (!spec.initializer->rescaled_on_data) return;
    Network network(spec.up_to(layers));
    network.draw_input(repeat);
    for (std::size_t l = 1; l <= layers; ++l) {
        network.draw_layer(l, repeat);
        network.forward(l, 0, spec.batch_size);
        scales_.push_back(network.rescale(l));
    }
}

Eigen::MatrixXf WeightDraw::layer(std::size_t l) const {
    const LayerShape shape = spec_->shape(l);
    Eigen::MatrixXf weights(shape.fan_out, shape.fan_in);
    fill_layer(*spec_, l, repeat_, weights);
    weights *= scale(l);
    return weights;
}

Network::Network(const Spec& spec) : spec_(spec), blocks_(spec.blocks()) {
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
    fill_biases(spec_.biases(l), stream(spec_, Purpose::bias, l, repeat),
                {layer.biases.data(), static_cast<std::size_t>(layer.biases.size())});
}

void Network::forward(std::size_t l, Eigen::Index first, Eigen::Index count) {
    Layer& layer = layers_[l - 1];
    auto z = layer.preactivation.middleCols(first, count);
    multiply(layer.weights, input_of(l).middleCols(first, count), z);
    z.colwise() += layer.biases;
    if (const std::size_t source = blocks_.source_of(l); source > 0) {
        z += layers_[source - 1].preactivation.middleCols(first, count);
    }
    spec_.activation->apply(z, spec_.activation_parameter, layer.activation.middleCols(first, count));
}

float Network::rescale(std::size_t l) {
    Layer& layer = layers_[l - 1];
    const auto s =
        static_cast<float>(VarianceOfScale(layer.preactivation, layer.biases).solve(spec_.gain * spec_.gain));
    if (s == 1.0f) return s;
    layer.weights *= s;
    layer.preactivation.colwise() -= layer.biases;
    layer.preactivation *= s;
    layer.preactivation.colwise() += layer.biases;
    spec_.activation->apply(layer.preactivation, spec_.activation_parameter, layer.activation);
    return s;
}

void Network::draw_gradient(std::uint32_t repeat) {
    gradient_.resize(layers_.back().activation.rows(), spec_.batch_size);
    fill_normal(stream(spec_, Purpose::gradient, layers_.size(), repeat), entries(gradient_));
}

void Network::chain(std::size_t l) {
    spec_.activation->chain(layer(l).preactivation, spec_.activation_parameter, gradient_);
    if (blocks_.target_of(l) > 0) gradient_ += skipped_gradient_;
    if (blocks_.source_of(l) > 0) skipped_gradient_ = gradient_;
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
