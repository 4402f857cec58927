#include "trainer.h"

#include <algorithm>
#include <cmath>

#include "fingerprint.h"

namespace init_lab {
namespace {

double accuracy(const Eigen::Ref<const Eigen::MatrixXf>& outputs, const Examples& test) {
    return share_right(outputs, test.targets);
}

/// The task that a pretrained start has learned: the other classes, from all examples.
TrainingSpec before(const TrainingSpec& spec) {
    TrainingSpec out = spec;
    out.classes = spec.pretrain_classes;
    out.train_examples = 0;
    out.method.epochs = spec.pretrain_epochs;
    return out;
}

const Start& pretrained_start(const TrainingSpec& spec) {
    return *std::ranges::find(spec.starts, true, &Start::pretrained);
}

/// One a repeat, or one for all.
const Task& task_of(const std::vector<Task>& tasks, std::size_t repeat) { return tasks[repeat % tasks.size()]; }

}  // namespace

Trainer::Trainer(const TrainingSpec& spec, const LabelledRows& data)
    : spec_(spec), tasks_(classification_tasks(spec, data)) {
    if (!spec_.needs_pretraining()) {
        start_race();
        return;
    }
    const TrainingSpec earlier = before(spec_);
    pretraining_ = classification_tasks(earlier, data);
    Spec network = pretrained_start(spec_).network;
    network.widths = earlier.widths();
    pretraining_network_ =
        std::make_unique<MultilayerNetwork>(earlier.widths(), *network.activation, network.activation_parameter);
    for (int repeat = 0; repeat < spec_.repeats; ++repeat) {
        Method method = earlier.method;
        method.repeat = static_cast<std::uint32_t>(repeat);
        pretraining_runs_.emplace_back(method, pretraining_network_->draw(network, method.repeat),
                                       task_of(pretraining_, method.repeat).train);
    }
}

/// Draws every network, or takes over what it has learned.
void Trainer::start_race() {
    std::vector<Parameters> parameters;
    for (const Start& start : spec_.starts) {
        const MultilayerNetwork network(spec_.widths(), *start.network.activation,
                                        start.network.activation_parameter);
        for (int repeat = 0; repeat < spec_.repeats; ++repeat) {
            const auto r = static_cast<std::uint32_t>(repeat);
            if (!start.pretrained) {
                parameters.push_back(network.draw(start.network, r));
                continue;
            }
            Parameters learned = pretraining_runs_[r].parameters();
            learned.resize(network.parameter_count());
            network.redraw_last(start.network, r, learned);
            parameters.push_back(std::move(learned));
        }
    }
    std::vector<const Task*> tasks;
    for (int r = 0; r < spec_.repeats; ++r) tasks.push_back(&task_of(tasks_, static_cast<std::size_t>(r)));
    race_ = std::make_unique<Race>(spec_, std::move(tasks), accuracy, std::move(parameters));
}

bool Trainer::step() {
    if (race_ != nullptr) {
        if (spec_.stop_at > 0 && race_->steps_done() >= spec_.stop_at) return false;
        return race_->step();
    }
    for (TrainingRun& run : pretraining_runs_) {
        if (run.over()) continue;
        run.step(*pretraining_network_, nullptr);
        return true;
    }
    start_race();
    return true;
}

std::int64_t Trainer::pretraining_steps() const {
    return pretraining_runs_.empty() ? 0 : pretraining_runs_.front().steps_in_all() * spec_.repeats;
}

double Trainer::progress() const {
    const auto networks = static_cast<double>(spec_.starts.size()) * spec_.repeats;
    const double steps = networks * static_cast<double>(spec_.method.steps(task().train.count()));
    const auto earlier = static_cast<double>(pretraining_steps());
    double done = 0.0;
    for (const TrainingRun& run : pretraining_runs_) {
        done += static_cast<double>(run.over() ? run.steps_in_all() : run.steps_done());
    }
    return (done + (race_ == nullptr ? 0.0 : steps * race_->progress())) / (earlier + steps);
}

Bytes Trainer::checkpoint() const {
    ByteWriter writer;
    writer.write(fingerprint(spec_));
    writer.write(race_ != nullptr);
    if (race_ != nullptr) {
        race_->save(writer);
    } else {
        for (const TrainingRun& run : pretraining_runs_) run.save(writer);
    }
    return writer.bytes();
}

bool Trainer::restore(std::span<const std::uint8_t> bytes) {
    ByteReader reader(bytes);
    if (reader.read<std::uint64_t>() != fingerprint(spec_)) return false;
    if (reader.read<bool>()) {
        if (race_ == nullptr) start_race();
        if (!race_->restore(reader)) return false;
    } else {
        for (TrainingRun& run : pretraining_runs_) {
            if (!run.restore(reader)) return false;
        }
    }
    return reader.ok() && reader.at_end();
}

std::vector<float> decision_surface(Race& race, std::size_t run, int size, const Task& task) {
    Eigen::MatrixXf grid(2, Eigen::Index{size} * size);
    for (Eigen::Index i = 0; i < grid.cols(); ++i) {
        const auto at = [&](Eigen::Index k) {
            return surface_reach * (2.0 * static_cast<double>(k) / (size - 1) - 1.0);
        };
        grid(0, i) = static_cast<float>((at(i % size) - task.centre) / task.scale);
        grid(1, i) = static_cast<float>((at(i / size) - task.centre) / task.scale);
    }
    const Eigen::MatrixXf z = race.outputs(run, grid);
    std::vector<float> out;
    for (Eigen::Index i = 0; i < z.cols(); ++i) {
        const float logit = z.rows() == 1 ? z(0, i) : z(1, i) - z(0, i);
        out.push_back(1.0f / (1.0f + std::exp(-logit)));
    }
    return out;
}

}  // namespace init_lab
