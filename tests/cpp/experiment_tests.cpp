#include "core/experiment.h"

#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>
#include <numbers>

#include "core/mean_field.h"
#include "samples.h"

using namespace init_lab;
using Catch::Approx;

namespace {

std::string text(const char* s) { return s; }

}  // namespace

TEST_CASE("A run measures what its network holds") {
    const Spec spec = test::spec({{"activation", text("tanh")},
                                  {"widths", std::vector<double>{9, 20, 5}},
                                  {"batchSize", 11.0},
                                  {"biasInitializer", text("constant")},
                                  {"biasValue", 0.4}});
    const ExperimentResult r = test::run(spec);
    Network network(spec);
    network.draw_input(0);
    for (std::size_t l = 1; l <= 2; ++l) {
        network.draw_layer(l, 0);
        network.forward(l, 0, 11);
        const Eigen::ArrayXXd z = network.layer(l).preactivation.cast<double>().array();
        const Eigen::ArrayXXd a = network.layer(l).activation.cast<double>().array();
        const Eigen::ArrayXXd w = network.layer(l).weights.cast<double>().array();
        CHECK(r.measured[Quantity::preactivation_mean][l - 1] == Approx(z.mean()));
        CHECK(r.measured[Quantity::preactivation_variance][l - 1] == Approx((z - z.mean()).square().mean()));
        CHECK(r.measured[Quantity::activation_second_moment][l - 1] == Approx(a.square().mean()));
        CHECK(r.measured[Quantity::activation_variance][l - 1] == Approx((a - a.mean()).square().mean()));
        CHECK(r.measured[Quantity::weight_variance][l - 1] == Approx((w - w.mean()).square().mean()));
        double counted = 0.0;
        for (const double c : r.activation_histograms[l - 1].counts) counted += c;
        CHECK(counted == static_cast<double>(a.size()));
    }
}

// CS231n prints 0.5625 and 0.8252 from one run of ten 500-wide layers; the closed form is 1/√π and √(1 - 1/π). A few
// samples do: what varies is the strength of the signal, q, from network to network, by 5 l / n (Hanin & Rolnick
// 2018).
TEST_CASE("He on ReLU keeps mean and std, measured") {
    constexpr double networks = 20.0;
    constexpr double width = 500.0;
    const Spec spec = test::spec({{"depth", 10.0}, {"width", width}, {"batchSize", 16.0}, {"repeats", networks}});
    const ExperimentResult r = test::run(spec);
    const Bands band = predict(spec).bands;
    const double mean = 1.0 / std::sqrt(std::numbers::pi);
    for (std::size_t l = 0; l < 10; ++l) {
        INFO("layer " << l + 1);
        const auto median = [&](Quantity quantity) { return r.bands.tables[2][quantity][l]; };
        // Means are as sqrt(q); the median's standard error is that of a mean times sqrt(π / 2).
        const double one = 0.5 * std::sqrt(5.0 * static_cast<double>(l + 1) / width);
        const double three_errors = 3.0 * std::sqrt(std::numbers::pi / 2.0 / networks) * one;
        CHECK(median(Quantity::activation_mean) == Approx(mean).epsilon(three_errors));
        CHECK(std::sqrt(median(Quantity::activation_variance)) ==
              Approx(std::sqrt(1.0 - mean * mean)).epsilon(three_errors));
        CHECK(median(Quantity::activation_mean) > band.tables[0][Quantity::activation_mean][l]);
        CHECK(median(Quantity::activation_mean) < band.tables[2][Quantity::activation_mean][l]);
        // Mean over root mean square is 1/√π at any q: one network's 500 units know it to √((1/2 - 1/π) / 500) = 2 %.
        const double shape =
            r.measured[Quantity::activation_mean][l] / std::sqrt(r.measured[Quantity::activation_second_moment][l]);
        CHECK(shape == Approx(mean).epsilon(0.06));
    }
}

TEST_CASE("Each start gets its verdict") {
    const auto verdict = [](const Spec& spec) { return test::run(spec).verdict.code; };
    CHECK(verdict(test::spec({})) == "healthy");
    CHECK(verdict(test::spec({{"initializer", text("xavier_normal")}, {"activation", text("tanh")}})) == "healthy");
    CHECK(verdict(test::spec({{"initializer", text("xavier_normal")}})) == "vanishing");
    CHECK(verdict(test::spec({{"initializer", text("xavier_normal")}, {"depth", 5.0}})) == "healthy");
    CHECK(verdict(test::spec({{"initializer", text("normal")}, {"gain", 0.01}, {"activation", text("tanh")}})) ==
          "vanishing");
    CHECK(verdict(test::spec({{"gain", 1.5}})) == "exploding");
    CHECK(verdict(test::spec({{"initializer", text("normal")}, {"gain", 1.0}, {"activation", text("tanh")}})) ==
          "saturated");
    CHECK(verdict(test::spec({{"initializer", text("zeros")}})) == "symmetric");
    CHECK(verdict(test::spec({{"biasInitializer", text("constant")}, {"biasValue", -9.0}})) == "dead");
    CHECK(verdict(test::spec({{"initializer", text("normal")}, {"gain", 100.0}})) == "not_finite");
    CHECK(verdict(test::spec({{"width", 1.0}, {"depth", 1.0}, {"activation", text("linear")}})) != "symmetric");
}

TEST_CASE("A verdict writes powers as charts do") {
    // Identities times w: over L layers the variance goes as w^(2 (L - 1)).
    const auto chain = [](double weight, std::size_t depth) {
        return test::run(test::spec({{"initializer", text("identity")},
                                     {"gain", weight},
                                     {"activation", text("linear")},
                                     {"widths", std::vector<double>(depth + 1, 8.0)}}))
            .verdict.message;
    };
    CHECK(chain(0.1, 6).find(" shrinks to about 10⁻¹⁰ of its start") != std::string::npos);
    CHECK(chain(10.0, 5).find(" grows about 10⁸-fold") != std::string::npos);
    CHECK(chain(std::sqrt(20.0), 3).find(" grows about 4 × 10²-fold") != std::string::npos);
    CHECK(chain(2.0, 3).find("by a factor of 16, that of gradients on the way back by 16: both") !=
          std::string::npos);
    CHECK(chain(0.5, 2).find("by a factor of 0.25, that") != std::string::npos);
}

TEST_CASE("An explosion is a result: counted, and finite layers stay as they were") {
    const ExperimentResult r =
        test::run(test::spec({{"initializer", text("normal")}, {"gain", 100.0}, {"activation", text("linear")}}));
    const auto& bad = r.measured[Quantity::non_finite_count];
    const auto& variance = r.measured[Quantity::activation_variance];
    CHECK(std::isfinite(variance.front()));
    CHECK_FALSE(std::isfinite(variance.back()));
    CHECK(bad.back() >= 128.0 * 128.0);
    for (std::size_t l = 0; l < variance.size(); ++l) {
        const Histogram& h = r.activation_histograms[l];
        CHECK(std::ranges::is_sorted(h.edges));
    }
}

TEST_CASE("Steps: the same result in any portions, progress never falls") {
    const Spec spec = test::spec({{"depth", 3.0}, {"width", 1024.0}, {"batchSize", 200.0}, {"repeats", 2.0}});
    Experiment experiment(spec);
    double last = 0.0;
    int steps = 0;
    while (experiment.step()) {
        CHECK(experiment.progress() >= last - 1e-12);
        last = experiment.progress();
        ++steps;
    }
    CHECK(experiment.progress() == 1.0);
    CHECK(steps > 2 * (1 + 3 * 4));  // a wide layer takes several
    CHECK(experiment.result().measured.values() == test::run(spec).measured.values());
}

TEST_CASE("Repeats: the first is the measured one, quantiles are ordered") {
    const Spec many = test::spec({{"depth", 6.0}, {"width", 32.0}, {"repeats", 25.0}, {"seed", 5.0}});
    const Spec one = test::spec({{"depth", 6.0}, {"width", 32.0}, {"seed", 5.0}});
    const ExperimentResult r = test::run(many);
    CHECK(r.measured.values() == test::run(one).measured.values());
    for (std::size_t q = 0; q < quantity_count; ++q) {
        for (std::size_t l = 0; l < 6; ++l) {
            const auto quantity = static_cast<Quantity>(q);
            for (std::size_t p = 1; p < r.bands.tables.size(); ++p) {
                CHECK(r.bands.tables[p][quantity][l] >= r.bands.tables[p - 1][quantity][l]);
            }
        }
    }
    CHECK(r.bands.tables[4][Quantity::activation_variance][5] > r.bands.tables[0][Quantity::activation_variance][5]);
}

TEST_CASE("Dead and saturated fractions agree with theory") {
    const Spec dead = test::spec({{"depth", 4.0},
                                  {"width", 2000.0},
                                  {"batchSize", 8.0},
                                  {"biasInitializer", text("constant")},
                                  {"biasValue", -1.0}});
    const ExperimentResult r = test::run(dead);
    const auto p = predict(dead).expected;
    // A share of 2000 units; the kernel's own noise of order 1 / 2000 adds little.
    CHECK(r.measured[Quantity::dead_fraction][1] == Approx(p[Quantity::dead_fraction][1]).margin(0.06));
    CHECK(p[Quantity::dead_fraction][1] > 0.05);
    const Spec wide = test::spec({{"activation", text("tanh")},
                                  {"initializer", text("normal")},
                                  {"gain", 0.2},
                                  {"depth", 3.0},
                                  {"width", 400.0}});
    const double measured = test::run(wide).measured[Quantity::saturated_fraction][2];
    CHECK(measured == Approx(predict(wide).expected[Quantity::saturated_fraction][2]).margin(0.02));
}
