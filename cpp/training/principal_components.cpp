#include "principal_components.h"

#include <Eigen/Eigenvalues>
#include <algorithm>

namespace init_lab {

PrincipalComponents::PrincipalComponents(const Eigen::Ref<const Eigen::MatrixXf>& examples, int count) {
    const Eigen::MatrixXd values = examples.cast<double>();
    mean_ = values.rowwise().mean();
    const Eigen::MatrixXd centred = values.colwise() - mean_;
    const Eigen::MatrixXd covariance = centred * centred.transpose() / static_cast<double>(values.cols());
    const Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd> solver(covariance);  // ascending
    const Eigen::Index kept = std::min<Eigen::Index>(count, values.rows());
    directions_ = solver.eigenvectors().rightCols(kept).rowwise().reverse();
    variances_ = solver.eigenvalues().tail(kept).reverse();
}

Eigen::MatrixXf PrincipalComponents::rebuild(const Eigen::Ref<const Eigen::MatrixXf>& examples) const {
    const Eigen::MatrixXd centred = examples.cast<double>().colwise() - mean_;
    const Eigen::MatrixXd codes = directions_.transpose() * centred;
    const Eigen::MatrixXd rebuilt = directions_ * codes;
    return (rebuilt.colwise() + mean_).cast<float>();
}

}  // namespace init_lab
