#include "core/spectrum.h"

#include "wasm/raw_spec.h"
#include "wasm/values.h"

namespace init_lab::wasm {
namespace {

struct SpectrumValue {
    Spec spec;
    Float64Array depths = no_array;
    Float64ArrayList values = no_arrays;
    Float64Array mean_square = no_array;
    Float64Array mean_square_theory = no_array;
    Float64Array largest_square_theory = no_array;
};

Outcome<SpectrumValue> compute(const Unknown& value, Spectrum (*of)(const Spec&)) {
    const Result<Spec> spec = parse_with(&parse_spectrum_spec, value);
    if (!spec.ok()) return {std::nullopt, spec.error()};
    const Spectrum spectrum = of(spec.value());
    SpectrumValue out;
    out.spec = spec.value();
    out.depths = to_array(spectrum.depths);
    out.values = to_arrays(spectrum.singular_values);
    out.mean_square = to_array(spectrum.mean_square);
    out.mean_square_theory = to_array(spectrum.mean_square_theory);
    out.largest_square_theory = to_array(spectrum.largest_square_theory);
    return {std::move(out), std::nullopt};
}

Outcome<SpectrumValue> measured(const Unknown& value) { return compute(value, &spectrum); }
Outcome<SpectrumValue> predicted(const Unknown& value) { return compute(value, &predict_spectrum); }

}  // namespace

EMSCRIPTEN_BINDINGS(spectrum) {
    emscripten::value_object<SpectrumValue>("Spectrum")
        .field("spec", &SpectrumValue::spec)
        .field("depths", &SpectrumValue::depths)
        .field("singularValues", &SpectrumValue::values)
        .field("meanSquare", &SpectrumValue::mean_square)
        .field("meanSquareTheory", &SpectrumValue::mean_square_theory)
        .field("largestSquareTheory", &SpectrumValue::largest_square_theory);
    register_outcome<SpectrumValue>("SpectrumOutcome");
    emscripten::function("spectrum", &measured);
    emscripten::function("predictSpectrum", &predicted);
}

}  // namespace init_lab::wasm
