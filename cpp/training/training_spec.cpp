#include "training_spec.h"

#include <algorithm>
#include <array>

namespace init_lab {
namespace {

using Kind = Field::Kind;

constexpr Field starts{
    "starts", Kind::name_list, "Starts",
    "Up to six, trained side by side: an initializer's name, or NAME:GAIN, or NAME:GAIN:ACTIVATION.", ""};
constexpr Field fan_mode{"fanMode", Kind::name, "Fan mode", "Which fan sets the scale of the weights.", ""};
constexpr Field activation{"activation", Kind::name, "Activation",
                           "The function between layers; the last layer has none.", ""};
constexpr Field activation_param{"activationParam",
                                 Kind::number,
                                 "Activation parameter",
                                 "Parameter of the activation, where it has one.",
                                 "",
                                 -10.0,
                                 10.0,
                                 -1.0,
                                 1.0};
constexpr Field width{"width", Kind::integer, "Width", "Units in each hidden layer.", "units", 2, 256, 4, 128, true};
constexpr Field loss{"loss", Kind::name, "Loss", "What the network is trained to make small.", ""};
constexpr Field optimizer{"optimizer", Kind::name, "Optimizer", "How a gradient becomes a step.", ""};
constexpr Field learning_rate{
    "learningRate", Kind::number, "Learning rate", "Length of a step.", "", 1e-6, 1000.0, 1e-4, 1.0, true};
constexpr Field momentum{"momentum", Kind::number, "Momentum", "Share of the last step that SGD with momentum keeps.",
                         "",         0.0,          0.999,      0.0,
                         0.99};
constexpr Field schedule{"schedule", Kind::name, "Schedule", "How the learning rate moves over the run.", ""};
constexpr Field warm_up{"warmUp", Kind::number, "Warm-up", "Share of the steps over which the learning rate rises.",
                        "",       0.0,          1.0,       0.0,
                        0.5};
constexpr Field clip{"clip", Kind::number, "Clipping", "Longest gradient; 0 is no limit.", "", 0.0, 1e6, 0.0, 10.0};
constexpr Field batch_size{"batchSize", Kind::integer,
                           "Batch",     "Examples a step; at most as many as there are to learn from.",
                           "examples",  1,
                           1400,        1,
                           256,         true};
constexpr Field epochs{
    "epochs", Kind::integer, "Epochs", "How often each example is learned from.", "epochs", 1, 2000, 1, 200, true};
constexpr Field seed{"seed",
                     Kind::integer,
                     "Seed",
                     "The same seed gives the same weights and the same batches.",
                     "",
                     0,
                     9007199254740991.0,
                     0,
                     9999};
constexpr Field bias_initializer{"biasInitializer", Kind::name, "Bias initializer", "How the biases start.", ""};
constexpr Field bias_value{
    "biasValue", Kind::number, "Bias value", "Value, std or probability, as the bias initializer takes it.", "", -1e6,
    1e6,         -1.0,         1.0};
constexpr Field repeats{
    "repeats",  Kind::integer,
    "Seeds",    "Networks a start, for the bands: each has weights, batches and drawn examples of its own.",
    "networks", 1,
    20,         1,
    10};
constexpr Field stop_at{"stopAt",  Kind::integer,
                        "Stop at", "Steps after which to pause and hand back a checkpoint; 0 is never.",
                        "steps",   0,
                        1e7,       0,
                        1e7};

constexpr std::array training_table{
    Field{"dataset", Kind::name, "Data", "What there is to learn.", ""},
    Field{"examples", Kind::integer, "Points", "Of a data set in the plane; half of them are for training.", "points",
          8, 5000, 50, 2000, true},
    Field{"noise", Kind::number, "Noise", "Std added to points in the plane.", "", 0.0, 1.0, 0.0, 0.3},
    Field{"split", Kind::name, "Split", "Which digits are for training.", ""},
    Field{"trainExamples", Kind::integer, "Training examples",
          "Only so many, as many of each class as can be; 0 is all.", "examples", 0, 2500, 0, 400},
    Field{"classes", Kind::integer_list, "Classes", "Digits to tell apart, two or more; empty is all.", "", 0, 9, 0,
          9},
    Field{"pretrainClasses", Kind::integer_list, "Classes before",
          "Digits that a pretrained start learned first; empty is those that are not in classes.", "", 0, 9, 0, 9},
    Field{"pretrainEpochs", Kind::integer, "Epochs before", "How long a pretrained start learned.", "epochs", 1, 200,
          1, 60},
    starts,
    fan_mode,
    bias_initializer,
    bias_value,
    activation,
    activation_param,
    Field{"depth", Kind::integer, "Depth", "Layers with weights.", "layers", 2, 60, 2, 60},
    width,
    loss,
    optimizer,
    learning_rate,
    momentum,
    schedule,
    warm_up,
    clip,
    batch_size,
    epochs,
    Field{"frozenLayers", Kind::integer, "Frozen layers",
          "Layers from the input on whose weights stay as every start has them.", "layers", 0, 59, 0, 10},
    seed,
    repeats,
    stop_at,
};

constexpr std::array anomaly_table{
    Field{"split", Kind::name, "Split", "Which normal beats are for training.", ""},
    starts,
    fan_mode,
    bias_initializer,
    bias_value,
    activation,
    activation_param,
    Field{"depth", Kind::integer, "Depth", "Layers with weights on each side of the bottleneck.", "layers", 1, 30, 1,
          12},
    width,
    Field{"bottleneck", Kind::integer, "Bottleneck",
          "Numbers that a beat is squeezed into; also the principal components of the baseline.", "units", 1, 64, 1,
          32, true},
    optimizer,
    learning_rate,
    momentum,
    schedule,
    warm_up,
    clip,
    Field{"batchSize", Kind::integer, "Batch", "Beats a step; at most as many as there are to learn from.", "beats",
          1, 260, 1, 128, true},
    epochs,
    seed,
    repeats,
    stop_at,
};

constexpr std::array digit_split_table{
    Split{"by_writer", "Other writers", "Learn from the first 1,400 digits, test on the last 397, by other writers.",
          Split::Kind::as_recorded},
    Split{"shuffled", "Shuffled", "Learn from 1,400 digits at random, test on the other 397.", Split::Kind::shuffled},
};

constexpr std::array beat_split_table{
    Split{"shuffled", "By the seed", "Each seed learns from 260 normal beats of its own.", Split::Kind::shuffled},
    Split{"recorded", "As recorded", "Learn from the first 260 normal beats of the record, test on the others.",
          Split::Kind::as_recorded},
};

template <class Row>
const Row& row_of(std::span<const Row> rows, std::string_view name) {
    return *std::ranges::find(rows, name, &Row::name);
}

TrainingSpec common_defaults() {
    TrainingSpec spec;
    spec.method.schedule = &schedules().front();
    return spec;
}

}  // namespace

std::span<const Field> training_fields() { return training_table; }
std::span<const Field> anomaly_fields() { return anomaly_table; }
std::span<const Split> digit_splits() { return digit_split_table; }
std::span<const Split> beat_splits() { return beat_split_table; }

const TrainingSpec& default_training_spec() {
    static const TrainingSpec spec = [] {
        TrainingSpec s = common_defaults();
        s.dataset = &row_of(datasets(), "digits");
        s.split = &digit_splits().front();
        s.method.loss = &row_of(losses(), "cross_entropy");
        s.method.optimizer = &row_of(optimizers(), "sgd");
        s.method.learning_rate = 0.01;
        s.depth = 30;
        return s;
    }();
    return spec;
}

const TrainingSpec& default_anomaly_spec() {
    static const TrainingSpec spec = [] {
        TrainingSpec s = common_defaults();
        s.dataset = &row_of(datasets(), "ecg_heartbeats");
        s.split = &beat_splits().front();
        s.method.loss = &row_of(losses(), "mean_squared_error");
        s.method.optimizer = &row_of(optimizers(), "momentum");
        s.method.learning_rate = 0.05;
        s.method.epochs = 60;
        s.depth = 5;
        return s;
    }();
    return spec;
}

int TrainingSpec::class_count() const {
    return classes.empty() ? dataset->classes : static_cast<int>(classes.size());
}

int TrainingSpec::training_size() const {
    if (dataset->is_toy()) return train_examples > 0 ? std::min(train_examples, examples / 2) : examples / 2;
    // Of some classes only: about their share. The exact number depends on the data.
    const int all = dataset->train_examples * class_count() / dataset->classes;
    return train_examples > 0                               ? std::min(train_examples, all)
           : dataset->kind == DatasetInfo::Kind::heartbeats ? dataset->train_examples
                                                            : all;
}

bool TrainingSpec::needs_pretraining() const { return std::ranges::any_of(starts, &Start::pretrained); }

std::vector<int> TrainingSpec::widths() const {
    const auto hidden = static_cast<std::size_t>(depth - 1);
    std::vector<int> out{dataset->features};
    out.insert(out.end(), hidden, width);
    if (dataset->kind == DatasetInfo::Kind::heartbeats) {
        out.push_back(bottleneck);
        out.insert(out.end(), hidden, width);
        out.push_back(dataset->features);
        return out;
    }
    const bool one_output = method.loss->name == "binary_cross_entropy" && class_count() == 2;
    out.push_back(one_output ? 1 : class_count());
    return out;
}

}  // namespace init_lab
