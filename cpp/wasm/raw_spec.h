#pragma once

#include <emscripten/val.h>

#include <optional>
#include <vector>

#include "core/spec.h"

namespace init_lab::wasm {

/// Reads a spec from JavaScript without judging it: that is the core's business. The value must be a plain object
/// (no getters that throw: the engine hands over a copy).
[[nodiscard]] std::vector<RawField> read_spec(const emscripten::val& value);

/// What is wrong with a value that should be a spec, if it is not even an object.
[[nodiscard]] std::optional<Error> refuse_shape(const emscripten::val& value);

/// Reads and checks, by the core's parser for this kind of spec.
template <class Checked>
[[nodiscard]] Result<Checked> parse_with(Result<Checked> (*check)(const std::vector<RawField>&),
                                         const emscripten::val& value) {
    if (auto error = refuse_shape(value)) return *error;
    return check(read_spec(value));
}

/// The same for a network's spec.
[[nodiscard]] Result<Spec> parse(const emscripten::val& value);

}  // namespace init_lab::wasm
