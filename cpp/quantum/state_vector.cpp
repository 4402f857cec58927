#include "state_vector.h"

#include <algorithm>
#include <bit>

#include "amplitude_pairs.h"

namespace init_lab::quantum {
namespace {

std::size_t bit(int qubit) { return std::size_t{1} << qubit; }

/// Any gate on qubit 0, whose two amplitudes are neighbours: v' = diagonal · v + crossing · (v reversed).
void apply_to_neighbours(double* re, double* im, std::size_t size, const OneQubitGate& g) {
    const Pair diagonal_re = {g.m00.real(), g.m11.real()};
    const Pair diagonal_im = {g.m00.imag(), g.m11.imag()};
    const Pair crossing_re = {g.m01.real(), g.m10.real()};
    const Pair crossing_im = {g.m01.imag(), g.m10.imag()};
    for (std::size_t i = 0; i < size; i += 2) {
        const Pair a = load(re + i);
        const Pair b = load(im + i);
        const Pair ra = reversed(a);
        const Pair rb = reversed(b);
        store(diagonal_re * a - diagonal_im * b + crossing_re * ra - crossing_im * rb, re + i);
        store(diagonal_re * b + diagonal_im * a + crossing_re * rb + crossing_im * ra, im + i);
    }
}

void rotate_x(double* re, double* im, std::size_t size, std::size_t stride, HalfAngle t) {
    for_pairs(size, stride, [=](std::size_t i, std::size_t j) {
        const Pair ar = load(re + i);
        const Pair ai = load(im + i);
        const Pair br = load(re + j);
        const Pair bi = load(im + j);
        store(t.cosine * ar + t.sine * bi, re + i);
        store(t.cosine * ai - t.sine * br, im + i);
        store(t.cosine * br + t.sine * ai, re + j);
        store(t.cosine * bi - t.sine * ar, im + j);
    });
}

void rotate_y(double* re, double* im, std::size_t size, std::size_t stride, HalfAngle t) {
    for_pairs(size, stride, [=](std::size_t i, std::size_t j) {
        const Pair ar = load(re + i);
        const Pair ai = load(im + i);
        const Pair br = load(re + j);
        const Pair bi = load(im + j);
        store(t.cosine * ar - t.sine * br, re + i);
        store(t.cosine * ai - t.sine * bi, im + i);
        store(t.cosine * br + t.sine * ar, re + j);
        store(t.cosine * bi + t.sine * ai, im + j);
    });
}

void rotate_z(double* re, double* im, std::size_t size, std::size_t stride, HalfAngle t) {
    for_pairs(size, stride, [=](std::size_t i, std::size_t j) {
        const Pair ar = load(re + i);
        const Pair ai = load(im + i);
        const Pair br = load(re + j);
        const Pair bi = load(im + j);
        store(t.cosine * ar + t.sine * ai, re + i);
        store(t.cosine * ai - t.sine * ar, im + i);
        store(t.cosine * br - t.sine * bi, re + j);
        store(t.cosine * bi + t.sine * br, im + j);
    });
}

}  // namespace

StateVector::StateVector(int qubits) : qubits_(qubits), real_(bit(qubits), 0.0), imaginary_(bit(qubits), 0.0) {
    real_.front() = 1.0;
}

void StateVector::reset() {
    std::ranges::fill(real_, 0.0);
    std::ranges::fill(imaginary_, 0.0);
    real_.front() = 1.0;
}

void StateVector::rotate(Axis axis, int qubit, HalfAngle angle) {
    double* re = real_.data();
    double* im = imaginary_.data();
    if (qubit == 0) return apply_to_neighbours(re, im, size(), rotation(axis, angle));
    switch (axis) {
        case Axis::x: return rotate_x(re, im, size(), bit(qubit), angle);
        case Axis::y: return rotate_y(re, im, size(), bit(qubit), angle);
        default: return rotate_z(re, im, size(), bit(qubit), angle);
    }
}

void StateVector::apply(const OneQubitGate& g, int qubit) {
    double* re = real_.data();
    double* im = imaginary_.data();
    if (qubit == 0) return apply_to_neighbours(re, im, size(), g);
    const auto row = [](std::complex<double> m, std::complex<double> n, Pair ar, Pair ai, Pair br, Pair bi,
                        double* out_re, double* out_im) {
        store(m.real() * ar - m.imag() * ai + n.real() * br - n.imag() * bi, out_re);
        store(m.real() * ai + m.imag() * ar + n.real() * bi + n.imag() * br, out_im);
    };
    for_pairs(size(), bit(qubit), [&](std::size_t i, std::size_t j) {
        const Pair ar = load(re + i);
        const Pair ai = load(im + i);
        const Pair br = load(re + j);
        const Pair bi = load(im + j);
        row(g.m00, g.m01, ar, ai, br, bi, re + i, im + i);
        row(g.m10, g.m11, ar, ai, br, bi, re + j, im + j);
    });
}

void StateVector::apply_hadamard(int qubit) { apply(hadamard(), qubit); }

void StateVector::apply_cz(int first, int second) {
    const std::size_t both = bit(first) | bit(second);
    for (std::size_t i = both; i < size(); i = (i + 1) | both) {  // the next index that has both bits
        real_[i] = -real_[i];
        imaginary_[i] = -imaginary_[i];
    }
}

void StateVector::apply_cnot(int control, int target) {
    for (std::size_t i = bit(control); i < size(); i = (i + 1) | bit(control)) {
        if ((i & bit(target)) != 0) continue;
        std::swap(real_[i], real_[i | bit(target)]);
        std::swap(imaginary_[i], imaginary_[i | bit(target)]);
    }
}

void StateVector::apply_signs(const SignTable& signs) {
    for (std::size_t i = 0; i < size(); i += 2) {
        const Pair sign = load(signs.data() + i);
        store(sign * load(real_.data() + i), real_.data() + i);
        store(sign * load(imaginary_.data() + i), imaginary_.data() + i);
    }
}

void StateVector::scale(double factor) {
    for (double& x : real_) x *= factor;
    for (double& x : imaginary_) x *= factor;
}

double StateVector::norm_squared() const {
    double sum = 0.0;
    for (std::size_t i = 0; i < size(); ++i) sum += real_[i] * real_[i] + imaginary_[i] * imaginary_[i];
    return sum;
}

SignTable cz_ladder(int qubits) {
    SignTable signs(bit(qubits));
    // One factor -1 for every two neighbouring ones.
    for (std::size_t i = 0; i < signs.size(); ++i) signs[i] = std::popcount(i & (i >> 1)) % 2 == 0 ? 1.0 : -1.0;
    return signs;
}

double imaginary_overlap(const StateVector& left, Axis axis, int qubit, const StateVector& right) {
    const double* lr = left.real().data();
    const double* li = left.imaginary().data();
    const double* rr = right.real().data();
    const double* ri = right.imaginary().data();
    // Of conj(l) r: the real and the imaginary part.
    const auto re = [=](std::size_t l, std::size_t r) -> Pair {
        return load(lr + l) * load(rr + r) + load(li + l) * load(ri + r);
    };
    const auto im = [=](std::size_t l, std::size_t r) -> Pair {
        return load(lr + l) * load(ri + r) - load(li + l) * load(rr + r);
    };
    Pair sum = {0.0, 0.0};
    if (qubit == 0) {
        const Pair sign = {1.0, -1.0};
        for (std::size_t i = 0; i < left.size(); i += 2) {
            const Pair pr = axis == Axis::z ? load(rr + i) : reversed(load(rr + i));
            const Pair pi = axis == Axis::z ? load(ri + i) : reversed(load(ri + i));
            if (axis == Axis::y) {  // Y: -i, i
                sum -= sign * (load(lr + i) * pr + load(li + i) * pi);
            } else {
                const Pair overlap = load(lr + i) * pi - load(li + i) * pr;
                sum += axis == Axis::z ? sign * overlap : overlap;
            }
        }
    } else if (axis == Axis::x) {
        for_pairs(left.size(), bit(qubit), [&](std::size_t i, std::size_t j) { sum += im(i, j) + im(j, i); });
    } else if (axis == Axis::y) {
        for_pairs(left.size(), bit(qubit), [&](std::size_t i, std::size_t j) { sum += re(j, i) - re(i, j); });
    } else {
        for_pairs(left.size(), bit(qubit), [&](std::size_t i, std::size_t j) { sum += im(i, i) - im(j, j); });
    }
    return sum[0] + sum[1];
}

}  // namespace init_lab::quantum
