#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "observable.h"
#include "state_vector.h"

namespace init_lab::quantum {

/// One step of a circuit.
struct Operation {
    enum class Kind : std::uint8_t {
        rotation,   ///< by parameter `parameter`, about `axis`
        gate,       ///< gate number `parameter` of the circuit's own
        cz,         ///< between `qubit` and `other`
        cnot,       ///< `qubit` controls `other`
        cz_ladder,  ///< CZ between each qubit and the next
    };
    Kind kind = Kind::rotation;
    Axis axis = Axis::x;
    std::uint8_t qubit = 0;
    std::uint8_t other = 0;
    std::uint32_t parameter = 0;
};

/// A sequence of operations with parameters 0 … parameters - 1, each used by one rotation.
struct Circuit {
    int qubits = 1;
    std::uint32_t parameters = 0;
    std::vector<Operation> operations;
    std::vector<OneQubitGate> gates;

    void rotate(Axis axis, int qubit);  ///< by a parameter of its own, the next one
    void add(const OneQubitGate& gate, int qubit);
    void add_cz(int first, int second);
    void add_cnot(int control, int target);
    void add_cz_ladder();
    void clear();
    /// Gates one by one: a ladder counts as qubits - 1 of them.
    [[nodiscard]] double gate_count() const;
};

/// Runs circuits of one number of qubits; keeps the memory that they need.
class Simulator {
   public:
    explicit Simulator(int qubits);

    /// Applies operations [first, last) of the circuit to `state`; angles are given as `half_angles` makes them.
    void run(const Circuit& circuit, std::span<const HalfAngle> angles, std::size_t first, std::size_t last,
             StateVector& state) const;
    /// The cost: the observable's expectation after the circuit, from |0...0>.
    [[nodiscard]] double cost(const Circuit& circuit, std::span<const double> angles, const Observable& observable);

    /// Derivative by one parameter: (cost at angle + pi/2 less cost at angle - pi/2) / 2, exactly (Mitarai et al.
    /// 2018).
    [[nodiscard]] double shift_gradient(const Circuit& circuit, std::span<const double> angles,
                                        const Observable& observable, std::uint32_t parameter);
    /// All derivatives in one pass back through the circuit (Jones & Gacon 2020, arXiv 2009.02823), `start` being the
    /// state that it begins with. Returns the cost.
    double adjoint_gradient(const Circuit& circuit, std::span<const double> angles, const Observable& observable,
                            const StateVector& start, std::span<double> gradient);

    [[nodiscard]] const StateVector& state() const { return state_; }

   private:
    void undo(const Circuit& circuit, const Operation& operation, std::span<const HalfAngle> angles,
              StateVector& state) const;

    SignTable ladder_;
    StateVector state_;
    StateVector adjoint_;
    std::vector<HalfAngle> half_angles_;
};

void half_angles(std::span<const double> angles, std::vector<HalfAngle>& out);

}  // namespace init_lab::quantum
