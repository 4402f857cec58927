#include "observable.h"

#include <algorithm>
#include <bit>

namespace init_lab::quantum {
namespace {

double sign_of(std::size_t bits) { return std::popcount(bits) % 2 == 0 ? 1.0 : -1.0; }

/// P |i> = i^(number of Y) (-1)^(z · i) |i ^ x>. Calls visit(from, to, sign) for every i; the power of i is the
/// caller's.
template <class Visit>
void for_entries(const PauliString& p, std::size_t size, Visit visit) {
    for (std::size_t i = 0; i < size; ++i) visit(i, i ^ p.x, sign_of(i & p.z));
}

int count_y(const PauliString& p) { return std::popcount(p.x & p.z) % 4; }

/// i^power · (re + i im)
struct Complex {
    double re;
    double im;
};
Complex times_power_of_i(double re, double im, int power) {
    switch (power) {
        case 0: return {re, im};
        case 1: return {-im, re};
        case 2: return {-re, -im};
        default: return {im, -re};
    }
}

}  // namespace

PauliString pauli_string(std::string_view letters, double factor) {
    PauliString p{.factor = factor};
    for (std::size_t j = 0; j < letters.size(); ++j) {
        const char c = letters[j];
        if (c == 'X' || c == 'Y') p.x |= 1u << j;
        if (c == 'Z' || c == 'Y') p.z |= 1u << j;
    }
    return p;
}

double expectation(const PauliString& p, const StateVector& state) {
    const auto re = state.real();
    const auto im = state.imaginary();
    double sum = 0.0;
    if (p.x == 0) {
        for (std::size_t i = 0; i < state.size(); ++i) sum += sign_of(i & p.z) * (re[i] * re[i] + im[i] * im[i]);
        return p.factor * sum;
    }
    const int power = count_y(p);
    for_entries(p, state.size(), [&](std::size_t from, std::size_t to, double sign) {
        const Complex product{re[to] * re[from] + im[to] * im[from], re[to] * im[from] - im[to] * re[from]};
        sum += sign * times_power_of_i(product.re, product.im, power).re;
    });
    return p.factor * sum;
}

double expectation(const Observable& observable, const StateVector& state) {
    double sum = observable.constant * state.norm_squared();
    for (const PauliString& p : observable.strings) sum += expectation(p, state);
    const double re = state.real()[0];
    const double im = state.imaginary()[0];
    return sum + observable.zeros * (re * re + im * im);
}

void apply(const Observable& observable, const StateVector& state, StateVector& out) {
    const auto re = state.real();
    const auto im = state.imaginary();
    const auto out_re = out.real();
    const auto out_im = out.imaginary();
    for (std::size_t i = 0; i < state.size(); ++i) {
        out_re[i] = observable.constant * re[i];
        out_im[i] = observable.constant * im[i];
    }
    for (const PauliString& p : observable.strings) {
        const int power = count_y(p);
        for_entries(p, state.size(), [&](std::size_t from, std::size_t to, double sign) {
            const Complex value = times_power_of_i(re[from], im[from], power);
            out_re[to] += p.factor * sign * value.re;
            out_im[to] += p.factor * sign * value.im;
        });
    }
    out_re[0] += observable.zeros * re[0];
    out_im[0] += observable.zeros * im[0];
}

double mean_square_without_trace(const Observable& observable, int qubits) {
    double sum = 0.0;
    for (const PauliString& p : observable.strings) sum += p.factor * p.factor;
    const double share = std::ldexp(1.0, -qubits);  // the projector's mean eigenvalue
    return sum + observable.zeros * observable.zeros * share * (1.0 - share);
}

}  // namespace init_lab::quantum
