#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "core/error.h"
#include "core/spec.h"
#include "dataset.h"
#include "training_run.h"

namespace init_lab {

/// One of the starts that are trained side by side, as its text says: `NAME`, `NAME:GAIN` or `NAME:GAIN:ACTIVATION`
/// with an initializer's name; or `pretrained` or `pretrained:FROZEN`, the network that first learned the other
/// classes, its last layer drawn anew, its first FROZEN layers frozen.
struct Start {
    std::string text;
    bool pretrained = false;
    int frozen_layers = 0;
    Spec network;  ///< shape, activation, initializer and biases, as the core draws them
};

/// Which examples are for training.
struct Split {
    enum class Kind : std::uint8_t { as_recorded, shuffled };
    std::string_view name;
    std::string_view label;
    std::string_view description;
    Kind kind;
};
[[nodiscard]] std::span<const Split> digit_splits();
[[nodiscard]] std::span<const Split> beat_splits();

/// What to learn, from which starts, and how. Pointers lead into tables that live as long as the program.
struct TrainingSpec {
    const DatasetInfo* dataset = nullptr;
    int examples = 400;   ///< of a toy, half of them for training
    double noise = 0.05;  ///< of a toy
    const Split* split = nullptr;
    int train_examples = 0;    ///< only so many; 0 is all
    std::vector<int> classes;  ///< labels; empty is all
    std::vector<int> pretrain_classes;
    int pretrain_epochs = 20;
    std::vector<Start> starts;
    int depth = 8;       ///< layers with weights; of an autoencoder, those on each side of the bottleneck
    int width = 64;      ///< units of a hidden layer
    int bottleneck = 8;  ///< of an autoencoder; principal components kept by its baseline
    Method method;
    int repeats = 1;
    std::int64_t stop_at = 0;  ///< steps after which to pause; 0 is never

    /// Units per layer, input first.
    [[nodiscard]] std::vector<int> widths() const;
    /// Classes told apart.
    [[nodiscard]] int class_count() const;
    /// How many examples there are to learn from.
    [[nodiscard]] int training_size() const;
    [[nodiscard]] bool needs_pretraining() const;
};

/// Keys of `train`'s spec: ranges and words. A list's range is that of its entries.
[[nodiscard]] std::span<const Field> training_fields();
/// Those of `detectAnomalies`, an autoencoder on heartbeats.
[[nodiscard]] std::span<const Field> anomaly_fields();
[[nodiscard]] const TrainingSpec& default_training_spec();
[[nodiscard]] const TrainingSpec& default_anomaly_spec();

/// Checks every field by itself, then all together. Absent fields take their defaults. Codes are those of the core's
/// specs.
[[nodiscard]] Result<TrainingSpec> parse_training_spec(const std::vector<RawField>& fields);
[[nodiscard]] Result<TrainingSpec> parse_anomaly_spec(const std::vector<RawField>& fields);

inline constexpr std::size_t most_starts = 6;

/// What one call may ask for at most.
struct TrainingLimits {
    double multiply_adds = 2e13;  ///< over all steps of all networks: hours, which can be paused
    double floats = 6e7;          ///< parameters and what optimizers remember, of all networks
};
inline constexpr TrainingLimits training_limits{};

}  // namespace init_lab
