#include "core/spec.h"

#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>
#include <cmath>
#include <limits>

#include "samples.h"

using namespace init_lab;
using init_lab::test::Setting;

namespace {

/// Refused with this code, and the message names the field, what is allowed and the value.
void check_refused(const Setting& setting, const std::string& code, const std::string& allowed,
                   const std::string& value) {
    const auto result = test::try_spec({setting});
    INFO(setting.first);
    REQUIRE_FALSE(result.ok());
    INFO(result.error().message);
    CHECK(result.error().code == code);
    CHECK(result.error().field == setting.first);
    CHECK(result.error().message.find(setting.first) != std::string::npos);
    CHECK(result.error().message.find(allowed) != std::string::npos);
    CHECK(result.error().message.find(value) != std::string::npos);
}

}  // namespace

TEST_CASE("An empty spec is the default spec") {
    const Spec spec = parse_spec({}).value();
    CHECK(spec.initializer->name == "he_normal");
    CHECK(spec.activation->name == "relu");
    CHECK(spec.layer_widths() == std::vector<int>(31, 128));
}

TEST_CASE("Every number is refused out of its range, fractional where whole, and when not finite") {
    constexpr double infinity = std::numeric_limits<double>::infinity();
    for (const Field& field : spec_fields()) {
        const std::string key(field.key);
        if (field.kind != Field::Kind::number && field.kind != Field::Kind::integer) continue;
        check_refused({key, field.maximum * 1.5 + 1.0}, "range", "range" == key ? "" : "to", ", but is");
        check_refused({key, field.minimum - 1.0}, "range", "from", "but is");
        check_refused({key, std::nan("")}, "range", "from", "NaN");
        check_refused({key, infinity}, "range", "from", "Infinity");
        check_refused({key, -infinity}, "range", "from", "-Infinity");
        check_refused({key, std::string("12")}, "type", "from", "\"12\"");
        check_refused({key, std::vector<double>{1.0}}, "type", "from", "a list of 1");
        if (field.kind == Field::Kind::integer) check_refused({key, 2.5}, "range", "whole", "2.5");
    }
}

TEST_CASE("Unknown names list the known ones") {
    check_refused({"initializer", std::string("xaver")}, "name", "xavier_normal", "\"xaver\"");
    check_refused({"activation", std::string("")}, "name", "tanh", "\"\"");
    check_refused({"fanMode", std::string("fan")}, "name", "fan_in", "\"fan\"");
    check_refused({"biasInitializer", 3.0}, "type", "zeros", "3");
    check_refused({"colour", 3.0}, "unknown_field", "batchSize", "colour");
    check_refused({"initializer", std::string(5000, 'x')}, "name", "zeros", "xxxxxxxx");
    CHECK(test::try_spec({{"initializer", std::string(5000, 'x')}}).error().message.size() < 600);
}

TEST_CASE("Lists of widths") {
    CHECK(test::spec({{"widths", std::vector<double>{784, 30, 10}}}).layer_widths() == std::vector<int>{784, 30, 10});
    CHECK(test::spec({{"widths", std::vector<double>{}}}).layer_widths().size() == 31);
    check_refused({"widths", std::vector<double>{10}}, "range", "2 to 1001", "a list of 1");
    check_refused({"widths", std::vector<double>{10, 0}}, "range", "1 to 4096", "0 at entry 2");
    check_refused({"widths", std::vector<double>{10, 2.5, 3}}, "range", "whole", "2.5 at entry 2");
    check_refused({"widths", std::vector<double>(1002, 1.0)}, "range", "1001", "a list of 1002");
    check_refused({"widths", 10.0}, "type", "a list", "10");
}

TEST_CASE("Fields are judged together: parameter, normal biases, work") {
    CHECK(test::spec({{"activation", std::string("leaky_relu")}}).activation_parameter == 0.01);
    CHECK(test::spec({{"activation", std::string("relu")}, {"activationParam", 0.3}}).activation_parameter == 0.0);
    const auto slope = test::try_spec({{"activation", std::string("leaky_relu")}, {"activationParam", 2.0}});
    REQUIRE_FALSE(slope.ok());
    CHECK(slope.error().field == "activationParam");
    const auto bias = test::try_spec({{"biasInitializer", std::string("normal")}, {"biasValue", -0.1}});
    REQUIRE_FALSE(bias.ok());
    CHECK(bias.error().field == "biasValue");
    const auto work = test::try_spec({{"width", 4096.0}, {"batchSize", 8192.0}, {"depth", 1000.0}});
    REQUIRE_FALSE(work.ok());
    CHECK(work.error().field == "work");
    const auto memory = test::try_spec({{"width", 4096.0}, {"batchSize", 1.0}, {"depth", 60.0}});
    REQUIRE_FALSE(memory.ok());
    CHECK(memory.error().field == "work");
}

TEST_CASE("Combinations that cannot be are refused by name") {
    const auto refused = [](std::initializer_list<test::Setting> settings, const std::string& field,
                            const std::string& must, const std::string& is) {
        const auto result = test::try_spec(settings);
        REQUIRE_FALSE(result.ok());
        INFO(result.error().message);
        CHECK(result.error().field == field);
        CHECK(result.error().message.find(must) != std::string::npos);
        CHECK(result.error().message.find(is) != std::string::npos);
    };
    const std::vector<double> funnel{40, 20, 10};
    refused({{"initializer", std::string("identity")}, {"widths", funnel}}, "widths", "identity", "40 and 20");
    refused({{"residual", std::string("plain")}, {"blockLayers", 1.0}, {"widths", funnel}}, "widths", "residual",
            "20 and 10");
    CHECK(test::try_spec({{"residual", std::string("plain")}, {"widths", std::vector<double>{784, 20, 9, 20, 10}}})
              .ok());
    refused({{"residual", std::string("fixup")}, {"blockLayers", 1.0}}, "blockLayers", "2 to 29", "1");
    refused({{"residual", std::string("plain")}, {"depth", 4.0}, {"blockLayers", 4.0}}, "blockLayers", "1 to 3", "4");
    refused({{"residual", std::string("fixup")}, {"depth", 2.0}}, "depth", "at least 3", "2");
    refused({{"residual", std::string("plain")}, {"depth", 1.0}}, "depth", "at least 2", "1");
    refused({{"residual", std::string("plain")}, {"initializer", std::string("lsuv")}}, "residual", "lsuv", "plain");
    refused({{"biasInitializer", std::string("positive")}, {"biasValue", -1.0}}, "biasValue", "positive", "-1");
    refused({{"biasInitializer", std::string("log_odds")}, {"biasValue", 1.0}}, "biasValue", "probability", "1");
    refused({{"initializer", std::string("sparse")}, {"sparsity", 1.0}}, "sparsity", "0 to 0.999", "1");
    // Orthogonal matrices cost more to draw than to use.
    refused({{"initializer", std::string("orthogonal")}, {"width", 4096.0}, {"depth", 1.0}, {"batchSize", 1.0}},
            "work", "multiply-adds", "274894684160");
}

TEST_CASE("Biases: defaults of their own, and the last layer's log-odds") {
    const Spec positive = test::spec({{"biasInitializer", std::string("positive")}});
    CHECK(positive.biases(1).mean == 0.1);
    const Spec prior = test::spec({{"biasInitializer", std::string("log_odds")}, {"biasValue", 0.01}});
    CHECK(prior.biases(1).mean == 0.0);
    CHECK(prior.biases(30).mean == Catch::Approx(-std::log(99.0)));  // Lin et al. 2017, section 4.1
}
