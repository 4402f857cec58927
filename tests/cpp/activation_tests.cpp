#include "core/activation.h"

#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>
#include <cmath>
#include <limits>

#include "core/spec.h"

using namespace init_lab;
using Catch::Approx;

TEST_CASE("Every slope is the derivative of its value") {
    for (const Activation& f : activations()) {
        INFO(f.name);
        const double p = f.parameter.fallback;
        for (double z = -6.05; z < 6.0; z += 0.1) {  // never at the bend in 0
            const double h = 1e-5;
            const double difference = (f.value(z + h, p) - f.value(z - h, p)) / (2.0 * h);
            // Central difference: h^2 / 6 times a third derivative below 2, and rounding 1e-16 / h.
            CHECK(f.slope(z, p) == Approx(difference).margin(1e-10));
        }
    }
}

TEST_CASE("Whole matrices agree with single values") {
    for (const Activation& f : activations()) {
        INFO(f.name);
        const double p = f.parameter.fallback;
        Eigen::MatrixXf z(37, 3);  // no multiple of a packet
        for (Eigen::Index i = 0; i < z.size(); ++i) z(i) = -9.0f + 18.0f * static_cast<float>(i) / 110.0f;
        Eigen::MatrixXf a(37, 3);
        Eigen::MatrixXf g = Eigen::MatrixXf::Constant(37, 3, 2.0f);
        f.apply(z, static_cast<float>(p), a);
        f.chain(z, static_cast<float>(p), g);
        for (Eigen::Index i = 0; i < z.size(); ++i) {
            CHECK(static_cast<double>(a(i)) ==
                  Approx(f.value(static_cast<double>(z(i)), p)).epsilon(2e-6).margin(4e-7));
            CHECK(static_cast<double>(g(i)) ==
                  Approx(2.0 * f.slope(static_cast<double>(z(i)), p)).epsilon(2e-6).margin(2e-6));
        }
    }
}

TEST_CASE("NaN stays NaN, in every lane") {
    constexpr float nan = std::numeric_limits<float>::quiet_NaN();
    for (const Activation& f : activations()) {
        INFO(f.name);
        for (Eigen::Index lane = 0; lane < 11; ++lane) {
            Eigen::MatrixXf z = Eigen::MatrixXf::Ones(11, 1);
            z(lane) = nan;
            Eigen::MatrixXf a(11, 1);
            f.apply(z, 0.01f, a);
            for (Eigen::Index i = 0; i < 11; ++i) CHECK(std::isnan(a(i)) == (i == lane));
        }
    }
}

TEST_CASE("Saturation begins where the slope is 5 % of its largest") {
    for (const Activation& f : activations()) {
        if (!f.saturation.exists) continue;
        INFO(f.name);
        CHECK(f.slope(f.saturation.high, 0.0) / f.slope(0.0, 0.0) == Approx(0.05).epsilon(1e-3));
        CHECK(f.saturation.low == -f.saturation.high);
    }
}
