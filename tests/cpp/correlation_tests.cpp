#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>
#include <numbers>

#include "core/correlation_experiment.h"
#include "samples.h"

using namespace init_lab;
using Catch::Approx;

namespace {

Result<CorrelationSpec> try_correlation(std::initializer_list<test::Setting> settings) {
    std::vector<RawField> fields;
    for (const auto& [key, value] : settings) fields.push_back({key, test::raw(value)});
    return parse_correlation_spec(fields);
}

CorrelationResult follow(std::initializer_list<test::Setting> settings) {
    return follow_correlation(try_correlation(settings).value());
}

}  // namespace

// Cho & Saul 2009: c' = (sqrt(1 - c^2) + (π - arccos c) c) / π, layer after layer.
TEST_CASE("Correlation: ReLU's closed form along the layers, and as a map") {
    const auto closed = [](double c) {
        return (std::sqrt(1.0 - c * c) + (std::numbers::pi - std::acos(c)) * c) / std::numbers::pi;
    };
    for (const double start : {-0.9, 0.0, 0.5, 0.9}) {
        const CorrelationResult r = follow({{"correlation", start}, {"depth", 12.0}, {"width", 16.0}});
        double c = start;
        for (const double theory : r.theory) {
            INFO("from " << start);
            CHECK(theory == Approx(c).margin(1e-4));  // the series' error for ReLU, summed up
            c = closed(c);
        }
        REQUIRE(r.map_from.size() == 101);
        for (std::size_t i = 0; i < 101; ++i) CHECK(r.map_to[i] == Approx(closed(r.map_from[i])).margin(1.2e-4));
    }
}

TEST_CASE("Correlation: the first layer's inputs have exactly that angle") {
    // With one layer as wide as can be, the measured cosine is c to 1 / sqrt(n).
    for (const double c : {-1.0, -0.4, 0.0, 0.7, 1.0}) {
        const CorrelationResult r = follow({{"correlation", c},
                                            {"activation", std::string("linear")},
                                            {"initializer", std::string("lecun_normal")},
                                            {"widths", std::vector<double>{64, 4096}},
                                            {"batchSize", 1.0}});
        CHECK(r.theory.front() == Approx(c).margin(1e-15));
        CHECK(r.measured.front() == Approx(c).margin(5.0 * (1.0 - c * c) / 64.0 + 1e-6));
    }
}

// Poole et al. 2016, eq. 5; Schoenholz et al. 2017: order pulls inputs together, chaos apart, wide networks do as
// told.
TEST_CASE("Correlation: nine in ten wide networks lie in the band") {
    struct Case {
        const char* activation;
        const char* initializer;
        double gain;
        double bias;
        double correlation;
    };
    const Case cases[] = {{"tanh", "lecun_normal", 1.0, 0.2, 0.0},      {"tanh", "lecun_uniform", 1.6, 0.2, 0.9},
                          {"relu", "he_normal", 1.0, 0.0, 0.0},         {"relu", "he_normal", 1.0, 0.1, 0.9},
                          {"sigmoid", "lecun_normal", 2.0, 0.5, 0.3},   {"tanh", "lecun_normal", 1.5, 0.0, -0.6},
                          {"leaky_relu", "he_uniform", 1.0, 0.0, -0.5}, {"tanh", "orthogonal", 1.3, 0.2, 0.2},
                          {"relu", "orthogonal", 1.4, 0.1, 0.3}};
    for (const Case& c : cases) {
        constexpr int networks = 400 / test::fewer_networks;
        const CorrelationSpec spec = try_correlation({{"activation", std::string(c.activation)},
                                                      {"initializer", std::string(c.initializer)},
                                                      {"gain", c.gain},
                                                      {"biasInitializer", std::string("normal")},
                                                      {"biasValue", c.bias},
                                                      {"correlation", c.correlation},
                                                      {"depth", 8.0},
                                                      {"width", 96.0},
                                                      {"batchSize", 1.0},
                                                      {"seed", 17.0}})
                                         .value();
        const CorrelationResult theory = follow_correlation(spec);
        std::array<int, 3> inside{};
        const std::array<std::size_t, 3> layers{0, 3, 7};
        for (std::uint32_t i = 0; i < networks; ++i) {
            const std::vector<double> measured = measure_cosines(spec, i);
            for (std::size_t k = 0; k < layers.size(); ++k) {
                const std::size_t l = layers[k];
                inside[k] += measured[l] >= theory.theory_band[0][l] && measured[l] <= theory.theory_band[2][l];
            }
        }
        for (std::size_t k = 0; k < layers.size(); ++k) {
            INFO(c.activation << " from " << c.correlation << ", layer " << layers[k] + 1 << ": " << inside[k]);
            // Five standard errors of a share: 0.075 over 400 networks.
            const double share = inside[k] / static_cast<double>(networks);
            CHECK(std::abs(share - 0.9) < 5.0 * std::sqrt(0.9 * 0.1 / networks));
        }
    }
}

// A linear block of one layer with n Var(w) = 1 doubles everything, so c stays; biases pull it up all the same.
TEST_CASE("Correlation: residual networks, on average over many") {
    for (const char* f : {"linear", "tanh", "relu"}) {
        const CorrelationResult r = follow({{"activation", std::string(f)},
                                            {"initializer", std::string("lecun_normal")},
                                            {"residual", std::string("plain")},
                                            {"biasInitializer", std::string("normal")},
                                            {"biasValue", 0.2},
                                            {"correlation", 0.3},
                                            {"depth", 9.0},
                                            {"width", 200.0},
                                            {"batchSize", 1.0},
                                            {"repeats", 60.0}});
        for (std::size_t l = 0; l < 9; ++l) {
            INFO(f << ", layer " << l + 1);
            // The median of 60 cosines, each off by about √(l / n).
            CHECK(r.quantiles[2][l] ==
                  Approx(r.theory[l]).margin(5.0 * 1.25 * std::sqrt((static_cast<double>(l) + 1.0) / 200.0 / 60.0)));
            CHECK(std::isnan(r.theory_band[0][l]));
        }
    }
}

TEST_CASE("Correlation: LSUV's weights are those of its batch") {
    const CorrelationResult r = follow({{"activation", std::string("relu")},
                                        {"initializer", std::string("lsuv")},
                                        {"correlation", 0.3},
                                        {"inputStd", 3.0},
                                        {"depth", 5.0},
                                        {"width", 200.0},
                                        {"batchSize", 64.0},
                                        {"repeats", 30.0}});
    for (std::size_t l = 0; l < 5; ++l) {
        CHECK(r.quantiles[2][l] ==
              Approx(r.theory[l]).margin(5.0 * 1.25 * std::sqrt((static_cast<double>(l) + 1.0) / 200.0 / 30.0)));
    }
}

TEST_CASE("Correlation: quantiles over repeats, and the ends") {
    const CorrelationResult r = follow({{"activation", std::string("tanh")}, {"depth", 4.0}, {"repeats", 21.0}});
    REQUIRE(r.quantiles.size() == 5);
    for (std::size_t l = 0; l < 4; ++l) {
        for (std::size_t p = 1; p < 5; ++p) CHECK(r.quantiles[p][l] >= r.quantiles[p - 1][l]);
    }
    // The same input twice stays the same; twins and zeros have no theory or no angle.
    const CorrelationResult same = follow({{"correlation", 1.0}, {"depth", 5.0}});
    for (std::size_t l = 0; l < 5; ++l) {
        CHECK(same.measured[l] == Approx(1.0).epsilon(1e-12));
        CHECK(same.theory[l] == 1.0);
        CHECK(same.theory_band[0][l] == 1.0);
    }
    CHECK(std::isnan(follow({{"initializer", std::string("constant")}, {"gain", 0.1}}).theory.back()));
    CHECK(std::isnan(follow({{"initializer", std::string("zeros")}}).measured.back()));
    // Constant biases push both samples the same way.
    const CorrelationResult pushed = follow({{"biasInitializer", std::string("constant")},
                                             {"biasValue", 1.0},
                                             {"correlation", -0.5},
                                             {"depth", 3.0},
                                             {"width", 512.0}});
    for (std::size_t l = 0; l < 3; ++l) {
        CHECK(pushed.measured[l] >= pushed.theory_band[0][l] - 0.03);
        CHECK(pushed.measured[l] <= pushed.theory_band[2][l] + 0.03);
    }
}

TEST_CASE("Correlation: what is refused, and how") {
    const auto beyond = try_correlation({{"correlation", 1.5}});
    REQUIRE_FALSE(beyond.ok());
    CHECK(beyond.error().message == "correlation must be a number from -1 to 1, but is 1.5.");
    CHECK(try_correlation({{"correlation", std::string("high")}}).error().code == "type");
    CHECK(try_correlation({{"correlation", std::nan("")}}).error().code == "range");
    CHECK(try_correlation({{"depth", 0.0}}).error().field == "depth");
    CHECK(try_correlation({{"width", 1.0}}).error().field == "width");
    CHECK(try_correlation({{"widths", std::vector<double>{1, 8}}}).error().field == "widths");
    const auto work = try_correlation({{"width", 512.0}, {"depth", 100.0}, {"repeats", 10.0}, {"batchSize", 1.0}});
    REQUIRE_FALSE(work.ok());
    CHECK(work.error().code == "work");
}
