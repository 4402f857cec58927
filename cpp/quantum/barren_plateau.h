#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/error.h"
#include "gradient_moments.h"
#include "line_fit.h"
#include "plateau_spec.h"
#include "plateau_theory.h"

namespace init_lab::quantum {

struct PlateauPoint {
    PlateauPlace place;
    GradientMoments gradient;
    PlateauTheory theory;
};

/// Draws circuits and measures one gradient of each, point by point in turn, so that all points grow together. The
/// work comes in steps of about a millisecond. Sample i of a point depends on the seed and i alone.
class BarrenPlateau {
   public:
    explicit BarrenPlateau(const PlateauSpec& spec);
    /// Continues where `checkpoint` ended, under the same spec but for `samples`, which may have grown.
    [[nodiscard]] static Result<BarrenPlateau> resume(const PlateauSpec& spec,
                                                      std::span<const std::uint8_t> checkpoint);

    /// Does the next small piece of work; false when nothing was left to do.
    bool step();
    [[nodiscard]] double progress() const;  ///< share of the work done, 0 to 1
    [[nodiscard]] const PlateauSpec& spec() const { return spec_; }
    [[nodiscard]] const std::vector<PlateauPoint>& points() const { return points_; }
    /// Of ln Var on the number of qubits, weighted by the points' errors; over layers there is no line to fit.
    [[nodiscard]] LineFit fit() const;
    /// The same of the mean square, the size of a gradient wherever its mean is.
    [[nodiscard]] LineFit mean_square_fit() const;
    [[nodiscard]] std::vector<std::uint8_t> checkpoint() const;

   private:
    [[nodiscard]] bool done() const { return sample_ >= static_cast<std::uint32_t>(spec_.samples); }
    void begin_sample();
    void begin_cost(double shift);
    void finish_sample();
    [[nodiscard]] std::uint32_t parameter() const;
    [[nodiscard]] LineFit fit_of(Estimate (GradientMoments::*estimate)() const) const;

    PlateauSpec spec_;
    std::vector<PlateauPoint> points_;
    std::uint32_t sample_ = 0;  ///< that all points before `point_` have
    std::size_t point_ = 0;

    // The sample under way.
    enum class Phase : std::uint8_t { draw, above, below };
    Phase phase_ = Phase::draw;
    DrawnCircuit drawn_;
    std::vector<HalfAngle> angles_;
    Simulator simulator_{1};  ///< for the point's number of qubits
    StateVector state_{1};
    std::size_t operation_ = 0;
    double above_ = 0.0;
};

}  // namespace init_lab::quantum
