#include "core/correlation_experiment.h"
#include "core/gains.h"
#include "core/phase_diagram.h"
#include "core/spec.h"
#include "core/verdict.h"
#include "wasm/spec_value.h"
#include "wasm/values.h"

namespace init_lab::wasm {
namespace {

using emscripten::value_object;

EMSCRIPTEN_DECLARE_VAL_TYPE(InitializerList);
EMSCRIPTEN_DECLARE_VAL_TYPE(ActivationList);
EMSCRIPTEN_DECLARE_VAL_TYPE(FanModeList);
EMSCRIPTEN_DECLARE_VAL_TYPE(BiasList);
EMSCRIPTEN_DECLARE_VAL_TYPE(ResidualList);
EMSCRIPTEN_DECLARE_VAL_TYPE(VerdictList);

// --- Initializers ---

TextList initializer_aliases(const Initializer& row) { return split_words(row.aliases); }
Text initializer_distribution(const Initializer& row) {
    switch (row.kind) {
        case WeightDistribution::Kind::constant: return to_text("constant");
        case WeightDistribution::Kind::uniform: return to_text("uniform");
        case WeightDistribution::Kind::truncated_normal: return to_text("truncated normal");
        case WeightDistribution::Kind::orthogonal: return to_text("orthogonal");
        case WeightDistribution::Kind::sparse: return to_text("sparse");
        case WeightDistribution::Kind::identity: return to_text("identity");
        default: return to_text("normal");
    }
}
Text initializer_fan_mode(const Initializer& row) {
    return to_text(row.fan_variance == nullptr ? "" : fan_mode_name(row.fan_mode));
}
double initializer_fan_variance(const Initializer& row) {
    return row.fan_variance == nullptr ? 0.0 : row.fan_variance(0.0);
}

void register_initializer() {
    value_object<Initializer> object("InitializerInfo");
    read_only(object, "name", &text<&Initializer::name>);
    read_only(object, "aliases", &initializer_aliases);
    read_only(object, "label", &text<&Initializer::label>);
    read_only(object, "formula", &text<&Initializer::formula>);
    read_only(object, "citation", &text<&Initializer::citation>);
    read_only(object, "distribution", &initializer_distribution);
    read_only(object, "gainMeaning", &text<&Initializer::gain_meaning>);
    read_only(object, "fanMode", &initializer_fan_mode);
    read_only(object, "fanVariance", &initializer_fan_variance);
}

// --- Activations ---

TextList activation_aliases(const Activation& row) { return split_words(row.aliases); }
Text parameter_label(const Activation& row) { return to_text(row.parameter.label); }
double parameter_minimum(const Activation& row) { return row.parameter.minimum; }
double parameter_maximum(const Activation& row) { return row.parameter.maximum; }
double parameter_default(const Activation& row) { return row.parameter.fallback; }

/// At the default parameter.
template <double Gains::* kind>
double gain(const Activation& row) {
    return gains(row, row.parameter.fallback).*kind;
}

void register_activation() {
    value_object<Activation> object("ActivationInfo");
    read_only(object, "name", &text<&Activation::name>);
    read_only(object, "aliases", &activation_aliases);
    read_only(object, "label", &text<&Activation::label>);
    read_only(object, "formula", &text<&Activation::formula>);
    read_only(object, "derivative", &text<&Activation::derivative>);
    read_only(object, "citation", &text<&Activation::citation>);
    read_only(object, "parameterLabel", &parameter_label);
    read_only(object, "parameterMinimum", &parameter_minimum);
    read_only(object, "parameterMaximum", &parameter_maximum);
    read_only(object, "parameterDefault", &parameter_default);
    read_only(object, "pytorchGain", &gain<&Gains::pytorch>);
    read_only(object, "gainForStd", &gain<&Gains::for_std>);
    read_only(object, "gainForRms", &gain<&Gains::for_rms>);
    read_only(object, "gainForGradient", &gain<&Gains::for_gradient>);
}

// --- Other named things ---

template <class Row, auto Description>
void register_named(const char* name) {
    value_object<Row> object(name);
    read_only(object, "name", &text<&Row::name>);
    read_only(object, "label", &text<&Row::label>);
    read_only(object, "description", &text<Description>);
}

void register_bias() {
    value_object<BiasInitializer> object("BiasInfo");
    read_only(object, "name", &text<&BiasInitializer::name>);
    read_only(object, "label", &text<&BiasInitializer::label>);
    read_only(object, "description", &text<&BiasInitializer::description>);
    read_only(object, "valueMeaning", &text<&BiasInitializer::value_meaning>);
    object.field("valueMinimum", &BiasInitializer::minimum)
        .field("valueMaximum", &BiasInitializer::maximum)
        .field("valueDefault", &BiasInitializer::fallback);
}

void register_verdict_rule() {
    value_object<VerdictRule> object("VerdictInfo");
    read_only(object, "name", &text<&VerdictRule::code>);
    read_only(object, "label", &text<&VerdictRule::label>);
    read_only(object, "description", &text<&VerdictRule::rule>);
}

// --- The catalogue ---

struct Catalogue {};
FieldList catalogue_fields(const Catalogue&) { return to_field_list(spec_fields()); }
InitializerList catalogue_initializers(const Catalogue&) { return to_list<InitializerList>(initializers()); }
ActivationList catalogue_activations(const Catalogue&) { return to_list<ActivationList>(activations()); }
FanModeList catalogue_fan_modes(const Catalogue&) { return to_list<FanModeList>(fan_modes()); }
BiasList catalogue_biases(const Catalogue&) { return to_list<BiasList>(bias_initializers()); }
ResidualList catalogue_residuals(const Catalogue&) { return to_list<ResidualList>(residual_starts()); }
VerdictList catalogue_verdicts(const Catalogue&) { return to_list<VerdictList>(verdict_rules()); }
Spec catalogue_defaults(const Catalogue&) { return default_spec(); }
FieldList catalogue_phase_fields(const Catalogue&) { return to_field_list(phase_fields()); }
PhaseSpec catalogue_phase_defaults(const Catalogue&) { return default_phase_spec(); }
FieldList catalogue_correlation_fields(const Catalogue&) { return to_field_list(correlation_fields()); }
Limits catalogue_limits(const Catalogue&) { return limits; }

void register_catalogue() {
    value_object<Catalogue> object("Catalogue");
    read_only(object, "fields", &catalogue_fields);
    read_only(object, "initializers", &catalogue_initializers);
    read_only(object, "activations", &catalogue_activations);
    read_only(object, "fanModes", &catalogue_fan_modes);
    read_only(object, "biasInitializers", &catalogue_biases);
    read_only(object, "residuals", &catalogue_residuals);
    read_only(object, "verdicts", &catalogue_verdicts);
    read_only(object, "defaults", &catalogue_defaults);
    read_only(object, "limits", &catalogue_limits);
    read_only(object, "phaseFields", &catalogue_phase_fields);
    read_only(object, "phaseDefaults", &catalogue_phase_defaults);
    read_only(object, "correlationFields", &catalogue_correlation_fields);
}

Catalogue catalogue() { return {}; }

}  // namespace

EMSCRIPTEN_BINDINGS(catalogue) {
    emscripten::register_type<InitializerList>("InitializerInfo[]");
    emscripten::register_type<ActivationList>("ActivationInfo[]");
    emscripten::register_type<FanModeList>("FanModeInfo[]");
    emscripten::register_type<BiasList>("BiasInfo[]");
    emscripten::register_type<ResidualList>("ResidualInfo[]");
    emscripten::register_type<VerdictList>("VerdictInfo[]");
    register_initializer();
    register_activation();
    register_named<NamedFanMode, &NamedFanMode::description>("FanModeInfo");
    register_bias();
    register_named<ResidualStart, &ResidualStart::description>("ResidualInfo");
    register_verdict_rule();
    value_object<Limits>("Limits")
        .field("multiplyAdds", &Limits::multiply_adds)
        .field("floats", &Limits::floats)
        .field("layers", &Limits::layers);
    register_catalogue();
    emscripten::function("catalogue", &catalogue);
}

}  // namespace init_lab::wasm
