#include "race_value.h"

#include <chrono>

namespace init_lab::wasm {
namespace {

using emscripten::val;

constexpr double checkpoint_interval = 2000.0;  // milliseconds

val floats(std::span<const float> values) { return to_array(values); }

val steps_value(const std::vector<std::int64_t>& steps) {
    return to_array(std::span<const double>(std::vector<double>(steps.begin(), steps.end())));
}

/// Records × layers, one record after the other.
val layers_value(const RunHistory& history, std::vector<float> LayerReadings::* quantity) {
    std::vector<float> all;
    for (const LayerReadings& readings : history.layers) {
        const std::vector<float>& row = readings.*quantity;
        all.insert(all.end(), row.begin(), row.end());
    }
    return floats(all);
}

val run_value(const RunHistory& history, int start, int repeat) {
    val out = val::object();
    out.set("start", start);
    out.set("repeat", repeat);
    out.set("loss", floats(history.loss));
    out.set("batchAccuracy", floats(history.batch_accuracy));
    out.set("testLoss", floats(history.test_loss));
    out.set("testScore", floats(history.test_score));
    out.set("divergedAt", static_cast<double>(history.diverged_at));
    if (repeat > 0) return out;
    out.set("gradientNorm", layers_value(history, &LayerReadings::gradient_norm));
    out.set("updateRatio", layers_value(history, &LayerReadings::update_ratio));
    out.set("activationVariance", layers_value(history, &LayerReadings::activation_variance));
    return out;
}

}  // namespace

val text_value(std::string_view text) { return to_text(text); }

val matrix_value(const Eigen::MatrixXf& matrix) {
    return floats({matrix.data(), static_cast<std::size_t>(matrix.size())});
}

val bytes_value(const Bytes& bytes) {
    return val::global("Uint8Array").new_(val(emscripten::typed_memory_view(bytes.size(), bytes.data())));
}

Bytes bytes_of(const val& value) { return emscripten::convertJSArrayToNumberVector<std::uint8_t>(value); }

val race_value(Race& race, const TrainingSpec& spec) {
    val out = val::object();
    out.set("done", race.over());
    out.set("stepsDone", static_cast<double>(race.steps_done()));
    out.set("stepsInAll", static_cast<double>(race.steps_in_all()));
    out.set("layers", static_cast<double>(spec.widths().size() - 1));
    out.set("recordSteps", steps_value(race.record_steps()));
    out.set("evaluationSteps", steps_value(race.evaluation_steps()));
    val starts = val::array();
    for (const Start& start : spec.starts) starts.call<void>("push", text_value(start.text));
    out.set("starts", starts);
    val runs = val::array();
    for (std::size_t r = 0; r < race.size(); ++r) {
        const int index = static_cast<int>(r);
        runs.call<void>("push", run_value(race.history(r), index / spec.repeats, index % spec.repeats));
    }
    out.set("runs", runs);
    return out;
}

bool NewsClock::has_news(const Race& race) {
    const std::size_t records = race.record_steps().size() + race.evaluation_steps().size();
    return std::exchange(records_, records) != records;
}

bool NewsClock::wants_checkpoint() {
    const double now =
        std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now().time_since_epoch()).count();
    if (now < checkpoint_at_) return false;
    checkpoint_at_ = now + checkpoint_interval;
    return true;
}

}  // namespace init_lab::wasm
