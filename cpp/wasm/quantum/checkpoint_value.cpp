#include "checkpoint_value.h"

namespace init_lab::wasm {

using emscripten::val;

CheckpointBytes to_checkpoint(std::span<const std::uint8_t> bytes) {
    return CheckpointBytes(val::global("Uint8Array").new_(emscripten::typed_memory_view(bytes.size(), bytes.data())));
}

std::optional<std::vector<std::uint8_t>> read_checkpoint(const val& value) {
    if (value.isUndefined()) return std::nullopt;
    if (!value.instanceof(val::global("Uint8Array"))) return std::vector<std::uint8_t>{};
    return emscripten::convertJSArrayToNumberVector<std::uint8_t>(value);
}

EMSCRIPTEN_BINDINGS(checkpoint) { emscripten::register_type<CheckpointBytes>("Uint8Array"); }

}  // namespace init_lab::wasm
