#include "core/experiment.h"

#include <memory>

#include "wasm/core/tables.h"
#include "wasm/raw_spec.h"
#include "wasm/stepped.h"
#include "wasm/values.h"

namespace init_lab::wasm {
namespace {

/// The one run that an instance has under way. It lives here, so that no handle crosses the boundary.
std::unique_ptr<Experiment>& running() {
    static std::unique_ptr<Experiment> experiment;
    return experiment;
}

struct ExperimentValue {
    Spec spec;
    ExperimentResult result;
    Tables tables;
};

Spec value_spec(const ExperimentValue& e) { return e.spec; }
Float64Array value_widths(const ExperimentValue& e) { return to_array(e.spec.layer_widths()); }
HistogramList value_preactivations(const ExperimentValue& e) {
    return to_list<HistogramList>(std::span<const Histogram>(e.result.preactivation_histograms));
}
HistogramList value_activations(const ExperimentValue& e) {
    return to_list<HistogramList>(std::span<const Histogram>(e.result.activation_histograms));
}
Verdict value_verdict(const ExperimentValue& e) { return e.result.verdict; }
Timing value_timing(const ExperimentValue& e) { return e.result.timing; }

Outcome<bool> start(const Unknown& value) {
    const Result<Spec> spec = parse(value);
    if (!spec.ok()) return {std::nullopt, spec.error()};
    running().reset();  // first, so that two networks never need memory at once
    running() = std::make_unique<Experiment>(spec.value());
    return {true, std::nullopt};
}

/// The share done: 1 when complete, or when no run is under way.
double step(double milliseconds) { return running() == nullptr ? 1.0 : step_for(*running(), milliseconds); }

/// The completed run, which it hands over: a second call gives undefined, and so does one before completion.
std::optional<ExperimentValue> result() {
    if (running() == nullptr || running()->progress() < 1.0) return std::nullopt;
    const ExperimentResult& run = running()->result();
    ExperimentValue value{running()->spec(), run, Tables(run.measured, run.bands)};
    running().reset();
    return value;
}

void register_result() {
    emscripten::value_object<ExperimentValue> object("ExperimentResult");
    read_only(object, "spec", &value_spec);
    read_only(object, "layerWidths", &value_widths);
    table_fields(object);
    read_only(object, "preactivationHistograms", &value_preactivations);
    read_only(object, "activationHistograms", &value_activations);
    read_only(object, "verdict", &value_verdict);
    read_only(object, "timing", &value_timing);
    emscripten::register_optional<ExperimentValue>();
}

}  // namespace

EMSCRIPTEN_BINDINGS(experiment) {
    emscripten::value_object<Verdict> verdict("Verdict");
    read_only(verdict, "code", &text<&Verdict::code>);
    read_only(verdict, "message", &text<&Verdict::message>);
    emscripten::value_object<Timing>("Timing")
        .field("initialize", &Timing::initialize)
        .field("forward", &Timing::forward)
        .field("backward", &Timing::backward)
        .field("total", &Timing::total);
    register_result();
    register_outcome<bool>("StartOutcome");
    emscripten::function("startExperiment", &start);
    emscripten::function("stepExperiment", &step);
    emscripten::function("experimentResult", &result);
}

}  // namespace init_lab::wasm
