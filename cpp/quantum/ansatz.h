#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "choice.h"
#include "circuit.h"

/// Families of circuits and how their angles start.
namespace init_lab::quantum {

enum class FamilyKind : std::uint8_t { random, hardware_efficient, product };
using CircuitFamily = Choice<FamilyKind>;
[[nodiscard]] std::span<const CircuitFamily> circuit_families();

enum class StartKind : std::uint8_t { uniform, small_angles, identity_blocks, zeros };
using AngleStart = Choice<StartKind>;
[[nodiscard]] std::span<const AngleStart> angle_starts();

enum class CostKind : std::uint8_t { zz, local, global };
using CostFunction = Choice<CostKind>;
[[nodiscard]] std::span<const CostFunction> cost_functions();
[[nodiscard]] Observable observable_of(CostFunction::Kind cost, int qubits);

/// A distribution over circuits with angles.
struct Ensemble {
    CircuitFamily::Kind family = CircuitFamily::Kind::random;
    AngleStart::Kind start = AngleStart::Kind::uniform;
    int qubits = 2;
    int layers = 1;               ///< even with identity blocks; a product circuit has one
    int blocks = 1;               ///< identity blocks: at most layers / 2
    double angle_variance = 1.0;  ///< small angles: their variance is this over `layers`
    std::uint64_t seed = 1;
};

[[nodiscard]] int rotations_per_layer(CircuitFamily::Kind family, int qubits);

/// One draw. Its axes and angles depend on (seed, qubits, sample) alone; a deeper circuit begins like a shallower
/// one.
struct DrawnCircuit {
    Circuit circuit;
    std::vector<double> angles;
};
void draw(const Ensemble& ensemble, std::uint32_t sample, DrawnCircuit& out);

}  // namespace init_lab::quantum
