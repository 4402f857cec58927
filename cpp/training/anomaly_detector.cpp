#include "anomaly_detector.h"

#include <array>
#include <cmath>
#include <numeric>

#include "core/statistics.h"
#include "fingerprint.h"
#include "principal_components.h"
#include "shuffle.h"

namespace init_lab {
namespace {

constexpr std::uint32_t split_stream = 0xfffffe;
constexpr std::uint8_t normal_kind = 1;

constexpr std::array rules{
    ThresholdRule{"q95", "95 % of training beats", "Above the errors of 95 % of the training beats.", 0.95},
    ThresholdRule{"q99", "99 % of training beats", "Above the errors of 99 % of the training beats.", 0.99},
    ThresholdRule{"largest", "All training beats", "Above the error of every training beat.", 1.0},
};

/// Mean squared error of each column.
std::vector<double> errors(const Eigen::Ref<const Eigen::MatrixXf>& rebuilt, const Eigen::MatrixXf& beats) {
    std::vector<double> out;
    for (Eigen::Index j = 0; j < beats.cols(); ++j) {
        out.push_back(static_cast<double>((rebuilt.col(j) - beats.col(j)).squaredNorm()) /
                      static_cast<double>(beats.rows()));
    }
    return out;
}

double auc_of(const std::vector<double>& scores, const Examples& test) {
    return area_under_roc(split_by_label(scores, test.labels));
}

double auc_score(const Eigen::Ref<const Eigen::MatrixXf>& outputs, const Examples& test) {
    return auc_of(errors(outputs, test.inputs), test);
}

Reading read_errors(std::vector<double> test_errors, std::vector<double> train_errors, const Examples& test) {
    Reading reading;
    reading.auc = auc_of(test_errors, test);
    std::vector<double> sorted = train_errors;
    for (const ThresholdRule& rule : rules) reading.thresholds.push_back(quantile(sorted, rule.quantile));
    reading.test_errors = std::move(test_errors);
    reading.train_errors = std::move(train_errors);
    return reading;
}

Examples to_itself(const LabelledRows& data, const std::vector<std::uint32_t>& columns) {
    Examples out;
    out.inputs.resize(data.values.rows(), static_cast<Eigen::Index>(columns.size()));
    Eigen::Index j = 0;
    for (const std::uint32_t column : columns) {
        out.inputs.col(j++) = data.values.col(static_cast<Eigen::Index>(column));
        out.labels.push_back(data.labels[column] == normal_kind ? 0 : 1);
    }
    out.targets = out.inputs;
    return out;
}

}  // namespace

std::span<const ThresholdRule> threshold_rules() { return rules; }

ScoredCases split_by_label(std::span<const double> scores, std::span<const std::uint8_t> labels) {
    ScoredCases cases;
    for (std::size_t i = 0; i < scores.size(); ++i)
        (labels[i] == 0 ? cases.normal : cases.abnormal).push_back(scores[i]);
    return cases;
}

BeatTask heartbeat_task(const TrainingSpec& spec, const LabelledRows& data, std::uint32_t repeat) {
    std::vector<std::uint32_t> normal;
    for (std::uint32_t i = 0; i < data.labels.size(); ++i) {
        if (data.labels[i] == normal_kind) normal.push_back(i);
    }
    std::vector<std::uint32_t> order(normal.size());
    std::iota(order.begin(), order.end(), 0u);
    if (spec.split->kind == Split::Kind::shuffled) {
        order = shuffled_order(normal.size(), {spec.method.seed, Purpose::shuffle, split_stream, repeat});
    }
    const auto wanted = std::min(static_cast<std::size_t>(spec.dataset->train_examples), normal.size());
    std::vector<bool> learned(data.labels.size(), false);
    std::vector<std::uint32_t> train;
    for (std::size_t i = 0; i < wanted; ++i) {
        train.push_back(normal[order[i]]);
        learned[train.back()] = true;
    }
    std::vector<std::uint32_t> test;
    BeatTask out;
    for (std::uint32_t i = 0; i < data.labels.size(); ++i) {
        if (learned[i]) continue;
        test.push_back(i);
        out.kinds.push_back(data.labels[i]);
    }
    out.task.train = to_itself(data, train);
    out.task.test = to_itself(data, test);
    return out;
}

AnomalyDetector::AnomalyDetector(const TrainingSpec& spec, const LabelledRows& data) : spec_(spec) {
    const int splits = spec_.split->kind == Split::Kind::shuffled ? spec_.repeats : 1;
    for (int r = 0; r < splits; ++r) beats_.push_back(heartbeat_task(spec_, data, static_cast<std::uint32_t>(r)));
    read_baselines();
    std::vector<Parameters> parameters;
    for (const Start& start : spec_.starts) {
        const MultilayerNetwork network(spec_.widths(), *start.network.activation,
                                        start.network.activation_parameter);
        for (int r = 0; r < spec_.repeats; ++r) {
            parameters.push_back(network.draw(start.network, static_cast<std::uint32_t>(r)));
        }
    }
    std::vector<const Task*> tasks;
    for (int r = 0; r < spec_.repeats; ++r) tasks.push_back(&beats(static_cast<std::size_t>(r)).task);
    race_ = std::make_unique<Race>(spec_, std::move(tasks), auc_score, std::move(parameters));
}

void AnomalyDetector::read_baselines() {
    for (const BeatTask& beats : beats_) {
        const Eigen::MatrixXf& train = beats.task.train.inputs;
        const Eigen::MatrixXf& test = beats.task.test.inputs;
        const PrincipalComponents components(train, spec_.bottleneck);
        Eigen::MatrixXf rebuilt = components.rebuild(test);
        baselines_.push_back(
            read_errors(errors(rebuilt, test), errors(components.rebuild(train), train), beats.task.test));
        if (baselines_.size() == 1) baseline_rebuilt_ = std::move(rebuilt);
    }
}

bool AnomalyDetector::step() {
    if (spec_.stop_at > 0 && race_->steps_done() >= spec_.stop_at) return false;
    return race_->step();
}

Reading AnomalyDetector::read(std::size_t r) {
    const Task& task = beats(r).task;
    return read_errors(errors(rebuilt(r), task.test.inputs),
                       errors(race_->outputs(r, task.train.inputs), task.train.inputs), task.test);
}

Bytes AnomalyDetector::checkpoint() const {
    ByteWriter writer;
    writer.write(fingerprint(spec_));
    race_->save(writer);
    return writer.bytes();
}

bool AnomalyDetector::restore(std::span<const std::uint8_t> bytes) {
    ByteReader reader(bytes);
    return reader.read<std::uint64_t>() == fingerprint(spec_) && race_->restore(reader) && reader.ok() &&
           reader.at_end();
}

}  // namespace init_lab
