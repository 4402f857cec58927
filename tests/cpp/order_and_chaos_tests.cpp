#include "core/order_and_chaos.h"

#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>
#include <numbers>

#include "core/gaussian_layer.h"
#include "core/phase_diagram.h"
#include "samples.h"

using namespace init_lab;
using Catch::Approx;

namespace {

const Activation& activation(std::string_view name) {
    return *std::ranges::find(activations(), name, &Activation::name);
}

OrderAndChaos theory(std::string_view name) {
    const Activation& f = activation(name);
    return {f, f.parameter.fallback};
}

/// Cho & Saul 2009, eq. 6 with n = 1, over its value at c = 1.
double arc_cosine(double c) {
    return (std::sqrt(1.0 - c * c) + (std::numbers::pi - std::acos(c)) * c) / std::numbers::pi;
}

Result<PhaseSpec> try_phase(std::initializer_list<test::Setting> settings) {
    std::vector<RawField> fields;
    for (const auto& [key, value] : settings) fields.push_back({key, test::raw(value)});
    return parse_phase_spec(fields);
}

}  // namespace

// Cho & Saul 2009: 0 → 0.31831, 0.5 → 0.60900, 0.9 → 0.90954; also for inputs that point apart.
TEST_CASE("Kernel series: ReLU's closed form") {
    const KernelSeries series = kernel_series(activation("relu"), 0.0, 0.0, 1.7);
    const double at_1 = 0.5 * 1.7 * 1.7;
    // Coefficients fall off like k^(-5/2), so those beyond the last sum to about 1e-4 of the whole: at c = -1 they
    // are missing, at c = 1 they are there, and near it a tenth of them is misplaced.
    for (const double c : {-1.0, -0.7, 0.0, 0.5, 0.9, 0.99, 1.0}) {
        INFO(c);
        CHECK(series.value(c) / at_1 == Approx(arc_cosine(c)).margin(c < -0.95 ? 1e-4 : 2e-5));
    }
    CHECK(series.value(0.0) / at_1 == Approx(0.31831).margin(5e-6));
    CHECK(series.value(0.5) / at_1 == Approx(0.60900).margin(5e-6));
    CHECK(series.value(0.9) / at_1 == Approx(0.90954).margin(7e-6));
    CHECK(series.slope(1.0) == Approx(0.5 * 1.7 * 1.7).epsilon(1e-10));
}

TEST_CASE("Kernel series: every activation against quadrature in two dimensions") {
    for (const Activation& f : activations()) {
        for (const double sigma : {0.1, 1.0, 3.0}) {
            const KernelSeries series = kernel_series(f, f.parameter.fallback, 0.2, sigma);
            for (const double c : {0.0, 0.3, 0.8, 0.97}) {
                const PairMoments two = pair_moments(f, f.parameter.fallback, 0.2, sigma, c);
                INFO(f.name << " sigma " << sigma << " c " << c);
                const double size = series.value(1.0);
                CHECK(series.value(c) / size == Approx(two.product / size).margin(5e-5));  // the coarse rule's error
            }
        }
    }
}

// Schoenholz et al. 2017: tanh at (σ_w², σ_b²) = (1.7610, 0.05) and (1.0500, 2.01e-5); printed to four decimals.
TEST_CASE("The critical line of tanh") {
    OrderAndChaos tanh = theory("tanh");
    CHECK(*tanh.critical_weight_variance(0.05) == Approx(1.7610).margin(5.1e-5));
    CHECK(*tanh.critical_weight_variance(2.01e-5) == Approx(1.0500).margin(5.1e-5));
    CHECK(*tanh.critical_weight_variance(0.0) == Approx(1.0).margin(1e-9));  // f'(0) = 1
    for (const double bias : {1e-8, 1e-3, 0.05, 1.0, 9.0}) {
        const double weight = *tanh.critical_weight_variance(bias);
        CHECK(std::abs(tanh.at(weight, bias).gradient_growth - 1.0) < 1e-8);
        CHECK(tanh.at(weight * (1.01), bias).phase() == Phase::chaotic);
        CHECK(tanh.at(weight * (0.99), bias).phase() == Phase::ordered);
    }
}

// Hayou et al. 2019, section 2.2: ReLU's edge of chaos is the one point (σ_b, σ_w²) = (0, 2).
TEST_CASE("The critical point of ReLU and its like") {
    OrderAndChaos relu = theory("relu");
    CHECK(*relu.critical_weight_variance(0.0) == Approx(2.0).epsilon(1e-12));
    CHECK_FALSE(relu.critical_weight_variance(0.05).has_value());
    const SignalLimit edge = relu.at(2.0, 0.0);
    CHECK(edge.gradient_growth == Approx(1.0).epsilon(1e-12));
    CHECK(edge.phase() == Phase::critical);
    CHECK(edge.variance == Approx(2.0));  // kept as it entered
    CHECK(std::isinf(edge.correlation_depth));
    CHECK(std::isinf(relu.at(2.5, 0.0).variance));
    CHECK(relu.at(2.5, 0.0).phase() == Phase::chaotic);
    CHECK(relu.at(1.5, 0.3).variance == Approx(0.3 / (1.0 - 0.75)));
    CHECK(relu.at(1.5, 0.0).variance == 0.0);
    // He et al. 2015, eq. 15: 2 / (1 + a^2)
    CHECK(*theory("leaky_relu").critical_weight_variance(0.0) == Approx(2.0 / (1.0 + 1e-4)).epsilon(1e-12));
    CHECK(*theory("linear").critical_weight_variance(0.0) == Approx(1.0).epsilon(1e-12));
}

// Mean-field map (Schoenholz et al. 2017, eq. 10): ξ_c of tanh at σ_b² = 0.05 is 3.627, 15.79, 74.92 at σ_w² = 1.0,
// 1.5, 1.7, printed to four figures.
TEST_CASE("Depth scales of tanh") {
    OrderAndChaos tanh = theory("tanh");
    CHECK(tanh.at(1.0, 0.05).correlation_depth == Approx(3.627).margin(5.1e-4));
    CHECK(tanh.at(1.5, 0.05).correlation_depth == Approx(15.79).margin(5.1e-3));
    CHECK(tanh.at(1.7, 0.05).correlation_depth == Approx(74.92).margin(5.1e-3));
}

// ξ and q*, c* against the maps themselves, run layer by layer with moments that the solver does not use.
TEST_CASE("Fixed points and depth scales are those of the maps") {
    for (const Activation& f : activations()) {
        OrderAndChaos theory_of(f, f.parameter.fallback);
        for (const auto& [weight, bias] : {std::pair{1.3, 0.1}, std::pair{2.6, 0.02}, std::pair{6.0, 0.5}}) {
            const SignalLimit limit = theory_of.at(weight, bias);
            INFO(f.name << " " << weight << " " << bias << " q* " << limit.variance << " c* " << limit.correlation);
            const auto moments = [&](double q) { return sample_moments(f, f.parameter.fallback, 0.0, std::sqrt(q)); };
            double q = weight + bias;
            for (int i = 0; i < 3000 && q < 1e13; ++i) q = weight * moments(q).square + bias;
            if (!std::isfinite(limit.variance)) {
                CHECK(q > 1e12);
                continue;
            }
            CHECK(limit.variance == Approx(q).epsilon(1e-8));
            CHECK(limit.gradient_growth == Approx(weight * moments(q).slope_square).epsilon(1e-8));
            const double apart = 1e-4 * q;  // V' by a difference, error of order apart^2
            const double growth = weight * (moments(q + apart).square - moments(q - apart).square) / (2.0 * apart);
            CHECK(limit.variance_depth == Approx(-1.0 / std::log(std::abs(growth))).epsilon(1e-5));
            double c = 0.5;
            for (int i = 0; i < 400; ++i) {
                c = (weight * pair_moments(f, f.parameter.fallback, 0.0, std::sqrt(q), std::min(c, 1.0)).product +
                     bias) /
                    q;
            }
            if (limit.phase() == Phase::chaotic) {
                // The coarse rule's 1e-5 in c, over 1 - χ.
                const double slope = std::exp(-1.0 / limit.correlation_depth);
                CHECK(limit.correlation == Approx(c).margin(2e-5 / (1.0 - slope)));
            } else {
                CHECK(limit.correlation == 1.0);
            }
        }
    }
}

TEST_CASE("The table is as good as it says, and the ends of the plane are in order") {
    for (const Activation& f : activations()) {
        OrderAndChaos theory_of(f, f.parameter.fallback);
        for (const double weight : {0.0, 1e-6, 0.3, 1.0, 1.77, 3.0, 30.0, 1e6}) {
            for (const double bias : {0.0, 1e-9, 0.05, 4.0, 1e6}) {
                const SignalLimit near = theory_of.near(weight, bias);
                const SignalLimit at = theory_of.at(weight, bias);
                INFO(f.name << " " << weight << " " << bias << ": " << at.variance << " " << near.variance);
                CHECK_FALSE(std::isnan(at.variance + at.correlation + at.gradient_growth));
                CHECK_FALSE(std::isnan(at.variance_depth + at.correlation_depth));
                CHECK(at.variance >= 0.0);
                CHECK((at.correlation >= 0.0 && at.correlation <= 1.0));
                CHECK(near.gradient_growth == Approx(at.gradient_growth).epsilon(1e-6).margin(1e-12));
                // Where the length map runs along the diagonal (hard tanh at sigma_w = 1), 1e-10 in it moves q* far.
                const double along = std::isinf(at.variance_depth) ? 1e-2 : 1e-6;
                if (std::isfinite(at.variance)) CHECK(near.variance == Approx(at.variance).epsilon(along));
                CHECK(near.correlation == Approx(at.correlation).margin(1e-5));
            }
        }
    }
}

TEST_CASE("Phase diagram: rows of sigma_b, columns of sigma_w, and the line between") {
    const PhaseSpec spec = try_phase({{"activation", std::string("tanh")}, {"columns", 21.0}, {"rows", 5.0}}).value();
    const PhaseDiagram diagram = phase_diagram(spec);
    REQUIRE(diagram.limits.size() == 105);
    CHECK(diagram.sigma_w.back() == 4.0);
    CHECK(diagram.sigma_b[1] == 0.5);
    for (std::size_t row = 0; row < 5; ++row) {
        for (std::size_t column = 0; column < 21; ++column) {
            const double distance = diagram.sigma_w[column] - diagram.critical_sigma_w[row];
            if (std::abs(distance) < 1e-6) continue;
            const Phase phase = diagram.limits[row * 21 + column].phase();
            CHECK(phase == (distance < 0.0 ? Phase::ordered : Phase::chaotic));
        }
    }
}

TEST_CASE("Phase diagram: what is refused, and how") {
    const auto check = [](const test::Setting& setting, const std::string& code) {
        const auto result = try_phase({setting});
        INFO(setting.first);
        REQUIRE_FALSE(result.ok());
        INFO(result.error().message);
        CHECK(result.error().code == code);
        CHECK(result.error().field == setting.first);
        CHECK(result.error().message.find(setting.first) != std::string::npos);
    };
    for (const Field& field : phase_fields()) {
        const std::string key(field.key);
        check({key, std::vector<double>{1.0}}, "type");
        if (field.kind == Field::Kind::name) continue;
        check({key, field.maximum + 1.0}, "range");
        check({key, field.minimum - 1.0}, "range");
        check({key, std::nan("")}, "range");
    }
    check({"activation", std::string("gauss")}, "name");
    check({"columns", 10.5}, "range");
    check({"depth", 3.0}, "unknown_field");
    const auto swapped = try_phase({{"sigmaWMinimum", 3.0}, {"sigmaWMaximum", 2.0}});
    REQUIRE_FALSE(swapped.ok());
    CHECK(swapped.error().message == "sigmaWMaximum must be a number from 3 to 1000 (its minimum), but is 2.");
}
