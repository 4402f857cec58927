#include "ansatz.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

#include "core/distribution.h"

namespace init_lab::quantum {
namespace {

using Family = CircuitFamily::Kind;
using Start = AngleStart::Kind;
using Cost = CostFunction::Kind;

constexpr std::array families{
    CircuitFamily{Family::random, "random", "Random gates",
                  "R_Y(π/4) on every qubit, then layers: on each qubit a rotation about an axis drawn from X, Y, Z, "
                  "and a ladder of CZ gates. Axes are drawn anew for every sample, like angles.",
                  "McClean et al. 2018"},
    CircuitFamily{Family::hardware_efficient, "hardware_efficient", "Hardware-efficient layers",
                  "R_Y(π/4) on every qubit, then layers of R_Y and R_Z on each qubit and a ladder of CZ gates.",
                  "Kandala et al. 2017"},
    CircuitFamily{Family::product, "product", "No entanglement", "One R_X on each qubit and nothing else.",
                  "Cerezo et al. 2021"},
};

constexpr std::array starts{
    AngleStart{Start::uniform, "uniform", "Uniform angles", "Every angle anywhere on the circle, independently.",
               "McClean et al. 2018"},
    AngleStart{Start::small_angles, "small_angles", "Small angles",
               "Every angle N(0, γ / layers): deeper circuits start closer to doing nothing.", "Zhang et al. 2022"},
    AngleStart{Start::identity_blocks, "identity_blocks", "Identity blocks",
               "Uniform angles in the first half of each block; the second half undoes them, so that the whole "
               "circuit begins as the identity.",
               "Grant et al. 2019"},
    AngleStart{Start::zeros, "zeros", "All zero", "Every angle 0.", ""},
};

constexpr std::array costs{
    CostFunction{Cost::zz, "zz", "Two qubits: ⟨Z₁Z₂⟩", "The product of the first two qubits' Z.",
                 "McClean et al. 2018"},
    CostFunction{Cost::local, "local", "Local: share of qubits not 0",
                 "1 − (1/n) Σ P(qubit j is 0): each term looks at one qubit.", "Cerezo et al. 2021"},
    CostFunction{Cost::global, "global", "Global: not all 0", "1 − P(all qubits are 0): one term looks at all.",
                 "Cerezo et al. 2021"},
};

Axis third_of(float uniform) {
    const int third = static_cast<int>((static_cast<double>(uniform) + 1.0) * 1.5);
    return static_cast<Axis>(std::clamp(third, 0, 2));
}

/// The circuit's own axes, one for each rotation of its first `layers` layers.
std::vector<Axis> draw_axes(const Ensemble& e, std::uint32_t sample, std::size_t count) {
    std::vector<float> draws(count);
    fill_uniform({e.seed, Purpose::circuit_axis, static_cast<std::uint32_t>(e.qubits), sample}, draws);
    std::vector<Axis> axes(count);
    std::ranges::transform(draws, axes.begin(), third_of);
    return axes;
}

std::vector<double> draw_angles(const Ensemble& e, std::uint32_t sample, std::size_t count) {
    if (e.start == Start::zeros) return std::vector<double>(count, 0.0);
    const Stream stream{e.seed, Purpose::circuit_angle, static_cast<std::uint32_t>(e.qubits), sample};
    std::vector<float> draws(count);
    double scale = std::numbers::pi;
    if (e.start == Start::small_angles) {
        fill_normal(stream, draws);
        scale = std::sqrt(e.angle_variance / e.layers);
    } else {
        fill_uniform(stream, draws);
    }
    std::vector<double> angles(count);
    std::ranges::transform(draws, angles.begin(), [=](float x) { return scale * static_cast<double>(x); });
    return angles;
}

/// Builds a circuit layer by layer from drawn axes and angles.
class Builder {
   public:
    Builder(const Ensemble& ensemble, std::uint32_t sample, DrawnCircuit& out)
        : ensemble_(ensemble),
          rotations_(static_cast<std::size_t>(rotations_per_layer(ensemble.family, ensemble.qubits))),
          out_(out) {
        const bool mirrored = ensemble.start == Start::identity_blocks;
        const auto layers = static_cast<std::size_t>(ensemble.layers) / (mirrored ? 2 : 1);
        if (ensemble.family == Family::random) axes_ = draw_axes(ensemble, sample, layers * rotations_);
        angles_ = draw_angles(ensemble, sample, layers * rotations_);
    }

    void layer(std::size_t l) {
        for (std::size_t r = 0; r < rotations_; ++r) rotate(l, r, 1.0);
        if (ensemble_.family != Family::product) out_.circuit.add_cz_ladder();
    }

    /// What undoes layer l.
    void mirrored_layer(std::size_t l) {
        if (ensemble_.family != Family::product) out_.circuit.add_cz_ladder();
        for (std::size_t r = rotations_; r-- > 0;) rotate(l, r, -1.0);
    }

   private:
    [[nodiscard]] Axis axis_of(std::size_t index, std::size_t r) const {
        switch (ensemble_.family) {
            case Family::random: return axes_[index];
            case Family::product: return Axis::x;
            default: return r < rotations_ / 2 ? Axis::y : Axis::z;
        }
    }

    void rotate(std::size_t l, std::size_t r, double sign) {
        const std::size_t index = l * rotations_ + r;
        const auto qubit = static_cast<int>(r % static_cast<std::size_t>(ensemble_.qubits));
        out_.circuit.rotate(axis_of(index, r), qubit);
        out_.angles.push_back(sign * angles_[index]);
    }

    const Ensemble& ensemble_;
    std::size_t rotations_;
    DrawnCircuit& out_;
    std::vector<Axis> axes_;
    std::vector<double> angles_;
};

}  // namespace

std::span<const CircuitFamily> circuit_families() { return families; }
std::span<const AngleStart> angle_starts() { return starts; }
std::span<const CostFunction> cost_functions() { return costs; }

Observable observable_of(Cost cost, int qubits) {
    switch (cost) {
        case Cost::zz: return {.strings = {pauli_string("ZZ")}};
        case Cost::global: return {.constant = 1.0, .strings = {}, .zeros = -1.0};
        default: {
            // P(qubit j is 0) = (1 + Z_j) / 2
            Observable local{.constant = 0.5, .strings = {}};
            for (int j = 0; j < qubits; ++j) local.strings.push_back({-0.5 / qubits, 0, 1u << j});
            return local;
        }
    }
}

int rotations_per_layer(Family family, int qubits) {
    return family == Family::hardware_efficient ? 2 * qubits : qubits;
}

void draw(const Ensemble& e, std::uint32_t sample, DrawnCircuit& out) {
    out.circuit.qubits = e.qubits;
    out.circuit.clear();
    out.angles.clear();
    if (e.family != Family::product) {
        // Off the poles, where costs made of Z would be stationary.
        const OneQubitGate eighth = rotation(Axis::y, half_angle(std::numbers::pi / 4.0));
        for (int q = 0; q < e.qubits; ++q) out.circuit.add(eighth, q);
    }
    Builder builder(e, sample, out);
    const auto layers = static_cast<std::size_t>(e.layers);
    if (e.start != Start::identity_blocks) {
        for (std::size_t l = 0; l < layers; ++l) builder.layer(l);
        return;
    }
    const std::size_t pairs = layers / 2;
    const auto blocks = static_cast<std::size_t>(e.blocks);
    for (std::size_t b = 0; b < blocks; ++b) {
        const std::size_t first = b * pairs / blocks;
        const std::size_t last = (b + 1) * pairs / blocks;
        for (std::size_t l = first; l < last; ++l) builder.layer(l);
        for (std::size_t l = last; l-- > first;) builder.mirrored_layer(l);
    }
}

}  // namespace init_lab::quantum
