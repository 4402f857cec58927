#pragma once

#include "core/spec.h"

namespace init_lab::wasm {

/// The name under which a spec's fan mode goes.
[[nodiscard]] std::string fan_mode_name(FanMode mode);

}  // namespace init_lab::wasm
