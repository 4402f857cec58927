#include "circuit.h"

#include <algorithm>
#include <numbers>

namespace init_lab::quantum {

using Kind = Operation::Kind;

namespace {

std::uint8_t small(int qubit) { return static_cast<std::uint8_t>(qubit); }

OneQubitGate adjoint_of(const OneQubitGate& g) {
    return {std::conj(g.m00), std::conj(g.m10), std::conj(g.m01), std::conj(g.m11)};
}

}  // namespace

void Circuit::rotate(Axis axis, int qubit) {
    operations.push_back({Kind::rotation, axis, small(qubit), 0, parameters});
    ++parameters;
}

void Circuit::add(const OneQubitGate& gate, int qubit) {
    operations.push_back({Kind::gate, Axis::x, small(qubit), 0, static_cast<std::uint32_t>(gates.size())});
    gates.push_back(gate);
}

void Circuit::add_cz(int first, int second) {
    operations.push_back({Kind::cz, Axis::z, small(first), small(second), 0});
}

void Circuit::add_cnot(int control, int target) {
    operations.push_back({Kind::cnot, Axis::x, small(control), small(target), 0});
}

void Circuit::add_cz_ladder() { operations.push_back({Kind::cz_ladder, Axis::z, 0, 0, 0}); }

void Circuit::clear() {
    parameters = 0;
    operations.clear();
    gates.clear();
}

double Circuit::gate_count() const {
    double count = 0.0;
    for (const Operation& o : operations) count += o.kind == Kind::cz_ladder ? qubits - 1 : 1;
    return count;
}

void half_angles(std::span<const double> angles, std::vector<HalfAngle>& out) {
    out.resize(angles.size());
    std::ranges::transform(angles, out.begin(), half_angle);
}

Simulator::Simulator(int qubits) : ladder_(cz_ladder(qubits)), state_(qubits), adjoint_(qubits) {}

void Simulator::run(const Circuit& circuit, std::span<const HalfAngle> angles, std::size_t first, std::size_t last,
                    StateVector& state) const {
    for (std::size_t k = first; k < last; ++k) {
        const Operation& o = circuit.operations[k];
        switch (o.kind) {
            case Kind::rotation: state.rotate(o.axis, o.qubit, angles[o.parameter]); break;
            case Kind::gate: state.apply(circuit.gates[o.parameter], o.qubit); break;
            case Kind::cz: state.apply_cz(o.qubit, o.other); break;
            case Kind::cnot: state.apply_cnot(o.qubit, o.other); break;
            case Kind::cz_ladder: state.apply_signs(ladder_); break;
        }
    }
}

void Simulator::undo(const Circuit& circuit, const Operation& o, std::span<const HalfAngle> angles,
                     StateVector& state) const {
    switch (o.kind) {
        case Kind::rotation: {
            const HalfAngle t = angles[o.parameter];
            state.rotate(o.axis, o.qubit, {t.cosine, -t.sine});
            break;
        }
        case Kind::gate: state.apply(adjoint_of(circuit.gates[o.parameter]), o.qubit); break;
        case Kind::cz: state.apply_cz(o.qubit, o.other); break;
        case Kind::cnot: state.apply_cnot(o.qubit, o.other); break;
        case Kind::cz_ladder: state.apply_signs(ladder_); break;
    }
}

double Simulator::cost(const Circuit& circuit, std::span<const double> angles, const Observable& observable) {
    half_angles(angles, half_angles_);
    state_.reset();
    run(circuit, half_angles_, 0, circuit.operations.size(), state_);
    return expectation(observable, state_);
}

double Simulator::shift_gradient(const Circuit& circuit, std::span<const double> angles, const Observable& observable,
                                 std::uint32_t parameter) {
    constexpr double shift = std::numbers::pi / 2.0;
    std::vector<double> shifted(angles.begin(), angles.end());
    shifted[parameter] = angles[parameter] + shift;
    const double above = cost(circuit, shifted, observable);
    shifted[parameter] = angles[parameter] - shift;
    return 0.5 * (above - cost(circuit, shifted, observable));
}

double Simulator::adjoint_gradient(const Circuit& circuit, std::span<const double> angles,
                                   const Observable& observable, const StateVector& start,
                                   std::span<double> gradient) {
    half_angles(angles, half_angles_);
    state_ = start;
    run(circuit, half_angles_, 0, circuit.operations.size(), state_);
    apply(observable, state_, adjoint_);
    const double cost = expectation(observable, state_);
    for (std::size_t k = circuit.operations.size(); k-- > 0;) {
        const Operation& o = circuit.operations[k];
        // d/dt <psi| H |psi> = 2 Re <H psi| (-i P / 2) |psi> = Im <H psi| P |psi>, both taken right after the
        // rotation
        if (o.kind == Kind::rotation) gradient[o.parameter] = imaginary_overlap(adjoint_, o.axis, o.qubit, state_);
        undo(circuit, o, half_angles_, state_);
        undo(circuit, o, half_angles_, adjoint_);
    }
    return cost;
}

}  // namespace init_lab::quantum
