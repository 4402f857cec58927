#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <optional>

#include "core/field_reader.h"
#include "training_spec.h"

namespace init_lab {
namespace {

using RawKind = RawValue::Kind;

/// A spec on its way: what the starts share, and what was given for fields that depend on others.
struct Draft {
    TrainingSpec spec;
    Spec network = default_spec();
    std::span<const Field> fields;
    std::span<const Split> splits;
    std::vector<std::string> starts;
    bool parameter_given = false;
    bool bias_given = false;
    bool rate_given = false;
    int frozen_layers = 0;

    [[nodiscard]] const Field& field(std::string_view key) const {
        return *std::ranges::find(fields, key, &Field::key);
    }
};

template <class Item, class Read>
std::optional<Error> read_items(const RawValue& value, std::string_view key, const std::string& must,
                                std::size_t most, Read read, std::vector<Item>& out) {
    if (value.kind != RawKind::list) return refuse("type", key, must, show(value));
    if (value.length > most) return refuse("range", key, must, show(value));
    out.clear();
    for (std::size_t i = 0; i < value.items.size(); ++i) {
        Item item{};
        if (!read(value.items[i], item)) {
            const RawValue& wrong = value.items[i];
            const bool is_text = wrong.kind == RawKind::text || wrong.kind == RawKind::number;
            return refuse(is_text ? "range" : "type", key, must, show(wrong) + " at entry " + std::to_string(i + 1));
        }
        out.push_back(std::move(item));
    }
    return std::nullopt;
}

std::optional<Error> read_starts(const RawValue& value, std::vector<std::string>& out) {
    const std::string must =
        "a list of 1 to " + std::to_string(most_starts) + " texts such as he_normal or normal:0.01";
    if (value.kind == RawKind::list && value.length == 0) return refuse("range", "starts", must, show(value));
    return read_items(
        value, "starts", must, most_starts,
        [](const RawValue& item, std::string& text) {
            text = item.text;
            return item.kind == RawKind::text;
        },
        out);
}

std::optional<Error> read_classes(const RawValue& value, const Field& field, std::vector<int>& out) {
    const std::string must = "a list of up to 10 different whole numbers from " + range(field.minimum, field.maximum);
    std::vector<int> seen;
    return read_items(
        value, field.key, must, 10,
        [&](const RawValue& item, int& label) {
            if (check_integer(item, field, "")) return false;
            label = static_cast<int>(item.number);
            const bool is_new = std::ranges::find(seen, label) == seen.end();
            seen.push_back(label);
            return is_new;
        },
        out);
}

// --- One field, by its key ---

std::optional<Error> read_start_field(const RawField& field, Draft& draft) {
    const std::string_view key = field.key;
    Spec& network = draft.network;
    if (key == "starts") return read_starts(field.value, draft.starts);
    if (key == "fanMode") {
        const NamedFanMode* row = nullptr;
        auto error = read_name(field.value, key, fan_modes(), row);
        if (!error) network.fan_mode = row->mode;
        return error;
    }
    if (key == "activation") return read_name(field.value, key, activations(), network.activation);
    if (key == "activationParam") return read_number(field.value, draft.field(key), network.activation_parameter);
    if (key == "biasInitializer") return read_name(field.value, key, bias_initializers(), network.bias_initializer);
    return read_number(field.value, draft.field("biasValue"), network.bias_value);
}

bool is_start_field(std::string_view key) {
    constexpr std::array keys{"starts", "fanMode", "activation", "activationParam", "biasInitializer", "biasValue"};
    return std::ranges::find(keys, key) != keys.end();
}

std::optional<Error> read_method_field(const RawField& field, Draft& draft) {
    const std::string_view key = field.key;
    Method& method = draft.spec.method;
    if (key == "loss") return read_name(field.value, key, losses(), method.loss);
    if (key == "optimizer") return read_name(field.value, key, optimizers(), method.optimizer);
    if (key == "schedule") return read_name(field.value, key, schedules(), method.schedule);
    const Field& row = draft.field(key);
    if (key == "learningRate") return read_number(field.value, row, method.learning_rate);
    if (key == "momentum") return read_number(field.value, row, method.momentum);
    if (key == "warmUp") return read_number(field.value, row, method.warm_up);
    if (key == "clip") return read_number(field.value, row, method.clip);
    if (key == "batchSize") return read_integer(field.value, row, method.batch_size);
    if (key == "epochs") return read_integer(field.value, row, method.epochs);
    return read_integer(field.value, row, method.seed);
}

std::optional<Error> read_data_field(const RawField& field, Draft& draft) {
    const std::string_view key = field.key;
    TrainingSpec& spec = draft.spec;
    if (key == "dataset") return read_name(field.value, key, datasets(), spec.dataset);
    if (key == "split") return read_name(field.value, key, draft.splits, spec.split);
    const Field& row = draft.field(key);
    if (key == "examples") return read_integer(field.value, row, spec.examples);
    if (key == "noise") return read_number(field.value, row, spec.noise);
    if (key == "trainExamples") return read_integer(field.value, row, spec.train_examples);
    if (key == "classes") return read_classes(field.value, row, spec.classes);
    if (key == "pretrainClasses") return read_classes(field.value, row, spec.pretrain_classes);
    if (key == "pretrainEpochs") return read_integer(field.value, row, spec.pretrain_epochs);
    if (key == "depth") return read_integer(field.value, row, spec.depth);
    if (key == "width") return read_integer(field.value, row, spec.width);
    if (key == "bottleneck") return read_integer(field.value, row, spec.bottleneck);
    if (key == "frozenLayers") return read_integer(field.value, row, draft.frozen_layers);
    if (key == "repeats") return read_integer(field.value, row, spec.repeats);
    return read_integer(field.value, row, spec.stop_at);
}

bool is_method_field(std::string_view key) {
    constexpr std::array keys{"loss",   "optimizer", "learningRate", "momentum", "schedule",
                              "warmUp", "clip",      "batchSize",    "epochs",   "seed"};
    return std::ranges::find(keys, key) != keys.end();
}

std::optional<Error> read_field(const RawField& field, Draft& draft) {
    if (std::ranges::find(draft.fields, field.key, &Field::key) == draft.fields.end()) {
        return refuse_unknown(field.key, draft.fields);
    }
    if (is_start_field(field.key)) return read_start_field(field, draft);
    if (is_method_field(field.key)) return read_method_field(field, draft);
    return read_data_field(field, draft);
}

// --- Fields together ---

std::vector<std::string> parts_of(const std::string& text) {
    std::vector<std::string> parts(1);
    for (const char c : text) {
        if (c == ':') {
            parts.emplace_back();
        } else {
            parts.back() += c;
        }
    }
    return parts;
}

/// The whole text as a number, or NaN.
double number_of(const std::string& text) {
    // Digits alone: strtod would also take hexadecimal numbers, infinities and spaces.
    const bool plain = !text.empty() && text.find_first_not_of("0123456789.eE+-") == std::string::npos;
    char* end = nullptr;
    const double x = plain ? std::strtod(text.c_str(), &end) : std::nan("");
    return plain && *end == '\0' ? x : std::nan("");
}

Error refuse_start(const std::string& must, const std::string& text) {
    return refuse("range", "starts", must, show(text));
}

std::optional<Error> read_pretrained(const std::vector<std::string>& parts, const Draft& draft, Start& start) {
    start.pretrained = true;
    if (parts.size() == 1) return std::nullopt;
    const double frozen = number_of(parts[1]);
    const int most = draft.spec.depth - 1;
    if (parts.size() > 2 || !(frozen >= 0 && frozen <= most) || frozen != std::floor(frozen)) {
        return refuse_start("pretrained:FROZEN with a whole number of layers from " + range(0, most), start.text);
    }
    start.frozen_layers = std::max(start.frozen_layers, static_cast<int>(frozen));
    return std::nullopt;
}

std::optional<Error> read_drawn(const std::vector<std::string>& parts, const Draft& draft, Start& start) {
    Spec& network = start.network;
    network.initializer = find_row(initializers(), parts[0]);
    if (network.initializer == nullptr) {
        return refuse("name", "starts",
                      "NAME, NAME:GAIN or NAME:GAIN:ACTIVATION with a name among " + list_names(initializers()),
                      show(start.text));
    }
    if (parts.size() > 1 && !parts[1].empty()) {
        network.gain = number_of(parts[1]);
        if (!(network.gain >= 0.0 && network.gain <= 1e6)) {
            return refuse_start("NAME:GAIN with a gain from " + range(0.0, 1e6), start.text);
        }
    }
    if (parts.size() > 2) {
        network.activation = find_row(activations(), parts[2]);
        if (network.activation == nullptr || parts.size() > 3) {
            return refuse("name", "starts",
                          "NAME:GAIN:ACTIVATION with an activation among " + list_names(activations()),
                          show(start.text));
        }
        if (network.activation != draft.network.activation)
            network.activation_parameter = network.activation->parameter.fallback;
    }
    return std::nullopt;
}

/// The core's words for a start that cannot be: an identity that is not square, a bias out of its range.
std::optional<Error> check_by_core(Start& start, bool bias_given) {
    Spec& network = start.network;
    const BiasInitializer& row = *network.bias_initializer;
    if (!bias_given) network.bias_value = row.fallback;
    if (network.bias_value < row.minimum || network.bias_value > row.maximum) {
        return refuse(
            "range", "biasValue",
            "a number from " + range(row.minimum, row.maximum) + " with biases of kind " + std::string(row.name),
            show(network.bias_value));
    }
    if (network.initializer->kind == WeightDistribution::Kind::identity) {
        return refuse("combination", "starts",
                      "without identity, which needs layers of one width (inputs and outputs differ here)",
                      show(start.text));
    }
    return std::nullopt;
}

std::optional<Error> settle_starts(Draft& draft) {
    TrainingSpec& spec = draft.spec;
    if (auto error =
            settle_parameter(*draft.network.activation, draft.parameter_given, draft.network.activation_parameter))
        return error;
    if (draft.frozen_layers >= spec.depth) {
        return refuse("combination", "frozenLayers",
                      "a whole number from " + range(0, spec.depth - 1) + ", so that a layer is left to learn",
                      show(draft.frozen_layers));
    }
    draft.network.seed = spec.method.seed;
    draft.network.batch_size = 128;  // on which LSUV looks
    draft.network.widths = spec.widths();
    for (const std::string& text : draft.starts) {
        Start start{
            .text = text, .pretrained = false, .frozen_layers = draft.frozen_layers, .network = draft.network};
        const std::vector<std::string> parts = parts_of(text);
        const bool pretrained = canonical(parts[0]) == "pretrained";
        if (auto error = pretrained ? read_pretrained(parts, draft, start) : read_drawn(parts, draft, start))
            return error;
        if (auto error = check_by_core(start, draft.bias_given)) return error;
        spec.starts.push_back(std::move(start));
    }
    // A pretrained start began as the first of the others does.
    const auto drawn = std::ranges::find(spec.starts, false, &Start::pretrained);
    for (Start& start : spec.starts) {
        if (start.pretrained && drawn != spec.starts.end()) start.network = drawn->network;
    }
    return std::nullopt;
}

/// Which digits a pretrained start learned.
std::optional<Error> settle_classes(TrainingSpec& spec) {
    const bool digits = spec.dataset->kind == DatasetInfo::Kind::digits;
    for (const auto* list : {&spec.classes, &spec.pretrain_classes}) {
        const std::string_view key = list == &spec.classes ? "classes" : "pretrainClasses";
        if (list->empty()) continue;
        if (!digits)
            return refuse("combination", key, "empty with data other than digits",
                          show(static_cast<double>(list->size())) + " classes");
        if (list->size() < 2)
            return refuse("range", key, "two classes or more, or empty", show(static_cast<double>(list->size())));
    }
    if (!spec.needs_pretraining()) return std::nullopt;
    if (!digits)
        return refuse("combination", "starts", "without pretrained, which needs the dataset digits",
                      std::string(spec.dataset->name));
    if (!spec.pretrain_classes.empty()) return std::nullopt;
    for (int label = 0; label < spec.dataset->classes; ++label) {
        if (!spec.classes.empty() && std::ranges::find(spec.classes, label) == spec.classes.end())
            spec.pretrain_classes.push_back(label);
    }
    if (spec.pretrain_classes.size() >= 2) return std::nullopt;
    return refuse("combination", "classes",
                  "2 to 8 digits with a pretrained start, so that it can learn the others first",
                  show(spec.class_count()));
}

std::optional<Error> check_size(const TrainingSpec& spec) {
    if (spec.dataset->kind == DatasetInfo::Kind::heartbeats && spec.bottleneck > spec.dataset->train_examples) {
        return refuse("range", "bottleneck", "at most " + show(spec.dataset->train_examples), show(spec.bottleneck));
    }
    const int size = spec.training_size();
    if (size < spec.class_count() && spec.dataset->kind != DatasetInfo::Kind::heartbeats) {
        return refuse("combination", spec.train_examples > 0 ? "trainExamples" : "examples",
                      "at least one example a class, a whole number from " + range(spec.class_count(), 2500),
                      show(size));
    }
    if (spec.method.batch_size > size) {
        return refuse("combination", "batchSize",
                      "a whole number from " + range(1, size) + ", the examples to learn from",
                      show(spec.method.batch_size));
    }
    return std::nullopt;
}

std::optional<Error> check_work(const TrainingSpec& spec) {
    const std::vector<int> widths = spec.widths();
    double weights = 0.0;
    for (std::size_t l = 1; l < widths.size(); ++l) weights += static_cast<double>(widths[l - 1]) * widths[l];
    const double networks = static_cast<double>(spec.starts.size()) * spec.repeats;
    const double work = 3.0 * weights * spec.training_size() * spec.method.epochs * networks;
    const double floats = weights * networks * (1.0 + spec.method.optimizer->moments);
    if (work > training_limits.multiply_adds) {
        return refuse("work", "work",
                      "at most " + show(training_limits.multiply_adds) +
                          " multiply-adds (3 × weights × examples × epochs × networks; a range of 0 to that)",
                      show(work));
    }
    if (floats > training_limits.floats) {
        return refuse("work", "work",
                      "at most " + show(training_limits.floats) +
                          " numbers held at once (weights and what the optimizer remembers; a range of 0 to that)",
                      show(floats));
    }
    return std::nullopt;
}

Result<TrainingSpec> parse(Draft draft, const std::vector<RawField>& raw) {
    for (const RawField& field : raw) {
        if (field.value.kind == RawKind::absent) continue;
        if (auto error = read_field(field, draft)) return *error;
        draft.parameter_given = draft.parameter_given || field.key == "activationParam";
        draft.bias_given = draft.bias_given || field.key == "biasValue";
        draft.rate_given = draft.rate_given || field.key == "learningRate";
    }
    if (!draft.rate_given && draft.spec.dataset->kind != DatasetInfo::Kind::heartbeats) {
        draft.spec.method.learning_rate = draft.spec.method.optimizer->usual_rate;
    }
    if (auto error = settle_starts(draft)) return *error;
    if (auto error = settle_classes(draft.spec)) return *error;
    if (auto error = check_size(draft.spec)) return *error;
    if (auto error = check_work(draft.spec)) return *error;
    return draft.spec;
}

}  // namespace

Result<TrainingSpec> parse_training_spec(const std::vector<RawField>& raw) {
    Draft draft;
    draft.spec = default_training_spec();
    draft.fields = training_fields();
    draft.splits = digit_splits();
    draft.starts = {"he_normal", "xavier_normal"};
    const Result<TrainingSpec> parsed = parse(std::move(draft), raw);
    if (parsed.ok() && parsed.value().dataset->kind == DatasetInfo::Kind::heartbeats) {
        return refuse("name", "dataset",
                      "one of spirals, circles, xor, moons, digits (detectAnomalies learns heartbeats)",
                      show(std::string("ecg_heartbeats")));
    }
    return parsed;
}

Result<TrainingSpec> parse_anomaly_spec(const std::vector<RawField>& raw) {
    Draft draft;
    draft.spec = default_anomaly_spec();
    draft.fields = anomaly_fields();
    draft.splits = beat_splits();
    draft.network.activation = find_row(activations(), "tanh");
    draft.starts = {"xavier_normal", "normal:0.01"};
    return parse(std::move(draft), raw);
}

}  // namespace init_lab
