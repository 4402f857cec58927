#pragma once

#include <Eigen/Core>
#include <span>
#include <vector>

#include "biased_activation.h"
#include "core/activation.h"
#include "core/network.h"
#include "core/spec.h"
#include "slope_of_value.h"
#include "step_product.h"

namespace init_lab {

using Parameters = std::vector<float>;

/// The arithmetic of a multilayer network whose last layer has no activation: Z_l = W_l A_(l-1) + b_l, A_l = f(Z_l).
/// Parameters belong to the caller, all layers in one row: W_1 (column by column), b_1, W_2, … So one of these serves
/// any number of networks of its shape. Matrices are units × batch.
class MultilayerNetwork {
   public:
    /// `widths`: units per layer, input first, at least two.
    MultilayerNetwork(std::vector<int> widths, const Activation& activation, double activation_parameter);

    [[nodiscard]] std::size_t layers() const { return widths_.size() - 1; }
    [[nodiscard]] const std::vector<int>& widths() const { return widths_; }
    [[nodiscard]] std::size_t parameter_count() const { return offsets_.back(); }
    /// Where layer l (from 1) begins in the row; that of layers() + 1 is the end.
    [[nodiscard]] std::size_t offset(std::size_t l) const { return offsets_[l - 1]; }
    /// The weights of layer l in a row of parameters or of their gradients.
    template <class Number>
    [[nodiscard]] std::span<Number> weights_in(std::span<Number> row, std::size_t l) const {
        return row.subspan(offset(l), weight_count(l));
    }

    /// As `draw` says: core's own initializers and biases. Its widths must be those of this network.
    [[nodiscard]] Parameters draw(const Spec& start, std::uint32_t repeat) const;
    /// Draws the last layer alone into `parameters`.
    void redraw_last(const Spec& start, std::uint32_t repeat, Parameters& parameters) const;

    /// Runs the batch; the result, which holds until the next call, is Z of the last layer.
    Eigen::Ref<Eigen::MatrixXf> forward(std::span<const float> parameters,
                                        const Eigen::Ref<const Eigen::MatrixXf>& input);
    /// After forward, with the last Z replaced by dL/dZ: writes the gradients of layers `first_layer` and above.
    void backward(std::span<const float> parameters, const Eigen::Ref<const Eigen::MatrixXf>& input,
                  std::size_t first_layer, std::span<float> gradient);
    /// Likewise, but moves the parameters of those layers against their gradient, `rate` times it, at once: plain
    /// descent, which writes and reads no gradient.
    void descend(std::span<float> parameters, const Eigen::Ref<const Eigen::MatrixXf>& input, std::size_t first_layer,
                 float rate);
    /// What layer l gave in the last forward: A_l, of the last layer Z_l.
    [[nodiscard]] Eigen::Ref<const Eigen::MatrixXf> output_of(std::size_t l) const;

   private:
    using ConstWeights = Eigen::Map<const Eigen::MatrixXf>;
    [[nodiscard]] std::size_t weight_count(std::size_t l) const {
        return static_cast<std::size_t>(widths_[l - 1]) * static_cast<std::size_t>(widths_[l]);
    }
    [[nodiscard]] ConstWeights weights(std::span<const float> parameters, std::size_t l) const;
    /// What layer l takes: A_(l-1), of the first layer the batch.
    [[nodiscard]] Eigen::Ref<const Eigen::MatrixXf> input_of(std::size_t l,
                                                             const Eigen::Ref<const Eigen::MatrixXf>& input) const;
    void make_room(Eigen::Index batch);
    /// Replaces Z of the layer below l by dL/dZ.
    void backward_through(std::span<const float> parameters, std::size_t l);
    void draw_layer(const WeightDraw& draw, const Spec& start, std::size_t l, std::uint32_t repeat,
                    Parameters& parameters) const;

    std::vector<int> widths_;
    const Activation* activation_;
    double activation_parameter_;
    BiasedActivation biased_activation_;  ///< null: biases first, then the core's own
    SlopeOfValue slope_of_value_;         ///< null: from Z, or tanh
    std::vector<std::size_t> offsets_;
    Eigen::Index batch_ = 0;
    std::vector<Eigen::MatrixXf> preactivations_;  ///< with room for the largest batch so far
    std::vector<Eigen::MatrixXf> activations_;     ///< of all layers but the last
    Eigen::MatrixXf below_;                        ///< dL/dA of the layer below, where the slope is taken from Z
    StepProduct product_;
};

}  // namespace init_lab
