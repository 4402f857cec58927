#pragma once

#include <cstdint>
#include <vector>

#include "byte_stream.h"
#include "loss.h"
#include "multilayer_network.h"
#include "optimizer.h"

namespace init_lab {

/// Inputs and what should come out, one example a column.
struct Examples {
    Eigen::MatrixXf inputs;            ///< features × examples
    Eigen::MatrixXf targets;           ///< outputs × examples
    std::vector<std::uint8_t> labels;  ///< classes, one an example

    [[nodiscard]] Eigen::Index count() const { return inputs.cols(); }
};

/// How one network is trained.
struct Method {
    const Loss* loss = nullptr;
    const Optimizer* optimizer = nullptr;
    double learning_rate = 0.03;
    double momentum = 0.9;
    const Schedule* schedule = nullptr;
    double warm_up = 0.1;  ///< share of the steps
    double clip = 0.0;     ///< longest gradient; 0 is no limit
    int batch_size = 32;
    int epochs = 30;
    std::size_t first_layer = 1;  ///< the lowest that learns; those below are frozen
    std::uint64_t seed = 1;
    std::uint32_t repeat = 0;

    [[nodiscard]] std::int64_t steps_per_epoch(Eigen::Index examples) const {
        return (examples + batch_size - 1) / batch_size;
    }
    /// Whether a layer's step needs no more than that layer's gradient.
    [[nodiscard]] bool is_plain() const { return optimizer->kind == Optimizer::Kind::sgd && clip == 0.0; }
    [[nodiscard]] std::int64_t steps(Eigen::Index examples) const { return epochs * steps_per_epoch(examples); }
};

/// One number a layer, layer 1 first, of one step.
struct LayerReadings {
    std::vector<float> gradient_norm;        ///< |dL/dW|, before clipping; 0 for frozen layers
    std::vector<float> update_ratio;         ///< |change of W| / |W|; 0 for frozen layers
    std::vector<float> activation_variance;  ///< over units and batch; of the last layer that of Z
};

/// One network on its way: its parameters, what its optimizer remembers, and where it is.
class TrainingRun {
   public:
    /// `examples` must outlive it.
    TrainingRun(Method method, Parameters start, const Examples& examples);

    /// One step of gradient descent on the next batch; an epoch's last batch may be smaller. Batches are the examples
    /// in an order shuffled anew for each epoch, from the seed. Fills `readings` if given.
    /// Returns the batch's loss before the step; not finite, it ends the run as diverged.
    double step(MultilayerNetwork& network, LayerReadings* readings);

    [[nodiscard]] std::int64_t steps_done() const { return steps_done_; }
    [[nodiscard]] std::int64_t steps_in_all() const { return method_.steps(examples_->count()); }
    [[nodiscard]] bool diverged() const { return diverged_; }
    void call_diverged() { diverged_ = true; }
    [[nodiscard]] bool over() const { return diverged_ || steps_done_ >= steps_in_all(); }
    [[nodiscard]] const Parameters& parameters() const { return parameters_; }
    /// How many of the last batch's examples were classified rightly, as a share (see `share_right`).
    [[nodiscard]] double batch_accuracy() const { return batch_accuracy_; }

    /// All that the steps to come depend on, beyond what it was made from.
    void save(ByteWriter& writer) const;
    /// False if what was saved is of a run of another size.
    [[nodiscard]] bool restore(ByteReader& reader);

   private:
    void gather_batch();
    [[nodiscard]] std::size_t frozen_parameters(const MultilayerNetwork& network) const {
        return network.offset(method_.first_layer);
    }

    Method method_;
    const Examples* examples_;
    Parameters parameters_;
    OptimizerState optimizer_;
    std::int64_t steps_done_ = 0;
    bool diverged_ = false;
    double batch_accuracy_ = 0.0;

    // Made anew from the seed; not part of what is saved.
    std::int64_t shuffled_epoch_ = -1;
    std::vector<std::uint32_t> order_;
    Eigen::MatrixXf inputs_;
    Eigen::MatrixXf targets_;
    std::vector<float> gradient_;
};

/// The share of examples whose largest output is the right class; with one output, whose sign is.
[[nodiscard]] double share_right(const Eigen::Ref<const Eigen::MatrixXf>& outputs,
                                 const Eigen::Ref<const Eigen::MatrixXf>& targets);

}  // namespace init_lab
