#include "multilayer_network.h"

#include <algorithm>
namespace init_lab {

MultilayerNetwork::MultilayerNetwork(std::vector<int> widths, const Activation& activation,
                                     double activation_parameter)
    : widths_(std::move(widths)),
      activation_(&activation),
      activation_parameter_(activation_parameter),
      biased_activation_(init_lab::biased_activation(activation)),
      slope_of_value_(init_lab::slope_of_value(activation)) {
    offsets_.push_back(0);
    for (std::size_t l = 1; l <= layers(); ++l) {
        offsets_.push_back(offsets_.back() + weight_count(l) + static_cast<std::size_t>(widths_[l]));
    }
    preactivations_.resize(layers());
    activations_.resize(layers() - 1);
}

MultilayerNetwork::ConstWeights MultilayerNetwork::weights(std::span<const float> parameters, std::size_t l) const {
    return {parameters.data() + offset(l), widths_[l], widths_[l - 1]};
}

// --- The start ---

void MultilayerNetwork::draw_layer(const WeightDraw& draw, const Spec& start, std::size_t l, std::uint32_t repeat,
                                   Parameters& parameters) const {
    const Eigen::MatrixXf weights = draw.layer(l);
    float* to = parameters.data() + offset(l);
    std::copy_n(weights.data(), weights.size(), to);
    fill_biases(start.biases(l), {start.seed, Purpose::bias, static_cast<std::uint32_t>(l), repeat},
                {to + weights.size(), static_cast<std::size_t>(widths_[l])});
}

Parameters MultilayerNetwork::draw(const Spec& start, std::uint32_t repeat) const {
    const WeightDraw draw(start, repeat, layers());
    Parameters parameters(parameter_count());
    for (std::size_t l = 1; l <= layers(); ++l) draw_layer(draw, start, l, repeat, parameters);
    return parameters;
}

void MultilayerNetwork::redraw_last(const Spec& start, std::uint32_t repeat, Parameters& parameters) const {
    draw_layer(WeightDraw(start, repeat, layers()), start, layers(), repeat, parameters);
}

// --- Forward and backward ---

void MultilayerNetwork::make_room(Eigen::Index batch) {
    batch_ = batch;
    if (preactivations_.front().cols() >= batch) return;
    for (std::size_t l = 1; l <= layers(); ++l) {
        preactivations_[l - 1].resize(widths_[l], batch);
        if (l < layers()) activations_[l - 1].resize(widths_[l], batch);
    }
}

Eigen::Ref<Eigen::MatrixXf> MultilayerNetwork::forward(std::span<const float> parameters,
                                                       const Eigen::Ref<const Eigen::MatrixXf>& input) {
    make_room(input.cols());
    for (std::size_t l = 1; l <= layers(); ++l) {
        auto z = preactivations_[l - 1].leftCols(batch_);
        product_.multiply(weights(parameters, l), input_of(l, input), z);
        const Eigen::Map<const Eigen::VectorXf> b(parameters.data() + offset(l) + weight_count(l), widths_[l]);
        if (l < layers() && biased_activation_ != nullptr) {
            biased_activation_(z, b, activations_[l - 1].leftCols(batch_));
            continue;
        }
        z.colwise() += b;
        if (l < layers()) activation_->apply(z, activation_parameter_, activations_[l - 1].leftCols(batch_));
    }
    return preactivations_.back().leftCols(batch_);
}

void MultilayerNetwork::backward(std::span<const float> parameters, const Eigen::Ref<const Eigen::MatrixXf>& input,
                                 std::size_t first_layer, std::span<float> gradient) {
    for (std::size_t l = layers(); l >= first_layer; --l) {
        // dL/dZ_l; below the last layer it has taken the place of Z_l
        const auto dz = preactivations_[l - 1].leftCols(batch_);
        float* at = gradient.data() + offset(l);
        const Eigen::Map<Eigen::MatrixXf> dw(at, widths_[l], widths_[l - 1]);
        product_.multiply_right_transposed(dz, input_of(l, input), dw);
        // In memory of its own first, so that it is rounded alike wherever the gradient lies.
        const Eigen::VectorXf db = dz.rowwise().sum();
        Eigen::Map<Eigen::VectorXf>(at + weight_count(l), widths_[l]) = db;
        if (l > first_layer) backward_through(parameters, l);
    }
}

void MultilayerNetwork::descend(std::span<float> parameters, const Eigen::Ref<const Eigen::MatrixXf>& input,
                                std::size_t first_layer, float rate) {
    for (std::size_t l = layers(); l >= first_layer; --l) {
        if (l > first_layer) backward_through(parameters, l);  // by the weights as they were
        const auto dz = preactivations_[l - 1].leftCols(batch_);
        float* at = parameters.data() + offset(l);
        product_.subtract_right_transposed(dz, input_of(l, input), rate,
                                           Eigen::Map<Eigen::MatrixXf>(at, widths_[l], widths_[l - 1]));
        const Eigen::VectorXf db = dz.rowwise().sum();
        Eigen::Map<Eigen::VectorXf>(at + weight_count(l), widths_[l]) -= rate * db;
    }
}

void MultilayerNetwork::backward_through(std::span<const float> parameters, std::size_t l) {
    const auto dz = preactivations_[l - 1].leftCols(batch_);
    auto z_below = preactivations_[l - 2].leftCols(batch_);
    if (activation_->name == "tanh") {
        product_.multiply_back_through_tanh(weights(parameters, l), dz, activations_[l - 2].leftCols(batch_),
                                            z_below);
        return;
    }
    if (slope_of_value_ != nullptr) {
        product_.multiply_left_transposed(weights(parameters, l), dz, z_below);
        slope_of_value_(activations_[l - 2].leftCols(batch_), z_below);
        return;
    }
    below_.resize(widths_[l - 1], batch_);
    product_.multiply_left_transposed(weights(parameters, l), dz, below_);
    activation_->chain(z_below, activation_parameter_, below_);
    z_below = below_;
}

Eigen::Ref<const Eigen::MatrixXf> MultilayerNetwork::input_of(std::size_t l,
                                                              const Eigen::Ref<const Eigen::MatrixXf>& input) const {
    return l == 1 ? input : output_of(l - 1);
}

Eigen::Ref<const Eigen::MatrixXf> MultilayerNetwork::output_of(std::size_t l) const {
    return l < layers() ? activations_[l - 1].leftCols(batch_) : preactivations_[l - 1].leftCols(batch_);
}

}  // namespace init_lab
