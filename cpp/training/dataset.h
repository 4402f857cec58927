#pragma once

#include <Eigen/Core>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "core/error.h"

namespace init_lab {

/// A set of examples that the catalogue offers.
struct DatasetInfo {
    enum class Kind : std::uint8_t { spirals, circles, exclusive_or, moons, digits, heartbeats };
    std::string_view name;
    std::string_view label;
    std::string_view description;
    std::string_view citation;  ///< where it comes from, and its licence; empty for what is made here
    Kind kind;
    int features = 2;
    int classes = 2;
    int train_examples = 0;  ///< of the fixed split; 0 where the spec chooses their number
    int test_examples = 0;
    std::string_view file = {};  ///< of the packed data; empty for what is made here

    [[nodiscard]] bool is_toy() const { return file.empty(); }
};

/// All data sets, in the order in which a reader should meet them.
[[nodiscard]] std::span<const DatasetInfo> datasets();

/// Rows of numbers with a class each, in the order of their source.
struct LabelledRows {
    Eigen::MatrixXf values;            ///< features × rows: one example a column
    std::vector<std::uint8_t> labels;  ///< one a row
};

/// Reads the form that web/data/README.md describes. Errors: code "data", when the bytes are not a whole set of
/// `info.features` values a row with the number of rows that its split needs.
[[nodiscard]] Result<LabelledRows> unpack(std::span<const std::uint8_t> bytes, const DatasetInfo& info);

/// Points of the plane, one a column, about [-1, 1] across; classes 0 and 1 in turn. `noise` is the standard
/// deviation of what is added to both coordinates. The first points do not depend on `count`; each repeat has others.
[[nodiscard]] LabelledRows toy_points(DatasetInfo::Kind kind, int count, double noise, std::uint64_t seed,
                                      std::uint32_t repeat = 0);

}  // namespace init_lab
