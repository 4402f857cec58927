#include "core/spectrum.h"

#include <Eigen/SVD>
#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>

#include "core/distribution.h"
#include "core/double_matrix.h"
#include "core/orthogonal.h"
#include "samples.h"

using namespace init_lab;
using Catch::Approx;

namespace {

Eigen::MatrixXd gaussian(int rows, int columns, std::uint64_t seed) {
    Eigen::MatrixXf a(rows, columns);
    fill_normal({seed, Purpose::weight, 1, 0}, {a.data(), static_cast<std::size_t>(a.size())});
    return a.cast<double>();
}

Result<Spec> try_spectrum(std::initializer_list<test::Setting> settings) {
    std::vector<RawField> fields;
    for (const auto& [key, value] : settings) fields.push_back({key, test::raw(value)});
    return parse_spectrum_spec(fields);
}

/// Product of orthogonal layers, in double, as a deep linear network multiplies them.
Eigen::MatrixXd orthogonal_product(int n, int layers) {
    Eigen::MatrixXd product = Eigen::MatrixXd::Identity(n, n);
    for (int l = 1; l <= layers; ++l) {
        Eigen::MatrixXf w(n, n);
        fill_orthogonal(n, n, 1.0, {3, Purpose::weight, static_cast<std::uint32_t>(l), 0},
                        {w.data(), static_cast<std::size_t>(w.size())});
        product = w.cast<double>() * product;
    }
    return product;
}

}  // namespace

TEST_CASE("Singular values are those of Eigen's Jacobi SVD") {
    const std::pair<int, int> shapes[] = {{1, 1}, {2, 2}, {1, 7}, {7, 1}, {40, 40}, {40, 25}, {25, 40}, {200, 200}};
    for (const auto& [rows, columns] : shapes) {
        const Eigen::MatrixXd a = gaussian(rows, columns, 5);
        const Eigen::VectorXd expected = Eigen::JacobiSVD<Eigen::MatrixXd>(a).singularValues();
        const std::vector<double> values = singular_values(a);
        REQUIRE(values.size() == static_cast<std::size_t>(std::min(rows, columns)));
        for (std::size_t i = 0; i < values.size(); ++i) {
            INFO(rows << " × " << columns << " value " << i);
            CHECK(values[i] == Approx(expected(static_cast<Eigen::Index>(i))).margin(1e-14 * expected(0)));
        }
    }
}

TEST_CASE("Products in double are Eigen's") {
    for (const auto& [rows, inner, columns] : {std::array{1, 1, 1}, std::array{5, 3, 7}, std::array{16, 20, 8}}) {
        const Eigen::MatrixXd a = gaussian(rows, inner, 1);
        const Eigen::MatrixXd b = gaussian(inner, columns, 2);
        Eigen::MatrixXd product;
        multiply_double(a, b, product);
        CHECK((product - a * b).cwiseAbs().maxCoeff() < 1e-13);
    }
}

TEST_CASE("Singular values of matrices without full rank, and over many orders of magnitude") {
    Eigen::MatrixXd a = gaussian(30, 12, 1) * gaussian(12, 30, 2);
    const std::vector<double> low_rank = singular_values(a);
    for (std::size_t i = 0; i < 30; ++i) CHECK((low_rank[i] > 1e-12 * low_rank[0]) == (i < 12));
    CHECK(singular_values(Eigen::MatrixXd::Zero(5, 4)) == std::vector<double>(4, 0.0));
    Eigen::VectorXd powers(10);
    for (Eigen::Index i = 0; i < 10; ++i) powers(i) = std::pow(10.0, -static_cast<double>(i));
    const std::vector<double> graded = singular_values(powers.asDiagonal());
    for (std::size_t i = 0; i < 10; ++i) {
        CHECK(graded[i] == Approx(powers(static_cast<Eigen::Index>(i))).margin(1e-15));
    }
}

// Pennington, Schoenholz & Ganguli 2017, section 2.4: the squared singular values of L Gaussian layers of variance
// 1/n end at (L+1)^(L+1) / L^L.
TEST_CASE("Deep linear Gaussian networks: the largest squared singular value") {
    const Spec spec = test::spec({{"activation", std::string("linear")},
                                  {"initializer", std::string("lecun_normal")},
                                  {"width", 256.0},
                                  {"depth", 8.0},
                                  {"repeats", 3.0}});
    const Spectrum result = spectrum(spec);
    REQUIRE(result.depths == std::vector<double>{1, 2, 4, 8});
    for (std::size_t i = 0; i < result.depths.size(); ++i) {
        const double l = result.depths[i];
        const double edge = std::pow(l + 1.0, l + 1.0) / std::pow(l, l);
        CHECK(result.largest_square_theory[i] == Approx(edge).epsilon(1e-12));
        // The largest of n values lies at edge · (1 + k t n^(-2/3)), t of Tracy & Widom's law (beta = 1). k follows
        // from the density at the edge, with x = sin^(l+1)((l+1)p) / (sin p sin^l(lp)) (Fuss-Catalan): a share
        // (l+1)^2 p^3 / (3 pi) lies above edge · (1 - l(l+1)p^2 / 2), so k = l / (2 (l+1))^(1/3). The largest t of
        // three draws lies within -3.5 … 3.5 but for once in 300.
        const double margin = 3.5 * l / std::cbrt(2.0 * (l + 1.0)) * std::pow(256.0, -2.0 / 3.0);
        const double largest = result.singular_values[i].front() * result.singular_values[i].front();
        INFO("depth " << l << ": " << largest << " beside " << edge << ", margin " << margin);
        CHECK(std::abs(largest / edge - 1.0) < margin);
        REQUIRE(result.singular_values[i].size() == 3 * 256);
        CHECK(std::ranges::is_sorted(result.singular_values[i], std::greater()));
        // E |J x|^2 = 1; its relative variance over networks is about 2 l / n^2.
        CHECK(result.mean_square_theory[i] == Approx(1.0));
        CHECK(result.mean_square[i] == Approx(1.0).margin(5.0 * std::sqrt(2.0 * l / 3.0) / 256.0));
    }
}

// Saxe et al. 2013: orthogonal layers keep every length, at any depth.
TEST_CASE("Deep linear orthogonal networks: all singular values are 1") {
    for (const double value : singular_values(orthogonal_product(128, 30))) CHECK(value == Approx(1.0).margin(1e-5));
    const Spectrum result = spectrum(test::spec({{"activation", std::string("linear")},
                                                 {"initializer", std::string("orthogonal")},
                                                 {"gain", 1.1},
                                                 {"width", 96.0},
                                                 {"depth", 32.0}}));
    for (std::size_t i = 0; i < result.depths.size(); ++i) {
        const double growth = std::pow(1.1, result.depths[i]);
        CHECK(result.largest_square_theory[i] == Approx(growth * growth));
        CHECK(result.mean_square_theory[i] == Approx(growth * growth));
        CHECK(result.singular_values[i].front() == Approx(growth).epsilon(1e-5));
        CHECK(result.singular_values[i].back() == Approx(growth).epsilon(1e-5));
    }
}

// Schoenholz et al. 2017, eq. 12: the mean square grows by chi_1 a layer.
TEST_CASE("Mean square of the Jacobian is the product of chi") {
    const Spectrum result = spectrum(test::spec({{"activation", std::string("tanh")},
                                                 {"initializer", std::string("xavier_normal")},
                                                 {"gain", 1.3},
                                                 {"width", 200.0},
                                                 {"depth", 8.0},
                                                 {"repeats", 8.0}}));
    for (std::size_t i = 0; i < result.depths.size(); ++i) {
        INFO("depth " << result.depths[i]);
        // A layer's mean of f'^2 over n units has relative variance (1 / E f'^2 - 1) / n at most, since f' <= 1:
        // under 1 / n here; and q's own fluctuation adds no more than that. Eight networks.
        const double deviation = std::sqrt(2.0 * result.depths[i] / (8.0 * 200.0));
        CHECK(std::abs(result.mean_square[i] / result.mean_square_theory[i] - 1.0) < 4.0 * deviation);
        CHECK(std::isnan(result.largest_square_theory[i]));
    }
}

TEST_CASE("Spectra of networks that vanish, explode and overflow") {
    const auto last = [](std::initializer_list<test::Setting> settings) {
        return spectrum(test::spec(settings)).singular_values.back();
    };
    const auto zeros = last({{"initializer", std::string("zeros")}, {"depth", 3.0}, {"width", 8.0}});
    CHECK(zeros == std::vector<double>(8, 0.0));
    // 10^(-2) a layer: far below double's range after 300 layers, but the spectrum had its shape until then.
    const auto tiny = spectrum(test::spec({{"initializer", std::string("lecun_normal")},
                                           {"activation", std::string("linear")},
                                           {"gain", 0.01},
                                           {"depth", 300.0},
                                           {"width", 8.0}}));
    CHECK(tiny.singular_values.back().front() == 0.0);
    CHECK(tiny.singular_values[5].front() > 0.0);
    const auto huge = last({{"initializer", std::string("normal")}, {"gain", 1e6}, {"depth", 40.0}, {"width", 8.0}});
    for (const double value : huge) CHECK(std::isnan(value));
}

TEST_CASE("Spectrum: what is refused, and how") {
    CHECK(try_spectrum({{"width", 256.0}}).ok());
    const auto wide = try_spectrum({{"width", 257.0}});
    REQUIRE_FALSE(wide.ok());
    CHECK(wide.error().code == "range");
    CHECK(wide.error().field == "width");
    CHECK(wide.error().message ==
          "width must be from 1 to 256 units where singular values are asked for, but is 257.");
    const auto list = try_spectrum({{"widths", std::vector<double>{8, 300, 8}}});
    REQUIRE_FALSE(list.ok());
    CHECK(list.error().field == "widths");
    const auto work = try_spectrum({{"width", 256.0}, {"depth", 100.0}, {"repeats", 10.0}, {"batchSize", 1.0}});
    REQUIRE_FALSE(work.ok());
    CHECK(work.error().code == "work");
    CHECK(try_spectrum({{"activation", std::string("none such")}}).error().field == "activation");
}
