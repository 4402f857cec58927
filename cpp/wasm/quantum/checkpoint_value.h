#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "wasm/values.h"

/// Checkpoints as JavaScript sees them, and circuits' numbers as columns.
namespace init_lab::wasm {

EMSCRIPTEN_DECLARE_VAL_TYPE(CheckpointBytes);
inline const CheckpointBytes no_bytes{emscripten::val::undefined()};

[[nodiscard]] CheckpointBytes to_checkpoint(std::span<const std::uint8_t> bytes);
/// Nothing where none was given; no bytes (which no run accepts) where it is something else than a Uint8Array.
[[nodiscard]] std::optional<std::vector<std::uint8_t>> read_checkpoint(const emscripten::val& value);

/// One number of each of several things.
template <class Items, class Get>
[[nodiscard]] Float64Array column_of(const Items& items, Get get) {
    std::vector<double> values;
    for (const auto& item : items) values.push_back(static_cast<double>(get(item)));
    return to_array(values);
}

/// A fresh run, or one that goes on; replaces the one that was under way.
template <class Run, class Spec>
Outcome<bool> start_run(std::optional<Run>& running, const Result<Spec>& spec, const emscripten::val& checkpoint) {
    if (!spec.ok()) return {std::nullopt, spec.error()};
    const auto bytes = read_checkpoint(checkpoint);
    if (!bytes) {
        running.emplace(spec.value());
        return {true, std::nullopt};
    }
    const Result<Run> resumed = Run::resume(spec.value(), *bytes);
    if (!resumed.ok()) return {std::nullopt, resumed.error()};
    running.emplace(resumed.value());
    return {true, std::nullopt};
}

}  // namespace init_lab::wasm
