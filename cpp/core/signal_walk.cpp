#include "signal_walk.h"

#include <vector>

#include "distribution.h"
#include "matrix_product.h"

namespace init_lab {

SignalWalk::SignalWalk(const Spec& spec, int samples, std::uint32_t repeat)
    : SignalWalk(spec, samples, repeat, spec.input_std) {}

SignalWalk SignalWalk::from_unit_inputs(const Spec& spec, int samples, std::uint32_t repeat) {
    return {spec, samples, repeat, 1.0};
}

SignalWalk::SignalWalk(const Spec& spec, int samples, std::uint32_t repeat, double input_std)
    : spec_(&spec),
      repeat_(repeat),
      draw_(spec, repeat, spec.layers()),
      blocks_(spec.blocks()),
      activation_(spec.layer_widths().front(), samples) {
    const std::span<float> entries(activation_.data(), static_cast<std::size_t>(activation_.size()));
    fill_normal({spec.seed, Purpose::input, 0, repeat}, entries);
    for (float& x : entries) x *= static_cast<float>(input_std);
}

void SignalWalk::pass(std::size_t l) {
    weights_ = draw_.layer(l);
    preactivation_.resize(weights_.rows(), activation_.cols());
    multiply(weights_, activation_, preactivation_);
    std::vector<float> biases(static_cast<std::size_t>(weights_.rows()));
    fill_biases(spec_->biases(l), {spec_->seed, Purpose::bias, static_cast<std::uint32_t>(l), repeat_}, biases);
    for (Eigen::Index j = 0; j < preactivation_.cols(); ++j) {
        const std::span<float> z = column(preactivation_, j);
        for (std::size_t unit = 0; unit < z.size(); ++unit) z[unit] += biases[unit];
    }
    if (blocks_.source_of(l) > 0) preactivation_ += skipped_;
    if (blocks_.target_of(l) > 0) skipped_ = preactivation_;
    activation_.resize(preactivation_.rows(), preactivation_.cols());
    spec_->activation->apply(preactivation_, spec_->activation_parameter, activation_);
}

}  // namespace init_lab
