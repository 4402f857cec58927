#include "quantum/circuit_training.h"

#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>

#include "../samples.h"

using namespace init_lab;
using namespace init_lab::quantum;
using Catch::Approx;
using init_lab::test::Setting;
using std::string;

namespace {

Result<CircuitTrainingSpec> try_training(std::initializer_list<Setting> settings) {
    std::vector<RawField> fields;
    for (const auto& [key, value] : settings) fields.push_back({key, init_lab::test::raw(value)});
    return parse_circuit_training_spec(fields);
}

CircuitTraining train(const CircuitTrainingSpec& spec) {
    CircuitTraining training(spec);
    while (training.step()) {
    }
    return training;
}

}  // namespace

TEST_CASE("Training: the first step is gradient descent's, by finite differences of the loss", "[quantum]") {
    const auto settings = [](double rate) {
        return try_training({{"qubits", 3.0},
                             {"layersPerQubit", 2.0},
                             {"steps", 1.0},
                             {"examples", 6.0},
                             {"learningRate", rate}})
            .value();
    };
    // loss(angles - rate · g) = loss - rate |g|² + O(rate²)
    constexpr double rate = 1e-5;
    const CircuitTraining training = train(settings(rate));
    for (const TrainingRun& run : training.runs()) {
        REQUIRE(run.loss.size() == 2);
        const double squares = run.gradient_norm[0] * run.gradient_norm[0];
        INFO(run.start->name);
        CHECK((run.loss[0] - run.loss[1]) / rate == Approx(squares).epsilon(1e-3).margin(1e-9));
    }
}

TEST_CASE("Training: every start learns the task with few qubits, and the classes are even", "[quantum]") {
    const CircuitTraining training =
        train(try_training({{"qubits", 4.0}, {"steps", 60.0 / init_lab::test::fewer_networks * 20}}).value());
    double labels = 0.0;
    for (const Example& e : training.examples()) {
        labels += e.label;
        CHECK((e.x * e.y > 0.0) == (e.label > 0.0));
        CHECK(std::abs(e.x) <= 1.0);
    }
    CHECK(labels == 0.0);
    REQUIRE(training.runs().size() == angle_starts().size());
    for (const TrainingRun& run : training.runs()) {
        INFO(run.start->name);
        CHECK(run.loss.back() < 0.5 * run.loss.front());
        if (init_lab::test::fewer_networks == 1) CHECK(run.accuracy.back() == Approx(1.0));
    }
}

TEST_CASE("Training broken off and resumed is training never broken off", "[quantum]") {
    const CircuitTrainingSpec spec =
        try_training({{"qubits", 3.0}, {"layersPerQubit", 4.0}, {"steps", 6.0}, {"examples", 4.0}}).value();
    const CircuitTraining whole = train(spec);
    CircuitTraining broken(spec);
    for (int i = 0; i < 4 * 4 * 2 + 4 + 3; ++i) broken.step();  // in the midst of the second run of the third step
    CircuitTraining resumed = CircuitTraining::resume(spec, broken.checkpoint()).value();
    while (resumed.step()) {
    }
    for (std::size_t r = 0; r < whole.runs().size(); ++r) CHECK(resumed.runs()[r].loss == whole.runs()[r].loss);
    CircuitTrainingSpec other = spec;
    other.learning_rate = 0.2;
    CHECK_FALSE(CircuitTraining::resume(other, broken.checkpoint()).ok());
    std::vector<std::uint8_t> bytes = broken.checkpoint();
    bytes.resize(bytes.size() - 8);
    CHECK_FALSE(CircuitTraining::resume(spec, bytes).ok());
}

TEST_CASE("Training specs: what is refused, and how", "[quantum]") {
    CHECK(try_training({{"circuit", string("product")}}).error().field == "circuit");
    CHECK(try_training({{"qubits", 13.0}}).error().code == "range");
    CHECK(try_training({{"qubits", 3.0}, {"layersPerQubit", 3.0}}).error().field == "layersPerQubit");
    CHECK(try_training({{"qubits", 12.0}, {"steps", 5000.0}, {"examples", 200.0}}).error().code == "work");
    CHECK(try_training({{"start", string("uniform")}}).error().code == "unknown_field");
}
