#pragma once

#include <Eigen/Core>
#include <vector>

#include "spec.h"

namespace init_lab {

/// One layer of a running network. Matrices are units × batch, column by column: one sample a column.
struct Layer {
    Eigen::MatrixXf weights;        ///< n_out × n_in
    Eigen::VectorXf biases;         ///< n_out
    Eigen::MatrixXf preactivation;  ///< Z = W A_previous + b
    Eigen::MatrixXf activation;     ///< A = f(Z)
};

/// The weights of layer `layer`, n_out × n_in, exactly as a network of this spec draws them.
[[nodiscard]] Eigen::MatrixXf draw_weights(const Spec& spec, std::size_t layer, std::uint32_t repeat);

/// A multilayer network with real numbers in it. Each step below is one part of one layer, on a range of samples, so
/// that a caller can pause between them.
class Network {
   public:
    explicit Network(const Spec& spec);

    [[nodiscard]] std::size_t layers() const { return layers_.size(); }
    /// Layer 1 is the first that has weights.
    [[nodiscard]] const Layer& layer(std::size_t l) const { return layers_[l - 1]; }
    /// What enters layer l: the input, or the activation of layer l - 1.
    [[nodiscard]] const Eigen::MatrixXf& input_of(std::size_t l) const {
        return l == 1 ? input_ : layers_[l - 2].activation;
    }

    /// Draws the input from N(0, inputStd^2).
    void draw_input(std::uint32_t repeat);
    void draw_layer(std::size_t l, std::uint32_t repeat);
    /// Z and A of samples [first, first + count).
    void forward(std::size_t l, Eigen::Index first, Eigen::Index count);

    /// Draws the gradient that enters at the last activation, N(0, 1).
    void draw_gradient(std::uint32_t repeat);
    /// dL/dA of the layer that backward has come to; dL/dZ after `chain`.
    [[nodiscard]] const Eigen::MatrixXf& gradient() const { return gradient_; }
    /// dL/dZ = dL/dA · f'(Z), in place.
    void chain(std::size_t l);
    /// Adds these samples' part to dL/dW = dL/dZ A_previous^T and, below layer 1, finds their dL/dA_previous =
    /// W^T dL/dZ. Gradients are summed over the batch, as for a loss that is a sum.
    void backward(std::size_t l, Eigen::Index first, Eigen::Index count);
    [[nodiscard]] const Eigen::MatrixXf& weight_gradient() const { return weight_gradient_; }
    /// Goes down from layer l to l - 1: dL/dA_previous becomes the gradient.
    void descend();

   private:
    Spec spec_;
    Eigen::MatrixXf input_;
    std::vector<Layer> layers_;
    Eigen::MatrixXf gradient_;
    Eigen::MatrixXf previous_gradient_;
    Eigen::MatrixXf weight_gradient_;
};

}  // namespace init_lab
