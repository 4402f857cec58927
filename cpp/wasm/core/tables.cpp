#include "tables.h"

namespace init_lab::wasm {
namespace {

Float64Array in_one_array(const LayerTable& table, const Bands& bands) {
    const std::size_t length = table.values().size();
    const auto all = emscripten::val::global("Float64Array").new_((1 + bands.tables.size()) * length);
    std::size_t to = 0;
    const auto append = [&](const LayerTable& next) {
        all.call<void>("set", emscripten::typed_memory_view(length, next.values().data()), to);
        to += length;
    };
    append(table);
    for (const LayerTable& band : bands.tables) append(band);
    return Float64Array(all);
}

Float64Array quantiles(const Tables& tables) { return to_array(tables.probabilities()); }

}  // namespace

Tables::Tables(const LayerTable& table, const Bands& bands)
    : layers_(table.layers()), probabilities_(bands.probabilities), values_(in_one_array(table, bands)) {}

Float64ArrayList Tables::band(std::size_t quantity) const {
    emscripten::val list = emscripten::val::array();
    for (std::size_t i = 0; i < probabilities_.size(); ++i) list.call<void>("push", view(1 + i, quantity));
    return Float64ArrayList(list);
}

Float64Array Tables::view(std::size_t table, std::size_t quantity) const {
    const std::size_t first = (table * quantity_count + quantity) * layers_;
    return Float64Array(values_.call<emscripten::val>("subarray", first, first + layers_));
}

EMSCRIPTEN_BINDINGS(tables) {
    emscripten::value_object<Tables> object("Bands");
    read_only<Tables, Float64Array>(object, "quantiles", &quantiles);
    [&]<std::size_t... I>(std::index_sequence<I...>) {
        (read_only<Tables, Float64ArrayList>(
             object, quantity_names[I].data(), +[](const Tables& tables) { return tables.band(I); }),
         ...);
    }(std::make_index_sequence<quantity_count>{});
}

}  // namespace init_lab::wasm
