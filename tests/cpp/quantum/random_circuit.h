#pragma once

#include <numbers>
#include <vector>

#include "core/random.h"
#include "quantum/circuit.h"

/// Circuits of all kinds of gates, for comparisons.
namespace init_lab::quantum::test {

/// Words one by one.
class Dice {
   public:
    explicit Dice(std::uint64_t seed) : seed_(seed) {}
    std::uint32_t below(std::uint32_t end) { return word() % end; }
    double angle() { return 2.0 * std::numbers::pi * word() * 0x1p-32; }

   private:
    std::uint32_t word() { return philox4x32({counter_++, 0, 0, 0}, {static_cast<std::uint32_t>(seed_), 7})[0]; }
    std::uint64_t seed_;
    std::uint32_t counter_ = 0;
};

struct AngledCircuit {
    Circuit circuit;
    std::vector<double> angles;
};

/// Any unitary 2 × 2 matrix up to its phase, times a phase.
inline OneQubitGate random_gate(Dice& dice) {
    const double t = dice.angle();
    const std::complex<double> a = std::cos(t) * std::polar(1.0, dice.angle());
    const std::complex<double> b = std::sin(t) * std::polar(1.0, dice.angle());
    const std::complex<double> phase = std::polar(1.0, dice.angle());
    return {phase * a, -phase * std::conj(b), phase * b, phase * std::conj(a)};
}

inline AngledCircuit random_circuit(int qubits, int operations, std::uint64_t seed) {
    Dice dice(seed);
    AngledCircuit out;
    out.circuit.qubits = qubits;
    const auto n = static_cast<std::uint32_t>(qubits);
    for (int k = 0; k < operations; ++k) {
        const auto q = static_cast<int>(dice.below(n));
        const auto other = static_cast<int>((static_cast<std::uint32_t>(q) + 1 + dice.below(n > 1 ? n - 1 : 1)) % n);
        switch (dice.below(n > 1 ? 8 : 5)) {
            case 3: out.circuit.add(hadamard(), q); break;
            case 4: out.circuit.add(random_gate(dice), q); break;
            case 5: out.circuit.add_cz(q, other); break;
            case 6: out.circuit.add_cnot(q, other); break;
            case 7: out.circuit.add_cz_ladder(); break;
            default: out.circuit.rotate(static_cast<Axis>(dice.below(3)), q); out.angles.push_back(dice.angle());
        }
    }
    return out;
}

}  // namespace init_lab::quantum::test
