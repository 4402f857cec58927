#include "core/weight_sample.h"

#include "wasm/raw_spec.h"
#include "wasm/values.h"

namespace init_lab::wasm {
namespace {

struct SampleValue {
    Spec spec;
    WeightSample sample;
};

Spec sample_spec(const SampleValue& s) { return s.spec; }
double sample_fan_in(const SampleValue& s) { return static_cast<double>(s.sample.shape.fan_in); }
double sample_fan_out(const SampleValue& s) { return static_cast<double>(s.sample.shape.fan_out); }
Float32Array sample_entries(const SampleValue& s) { return to_array(s.sample.weights); }
Histogram sample_histogram(const SampleValue& s) { return s.sample.histogram; }
Float64Array sample_density_x(const SampleValue& s) { return to_array(s.sample.density_x); }
Float64Array sample_density(const SampleValue& s) { return to_array(s.sample.density); }
double sample_bound(const SampleValue& s) { return s.sample.distribution.bound(); }
double sample_std(const SampleValue& s) { return s.sample.distribution.std(); }
double sample_mean(const SampleValue& s) { return s.sample.distribution.mean; }
double measured_mean(const SampleValue& s) { return s.sample.moments.mean; }
double measured_variance(const SampleValue& s) { return s.sample.moments.variance; }

Outcome<SampleValue> sample(const Unknown& value) {
    const Result<Spec> spec = parse(value);
    if (!spec.ok()) return {std::nullopt, spec.error()};
    return {SampleValue{spec.value(), sample_weights(spec.value())}, std::nullopt};
}

}  // namespace

EMSCRIPTEN_BINDINGS(weight_sample) {
    emscripten::value_object<SampleValue> object("WeightSample");
    read_only(object, "spec", &sample_spec);
    read_only(object, "fanIn", &sample_fan_in);
    read_only(object, "fanOut", &sample_fan_out);
    read_only(object, "weights", &sample_entries);
    read_only(object, "histogram", &sample_histogram);
    read_only(object, "densityX", &sample_density_x);
    read_only(object, "density", &sample_density);
    read_only(object, "bound", &sample_bound);
    read_only(object, "std", &sample_std);
    read_only(object, "mean", &sample_mean);
    read_only(object, "sampleMean", &measured_mean);
    read_only(object, "sampleVariance", &measured_variance);
    register_outcome<SampleValue>("WeightSampleOutcome");
    emscripten::function("sampleWeights", &sample);
}

}  // namespace init_lab::wasm
