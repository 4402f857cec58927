#pragma once

#include <emscripten/val.h>

#include <vector>

#include "core/spec.h"

namespace init_lab::wasm {

/// Reads a spec from JavaScript without judging it: that is the core's business. The value must be a plain object
/// (no getters that throw: the engine hands over a copy).
[[nodiscard]] std::vector<RawField> read_spec(const emscripten::val& value);

/// Reads and checks.
[[nodiscard]] Result<Spec> parse(const emscripten::val& value);

}  // namespace init_lab::wasm
