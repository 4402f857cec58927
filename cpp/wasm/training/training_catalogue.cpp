#include "race_value.h"
#include "training/anomaly_detector.h"
#include "wasm/spec_value.h"

namespace init_lab::wasm {
namespace {

using emscripten::val;

template <class Row>
val named(const Row& row, std::string_view description) {
    val out = val::object();
    out.set("name", text_value(row.name));
    out.set("label", text_value(row.label));
    out.set("description", text_value(description));
    return out;
}

template <class Row, class Describe>
val rows(std::span<const Row> table, Describe describe) {
    val out = val::array();
    for (const Row& row : table) out.call<void>("push", describe(row));
    return out;
}

val dataset(const DatasetInfo& row) {
    val out = named(row, row.description);
    out.set("citation", text_value(row.citation));
    out.set("file", text_value(row.file));
    out.set("classes", row.classes);
    out.set("isToy", row.is_toy());
    return out;
}

val optimizer(const Optimizer& row) {
    val out = named(row, row.formula);
    out.set("citation", text_value(row.citation));
    out.set("usualRate", row.usual_rate);
    return out;
}

val loss(const Loss& row) {
    val out = named(row, row.formula);
    out.set("citation", text_value(row.citation));
    return out;
}

template <class Row>
val described(const Row& row) {
    return named(row, row.description);
}

val list(const std::vector<int>& values) { return val::array(values); }

val defaults(const Result<TrainingSpec>& parsed) {
    const TrainingSpec& spec = parsed.value();
    const Method& method = spec.method;
    val out = val::object();
    val starts = val::array();
    for (const Start& start : spec.starts) starts.call<void>("push", text_value(start.text));
    const Spec& network = spec.starts.front().network;
    out.set("starts", starts);
    out.set("dataset", text_value(spec.dataset->name));
    out.set("examples", spec.examples);
    out.set("noise", spec.noise);
    out.set("split", text_value(spec.split->name));
    out.set("trainExamples", spec.train_examples);
    out.set("classes", list(spec.classes));
    out.set("pretrainClasses", list(spec.pretrain_classes));
    out.set("pretrainEpochs", spec.pretrain_epochs);
    out.set("fanMode", text_value(fan_mode_name(network.fan_mode)));
    out.set("activation", text_value(network.activation->name));
    out.set("activationParam", network.activation_parameter);
    out.set("biasInitializer", text_value(network.bias_initializer->name));
    out.set("biasValue", network.bias_value);
    out.set("depth", spec.depth);
    out.set("width", spec.width);
    out.set("bottleneck", spec.bottleneck);
    out.set("loss", text_value(method.loss->name));
    out.set("optimizer", text_value(method.optimizer->name));
    out.set("learningRate", method.learning_rate);
    out.set("momentum", method.momentum);
    out.set("schedule", text_value(method.schedule->name));
    out.set("warmUp", method.warm_up);
    out.set("clip", method.clip);
    out.set("batchSize", method.batch_size);
    out.set("epochs", method.epochs);
    out.set("frozenLayers", 0);
    out.set("seed", static_cast<double>(method.seed));
    out.set("repeats", spec.repeats);
    out.set("stopAt", 0);
    return out;
}

Contracted training_catalogue() {
    val out = val::object();
    out.set("fields", to_field_list(training_fields()));
    out.set("anomalyFields", to_field_list(anomaly_fields()));
    out.set("defaults", defaults(parse_training_spec({})));
    out.set("anomalyDefaults", defaults(parse_anomaly_spec({})));
    out.set("datasets", rows(datasets(), dataset));
    out.set("optimizers", rows(optimizers(), optimizer));
    out.set("losses", rows(losses(), loss));
    out.set("schedules", rows(schedules(), described<Schedule>));
    out.set("splits", rows(digit_splits(), described<Split>));
    out.set("beatSplits", rows(beat_splits(), described<Split>));
    out.set("thresholds", rows(threshold_rules(), described<ThresholdRule>));
    out.set("mostStarts", static_cast<double>(most_starts));
    return Contracted(out);
}

}  // namespace

EMSCRIPTEN_BINDINGS(training_catalogue) { emscripten::function("trainingCatalogue", &training_catalogue); }

}  // namespace init_lab::wasm
