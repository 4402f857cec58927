#include "quantum/cost_landscape.h"

#include <algorithm>

#include "checkpoint_value.h"
#include "wasm/raw_spec.h"

namespace init_lab::wasm {
namespace {

using quantum::CostLandscape;
using quantum::LandscapeSpec;

struct LandscapeValue {
    double points = 0.0;
    Float64Array qubits = no_array;
    Float64Array layers = no_array;
    Float64ArrayList cost = no_arrays;
    Float64Array lowest = no_array;
    Float64Array highest = no_array;
    Text axes = to_text("");
};

/// The axes of the first place's rotations, in their order: "XZY…".
std::string axes_of(const LandscapeSpec& spec) {
    const quantum::PlateauPlace place = quantum::plateau_places(spec.plateau).front();
    quantum::DrawnCircuit drawn;
    quantum::draw(spec.plateau.ensemble(place.qubits, place.layers), 0, drawn);
    std::string axes;
    for (const quantum::Operation& o : drawn.circuit.operations) {
        if (o.kind == quantum::Operation::Kind::rotation) axes += "XYZ"[static_cast<int>(o.axis)];
    }
    return axes;
}

Outcome<LandscapeValue> landscapes_of(const Unknown& value) {
    const Result<LandscapeSpec> spec = parse_with(&quantum::parse_landscape_spec, value);
    if (!spec.ok()) return {std::nullopt, spec.error()};
    const std::vector<CostLandscape> landscapes = quantum::cost_landscapes(spec.value());
    LandscapeValue out;
    out.points = spec.value().points;
    out.qubits = column_of(landscapes, [](const CostLandscape& l) { return l.place.qubits; });
    out.layers = column_of(landscapes, [](const CostLandscape& l) { return l.place.layers; });
    emscripten::val costs = emscripten::val::array();
    for (const CostLandscape& l : landscapes) costs.call<void>("push", to_array(l.cost));
    out.cost = Float64ArrayList(costs);
    out.lowest = column_of(landscapes, [](const CostLandscape& l) { return l.lowest; });
    out.highest = column_of(landscapes, [](const CostLandscape& l) { return l.highest; });
    out.axes = to_text(axes_of(spec.value()));
    return {out, std::nullopt};
}

}  // namespace

EMSCRIPTEN_BINDINGS(cost_landscape) {
    emscripten::value_object<LandscapeValue>("CostLandscapes")
        .field("points", &LandscapeValue::points)
        .field("qubits", &LandscapeValue::qubits)
        .field("layers", &LandscapeValue::layers)
        .field("cost", &LandscapeValue::cost)
        .field("lowest", &LandscapeValue::lowest)
        .field("highest", &LandscapeValue::highest)
        .field("axes", &LandscapeValue::axes);
    register_outcome<LandscapeValue>("CostLandscapesOutcome");
    emscripten::function("costLandscape", &landscapes_of);
}

}  // namespace init_lab::wasm
