#pragma once

#include <Eigen/Core>
#include <span>

#include "network.h"
#include "spec.h"

namespace init_lab {

/// A few samples on their way through a network that is drawn layer by layer, exactly as a network of this spec draws
/// it, and never held as a whole.
class SignalWalk {
   public:
    /// From inputs of N(0, inputStd^2): the first `samples` of those that the network gets. `spec` must outlive it.
    SignalWalk(const Spec& spec, int samples, std::uint32_t repeat);
    /// From inputs of N(0, 1), whatever inputStd is.
    static SignalWalk from_unit_inputs(const Spec& spec, int samples, std::uint32_t repeat);

    /// What enters the next layer, units × samples, for the caller to change before the first step.
    [[nodiscard]] Eigen::MatrixXf& activation() { return activation_; }
    /// Draws layer l (1, 2, … in turn) and passes it.
    void pass(std::size_t l);
    [[nodiscard]] const Eigen::MatrixXf& weights() const { return weights_; }
    [[nodiscard]] const Eigen::MatrixXf& preactivation() const { return preactivation_; }

   private:
    SignalWalk(const Spec& spec, int samples, std::uint32_t repeat, double input_std);

    const Spec* spec_;
    std::uint32_t repeat_;
    WeightDraw draw_;
    ResidualBlocks blocks_;
    Eigen::MatrixXf skipped_;  ///< what the next skip connection adds
    Eigen::MatrixXf weights_;  ///< n_out × n_in
    Eigen::MatrixXf preactivation_;
    Eigen::MatrixXf activation_;
};

/// One sample's numbers.
[[nodiscard]] inline std::span<float> column(Eigen::MatrixXf& matrix, Eigen::Index j) {
    return {matrix.data() + j * matrix.rows(), static_cast<std::size_t>(matrix.rows())};
}
[[nodiscard]] inline std::span<const float> column(const Eigen::MatrixXf& matrix, Eigen::Index j) {
    return {matrix.data() + j * matrix.rows(), static_cast<std::size_t>(matrix.rows())};
}

}  // namespace init_lab
