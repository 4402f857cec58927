#pragma once

#include <cstdint>
#include <vector>

#include "core/random.h"

namespace init_lab {

/// 0 to size - 1 in an order that depends on the stream alone (Fisher & Yates, from the end).
[[nodiscard]] std::vector<std::uint32_t> shuffled_order(std::size_t size, const Stream& stream);

}  // namespace init_lab
