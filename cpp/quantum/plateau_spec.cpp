#include "plateau_spec.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "core/field_reader.h"

namespace init_lab::quantum {
namespace {

using Kind = Field::Kind;
using Sweep = PlateauSweep::Kind;
using Parameter = PlateauParameter::Kind;

constexpr std::array sweeps{
    PlateauSweep{Sweep::qubits, "qubits", "Number of qubits", "One point for each number of qubits."},
    PlateauSweep{Sweep::layers, "layers", "Number of layers",
                 "One point for each of several depths, all of one width."},
};

constexpr std::array parameters{
    PlateauParameter{Parameter::first, "first", "First", "The first rotation of the first qubit."},
    PlateauParameter{Parameter::middle, "middle", "Middle",
                     "The first qubit's first rotation halfway down the circuit."},
};

constexpr double most_qubits_asked = 16;
constexpr double most_layers = 1000;

constexpr std::array fields{
    Field{"circuit", Kind::name, "Circuit", "The family that circuits are drawn from.", ""},
    Field{"cost", Kind::name, "Cost", "What is measured after the circuit, and minimized in training.", ""},
    Field{"start", Kind::name, "Start", "How the angles are drawn.", ""},
    Field{"sweep", Kind::name, "Along", "What varies from point to point.", ""},
    Field{"parameter", Kind::name, "Gradient by", "The angle by which the cost is differentiated.", ""},
    Field{"qubits", Kind::integer, "Qubits", "Where the number of layers varies.", "qubits", 2, most_qubits_asked, 2,
          12},
    Field{"qubitsMinimum", Kind::integer, "Fewest qubits", "Where the number of qubits varies.", "qubits", 2,
          most_qubits_asked, 2, 12},
    Field{"qubitsMaximum", Kind::integer, "Most qubits", "Where the number of qubits varies.", "qubits", 2,
          most_qubits_asked, 2, 14},
    Field{"layers", Kind::integer, "Layers",
          "Depth of the circuit, or the greatest where it varies; 0 for so many per qubit.", "layers", 0, most_layers,
          0, 200},
    Field{"layersPerQubit", Kind::integer, "Layers per qubit", "Depth over number of qubits.", "layers", 1, 50, 1,
          20},
    Field{"blocks", Kind::integer, "Identity blocks",
          "Into how many blocks the layers are divided, where each begins as the identity.", "blocks", 1, 500, 1, 10},
    Field{"angleVariance", Kind::number, "γ of small angles", "Small angles have variance γ / layers.", "", 0.0,
          100.0, 0.0, 4.0},
    Field{"samples", Kind::integer, "Samples", "Circuits drawn at each point.", "circuits", 1, 1e6, 20, 2000, true},
    Field{"seed", Kind::integer, "Seed", "Picks one of many experiments of the same kind.", "", 0, 9007199254740991.0,
          0, 99999},
};

const Field& field_of(std::string_view key) { return *std::ranges::find(fields, key, &Field::key); }

std::optional<Error> read_field(const RawField& raw, PlateauSpec& spec) {
    const std::string_view key = raw.key;
    const RawValue& value = raw.value;
    if (key == "circuit") return read_name(value, key, circuit_families(), spec.circuit);
    if (key == "cost") return read_name(value, key, cost_functions(), spec.cost);
    if (key == "start") return read_name(value, key, angle_starts(), spec.start);
    if (key == "sweep") return read_name(value, key, plateau_sweeps(), spec.sweep);
    if (key == "parameter") return read_name(value, key, plateau_parameters(), spec.parameter);
    if (key == "qubits") return read_integer(value, field_of(key), spec.qubits);
    if (key == "qubitsMinimum") return read_integer(value, field_of(key), spec.qubits_minimum);
    if (key == "qubitsMaximum") return read_integer(value, field_of(key), spec.qubits_maximum);
    if (key == "layers") return read_integer(value, field_of(key), spec.layers);
    if (key == "layersPerQubit") return read_integer(value, field_of(key), spec.layers_per_qubit);
    if (key == "blocks") return read_integer(value, field_of(key), spec.blocks);
    if (key == "angleVariance") return read_number(value, field_of(key), spec.angle_variance);
    if (key == "samples") return read_integer(value, field_of(key), spec.samples);
    if (key == "seed") return read_integer(value, field_of(key), spec.seed);
    return refuse_unknown(raw.key, fields);
}

// --- Fields together ---

std::optional<Error> check_sweep(const PlateauSpec& spec) {
    if (spec.sweep->kind == Sweep::qubits && spec.qubits_maximum < spec.qubits_minimum) {
        return refuse(
            "range", "qubitsMaximum",
            "a whole number from " + range(spec.qubits_minimum, most_qubits_asked) + " (from qubitsMinimum on)",
            show(spec.qubits_maximum));
    }
    if (spec.circuit->kind != CircuitFamily::Kind::product) return std::nullopt;
    if (spec.sweep->kind == Sweep::layers) {
        return refuse("combination", "sweep", "qubits with the circuit product, which has one layer",
                      show(std::string(spec.sweep->name)));
    }
    if (spec.start->kind == AngleStart::Kind::identity_blocks) {
        return refuse("combination", "start",
                      "one other than identity_blocks with the circuit product, which has one layer",
                      show(std::string(spec.start->name)));
    }
    return std::nullopt;
}

std::optional<Error> check_blocks(const PlateauSpec& spec) {
    if (spec.start->kind != AngleStart::Kind::identity_blocks) return std::nullopt;
    for (const PlateauPlace& place : plateau_places(spec)) {
        if (place.layers % 2 != 0) {
            return refuse("combination", spec.layers > 0 ? "layers" : "layersPerQubit",
                          "even with the start identity_blocks, whose second half undoes the first",
                          show(spec.layers > 0 ? spec.layers : spec.layers_per_qubit));
        }
        const int most_blocks = place.layers / 2;
        if (spec.sweep->kind == Sweep::qubits && spec.blocks > most_blocks) {
            return refuse("combination", "blocks",
                          "a whole number from " + range(1, most_blocks) + " (two layers each) with " +
                              show(place.layers) + " layers",
                          show(spec.blocks));
        }
    }
    return std::nullopt;
}

std::optional<Error> check_work(const PlateauSpec& spec) {
    double work = 0.0;
    for (const PlateauPlace& place : plateau_places(spec)) work += place.work * spec.samples;
    if (work <= most_plateau_work) return std::nullopt;
    return refuse("work", "work",
                  "at most " + show(most_plateau_work) +
                      " gates × amplitudes over all samples (fewer qubits, layers or samples; a range of 0 to that)",
                  show(work));
}

PlateauPlace place_of(const PlateauSpec& spec, int qubits, int layers) {
    const double gates = static_cast<double>(layers) * (rotations_per_layer(spec.circuit->kind, qubits) + 1) + qubits;
    return {qubits, layers, 2.0 * gates * std::ldexp(1.0, qubits)};  // two costs a gradient
}

}  // namespace

std::span<const PlateauSweep> plateau_sweeps() { return sweeps; }
std::span<const PlateauParameter> plateau_parameters() { return parameters; }
std::span<const Field> plateau_fields() { return fields; }

int PlateauSpec::layers_of(int n) const {
    if (circuit->kind == CircuitFamily::Kind::product) return 1;
    return layers > 0 ? layers : layers_per_qubit * n;
}

Ensemble PlateauSpec::ensemble(int n, int depth) const {
    return {circuit->kind, start->kind, n, depth, std::min(blocks, std::max(1, depth / 2)), angle_variance, seed};
}

const PlateauSpec& default_plateau_spec() {
    static const PlateauSpec spec = [] {
        PlateauSpec s;
        s.circuit = &circuit_families().front();
        s.cost = &cost_functions().front();
        s.start = &angle_starts().front();
        s.sweep = &sweeps.front();
        s.parameter = &parameters.front();
        return s;
    }();
    return spec;
}

std::vector<PlateauPlace> plateau_places(const PlateauSpec& spec) {
    std::vector<PlateauPlace> places;
    if (spec.sweep->kind == Sweep::qubits) {
        for (int n = spec.qubits_minimum; n <= spec.qubits_maximum; ++n) {
            places.push_back(place_of(spec, n, spec.layers_of(n)));
        }
        return places;
    }
    // 2, 4, 6, 8, 12, 16, 24, 32 … : two to an octave, all even
    const int most = spec.layers_of(spec.qubits);
    for (int octave = 2; octave <= most; octave *= 2) {
        places.push_back(place_of(spec, spec.qubits, octave));
        const int between = octave + octave / 2;
        if (between % 2 == 0 && between <= most) places.push_back(place_of(spec, spec.qubits, between));
    }
    if (places.empty()) places.push_back(place_of(spec, spec.qubits, most));
    return places;
}

Result<PlateauSpec> parse_plateau_spec(const std::vector<RawField>& raw) {
    PlateauSpec spec = default_plateau_spec();
    for (const RawField& field : raw) {
        if (field.value.kind == RawValue::Kind::absent) continue;
        if (auto error = read_field(field, spec)) return *error;
    }
    if (auto error = check_sweep(spec)) return *error;
    if (auto error = check_blocks(spec)) return *error;
    if (auto error = check_work(spec)) return *error;
    return spec;
}

}  // namespace init_lab::quantum
