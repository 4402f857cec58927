#include "core/residual.h"

#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>
#include <numbers>

#include "core/mean_field.h"
#include "samples.h"

using namespace init_lab;
using Catch::Approx;
using Kind = ResidualStart::Kind;

namespace {

Prediction predict_residual(const std::string& start, double depth, double block,
                            const std::string& activation = "linear") {
    return predict(test::spec({{"initializer", std::string("lecun_normal")},
                               {"activation", activation},
                               {"residual", start},
                               {"depth", depth},
                               {"blockLayers", block}}));
}

}  // namespace

TEST_CASE("Blocks: a stem, blocks of m layers, plain layers at the end") {
    const ResidualBlocks blocks(Kind::plain, 9, 3);  // 1 | 2 3 4 | 5 6 7 | 8 9
    CHECK(blocks.count() == 2);
    const std::vector<std::size_t> sources{0, 0, 0, 0, 1, 0, 0, 4, 0, 0};
    const std::vector<std::size_t> targets{0, 4, 0, 0, 7, 0, 0, 0, 0, 0};
    for (std::size_t l = 1; l <= 9; ++l) {
        INFO("layer " << l);
        CHECK(blocks.source_of(l) == sources[l]);
        CHECK(blocks.target_of(l) == targets[l]);
        CHECK(blocks.weight_factor(l) == 1.0);
        CHECK(ResidualBlocks(Kind::none, 9, 3).source_of(l) == 0);
        CHECK(ResidualBlocks(Kind::none, 9, 3).target_of(l) == 0);
    }
}

// Zhang, Dauphin & Ma 2019, section 3: L^(-1/(2m-2)) inside a branch, its last layer 0.
TEST_CASE("Fixup's and scaled factors") {
    const ResidualBlocks fixup(Kind::fixup, 1 + 16 * 3, 3);
    CHECK(fixup.weight_factor(1) == 1.0);
    CHECK(fixup.weight_factor(2) == Approx(std::pow(16.0, -0.25)));
    CHECK(fixup.weight_factor(3) == Approx(0.5));
    CHECK(fixup.weight_factor(4) == 0.0);
    const ResidualBlocks scaled(Kind::scaled, 1 + 16 * 2, 2);
    CHECK(scaled.weight_factor(2) == 1.0);
    CHECK(scaled.weight_factor(3) == Approx(0.25));
    CHECK(ResidualBlocks(Kind::fixup, 10, 2).weight_factor(2) == Approx(std::pow(4.0, -0.5)));
    CHECK(ResidualBlocks(Kind::fixup, 10, 2).weight_factor(10) == 1.0);  // left over: 4 blocks, and a plain layer
}

// Linear blocks of one layer with n Var(w) = 1: each adds what it gets, so q doubles; scaled by 1/√K, q grows to
// (1 + 1/K)^K, close to e; the gradient the same way back (Hayou et al. 2021, section 2).
TEST_CASE("Linear residual networks: closed forms") {
    const auto plain = predict_residual("plain", 11.0, 1.0);
    const auto scaled = predict_residual("scaled", 101.0, 1.0);
    for (std::size_t l = 0; l < 11; ++l) {
        CHECK(plain.expected[Quantity::preactivation_variance][l] == Approx(std::pow(2.0, l)).epsilon(1e-9));
        CHECK(plain.expected[Quantity::preactivation_gradient_variance][l] ==
              Approx(std::pow(2.0, 10 - l)).epsilon(1e-9));
    }
    const double grown = std::pow(1.01, 100.0);
    CHECK(scaled.expected[Quantity::preactivation_variance].back() == Approx(grown).epsilon(1e-9));
    CHECK(scaled.expected[Quantity::preactivation_gradient_variance].front() == Approx(grown).epsilon(1e-9));
    CHECK(grown == Approx(std::numbers::e).epsilon(0.005));
}

TEST_CASE("Fixup: at the start every block is the identity") {
    const Spec spec = test::spec({{"initializer", std::string("he_normal")},
                                  {"residual", std::string("fixup")},
                                  {"depth", 21.0},
                                  {"width", 40.0},
                                  {"batchSize", 8.0}});
    const auto measured = test::run(spec).measured;
    const auto expected = predict(spec).expected;
    for (std::size_t l = 2; l < 21; l += 2) {
        INFO("layer " << l + 1);
        CHECK(measured[Quantity::preactivation_variance][l] == measured[Quantity::preactivation_variance][0]);
        CHECK(measured[Quantity::weight_variance][l] == 0.0);
        CHECK(expected[Quantity::preactivation_variance][l] == expected[Quantity::preactivation_variance][0]);
        // The gradient meets the zero weights of the layer above: only those learn at first.
        CHECK(measured[Quantity::weight_gradient_variance][l] > 0.0);
        CHECK(measured[Quantity::weight_gradient_variance][l - 1] == 0.0);
        CHECK(expected[Quantity::weight_gradient_variance][l - 1] == 0.0);
    }
}

// What skip connections are for: at depth 100 a plain tanh network's gradient is gone, a residual one's is not.
TEST_CASE("Gradients survive in a deep residual network") {
    const auto plain = predict_residual("none", 101.0, 2.0, "sigmoid");
    const auto skipping = predict_residual("scaled", 101.0, 2.0, "sigmoid");
    CHECK(plain.expected[Quantity::preactivation_gradient_variance].front() < 1e-100);
    CHECK(skipping.expected[Quantity::preactivation_gradient_variance].front() > 1e-2);
}
