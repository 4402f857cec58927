#include "barren_plateau.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "checkpoint.h"

namespace init_lab::quantum {
namespace {

constexpr double work_per_step = 1e6;  // gates × amplitudes: about a millisecond

constexpr double checkpoint_version = 1.0;
constexpr double most_samples = 1e6;

/// All that decides what a sample is; `samples` says only how many.
std::vector<double> identity_of(const PlateauSpec& s) {
    return {checkpoint_version,
            static_cast<double>(s.circuit->kind),
            static_cast<double>(s.cost->kind),
            static_cast<double>(s.start->kind),
            static_cast<double>(s.sweep->kind),
            static_cast<double>(s.parameter->kind),
            static_cast<double>(s.qubits),
            static_cast<double>(s.qubits_minimum),
            static_cast<double>(s.qubits_maximum),
            static_cast<double>(s.layers),
            static_cast<double>(s.layers_per_qubit),
            static_cast<double>(s.blocks),
            s.angle_variance,
            static_cast<double>(s.seed)};
}

}  // namespace

BarrenPlateau::BarrenPlateau(const PlateauSpec& spec) : spec_(spec) {
    for (const PlateauPlace& place : plateau_places(spec))
        points_.push_back({place, {}, plateau_theory(spec, place)});
}

Result<BarrenPlateau> BarrenPlateau::resume(const PlateauSpec& spec, std::span<const std::uint8_t> checkpoint) {
    BarrenPlateau plateau(spec);
    CheckpointReader reader(checkpoint);
    for (const double expected : identity_of(spec)) reader.expect(expected);
    plateau.sample_ = static_cast<std::uint32_t>(reader.index(most_samples));
    plateau.point_ = reader.index(static_cast<double>(plateau.points_.size() - 1));
    for (PlateauPoint& p : plateau.points_) {
        for (double* number :
             {&p.gradient.count, &p.gradient.mean, &p.gradient.second, &p.gradient.third, &p.gradient.fourth}) {
            *number = reader.number();
        }
    }
    if (!reader.complete()) return refuse_checkpoint();
    return plateau;
}

std::vector<std::uint8_t> BarrenPlateau::checkpoint() const {
    std::vector<double> numbers = identity_of(spec_);
    numbers.push_back(sample_);
    numbers.push_back(static_cast<double>(point_));
    for (const PlateauPoint& p : points_) {
        const GradientMoments& g = p.gradient;
        numbers.insert(numbers.end(), {g.count, g.mean, g.second, g.third, g.fourth});
    }
    return to_bytes(numbers);
}

std::uint32_t BarrenPlateau::parameter() const {
    if (spec_.parameter->kind == PlateauParameter::Kind::first) return 0;
    // The first qubit's first rotation in layer layers / 2; a mirrored layer has it last.
    const auto per_layer =
        static_cast<std::uint32_t>(rotations_per_layer(spec_.circuit->kind, points_[point_].place.qubits));
    const auto layer = static_cast<std::uint32_t>(points_[point_].place.layers / 2);
    return layer * per_layer;
}

void BarrenPlateau::begin_sample() {
    const PlateauPlace& place = points_[point_].place;
    draw(spec_.ensemble(place.qubits, place.layers), sample_, drawn_);
    half_angles(drawn_.angles, angles_);
    if (state_.qubits() != place.qubits) {
        simulator_ = Simulator(place.qubits);
        state_ = StateVector(place.qubits);
    }
    begin_cost(std::numbers::pi / 2.0);
    phase_ = Phase::above;
}

/// The parameter-shift rule: half the difference of the costs at the angle ± pi/2 (Mitarai et al. 2018, eq. 7).
void BarrenPlateau::begin_cost(double shift) {
    const std::uint32_t shifted = parameter();
    angles_[shifted] = half_angle(drawn_.angles[shifted] + shift);
    state_.reset();
    operation_ = 0;
}

bool BarrenPlateau::step() {
    if (done()) return false;
    double work = 0.0;
    while (work < work_per_step && !done()) {
        if (phase_ == Phase::draw) begin_sample();
        const std::size_t end = drawn_.circuit.operations.size();
        const auto amplitudes = static_cast<double>(state_.size());
        const auto affordable = static_cast<std::size_t>(std::max(1.0, (work_per_step - work) / amplitudes));
        const std::size_t last = std::min(end, operation_ + affordable);
        simulator_.run(drawn_.circuit, angles_, operation_, last, state_);
        work += static_cast<double>(last - operation_ + 4) * amplitudes;
        operation_ = last;
        if (last == end) finish_sample();
    }
    return true;
}

void BarrenPlateau::finish_sample() {
    const double cost = expectation(observable_of(spec_.cost->kind, state_.qubits()), state_);
    if (phase_ == Phase::above) {
        above_ = cost;
        begin_cost(-std::numbers::pi / 2.0);
        phase_ = Phase::below;
        return;
    }
    points_[point_].gradient.add(0.5 * (above_ - cost));
    phase_ = Phase::draw;
    if (++point_ < points_.size()) return;
    point_ = 0;
    ++sample_;
}

double BarrenPlateau::progress() const {
    if (done()) return 1.0;
    double all = 0.0;
    double passed = 0.0;
    for (std::size_t p = 0; p < points_.size(); ++p) {
        all += points_[p].place.work * spec_.samples;
        passed += points_[p].place.work * (sample_ + (p < point_ ? 1.0 : 0.0));
    }
    return passed / all;
}

LineFit BarrenPlateau::fit_of(Estimate (GradientMoments::*estimate)() const) const {
    std::vector<FitPoint> line;
    if (spec_.sweep->kind == PlateauSweep::Kind::qubits) {
        for (const PlateauPoint& p : points_) {
            const Estimate e = (p.gradient.*estimate)();
            line.push_back({static_cast<double>(p.place.qubits), std::log(e.value), e.log_error});
        }
    }
    return fit_line(line);
}

LineFit BarrenPlateau::fit() const { return fit_of(&GradientMoments::variance); }
LineFit BarrenPlateau::mean_square_fit() const { return fit_of(&GradientMoments::mean_square); }

}  // namespace init_lab::quantum
