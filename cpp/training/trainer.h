#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "race.h"

namespace init_lab {

/// Trains networks from several starts side by side on one task. The work comes in steps of a millisecond or less for
/// the networks of the lesson, so that a caller can report progress, pause and stop.
class Trainer {
   public:
    /// `data`: what `unpack` gave for the spec's data set; for a toy it is made here.
    Trainer(const TrainingSpec& spec, const LabelledRows& data);
    Trainer(const Trainer&) = delete;
    Trainer& operator=(const Trainer&) = delete;

    /// The next step of one network; false when all is done, or the spec's stopAt is reached.
    bool step();
    /// Share of all steps, those of pretraining included, 0 to 1.
    [[nodiscard]] double progress() const;
    [[nodiscard]] bool is_pretraining() const { return race_ == nullptr; }
    /// Null while it pretrains.
    [[nodiscard]] Race* race() { return race_.get(); }
    [[nodiscard]] const TrainingSpec& spec() const { return spec_; }
    /// Of the first repeat.
    [[nodiscard]] const Task& task() const { return tasks_.front(); }

    /// A few bytes for each parameter: a trainer of the same spec (stopAt may differ) goes on from them as this one
    /// would, bit for bit.
    [[nodiscard]] Bytes checkpoint() const;
    /// False if the bytes are not a checkpoint of this spec; the trainer is then not to be used.
    [[nodiscard]] bool restore(std::span<const std::uint8_t> bytes);

   private:
    void start_race();
    [[nodiscard]] std::int64_t pretraining_steps() const;

    TrainingSpec spec_;
    std::vector<Task> tasks_;        ///< one a repeat, or one for all
    std::vector<Task> pretraining_;  ///< likewise, of the other classes; empty where nothing is pretrained
    std::unique_ptr<MultilayerNetwork> pretraining_network_;
    std::vector<TrainingRun> pretraining_runs_;  ///< one a repeat
    std::unique_ptr<Race> race_;
};

/// Digits or points as inputs and one-hot targets; inputs are centred and scaled by the mean and the standard
/// deviation of all training inputs. One task for each repeat where examples are drawn (points, a shuffled split, the
/// few of trainExamples, as many of each class as can be), all with equally many to learn from; else one for all.
[[nodiscard]] std::vector<Task> classification_tasks(const TrainingSpec& spec, const LabelledRows& data);

/// The outputs' verdict on a grid over the plane, for toys: the probability of class 1 at `size` × `size` points, row
/// by row from the lower left, over [-1.2, 1.2] both ways.
[[nodiscard]] std::vector<float> decision_surface(Race& race, std::size_t run, int size, const Task& task);
inline constexpr double surface_reach = 1.2;

}  // namespace init_lab
