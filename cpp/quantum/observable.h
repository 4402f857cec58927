#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "state_vector.h"

namespace init_lab::quantum {

/// A product of Pauli matrices: bit j of `x` puts X on qubit j, of `z` puts Z, of both Y. A real factor before it.
struct PauliString {
    double factor = 1.0;
    std::uint32_t x = 0;
    std::uint32_t z = 0;
};

/// "ZZ" is Z on qubits 0 and 1; "IXY" is X on 1 and Y on 2. Only the letters I, X, Y, Z.
[[nodiscard]] PauliString pauli_string(std::string_view letters, double factor = 1.0);

/// A Hermitian operator: constant + sum of Pauli strings + zeros · |0...0><0...0|.
struct Observable {
    double constant = 0.0;
    std::vector<PauliString> strings;  ///< no two alike, none the identity
    double zeros = 0.0;
};

[[nodiscard]] double expectation(const PauliString& string, const StateVector& state);
[[nodiscard]] double expectation(const Observable& observable, const StateVector& state);

/// out = observable · state. Both of the same number of qubits.
void apply(const Observable& observable, const StateVector& state, StateVector& out);

/// Tr(H0²) / 2^n for the part H0 of trace 0 (Pauli strings are orthogonal, so each adds its factor squared).
/// Only for observables with strings or with the projector, not both.
[[nodiscard]] double mean_square_without_trace(const Observable& observable, int qubits);

}  // namespace init_lab::quantum
