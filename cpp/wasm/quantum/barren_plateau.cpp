#include "quantum/barren_plateau.h"

#include "checkpoint_value.h"
#include "wasm/raw_spec.h"
#include "wasm/stepped.h"

namespace init_lab::wasm {
namespace {

using quantum::BarrenPlateau;
using quantum::Estimate;
using quantum::GradientMoments;
using quantum::LineFit;
using quantum::PlateauPoint;
using quantum::PlateauSpec;

/// The one run that an instance has under way. It lives here, so that no handle crosses the boundary.
std::optional<BarrenPlateau>& running() {
    static std::optional<BarrenPlateau> plateau;
    return plateau;
}

Outcome<bool> start(const Unknown& spec, const Unknown& checkpoint) {
    return start_run(running(), parse_with(&quantum::parse_plateau_spec, spec), checkpoint);
}

double step(double milliseconds) { return running() ? step_for(*running(), milliseconds) : 1.0; }

// --- The spec ---

template <auto Row>
Text row_name(const PlateauSpec& spec) {
    return to_text((spec.*Row)->name);
}
double spec_seed(const PlateauSpec& spec) { return static_cast<double>(spec.seed); }

void register_spec() {
    emscripten::value_object<PlateauSpec> object("FullPlateauSpec");
    read_only(object, "circuit", &row_name<&PlateauSpec::circuit>);
    read_only(object, "cost", &row_name<&PlateauSpec::cost>);
    read_only(object, "start", &row_name<&PlateauSpec::start>);
    read_only(object, "sweep", &row_name<&PlateauSpec::sweep>);
    read_only(object, "parameter", &row_name<&PlateauSpec::parameter>);
    object.field("qubits", &PlateauSpec::qubits)
        .field("qubitsMinimum", &PlateauSpec::qubits_minimum)
        .field("qubitsMaximum", &PlateauSpec::qubits_maximum)
        .field("layers", &PlateauSpec::layers)
        .field("layersPerQubit", &PlateauSpec::layers_per_qubit)
        .field("blocks", &PlateauSpec::blocks)
        .field("angleVariance", &PlateauSpec::angle_variance)
        .field("samples", &PlateauSpec::samples);
    read_only(object, "seed", &spec_seed);
}

// --- The run as it is ---

struct PlateauValue {
    PlateauSpec spec;
    Float64Array qubits = no_array;
    Float64Array layers = no_array;
    Float64Array samples = no_array;
    Float64Array mean = no_array;
    Float64Array variance = no_array;
    Float64Array variance_low = no_array;
    Float64Array variance_high = no_array;
    Float64Array mean_square = no_array;
    Float64Array mean_square_low = no_array;
    Float64Array mean_square_high = no_array;
    Float64Array theory = no_array;
    Text theory_kind = to_text("none");
    LineFit fit{};
    LineFit mean_square_fit{};
    double progress = 0.0;
    CheckpointBytes checkpoint = no_bytes;
};

Float64Array estimates(const std::vector<PlateauPoint>& points, Estimate (GradientMoments::*get)() const,
                       double Estimate::* part) {
    return column_of(points, [=](const PlateauPoint& p) { return (p.gradient.*get)().*part; });
}

std::optional<PlateauValue> result() {
    if (!running()) return std::nullopt;
    const BarrenPlateau& run = *running();
    const std::vector<PlateauPoint>& points = run.points();
    PlateauValue out{.spec = run.spec()};
    out.qubits = column_of(points, [](const PlateauPoint& p) { return p.place.qubits; });
    out.layers = column_of(points, [](const PlateauPoint& p) { return p.place.layers; });
    out.samples = column_of(points, [](const PlateauPoint& p) { return p.gradient.count; });
    out.mean = column_of(points, [](const PlateauPoint& p) { return p.gradient.mean; });
    out.variance = estimates(points, &GradientMoments::variance, &Estimate::value);
    out.variance_low = estimates(points, &GradientMoments::variance, &Estimate::low);
    out.variance_high = estimates(points, &GradientMoments::variance, &Estimate::high);
    out.mean_square = estimates(points, &GradientMoments::mean_square, &Estimate::value);
    out.mean_square_low = estimates(points, &GradientMoments::mean_square, &Estimate::low);
    out.mean_square_high = estimates(points, &GradientMoments::mean_square, &Estimate::high);
    out.theory = column_of(points, [](const PlateauPoint& p) { return p.theory.variance; });
    out.theory_kind = to_text(points.front().theory.kind);
    out.fit = run.fit();
    out.mean_square_fit = run.mean_square_fit();
    out.progress = run.progress();
    out.checkpoint = to_checkpoint(run.checkpoint());
    return out;
}

void register_result() {
    emscripten::value_object<LineFit>("LineFit")
        .field("slope", &LineFit::slope)
        .field("slopeError", &LineFit::slope_error)
        .field("intercept", &LineFit::intercept)
        .field("interceptError", &LineFit::intercept_error)
        .field("covariance", &LineFit::covariance)
        .field("chiSquared", &LineFit::chi_squared)
        .field("points", &LineFit::points);
    emscripten::value_object<PlateauValue>("Plateau")
        .field("spec", &PlateauValue::spec)
        .field("qubits", &PlateauValue::qubits)
        .field("layers", &PlateauValue::layers)
        .field("samples", &PlateauValue::samples)
        .field("mean", &PlateauValue::mean)
        .field("variance", &PlateauValue::variance)
        .field("varianceLow", &PlateauValue::variance_low)
        .field("varianceHigh", &PlateauValue::variance_high)
        .field("meanSquare", &PlateauValue::mean_square)
        .field("meanSquareLow", &PlateauValue::mean_square_low)
        .field("meanSquareHigh", &PlateauValue::mean_square_high)
        .field("theory", &PlateauValue::theory)
        .field("theoryKind", &PlateauValue::theory_kind)
        .field("fit", &PlateauValue::fit)
        .field("meanSquareFit", &PlateauValue::mean_square_fit)
        .field("progress", &PlateauValue::progress)
        .field("checkpoint", &PlateauValue::checkpoint);
    emscripten::register_optional<PlateauValue>();
}

}  // namespace

EMSCRIPTEN_BINDINGS(barren_plateau) {
    register_spec();
    register_result();
    register_outcome<bool>("StartOutcome");
    emscripten::function("startBarrenPlateau", &start);
    emscripten::function("stepBarrenPlateau", &step);
    emscripten::function("barrenPlateauResult", &result);
}

}  // namespace init_lab::wasm
