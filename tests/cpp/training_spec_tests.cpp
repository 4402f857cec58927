#include <catch2/catch_test_macros.hpp>
#include <limits>

#include "training_samples.h"

using namespace init_lab;
using test::Setting;

namespace {

using Parse = Result<TrainingSpec> (*)(const std::vector<RawField>&);

void check_refused(Parse parse, const std::vector<RawField>& fields, const std::string& field,
                   const std::string& allowed, const std::string& value) {
    const auto result = parse(fields);
    INFO(field << ", " << allowed);
    REQUIRE_FALSE(result.ok());
    INFO(result.error().message);
    CHECK(result.error().field == field);
    CHECK(result.error().message.find(field) != std::string::npos);
    CHECK(result.error().message.find(allowed) != std::string::npos);
    CHECK(result.error().message.find(value) != std::string::npos);
}

void check_refused(std::initializer_list<Setting> settings, const std::string& field, const std::string& allowed,
                   const std::string& value) {
    check_refused(&parse_training_spec, test::fields(settings), field, allowed, value);
}

void check_starts(std::initializer_list<const char*> starts, const std::string& allowed, const std::string& value) {
    check_refused(&parse_training_spec, test::fields({}, starts), "starts", allowed, value);
}

}  // namespace

TEST_CASE("An empty training spec is the default one") {
    const TrainingSpec spec = parse_training_spec({}).value();
    CHECK(spec.dataset->name == "digits");
    CHECK(spec.starts.size() == 2);
    CHECK(spec.widths().size() == 31);
    CHECK(spec.widths().front() == 64);
    CHECK(spec.widths().back() == 10);
    const TrainingSpec beats = parse_anomaly_spec({}).value();
    CHECK(beats.widths() == std::vector<int>{140, 64, 64, 64, 64, 8, 64, 64, 64, 64, 140});
    CHECK(beats.starts[0].network.activation->name == "tanh");
}

TEST_CASE("Learning rates that cannot be are refused in words") {
    constexpr double infinity = std::numeric_limits<double>::infinity();
    for (const auto& parse : {&parse_training_spec, &parse_anomaly_spec}) {
        check_refused(parse, test::fields({{"learningRate", 0.0}}), "learningRate", "from 1e-06 to 1000", "is 0.");
        check_refused(parse, test::fields({{"learningRate", -0.1}}), "learningRate", "from 1e-06 to 1000", "-0.1");
        check_refused(parse, test::fields({{"learningRate", 1e9}}), "learningRate", "from 1e-06 to 1000",
                      "1000000000");
        check_refused(parse, test::fields({{"learningRate", std::nan("")}}), "learningRate", "1000", "NaN");
        check_refused(parse, test::fields({{"learningRate", infinity}}), "learningRate", "1000", "Infinity");
        check_refused(parse, test::fields({{"learningRate", std::string("fast")}}), "learningRate", "1000",
                      "\"fast\"");
    }
}

TEST_CASE("A batch must fit into what there is to learn from") {
    check_refused({{"batchSize", 1401.0}}, "batchSize", "1 to 1400", "1401");
    check_refused({{"trainExamples", 20.0}, {"batchSize", 32.0}}, "batchSize", "1 to 20", "32");
    check_refused({{"dataset", std::string("moons")}, {"examples", 40.0}, {"batchSize", 32.0}}, "batchSize",
                  "1 to 20", "32");
    check_refused(&parse_anomaly_spec, test::fields({{"batchSize", 300.0}}), "batchSize", "1 to 260", "300");
    check_refused({{"trainExamples", 5.0}, {"batchSize", 1.0}}, "trainExamples", "from 10", "5");
}

TEST_CASE("Every number is refused out of its range") {
    const auto check_all = [](std::span<const Field> fields, Parse parse) {
        for (const Field& field : fields) {
            if (field.kind != Field::Kind::number && field.kind != Field::Kind::integer) continue;
            const std::string key(field.key);
            check_refused(parse, test::fields({{key, field.maximum * 1.5 + 1.0}}), key, "to", "but is");
            check_refused(parse, test::fields({{key, field.minimum - 1.0}}), key, "from", "but is");
            check_refused(parse, test::fields({{key, std::nan("")}}), key, "from", "NaN");
            check_refused(parse, test::fields({{key, std::vector<double>{1.0}}}), key, "from", "a list of 1");
            if (field.kind == Field::Kind::integer)
                check_refused(parse, test::fields({{key, 2.5}}), key, "whole", "2.5");
        }
    };
    check_all(training_fields(), &parse_training_spec);
    check_all(anomaly_fields(), &parse_anomaly_spec);
}

TEST_CASE("Starts: names, gains, activations") {
    const auto spec =
        parse_training_spec(test::fields({{"activation", std::string("leaky_relu")}, {"activationParam", 0.2}},
                                         {"Glorot-Normal", "normal:0.01", "he_normal::tanh", "uniform:1e-3:relu"}))
            .value();
    CHECK(spec.starts[0].network.initializer->name == "xavier_normal");
    CHECK(spec.starts[0].network.activation_parameter == 0.2);
    CHECK(spec.starts[1].network.gain == 0.01);
    CHECK(spec.starts[2].network.activation->name == "tanh");
    CHECK(spec.starts[3].network.gain == 1e-3);
    CHECK(spec.starts[3].network.activation->name == "relu");
    check_starts({"hee_normal"}, "he_normal", "hee_normal");
    check_starts({"he_normal", ""}, "he_normal", "\"\"");
    check_starts({"normal:"
                  "x"},
                 "gain from 0", "normal:x");
    check_starts({"normal:inf"}, "gain from 0", "normal:inf");
    check_starts({"normal:-1"}, "gain from 0", "normal:-1");
    check_starts({"normal:1:step"}, "tanh", "normal:1:step");
    check_starts({"normal:1:relu:3"}, "tanh", "normal:1:relu:3");
    check_starts({"identity"}, "identity", "identity");
    check_starts({"a", "b", "c", "d", "e", "f", "g"}, "1 to 6", "a list of 7");
    check_refused({{"starts", std::vector<double>{}}}, "starts", "1 to 6", "a list of 0");
    check_refused({{"starts", std::vector<double>{3.0}}}, "starts", "texts", "3 at entry 1");
    check_refused({{"starts", std::string("he_normal")}}, "starts", "a list", "he_normal");
}

TEST_CASE("Pretrained starts need other digits, and a layer left to learn") {
    const std::vector<double> two{8, 9};
    const auto with = [](std::initializer_list<Setting> settings, std::initializer_list<const char*> starts) {
        return test::fields(settings, starts);
    };
    const Parse parse = &parse_training_spec;
    CHECK(parse(with({{"classes", two}, {"depth", 4.0}}, {"pretrained:3"})).ok());
    check_refused(parse, with({}, {"pretrained"}), "classes", "2 to 8", "10");
    check_refused(parse, with({{"dataset", std::string("xor")}}, {"pretrained"}), "starts", "digits", "xor");
    check_refused(parse, with({{"classes", two}, {"depth", 4.0}}, {"pretrained:4"}), "starts", "0 to 3",
                  "pretrained:4");
    check_refused(parse, with({{"classes", two}, {"depth", 4.0}}, {"pretrained:1:2"}), "starts", "0 to 3",
                  "pretrained:1:2");
    check_refused({{"classes", std::vector<double>{3}}}, "classes", "two classes", "1");
    check_refused({{"classes", std::vector<double>{3, 3}}}, "classes", "different", "3 at entry 2");
    check_refused({{"classes", std::vector<double>{3, 10}}}, "classes", "0 to 9", "10 at entry 2");
    check_refused({{"dataset", std::string("xor")}, {"classes", two}}, "classes", "digits", "2 classes");
    check_refused({{"depth", 4.0}, {"frozenLayers", 4.0}}, "frozenLayers", "0 to 3", "4");
}

TEST_CASE("Work is bounded, and unknown fields are named") {
    check_refused({{"depth", 60.0}, {"width", 256.0}, {"repeats", 20.0}, {"optimizer", std::string("adam")}}, "work",
                  "at most", "but is");
    check_refused({{"colour", 1.0}}, "colour", "learningRate", "colour");
    check_refused({{"dataset", std::string("ecg_heartbeats")}}, "dataset", "detectAnomalies", "ecg_heartbeats");
    check_refused(&parse_anomaly_spec, test::fields({{"classes", std::vector<double>{1, 2}}}), "classes",
                  "bottleneck", "classes");
    check_refused({{"biasInitializer", std::string("positive")}, {"biasValue", -1.0}}, "biasValue", "positive", "-1");
}
