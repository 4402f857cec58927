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
        if (row.kind == Kind::constant || row.kind == Kind::identity) continue;
        INFO(row.name);
        const auto d = weight_distribution(row, {}, {200, 300});
        std::vector<float> w(60000);
        fill_weights(d, {200, 300}, {.seed = 3, .purpose = Purpose::weight, .layer = 1, .repeat = 0}, w);
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

// Keras, VarianceScaling: the std before cutting is √(scale / fan) / 0.87962566103423978.
TEST_CASE("Truncated Xavier, He, LeCun and variance scaling are corrected to the std asked for") {
    const std::pair<const char*, double> rows[] = {{"xavier_truncated_normal", std::sqrt(2.0 / 400.0)},
                                                   {"he_truncated_normal", std::sqrt(2.0 / 300.0)},
                                                   {"lecun_truncated_normal", std::sqrt(1.0 / 300.0)},
                                                   {"variance_scaling", std::sqrt(1.0 / 300.0)}};
    for (const auto& [name, std] : rows) {
        INFO(name);
        CHECK(of(name, {300, 100}).std() == Approx(std).epsilon(1e-14));
        CHECK(of(name, {300, 100}).scale == Approx(std / 0.87962566103423978).epsilon(1e-14));
        CHECK(of(name, {300, 100}).bound() == Approx(2.0 * std / 0.87962566103423978).epsilon(1e-14));
    }
    for (const char* name : {"variance_scaling", "variance_scaling_normal", "variance_scaling_uniform"}) {
        INFO(name);
        CHECK(std::pow(of(name, {300, 100}, {.gain = 3.0}).std(), 2) == Approx(3.0 / 300.0));
        CHECK(std::pow(of(name, {300, 100}, {.gain = 3.0, .fan_mode = FanMode::average}).std(), 2) ==
              Approx(3.0 / 200.0));
    }
}

// PyTorch, nn.Linear: U(±1/√n_in), so Var = 1 / (3 n_in). Poole et al. 2016: Var = σ_w² / n_in.
TEST_CASE("PyTorch's default and the mean-field parametrization") {
    CHECK(of("pytorch_default", {300, 100}).bound() == Approx(1.0 / std::sqrt(300.0)));
    CHECK(std::pow(of("pytorch_default", {300, 100}).std(), 2) == Approx(1.0 / 900.0));
    CHECK(of("mean_field", {300, 100}, {.gain = 1.5}).std() == Approx(1.5 / std::sqrt(300.0)));
}

TEST_CASE("Orthogonal: an entry is a coordinate of a point on a sphere") {
    for (const LayerShape shape : {LayerShape{3, 3}, LayerShape{40, 10}, LayerShape{10, 40}}) {
        const auto d = of("orthogonal", shape, {.gain = 2.0});
        const auto n = static_cast<double>(std::max(shape.fan_in, shape.fan_out));
        CHECK(d.std() == Approx(2.0 / std::sqrt(n)));
        CHECK(d.bound() == Approx(2.0));
        double mass = 0.0;
        double second = 0.0;
        double fourth = 0.0;
        const int steps = 100000;
        for (int i = 0; i < steps; ++i) {
            const double w = 2.0 * (2.0 * (i + 0.5) / steps - 1.0);
            const double share = d.density(w) * 4.0 / steps;
            mass += share;
            second += share * w * w;
            fourth += share * std::pow(w, 4);
        }
        CHECK(mass == Approx(1.0).epsilon(1e-6));
        CHECK(second == Approx(d.std() * d.std()).epsilon(1e-6));
        CHECK(fourth / (second * second) == Approx(d.kurtosis()).epsilon(1e-5));
    }
    const auto sign = of("orthogonal", {1, 1});
    CHECK_FALSE(sign.has_density());
}

// PyTorch, sparse_: ceil(sparsity · rows) zeros in every column.
TEST_CASE("Sparse: zeros counted, placed anywhere alike; the others normal") {
    const LayerShape shape{400, 50};
    const auto d = of("sparse", shape, {.gain = 0.5, .sparsity = 0.81});
    std::vector<float> w(400 * 50);
    fill_weights(d, shape, {.seed = 5, .purpose = Purpose::weight, .layer = 1, .repeat = 0}, w);
    std::vector<int> zeros_of_row(50);
    std::vector<float> others;
    for (std::size_t column = 0; column < 400; ++column) {
        int zeros = 0;
        for (std::size_t row = 0; row < 50; ++row) {
            const float x = w[column * 50 + row];
            if (x == 0.0f) {
                ++zeros;
                ++zeros_of_row[row];
            } else {
                others.push_back(x / 0.5f);
            }
        }
        CHECK(zeros == 41);  // ceil(40.5)
    }
    // Binomial(400, 0.82): mean 328, std 7.7.
    for (const int zeros : zeros_of_row) CHECK(std::abs(zeros - 328) < 5 * 7.7);
    CHECK(test::ks_distance(others, normal_cdf) < test::ks_limit(others.size()));
    CHECK(std::pow(d.std(), 2) == Approx(0.25 * 0.18));
    // The weights that stay are those of a normal of the same seed.
    std::vector<float> dense(w.size());
    fill_weights(of("normal", shape, {.gain = 0.5}), shape,
                 {.seed = 5, .purpose = Purpose::weight, .layer = 1, .repeat = 0}, dense);
    for (std::size_t i = 0; i < w.size(); ++i) CHECK((w[i] == 0.0f || w[i] == dense[i]));
}

TEST_CASE("Identity: the gain on the diagonal") {
    const LayerShape shape{5, 5};
    const auto d = of("identity", shape, {.gain = 3.0});
    std::vector<float> w(25);
    fill_weights(d, shape, {}, w);
    for (std::size_t i = 0; i < 25; ++i) CHECK(w[i] == (i % 6 == 0 ? 3.0f : 0.0f));
    const Moments m = moments(w);
    CHECK(d.mean == Approx(m.mean));
    CHECK(d.std() == Approx(std::sqrt(m.variance)));
    CHECK_FALSE(d.has_density());
}
