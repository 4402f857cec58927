#pragma once

#include <string_view>

namespace init_lab::quantum {

/// A row of a table that specs choose from by name.
template <class KindOfRow>
struct Choice {
    using Kind = KindOfRow;
    Kind kind;
    std::string_view name;
    std::string_view label;
    std::string_view description;
    std::string_view source = {};  ///< empty where there is nothing to cite
};

}  // namespace init_lab::quantum
