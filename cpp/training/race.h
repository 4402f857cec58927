#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "byte_stream.h"
#include "training_run.h"
#include "training_spec.h"

namespace init_lab {

/// What every network of a race learns from and is tested on.
struct Task {
    Examples train;
    Examples test;  ///< never learned from
    /// Inputs are (value - centre) / scale.
    double centre = 0.0;
    double scale = 1.0;
};

/// How good the outputs on the test examples are: a share of right ones, or an area under a curve. 0 to 1.
using Score = double (*)(const Eigen::Ref<const Eigen::MatrixXf>& outputs, const Examples& test);

/// What is kept of one network. A loss is the mean over the batches since the last record.
struct RunHistory {
    std::vector<float> loss;
    std::vector<float> batch_accuracy;  ///< mean over the batches since the last record
    std::vector<float> test_loss;       ///< at the evaluations
    std::vector<float> test_score;      ///< likewise
    /// At the records, one number a layer; of the first repeat of each start only.
    std::vector<LayerReadings> layers;
    std::int64_t diverged_at = 0;  ///< step; 0 if it has not
};

/// Networks from several starts and repeats that take their steps in turn, so that all are always equally far.
class Race {
   public:
    /// Run number start · repeats + repeat begins at `parameters[…]`. `tasks`: one a repeat, which may be one and the
    /// same, with equally many examples to learn from; they must outlive it.
    Race(const TrainingSpec& spec, std::vector<const Task*> tasks, Score score, std::vector<Parameters> parameters);

    /// One step of one network, with the record and the evaluation that fall due; false when nothing was left to do.
    bool step();
    [[nodiscard]] std::int64_t steps_done() const { return steps_done_; }  ///< that every network has taken
    [[nodiscard]] std::int64_t steps_in_all() const { return steps_in_all_; }
    [[nodiscard]] bool over() const { return steps_done_ >= steps_in_all_; }
    /// 0 to 1
    [[nodiscard]] double progress() const;

    [[nodiscard]] std::size_t size() const { return runs_.size(); }
    [[nodiscard]] const TrainingRun& run(std::size_t r) const { return runs_[r]; }
    [[nodiscard]] const RunHistory& history(std::size_t r) const { return histories_[r]; }
    /// Steps at which records and evaluations were made, the same for all. The first evaluation is at step 0.
    [[nodiscard]] const std::vector<std::int64_t>& record_steps() const { return record_steps_; }
    [[nodiscard]] const std::vector<std::int64_t>& evaluation_steps() const { return evaluation_steps_; }
    /// Outputs of one network on any inputs, features × examples.
    [[nodiscard]] Eigen::MatrixXf outputs(std::size_t r, const Eigen::Ref<const Eigen::MatrixXf>& inputs);

    void save(ByteWriter& writer) const;
    [[nodiscard]] bool restore(ByteReader& reader);

   private:
    void take_step(std::size_t r);
    void evaluate(std::size_t r);
    void record(std::size_t r, LayerReadings readings);
    [[nodiscard]] bool is_due(std::int64_t step, std::int64_t interval) const {
        return step % interval == 0 || step == steps_in_all_;
    }
    [[nodiscard]] bool keeps_layers(std::size_t r) const { return r % repeats_ == 0; }
    [[nodiscard]] const Task& task_of(std::size_t r) const { return *tasks_[r % repeats_]; }
    [[nodiscard]] MultilayerNetwork& network_of(std::size_t r) { return networks_[r / repeats_]; }

    std::vector<const Task*> tasks_;
    Score score_;
    const Loss* loss_;
    std::size_t repeats_;
    std::vector<MultilayerNetwork> networks_;  ///< one for each start: they may differ in their activation
    std::vector<TrainingRun> runs_;
    std::vector<RunHistory> histories_;
    std::vector<std::int64_t> record_steps_;
    std::vector<std::int64_t> evaluation_steps_;
    std::int64_t steps_in_all_;
    std::int64_t record_every_;
    std::int64_t evaluate_every_;
    std::int64_t steps_done_ = 0;
    std::size_t next_run_ = 0;
    /// Sums over the batches since the last record, by run.
    std::vector<double> loss_sums_;
    std::vector<double> accuracy_sums_;
};

}  // namespace init_lab
