#pragma once

#include <emscripten/bind.h>
#include <emscripten/val.h>

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/error.h"
#include "core/statistics.h"

/// How C++ values look in JavaScript. Everything is copied: no view of the heap and no handle gets out.
namespace init_lab::wasm {

EMSCRIPTEN_DECLARE_VAL_TYPE(Float64Array);
EMSCRIPTEN_DECLARE_VAL_TYPE(Float32Array);
EMSCRIPTEN_DECLARE_VAL_TYPE(Float64ArrayList);
EMSCRIPTEN_DECLARE_VAL_TYPE(NumberList);
EMSCRIPTEN_DECLARE_VAL_TYPE(TextList);
EMSCRIPTEN_DECLARE_VAL_TYPE(HistogramList);
EMSCRIPTEN_DECLARE_VAL_TYPE(Text);  // std::string would be declared as more than a string: Embind also takes buffers
EMSCRIPTEN_DECLARE_VAL_TYPE(Unknown);

[[nodiscard]] Float64Array to_array(std::span<const double> values);
[[nodiscard]] Float64Array to_array(std::span<const int> values);
[[nodiscard]] Float32Array to_array(std::span<const float> values);

/// What a value object's members are before they are set: Embind wants a default for them. A member of such a type
/// costs less code than a getter of its own.
inline const Float64Array no_array{emscripten::val::undefined()};
inline const Float64ArrayList no_arrays{emscripten::val::undefined()};

[[nodiscard]] Text to_text(std::string_view text);

/// A JavaScript array of registered value objects.
template <class List, class Item>
[[nodiscard]] List to_list(std::span<const Item> items) {
    emscripten::val list = emscripten::val::array();
    for (const Item& item : items) list.call<void>("push", item);
    return List(list);
}

/// An array of columns.
[[nodiscard]] Float64ArrayList to_arrays(std::span<const std::vector<double>> columns);

/// Words separated by spaces, as an array of strings.
[[nodiscard]] TextList split_words(std::string_view words);

/// Value objects go one way, from C++ to JavaScript, but Embind wants a setter for every field.
template <class Owner, class Value>
void never_set(Owner& /*owner*/, Value /*value*/) {}

template <class Owner, class Value>
void read_only(emscripten::value_object<Owner>& object, const char* name, Value (*get)(const Owner&)) {
    object.field(name, get, &never_set<Owner, Value>);
}

template <class>
struct OwnerOf;
template <class Owner, class Value>
struct OwnerOf<Value Owner::*> {
    using type = Owner;
};

/// A member that is text, as a JavaScript string.
template <auto Member>
Text text(const typename OwnerOf<decltype(Member)>::type& owner) {
    return to_text(owner.*Member);
}

/// A value, or the error in its place.
template <class Value>
struct Outcome {
    std::optional<Value> value;
    std::optional<Error> error;
};

template <class Value>
void register_outcome(const char* name) {
    emscripten::register_optional<Value>();
    emscripten::value_object<Outcome<Value>>(name)
        .field("value", &Outcome<Value>::value)
        .field("error", &Outcome<Value>::error);
}

}  // namespace init_lab::wasm
