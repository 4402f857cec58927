#pragma once

#include <Eigen/Core>
#include <vector>

namespace init_lab {

/// Products of a step of gradient descent: matrices of a layer and of a batch, small enough for the first or the
/// second cache, so that packing all of them, as the core's products do for large ones, would cost more than it
/// saves. Shapes must fit, and `out` must not overlap the others.
class StepProduct {
   public:
    using Matrix = Eigen::Ref<Eigen::MatrixXf>;
    using ConstMatrix = Eigen::Ref<const Eigen::MatrixXf>;

    /// out = a b
    void multiply(const ConstMatrix& a, const ConstMatrix& b, Matrix out);
    /// out = a b^T
    void multiply_right_transposed(const ConstMatrix& a, const ConstMatrix& b, Matrix out);
    /// out -= factor a b^T
    void subtract_right_transposed(const ConstMatrix& a, const ConstMatrix& b, float factor, Matrix out);
    /// out = a^T b
    void multiply_left_transposed(const ConstMatrix& a, const ConstMatrix& b, Matrix out);
    /// out = (a^T b) (1 - f²), entry by entry: what multiply_left_transposed and tanh's slope from its value f give,
    /// without a second pass, 2.5 % of a step. f has out's shape and distance of columns.
    void multiply_back_through_tanh(const ConstMatrix& a, const ConstMatrix& b, const ConstMatrix& f, Matrix out);

   private:
    template <class Finish>
    void left_transposed(const ConstMatrix& a, const ConstMatrix& b, Matrix& out, Finish finish);

    std::vector<float> turned_;  ///< a^T, with room for the largest so far
};

}  // namespace init_lab
