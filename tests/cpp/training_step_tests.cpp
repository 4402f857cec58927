#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>
#include <limits>
#include <set>

#include "core/distribution.h"
#include "training/shuffle.h"
#include "training_samples.h"

using namespace init_lab;
using Catch::Approx;

namespace {

const Loss& loss_named(std::string_view name) { return *std::ranges::find(losses(), name, &Loss::name); }

/// A small network in double and plain loops, to take differences of.
double loss_in_double(const std::vector<int>& widths, const Activation& f, const Loss& loss, const Parameters& w,
                      std::size_t changed, double change, const Eigen::MatrixXf& inputs,
                      const Eigen::MatrixXf& targets) {
    Eigen::MatrixXd a = inputs.cast<double>();
    std::size_t at = 0;
    const auto next = [&] {
        const double value = static_cast<double>(w[at]) + (at == changed ? change : 0.0);
        ++at;
        return value;
    };
    for (std::size_t l = 1; l < widths.size(); ++l) {
        Eigen::MatrixXd weights(widths[l], widths[l - 1]);
        for (Eigen::Index i = 0; i < weights.size(); ++i) weights.data()[i] = next();
        Eigen::MatrixXd z = weights * a;
        for (int i = 0; i < widths[l]; ++i) z.row(i).array() += next();
        a = l + 1 < widths.size()
                ? Eigen::MatrixXd(z.unaryExpr([&](double x) { return f.value(x, f.parameter.fallback); }))
                : z;
    }
    double sum = 0.0;
    for (Eigen::Index j = 0; j < a.cols(); ++j) {
        const double total = a.col(j).array().exp().sum();
        for (Eigen::Index i = 0; i < a.rows(); ++i) {
            const double z = a(i, j);
            const double t = static_cast<double>(targets(i, j));
            if (loss.name == "cross_entropy") sum += t * (std::log(total) - z);
            if (loss.name == "binary_cross_entropy") sum += std::log1p(std::exp(z)) - t * z;
            if (loss.name == "mean_squared_error") sum += (z - t) * (z - t);
        }
    }
    return sum / static_cast<double>(loss.name == "cross_entropy" ? a.cols() : a.size());
}

struct SmallCase {
    std::vector<int> widths{4, 5, 6, 3};
    Parameters parameters;
    Eigen::MatrixXf inputs{4, 7};
    Eigen::MatrixXf targets = Eigen::MatrixXf::Zero(3, 7);

    explicit SmallCase(const MultilayerNetwork& network, const Activation& f) {
        Spec start = test::spec({{"initializer", std::string("xavier_normal")},
                                 {"biasInitializer", std::string("normal")},
                                 {"biasValue", 0.3},
                                 {"widths", std::vector<double>{4, 5, 6, 3}},
                                 {"seed", 12.0}});
        start.activation = &f;
        parameters = network.draw(start, 0);
        fill_normal({5, Purpose::input, 0, 0}, {inputs.data(), static_cast<std::size_t>(inputs.size())});
        for (Eigen::Index j = 0; j < targets.cols(); ++j) targets(j % 3, j) = 1.0f;
    }
};

}  // namespace

TEST_CASE("Gradients agree with finite differences, for every activation and every loss") {
    for (const Activation& f : activations()) {
        for (const Loss& loss : losses()) {
            INFO(f.name << ", " << loss.name);
            MultilayerNetwork network({4, 5, 6, 3}, f, f.parameter.fallback);
            const SmallCase example(network, f);
            auto z = network.forward(example.parameters, example.inputs);
            const double value = loss.value(z, example.targets);
            CHECK(loss.value_and_gradient(z, example.targets) == Approx(value).epsilon(1e-6));
            CHECK(value == Approx(loss_in_double(example.widths, f, loss, example.parameters, 0, 0.0, example.inputs,
                                                 example.targets))
                               .epsilon(1e-5));
            std::vector<float> gradient(network.parameter_count());
            network.backward(example.parameters, example.inputs, 1, gradient);
            for (std::size_t i = 0; i < gradient.size(); ++i) {
                const double h = 1e-6;
                const auto at = [&](double change) {
                    return loss_in_double(example.widths, f, loss, example.parameters, i, change, example.inputs,
                                          example.targets);
                };
                CHECK(static_cast<double>(gradient[i]) ==
                      Approx((at(h) - at(-h)) / (2.0 * h)).epsilon(5e-5).margin(1e-6));
            }
        }
    }
}

TEST_CASE("Descent at once is the step that the gradient gives, for every activation") {
    for (const Activation& f : activations()) {
        for (const std::size_t first_layer : {std::size_t{1}, std::size_t{2}}) {
            INFO(f.name << " from layer " << first_layer);
            MultilayerNetwork network({4, 5, 6, 3}, f, f.parameter.fallback);
            const SmallCase small(network, f);
            const auto run = [&] {
                loss_named("cross_entropy")
                    .value_and_gradient(network.forward(small.parameters, small.inputs), small.targets);
            };
            std::vector<float> gradient(small.parameters.size(), 0.0f);
            run();
            network.backward(small.parameters, small.inputs, first_layer, gradient);
            Parameters moved = small.parameters;
            run();
            network.descend(moved, small.inputs, first_layer, 0.25f);
            for (std::size_t i = 0; i < moved.size(); ++i) {
                CHECK(std::abs(moved[i] - (small.parameters[i] - 0.25f * gradient[i])) < 1e-6f);
            }
        }
    }
}

TEST_CASE("Hidden tanh units are right over the whole range, at any width") {
    constexpr float infinity = std::numeric_limits<float>::infinity();
    const Activation& f = *std::ranges::find(activations(), "tanh", &Activation::name);
    for (const int units : {1, 3, 4, 8, 11}) {
        MultilayerNetwork network({1, units, 1}, f, 0.0);
        Parameters parameters(network.parameter_count(), 0.0f);
        for (int i = 0; i < units; ++i) {
            parameters[static_cast<std::size_t>(i)] = 1.0f;
            parameters[static_cast<std::size_t>(units + i)] = 0.125f * static_cast<float>(i);  // biases
        }
        const Eigen::MatrixXf input = Eigen::RowVectorXf::LinSpaced(4001, -10.0f, 10.0f);
        network.forward(parameters, input);
        const Eigen::MatrixXf a = network.output_of(1);
        for (Eigen::Index j = 0; j < a.cols(); ++j) {
            for (int i = 0; i < units; ++i) {
                const float z = input(0, j) + 0.125f * static_cast<float>(i);
                const double want = std::tanh(static_cast<double>(z));
                CHECK(std::abs(static_cast<double>(a(i, j)) - want) <= 4e-7 * std::abs(want));
                CHECK(std::abs(a(i, j)) <= 1.0f);
            }
        }
        const Eigen::MatrixXf edges = Eigen::RowVector4f(-infinity, infinity, std::nanf(""), -0.0f);
        network.forward(parameters, edges);
        const float largest = network.output_of(1)(0, 1);
        CHECK(largest == Approx(1.0f).margin(4e-7));
        CHECK(network.output_of(1)(0, 0) == -largest);
        CHECK(std::isnan(network.output_of(1)(0, 2)));
        CHECK(network.output_of(1)(0, 3) == 0.0f);
    }
}

TEST_CASE("The start of a network in training is the core's own") {
    const TrainingSpec spec =
        test::training({{"dataset", std::string("xor")}, {"depth", 4.0}, {"width", 9.0}, {"seed", 7.0}},
                       {"he_normal", "orthogonal", "sparse", "lsuv"});
    for (const Start& start : spec.starts) {
        const MultilayerNetwork network(spec.widths(), *start.network.activation, 0.0);
        const Parameters parameters = network.draw(start.network, 2);
        const WeightDraw draw(start.network, 2, 4);
        for (std::size_t l = 1; l <= 4; ++l) {
            const Eigen::MatrixXf weights = draw.layer(l);
            const auto own = network.weights_in(std::span<const float>(parameters), l);
            CHECK(std::equal(own.begin(), own.end(), weights.data()));
        }
    }
}

TEST_CASE("Optimizers: three steps by hand") {
    const std::vector<float> gradient{0.5f, -2.0f};
    const auto after = [&](Optimizer::Kind kind) {
        std::vector<float> w{1.0f, 1.0f};
        OptimizerState state(kind, 0.9, 2);
        for (int t = 1; t <= 3; ++t) state.apply(gradient, 0.1, t, 0, w);
        return w;
    };
    CHECK(after(Optimizer::Kind::sgd)[1] == Approx(1.6));
    // v = g, 1.9 g, 2.71 g
    CHECK(after(Optimizer::Kind::momentum)[1] == Approx(1.0 + 0.1 * 2.0 * (1.0 + 1.9 + 2.71)));
    // A constant gradient: m̂ = g and v̂ = g², so every step is the learning rate long.
    CHECK(after(Optimizer::Kind::adam)[0] == Approx(0.7).epsilon(1e-5));
    CHECK(after(Optimizer::Kind::adam)[1] == Approx(1.3).epsilon(1e-5));
}

TEST_CASE("Schedules") {
    using Kind = Schedule::Kind;
    CHECK(rate_factor(Kind::constant, 0.5, 1, 100) == 1.0);
    CHECK(rate_factor(Kind::warm_up, 0.1, 1, 100) == Approx(0.1));
    CHECK(rate_factor(Kind::warm_up, 0.1, 10, 100) == Approx(1.0));
    CHECK(rate_factor(Kind::warm_up, 0.1, 100, 100) == 1.0);
    CHECK(rate_factor(Kind::warm_up, 0.0, 1, 100) == 1.0);
    CHECK(rate_factor(Kind::cosine, 0.0, 1, 100) == Approx(1.0));
    CHECK(rate_factor(Kind::cosine, 0.0, 51, 100) == Approx(0.5));
    CHECK(rate_factor(Kind::cosine, 1.0, 100, 100) == Approx(1.0));
    for (int step = 1; step <= 100; ++step) {
        CHECK(rate_factor(Kind::cosine, 0.1, step, 100) > 0.0);
        CHECK(rate_factor(Kind::cosine, 0.1, step, 100) <= 1.0);
    }
}

TEST_CASE("Clipping keeps the direction and bounds the norm") {
    std::vector<float> gradient{3.0f, 4.0f};
    CHECK(clip_norm(gradient, 0.0) == Approx(5.0));
    CHECK(gradient[0] == 3.0f);
    CHECK(clip_norm(gradient, 10.0) == Approx(5.0));
    CHECK(gradient[0] == 3.0f);
    CHECK(clip_norm(gradient, 1.0) == Approx(5.0));
    CHECK(gradient[0] == Approx(0.6));
    CHECK(gradient[1] == Approx(0.8));
}

TEST_CASE("Shuffles hold every number once, differ by stream, and are even") {
    const auto order = shuffled_order(1000, {3, Purpose::shuffle, 0, 0});
    CHECK(std::set(order.begin(), order.end()).size() == 1000);
    CHECK(order != shuffled_order(1000, {3, Purpose::shuffle, 1, 0}));
    CHECK(order == shuffled_order(1000, {3, Purpose::shuffle, 0, 0}));
    CHECK(shuffled_order(0, {}).empty());
    // Where number 0 of 4 lands, 4,000 times: chi-squared with 3 degrees of freedom exceeds 21.1 once in 10,000.
    std::array<double, 4> landed{};
    for (std::uint32_t i = 0; i < 4000; ++i) {
        const auto small = shuffled_order(4, {3, Purpose::shuffle, i, 9});
        landed[static_cast<std::size_t>(std::ranges::find(small, 0u) - small.begin())] += 1.0;
    }
    double chi = 0.0;
    for (const double count : landed) chi += (count - 1000.0) * (count - 1000.0) / 1000.0;
    CHECK(chi < 21.1);
}

TEST_CASE("The first loss of ten equal outputs is ln 10") {
    const Loss& loss = loss_named("cross_entropy");
    Eigen::MatrixXf targets = Eigen::MatrixXf::Zero(10, 4);
    targets.row(3).setOnes();
    CHECK(loss.value(Eigen::MatrixXf::Zero(10, 4), targets) == Approx(std::log(10.0)));
    CHECK(loss.value(Eigen::MatrixXf::Constant(10, 4, 3e4f), targets) == Approx(std::log(10.0)));
    CHECK(loss_named("binary_cross_entropy").value(Eigen::MatrixXf::Zero(1, 4), Eigen::MatrixXf::Ones(1, 4)) ==
          Approx(std::log(2.0)));
    CHECK(std::isnan(loss.value(Eigen::MatrixXf::Constant(10, 4, std::nanf("")), targets)));
}

TEST_CASE("Products of a step agree with double precision, whatever the shape") {
    const Eigen::Index shapes[][3] = {{1, 1, 1},    {8, 6, 1},    {7, 5, 3},  {10, 32, 64},
                                      {64, 13, 64}, {140, 32, 9}, {3, 31, 17}};
    StepProduct product;
    for (const auto& [rows, columns, depth] : shapes) {
        INFO(rows << " × " << columns << " × " << depth);
        const auto filled = [](Eigen::Index n, Eigen::Index m, std::uint32_t layer) {
            Eigen::MatrixXf out(n, m);
            fill_normal({.seed = 1, .purpose = Purpose::weight, .layer = layer, .repeat = 0},
                        {out.data(), static_cast<std::size_t>(out.size())});
            return out;
        };
        const Eigen::MatrixXf a = filled(rows, depth, 1);
        const Eigen::MatrixXf b = filled(depth, columns, 2);
        const Eigen::MatrixXd want = a.cast<double>() * b.cast<double>();
        // As for the core's products (matrix_product_tests.cpp).
        const double allowed = 16.0 * 6e-8 * static_cast<double>(depth) + 1e-6;
        // Within a larger matrix, whose other columns are left alone.
        Eigen::MatrixXf out = Eigen::MatrixXf::Constant(rows, columns + 2, 7.0f);
        const auto check = [&] {
            CHECK((out.middleCols(1, columns).cast<double>() - want).cwiseAbs().maxCoeff() < allowed);
            CHECK((out.col(0).array() == 7.0f).all());
            CHECK((out.col(columns + 1).array() == 7.0f).all());
        };
        product.multiply(a, b, out.middleCols(1, columns));
        check();
        product.multiply_right_transposed(a, Eigen::MatrixXf(b.transpose()), out.middleCols(1, columns));
        check();
        product.multiply_left_transposed(Eigen::MatrixXf(a.transpose()), b, out.middleCols(1, columns));
        check();
        // Among the columns of a matrix as wide, as a network's activations lie beside its gradients.
        const Eigen::MatrixXf f = filled(rows, columns + 2, 3);
        const Eigen::ArrayXXf slope = 1.0f - f.middleCols(1, columns).array().square();
        product.multiply_back_through_tanh(Eigen::MatrixXf(a.transpose()), b, f.middleCols(1, columns),
                                           out.middleCols(1, columns));
        const Eigen::ArrayXXd want_back = want.array() * slope.cast<double>();
        const Eigen::ArrayXXd error = out.middleCols(1, columns).cast<double>().array() - want_back;
        CHECK((error.abs() <= allowed * (1.0 + slope.abs().cast<double>())).all());
        out.middleCols(1, columns) = want.cast<float>() * 3.0f;
        product.subtract_right_transposed(a, Eigen::MatrixXf(b.transpose()), 2.0f, out.middleCols(1, columns));
        check();
    }
}
