#pragma once

#include <memory>
#include <span>
#include <vector>

#include "error.h"
#include "moment_table.h"
#include "order_and_chaos.h"
#include "spec.h"

namespace init_lab {

/// A rectangle of the (sigma_w, sigma_b) plane: standard deviations, where papers often print variances.
struct PhaseSpec {
    const Activation* activation = nullptr;
    double activation_parameter = 0.0;
    double sigma_w_minimum = 0.0;
    double sigma_w_maximum = 4.0;
    double sigma_b_minimum = 0.0;
    double sigma_b_maximum = 2.0;
    int columns = 101;  ///< values of sigma_w
    int rows = 101;     ///< values of sigma_b
};

/// Their keys, ranges and words.
[[nodiscard]] std::span<const Field> phase_fields();
[[nodiscard]] const PhaseSpec& default_phase_spec();
/// Checks every field by itself, then that no minimum is above its maximum. Absent fields take their defaults
/// (activation: tanh).
[[nodiscard]] Result<PhaseSpec> parse_phase_spec(const std::vector<RawField>& fields);

struct PhaseDiagram {
    std::vector<double> sigma_w;      ///< `columns` values, equally far apart, both ends included
    std::vector<double> sigma_b;      ///< `rows` of them
    std::vector<SignalLimit> limits;  ///< row by row: point (row, column) at row · columns + column
    /// For each sigma_b the sigma_w of the critical line, to 1e-6, inside the rectangle or not; NaN where there is
    /// none.
    std::vector<double> critical_sigma_w;
};

/// Where signals go in the mean-field limit (Poole et al. 2016; Schoenholz et al. 2017; Hayou et al. 2019), point by
/// point to about 1e-7, and the line between order and chaos.
[[nodiscard]] PhaseDiagram phase_diagram(const PhaseSpec& spec);
/// The same over a table of that activation, which keeps what it has learnt for the next call.
[[nodiscard]] PhaseDiagram phase_diagram(const PhaseSpec& spec, std::shared_ptr<MomentTable> table);

}  // namespace init_lab
