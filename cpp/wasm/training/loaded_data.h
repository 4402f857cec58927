#pragma once

#include <string_view>

#include "core/error.h"
#include "training/dataset.h"

namespace init_lab::wasm {

/// What was handed over with `loadData`; an error of code "data" where it was not, or was damaged. A toy needs none.
[[nodiscard]] Result<LabelledRows> loaded_data(const DatasetInfo& info);

}  // namespace init_lab::wasm
