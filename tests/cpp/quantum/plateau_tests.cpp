#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>

#include "../samples.h"
#include "dense.h"
#include "quantum/barren_plateau.h"
#include "quantum/cost_landscape.h"

using namespace init_lab;
using namespace init_lab::quantum;
using Catch::Approx;
using init_lab::test::Setting;
using std::string;

namespace {

std::vector<RawField> raw_fields(std::initializer_list<Setting> settings) {
    std::vector<RawField> fields;
    for (const auto& [key, value] : settings) fields.push_back({key, init_lab::test::raw(value)});
    return fields;
}

PlateauSpec plateau_spec(std::initializer_list<Setting> settings) {
    return parse_plateau_spec(raw_fields(settings)).value();
}

BarrenPlateau run(const PlateauSpec& spec) {
    BarrenPlateau plateau(spec);
    while (plateau.step()) {
    }
    return plateau;
}

/// Samples enough for statistics, few where every step is checked for wrong memory.
double samples(double full) { return std::max(20.0, full / init_lab::test::fewer_networks); }

/// Standard errors between an estimate and what it should be.
double deviations(const Estimate& e, double expected) { return std::log(e.value / expected) / e.log_error; }

}  // namespace

// McClean et al. 2018, figure 3: -0.685, read in the paper, without its error.
TEST_CASE("McClean's ensemble: the slope of the published figure", "[quantum]") {
    if (init_lab::test::fewer_networks > 1) SKIP("needs many circuits");
    const BarrenPlateau plateau = run(plateau_spec({{"samples", 1000.0}, {"qubitsMaximum", 9.0}}));
    const LineFit fit = plateau.fit();
    INFO("slope " << fit.slope << " ± " << fit.slope_error << ", chi² " << fit.chi_squared);
    CHECK(fit.points == 8);
    CHECK(fit.slope_error < 0.01);
    CHECK(std::abs(fit.slope - published_slope) < 3.0 * fit.slope_error);
}

TEST_CASE("McClean's ensemble: deep circuits reach the 2-design limit", "[quantum]") {
    for (const double n : {2.0, 4.0, 6.0}) {
        const BarrenPlateau plateau = run(plateau_spec(
            {{"qubitsMinimum", n}, {"qubitsMaximum", n}, {"layersPerQubit", 40.0}, {"samples", samples(2000)}}));
        const PlateauPoint& point = plateau.points().front();
        CHECK(point.theory.variance == Approx(std::pow(2.0, n) / (3.0 * (std::pow(4.0, n) - 1.0))).epsilon(1e-14));
        INFO(n << " qubits: " << point.gradient.variance().value << " beside " << point.theory.variance);
        CHECK(std::abs(deviations(point.gradient.variance(), point.theory.variance)) < 3.5);
    }
}

// After Cerezo et al. 2021. The global cost's gradients have a heavy tail: (1/2)(3/8)(35/128)^(n-1)/16 over the
// variance squared is their kurtosis, so few qubits and many samples.
TEST_CASE("Product circuits: both closed forms", "[quantum]") {
    for (const char* cost : {"global", "local"}) {
        const BarrenPlateau plateau = run(plateau_spec({{"circuit", string("product")},
                                                        {"cost", string(cost)},
                                                        {"qubitsMaximum", 6.0},
                                                        {"samples", samples(40000)}}));
        for (const PlateauPoint& point : plateau.points()) {
            const double n = point.place.qubits;
            const double exact = string(cost) == "global" ? 0.125 * std::pow(0.375, n - 1.0) : 0.125 / (n * n);
            INFO(cost << ", " << n << " qubits: " << point.gradient.variance().value << " beside " << exact);
            CHECK(point.theory.variance == Approx(exact).epsilon(1e-14));
            CHECK(std::abs(deviations(point.gradient.variance(), exact)) < 4.0);
        }
    }
}

TEST_CASE("Other ensembles' 2-design limits: local and global cost, middle parameter", "[quantum]") {
    if (init_lab::test::fewer_networks > 1) SKIP("needs many circuits");
    for (const char* circuit : {"random", "hardware_efficient"}) {
        for (const char* cost : {"zz", "local", "global"}) {
            for (const char* parameter : {"first", "middle"}) {
                const BarrenPlateau plateau = run(plateau_spec({{"circuit", string(circuit)},
                                                                {"cost", string(cost)},
                                                                {"parameter", string(parameter)},
                                                                {"qubitsMinimum", 4.0},
                                                                {"qubitsMaximum", 4.0},
                                                                {"layersPerQubit", 50.0},
                                                                {"samples", 2000.0}}));
                const PlateauPoint& point = plateau.points().front();
                INFO(circuit << " " << cost << " " << parameter << ": " << point.gradient.variance().value
                             << " beside " << point.theory.variance);
                CHECK(std::abs(deviations(point.gradient.variance(), point.theory.variance)) < 3.5);
            }
        }
    }
}

// Grant et al. 2019: every block is the identity before the first step.
TEST_CASE("Identity blocks are the identity to 1e-12", "[quantum]") {
    for (const auto family : {CircuitFamily::Kind::random, CircuitFamily::Kind::hardware_efficient}) {
        for (const int blocks : {1, 2, 3}) {
            DrawnCircuit drawn;
            draw({family, AngleStart::Kind::identity_blocks, 4, 24, blocks, 1.0, 3}, 1, drawn);
            // Without the gates that prepare the state, block by block (24 layers divide evenly).
            const std::size_t preparation = 4;
            auto& operations = drawn.circuit.operations;
            operations.erase(operations.begin(), operations.begin() + preparation);
            const std::size_t length = operations.size() / static_cast<std::size_t>(blocks);
            for (std::size_t b = 0; b < static_cast<std::size_t>(blocks); ++b) {
                Circuit block = drawn.circuit;
                block.operations.assign(operations.begin() + static_cast<std::ptrdiff_t>(b * length),
                                        operations.begin() + static_cast<std::ptrdiff_t>((b + 1) * length));
                const quantum::test::Matrix u = quantum::test::matrix_of(block, drawn.angles);
                CHECK((u - quantum::test::Matrix::Identity(16, 16)).cwiseAbs().maxCoeff() < 1e-12);
                std::vector<HalfAngle> angles;
                half_angles(drawn.angles, angles);
                StateVector state(4);
                Simulator(4).run(block, angles, 0, length, state);
                CHECK(std::abs(state.real()[0] - 1.0) < 1e-12);
            }
            // Not because nothing happens: half a block is far from the identity.
            Circuit half = drawn.circuit;
            half.operations.assign(operations.begin(), operations.begin() + static_cast<std::ptrdiff_t>(length / 2));
            const quantum::test::Matrix u = quantum::test::matrix_of(half, drawn.angles);
            CHECK((u - quantum::test::Matrix::Identity(16, 16)).cwiseAbs().maxCoeff() > 0.1);
        }
    }
}

TEST_CASE("Starts: identity blocks keep the first gradient's size, all zero has no spread", "[quantum]") {
    // <Z1 Z2> of R_Y(pi/4) states: moved by the first rotation, X: 0, Y: -1/2, Z: 0, at any number of qubits.
    const BarrenPlateau blocks = run(plateau_spec({{"start", string("identity_blocks")},
                                                   {"qubitsMinimum", 2.0},
                                                   {"qubitsMaximum", 6.0},
                                                   {"samples", samples(2000)}}));
    for (const PlateauPoint& point : blocks.points()) {
        CHECK(std::abs(deviations(point.gradient.mean_square(), 0.25 / 3.0)) < 3.5);
    }
    const BarrenPlateau zeros = run(plateau_spec({{"start", string("zeros")},
                                                  {"circuit", string("hardware_efficient")},
                                                  {"qubitsMaximum", 5.0},
                                                  {"samples", 20.0}}));
    for (const PlateauPoint& point : zeros.points()) {
        CHECK(point.gradient.variance().value == 0.0);
        CHECK(std::isnan(point.gradient.variance().low));
        CHECK(point.gradient.mean == Approx(-0.5).epsilon(1e-12));
    }
    CHECK(std::isnan(zeros.fit().slope));
}

TEST_CASE("Gates and angles are drawn anew for every sample, and stay with seed and number", "[quantum]") {
    DrawnCircuit first;
    DrawnCircuit second;
    const Ensemble ensemble{.qubits = 5, .layers = 12, .seed = 8};
    draw(ensemble, 0, first);
    draw(ensemble, 1, second);
    CHECK(first.angles != second.angles);
    const auto axes = [](const DrawnCircuit& d) {
        string letters;
        for (const Operation& o : d.circuit.operations) {
            if (o.kind == Operation::Kind::rotation) letters += "XYZ"[static_cast<int>(o.axis)];
        }
        return letters;
    };
    CHECK(axes(first) != axes(second));
    for (const char letter : {'X', 'Y', 'Z'}) {
        const auto count = static_cast<double>(std::ranges::count(axes(first) + axes(second), letter));
        CHECK(std::abs(count - 40.0) < 4.0 * std::sqrt(120.0 * 2.0 / 9.0));
    }
    Ensemble deeper = ensemble;
    deeper.layers = 20;
    draw(deeper, 0, second);
    CHECK(std::equal(first.angles.begin(), first.angles.end(), second.angles.begin()));
    CHECK(axes(second).starts_with(axes(first)));
    CHECK(first.circuit.gate_count() == 5 + 12 * (5 + 4));
}

TEST_CASE("Small angles are normal, with the variance γ over layers", "[quantum]") {
    for (const int layers : {4, 40}) {
        double squares = 0.0;
        double count = 0.0;
        for (std::uint32_t sample = 0; sample < 200; ++sample) {
            DrawnCircuit drawn;
            draw({.start = AngleStart::Kind::small_angles, .qubits = 4, .layers = layers, .angle_variance = 0.5},
                 sample, drawn);
            for (const double angle : drawn.angles) squares += angle * angle;
            count += static_cast<double>(drawn.angles.size());
        }
        INFO(layers << " layers");
        CHECK(std::abs(squares / count / (0.5 / layers) - 1.0) < 4.0 * std::sqrt(2.0 / count));
    }
}

TEST_CASE("Over layers: each depth is the point that it is by itself, and deep circuits reach the limit",
          "[quantum]") {
    const double count = samples(600);
    const BarrenPlateau deeper =
        run(plateau_spec({{"sweep", string("layers")}, {"qubits", 4.0}, {"layers", 100.0}, {"samples", count}}));
    std::vector<int> depths;
    for (const PlateauPoint& point : deeper.points()) depths.push_back(point.place.layers);
    CHECK(depths == std::vector<int>{2, 4, 6, 8, 12, 16, 24, 32, 48, 64, 96});
    for (const std::size_t p : {std::size_t{1}, std::size_t{5}}) {
        const BarrenPlateau alone = run(plateau_spec({{"qubitsMinimum", 4.0},
                                                      {"qubitsMaximum", 4.0},
                                                      {"layers", static_cast<double>(depths[p])},
                                                      {"samples", count}}));
        CHECK(alone.points().front().gradient.second == deeper.points()[p].gradient.second);
        CHECK(alone.points().front().gradient.fourth == deeper.points()[p].gradient.fourth);
    }
    CHECK(std::isnan(deeper.fit().slope));
    const PlateauPoint& last = deeper.points().back();
    CHECK(std::abs(deviations(last.gradient.variance(), last.theory.variance)) < 3.5);
    if (init_lab::test::fewer_networks == 1) {
        const Estimate shallow = deeper.points().front().gradient.variance();
        CHECK(shallow.low > 1.3 * last.theory.variance);  // two layers have mixed little
    }
}

TEST_CASE("A run broken off and resumed, and one with more samples, are those never broken off", "[quantum]") {
    const PlateauSpec few = plateau_spec({{"qubitsMaximum", 6.0}, {"samples", 200.0}});
    PlateauSpec many = few;
    many.samples = 350;
    const BarrenPlateau whole = run(many);
    BarrenPlateau broken(few);
    for (int i = 0; i < 3; ++i) broken.step();
    CHECK(broken.progress() > 0.0);
    CHECK(broken.progress() < 1.0);
    BarrenPlateau resumed = BarrenPlateau::resume(few, broken.checkpoint()).value();
    while (resumed.step()) {
    }
    CHECK(resumed.points().back().gradient.count == 200.0);
    BarrenPlateau more = BarrenPlateau::resume(many, resumed.checkpoint()).value();
    while (more.step()) {
    }
    for (std::size_t p = 0; p < whole.points().size(); ++p) {
        CHECK(more.points()[p].gradient.count == 350.0);
        CHECK(more.points()[p].gradient.second == whole.points()[p].gradient.second);
        CHECK(more.points()[p].gradient.fourth == whole.points()[p].gradient.fourth);
    }
    PlateauSpec other = few;
    other.seed = 2;
    CHECK(BarrenPlateau::resume(other, broken.checkpoint()).error().field == "resumeFrom");
    CHECK_FALSE(BarrenPlateau::resume(few, {}).ok());
    std::vector<std::uint8_t> bytes = broken.checkpoint();
    bytes.pop_back();
    CHECK_FALSE(BarrenPlateau::resume(few, bytes).ok());
}

TEST_CASE("Landscapes are the costs themselves, and flatten with qubits", "[quantum]") {
    LandscapeSpec spec = parse_landscape_spec(raw_fields({{"qubitsMaximum", 8.0}, {"points", 9.0}})).value();
    const std::vector<CostLandscape> landscapes = cost_landscapes(spec);
    REQUIRE(landscapes.size() == 7);
    const CostLandscape& one = landscapes[2];
    DrawnCircuit drawn;
    draw(spec.plateau.ensemble(4, 40), 0, drawn);
    drawn.angles[0] = std::numbers::pi * (2.0 * 3 / 8 - 1.0);
    drawn.angles[1] = std::numbers::pi * (2.0 * 7 / 8 - 1.0);
    Simulator simulator(4);
    const double cost = simulator.cost(drawn.circuit, drawn.angles, observable_of(CostFunction::Kind::zz, 4));
    CHECK(one.cost[3 * 9 + 7] == Approx(cost).epsilon(1e-12));
    CHECK(landscapes[6].highest - landscapes[6].lowest < 0.3 * (landscapes[0].highest - landscapes[0].lowest));
}

TEST_CASE("Plateau specs: what is refused, and how", "[quantum]") {
    const auto error = [](std::initializer_list<Setting> settings) {
        return parse_plateau_spec(raw_fields(settings)).error();
    };
    CHECK(error({{"qubits", 17.0}}).message == "qubits must be a whole number from 2 to 16, but is 17.");
    CHECK(error({{"samples", 0.0}}).field == "samples");
    CHECK(error({{"start", string("xavier")}}).code == "name");
    CHECK(error({{"depth", 3.0}}).code == "unknown_field");
    CHECK(error({{"qubitsMinimum", 9.0}, {"qubitsMaximum", 4.0}}).field == "qubitsMaximum");
    CHECK(error({{"circuit", string("product")}, {"sweep", string("layers")}}).field == "sweep");
    CHECK(error({{"start", string("identity_blocks")}, {"layers", 7.0}}).field == "layers");
    CHECK(error({{"start", string("identity_blocks")}, {"blocks", 50.0}}).field == "blocks");
    CHECK(error({{"qubitsMaximum", 16.0}, {"layersPerQubit", 50.0}, {"samples", 1e6}}).code == "work");
    CHECK(parse_plateau_spec({}).ok());
    CHECK(parse_landscape_spec(raw_fields({{"qubitsMaximum", 16.0}, {"layers", 1000.0}})).error().code == "work");
}
