#include "core/phase_diagram.h"

#include "moment_tables.h"
#include "wasm/raw_spec.h"
#include "wasm/values.h"

namespace init_lab::wasm {
namespace {

/// A plane's numbers are arrays row by row.
struct PhaseValue {
    PhaseSpec spec;
    Float64Array sigma_w = no_array;
    Float64Array sigma_b = no_array;
    Float64Array variance = no_array;
    Float64Array correlation = no_array;
    Float64Array gradient_growth = no_array;
    Float64Array variance_depth = no_array;
    Float64Array correlation_depth = no_array;
    Float64Array phase = no_array;
    Float64Array critical = no_array;
};

Float64Array plane(const PhaseDiagram& diagram, double (*get)(const SignalLimit&)) {
    std::vector<double> values;
    for (const SignalLimit& limit : diagram.limits) values.push_back(get(limit));
    return to_array(values);
}

Outcome<PhaseValue> diagram_of(const Unknown& value) {
    const Result<PhaseSpec> spec = parse_with(&parse_phase_spec, value);
    if (!spec.ok()) return {std::nullopt, spec.error()};
    const auto table = table_of(*spec.value().activation, spec.value().activation_parameter);
    const PhaseDiagram diagram = phase_diagram(spec.value(), table);
    PhaseValue out;
    out.spec = spec.value();
    out.sigma_w = to_array(diagram.sigma_w);
    out.sigma_b = to_array(diagram.sigma_b);
    out.variance = plane(diagram, [](const SignalLimit& limit) { return limit.variance; });
    out.correlation = plane(diagram, [](const SignalLimit& limit) { return limit.correlation; });
    out.gradient_growth = plane(diagram, [](const SignalLimit& limit) { return limit.gradient_growth; });
    out.variance_depth = plane(diagram, [](const SignalLimit& limit) { return limit.variance_depth; });
    out.correlation_depth = plane(diagram, [](const SignalLimit& limit) { return limit.correlation_depth; });
    out.phase = plane(diagram, [](const SignalLimit& limit) { return static_cast<double>(limit.phase()); });
    out.critical = to_array(diagram.critical_sigma_w);
    return {out, std::nullopt};
}

}  // namespace

EMSCRIPTEN_BINDINGS(phase_diagram) {
    emscripten::value_object<PhaseValue>("PhaseDiagram")
        .field("spec", &PhaseValue::spec)
        .field("sigmaW", &PhaseValue::sigma_w)
        .field("sigmaB", &PhaseValue::sigma_b)
        .field("fixedPointVariance", &PhaseValue::variance)
        .field("fixedPointCorrelation", &PhaseValue::correlation)
        .field("gradientGrowth", &PhaseValue::gradient_growth)
        .field("varianceDepth", &PhaseValue::variance_depth)
        .field("correlationDepth", &PhaseValue::correlation_depth)
        .field("phase", &PhaseValue::phase)
        .field("criticalSigmaW", &PhaseValue::critical);
    register_outcome<PhaseValue>("PhaseDiagramOutcome");
    emscripten::function("phaseDiagram", &diagram_of);
}

}  // namespace init_lab::wasm
