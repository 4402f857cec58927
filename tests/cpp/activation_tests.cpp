#include "core/activation.h"

#include <algorithm>
#include <array>
#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>
#include <cmath>
#include <limits>
#include <vector>

#include "core/spec.h"

using namespace init_lab;
using Catch::Approx;

namespace {

constexpr float not_a_number = std::numeric_limits<float>::quiet_NaN();
constexpr float infinity = std::numeric_limits<float>::infinity();

const Activation& activation(std::string_view name) {
    return *std::ranges::find(activations(), name, &Activation::name);
}

/// The default parameter and both ends of its range.
std::vector<double> parameters(const Activation& f) {
    if (f.parameter.label.empty()) return {0.0};
    return {f.parameter.fallback, f.parameter.minimum, f.parameter.maximum};
}

float single_value(const Activation& f, float z, double parameter) {
    Eigen::MatrixXf out(1, 1);
    f.apply(Eigen::MatrixXf::Constant(1, 1, z), parameter, out);
    return out(0);
}

float single_slope(const Activation& f, float z, double parameter) {
    Eigen::MatrixXf gradient = Eigen::MatrixXf::Ones(1, 1);
    f.chain(Eigen::MatrixXf::Constant(1, 1, z), parameter, gradient);
    return gradient(0);
}

}  // namespace

TEST_CASE("Every slope is the derivative of its value") {
    for (const Activation& f : activations()) {
        for (const double p : parameters(f)) {
            for (double z = -12.05; z < 12.1; z += 0.1) {  // never at a bend
                INFO(f.name << " " << p << " at " << z);
                const double h = 1e-4;
                // Richardson's combination of two central differences: an error of order h^4 times a fifth
                // derivative, below 1e4 · 16 for softplus at its sharpest; and rounding 1e-16 |f| / h, |f| up to 12.
                const auto over = [&](double d) { return (f.value(z + d, p) - f.value(z - d, p)) / (2.0 * d); };
                const double difference = (4.0 * over(h) - over(2.0 * h)) / 3.0;
                CHECK(f.slope(z, p) == Approx(difference).epsilon(0.0).margin(1e-10));
            }
        }
    }
}

// Made with mpmath at 40 digits: f and f' at z = -30, -8, -1.5, -0.001, 0.25, 3, rounded to 17 digits.
TEST_CASE("Values and slopes to the last digits") {
    struct Reference {
        const char* name;
        std::array<double, 6> values;
        std::array<double, 6> slopes;
    };
    constexpr std::array z{-30.0, -8.0, -1.5, -0.001, 0.25, 3.0};
    const Reference references[] = {
        {"tanh",
         {-1.0, -0.99999977492967589, -0.90514825364486644, -0.0009999996666668, 0.24491866240370913,
          0.99505475368673045},
         {3.5026043050786081e-26, 4.5014059756372917e-7, 0.18070663892364853, 0.99999900000066667,
          0.94001484880637796, 0.0098660371654401913}},
        {"sigmoid",
         {9.357622968839299e-14, 0.0003353501304664781, 0.18242552380635634, 0.49975000002083333, 0.5621765008857981,
          0.95257412682243322},
         {9.3576229688384233e-14, 0.00033523767075647422, 0.14914645207033286, 0.24999993750001042,
          0.24613408273759835, 0.045176659730912133}},
        {"elu",
         {-0.99999999999990642, -0.99966453737209749, -0.77686983985157017, -0.00099950016662500833, 0.25, 3.0},
         {9.3576229688401746e-14, 0.00033546262790251184, 0.22313016014842983, 0.99900049983337499, 1.0, 1.0}},
        {"selu",
         {-1.7580993408472123, -1.7575095642223825, -1.3658143533672527, -0.0017572205841202705, 0.26267524683887012,
          3.1521029620664415},
         {1.6451630773416185e-13, 0.00058977662499433492, 0.39228498748012412, 1.7563421202632566, 1.0507009873554805,
          1.0507009873554805}},
        {"gelu",
         {-1.4720141781444561e-196, -4.9767684594174273e-15, -0.1002108019032871, -0.00049960105778608894,
          0.14967658142073093, 2.9959503059051097},
         {-4.4160316907084944e-195, -3.979607261086796e-14, -0.12746919222997953, 0.4992021157051586,
          0.69537335488363603, 1.0119456472041839}},
        {"silu",
         {-2.8072868906517897e-12, -0.0026828010437318248, -0.27363828570953451, -0.00049975000002083333,
          0.14054412522144953, 2.8577223804672997},
         {-2.713710660963134e-12, -0.0023465512355853157, -0.041294154299142944, 0.49950000008333332,
          0.62371002157019769, 1.0881041060151696}},
        {"mish",
         {-2.807286890651921e-12, -0.0026832508825465375, -0.29809974216680676, -0.00059967998404586629,
          0.16957240966381759, 2.9865350049679573},
         {-2.7137106609633923e-12, -0.0023473943816052943, -0.064097815892258643, 0.59935995218346475,
          0.75417266772059278, 1.0211069109294438}},
        {"softplus",
         {9.3576229688397368e-14, 0.00033540637289576883, 0.20141327798275241, 0.6926473055599401,
          0.82593941987884356, 3.0485873515737421},
         {9.357622968839299e-14, 0.0003353501304664781, 0.18242552380635634, 0.49975000002083333, 0.5621765008857981,
          0.95257412682243322}},
        {"softsign",
         {-0.96774193548387097, -0.88888888888888889, -0.6, -0.000999000999000999, 0.2, 0.75},
         {0.001040582726326743, 0.012345679012345679, 0.16, 0.99800299600499401, 0.64, 0.0625}},
    };
    for (const Reference& r : references) {
        const Activation& f = activation(r.name);
        for (std::size_t i = 0; i < z.size(); ++i) {
            INFO(r.name << " at " << z[i]);
            // In the tails too; an exponent x of GELU's or another adds x 1e-16. 1 - tanh^2 loses its digits near 1.
            const double relative = 1e-14 + (f.name == "gelu" ? 0.5 * z[i] * z[i] : std::abs(z[i])) * 3e-16;
            CHECK(f.value(z[i], f.parameter.fallback) == Approx(r.values[i]).epsilon(relative));
            const double lost = f.name == "tanh" ? 3e-16 : 0.0;
            CHECK(f.slope(z[i], f.parameter.fallback) == Approx(r.slopes[i]).epsilon(relative).margin(lost));
        }
    }
}

TEST_CASE("In float as in double, to the last few bits and in the tails too") {
    for (const Activation& f : activations()) {
        for (const double p : parameters(f)) {
            const auto q = static_cast<double>(static_cast<float>(p));  // the parameter is rounded as well
            Eigen::MatrixXf z(517, 3);                                  // no multiple of a packet, nor of a piece
            for (Eigen::Index i = 0; i < z.size(); ++i) z(i) = -12.0f + 24.0f * static_cast<float>(i) / 1550.0f;
            z(0, 1) = -1e-6f;
            z(1, 1) = 1e-6f;
            z(2, 1) = -1e-20f;
            Eigen::MatrixXf a(517, 3);
            Eigen::MatrixXf g = Eigen::MatrixXf::Constant(517, 3, 2.0f);
            f.apply(z, p, a);
            f.chain(z, p, g);
            for (Eigen::Index i = 0; i < z.size(); ++i) {
                const auto x = static_cast<double>(z(i));
                INFO(f.name << " " << p << " at " << x);
                // Exponents are rounded to 2^-24 of themselves, and e^x keeps that as a relative error.
                const double exponent = f.name == "gelu" ? 0.5 * x * x : std::max(1.0, std::abs(q)) * std::abs(x);
                const double relative = 6e-8 * (8.0 + exponent);
                const double value = f.value(x, q);
                CHECK(static_cast<double>(a(i)) == Approx(value).epsilon(relative).margin(1e-37));
                // Where a slope passes 0 only the parts' digits are left. Eigen's tanh is 1 from 7.9 on.
                const double lost = f.name == "tanh" ? 2e-6 : 4e-7;
                CHECK(static_cast<double>(g(i)) == Approx(2.0 * f.slope(x, q)).epsilon(relative).margin(lost));
            }
        }
    }
}

TEST_CASE("An entry is the same wherever it stands") {
    for (const Activation& f : activations()) {
        INFO(f.name);
        const double p = f.parameter.fallback;
        const Eigen::MatrixXf all = Eigen::MatrixXf::Random(50, 9) * 5.0f;
        Eigen::MatrixXf whole(50, 9);
        Eigen::MatrixXf pieces(50, 9);
        f.apply(all, p, whole);
        f.apply(all.topRows(13), p, pieces.topRows(13));  // with gaps between columns
        f.apply(all.bottomRows(37), p, pieces.bottomRows(37));
        CHECK(whole == pieces);
        Eigen::MatrixXf gradient = Eigen::MatrixXf::Ones(50, 9);
        Eigen::MatrixXf parts = gradient;
        f.chain(all, p, gradient);
        f.chain(all.leftCols(2), p, parts.leftCols(2));
        f.chain(all.rightCols(7), p, parts.rightCols(7));
        CHECK(gradient == parts);
    }
}

TEST_CASE("NaN stays NaN, in every lane") {
    for (const Activation& f : activations()) {
        for (const double p : parameters(f)) {
            INFO(f.name << " " << p);
            CHECK(std::isnan(f.value(static_cast<double>(not_a_number), p)));
            for (Eigen::Index lane = 0; lane < 11; ++lane) {
                Eigen::MatrixXf z = Eigen::MatrixXf::Ones(11, 1);
                z(lane) = not_a_number;
                Eigen::MatrixXf a(11, 1);
                f.apply(z, p, a);
                for (Eigen::Index i = 0; i < 11; ++i) CHECK(std::isnan(a(i)) == (i == lane));
            }
        }
    }
}

TEST_CASE("At infinity a value is its limit, and a slope is finite") {
    const std::pair<const char*, std::pair<float, float>> limits_of[] = {
        {"tanh", {-1.0f, 1.0f}},           {"sigmoid", {0.0f, 1.0f}},
        {"relu", {0.0f, infinity}},        {"leaky_relu", {-infinity, infinity}},
        {"elu", {-1.0f, infinity}},        {"selu", {-1.7580993f, infinity}},
        {"gelu", {0.0f, infinity}},        {"silu", {0.0f, infinity}},
        {"mish", {0.0f, infinity}},        {"softplus", {0.0f, infinity}},
        {"softsign", {-1.0f, 1.0f}},       {"hard_tanh", {-1.0f, 1.0f}},
        {"linear", {-infinity, infinity}},
    };
    REQUIRE(std::size(limits_of) == activations().size());
    for (const auto& [name, ends] : limits_of) {
        const Activation& f = activation(name);
        const double p = f.parameter.fallback;
        for (const float sign : {-1.0f, 1.0f}) {
            const float limit = sign < 0.0f ? ends.first : ends.second;
            INFO(name << " towards " << sign * infinity);
            for (const float far : {1e5f, 3e38f, infinity}) {
                const float z = sign * far;
                const float value = single_value(f, z, p);
                if (std::isfinite(limit)) CHECK(value == Approx(limit).margin(2e-5));  // softsign: 1 - 1 / |z|
                if (std::isinf(limit)) CHECK(std::abs(value) >= 0.0099f * far);        // p z, p = 0.01 at the least
                CHECK(std::isfinite(f.slope(static_cast<double>(z), p)));
                CHECK(std::isfinite(single_slope(f, z, p)));
            }
            CHECK(single_value(f, sign * infinity, p) == Approx(limit));
            CHECK(f.value(static_cast<double>(sign * infinity), p) == Approx(static_cast<double>(limit)));
        }
    }
}

// Softplus is z itself long before e^z overflows.
TEST_CASE("Large and small arguments") {
    for (const char* name : {"softplus", "mish", "silu", "gelu", "elu"}) {
        INFO(name);
        const Activation& f = activation(name);
        for (const float z : {100.0f, 1000.0f, 3e38f}) CHECK(single_value(f, z, f.parameter.fallback) == z);
        // Below float's range nothing is left but 0; and never a NaN.
        if (f.name != "elu") CHECK(single_value(f, -200.0f, f.parameter.fallback) == 0.0f);
    }
    const float tiny = -1e-30f;
    CHECK(single_value(activation("elu"), tiny, 1.0) == tiny);  // not e^z - 1 = 0
    CHECK(single_value(activation("softplus"), -80.0f, 1.0) == Approx(std::exp(-80.0)).epsilon(1e-5));
    CHECK(activation("silu").value(-700.0, 0.0) == Approx(-700.0 * std::exp(-700.0)).epsilon(1e-12));
}

TEST_CASE("Saturation begins where the slope is 5 % of its largest") {
    for (const Activation& f : activations()) {
        if (!f.saturation.exists) continue;
        INFO(f.name);
        const double largest = f.slope(0.0, 0.0);
        CHECK(f.slope(f.saturation.high * (1.0 - 1e-4), 0.0) / largest > 0.05);
        CHECK(f.slope(f.saturation.high * (1.0 + 1e-4), 0.0) / largest < 0.05);
        CHECK(f.saturation.low == -f.saturation.high);
    }
}

TEST_CASE("Units can die exactly where every z <= 0 has slope 0") {
    for (const Activation& f : activations()) {
        INFO(f.name);
        bool off = true;
        for (double z = -20.0; z <= 0.0; z += 0.25) off = off && f.slope(z, f.parameter.fallback) == 0.0;
        CHECK(off == f.dies);
    }
}
