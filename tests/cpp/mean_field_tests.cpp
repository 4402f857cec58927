#include "core/mean_field.h"

#include <array>
#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>
#include <numbers>

#include "core/all_negative.h"
#include "core/distribution.h"
#include "core/gaussian_layer.h"
#include "core/quadrature.h"
#include "core/signal_walk.h"
#include "samples.h"

using namespace init_lab;
using Catch::Approx;

namespace {

const Activation& activation(std::string_view name) {
    return *std::ranges::find(activations(), name, &Activation::name);
}

/// χ₁ = σ_w² E f'(√q* z)² at the fixed point q* of the length map.
double slope_at_fixed_point(const Activation& f, double weight_variance, double bias_variance) {
    double q = 1.0;
    for (int i = 0; i < 200000; ++i) {
        const double next = weight_variance * sample_moments(f, 0.0, 0.0, std::sqrt(q)).square + bias_variance;
        if (std::abs(next - q) < 1e-15) break;
        q = next;
    }
    return weight_variance * sample_moments(f, 0.0, 0.0, std::sqrt(q)).slope_square;
}

}  // namespace

TEST_CASE("Quadrature: closed forms of ReLU and linear") {
    for (const double s : {1e-8, 0.3, 1.0, 40.0, 1e9}) {
        const SampleMoments relu = sample_moments(activation("relu"), 0.0, 0.0, s);
        CHECK(relu.value == Approx(s / std::sqrt(2.0 * std::numbers::pi)).epsilon(1e-12));
        CHECK(relu.square == Approx(0.5 * s * s).epsilon(1e-12));
        CHECK(relu.slope_square == Approx(0.5).epsilon(1e-12));
        CHECK(relu.square_noise == Approx(1.25 * std::pow(s, 4)).epsilon(1e-11));
        CHECK(relu.square_growth == Approx(0.5).epsilon(1e-11));
        const SampleMoments linear = sample_moments(activation("linear"), 0.0, 0.7, s);
        CHECK(linear.square == Approx(s * s + 0.49).epsilon(1e-12));
    }
}

TEST_CASE("Quadrature: tanh against a plain sum of many terms") {
    for (const double s : {0.2, 1.0, 5.0}) {
        double square = 0.0;
        double slope = 0.0;
        const double h = 1e-4;
        for (double z = -10.0; z <= 10.0; z += h) {
            const double density = std::exp(-0.5 * z * z) / std::sqrt(2.0 * std::numbers::pi) * h;
            const double t = std::tanh(s * z);
            square += density * t * t;
            slope += density * (1.0 - t * t) * (1.0 - t * t);
        }
        const SampleMoments m = sample_moments(activation("tanh"), 0.0, 0.0, s);
        CHECK(m.square == Approx(square).epsilon(1e-10));
        CHECK(m.slope_square == Approx(slope).epsilon(1e-10));
    }
}

// A mean that is next to 0 but not 0 takes another way: quadrature about the kink instead of closed forms.
TEST_CASE("Half-lines: closed forms against quadrature") {
    constexpr double aside = 1e-13;
    for (const auto& [name, parameter] :
         {std::pair{"relu", 0.0}, {"leaky_relu", 0.3}, {"leaky_relu", -1.0}, {"elu", 0.0}, {"linear", 0.0}}) {
        const Activation& f = activation(name);
        for (const double s : {0.3, 1.0, 2.5}) {
            INFO(name << " " << parameter << " sigma " << s);
            const SampleMoments one = sample_moments(f, parameter, 0.0, s);
            const SampleMoments other = sample_moments(f, parameter, aside, s);
            for (const auto moment :
                 {&SampleMoments::value, &SampleMoments::square, &SampleMoments::slope, &SampleMoments::slope_square,
                  &SampleMoments::slope_fourth, &SampleMoments::square_noise, &SampleMoments::variance_noise,
                  &SampleMoments::square_growth, &SampleMoments::value_growth, &SampleMoments::slope_square_growth,
                  &SampleMoments::square_curvature, &SampleMoments::slope_square_curvature}) {
                CHECK(one.*moment == Approx(other.*moment).epsilon(1e-10).margin(1e-10));
            }
            for (const double c : {0.0, 0.2, 0.7, 0.95, 1.0}) {
                INFO("c " << c);
                const PairMoments two = pair_moments(f, parameter, 0.0, s, c);
                const PairMoments far = pair_moments(f, parameter, aside, s, c);
                // The coarse rule's error, relative to the same moment of one sample.
                const auto check = [](double closed, double summed, double size) {
                    CHECK(closed == Approx(summed).margin(1e-4 * size));
                };
                check(two.product, far.product, one.square);
                check(two.slope_product, far.slope_product, one.slope_square);
                check(two.slope_squares, far.slope_squares, one.slope_fourth);
                check(two.square_noise, far.square_noise, one.square_noise);
                check(two.variance_noise, far.variance_noise, one.square_noise);
            }
        }
    }
}

// Where f is analytic: against many more nodes, in double.
TEST_CASE("Pairs of samples: smooth activations against a finer sum") {
    constexpr double step = 0.05;
    constexpr double reach = 9.0;
    for (const char* name : {"tanh", "sigmoid", "gelu", "silu", "mish"}) {
        const Activation& f = activation(name);
        REQUIRE(f.strip > 0.0);
        for (const double s : {0.3, 1.0, 3.0}) {
            for (const double c : {0.1, 0.6, 0.97}) {
                INFO(name << " sigma " << s << " c " << c);
                const double mean = 0.2;
                const double own = s * std::sqrt(1.0 - c);
                std::array<double, 4> sum{};
                double squared = 0.0;
                const std::vector<QuadratureNode> nodes = even_nodes(step, reach);
                for (const auto [z, weight] : nodes) {
                    std::array<double, 4> given{};
                    for (const auto [y, inner] : nodes) {
                        const auto [value, slope] = f.at(mean + s * std::sqrt(c) * z + own * y, 0.0);
                        const std::array powers{value, slope, slope * slope, value * value};
                        for (std::size_t i = 0; i < powers.size(); ++i) given[i] += inner * powers[i];
                    }
                    squared += weight * given[3];
                    for (std::size_t i = 0; i < given.size(); ++i) sum[i] += weight * given[i] * given[i];
                }
                const PairMoments two = pair_moments(f, 0.0, mean, s, c);
                CHECK(two.product == Approx(sum[0]).epsilon(2e-6));
                CHECK(two.slope_product == Approx(sum[1]).epsilon(2e-6));
                CHECK(two.slope_squares == Approx(sum[2]).epsilon(2e-6));
                CHECK(two.square_noise == Approx(sum[3] - squared * squared).margin(5e-6 * sum[3]));
            }
        }
    }
}

// Orthants of two and three normals (Sheppard 1899): 1/4 + asin c / 2π, 1/8 + 3 asin c / 4π.
TEST_CASE("A unit that is dead on the whole batch") {
    const auto chance = [](int batch, double mean, double c) { return AllNegative(batch)(mean, 2.0, c); };
    for (const double c : {0.0, 0.3, 0.7, 0.79, 0.81, 0.9, 0.9999, 1.0}) {
        INFO("c " << c);
        CHECK(chance(1, 0.6, c) == Approx(normal_cdf(-0.3)).margin(2e-6));
        CHECK(chance(2, 0.0, c) == Approx(0.25 + std::asin(c) / (2.0 * std::numbers::pi)).margin(2e-6));
        CHECK(chance(3, 0.0, c) == Approx(0.125 + 3.0 * std::asin(c) / (4.0 * std::numbers::pi)).margin(2e-6));
    }
    // The two ways meet.
    for (const int batch : {16, 128, 8192}) {
        for (const double mean : {-1.0, 0.0, 2.0}) {
            CHECK(chance(batch, mean, 0.8 - 1e-9) == Approx(chance(batch, mean, 0.8 + 1e-9)).margin(1e-6));
        }
    }
    CHECK(AllNegative(4)(-1.0, 0.0, 0.5) == 1.0);
    CHECK(AllNegative(4)(1.0, 0.0, 0.5) == 0.0);
}

// Cho & Saul 2009: c' = (sqrt(1 - c^2) + (π - arccos c) c) / π; 0 → 0.31831, 0.5 → 0.60900, 0.9 → 0.90954.
TEST_CASE("ReLU's correlation map") {
    const std::pair<double, double> printed[] = {{0.0, 0.31831}, {0.5, 0.60900}, {0.9, 0.90954}};
    for (const auto& [c, next] : printed) {
        const PairMoments m = pair_moments(activation("relu"), 0.0, 0.0, 1.0, c);
        const double closed = (std::sqrt(1.0 - c * c) + (std::numbers::pi - std::acos(c)) * c) / std::numbers::pi;
        CHECK(m.product / 0.5 == Approx(closed).epsilon(2e-5));  // the coarse rule's stated error
        CHECK(m.product / 0.5 == Approx(next).margin(2e-5));
    }
}

// Closed form for ReLU with He: mean 1/√π, std √(1 - 1/π) of every layer's outputs.
TEST_CASE("He on ReLU: mean and std of the outputs of every layer") {
    const Prediction p = predict(test::spec({{"depth", 50.0}}));
    for (std::size_t l = 0; l < 50; ++l) {
        CHECK(p.expected[Quantity::activation_mean][l] == Approx(1.0 / std::sqrt(std::numbers::pi)).epsilon(1e-12));
        CHECK(std::sqrt(p.expected[Quantity::activation_variance][l]) ==
              Approx(std::sqrt(1.0 - 1.0 / std::numbers::pi)).epsilon(1e-12));
    }
}

// He et al. 2015: Xavier shrinks to 2^(-L/2) of He in std; L = 22: 4.88e-4, L = 30: 3.05e-5.
TEST_CASE("Xavier beside He on ReLU") {
    const std::pair<double, double> printed[] = {{22, 4.88e-4}, {30, 3.05e-5}};
    for (const auto& [depth, ratio] : printed) {
        const auto he = predict(test::spec({{"depth", depth}}));
        const auto xavier = predict(test::spec({{"depth", depth}, {"initializer", std::string("xavier_normal")}}));
        const double measured = std::sqrt(xavier.expected[Quantity::activation_second_moment].back() /
                                          he.expected[Quantity::activation_second_moment].back());
        CHECK(measured == Approx(std::pow(2.0, -depth / 2.0)).epsilon(1e-10));
        CHECK(measured == Approx(ratio).epsilon(2e-3));  // three digits printed
    }
}

// Mean-field map (Poole et al. 2016): std of the outputs of layers 1, 2, 3, 10.
TEST_CASE("Xavier on tanh: std of the outputs") {
    const auto p =
        predict(test::spec({{"initializer", std::string("xavier_normal")}, {"activation", std::string("tanh")}}));
    const std::pair<std::size_t, double> printed[] = {{1, 0.62793}, {2, 0.48626}, {3, 0.40824}, {10, 0.22847}};
    for (const auto& [layer, std] : printed) {
        CHECK(std::sqrt(p.expected[Quantity::activation_variance][layer - 1]) == Approx(std).margin(5e-6));
    }
}

// Schoenholz et al. 2017: tanh is critical at (σ_w², σ_b²) = (1.7610, 0.05); Hayou et al. 2019: ReLU at (2, 0).
TEST_CASE("Gradients neither grow nor shrink on the edge of chaos") {
    CHECK(slope_at_fixed_point(activation("tanh"), 1.7610, 0.05) == Approx(1.0).margin(1e-4));
    CHECK(slope_at_fixed_point(activation("tanh"), 1.0500, 2.01e-5) == Approx(1.0).margin(1e-4));
    CHECK(2.0 * sample_moments(activation("relu"), 0.0, 0.0, 1.0).slope_square == Approx(1.0).epsilon(1e-12));
    // Depth scale ξ_c = -1 / ln χ₁ at σ_b² = 0.05: 3.627, 15.79, 74.92 at σ_w² = 1.0, 1.5, 1.7.
    const std::pair<double, double> scales[] = {{1.0, 3.627}, {1.5, 15.79}, {1.7, 74.92}};
    for (const auto& [weight, scale] : scales) {
        CHECK(-1.0 / std::log(slope_at_fixed_point(activation("tanh"), weight, 0.05)) == Approx(scale).epsilon(5e-4));
    }
}

// After Hanin & Rolnick 2018: E[m²] / E[m]² of the mean square m of L ReLU layers of width n is ∏ (1 + 5/n), and the
// random input has 1 + 2/n of its own.
TEST_CASE("He on ReLU at finite width: the spread of the mean square") {
    constexpr double n = 40.0;
    constexpr std::size_t layers = 4;
    const Spec spec = test::spec({{"depth", 4.0}, {"width", n}, {"batchSize", 1.0}});
    const double closed = (1.0 + 2.0 / n) * std::pow(1.0 + 5.0 / n, 4.0);

    const Bands bands = predict(spec).bands;
    const auto& low = bands.tables.front()[Quantity::activation_second_moment];
    const auto& high = bands.tables.back()[Quantity::activation_second_moment];
    const double log_std = std::log(high.back() / low.back()) / (2.0 * 1.6448536269514722);
    CHECK(std::exp(log_std * log_std) == Approx(closed).epsilon(1e-9));

    double mean = 0.0;
    double square = 0.0;
    constexpr int networks = 40000 / test::fewer_networks;
    for (std::uint32_t i = 0; i < networks; ++i) {
        SignalWalk walk(spec, 1, i);
        for (std::size_t l = 1; l <= layers; ++l) walk.pass(l);
        const double m = walk.activation().squaredNorm() / n;
        mean += m / networks;
        square += m * m / networks;
    }
    // m is about log-normal, s² = ln 1.68: its square has relative variance e^(4 s²) - 1 = 7, so 5 √(7 / N).
    CHECK(square / (mean * mean) == Approx(closed).epsilon(5.0 * std::sqrt(7.0 / networks)));
}

// GELU with He drifts off its fixed point, and fluctuations with it: after 30 layers of 96 units first order says
// nothing any more, and no band is drawn. ReLU's is exact at any depth.
TEST_CASE("Bands end where their theory does") {
    const auto gelu = predict(test::spec({{"activation", std::string("gelu")}, {"width", 96.0}}));
    const auto relu = predict(test::spec({{"activation", std::string("relu")}, {"width", 96.0}}));
    const Quantity gradient = Quantity::preactivation_gradient_variance;
    CHECK(std::isnan(gelu.bands.tables.front()[gradient].front()));
    CHECK_FALSE(std::isnan(gelu.bands.tables.front()[gradient].back()));
    CHECK_FALSE(std::isnan(gelu.expected[gradient].front()));
    CHECK_FALSE(std::isnan(relu.bands.tables.front()[gradient].front()));
}

// All weights zero: every logit is 0, so that a binary cross-entropy starts at ln 2 and that of ten classes at ln 10.
TEST_CASE("Zero weights: the loss that training starts from") {
    const Spec spec = test::spec({{"initializer", std::string("zeros")},
                                  {"activation", std::string("linear")},
                                  {"widths", std::vector<double>{20, 16, 10}},
                                  {"batchSize", 4.0}});
    SignalWalk walk(spec, 4, 0);
    walk.pass(1);
    walk.pass(2);
    for (Eigen::Index j = 0; j < 4; ++j) {
        const Eigen::ArrayXd logits = walk.activation().col(j).cast<double>().array();
        CHECK(std::log(logits.exp().sum()) - logits(3) == Approx(std::log(10.0)).epsilon(1e-15));
        CHECK(std::log1p(std::exp(-logits(0))) == Approx(std::log(2.0)).epsilon(1e-15));
    }
}

// Lin et al. 2017, section 3.3: with the bias ln(p / (1 - p)) a sigmoid's output starts at the prior p.
TEST_CASE("Log-odds biases: the output starts at the prior, in theory and measured") {
    const Spec spec = test::spec({{"initializer", std::string("lecun_normal")},
                                  {"activation", std::string("sigmoid")},
                                  {"gain", 0.05},
                                  {"biasInitializer", std::string("log_odds")},
                                  {"biasValue", 0.02},
                                  {"depth", 3.0},
                                  {"batchSize", 64.0}});
    const auto expected = predict(spec).expected;
    const auto measured = test::run(spec).measured;
    CHECK(expected[Quantity::preactivation_mean][1] == 0.0);
    CHECK(expected[Quantity::preactivation_mean][2] == Approx(-std::log(49.0)));
    // Weights of std 0.05 / √n leave a spread of 0.025 around that.
    CHECK(expected[Quantity::activation_mean][2] == Approx(0.02).epsilon(1e-3));
    CHECK(measured[Quantity::activation_mean][2] == Approx(0.02).epsilon(5.0 * 0.025 / std::sqrt(128.0)));
}

// Goodfellow, Bengio & Courville 2016, section 8.4: small positive biases let most rectified units start out active.
TEST_CASE("Positive biases: fewer dead units, in theory and measured") {
    const auto dead = [](const char* bias, double value) {
        const Spec spec = test::spec({{"biasInitializer", std::string(bias)},
                                      {"biasValue", value},
                                      {"gain", 0.3},
                                      {"depth", 3.0},
                                      {"width", 1000.0},
                                      {"batchSize", 4.0}});
        const double expected = predict(spec).expected[Quantity::dead_fraction].back();
        const double measured = test::run(spec).measured[Quantity::dead_fraction].back();
        CHECK(measured == Approx(expected).margin(5.0 * std::sqrt(expected * (1.0 - expected) / 1000.0) + 1e-3));
        return expected;
    };
    CHECK(dead("positive", 0.1) < 0.5 * dead("zeros", 0.0));
    CHECK(dead("constant", -0.1) > 2.0 * dead("zeros", 0.0));
}

TEST_CASE("Sigmoid's gradients shrink by about 16 a layer") {
    const auto p =
        predict(test::spec({{"initializer", std::string("xavier_normal")}, {"activation", std::string("sigmoid")}}));
    const auto& g = p.expected[Quantity::preactivation_gradient_variance];
    CHECK(g[10] / g[9] > 16.0);
    CHECK(g[10] / g[9] < 20.0);
}

TEST_CASE("Rectangular layers: forward wants fan-in, backward fan-out") {
    const std::vector<double> widths{512, 128, 512, 128, 512};
    const auto with = [&](const char* mode) {
        return predict(test::spec({{"activation", std::string("linear")},
                                   {"initializer", std::string("xavier_normal")},
                                   {"fanMode", std::string(mode)},
                                   {"widths", widths}}));
    };
    const Prediction fan_in = with("fan_in");
    const Prediction fan_out = with("fan_out");
    for (const double v : fan_in.expected[Quantity::activation_variance]) CHECK(v == Approx(1.0));
    for (const double v : fan_out.expected[Quantity::activation_gradient_variance]) CHECK(v == Approx(1.0));
    CHECK(fan_in.expected[Quantity::activation_gradient_variance].front() != Approx(1.0));
}

TEST_CASE("Theory of twins: constant weights") {
    for (const Activation& row : activations()) {
        const std::string f(row.name);
        const Spec spec = test::spec({{"initializer", std::string("constant")},
                                      {"gain", 0.02},
                                      {"activation", f},
                                      {"depth", 4.0},
                                      {"width", 64.0},
                                      {"batchSize", 4096.0}});
        const auto p = predict(spec);
        const auto r = test::run(spec);
        for (const Quantity q : {Quantity::preactivation_variance, Quantity::activation_variance,
                                 Quantity::preactivation_gradient_variance}) {
            for (std::size_t l = 0; l < 4; ++l) {
                INFO(f << " " << quantity_names[static_cast<std::size_t>(q)] << " layer " << l + 1);
                // 4096 samples of one number each: relative error of a variance below 5 √(κ / 4096), κ about 5,
                // and of products of several such.
                CHECK(r.measured[q][l] == Approx(p.expected[q][l]).epsilon(0.2).margin(1e-14));
            }
        }
        CHECK(r.verdict.code == "symmetric");
        CHECK(r.measured[Quantity::weight_gradient_variance][1] <
              1e-9 * r.measured[Quantity::weight_gradient_variance][0]);
    }
}

// The band is a statement about networks that differ in their seed: 90 % of them lie inside.
TEST_CASE("Nine in ten networks lie in the band") {
    struct Start {
        const char* activation;
        const char* initializer;
        double depth;
    };
    // The theory is of first order in 1 / width. Where a signal that is off grows further off (GELU and its like with
    // He: E f^2 rises faster than q), noise is half the signal after 12 layers of 96 units, and first order fails.
    const Start starts[] = {{"relu", "he_normal", 12.0},         {"tanh", "xavier_normal", 12.0},
                            {"sigmoid", "xavier_uniform", 12.0}, {"leaky_relu", "he_uniform", 12.0},
                            {"elu", "he_normal", 12.0},          {"selu", "xavier_normal", 12.0},
                            {"gelu", "he_normal", 3.0},          {"silu", "he_normal", 2.0},
                            {"mish", "he_normal", 3.0},          {"softplus", "xavier_normal", 3.0},
                            {"softsign", "xavier_normal", 12.0}, {"hard_tanh", "xavier_uniform", 12.0}};
    for (const auto& [f, initializer, depth] : starts) {
        Spec spec = test::spec({{"activation", std::string(f)},
                                {"initializer", std::string(initializer)},
                                {"depth", depth},
                                {"width", 96.0},
                                {"batchSize", 32.0},
                                {"repeats", 400.0}});
        const Bands bands = predict(spec).bands;
        spec.repeats = 1;
        std::array<double, 3> inside{};
        const std::array quantities{Quantity::activation_variance, Quantity::preactivation_gradient_variance,
                                    Quantity::weight_gradient_variance};
        constexpr int networks = 400 / test::fewer_networks;
        for (int i = 0; i < networks; ++i) {
            spec.seed = 1000 + static_cast<std::uint64_t>(i);
            const auto measured = test::run(spec).measured;
            for (std::size_t q = 0; q < quantities.size(); ++q) {
                const std::size_t l = q == 0 ? measured.layers() - 1 : 0;  // where the signal has come furthest
                const double v = measured[quantities[q]][l];
                const bool in = v >= bands.tables[0][quantities[q]][l] && v <= bands.tables[2][quantities[q]][l];
                inside[q] += in ? 1.0 / networks : 0.0;
            }
        }
        for (std::size_t q = 0; q < quantities.size(); ++q) {
            INFO(f << " " << quantity_names[static_cast<std::size_t>(quantities[q])] << " " << inside[q]);
            // Five standard errors of a share: 0.075 over 400 networks.
            CHECK(std::abs(inside[q] - 0.9) < 5.0 * std::sqrt(0.9 * 0.1 / networks));
        }
    }
}
