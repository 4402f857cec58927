#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "ansatz.h"
#include "core/error.h"
#include "core/spec.h"

namespace init_lab::quantum {

/// What varies from point to point.
enum class SweepKind : std::uint8_t { qubits, layers };
using PlateauSweep = Choice<SweepKind>;
[[nodiscard]] std::span<const PlateauSweep> plateau_sweeps();

/// Which parameter the gradient is taken by.
enum class ParameterKind : std::uint8_t { first, middle };
using PlateauParameter = Choice<ParameterKind>;
[[nodiscard]] std::span<const PlateauParameter> plateau_parameters();

/// A question about the variance of a gradient over random circuits, checked and complete.
struct PlateauSpec {
    const CircuitFamily* circuit = nullptr;
    const CostFunction* cost = nullptr;
    const AngleStart* start = nullptr;
    const PlateauSweep* sweep = nullptr;
    const PlateauParameter* parameter = nullptr;
    int qubits = 6;  ///< where layers vary
    int qubits_minimum = 2;
    int qubits_maximum = 10;
    int layers = 0;  ///< 0 stands for layers_per_qubit × qubits
    int layers_per_qubit = 10;
    int blocks = 1;
    double angle_variance = 1.0;
    int samples = 200;
    std::uint64_t seed = 1;

    [[nodiscard]] int layers_of(int qubits) const;
    [[nodiscard]] Ensemble ensemble(int qubits, int layers) const;
};
[[nodiscard]] std::span<const Field> plateau_fields();
[[nodiscard]] const PlateauSpec& default_plateau_spec();
/// Checks every field by itself, then the combinations, then the work of all together.
[[nodiscard]] Result<PlateauSpec> parse_plateau_spec(const std::vector<RawField>& fields);

/// One point of the experiment.
struct PlateauPlace {
    int qubits = 0;
    int layers = 0;
    double work = 0.0;  ///< of one sample: gates × amplitudes
};
[[nodiscard]] std::vector<PlateauPlace> plateau_places(const PlateauSpec& spec);

/// Gates × amplitudes over all samples; about a nanosecond each.
inline constexpr double most_plateau_work = 2e13;

}  // namespace init_lab::quantum
