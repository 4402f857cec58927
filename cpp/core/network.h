#pragma once

#include <Eigen/Core>
#include <vector>

#include "spec.h"

namespace init_lab {

/// One layer of a running network. Matrices are units × batch, column by column: one sample a column.
struct Layer {
    Eigen::MatrixXf weights;        ///< n_out × n_in
    Eigen::VectorXf biases;         ///< n_out
    Eigen::MatrixXf preactivation;  ///< Z = W A_previous + b, and what is skipped to it
    Eigen::MatrixXf activation;     ///< A = f(Z)
};

/// Weights as a network of this spec draws them, one layer after the other, without running it twice. Where the
/// initializer rescales them on data, the network is run once on its batch to find out how.
class WeightDraw {
   public:
    /// For layers 1 to `layers`.
    WeightDraw(const Spec& spec, std::uint32_t repeat, std::size_t layers);
    /// n_out × n_in
    [[nodiscard]] Eigen::MatrixXf layer(std::size_t l) const;
    /// What the weights of layer l were multiplied by on data; 1 for other initializers.
    [[nodiscard]] float scale(std::size_t l) const { return scales_.empty() ? 1.0f : scales_[l - 1]; }

   private:
    const Spec* spec_;
    std::uint32_t repeat_;
    std::vector<float> scales_;
};

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

    /// For initializers that rescale on data, once the layer has been run on all samples: makes its weights `s` times
    /// as large, so that the variance of Z over units and batch is gain^2, and Z and A with them; returns s. Where no
    /// s > 0 does so (an input of zeros, or biases that vary more than that), the s that comes nearest: 1 where W A
    /// is zero. Mishkin & Matas 2016, algorithm 1, which iterates towards the same s.
    float rescale(std::size_t l);

    /// Draws the gradient that enters at the last activation, N(0, 1).
    void draw_gradient(std::uint32_t repeat);
    /// dL/dA of the layer that backward has come to; dL/dZ after `chain`.
    [[nodiscard]] const Eigen::MatrixXf& gradient() const { return gradient_; }
    /// dL/dZ = dL/dA · f'(Z), and what comes along a skip connection, in place.
    void chain(std::size_t l);
    /// Adds these samples' part to dL/dW = dL/dZ A_previous^T and, below layer 1, finds their dL/dA_previous =
    /// W^T dL/dZ. Gradients are summed over the batch, as for a loss that is a sum.
    void backward(std::size_t l, Eigen::Index first, Eigen::Index count);
    [[nodiscard]] const Eigen::MatrixXf& weight_gradient() const { return weight_gradient_; }
    /// Goes down from layer l to l - 1: dL/dA_previous becomes the gradient.
    void descend();

   private:
    Spec spec_;
    ResidualBlocks blocks_;
    Eigen::MatrixXf input_;
    std::vector<Layer> layers_;
    Eigen::MatrixXf gradient_;
    Eigen::MatrixXf previous_gradient_;
    Eigen::MatrixXf skipped_gradient_;  ///< dL/dZ of the end of the block that backward is in
    Eigen::MatrixXf weight_gradient_;
};

}  // namespace init_lab
