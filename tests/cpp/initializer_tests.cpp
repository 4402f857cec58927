#include "core/initializer.h"

#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>
#include <set>

#include "core/distribution.h"
#include "core/statistics.h"
#include "samples.h"

using namespace init_lab;
using Catch::Approx;
using Kind = WeightDistribution::Kind;

namespace {

const Initializer& named(std::string_view name) {
    return *std::ranges::find(initializers(), name, &Initializer::name);
}

WeightDistribution of(std::string_view name, LayerShape shape, InitializerSetting setting = {}) {
    return weight_distribution(named(name), setting, shape);
}

double distribution_function(const WeightDistribution& d, double w) {
    switch (d.kind) {
        case Kind::uniform: return std::clamp(0.5 * (w / d.scale + 1.0), 0.0, 1.0);
        case Kind::truncated_normal: {
            const double low = normal_cdf(-truncation);
            return std::clamp((normal_cdf(w / d.scale) - low) / (1.0 - 2.0 * low), 0.0, 1.0);
        }
        default: return normal_cdf(w / d.scale);
    }
}

}  // namespace

// Glorot & Bengio 2010, eq. 16 (uniform bound) and the normal of the same variance.
TEST_CASE("Xavier: bound and std") {
    CHECK(of("xavier_uniform", {300, 100}).bound() == Approx(std::sqrt(6.0 / 400.0)));
    CHECK(of("xavier_normal", {300, 100}).std() == Approx(std::sqrt(2.0 / 400.0)));
    CHECK(of("xavier_uniform", {300, 100}).std() == Approx(of("xavier_normal", {300, 100}).std()));
}

// He et al. 2015, eq. 10 (ReLU), 14 (fan-out) and 15 (leaky slope a).
TEST_CASE("He: std, bound, leaky slope, fan-out") {
    CHECK(of("he_normal", {256, 64}).std() == Approx(std::sqrt(2.0 / 256.0)));
    CHECK(of("he_uniform", {256, 64}).bound() == Approx(std::sqrt(6.0 / 256.0)));
    CHECK(of("he_normal", {256, 64}, {.negative_slope = 0.25}).std() == Approx(std::sqrt(2.0 / (1.0625 * 256.0))));
    CHECK(of("he_normal", {256, 64}, {.fan_mode = FanMode::fan_out}).std() == Approx(std::sqrt(2.0 / 64.0)));
}

// He et al. 2015, section 2.2: std of 3×3 convolutions, fan-out 9 d; printed to three digits.
TEST_CASE("He: the published std of the VGG-like models") {
    const std::pair<int, double> printed[] = {{64, 0.059}, {128, 0.042}, {256, 0.029}, {512, 0.021}};
    for (const auto& [d, std] : printed) {
        CHECK(of("he_normal", {1, 9 * d}, {.fan_mode = FanMode::fan_out}).std() == Approx(std).margin(0.0005));
    }
}

TEST_CASE("Gain multiplies; fan modes; plain distributions take the gain as scale") {
    CHECK(of("xavier_normal", {64, 64}, {.gain = 5.0 / 3.0}).std() == Approx(5.0 / 3.0 / 8.0));
    CHECK(of("xavier_normal", {90, 10}, {.fan_mode = FanMode::fan_in}).std() == Approx(std::sqrt(1.0 / 90.0)));
    CHECK(of("he_normal", {90, 10}, {.fan_mode = FanMode::average}).std() == Approx(0.2));
    CHECK(of("normal", {90, 10}, {.gain = 0.01}).std() == 0.01);
    CHECK(of("uniform", {90, 10}, {.gain = 0.3}).bound() == 0.3);
    CHECK(of("truncated_normal", {90, 10}, {.gain = 1.0}).std() == Approx(0.87962566103423978));
    CHECK(of("constant", {90, 10}, {.gain = 0.5}).mean == 0.5);
    CHECK(of("zeros", {90, 10}, {.gain = 0.5}).mean == 0.0);
}

TEST_CASE("Drawn weights follow their distribution: moments and Kolmogorov-Smirnov") {
    for (const Initializer& row : initializers()) {
        if (row.kind == Kind::constant) continue;
        INFO(row.name);
        const auto d = weight_distribution(row, {}, {200, 300});
        std::vector<float> w(60000);
        fill_weights(d, {.seed = 3, .purpose = Purpose::weight, .layer = 1, .repeat = 0}, w);
        const Moments m = moments(w);
        const auto n = static_cast<double>(w.size());
        CHECK(std::abs(m.mean) < 5.0 * d.std() / std::sqrt(n));
        CHECK(m.variance / (d.std() * d.std()) == Approx(1.0).margin(5.0 * std::sqrt((d.kurtosis() - 1.0) / n)));
        CHECK(test::ks_distance(w, [&d](double x) { return distribution_function(d, x); }) <
              test::ks_limit(w.size()));
    }
}

TEST_CASE("Densities integrate to one and have the stated variance and kurtosis") {
    for (const char* name : {"normal", "uniform", "truncated_normal"}) {
        INFO(name);
        const auto d = of(name, {1, 1});
        const double reach = d.bound() > 0.0 ? d.bound() : 10.0;
        const int steps = 200000;
        double mass = 0.0;
        double second = 0.0;
        double fourth = 0.0;
        for (int i = 0; i < steps; ++i) {
            const double w = reach * (2.0 * (i + 0.5) / steps - 1.0);
            const double share = d.density(w) * 2.0 * reach / steps;
            mass += share;
            second += share * w * w;
            fourth += share * w * w * w * w;
        }
        CHECK(mass == Approx(1.0).epsilon(1e-8));
        CHECK(std::sqrt(second) == Approx(d.std()).epsilon(1e-8));
        CHECK(fourth / (second * second) == Approx(d.kurtosis()).epsilon(1e-8));
    }
}

TEST_CASE("Names and aliases are unique, and aliases lead to their row") {
    std::set<std::string> names;
    for (const Initializer& row : initializers()) CHECK(names.insert(std::string(row.name)).second);
    const std::pair<const char*, const char*> aliases[] = {{"glorot_uniform", "xavier_uniform"},
                                                           {"glorot_normal", "xavier_normal"},
                                                           {"kaiming_uniform", "he_uniform"},
                                                           {"Kaiming-Normal", "he_normal"}};
    for (const auto& [alias, name] : aliases) {
        CHECK(test::spec({{"initializer", std::string(alias)}}).initializer->name == name);
    }
}
