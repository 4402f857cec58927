#include "slope_of_value.h"

namespace init_lab {
namespace {

using Values = Eigen::Ref<Eigen::MatrixXf>;
using ConstValues = Eigen::Ref<const Eigen::MatrixXf>;

void sigmoid_slope(const ConstValues& a, Values gradient) { gradient.array() *= a.array() * (1.0f - a.array()); }
void relu_slope(const ConstValues& a, Values gradient) {
    gradient.array() *= (a.array() > 0.0f).select(Eigen::ArrayXXf::Ones(a.rows(), a.cols()), 0.0f);
}

}  // namespace

SlopeOfValue slope_of_value(const Activation& activation) {
    if (activation.name == "sigmoid") return sigmoid_slope;
    if (activation.name == "relu") return relu_slope;
    return nullptr;
}

}  // namespace init_lab
