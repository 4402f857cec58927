#include "race.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace init_lab {
namespace {

constexpr std::int64_t most_records = 120;
constexpr std::int64_t most_evaluations = 40;
constexpr float not_a_number = std::numeric_limits<float>::quiet_NaN();

std::int64_t interval_for(std::int64_t steps, std::int64_t most) { return (steps + most - 1) / most; }

LayerReadings no_readings(std::size_t layers) {
    const std::vector<float> none(layers, not_a_number);
    return {none, none, none};
}

void write_readings(ByteWriter& writer, const LayerReadings& readings) {
    writer.write_list(readings.gradient_norm);
    writer.write_list(readings.update_ratio);
    writer.write_list(readings.activation_variance);
}

LayerReadings read_readings(ByteReader& reader) {
    LayerReadings readings;
    readings.gradient_norm = reader.read_list<float>();
    readings.update_ratio = reader.read_list<float>();
    readings.activation_variance = reader.read_list<float>();
    return readings;
}

void write_history(ByteWriter& writer, const RunHistory& history) {
    writer.write_list(history.loss);
    writer.write_list(history.batch_accuracy);
    writer.write_list(history.test_loss);
    writer.write_list(history.test_score);
    writer.write(history.diverged_at);
    writer.write(static_cast<std::uint32_t>(history.layers.size()));
    for (const LayerReadings& readings : history.layers) write_readings(writer, readings);
}

RunHistory read_history(ByteReader& reader) {
    RunHistory history;
    history.loss = reader.read_list<float>();
    history.batch_accuracy = reader.read_list<float>();
    history.test_loss = reader.read_list<float>();
    history.test_score = reader.read_list<float>();
    history.diverged_at = reader.read<std::int64_t>();
    const auto records = reader.read<std::uint32_t>();
    for (std::uint32_t i = 0; i < records && reader.ok(); ++i) history.layers.push_back(read_readings(reader));
    return history;
}

}  // namespace

Race::Race(const TrainingSpec& spec, std::vector<const Task*> tasks, Score score, std::vector<Parameters> parameters)
    : tasks_(std::move(tasks)),
      score_(score),
      loss_(spec.method.loss),
      repeats_(static_cast<std::size_t>(spec.repeats)),
      histories_(parameters.size()),
      steps_in_all_(spec.method.steps(tasks_.front()->train.count())),
      record_every_(interval_for(steps_in_all_, most_records)),
      evaluate_every_(interval_for(steps_in_all_, most_evaluations)),
      loss_sums_(parameters.size(), 0.0),
      accuracy_sums_(parameters.size(), 0.0) {
    for (const Start& start : spec.starts) {
        networks_.emplace_back(spec.widths(), *start.network.activation, start.network.activation_parameter);
    }
    for (std::size_t r = 0; r < parameters.size(); ++r) {
        Method method = spec.method;
        method.repeat = static_cast<std::uint32_t>(r % repeats_);
        method.first_layer = static_cast<std::size_t>(spec.starts[r / repeats_].frozen_layers) + 1;
        runs_.emplace_back(method, std::move(parameters[r]), task_of(r).train);
    }
    evaluation_steps_.push_back(0);
    for (std::size_t r = 0; r < runs_.size(); ++r) evaluate(r);
}

double Race::progress() const {
    const double networks = static_cast<double>(runs_.size());
    const double steps = static_cast<double>(steps_done_) + static_cast<double>(next_run_) / networks;
    return over() ? 1.0 : steps / static_cast<double>(steps_in_all_);
}

bool Race::step() {
    if (over()) return false;
    take_step(next_run_);
    if (++next_run_ < runs_.size()) return true;
    next_run_ = 0;
    ++steps_done_;
    if (is_due(steps_done_, record_every_)) record_steps_.push_back(steps_done_);
    if (is_due(steps_done_, evaluate_every_)) evaluation_steps_.push_back(steps_done_);
    return true;
}

void Race::take_step(std::size_t r) {
    TrainingRun& run = runs_[r];
    const std::int64_t step = steps_done_ + 1;
    const bool records = is_due(step, record_every_);
    LayerReadings readings;
    if (!run.diverged()) {
        loss_sums_[r] += run.step(network_of(r), records && keeps_layers(r) ? &readings : nullptr);
        accuracy_sums_[r] += run.batch_accuracy();
    }
    if (is_due(step, evaluate_every_)) evaluate(r);
    if (run.diverged() && histories_[r].diverged_at == 0) histories_[r].diverged_at = step;
    if (records) record(r, std::move(readings));
}

void Race::evaluate(std::size_t r) {
    RunHistory& history = histories_[r];
    float loss = not_a_number;
    float score = not_a_number;
    if (!runs_[r].diverged()) {
        const Examples& test = task_of(r).test;
        const auto z = network_of(r).forward(runs_[r].parameters(), test.inputs);
        loss = static_cast<float>(loss_->value(z, test.targets));
        if (std::isfinite(loss)) {
            score = static_cast<float>(score_(z, test));
        } else if (steps_done_ > 0 || next_run_ > 0) {
            runs_[r].call_diverged();
        }
    }
    history.test_loss.push_back(loss);
    history.test_score.push_back(score);
}

void Race::record(std::size_t r, LayerReadings readings) {
    RunHistory& history = histories_[r];
    const bool lives = !runs_[r].diverged();
    const std::int64_t since = record_steps_.empty() ? 0 : record_steps_.back();
    const auto batches = static_cast<double>(steps_done_ + 1 - since);
    history.loss.push_back(lives ? static_cast<float>(loss_sums_[r] / batches) : not_a_number);
    history.batch_accuracy.push_back(lives ? static_cast<float>(accuracy_sums_[r] / batches) : not_a_number);
    loss_sums_[r] = 0.0;
    accuracy_sums_[r] = 0.0;
    if (!keeps_layers(r)) return;
    history.layers.push_back(lives ? std::move(readings) : no_readings(network_of(r).layers()));
}

Eigen::MatrixXf Race::outputs(std::size_t r, const Eigen::Ref<const Eigen::MatrixXf>& inputs) {
    return network_of(r).forward(runs_[r].parameters(), inputs);
}

void Race::save(ByteWriter& writer) const {
    writer.write(steps_done_);
    writer.write(static_cast<std::uint32_t>(next_run_));
    writer.write_list(record_steps_);
    writer.write_list(evaluation_steps_);
    writer.write_all(std::span<const double>(loss_sums_));
    writer.write_all(std::span<const double>(accuracy_sums_));
    for (std::size_t r = 0; r < runs_.size(); ++r) {
        runs_[r].save(writer);
        write_history(writer, histories_[r]);
    }
}

bool Race::restore(ByteReader& reader) {
    steps_done_ = reader.read<std::int64_t>();
    next_run_ = reader.read<std::uint32_t>();
    record_steps_ = reader.read_list<std::int64_t>();
    evaluation_steps_ = reader.read_list<std::int64_t>();
    reader.read_all(std::span<double>(loss_sums_));
    reader.read_all(std::span<double>(accuracy_sums_));
    for (std::size_t r = 0; r < runs_.size(); ++r) {
        if (!runs_[r].restore(reader)) return false;
        histories_[r] = read_history(reader);
    }
    return reader.ok() && next_run_ < runs_.size() && steps_done_ >= 0 && steps_done_ <= steps_in_all_;
}

}  // namespace init_lab
