#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "gate.h"

namespace init_lab::quantum {

/// More would not harm, but 2^20 amplitudes a state are 16 MB.
inline constexpr int most_qubits = 20;

/// One entry per basis state, +1 or -1: a diagonal of signs, such as many CZ gates at once.
using SignTable = std::vector<double>;

/// The state of 1 to `most_qubits` qubits, in double. Qubit j (0 is the first) is bit j of an amplitude's index.
/// Real and imaginary parts lie apart, so that one instruction works on neighbouring amplitudes. Every gate that is
/// unitary keeps the norm to a few units in the last place.
class StateVector {
   public:
    /// In |0...0>.
    explicit StateVector(int qubits);

    void reset();  ///< back to |0...0>
    void rotate(Axis axis, int qubit, HalfAngle angle);
    void apply(const OneQubitGate& gate, int qubit);
    void apply_hadamard(int qubit);
    void apply_cz(int first, int second);
    void apply_cnot(int control, int target);
    void apply_signs(const SignTable& signs);
    void scale(double factor);

    [[nodiscard]] int qubits() const { return qubits_; }
    [[nodiscard]] std::size_t size() const { return real_.size(); }
    [[nodiscard]] std::span<double> real() { return real_; }
    [[nodiscard]] std::span<double> imaginary() { return imaginary_; }
    [[nodiscard]] std::span<const double> real() const { return real_; }
    [[nodiscard]] std::span<const double> imaginary() const { return imaginary_; }
    [[nodiscard]] double norm_squared() const;

   private:
    int qubits_;
    std::vector<double> real_;
    std::vector<double> imaginary_;
};

/// CZ between each qubit and the next, of all `qubits` in a row.
[[nodiscard]] SignTable cz_ladder(int qubits);

/// Im <left| P |right> for the Pauli matrix P of that axis on one qubit.
[[nodiscard]] double imaginary_overlap(const StateVector& left, Axis axis, int qubit, const StateVector& right);

}  // namespace init_lab::quantum
