// The spec of a plane of order and chaos, as JavaScript sees it: the catalogue has it, and so has the plane.
#include "core/phase_diagram.h"
#include "values.h"

namespace init_lab::wasm {
namespace {

Text spec_activation(const PhaseSpec& spec) { return to_text(spec.activation->name); }

void register_spec() {
    emscripten::value_object<PhaseSpec> object("FullPhaseSpec");
    read_only(object, "activation", &spec_activation);
    object.field("activationParam", &PhaseSpec::activation_parameter)
        .field("sigmaWMinimum", &PhaseSpec::sigma_w_minimum)
        .field("sigmaWMaximum", &PhaseSpec::sigma_w_maximum)
        .field("sigmaBMinimum", &PhaseSpec::sigma_b_minimum)
        .field("sigmaBMaximum", &PhaseSpec::sigma_b_maximum)
        .field("columns", &PhaseSpec::columns)
        .field("rows", &PhaseSpec::rows);
}

}  // namespace

EMSCRIPTEN_BINDINGS(phase_spec) { register_spec(); }

}  // namespace init_lab::wasm
