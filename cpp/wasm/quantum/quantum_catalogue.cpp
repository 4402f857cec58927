#include "quantum/circuit_training.h"
#include "quantum/cost_landscape.h"
#include "quantum/plateau_theory.h"
#include "wasm/spec_value.h"
#include "wasm/values.h"

namespace init_lab::wasm {
namespace {

using emscripten::val;

EMSCRIPTEN_DECLARE_VAL_TYPE(CircuitNameList);

/// Rows of a table of names.
template <class Kind>
CircuitNameList names_of(std::span<const quantum::Choice<Kind>> rows) {
    val list = val::array();
    for (const quantum::Choice<Kind>& row : rows) {
        val named = val::object();
        named.set("name", to_text(row.name));
        named.set("label", to_text(row.label));
        named.set("description", to_text(row.description));
        named.set("source", to_text(row.source));
        list.call<void>("push", named);
    }
    return CircuitNameList(list);
}

struct QuantumCatalogue {};
using Self = const QuantumCatalogue&;
FieldList plateau(Self) { return to_field_list(quantum::plateau_fields()); }
FieldList training(Self) { return to_field_list(quantum::circuit_training_fields()); }
FieldList landscape(Self) { return to_field_list(quantum::landscape_fields()); }
CircuitNameList circuits(Self) { return names_of(quantum::circuit_families()); }
CircuitNameList costs(Self) { return names_of(quantum::cost_functions()); }
CircuitNameList starts(Self) { return names_of(quantum::angle_starts()); }
CircuitNameList sweeps(Self) { return names_of(quantum::plateau_sweeps()); }
CircuitNameList parameters(Self) { return names_of(quantum::plateau_parameters()); }
CircuitNameList readouts(Self) { return names_of(quantum::readouts()); }
quantum::PlateauSpec plateau_defaults(Self) { return quantum::default_plateau_spec(); }
quantum::CircuitTrainingSpec training_defaults(Self) { return quantum::default_circuit_training_spec(); }
double published_slope(Self) { return quantum::published_slope; }

QuantumCatalogue catalogue() { return {}; }

}  // namespace

EMSCRIPTEN_BINDINGS(quantum_catalogue) {
    emscripten::register_type<CircuitNameList>(
        "{ name: string; label: string; description: string; source: string }[]");
    emscripten::value_object<QuantumCatalogue> object("QuantumCatalogue");
    read_only(object, "plateauFields", &plateau);
    read_only(object, "trainingFields", &training);
    read_only(object, "landscapeFields", &landscape);
    read_only(object, "circuits", &circuits);
    read_only(object, "costs", &costs);
    read_only(object, "starts", &starts);
    read_only(object, "sweeps", &sweeps);
    read_only(object, "parameters", &parameters);
    read_only(object, "readouts", &readouts);
    read_only(object, "plateauDefaults", &plateau_defaults);
    read_only(object, "trainingDefaults", &training_defaults);
    read_only(object, "publishedSlope", &published_slope);
    emscripten::function("quantumCatalogue", &catalogue);
}

}  // namespace init_lab::wasm
