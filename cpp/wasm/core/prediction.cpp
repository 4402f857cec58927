#include "core/mean_field.h"
#include "wasm/core/tables.h"
#include "wasm/raw_spec.h"
#include "wasm/values.h"

namespace init_lab::wasm {
namespace {

struct PredictionValue {
    Spec spec;
    Tables tables;
};

Spec prediction_spec(const PredictionValue& p) { return p.spec; }
Float64Array prediction_widths(const PredictionValue& p) { return to_array(p.spec.layer_widths()); }

Outcome<PredictionValue> predict_spec(const Unknown& value) {
    const Result<Spec> spec = parse(value);
    if (!spec.ok()) return {std::nullopt, spec.error()};
    const Prediction prediction = predict(spec.value());
    return {PredictionValue{spec.value(), Tables(prediction.expected, prediction.bands)}, std::nullopt};
}

}  // namespace

EMSCRIPTEN_BINDINGS(prediction) {
    emscripten::value_object<PredictionValue> object("Prediction");
    read_only(object, "spec", &prediction_spec);
    read_only(object, "layerWidths", &prediction_widths);
    table_fields(object);
    register_outcome<PredictionValue>("PredictionOutcome");
    emscripten::function("predict", &predict_spec);
}

}  // namespace init_lab::wasm
