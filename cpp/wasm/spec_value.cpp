#include "spec_value.h"

#include <algorithm>

namespace init_lab::wasm {
namespace {

using emscripten::value_object;

Text field_kind(const Field& field) {
    switch (field.kind) {
        case Field::Kind::name: return to_text("name");
        case Field::Kind::integer: return to_text("integer");
        case Field::Kind::integer_list: return to_text("integerList");
        case Field::Kind::name_list: return to_text("nameList");
        default: return to_text("number");
    }
}
Text field_scale(const Field& field) { return to_text(field.logarithmic ? "log" : "linear"); }

void register_field() {
    value_object<Field> object("FieldInfo");
    read_only(object, "key", &text<&Field::key>);
    read_only(object, "kind", &field_kind);
    read_only(object, "label", &text<&Field::label>);
    read_only(object, "description", &text<&Field::description>);
    read_only(object, "unit", &text<&Field::unit>);
    object.field("minimum", &Field::minimum)
        .field("maximum", &Field::maximum)
        .field("sliderMinimum", &Field::slider_minimum)
        .field("sliderMaximum", &Field::slider_maximum);
    read_only(object, "scale", &field_scale);
}

Text spec_initializer(const Spec& spec) { return to_text(spec.initializer->name); }
Text spec_activation(const Spec& spec) { return to_text(spec.activation->name); }
Text spec_bias(const Spec& spec) { return to_text(spec.bias_initializer->name); }
Text spec_fan_mode(const Spec& spec) { return to_text(fan_mode_name(spec.fan_mode)); }
Text spec_residual(const Spec& spec) { return to_text(spec.residual->name); }
double spec_seed(const Spec& spec) { return static_cast<double>(spec.seed); }
NumberList spec_widths(const Spec& spec) { return NumberList(emscripten::val::array(spec.widths)); }

void register_spec() {
    value_object<Spec> object("FullSpec");
    read_only(object, "initializer", &spec_initializer);
    object.field("gain", &Spec::gain);
    read_only(object, "fanMode", &spec_fan_mode);
    object.field("sparsity", &Spec::sparsity);
    read_only(object, "activation", &spec_activation);
    object.field("activationParam", &Spec::activation_parameter)
        .field("depth", &Spec::depth)
        .field("width", &Spec::width);
    read_only(object, "widths", &spec_widths);
    read_only(object, "residual", &spec_residual);
    object.field("blockLayers", &Spec::block_layers).field("batchSize", &Spec::batch_size);
    read_only(object, "seed", &spec_seed);
    object.field("inputStd", &Spec::input_std);
    read_only(object, "biasInitializer", &spec_bias);
    object.field("biasValue", &Spec::bias_value).field("repeats", &Spec::repeats);
}

}  // namespace

FieldList to_field_list(std::span<const Field> fields) { return to_list<FieldList>(fields); }

std::string_view fan_mode_name(FanMode mode) {
    return std::ranges::find(fan_modes(), mode, &NamedFanMode::mode)->name;
}

EMSCRIPTEN_BINDINGS(spec) {
    emscripten::register_type<FieldList>("FieldInfo[]");
    register_field();
    register_spec();
}

}  // namespace init_lab::wasm
