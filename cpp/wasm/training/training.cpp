#include <memory>

#include "loaded_data.h"
#include "race_value.h"
#include "training/trainer.h"
#include "wasm/stepped.h"

namespace init_lab::wasm {
namespace {

using emscripten::val;

constexpr int surface_size = 41;

/// The one training that an instance has under way.
struct Running {
    Running(const TrainingSpec& spec, const LabelledRows& data) : trainer(spec, data) {}
    Trainer trainer;
    NewsClock clock;
};
std::unique_ptr<Running>& running() {
    static std::unique_ptr<Running> training;
    return training;
}

Outcome<bool> start(const Unknown& value, const Unknown& checkpoint) {
    running().reset();
    const Result<TrainingSpec> spec = parse_with(&parse_training_spec, value);
    if (!spec.ok()) return {std::nullopt, spec.error()};
    const Result<LabelledRows> data = loaded_data(*spec.value().dataset);
    if (!data.ok()) return {std::nullopt, data.error()};
    running() = std::make_unique<Running>(spec.value(), data.value());
    if (checkpoint.isUndefined() || running()->trainer.restore(bytes_of(checkpoint))) return {true, std::nullopt};
    running().reset();
    return {std::nullopt, Error{"checkpoint", "resumeFrom",
                                "resumeFrom must be a checkpoint of the same spec, but is of another or damaged."}};
}

double step(double milliseconds) { return running() == nullptr ? 1.0 : step_for(running()->trainer, milliseconds); }

/// The points that a toy is learned from, as they lie in the plane.
val points_value(const Task& task) {
    const Eigen::MatrixXf plane =
        (task.train.inputs.array() * static_cast<float>(task.scale) + static_cast<float>(task.centre)).matrix();
    val out = val::object();
    out.set("places", matrix_value(plane));
    out.set("labels", bytes_value(task.train.labels));
    return out;
}

val surfaces_value(Trainer& trainer) {
    val out = val::array();
    for (std::size_t s = 0; s < trainer.spec().starts.size(); ++s) {
        const std::size_t run = s * static_cast<std::size_t>(trainer.spec().repeats);
        const std::vector<float> surface = decision_surface(*trainer.race(), run, surface_size, trainer.task());
        out.call<void>("push", to_array(std::span<const float>(surface)));
    }
    return out;
}

val snapshot(Trainer& trainer, bool with_checkpoint) {
    val out = trainer.race() == nullptr ? val::object() : race_value(*trainer.race(), trainer.spec());
    out.set("pretraining", trainer.is_pretraining());
    if (trainer.race() != nullptr && trainer.spec().dataset->is_toy()) {
        out.set("surfaces", surfaces_value(trainer));
        out.set("surfaceSize", surface_size);
        out.set("surfaceReach", surface_reach);
        out.set("points", points_value(trainer.task()));
    }
    if (with_checkpoint) out.set("checkpoint", bytes_value(trainer.checkpoint()));
    return out;
}

Contracted partial() {
    if (running() == nullptr || running()->trainer.race() == nullptr) return Contracted(val::undefined());
    Running& run = *running();
    if (!run.clock.has_news(*run.trainer.race())) return Contracted(val::undefined());
    return Contracted(snapshot(run.trainer, run.clock.wants_checkpoint()));
}

/// As it is: complete, or on its way.
Contracted result() {
    if (running() == nullptr) return Contracted(val::undefined());
    Trainer& trainer = running()->trainer;
    while (trainer.is_pretraining()) trainer.step();  // a pause needs a race to show
    val out = snapshot(trainer, true);
    running().reset();
    return Contracted(out);
}

}  // namespace

EMSCRIPTEN_BINDINGS(training) {
    emscripten::register_type<Contracted>("any");
    register_outcome<bool>("StartOutcome");
    emscripten::function("startTraining", &start);
    emscripten::function("stepTraining", &step);
    emscripten::function("trainingNews", &partial);
    emscripten::function("trainingResult", &result);
}

}  // namespace init_lab::wasm
