#include "circuit_training.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "checkpoint.h"
#include "core/distribution.h"

namespace init_lab::quantum {
namespace {

constexpr double checkpoint_version = 1.0;

std::vector<double> identity_of(const CircuitTrainingSpec& s) {
    return {checkpoint_version,
            static_cast<double>(s.circuit->kind),
            static_cast<double>(s.readout->kind),
            static_cast<double>(s.qubits),
            static_cast<double>(s.layers_per_qubit),
            static_cast<double>(s.blocks),
            s.angle_variance,
            s.learning_rate,
            static_cast<double>(s.examples),
            static_cast<double>(s.seed)};
}

std::vector<Example> draw_examples(const CircuitTrainingSpec& spec) {
    const auto count = static_cast<std::size_t>(spec.examples);
    std::vector<float> draws(2 * count);
    fill_uniform({spec.seed, Purpose::circuit_data, 0, 0}, draws);
    std::vector<Example> examples;
    for (std::size_t i = 0; i < count; ++i) {
        // Kept off the border between the classes, and as many of one class as of the other.
        const auto away = [](float u) {
            return (u < 0.0f ? -1.0 : 1.0) * (0.2 + 0.8 * std::abs(static_cast<double>(u)));
        };
        const double x = away(draws[2 * i]);
        const double wanted = i % 2 == 0 ? 1.0 : -1.0;
        const double y = std::abs(away(draws[2 * i + 1])) * (x > 0.0 ? wanted : -wanted);
        examples.push_back({x, y, wanted});
    }
    return examples;
}

Observable observable_of(Readout::Kind readout, int qubits) {
    if (readout == Readout::Kind::local) return {.constant = 0.0, .strings = {pauli_string("ZZ")}};
    return {.constant = 0.0, .strings = {{1.0, 0, (1u << qubits) - 1u}}};
}

}  // namespace

CircuitTraining::CircuitTraining(const CircuitTrainingSpec& spec)
    : spec_(spec),
      examples_(draw_examples(spec)),
      readout_(observable_of(spec.readout->kind, spec.qubits)),
      simulator_(spec.qubits),
      encoded_(spec.qubits) {
    for (const AngleStart& start : angle_starts()) {
        const Ensemble ensemble{spec.circuit->kind, start.kind,          spec.qubits, spec.layers(),
                                spec.blocks,        spec.angle_variance, spec.seed};
        DrawnCircuit drawn;
        draw(ensemble, 0, drawn);
        runs_.push_back({&start, drawn.angles, {}, {}, {}});
        circuits_.push_back(std::move(drawn.circuit));
    }
    sum_.assign(runs_.front().angles.size(), 0.0);
    gradient_ = sum_;
}

/// R_Y(pi x / 2) on even qubits, R_Y(pi y / 2) on odd ones, so that <Z> = cos(pi x / 2)... on |0>.
void CircuitTraining::encode(const Example& example) {
    encoded_.reset();
    for (int q = 0; q < spec_.qubits; ++q) {
        const double coordinate = q % 2 == 0 ? example.x : example.y;
        encoded_.rotate(Axis::y, q, half_angle(0.5 * std::numbers::pi * coordinate));
    }
}

bool CircuitTraining::step() {
    if (steps_done_ > spec_.steps) return false;
    TrainingRun& run = runs_[run_];
    const Example& example = examples_[example_];
    encode(example);
    const double answer = simulator_.adjoint_gradient(circuits_[run_], run.angles, readout_, encoded_, gradient_);
    const double error = answer - example.label;
    const auto count = static_cast<double>(examples_.size());
    loss_ += 0.25 * error * error / count;
    right_ += (answer * example.label > 0.0 ? 1.0 : 0.0) / count;
    for (std::size_t p = 0; p < sum_.size(); ++p) sum_[p] += 0.5 * error * gradient_[p] / count;
    if (++example_ == examples_.size()) finish_step(run);
    return true;
}

void CircuitTraining::finish_step(TrainingRun& run) {
    double squares = 0.0;
    for (const double g : sum_) squares += g * g;
    run.loss.push_back(loss_);
    run.accuracy.push_back(right_);
    run.gradient_norm.push_back(std::sqrt(squares));
    if (steps_done_ < spec_.steps) {
        for (std::size_t p = 0; p < sum_.size(); ++p) run.angles[p] -= spec_.learning_rate * sum_[p];
    }
    std::ranges::fill(sum_, 0.0);
    loss_ = 0.0;
    right_ = 0.0;
    example_ = 0;
    if (++run_ < runs_.size()) return;
    run_ = 0;
    ++steps_done_;
}

double CircuitTraining::progress() const {
    const auto examples = static_cast<double>(examples_.size());
    const auto runs = static_cast<double>(runs_.size());
    const double passed = steps_done_ + (static_cast<double>(run_) + static_cast<double>(example_) / examples) / runs;
    return std::min(1.0, passed / (spec_.steps + 1.0));
}

std::vector<std::uint8_t> CircuitTraining::checkpoint() const {
    std::vector<double> numbers = identity_of(spec_);
    numbers.push_back(steps_done_);
    numbers.push_back(static_cast<double>(run_));
    for (const TrainingRun& run : runs_) {
        numbers.push_back(static_cast<double>(run.loss.size()));
        numbers.insert(numbers.end(), run.angles.begin(), run.angles.end());
        numbers.insert(numbers.end(), run.loss.begin(), run.loss.end());
        numbers.insert(numbers.end(), run.accuracy.begin(), run.accuracy.end());
        numbers.insert(numbers.end(), run.gradient_norm.begin(), run.gradient_norm.end());
    }
    return to_bytes(numbers);
}

Result<CircuitTraining> CircuitTraining::resume(const CircuitTrainingSpec& spec,
                                                std::span<const std::uint8_t> checkpoint) {
    CircuitTraining training(spec);
    CheckpointReader reader(checkpoint);
    for (const double expected : identity_of(spec)) reader.expect(expected);
    training.steps_done_ = static_cast<int>(reader.index(1e6));
    training.run_ = reader.index(static_cast<double>(training.runs_.size() - 1));
    for (std::size_t r = 0; r < training.runs_.size(); ++r) {
        TrainingRun& run = training.runs_[r];
        const auto done = static_cast<std::size_t>(training.steps_done_) + (r < training.run_ ? 1 : 0);
        reader.expect(static_cast<double>(done));
        reader.read(run.angles, run.angles.size());
        reader.read(run.loss, done);
        reader.read(run.accuracy, done);
        reader.read(run.gradient_norm, done);
    }
    if (!reader.complete()) return refuse_checkpoint();
    return training;
}

}  // namespace init_lab::quantum
