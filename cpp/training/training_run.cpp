#include "training_run.h"

#include <algorithm>
#include <cmath>

#include "core/statistics.h"
#include "shuffle.h"

namespace init_lab {
namespace {

double norm(std::span<const float> values) {
    double sum = 0.0;
    for (const float x : values) sum += static_cast<double>(x) * static_cast<double>(x);
    return std::sqrt(sum);
}

double distance(std::span<const float> a, std::span<const float> b) {
    double sum = 0.0;
    for (std::size_t i = 0; i < a.size(); ++i) {
        const double change = static_cast<double>(a[i]) - static_cast<double>(b[i]);
        sum += change * change;
    }
    return std::sqrt(sum);
}

double variance_of(const Eigen::Ref<const Eigen::MatrixXf>& output) {
    return moments({output.data(), static_cast<std::size_t>(output.size())}).variance;
}

void read_forward(const MultilayerNetwork& network, LayerReadings& readings) {
    readings.activation_variance.clear();
    for (std::size_t l = 1; l <= network.layers(); ++l) {
        readings.activation_variance.push_back(static_cast<float>(variance_of(network.output_of(l))));
    }
}

void read_backward(const MultilayerNetwork& network, std::span<const float> gradient, LayerReadings& readings) {
    readings.gradient_norm.clear();
    for (std::size_t l = 1; l <= network.layers(); ++l) {
        readings.gradient_norm.push_back(static_cast<float>(norm(network.weights_in(gradient, l))));
    }
}

void read_update(const MultilayerNetwork& network, std::span<const float> before, std::span<const float> after,
                 LayerReadings& readings) {
    readings.update_ratio.clear();
    for (std::size_t l = 1; l <= network.layers(); ++l) {
        const auto old_weights = network.weights_in(before, l);
        const double moved = distance(network.weights_in(after, l), old_weights);
        const double size = norm(old_weights);
        // 0 / 0 where nothing is and nothing moves
        readings.update_ratio.push_back(static_cast<float>(moved == 0.0 ? 0.0 : moved / size));
    }
}

}  // namespace

double share_right(const Eigen::Ref<const Eigen::MatrixXf>& outputs,
                   const Eigen::Ref<const Eigen::MatrixXf>& targets) {
    Eigen::Index right = 0;
    for (Eigen::Index j = 0; j < outputs.cols(); ++j) {
        if (outputs.rows() == 1) {
            right += (outputs(0, j) > 0.0f) == (targets(0, j) > 0.5f) ? 1 : 0;
            continue;
        }
        Eigen::Index largest = 0;
        for (Eigen::Index i = 1; i < outputs.rows(); ++i) largest = outputs(i, j) > outputs(largest, j) ? i : largest;
        right += targets(largest, j) > 0.5f ? 1 : 0;
    }
    return static_cast<double>(right) / static_cast<double>(outputs.cols());
}

TrainingRun::TrainingRun(Method method, Parameters start, const Examples& examples)
    : method_(method),
      examples_(&examples),
      parameters_(std::move(start)),
      optimizer_(method.optimizer->kind, method.momentum, parameters_.size()) {}

void TrainingRun::gather_batch() {
    const std::int64_t per_epoch = method_.steps_per_epoch(examples_->count());
    const std::int64_t epoch = steps_done_ / per_epoch;
    if (epoch != shuffled_epoch_) {
        // Not of the repeat's weights alone: every start of one repeat meets the same batches.
        order_ = shuffled_order(static_cast<std::size_t>(examples_->count()),
                                {method_.seed, Purpose::shuffle, static_cast<std::uint32_t>(epoch), method_.repeat});
        shuffled_epoch_ = epoch;
    }
    const auto first = static_cast<Eigen::Index>((steps_done_ % per_epoch) * method_.batch_size);
    const Eigen::Index count = std::min<Eigen::Index>(method_.batch_size, examples_->count() - first);
    inputs_.resize(examples_->inputs.rows(), count);
    targets_.resize(examples_->targets.rows(), count);
    for (Eigen::Index j = 0; j < count; ++j) {
        const auto from = static_cast<Eigen::Index>(order_[static_cast<std::size_t>(first + j)]);
        inputs_.col(j) = examples_->inputs.col(from);
        targets_.col(j) = examples_->targets.col(from);
    }
}

double TrainingRun::step(MultilayerNetwork& network, LayerReadings* readings) {
    gather_batch();
    auto z = network.forward(parameters_, inputs_);
    if (readings != nullptr) read_forward(network, *readings);
    batch_accuracy_ = share_right(z, targets_);
    const double loss = method_.loss->value_and_gradient(z, targets_);
    if (!std::isfinite(loss)) {
        diverged_ = true;
        return loss;
    }
    ++steps_done_;
    const double rate =
        method_.learning_rate * rate_factor(method_.schedule->kind, method_.warm_up, steps_done_, steps_in_all());
    if (readings == nullptr && method_.is_plain()) {
        network.descend(parameters_, inputs_, method_.first_layer, static_cast<float>(rate));
        return loss;
    }
    gradient_.resize(parameters_.size(), 0.0f);
    network.backward(parameters_, inputs_, method_.first_layer, gradient_);
    if (readings != nullptr) read_backward(network, gradient_, *readings);
    const std::size_t frozen = frozen_parameters(network);
    if (method_.clip > 0.0) clip_norm(std::span<float>(gradient_).subspan(frozen), method_.clip);
    const Parameters before = readings != nullptr ? parameters_ : Parameters();
    optimizer_.apply(gradient_, rate, steps_done_, frozen, parameters_);
    if (readings != nullptr) read_update(network, before, parameters_, *readings);
    return loss;
}

void TrainingRun::save(ByteWriter& writer) const {
    writer.write(steps_done_);
    writer.write(diverged_);
    writer.write_list(parameters_);
    writer.write_list(optimizer_.memory());
}

bool TrainingRun::restore(ByteReader& reader) {
    steps_done_ = reader.read<std::int64_t>();
    diverged_ = reader.read<bool>();
    Parameters parameters = reader.read_list<float>();
    std::vector<float> memory = reader.read_list<float>();
    shuffled_epoch_ = -1;
    if (parameters.size() != parameters_.size() || memory.size() != optimizer_.memory().size()) return false;
    parameters_ = std::move(parameters);
    optimizer_.memory() = std::move(memory);
    return reader.ok() && steps_done_ >= 0 && steps_done_ <= steps_in_all();
}

}  // namespace init_lab
