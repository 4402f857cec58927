#pragma once

#include <span>
#include <vector>

#include "core/error.h"
#include "plateau_spec.h"

namespace init_lab::quantum {

/// The circuits of a plateau spec (sample 0 of each point) and how finely to look at them.
struct LandscapeSpec {
    PlateauSpec plateau;
    int points = 25;  ///< along each axis, -pi to pi, both ends included
};
/// The keys that this spec has beyond a plateau's: `points`.
[[nodiscard]] std::span<const Field> landscape_fields();
[[nodiscard]] Result<LandscapeSpec> parse_landscape_spec(const std::vector<RawField>& fields);

/// The cost of one circuit as two of its angles go once around and all others stay as drawn.
struct CostLandscape {
    PlateauPlace place;
    std::vector<double> cost;  ///< row by row: first angle at row, second at column
    double lowest = 0.0;       ///< of these values
    double highest = 0.0;
};

/// The two angles are those of the first rotations of qubits 1 and 2. In each angle a cost is a + b cos + c sin
/// (Ostaszewski, Grant & Benedetti 2021, eq. 2), so nine costs decide the whole picture; the rest is interpolation,
/// exact but for rounding.
[[nodiscard]] std::vector<CostLandscape> cost_landscapes(const LandscapeSpec& spec);

}  // namespace init_lab::quantum
