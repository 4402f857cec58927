#pragma once

#include "core/spec.h"
#include "values.h"

/// A network's spec, and what a catalogue says of the fields of any spec, as JavaScript sees them. Every module of
/// the product registers them for itself.
namespace init_lab::wasm {

EMSCRIPTEN_DECLARE_VAL_TYPE(FieldList);

[[nodiscard]] FieldList to_field_list(std::span<const Field> fields);
[[nodiscard]] std::string_view fan_mode_name(FanMode mode);

}  // namespace init_lab::wasm
