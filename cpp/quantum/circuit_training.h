#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "ansatz.h"
#include "core/error.h"
#include "core/spec.h"

namespace init_lab::quantum {

/// What is read from the circuit as its answer, -1 to 1.
enum class ReadoutKind : std::uint8_t { local, global };
using Readout = Choice<ReadoutKind>;
[[nodiscard]] std::span<const Readout> readouts();

/// A classifier of points in the square [-1, 1]^2, trained from every start side by side: same circuit family, same
/// points, same learning rate.
struct CircuitTrainingSpec {
    const CircuitFamily* circuit = nullptr;
    const Readout* readout = nullptr;
    int qubits = 8;
    int layers_per_qubit = 10;
    int blocks = 1;
    double angle_variance = 1.0;
    double learning_rate = 0.1;
    int steps = 60;
    int examples = 16;
    std::uint64_t seed = 1;

    [[nodiscard]] int layers() const { return layers_per_qubit * qubits; }
};
[[nodiscard]] std::span<const Field> circuit_training_fields();
[[nodiscard]] const CircuitTrainingSpec& default_circuit_training_spec();
[[nodiscard]] Result<CircuitTrainingSpec> parse_circuit_training_spec(const std::vector<RawField>& fields);

/// A point and its class: +1 where both coordinates have the same sign, else -1 (the XOR of their signs).
struct Example {
    double x = 0.0;
    double y = 0.0;
    double label = 1.0;
};

/// One start's way. Entry k of each array is before step k; the last is after the last step.
struct TrainingRun {
    const AngleStart* start = nullptr;
    std::vector<double> angles;
    std::vector<double> loss;           ///< mean of (answer - label)^2 / 4: 1/4 for one that always answers 0
    std::vector<double> accuracy;       ///< share of examples whose answer has the label's sign
    std::vector<double> gradient_norm;  ///< of the loss, by all angles
};

class CircuitTraining {
   public:
    explicit CircuitTraining(const CircuitTrainingSpec& spec);
    [[nodiscard]] static Result<CircuitTraining> resume(const CircuitTrainingSpec& spec,
                                                        std::span<const std::uint8_t> checkpoint);

    /// One example of one run; false when nothing was left to do.
    bool step();
    [[nodiscard]] double progress() const;
    [[nodiscard]] const CircuitTrainingSpec& spec() const { return spec_; }
    [[nodiscard]] const std::vector<TrainingRun>& runs() const { return runs_; }
    [[nodiscard]] const std::vector<Example>& examples() const { return examples_; }
    /// Of complete steps; the example under way is done again.
    [[nodiscard]] std::vector<std::uint8_t> checkpoint() const;

   private:
    void encode(const Example& example);
    void finish_step(TrainingRun& run);

    CircuitTrainingSpec spec_;
    std::vector<Example> examples_;
    std::vector<TrainingRun> runs_;
    std::vector<Circuit> circuits_;  ///< one per run
    Observable readout_;
    Simulator simulator_;
    StateVector encoded_;

    int steps_done_ = 0;  ///< by all runs before `run_`
    std::size_t run_ = 0;
    std::size_t example_ = 0;
    std::vector<double> sum_;  ///< the loss's gradient over the examples so far
    std::vector<double> gradient_;
    double loss_ = 0.0;
    double right_ = 0.0;
};

}  // namespace init_lab::quantum
