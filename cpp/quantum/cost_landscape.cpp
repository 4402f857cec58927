#include "cost_landscape.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

#include "core/field_reader.h"

namespace init_lab::quantum {
namespace {

constexpr std::array fields{
    Field{"points", Field::Kind::integer, "Points", "Along each axis of a landscape.", "points", 3, 101, 13, 51}};

constexpr std::size_t nodes = 3;
constexpr double costs_asked = nodes * nodes;
/// Gates × amplitudes of one call, which has no progress to tell.
constexpr double most_work = 1e9;

double node(std::size_t k) { return 2.0 * std::numbers::pi * static_cast<double>(k) / nodes; }

/// 1 at node k, 0 at the others, and made of 1, cos x, sin x.
double node_weight(double x, std::size_t k) { return (1.0 + 2.0 * std::cos(x - node(k))) / nodes; }

using NodeCosts = std::array<std::array<double, nodes>, nodes>;

NodeCosts costs_at_nodes(const PlateauSpec& spec, const PlateauPlace& place) {
    DrawnCircuit drawn;
    draw(spec.ensemble(place.qubits, place.layers), 0, drawn);
    const Observable observable = observable_of(spec.cost->kind, place.qubits);
    Simulator simulator(place.qubits);
    NodeCosts costs{};
    for (std::size_t j = 0; j < nodes; ++j) {
        for (std::size_t k = 0; k < nodes; ++k) {
            drawn.angles[0] = node(j);
            drawn.angles[1] = node(k);
            costs[j][k] = simulator.cost(drawn.circuit, drawn.angles, observable);
        }
    }
    return costs;
}

double interpolate(const NodeCosts& costs, double x, double y) {
    double sum = 0.0;
    for (std::size_t j = 0; j < nodes; ++j) {
        for (std::size_t k = 0; k < nodes; ++k) sum += costs[j][k] * node_weight(x, j) * node_weight(y, k);
    }
    return sum;
}

}  // namespace

std::span<const Field> landscape_fields() { return fields; }

Result<LandscapeSpec> parse_landscape_spec(const std::vector<RawField>& raw) {
    LandscapeSpec spec;
    std::vector<RawField> rest;
    for (const RawField& field : raw) {
        if (field.key != fields.front().key) {
            rest.push_back(field);
        } else if (field.value.kind != RawValue::Kind::absent) {
            if (auto error = read_integer(field.value, fields.front(), spec.points)) return *error;
        }
    }
    const Result<PlateauSpec> plateau = parse_plateau_spec(rest);
    if (!plateau.ok()) return plateau.error();
    spec.plateau = plateau.value();
    double work = 0.0;
    for (const PlateauPlace& place : plateau_places(spec.plateau)) work += 0.5 * place.work * costs_asked;
    if (work <= most_work) return spec;
    return refuse(
        "work", "work",
        "at most " + show(most_work) +
            " gates × amplitudes where landscapes are asked for (fewer qubits or layers; a range of 0 to that)",
        show(work));
}

std::vector<CostLandscape> cost_landscapes(const LandscapeSpec& spec) {
    std::vector<CostLandscape> landscapes;
    for (const PlateauPlace& place : plateau_places(spec.plateau)) {
        const NodeCosts costs = costs_at_nodes(spec.plateau, place);
        CostLandscape landscape{.place = place, .cost = {}};
        const auto angle = [&](int i) { return std::numbers::pi * (2.0 * i / (spec.points - 1) - 1.0); };
        for (int row = 0; row < spec.points; ++row) {
            for (int column = 0; column < spec.points; ++column) {
                landscape.cost.push_back(interpolate(costs, angle(row), angle(column)));
            }
        }
        const auto [lowest, highest] = std::ranges::minmax(landscape.cost);
        landscape.lowest = lowest;
        landscape.highest = highest;
        landscapes.push_back(std::move(landscape));
    }
    return landscapes;
}

}  // namespace init_lab::quantum
