#include "raw_spec.h"

namespace init_lab::wasm {
namespace {

using emscripten::val;
using Kind = RawValue::Kind;

bool is_list(const val& value) { return value.isArray() || val::global("ArrayBuffer").call<bool>("isView", value); }

RawValue read_value(const val& value, bool may_nest);

RawValue read_list(const val& list) {
    RawValue raw{.kind = Kind::list, .number = 0.0, .text = {}, .items = {}};
    raw.length = static_cast<std::size_t>(list["length"].as<double>());
    const std::size_t count = std::min(raw.length, max_list_items);
    for (std::size_t i = 0; i < count; ++i) {
        raw.items.push_back(read_value(list[static_cast<double>(i)], false));
    }
    return raw;
}

RawValue read_value(const val& value, bool may_nest) {
    const auto simple = [](Kind kind, std::string text) {
        return RawValue{.kind = kind, .number = 0.0, .text = std::move(text), .items = {}};
    };
    if (value.isUndefined()) return simple(Kind::absent, {});
    if (value.isNull()) return simple(Kind::other, "null");
    const auto type = value.typeOf().as<std::string>();
    if (type == "number") return {.kind = Kind::number, .number = value.as<double>(), .text = {}, .items = {}};
    if (type == "string") return simple(Kind::text, value.as<std::string>());
    if (type == "boolean") return simple(Kind::other, value.as<bool>() ? "true" : "false");
    if (may_nest && type == "object" && is_list(value)) return read_list(value);
    return simple(Kind::other, "a value of type " + type);
}

}  // namespace

std::vector<RawField> read_spec(const val& value) {
    std::vector<RawField> fields;
    const val keys = val::global("Object").call<val>("keys", value);
    const auto count = static_cast<std::size_t>(keys["length"].as<double>());
    for (std::size_t i = 0; i < count; ++i) {
        const auto key = keys[static_cast<double>(i)].as<std::string>();
        fields.push_back({key, read_value(value[key], true)});
    }
    return fields;
}

std::optional<Error> refuse_shape(const val& value) {
    const bool object = value.typeOf().as<std::string>() == "object" && !value.isNull() && !value.isArray();
    if (object) return std::nullopt;
    return Error{"type", "spec",
                 "spec must be an object whose keys are in the range of the catalogue's fields, but is " +
                     read_value(value, true).text + "."};
}

Result<Spec> parse(const val& value) { return parse_with(&parse_spec, value); }

}  // namespace init_lab::wasm
