#include <algorithm>
#include <array>
#include <cmath>

#include "circuit_training.h"
#include "core/field_reader.h"

namespace init_lab::quantum {
namespace {

using Kind = Field::Kind;

constexpr std::array readout_rows{
    Readout{Readout::Kind::local, "local", "Two qubits: ⟨Z₁Z₂⟩", "The product of the first two qubits' Z."},
    Readout{Readout::Kind::global, "global", "All qubits: ⟨Z₁…Zₙ⟩", "The parity of all qubits."},
};

constexpr std::array fields{
    Field{"circuit", Kind::name, "Circuit", "The family that circuits are drawn from.", ""},
    Field{"readout", Kind::name, "Answer", "What is read from the circuit, −1 to 1.", ""},
    Field{"qubits", Kind::integer, "Qubits", "Of the trained circuit.", "qubits", 2, 12, 2, 10},
    Field{"layersPerQubit", Kind::integer, "Layers per qubit", "Depth over number of qubits; even.", "layers", 2, 20,
          2, 20},
    Field{"blocks", Kind::integer, "Identity blocks", "Into how many blocks the layers are divided for that start.",
          "blocks", 1, 20, 1, 10},
    Field{"angleVariance", Kind::number, "γ of small angles", "Small angles have variance γ / layers.", "", 0.0,
          100.0, 0.0, 4.0},
    Field{"learningRate", Kind::number, "Learning rate", "Of plain gradient descent.", "", 0.0, 10.0, 0.01, 1.0,
          true},
    Field{"steps", Kind::integer, "Steps", "Of gradient descent.", "steps", 1, 5000, 20, 500},
    Field{"examples", Kind::integer, "Examples", "Points that the circuit learns from.", "points", 2, 200, 8, 64},
    Field{"seed", Kind::integer, "Seed", "Draws the points, the circuits and the starts.", "", 0, 9007199254740991.0,
          0, 99999},
};

/// Gates × amplitudes, over all runs, steps, examples and the passes of a gradient.
constexpr double most_work = 2e13;

const Field& field_of(std::string_view key) { return *std::ranges::find(fields, key, &Field::key); }

std::optional<Error> read_field(const RawField& raw, CircuitTrainingSpec& spec) {
    const std::string_view key = raw.key;
    const RawValue& value = raw.value;
    if (key == "circuit") return read_name(value, key, circuit_families(), spec.circuit);
    if (key == "readout") return read_name(value, key, readouts(), spec.readout);
    if (key == "qubits") return read_integer(value, field_of(key), spec.qubits);
    if (key == "layersPerQubit") return read_integer(value, field_of(key), spec.layers_per_qubit);
    if (key == "blocks") return read_integer(value, field_of(key), spec.blocks);
    if (key == "angleVariance") return read_number(value, field_of(key), spec.angle_variance);
    if (key == "learningRate") return read_number(value, field_of(key), spec.learning_rate);
    if (key == "steps") return read_integer(value, field_of(key), spec.steps);
    if (key == "examples") return read_integer(value, field_of(key), spec.examples);
    if (key == "seed") return read_integer(value, field_of(key), spec.seed);
    return refuse_unknown(raw.key, fields);
}

std::optional<Error> check_together(const CircuitTrainingSpec& spec) {
    if (spec.circuit->kind == CircuitFamily::Kind::product) {
        return refuse("combination", "circuit",
                      "one of random, hardware_efficient (product has one layer, which cannot "
                      "be an identity block)",
                      show(std::string(spec.circuit->name)));
    }
    if (spec.layers() % 2 != 0) {
        return refuse("combination", "layersPerQubit", "such that the number of layers is even (identity blocks)",
                      show(spec.layers_per_qubit));
    }
    const int most_blocks = spec.layers() / 2;
    if (spec.blocks > most_blocks) {
        return refuse("combination", "blocks", "a whole number from " + range(1, most_blocks), show(spec.blocks));
    }
    const double gates =
        static_cast<double>(spec.layers()) * (rotations_per_layer(spec.circuit->kind, spec.qubits) + 1);
    const double passes = 4.0 * static_cast<double>(angle_starts().size());
    const double work = gates * std::ldexp(1.0, spec.qubits) * passes * spec.examples * (spec.steps + 1.0);
    if (work <= most_work) return std::nullopt;
    return refuse("work", "work",
                  "at most " + show(most_work) +
                      " gates × amplitudes (fewer qubits, layers, examples or "
                      "steps; a range of 0 to that)",
                  show(work));
}

}  // namespace

std::span<const Readout> readouts() { return readout_rows; }
std::span<const Field> circuit_training_fields() { return fields; }

const CircuitTrainingSpec& default_circuit_training_spec() {
    static const CircuitTrainingSpec spec = [] {
        CircuitTrainingSpec s;
        s.circuit = &circuit_families().front();
        s.readout = &readout_rows.front();
        return s;
    }();
    return spec;
}

Result<CircuitTrainingSpec> parse_circuit_training_spec(const std::vector<RawField>& raw) {
    CircuitTrainingSpec spec = default_circuit_training_spec();
    for (const RawField& field : raw) {
        if (field.value.kind == RawValue::Kind::absent) continue;
        if (auto error = read_field(field, spec)) return *error;
    }
    if (auto error = check_together(spec)) return *error;
    return spec;
}

}  // namespace init_lab::quantum
