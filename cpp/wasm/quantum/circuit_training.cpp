#include "quantum/circuit_training.h"

#include "checkpoint_value.h"
#include "wasm/raw_spec.h"
#include "wasm/stepped.h"

namespace init_lab::wasm {
namespace {

using quantum::CircuitTraining;
using quantum::CircuitTrainingSpec;
using quantum::Example;
using quantum::TrainingRun;

std::optional<CircuitTraining>& running() {
    static std::optional<CircuitTraining> training;
    return training;
}

Outcome<bool> start(const Unknown& spec, const Unknown& checkpoint) {
    return start_run(running(), parse_with(&quantum::parse_circuit_training_spec, spec), checkpoint);
}

double step(double milliseconds) { return running() ? step_for(*running(), milliseconds) : 1.0; }

Text spec_circuit(const CircuitTrainingSpec& spec) { return to_text(spec.circuit->name); }
Text spec_readout(const CircuitTrainingSpec& spec) { return to_text(spec.readout->name); }
double spec_seed(const CircuitTrainingSpec& spec) { return static_cast<double>(spec.seed); }

void register_spec() {
    emscripten::value_object<CircuitTrainingSpec> object("FullCircuitTrainingSpec");
    read_only(object, "circuit", &spec_circuit);
    read_only(object, "readout", &spec_readout);
    object.field("qubits", &CircuitTrainingSpec::qubits)
        .field("layersPerQubit", &CircuitTrainingSpec::layers_per_qubit)
        .field("blocks", &CircuitTrainingSpec::blocks)
        .field("angleVariance", &CircuitTrainingSpec::angle_variance)
        .field("learningRate", &CircuitTrainingSpec::learning_rate)
        .field("steps", &CircuitTrainingSpec::steps)
        .field("examples", &CircuitTrainingSpec::examples);
    read_only(object, "seed", &spec_seed);
}

struct TrainingValue {
    CircuitTrainingSpec spec;
    TextList starts{emscripten::val::undefined()};
    Float64ArrayList loss = no_arrays;
    Float64ArrayList accuracy = no_arrays;
    Float64ArrayList gradient_norm = no_arrays;
    Float64Array example_x = no_array;
    Float64Array example_y = no_array;
    Float64Array example_label = no_array;
    double progress = 0.0;
    CheckpointBytes checkpoint = no_bytes;
};

Float64ArrayList courses(const std::vector<TrainingRun>& runs, std::vector<double> TrainingRun::* course) {
    emscripten::val list = emscripten::val::array();
    for (const TrainingRun& run : runs) list.call<void>("push", to_array(run.*course));
    return Float64ArrayList(list);
}

std::optional<TrainingValue> result() {
    if (!running()) return std::nullopt;
    const CircuitTraining& run = *running();
    TrainingValue out{.spec = run.spec()};
    emscripten::val starts = emscripten::val::array();
    for (const TrainingRun& one : run.runs()) starts.call<void>("push", to_text(one.start->name));
    out.starts = TextList(starts);
    out.loss = courses(run.runs(), &TrainingRun::loss);
    out.accuracy = courses(run.runs(), &TrainingRun::accuracy);
    out.gradient_norm = courses(run.runs(), &TrainingRun::gradient_norm);
    out.example_x = column_of(run.examples(), [](const Example& e) { return e.x; });
    out.example_y = column_of(run.examples(), [](const Example& e) { return e.y; });
    out.example_label = column_of(run.examples(), [](const Example& e) { return e.label; });
    out.progress = run.progress();
    out.checkpoint = to_checkpoint(run.checkpoint());
    return out;
}

}  // namespace

EMSCRIPTEN_BINDINGS(circuit_training) {
    register_spec();
    emscripten::value_object<TrainingValue>("CircuitTraining")
        .field("spec", &TrainingValue::spec)
        .field("starts", &TrainingValue::starts)
        .field("loss", &TrainingValue::loss)
        .field("accuracy", &TrainingValue::accuracy)
        .field("gradientNorm", &TrainingValue::gradient_norm)
        .field("exampleX", &TrainingValue::example_x)
        .field("exampleY", &TrainingValue::example_y)
        .field("exampleLabel", &TrainingValue::example_label)
        .field("progress", &TrainingValue::progress)
        .field("checkpoint", &TrainingValue::checkpoint);
    emscripten::register_optional<TrainingValue>();
    emscripten::function("startCircuitTraining", &start);
    emscripten::function("stepCircuitTraining", &step);
    emscripten::function("circuitTrainingResult", &result);
}

}  // namespace init_lab::wasm
