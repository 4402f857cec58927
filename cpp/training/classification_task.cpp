#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

#include "shuffle.h"
#include "trainer.h"

namespace init_lab {
namespace {

// Which stream a choice takes; epochs have the numbers below.
constexpr std::uint32_t split_stream = 0xfffffe;
constexpr std::uint32_t few_stream = 0xffffff;

using Columns = std::vector<std::uint32_t>;

/// The columns of the two sides, whatever their class.
struct Sides {
    Columns train;
    Columns test;
};

Sides split(const TrainingSpec& spec, std::size_t rows, std::uint32_t repeat) {
    Columns order(rows);
    std::iota(order.begin(), order.end(), 0u);
    if (!spec.dataset->is_toy() && spec.split->kind == Split::Kind::shuffled) {
        order = shuffled_order(rows, {spec.method.seed, Purpose::shuffle, split_stream, repeat});
    }
    const std::size_t train =
        spec.dataset->is_toy() ? rows / 2 : static_cast<std::size_t>(spec.dataset->train_examples);
    const auto middle = order.begin() + static_cast<std::ptrdiff_t>(train);
    return {{order.begin(), middle}, {middle, order.end()}};
}

std::vector<int> classes_of(const TrainingSpec& spec) {
    if (!spec.classes.empty()) return spec.classes;
    std::vector<int> all(static_cast<std::size_t>(spec.dataset->classes));
    std::iota(all.begin(), all.end(), 0);
    return all;
}

/// Those whose class is asked for.
Columns of_classes(const Columns& columns, const LabelledRows& data, const std::vector<int>& classes) {
    Columns out;
    std::ranges::copy_if(columns, std::back_inserter(out), [&](std::uint32_t column) {
        return std::ranges::find(classes, int{data.labels[column]}) != classes.end();
    });
    return out;
}

/// `count` of them, or all where there are fewer: rounds over the classes, in an order from the stream.
Columns few(const Columns& columns, const LabelledRows& data, const std::vector<int>& classes, std::size_t count,
            const Stream& stream) {
    const auto order = shuffled_order(columns.size(), stream);
    std::vector<Columns> by_class(classes.size());
    for (const std::uint32_t i : order) {
        const std::uint32_t column = columns[i];
        const auto at = std::ranges::find(classes, int{data.labels[column]}) - classes.begin();
        by_class[static_cast<std::size_t>(at)].push_back(column);
    }
    Columns out;
    for (std::size_t round = 0; out.size() < std::min(count, columns.size()); ++round) {
        for (const Columns& own : by_class) {
            if (round < own.size() && out.size() < count) out.push_back(own[round]);
        }
    }
    return out;
}

Examples examples_of(const TrainingSpec& spec, const LabelledRows& data, const Columns& columns,
                     const std::vector<int>& classes) {
    Examples out;
    const auto count = static_cast<Eigen::Index>(columns.size());
    const int outputs = spec.widths().back();
    out.inputs.resize(data.values.rows(), count);
    out.targets.setZero(outputs, count);
    for (Eigen::Index j = 0; j < count; ++j) {
        const std::uint32_t from = columns[static_cast<std::size_t>(j)];
        out.inputs.col(j) = data.values.col(static_cast<Eigen::Index>(from));
        const auto label = std::ranges::find(classes, int{data.labels[from]}) - classes.begin();
        out.labels.push_back(static_cast<std::uint8_t>(label));
        if (outputs > 1) {
            out.targets(label, j) = 1.0f;
        } else {
            out.targets(0, j) = static_cast<float>(label);
        }
    }
    return out;
}

/// Mean 0 and standard deviation 1 over all training inputs together.
void standardize(Task& task) {
    const auto values = task.train.inputs.array().cast<double>();
    task.centre = values.mean();
    task.scale = std::sqrt((values - task.centre).square().mean());
    if (!(task.scale > 0.0)) task.scale = 1.0;
    for (Examples* side : {&task.train, &task.test}) {
        side->inputs =
            ((side->inputs.array() - static_cast<float>(task.centre)) / static_cast<float>(task.scale)).matrix();
    }
}

/// The columns that one repeat learns from and is tested on, of the classes asked for.
Sides sides_of(const TrainingSpec& spec, const LabelledRows& data, const std::vector<int>& classes,
               std::uint32_t repeat) {
    const Sides all = split(spec, data.labels.size(), repeat);
    Sides sides{of_classes(all.train, data, classes), of_classes(all.test, data, classes)};
    if (spec.train_examples > 0) {
        sides.train = few(sides.train, data, classes, static_cast<std::size_t>(spec.train_examples),
                          {spec.method.seed, Purpose::shuffle, few_stream, repeat});
    }
    return sides;
}

/// Whether chance has a say in which examples there are.
bool draws_examples(const TrainingSpec& spec) {
    return spec.dataset->is_toy() || spec.train_examples > 0 || spec.split->kind == Split::Kind::shuffled;
}

}  // namespace

std::vector<Task> classification_tasks(const TrainingSpec& spec, const LabelledRows& given) {
    const int count = draws_examples(spec) ? spec.repeats : 1;
    const std::vector<int> classes = classes_of(spec);
    std::vector<LabelledRows> toys;
    std::vector<Sides> sides;
    std::size_t fewest = std::numeric_limits<std::size_t>::max();
    for (int repeat = 0; repeat < count; ++repeat) {
        const auto r = static_cast<std::uint32_t>(repeat);
        if (spec.dataset->is_toy()) {
            toys.push_back(toy_points(spec.dataset->kind, spec.examples, spec.noise, spec.method.seed, r));
        }
        sides.push_back(sides_of(spec, toys.empty() ? given : toys.back(), classes, r));
        fewest = std::min(fewest, sides.back().train.size());
    }
    std::vector<Task> tasks(sides.size());
    for (std::size_t r = 0; r < sides.size(); ++r) {
        const LabelledRows& data = toys.empty() ? given : toys[r];
        sides[r].train.resize(fewest);  // a class may have a few more in one shuffle: all take equally many steps
        tasks[r].train = examples_of(spec, data, sides[r].train, classes);
        tasks[r].test = examples_of(spec, data, sides[r].test, classes);
        standardize(tasks[r]);
    }
    return tasks;
}

}  // namespace init_lab
