#pragma once

#include <Eigen/Core>

namespace init_lab {

/// The directions in which examples vary most: an autoencoder that is linear, has one best answer and no start.
/// Pearson 1901; Baldi & Hornik 1989.
class PrincipalComponents {
   public:
    /// `examples`: features × examples. Keeps `count` directions, at most as many as there are features.
    PrincipalComponents(const Eigen::Ref<const Eigen::MatrixXf>& examples, int count);

    /// Each example as the mean and those directions rebuild it.
    [[nodiscard]] Eigen::MatrixXf rebuild(const Eigen::Ref<const Eigen::MatrixXf>& examples) const;
    /// Features × count, orthonormal, the most varying first.
    [[nodiscard]] const Eigen::MatrixXd& directions() const { return directions_; }
    /// Variance of the examples along each direction, over their number.
    [[nodiscard]] const Eigen::VectorXd& variances() const { return variances_; }

   private:
    Eigen::VectorXd mean_;
    Eigen::MatrixXd directions_;
    Eigen::VectorXd variances_;
};

}  // namespace init_lab
