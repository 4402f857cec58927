#pragma once

#include <memory>

#include "core/moment_table.h"

namespace init_lab::wasm {

/// The table of the activation that was asked about last: who drags a point asks about it again and again.
[[nodiscard]] std::shared_ptr<MomentTable> table_of(const Activation& activation, double parameter);

}  // namespace init_lab::wasm
