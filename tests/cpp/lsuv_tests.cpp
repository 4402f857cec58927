#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>

#include "core/network.h"
#include "core/weight_sample.h"
#include "samples.h"

using namespace init_lab;
using Catch::Approx;

namespace {

Spec lsuv(std::initializer_list<test::Setting> more) {
    std::vector<RawField> fields{{"initializer", test::raw(std::string("lsuv"))}};
    for (const auto& [key, value] : more) fields.push_back({key, test::raw(value)});
    return parse_spec(fields).value();
}

}  // namespace

// Mishkin & Matas 2016, algorithm 1: every layer's pre-activations have unit variance on the batch.
TEST_CASE("LSUV: unit variance in every layer, for every activation") {
    for (const Activation& f : activations()) {
        INFO(f.name);
        const auto measured = test::run(lsuv({{"activation", std::string(f.name)},
                                              {"widths", std::vector<double>{30, 80, 80, 20, 50, 50}},
                                              {"inputStd", 3.0},
                                              {"batchSize", 40.0}}))
                                  .measured;
        for (const double variance : measured[Quantity::preactivation_variance]) {
            CHECK(variance == Approx(1.0).epsilon(1e-5));
        }
    }
}

TEST_CASE("LSUV: gain is the std aimed at, whatever the biases add") {
    for (const char* bias : {"constant", "normal"}) {
        INFO(bias);
        const auto measured = test::run(lsuv({{"activation", std::string("tanh")},
                                              {"gain", 1.5},
                                              {"biasInitializer", std::string(bias)},
                                              {"biasValue", 0.8},
                                              {"depth", 6.0},
                                              {"width", 60.0},
                                              {"batchSize", 32.0}}))
                                  .measured;
        for (const double variance : measured[Quantity::preactivation_variance]) {
            CHECK(variance == Approx(2.25).epsilon(1e-5));
        }
    }
}

TEST_CASE("LSUV: where no scale will do, the nearest") {
    // Biases vary more than asked for: weights shrink until they are no help any more.
    const Spec loud = lsuv({{"gain", 0.5},
                            {"biasInitializer", std::string("normal")},
                            {"biasValue", 2.0},
                            {"depth", 3.0},
                            {"width", 100.0},
                            {"batchSize", 20.0}});
    const auto measured = test::run(loud).measured;
    for (const double variance : measured[Quantity::preactivation_variance]) {
        CHECK(variance > 0.25);
        CHECK(variance < 4.0 * (1.0 + 5.0 * std::sqrt(2.0 / 100.0)));  // the biases' own
    }
    // Nothing comes in: orthogonal weights stay as they are.
    const auto silent = test::run(lsuv({{"inputStd", 0.0}, {"depth", 3.0}, {"width", 50.0}, {"batchSize", 4.0}}));
    for (std::size_t l = 0; l < 3; ++l) {
        CHECK(silent.measured[Quantity::preactivation_variance][l] == 0.0);
        CHECK(silent.measured[Quantity::weight_variance][l] == Approx(1.0 / 50.0).epsilon(0.01));
    }
}

TEST_CASE("LSUV: weights drawn apart are those of the network") {
    const Spec spec = lsuv({{"depth", 4.0}, {"width", 30.0}, {"batchSize", 16.0}, {"inputStd", 2.0}});
    Network network(spec);
    network.draw_input(1);
    const WeightDraw draw(spec, 1, 4);
    for (std::size_t l = 1; l <= 4; ++l) {
        network.draw_layer(l, 1);
        network.forward(l, 0, 16);
        CHECK(network.rescale(l) == draw.scale(l));
        CHECK(network.layer(l).weights == draw.layer(l));
    }
    // n_in Var(w) inputStd^2 = 1
    const WeightSample sample = sample_weights(spec);
    CHECK(sample.distribution.std() == Approx(0.5 / std::sqrt(30.0)).epsilon(0.2));
    CHECK(sample.moments.variance == Approx(std::pow(sample.distribution.std(), 2)).epsilon(0.02));
}
