#include "core/chain_field.h"

#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>

#include "core/mean_field.h"
#include "samples.h"

using namespace init_lab;
using Catch::Approx;

TEST_CASE("Identity: linear layers multiply by the gain") {
    const auto p = predict(test::spec({{"initializer", std::string("identity")},
                                       {"activation", std::string("linear")},
                                       {"gain", 0.5},
                                       {"depth", 5.0},
                                       {"inputStd", 2.0}}));
    for (std::size_t l = 0; l < 5; ++l) {
        const auto power = static_cast<double>(l) + 1.0;
        CHECK(p.expected[Quantity::activation_variance][l] == Approx(4.0 * std::pow(0.25, power)).epsilon(1e-11));
        CHECK(p.expected[Quantity::activation_gradient_variance][l] == Approx(std::pow(0.25, 5.0 - power)));
    }
}

// Every unit and every sample is a draw of its own: 512 · 512 of them, so that variances come to 5 √(κ / 2^18), κ
// about 3.
TEST_CASE("Identity: the theory of chains, measured") {
    for (const char* f : {"tanh", "relu", "sigmoid"}) {
        INFO(f);
        const Spec spec = test::spec({{"initializer", std::string("identity")},
                                      {"activation", std::string(f)},
                                      {"gain", 1.3},
                                      {"biasInitializer", std::string("constant")},
                                      {"biasValue", 0.2},
                                      {"depth", 6.0},
                                      {"width", 512.0},
                                      {"batchSize", 512.0}});
        const auto measured = test::run(spec).measured;
        const auto expected = predict(spec).expected;
        for (const Quantity q : {Quantity::preactivation_variance, Quantity::activation_variance,
                                 Quantity::activation_second_moment, Quantity::activation_gradient_variance,
                                 Quantity::preactivation_gradient_variance, Quantity::weight_variance}) {
            for (std::size_t l = 0; l < 6; ++l) {
                INFO(quantity_names[static_cast<std::size_t>(q)] << " layer " << l + 1);
                CHECK(measured[q][l] == Approx(expected[q][l]).epsilon(0.017));
            }
        }
        // Where activations have a mean, the gradients of one unit's weights go together: 512 draws of them.
        const Quantity gradient = Quantity::weight_gradient_variance;
        for (std::size_t l = 0; l < 6; ++l) {
            CHECK(measured[gradient][l] == Approx(expected[gradient][l]).epsilon(5.0 * std::sqrt(2.0 / 512.0)));
        }
        CHECK(measured[Quantity::activation_mean][5] == Approx(expected[Quantity::activation_mean][5]).epsilon(0.01));
    }
}

TEST_CASE("Where there is no theory, it says so with NaN") {
    const auto none = [](std::initializer_list<test::Setting> settings) {
        return std::isnan(predict(test::spec(settings)).expected[Quantity::activation_variance].back());
    };
    CHECK(none(
        {{"initializer", std::string("identity")}, {"biasInitializer", std::string("normal")}, {"biasValue", 0.1}}));
    CHECK(none({{"initializer", std::string("identity")}, {"residual", std::string("plain")}}));
    CHECK(none({{"initializer", std::string("constant")}, {"residual", std::string("plain")}}));
    CHECK_FALSE(none({{"initializer", std::string("zeros")}, {"residual", std::string("plain")}}));
}
