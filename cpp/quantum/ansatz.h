#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "circuit.h"

/// Families of circuits and how their angles start.
namespace init_lab::quantum {

struct CircuitFamily {
    enum class Kind : std::uint8_t { random, hardware_efficient, product };
    Kind kind;
    std::string_view name;
    std::string_view label;
    std::string_view description;
    std::string_view source;
};
[[nodiscard]] std::span<const CircuitFamily> circuit_families();

struct AngleStart {
    enum class Kind : std::uint8_t { uniform, small_angles, identity_blocks, zeros };
    Kind kind;
    std::string_view name;
    std::string_view label;
    std::string_view description;
    std::string_view source;
};
[[nodiscard]] std::span<const AngleStart> angle_starts();

struct CostFunction {
    enum class Kind : std::uint8_t { zz, local, global };
    Kind kind;
    std::string_view name;
    std::string_view label;
    std::string_view description;
    std::string_view source;
};
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
