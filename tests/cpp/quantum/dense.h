#pragma once

#include <Eigen/Core>
#include <complex>
#include <string>
#include <vector>

#include "quantum/circuit.h"

/// Circuits as dense 2^n × 2^n matrices, built by Kronecker products: slow, plain, and independent of the simulator.
namespace init_lab::quantum::test {

using Matrix = Eigen::MatrixXcd;
using Complex = std::complex<double>;

inline Matrix kron(const Matrix& a, const Matrix& b) {
    Matrix out(a.rows() * b.rows(), a.cols() * b.cols());
    for (Eigen::Index i = 0; i < a.rows(); ++i) {
        for (Eigen::Index j = 0; j < a.cols(); ++j)
            out.block(i * b.rows(), j * b.cols(), b.rows(), b.cols()) = a(i, j) * b;
    }
    return out;
}

inline Matrix two_by_two(Complex a, Complex b, Complex c, Complex d) {
    Matrix m(2, 2);
    m << a, b, c, d;
    return m;
}

inline Matrix pauli(char letter) {
    const Complex i(0.0, 1.0);
    switch (letter) {
        case 'X': return two_by_two(0, 1, 1, 0);
        case 'Y': return two_by_two(0, -i, i, 0);
        case 'Z': return two_by_two(1, 0, 0, -1);
        default: return Matrix::Identity(2, 2);
    }
}

/// Qubit 0 is the index's lowest bit, so the last factor.
inline Matrix on_qubits(const std::vector<Matrix>& by_qubit) {
    Matrix out = Matrix::Identity(1, 1);
    for (const Matrix& m : by_qubit) out = kron(m, out);
    return out;
}

inline Matrix on_qubit(const Matrix& m, int qubit, int qubits) {
    std::vector<Matrix> factors(static_cast<std::size_t>(qubits), Matrix::Identity(2, 2));
    factors[static_cast<std::size_t>(qubit)] = m;
    return on_qubits(factors);
}

inline Matrix string_matrix(const std::string& letters) {
    std::vector<Matrix> factors;
    for (const char c : letters) factors.push_back(pauli(c));
    return on_qubits(factors);
}

/// |0><0| on `control` and 1, plus |1><1| and `m` on `target`.
inline Matrix controlled(const Matrix& m, int control, int target, int qubits) {
    std::vector<Matrix> off(static_cast<std::size_t>(qubits), Matrix::Identity(2, 2));
    std::vector<Matrix> on = off;
    off[static_cast<std::size_t>(control)] = two_by_two(1, 0, 0, 0);
    on[static_cast<std::size_t>(control)] = two_by_two(0, 0, 0, 1);
    on[static_cast<std::size_t>(target)] = m;
    return on_qubits(off) + on_qubits(on);
}

/// exp(-i angle P / 2)
inline Matrix rotation_matrix(char letter, double angle) {
    return std::cos(angle / 2) * pauli('I') - Complex(0.0, 1.0) * std::sin(angle / 2) * pauli(letter);
}

inline Matrix matrix_of(const Circuit& circuit, const std::vector<double>& angles) {
    using Kind = Operation::Kind;
    const int n = circuit.qubits;
    Matrix total = Matrix::Identity(1 << n, 1 << n);
    for (const Operation& o : circuit.operations) {
        Matrix step = Matrix::Identity(1 << n, 1 << n);
        if (o.kind == Kind::rotation) {
            step = on_qubit(rotation_matrix("XYZ"[static_cast<int>(o.axis)], angles[o.parameter]), o.qubit, n);
        } else if (o.kind == Kind::gate) {
            const OneQubitGate& g = circuit.gates[o.parameter];
            step = on_qubit(two_by_two(g.m00, g.m01, g.m10, g.m11), o.qubit, n);
        } else if (o.kind == Kind::cz) {
            step = controlled(pauli('Z'), o.qubit, o.other, n);
        } else if (o.kind == Kind::cnot) {
            step = controlled(pauli('X'), o.qubit, o.other, n);
        } else {
            for (int q = 0; q + 1 < n; ++q) step = controlled(pauli('Z'), q, q + 1, n) * step;
        }
        total = step * total;
    }
    return total;
}

inline Eigen::VectorXcd vector_of(const StateVector& state) {
    Eigen::VectorXcd v(static_cast<Eigen::Index>(state.size()));
    for (std::size_t i = 0; i < state.size(); ++i) {
        v(static_cast<Eigen::Index>(i)) = {state.real()[i], state.imaginary()[i]};
    }
    return v;
}

}  // namespace init_lab::quantum::test
