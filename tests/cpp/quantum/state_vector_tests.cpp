#include "quantum/state_vector.h"

#include <catch2/catch_test_macros.hpp>

#include "dense.h"
#include "quantum/ansatz.h"
#include "random_circuit.h"

using namespace init_lab::quantum;
using namespace init_lab::quantum::test;

namespace {

/// The matrix that a circuit really applies: column i is what it makes of basis state i.
Matrix applied(const AngledCircuit& c) {
    const int n = c.circuit.qubits;
    std::vector<HalfAngle> angles;
    half_angles(c.angles, angles);
    const Simulator simulator(n);
    Matrix m(1 << n, 1 << n);
    for (Eigen::Index i = 0; i < m.cols(); ++i) {
        StateVector state(n);
        state.real()[0] = 0.0;
        state.real()[static_cast<std::size_t>(i)] = 1.0;
        simulator.run(c.circuit, angles, 0, c.circuit.operations.size(), state);
        m.col(i) = vector_of(state);
    }
    return m;
}

std::string letters_of(std::uint32_t code, int qubits) {
    std::string letters;
    for (int q = 0; q < qubits; ++q, code /= 4) letters += "IXYZ"[code % 4];
    return letters;
}

}  // namespace

TEST_CASE("Every gate on every qubit is its Kronecker product", "[quantum]") {
    for (int n = 1; n <= 6; ++n) {
        for (int q = 0; q < n; ++q) {
            for (int kind = 0; kind < 5; ++kind) {
                AngledCircuit c;
                c.circuit.qubits = n;
                Dice dice(static_cast<std::uint64_t>(100 * n + 10 * q + kind));
                if (kind < 3) {
                    c.circuit.rotate(static_cast<Axis>(kind), q);
                    c.angles.push_back(dice.angle());
                } else {
                    c.circuit.add(kind == 3 ? hadamard() : random_gate(dice), q);
                }
                INFO(n << " qubits, qubit " << q << ", kind " << kind);
                CHECK((applied(c) - matrix_of(c.circuit, c.angles)).cwiseAbs().maxCoeff() < 1e-15);
            }
            for (int other = 0; other < n; ++other) {
                if (other == q) continue;
                AngledCircuit cz{{.qubits = n, .operations = {}, .gates = {}}, {}};
                cz.circuit.add_cz(q, other);
                AngledCircuit cnot{{.qubits = n, .operations = {}, .gates = {}}, {}};
                cnot.circuit.add_cnot(q, other);
                CHECK(applied(cz) == matrix_of(cz.circuit, {}));
                CHECK(applied(cnot) == matrix_of(cnot.circuit, {}));
            }
        }
    }
}

TEST_CASE("Random circuits of up to 6 qubits are their dense matrices, and unitary", "[quantum]") {
    for (int n = 1; n <= 6; ++n) {
        for (std::uint64_t seed = 0; seed < 4; ++seed) {
            const AngledCircuit c = random_circuit(n, 60, seed);
            const Matrix m = applied(c);
            INFO(n << " qubits, seed " << seed);
            CHECK((m - matrix_of(c.circuit, c.angles)).cwiseAbs().maxCoeff() < 1e-13);
            CHECK((m.adjoint() * m - Matrix::Identity(m.rows(), m.cols())).cwiseAbs().maxCoeff() < 1e-12);
        }
    }
}

TEST_CASE("The norm stays 1 through thousands of gates, up to 16 qubits", "[quantum]") {
    for (const auto& [n, operations] : {std::pair{1, 5000}, std::pair{6, 5000}, std::pair{16, 300}}) {
        const AngledCircuit c = random_circuit(n, operations, 5);
        Simulator simulator(n);
        (void)simulator.cost(c.circuit, c.angles, {.constant = 0.0, .strings = {pauli_string("Z")}});
        CHECK(std::abs(simulator.state().norm_squared() - 1.0) < 1e-12);
    }
}

TEST_CASE("Expectations of Pauli strings and of the projector are the dense ones", "[quantum]") {
    for (int n = 1; n <= 4; ++n) {
        const AngledCircuit c = random_circuit(n, 40, 9);
        Simulator simulator(n);
        const Observable projector{.constant = 0.25, .strings = {pauli_string("Y", 0.5)}, .zeros = -1.5};
        const double cost = simulator.cost(c.circuit, c.angles, projector);
        const Eigen::VectorXcd v = vector_of(simulator.state());
        const double expected =
            0.25 + 0.5 * (v.adjoint() * on_qubit(pauli('Y'), 0, n) * v)(0).real() - 1.5 * std::norm(v(0));
        CHECK(std::abs(cost - expected) < 1e-14);
        for (std::uint32_t code = 0; code < (1u << (2 * n)); ++code) {
            const std::string letters = letters_of(code, n);
            const double dense = (v.adjoint() * string_matrix(letters) * v)(0).real();
            INFO(letters);
            CHECK(std::abs(expectation(pauli_string(letters), simulator.state()) - dense) < 1e-14);
            StateVector out(n);
            apply(Observable{.constant = 0.0, .strings = {pauli_string(letters)}}, simulator.state(), out);
            CHECK((vector_of(out) - string_matrix(letters) * v).cwiseAbs().maxCoeff() < 1e-14);
        }
    }
}

TEST_CASE("Parameter shift and the adjoint method agree, and with finite differences", "[quantum]") {
    for (int n = 1; n <= 7; ++n) {
        AngledCircuit c = random_circuit(n, 150, static_cast<std::uint64_t>(20 + n));
        for (const Observable& observable :
             {Observable{.constant = 0.0, .strings = {pauli_string(n > 1 ? "XY" : "Y"), pauli_string("Z", -0.3)}},
              observable_of(CostFunction::Kind::local, n), observable_of(CostFunction::Kind::global, n)}) {
            Simulator simulator(n);
            std::vector<double> gradient(c.angles.size());
            const double cost = simulator.adjoint_gradient(c.circuit, c.angles, observable, StateVector(n), gradient);
            CHECK(std::abs(cost - simulator.cost(c.circuit, c.angles, observable)) < 1e-13);
            for (std::uint32_t p = 0; p < c.circuit.parameters; ++p) {
                INFO(n << " qubits, parameter " << p);
                CHECK(std::abs(simulator.shift_gradient(c.circuit, c.angles, observable, p) - gradient[p]) < 1e-12);
                std::vector<double> moved = c.angles;
                constexpr double h = 1e-5;
                moved[p] += h;
                const double above = simulator.cost(c.circuit, moved, observable);
                moved[p] -= 2.0 * h;
                const double below = simulator.cost(c.circuit, moved, observable);
                CHECK(std::abs((above - below) / (2.0 * h) - gradient[p]) < 1e-9);  // h^2 / 6 and rounding / h
            }
        }
    }
}
