#include "values.h"

namespace init_lab::wasm {
namespace {

using emscripten::typed_memory_view;
using emscripten::val;

template <class T>
val copy_to(const char* type, std::span<const T> values) {
    return val::global(type).new_(typed_memory_view(values.size(), values.data()));
}

Float64Array edges(const Histogram& histogram) { return to_array(histogram.edges); }
Float64Array counts(const Histogram& histogram) { return to_array(histogram.counts); }

void register_histogram() {
    emscripten::value_object<Histogram> object("Histogram");
    read_only<Histogram, Float64Array>(object, "edges", &edges);
    read_only<Histogram, Float64Array>(object, "counts", &counts);
}

}  // namespace

Float64Array to_array(std::span<const double> values) { return Float64Array(copy_to("Float64Array", values)); }
Float64Array to_array(std::span<const int> values) { return Float64Array(copy_to("Float64Array", values)); }
Float32Array to_array(std::span<const float> values) { return Float32Array(copy_to("Float32Array", values)); }

Float64ArrayList to_arrays(std::span<const std::vector<double>> columns) {
    val list = val::array();
    for (const auto& column : columns) list.call<void>("push", to_array(column));
    return Float64ArrayList(list);
}

Text to_text(std::string_view text) { return Text(val(std::string(text))); }

TextList split_words(std::string_view words) {
    val list = val::array();
    while (!words.empty()) {
        const auto end = std::min(words.find(' '), words.size());
        list.call<void>("push", std::string(words.substr(0, end)));
        words.remove_prefix(std::min(end + 1, words.size()));
    }
    return TextList(list);
}

EMSCRIPTEN_BINDINGS(values) {
    emscripten::register_type<Float64Array>("Float64Array");
    emscripten::register_type<Float32Array>("Float32Array");
    emscripten::register_type<Float64ArrayList>("Float64Array[]");
    emscripten::register_type<NumberList>("number[]");
    emscripten::register_type<TextList>("string[]");
    emscripten::register_type<HistogramList>("Histogram[]");
    emscripten::register_type<Text>("string");
    emscripten::register_type<Unknown>("unknown");
    emscripten::value_object<Error> error("CoreError");
    read_only(error, "code", &text<&Error::code>);
    read_only(error, "field", &text<&Error::field>);
    read_only(error, "message", &text<&Error::message>);
    emscripten::register_optional<Error>();
    register_histogram();
}

}  // namespace init_lab::wasm
