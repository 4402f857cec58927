#pragma once

#include <cmath>
#include <complex>
#include <cstdint>
#include <numbers>

/// Gates as matrices, in the conventions of Nielsen & Chuang 2010, section 4.2.
namespace init_lab::quantum {

enum class Axis : std::uint8_t { x, y, z };

/// Cosine and sine of half an angle: all that a rotation needs of it.
struct HalfAngle {
    double cosine = 1.0;
    double sine = 0.0;
};

[[nodiscard]] inline HalfAngle half_angle(double angle) { return {std::cos(0.5 * angle), std::sin(0.5 * angle)}; }

/// Any 2 × 2 matrix; unitary where it is to be a gate. Acts on (amplitude of 0, amplitude of 1).
struct OneQubitGate {
    std::complex<double> m00, m01, m10, m11;
};

[[nodiscard]] constexpr OneQubitGate hadamard() {
    constexpr double h = 1.0 / std::numbers::sqrt2;
    return {{h, 0.0}, {h, 0.0}, {h, 0.0}, {-h, 0.0}};
}

/// R_P(angle) = exp(-i angle P / 2) = cos(angle / 2) - i sin(angle / 2) P.
[[nodiscard]] inline OneQubitGate rotation(Axis axis, HalfAngle t) {
    switch (axis) {
        case Axis::x: return {{t.cosine, 0.0}, {0.0, -t.sine}, {0.0, -t.sine}, {t.cosine, 0.0}};
        case Axis::y: return {{t.cosine, 0.0}, {-t.sine, 0.0}, {t.sine, 0.0}, {t.cosine, 0.0}};
        default: return {{t.cosine, -t.sine}, {0.0, 0.0}, {0.0, 0.0}, {t.cosine, t.sine}};
    }
}

}  // namespace init_lab::quantum
