#pragma once

#include <memory>
#include <string_view>
#include <vector>

#include "detection.h"
#include "race.h"

namespace init_lab {

/// Beats to learn normality from and beats to be judged. Every training beat is normal; labels of the test beats (0
/// normal, 1 abnormal) are for counting hits only: they meet neither training nor thresholds.
struct BeatTask {
    Task task;
    std::vector<std::uint8_t> kinds;  ///< of the test beats: 1 normal, 2 to 5 abnormal
};
/// 260 normal beats to learn from, the first as recorded or in an order shuffled from the seed for each repeat; to be
/// judged, the other 129 and the 311 abnormal ones, in the order of the record.
[[nodiscard]] BeatTask heartbeat_task(const TrainingSpec& spec, const LabelledRows& data, std::uint32_t repeat);

/// A threshold that is known before any test beat is seen.
struct ThresholdRule {
    std::string_view name;
    std::string_view label;
    std::string_view description;
    double quantile;  ///< of the errors on the training beats
};
[[nodiscard]] std::span<const ThresholdRule> threshold_rules();

/// What one way of rebuilding beats gives.
struct Reading {
    std::vector<double> test_errors;   ///< mean squared error of each test beat
    std::vector<double> train_errors;  ///< of each training beat
    std::vector<double> thresholds;    ///< one a rule
    double auc = 0.0;
};

/// Trains autoencoders from several starts side by side on normal beats; a beat that it rebuilds badly is abnormal.
class AnomalyDetector {
   public:
    AnomalyDetector(const TrainingSpec& spec, const LabelledRows& data);
    AnomalyDetector(const AnomalyDetector&) = delete;
    AnomalyDetector& operator=(const AnomalyDetector&) = delete;

    /// The next step of one network; false when all is done, or the spec's stopAt is reached.
    bool step();
    [[nodiscard]] double progress() const { return race_->progress(); }
    [[nodiscard]] Race& race() { return *race_; }
    [[nodiscard]] const TrainingSpec& spec() const { return spec_; }
    /// Of run r: where the split is shuffled, each repeat has its own.
    [[nodiscard]] const BeatTask& beats(std::size_t r) const {
        return beats_[r % static_cast<std::size_t>(spec_.repeats) % beats_.size()];
    }

    /// As run r rebuilds the test beats, samples × beats.
    [[nodiscard]] Eigen::MatrixXf rebuilt(std::size_t r) { return race_->outputs(r, beats(r).task.test.inputs); }
    [[nodiscard]] Reading read(std::size_t r);
    /// The same of principal components, on the first split…
    [[nodiscard]] const Eigen::MatrixXf& baseline_rebuilt() const { return baseline_rebuilt_; }
    /// … and their readings, one a split.
    [[nodiscard]] const std::vector<Reading>& baselines() const { return baselines_; }

    /// As for Trainer.
    [[nodiscard]] Bytes checkpoint() const;
    [[nodiscard]] bool restore(std::span<const std::uint8_t> bytes);

   private:
    void read_baselines();

    TrainingSpec spec_;
    std::vector<BeatTask> beats_;  ///< one a repeat, or one for all
    std::unique_ptr<Race> race_;
    Eigen::MatrixXf baseline_rebuilt_;
    std::vector<Reading> baselines_;
};

/// Scores split by the labels, 0 and 1.
[[nodiscard]] ScoredCases split_by_label(std::span<const double> scores, std::span<const std::uint8_t> labels);

}  // namespace init_lab
