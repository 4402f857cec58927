#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>

#include "training_samples.h"

using namespace init_lab;
using Catch::Approx;

namespace {

const DatasetInfo& info(std::string_view name) { return *std::ranges::find(datasets(), name, &DatasetInfo::name); }

}  // namespace

TEST_CASE("The packed data hold what their sources hold") {
    const LabelledRows digits = unpack(test::packed("digits"), info("digits")).value();
    CHECK(digits.values.cols() == 1797);
    CHECK(digits.values.minCoeff() == 0.0f);
    CHECK(digits.values.maxCoeff() == 16.0f);
    // The first line: a 0, whose third pixel is 5 and fourth 13.
    CHECK(digits.labels[0] == 0);
    CHECK(digits.values(2, 0) == 5.0f);
    CHECK(digits.values(3, 0) == 13.0f);
    const LabelledRows beats = unpack(test::packed("ecg_heartbeats"), info("ecg_heartbeats")).value();
    CHECK(std::ranges::count(beats.labels, 1) == 389);
    CHECK(beats.values.rows() == 140);
    // The first line begins -0.4255, -2.2861, …; a step is under 2e-4.
    CHECK(static_cast<double>(beats.values(0, 0)) == Approx(-0.4255).margin(9e-5));
    CHECK(static_cast<double>(beats.values(1, 0)) == Approx(-2.2861).margin(9e-5));
    CHECK(static_cast<double>(beats.values.minCoeff()) == Approx(-5.8809).margin(9e-5));
}

TEST_CASE("Damaged data are refused in words") {
    const Bytes whole = test::packed("digits");
    const auto refused = [&](const Bytes& bytes, const std::string& word) {
        const auto result = unpack(bytes, info("digits"));
        REQUIRE_FALSE(result.ok());
        CHECK(result.error().code == "data");
        CHECK(result.error().field == "dataset");
        CHECK(result.error().message.find(word) != std::string::npos);
    };
    refused({}, "not packed data");
    refused(Bytes(whole.begin(), whole.begin() + 10), "not packed data");
    refused(Bytes(whole.begin(), whole.end() - 1), "another length");
    refused(test::packed("ecg_heartbeats"), "another shape");
    Bytes longer = whole;
    longer.push_back(0);
    refused(longer, "another length");
    refused(Bytes(5000, 60), "not packed data");
}

TEST_CASE("Toys: balanced, within reach, the same for the same seed, and prefixes of longer ones") {
    for (const DatasetInfo& row : datasets()) {
        if (!row.is_toy()) continue;
        INFO(row.name);
        const LabelledRows points = toy_points(row.kind, 400, 0.0, 3);
        CHECK(std::ranges::count(points.labels, 1) == 200);
        CHECK(points.values.cwiseAbs().maxCoeff() < 1.01f);
        CHECK(points.values == toy_points(row.kind, 400, 0.0, 3).values);
        CHECK(points.values != toy_points(row.kind, 400, 0.0, 4).values);
        CHECK(points.values == toy_points(row.kind, 500, 0.0, 3).values.leftCols(400));
        const Eigen::MatrixXf moved = toy_points(row.kind, 400, 0.1, 3).values - points.values;
        const double std = std::sqrt(moved.cast<double>().array().square().mean());
        CHECK(std == Approx(0.1).epsilon(5.0 * std::sqrt(0.5 / 800.0)));
    }
}

TEST_CASE("Toys without noise: the classes are where their names say") {
    const LabelledRows circles = toy_points(DatasetInfo::Kind::circles, 300, 0.0, 1);
    const LabelledRows squares = toy_points(DatasetInfo::Kind::exclusive_or, 300, 0.0, 1);
    for (Eigen::Index i = 0; i < 300; ++i) {
        const bool second = i % 2 == 1;
        CHECK((circles.values.col(i).norm() > 0.55f) == second);
        CHECK((squares.values(0, i) * squares.values(1, i) < 0.0f) == second);
    }
}

TEST_CASE("Tasks: sizes, standardized inputs, no example on both sides") {
    const auto spec = test::training({{"split", std::string("shuffled")}, {"depth", 2.0}}, {"he_normal"});
    const Task task = classification_tasks(spec, test::rows_for(spec)).front();
    CHECK(task.train.count() == 1400);
    CHECK(task.test.count() == 397);
    CHECK(task.train.inputs.cast<double>().mean() == Approx(0.0).margin(1e-5));
    CHECK(task.train.inputs.cast<double>().array().square().mean() == Approx(1.0).epsilon(1e-4));
    CHECK((task.train.targets.colwise().sum().array() == 1.0f).all());
    const double sum = task.train.inputs.cast<double>().sum() + task.test.inputs.cast<double>().sum();
    const auto fixed = test::training({{"depth", 2.0}}, {"he_normal"});
    const Task other = classification_tasks(fixed, test::rows_for(fixed)).front();
    // All digits are on one side or the other: undone, the sums agree.
    const auto undone = [](const Task& t, double s) { return s * t.scale + t.centre * 64.0 * 1797.0; };
    const double sum_other = other.train.inputs.cast<double>().sum() + other.test.inputs.cast<double>().sum();
    CHECK(undone(task, sum) == Approx(undone(other, sum_other)).epsilon(1e-6));
}

TEST_CASE("Few examples: as many of each class as can be, from the seed") {
    const auto spec = test::training(
        {{"classes", std::vector<double>{3, 8, 9}}, {"trainExamples", 20.0}, {"batchSize", 4.0}, {"depth", 2.0}},
        {"he_normal"});
    const Task task = classification_tasks(spec, test::rows_for(spec)).front();
    CHECK(task.train.count() == 20);
    CHECK(std::ranges::count(task.train.labels, 0) == 7);
    CHECK(std::ranges::count(task.train.labels, 1) == 7);
    CHECK(std::ranges::count(task.train.labels, 2) == 6);
    CHECK(task.test.count() > 90);
}

TEST_CASE("What the seed draws, it draws anew for each repeat") {
    const auto count = [](std::initializer_list<test::Setting> settings) {
        std::vector<RawField> raw = test::fields({{"repeats", 3.0}, {"depth", 2.0}, {"batchSize", 4.0}});
        for (const auto& [key, value] : settings) raw.push_back({key, test::raw(value)});
        const TrainingSpec spec = parse_training_spec(raw).value();
        const auto tasks = classification_tasks(spec, test::rows_for(spec));
        for (const Task& task : tasks) {
            CHECK(task.train.count() == tasks.front().train.count());
            if (&task != &tasks.front()) CHECK(task.train.inputs != tasks.front().train.inputs);
        }
        return tasks.size();
    };
    CHECK(count({}) == 1);
    CHECK(count({{"trainExamples", 20.0}}) == 3);
    CHECK(count({{"split", std::string("shuffled")}}) == 3);
    CHECK(count({{"split", std::string("shuffled")}, {"classes", std::vector<double>{3, 7}}}) == 3);
    CHECK(count({{"dataset", std::string("moons")}}) == 3);
}

TEST_CASE("Heartbeats: every beat to learn from is normal, all others are judged") {
    TrainingSpec spec = default_anomaly_spec();
    const LabelledRows rows = test::rows_for(spec);
    for (const Split& split : beat_splits()) {
        spec.split = &split;
        const BeatTask beats = heartbeat_task(spec, rows, 0);
        CHECK(beats.task.train.count() == 260);
        CHECK(beats.task.test.count() == 440);
        CHECK(std::ranges::count(beats.task.train.labels, 0) == 260);
        CHECK(std::ranges::count(beats.task.test.labels, 1) == 311);
        const BeatTask next = heartbeat_task(spec, rows, 1);
        const bool same = next.task.train.inputs == beats.task.train.inputs;
        CHECK(same == (split.kind == Split::Kind::as_recorded));
    }
}

TEST_CASE("Test labels influence neither training nor thresholds") {
    const auto spec =
        parse_anomaly_spec(test::fields({{"epochs", 2.0}, {"depth", 2.0}, {"width", 8.0}}, {"xavier_normal"}))
            .value();
    LabelledRows rows = test::rows_for(spec);
    AnomalyDetector detector(spec, rows);
    while (detector.step()) {
    }
    // Every abnormal beat gets another abnormal kind: what is normal to learn from stays, all else could change.
    for (std::uint8_t& label : rows.labels) label = static_cast<std::uint8_t>(label == 1 ? 1 : label % 4 + 2);
    AnomalyDetector relabelled(spec, rows);
    while (relabelled.step()) {
    }
    CHECK(detector.race().run(0).parameters() == relabelled.race().run(0).parameters());
    CHECK(detector.read(0).thresholds == relabelled.read(0).thresholds);
    // Thresholds come from errors on training beats alone.
    const Reading reading = detector.read(0);
    std::vector<double> errors = reading.train_errors;
    std::ranges::sort(errors);
    CHECK(reading.thresholds.back() == errors.back());
    CHECK(std::ranges::count_if(errors, [&](double x) { return x > reading.thresholds.front(); }) == 13);
}
