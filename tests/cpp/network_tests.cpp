#include "core/network.h"

#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>

#include "samples.h"

using namespace init_lab;
using Catch::Approx;

namespace {

/// The same network in double and plain loops, to take differences of.
struct Reference {
    const Spec& spec;
    const Network& network;

    /// sum of g · A_last, with one weight of layer `layer` changed by `change`.
    [[nodiscard]] double loss(const Eigen::MatrixXd& g, std::size_t layer, Eigen::Index row, Eigen::Index column,
                              double change) const {
        Eigen::MatrixXd a = network.input_of(1).cast<double>();
        std::vector<Eigen::MatrixXd> passed;
        for (std::size_t l = 1; l <= network.layers(); ++l) {
            Eigen::MatrixXd w = network.layer(l).weights.cast<double>();
            if (l == layer) w(row, column) += change;
            Eigen::MatrixXd z = w * a;
            z.colwise() += network.layer(l).biases.cast<double>();
            if (const std::size_t source = spec.blocks().source_of(l); source > 0) z += passed[source - 1];
            passed.push_back(z);
            a = z.unaryExpr([this](double x) { return spec.activation->value(x, spec.activation_parameter); });
        }
        return (g.array() * a.array()).sum();
    }
};

Network run_forward(const Spec& spec) {
    Network network(spec);
    network.draw_input(0);
    for (std::size_t l = 1; l <= network.layers(); ++l) {
        network.draw_layer(l, 0);
        network.forward(l, 0, spec.batch_size);
    }
    return network;
}

}  // namespace

namespace {

void check_against_differences(const Spec& spec) {
    Network network = run_forward(spec);
    const Reference reference{spec, network};
    network.draw_gradient(0);
    const Eigen::MatrixXd g = network.gradient().cast<double>();
    for (std::size_t l = network.layers(); l >= 1; --l) {
        network.chain(l);
        network.backward(l, 0, spec.batch_size);
        const Eigen::MatrixXf& dw = network.weight_gradient();
        for (Eigen::Index i = 0; i < dw.rows(); ++i) {
            for (Eigen::Index j = 0; j < dw.cols(); ++j) {
                const double h = 1e-6;
                const double difference =
                    (reference.loss(g, l, i, j, h) - reference.loss(g, l, i, j, -h)) / (2.0 * h);
                // The network runs in float: 24 bits through a handful of sums.
                CHECK(static_cast<double>(dw(i, j)) == Approx(difference).epsilon(2e-5).margin(2e-6));
            }
        }
        if (l > 1) network.descend();
    }
}

}  // namespace

TEST_CASE("Backward agrees with finite differences, for every activation") {
    for (const Activation& f : activations()) {
        INFO(f.name);
        check_against_differences(test::spec({{"activation", std::string(f.name)},
                                              {"initializer", std::string("xavier_normal")},
                                              {"biasInitializer", std::string("normal")},
                                              {"biasValue", 0.3},
                                              {"widths", std::vector<double>{5, 7, 4, 6}},
                                              {"batchSize", 3.0},
                                              {"seed", 12.0}}));
    }
}

TEST_CASE("Backward agrees with finite differences through skip connections") {
    for (const char* start : {"plain", "scaled", "fixup"}) {
        for (const double block : {2.0, 3.0}) {
            INFO(start << ", blocks of " << block);
            check_against_differences(test::spec({{"activation", std::string("tanh")},
                                                  {"initializer", std::string("xavier_normal")},
                                                  {"biasInitializer", std::string("normal")},
                                                  {"biasValue", 0.3},
                                                  {"residual", std::string(start)},
                                                  {"blockLayers", block},
                                                  {"depth", 8.0},
                                                  {"width", 4.0},
                                                  {"batchSize", 3.0},
                                                  {"seed", 12.0}}));
        }
    }
}

TEST_CASE("Samples in pieces give what all at once give") {
    const Spec spec = test::spec({{"depth", 2.0}, {"width", 40.0}, {"batchSize", 50.0}});
    Network whole = run_forward(spec);
    Network pieces = run_forward(spec);
    for (std::size_t l = 1; l <= 2; ++l) {
        pieces.forward(l, 0, 17);
        pieces.forward(l, 17, 33);
        CHECK((pieces.layer(l).activation - whole.layer(l).activation).cwiseAbs().maxCoeff() < 1e-5f);
    }
    whole.draw_gradient(0);
    pieces.draw_gradient(0);
    whole.chain(2);
    pieces.chain(2);
    whole.backward(2, 0, 50);
    pieces.backward(2, 0, 17);
    pieces.backward(2, 17, 33);
    const float scale = whole.weight_gradient().cwiseAbs().maxCoeff();
    CHECK((whole.weight_gradient() - pieces.weight_gradient()).cwiseAbs().maxCoeff() < 1e-5f * scale);
}

TEST_CASE("A layer's weights depend on nothing but seed, layer and repeat") {
    const Spec deep = test::spec({{"depth", 9.0}, {"width", 20.0}, {"batchSize", 2.0}, {"seed", 77.0}});
    const Spec shallow = test::spec({{"depth", 4.0}, {"width", 20.0}, {"batchSize", 31.0}, {"seed", 77.0}});
    CHECK(WeightDraw(deep, 0, 9).layer(3) == WeightDraw(shallow, 0, 3).layer(3));
    CHECK(WeightDraw(deep, 0, 9).layer(3) != WeightDraw(deep, 0, 9).layer(4));
    CHECK(WeightDraw(deep, 0, 9).layer(3) != WeightDraw(deep, 1, 9).layer(3));
}
