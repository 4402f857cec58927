#pragma once

#include <Eigen/Core>
#include <span>
#include <string_view>

namespace init_lab {

/// What a network is trained to make small. Z is outputs × batch, before any squashing; targets have its shape.
struct Loss {
    std::string_view name;
    std::string_view aliases;  ///< separated by spaces
    std::string_view label;
    std::string_view formula;  ///< Unicode
    std::string_view citation;

    /// The mean over the batch, and its gradient dL/dZ written over Z.
    double (*value_and_gradient)(Eigen::Ref<Eigen::MatrixXf> z, const Eigen::Ref<const Eigen::MatrixXf>& targets);
    /// The same without the gradient; Z is left as it is.
    double (*value)(const Eigen::Ref<const Eigen::MatrixXf>& z, const Eigen::Ref<const Eigen::MatrixXf>& targets);
};

/// As PyTorch's CrossEntropyLoss, BCEWithLogitsLoss and MSELoss with reduction "mean": the first is a mean over the
/// batch, the others over all entries.
[[nodiscard]] std::span<const Loss> losses();

}  // namespace init_lab
