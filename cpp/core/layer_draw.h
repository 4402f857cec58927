#pragma once

#include <Eigen/Core>

#include "spec.h"

namespace init_lab {

/// One layer's weights and biases, exactly as a network of this spec draws them: for calls that need one layer at a
/// time and so hold no more.
struct LayerDraw {
    Eigen::MatrixXf weights;  ///< n_out × n_in
    Eigen::VectorXf biases;   ///< n_out
};

/// Layer 1 is the first that has weights.
[[nodiscard]] LayerDraw draw_layer(const Spec& spec, std::size_t layer, std::uint32_t repeat);

/// The inputs of this many samples, n_in × samples, from N(0, inputStd^2): the first ones that the network gets.
[[nodiscard]] Eigen::MatrixXf draw_inputs(const Spec& spec, Eigen::Index samples, std::uint32_t repeat);

}  // namespace init_lab
