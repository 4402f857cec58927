#include "core/correlation_experiment.h"

#include "moment_tables.h"
#include "wasm/raw_spec.h"
#include "wasm/values.h"

namespace init_lab::wasm {
namespace {

struct CorrelationValue {
    Spec spec;
    double correlation = 0.0;
    Float64Array measured = no_array;
    Float64Array quantiles = no_array;
    Float64ArrayList bands = no_arrays;
    Float64Array theory = no_array;
    Float64Array theory_quantiles = no_array;
    Float64ArrayList theory_bands = no_arrays;
    Float64Array map_from = no_array;
    Float64Array map_to = no_array;
};

Outcome<CorrelationValue> follow(const Unknown& value) {
    const Result<CorrelationSpec> spec = parse_with(&parse_correlation_spec, value);
    if (!spec.ok()) return {std::nullopt, spec.error()};
    const Spec& network = spec.value().network;
    const auto table = table_of(*network.activation, network.activation_parameter);
    const CorrelationResult result = follow_correlation(spec.value(), table);
    CorrelationValue out;
    out.spec = spec.value().network;
    out.correlation = spec.value().correlation;
    out.measured = to_array(result.measured);
    out.quantiles = to_array(result.probabilities);
    out.bands = to_arrays(result.quantiles);
    out.theory = to_array(result.theory);
    out.theory_quantiles = to_array(result.theory_probabilities);
    out.theory_bands = to_arrays(result.theory_band);
    out.map_from = to_array(result.map_from);
    out.map_to = to_array(result.map_to);
    return {std::move(out), std::nullopt};
}

}  // namespace

EMSCRIPTEN_BINDINGS(correlation_experiment) {
    emscripten::value_object<CorrelationValue>("FollowedCorrelation")
        .field("spec", &CorrelationValue::spec)
        .field("correlation", &CorrelationValue::correlation)
        .field("measured", &CorrelationValue::measured)
        .field("quantiles", &CorrelationValue::quantiles)
        .field("bands", &CorrelationValue::bands)
        .field("theory", &CorrelationValue::theory)
        .field("theoryQuantiles", &CorrelationValue::theory_quantiles)
        .field("theoryBands", &CorrelationValue::theory_bands)
        .field("mapFrom", &CorrelationValue::map_from)
        .field("mapTo", &CorrelationValue::map_to);
    register_outcome<CorrelationValue>("FollowedCorrelationOutcome");
    emscripten::function("followCorrelation", &follow);
}

}  // namespace init_lab::wasm
