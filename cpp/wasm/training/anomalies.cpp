#include <memory>

#include "loaded_data.h"
#include "race_value.h"
#include "training/anomaly_detector.h"
#include "wasm/stepped.h"

namespace init_lab::wasm {
namespace {

using emscripten::val;

struct Running {
    Running(const TrainingSpec& spec, const LabelledRows& data) : detector(spec, data) {}
    AnomalyDetector detector;
    NewsClock clock;
    bool beats_sent = false;
};
std::unique_ptr<Running>& running() {
    static std::unique_ptr<Running> detection;
    return detection;
}

Outcome<bool> start(const Unknown& value, const Unknown& checkpoint) {
    running().reset();
    const Result<TrainingSpec> spec = parse_with(&parse_anomaly_spec, value);
    if (!spec.ok()) return {std::nullopt, spec.error()};
    const Result<LabelledRows> data = loaded_data(*spec.value().dataset);
    if (!data.ok()) return {std::nullopt, data.error()};
    running() = std::make_unique<Running>(spec.value(), data.value());
    if (checkpoint.isUndefined() || running()->detector.restore(bytes_of(checkpoint))) return {true, std::nullopt};
    running().reset();
    return {std::nullopt, Error{"checkpoint", "resumeFrom",
                                "resumeFrom must be a checkpoint of the same spec, but is of another or damaged."}};
}

double step(double milliseconds) { return running() == nullptr ? 1.0 : step_for(running()->detector, milliseconds); }

/// What each threshold makes of the test beats, from the strictest.
val curve_value(const ScoredCases& cases) {
    const std::vector<Operating> points = operating_points(cases);
    const auto column = [&](auto get) {
        std::vector<double> values;
        for (const Operating& point : points) values.push_back(get(point));
        return val(to_array(std::span<const double>(values)));
    };
    val out = val::object();
    out.set("threshold", column([](const Operating& p) { return p.threshold; }));
    out.set("falseAlarmRate", column([](const Operating& p) { return p.detection.false_alarm_rate(); }));
    out.set("recall", column([](const Operating& p) { return p.detection.recall(); }));
    out.set("precision", column([](const Operating& p) { return p.detection.precision(); }));
    out.set("f1", column([](const Operating& p) { return p.detection.f1(); }));
    return out;
}

val reading_value(const Reading& reading, const Examples& test) {
    val out = val::object();
    out.set("auc", reading.auc);
    out.set("testErrors", to_array(std::span<const double>(reading.test_errors)));
    out.set("thresholds", to_array(std::span<const double>(reading.thresholds)));
    out.set("curve", curve_value(split_by_label(reading.test_errors, test.labels)));
    return out;
}

val baselines_value(const AnomalyDetector& detector) {
    val out = val::array();
    const std::vector<Reading>& readings = detector.baselines();
    for (std::size_t split = 0; split < readings.size(); ++split) {
        val reading = reading_value(readings[split], detector.beats(split).task.test);
        if (split == 0) reading.set("rebuilt", matrix_value(detector.baseline_rebuilt()));
        out.call<void>("push", reading);
    }
    return out;
}

val snapshot(Running& run, bool with_beats, bool with_checkpoint) {
    AnomalyDetector& detector = run.detector;
    const BeatTask& shown = detector.beats(0);
    val out = race_value(detector.race(), detector.spec());
    val readings = val::array();
    const auto repeats = static_cast<std::size_t>(detector.spec().repeats);
    for (std::size_t r = 0; r < detector.race().size(); ++r) {
        val reading = reading_value(detector.read(r), detector.beats(r).task.test);
        if (r % repeats == 0) reading.set("rebuilt", matrix_value(detector.rebuilt(r)));
        readings.call<void>("push", reading);
    }
    out.set("readings", readings);
    if (with_beats) {
        out.set("beats", matrix_value(shown.task.test.inputs));
        out.set("kinds", bytes_value(shown.kinds));
        out.set("baselines", baselines_value(detector));
    }
    if (with_checkpoint) out.set("checkpoint", bytes_value(detector.checkpoint()));
    return out;
}

Contracted partial() {
    if (running() == nullptr) return Contracted(val::undefined());
    Running& run = *running();
    if (!run.clock.has_news(run.detector.race())) return Contracted(val::undefined());
    const bool first = !std::exchange(run.beats_sent, true);
    return Contracted(snapshot(run, first, run.clock.wants_checkpoint()));
}

Contracted result() {
    if (running() == nullptr) return Contracted(val::undefined());
    const val out = snapshot(*running(), true, true);
    running().reset();
    return Contracted(out);
}

}  // namespace

EMSCRIPTEN_BINDINGS(anomalies) {
    emscripten::function("startDetection", &start);
    emscripten::function("stepDetection", &step);
    emscripten::function("detectionNews", &partial);
    emscripten::function("detectionResult", &result);
}

}  // namespace init_lab::wasm
