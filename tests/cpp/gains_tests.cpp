#include "core/gains.h"

#include <algorithm>
#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>
#include <cmath>
#include <numbers>

#include "core/distribution.h"
#include "core/gaussian_layer.h"
#include "core/quadrature.h"

using namespace init_lab;
using Catch::Approx;
using std::numbers::pi;

namespace {

const Activation& activation(std::string_view name) {
    return *std::ranges::find(activations(), name, &Activation::name);
}

Gains gains_of(std::string_view name) {
    const Activation& f = activation(name);
    return gains(f, f.parameter.fallback);
}

}  // namespace

// torch.nn.init.calculate_gain: 1, 1, 5/3, sqrt 2, sqrt(2 / (1 + a^2)), 3/4, and no others.
TEST_CASE("PyTorch's gains") {
    CHECK(gains_of("linear").pytorch == 1.0);
    CHECK(gains_of("sigmoid").pytorch == 1.0);
    CHECK(gains_of("tanh").pytorch == Approx(5.0 / 3.0).epsilon(1e-15));
    CHECK(gains_of("relu").pytorch == Approx(std::sqrt(2.0)).epsilon(1e-15));
    CHECK(gains(activation("leaky_relu"), 0.3).pytorch == Approx(std::sqrt(2.0 / 1.09)).epsilon(1e-15));
    CHECK(gains_of("selu").pytorch == 0.75);
    for (const char* name : {"elu", "gelu", "silu", "mish", "softplus", "softsign", "hard_tanh"}) {
        CHECK(std::isnan(gains_of(name).pytorch));
    }
}

// The quadrature's error is 1e-13 and under, or the fixed rounding of sums over some hundred nodes.
TEST_CASE("Gains against closed forms") {
    const Gains linear = gains_of("linear");
    CHECK(linear.for_std == Approx(1.0).epsilon(1e-13));
    CHECK(linear.for_rms == Approx(1.0).epsilon(1e-13));
    CHECK(linear.for_gradient == Approx(1.0).epsilon(1e-13));
    for (const double a : {0.0, 0.01, 0.3, -1.0}) {  // leaky ReLU; ReLU at a = 0
        const Gains g = gains(activation("leaky_relu"), a);
        const double square = 0.5 * (1.0 + a * a);
        const double mean = (1.0 - a) / std::sqrt(2.0 * pi);
        CHECK(g.for_std == Approx(1.0 / std::sqrt(square - mean * mean)).epsilon(1e-13));
        CHECK(g.for_rms == Approx(1.0 / std::sqrt(square)).epsilon(1e-13));
        CHECK(g.for_gradient == Approx(1.0 / std::sqrt(square)).epsilon(1e-13));
    }
    const Gains relu = gains_of("relu");
    CHECK(relu.for_rms == Approx(relu.pytorch).epsilon(1e-13));
}

// Klambauer et al. 2017: lambda and alpha make (mean 0, variance 1) a fixed point.
TEST_CASE("SELU keeps mean 0 and variance 1") {
    const SampleMoments m = sample_moments(activation("selu"), 0.0, 0.0, 1.0);
    CHECK(m.value == Approx(0.0).margin(1e-14));
    CHECK(gains_of("selu").for_std == Approx(1.0).epsilon(1e-13));
    CHECK(gains_of("selu").for_rms == Approx(1.0).epsilon(1e-13));
}

// Integration by parts: E f = 1 / (2 sqrt(pi)), E f^2 = 1/3 + 1 / (2 sqrt(3) pi), E f'^2 = 1/3 + 2 / (3 sqrt(3) pi).
TEST_CASE("GELU's moments in closed form") {
    const SampleMoments m = sample_moments(activation("gelu"), 0.0, 0.0, 1.0);
    CHECK(m.value == Approx(0.5 / std::sqrt(pi)).epsilon(1e-13));
    CHECK(m.square == Approx(1.0 / 3.0 + 0.5 / (std::sqrt(3.0) * pi)).epsilon(1e-13));
    CHECK(m.slope_square == Approx(1.0 / 3.0 + 2.0 / (3.0 * std::sqrt(3.0) * pi)).epsilon(1e-13));
    // E f(s z)^2 = s^2 / 4 + s^2 / (2 pi) (asin(s^2 / (1 + s^2)) + 2 s^2 / ((1 + s^2) sqrt(1 + 2 s^2)))
    for (const double s : {1e-6, 0.1, 1.0, 3.0, 16.0, 300.0}) {
        const double s2 = s * s;
        const double bend = std::asin(s2 / (1.0 + s2)) + 2.0 * s2 / ((1.0 + s2) * std::sqrt(1.0 + 2.0 * s2));
        const double closed = s2 / 4.0 + s2 / (2.0 * pi) * bend;
        CHECK(sample_moments(activation("gelu"), 0.0, 0.0, s).square ==
              Approx(closed).epsilon(s < 10.0 ? 1e-12 : 3e-9));
    }
    CHECK(gains_of("gelu").for_rms == Approx(1.0 / std::sqrt(m.square)).epsilon(1e-15));
}

// E f, E f^2, E f'^2 with mpmath at 25 digits.
TEST_CASE("Moments of the others against another quadrature") {
    struct Reference {
        const char* name;
        double value;
        double square;
        double slope_square;
    };
    const Reference references[] = {{"silu", 0.206620964141907, 0.355775519817352, 0.379482351632829},
                                    {"mish", 0.240403888374791, 0.452342192375883, 0.47908375837397},
                                    {"softplus", 0.80605918334744, 0.9212459088593, 0.293379035858093},
                                    {"softsign", 0.0, 0.183014021266547, 0.227671340422182},
                                    {"tanh", 0.0, 0.394294490397841, 0.464402902448268},
                                    {"sigmoid", 0.5, 0.293379035858093, 0.0448362413501944}};
    for (const Reference& r : references) {
        INFO(r.name);
        const Activation& f = activation(r.name);
        const SampleMoments m = sample_moments(f, f.parameter.fallback, 0.0, 1.0);
        CHECK(m.value == Approx(r.value).epsilon(2e-13).margin(1e-14));
        CHECK(m.square == Approx(r.square).epsilon(2e-13));
        CHECK(m.slope_square == Approx(r.slope_square).epsilon(2e-13));
    }
    const Activation& elu = activation("elu");
    CHECK(sample_moments(elu, 1.0, 0.0, 1.0).value == Approx(0.160520572266556).epsilon(2e-13));
    CHECK(sample_moments(elu, 1.0, 0.0, 1.0).square == Approx(0.644945417492924).epsilon(2e-13));
}

// With u = m + s z, F and p the normal distribution function and density, a = (-1 - m) / s and b = (1 - m) / s:
// E f = (m (F(b) - F(a)) - s (p(b) - p(a))) - F(a) + F(-b), and E f^2 likewise from the truncated normal's moments.
TEST_CASE("Hard tanh in closed form: two bends, wherever they are") {
    const Activation& f = activation("hard_tanh");
    const auto density = [](double z) { return std::exp(-0.5 * z * z) / std::sqrt(2.0 * pi); };
    for (const double s : {0.05, 0.4, 1.0, 3.0, 40.0, 1e4}) {
        for (const double m : {0.0, 0.7, -1.0, 2.5, -30.0}) {
            const double a = (-1.0 - m) / s;
            const double b = (1.0 - m) / s;
            if (std::min(std::abs(a), std::abs(b)) > 11.0) continue;  // nothing but rounding is left of one side
            INFO("s " << s << " m " << m);
            const double inside = normal_cdf(b) - normal_cdf(a);
            const double first = density(a) - density(b);
            const double second = inside + a * density(a) - b * density(b);
            const double value = m * inside + s * first - normal_cdf(a) + normal_cdf(-b);
            const double square =
                m * m * inside + 2.0 * m * s * first + s * s * second + normal_cdf(a) + normal_cdf(-b);
            const SampleMoments moments = sample_moments(f, 0.0, m, s);
            // The closed form cancels: normal_cdf's last digit times s^2, m^2.
            const double rounding = 1e-15 * (1.0 + m * m + s * s);
            CHECK(moments.value == Approx(value).epsilon(1e-12).margin(rounding));
            CHECK(moments.square == Approx(square).epsilon(1e-12).margin(rounding));
            CHECK(moments.slope_square == Approx(inside).epsilon(1e-11).margin(1e-14));
            CHECK(moments.saturated == Approx(normal_cdf(a) + normal_cdf(-b)).epsilon(1e-12));
        }
    }
}

// Williams 1998: E erf(a z)^2 = (2 / pi) asin(2 a^2 / (1 + 2 a^2)); E erf'(a z)^2 = (4 / pi) a^2 / sqrt(1 + 4 a^2).
TEST_CASE("Quadrature: erf in closed form") {
    struct Case {
        double a;
        double value_error;
        double slope_error;
    };
    const double outward = 2.0 / std::sqrt(pi);
    // As quadrature.h states. The slope's square is a bell of width 1 / (2 a).
    for (const auto& [a, value_error, slope_error] :
         {Case{0.01, 1e-13, 1e-13}, Case{0.5, 1e-13, 1e-13}, Case{1.0, 1e-13, 1e-13}, Case{3.0, 1e-13, 2e-11},
          Case{16.0, 3e-10, 2e-8}, Case{300.0, 3e-9, 3e-5}}) {
        INFO(a);
        const auto e = gaussian_expectation(fine_rule(), {}, [&, steep = a](double z) {
            const double f = std::erf(steep * z);
            const double d = outward * steep * std::exp(-steep * steep * z * z);
            return std::array{f * f, d * d};
        });
        CHECK(e[0] == Approx(2.0 / pi * std::asin(2.0 * a * a / (1.0 + 2.0 * a * a))).epsilon(value_error));
        CHECK(e[1] == Approx(4.0 / pi * a * a / std::sqrt(1.0 + 4.0 * a * a)).epsilon(slope_error));
    }
}

TEST_CASE("Quadrature: any two kinks split a Gaussian into its own pieces") {
    for (const Kinks& kinks :
         {Kinks{-1.0, 1.0}, Kinks{0.1, 4.0}, Kinks{-0.2, 0.25}, Kinks{2.0, 3.0}, Kinks{-9.0, -8.0}, Kinks{1.0, 40.0},
          Kinks{-1e300, 1e300}, Kinks{0.5, 0.5}, Kinks{std::nan(""), std::nan("")}}) {
        INFO(kinks.low << " " << kinks.high);
        const auto e = gaussian_expectation(fine_rule(), kinks, [&](double z) {
            const bool between = z > kinks.low && z < kinks.high;
            return std::array{1.0, z, z * z, between ? 1.0 : 0.0};
        });
        CHECK(e[0] == Approx(1.0).epsilon(1e-13));
        CHECK(e[1] == Approx(0.0).margin(1e-13));
        CHECK(e[2] == Approx(1.0).epsilon(1e-13));
        if (!std::isnan(kinks.low)) {
            CHECK(e[3] == Approx(normal_cdf(kinks.high) - normal_cdf(kinks.low)).epsilon(1e-12).margin(1e-14));
        }
    }
}
