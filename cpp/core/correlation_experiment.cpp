#include "correlation_experiment.h"

#include <Eigen/Core>
#include <algorithm>
#include <cmath>
#include <limits>
#include <memory>
#include <utility>

#include "correlation_field.h"
#include "field_reader.h"
#include "hermite_series.h"
#include "signal_walk.h"
#include "statistics.h"

namespace init_lab {
namespace {

constexpr std::array fields{Field{"correlation", Field::Kind::number, "Correlation",
                                  "Cosine of the angle between the two inputs.", "", -1.0, 1.0, 0.0, 1.0}};

constexpr std::array measured_probabilities{0.05, 0.25, 0.5, 0.75, 0.95};
constexpr int map_points = 101;

// --- The experiment ---

double dot(std::span<const float> a, std::span<const float> b) {
    double sum = 0.0;
    for (std::size_t i = 0; i < a.size(); ++i) sum += static_cast<double>(a[i]) * b[i];
    return sum;
}

/// Turns two random inputs into two of mean square inputStd^2 and exactly that cosine.
void set_angle(const CorrelationSpec& spec, Eigen::MatrixXf& x) {
    const auto a = column(x, 0);
    const auto b = column(x, 1);
    // b = cosine · a + sine · (what b has at right angles to a), all of norm inputStd sqrt(n)
    const double share = dot(a, b) / dot(a, a);
    for (std::size_t i = 0; i < a.size(); ++i) b[i] = static_cast<float>(b[i] - share * a[i]);
    const double norm = spec.network.input_std * std::sqrt(static_cast<double>(x.rows()));
    const double from_a = norm / std::sqrt(dot(a, a));
    const double c = spec.correlation;
    const double from_b = std::sqrt(1.0 - c * c) * norm / std::sqrt(dot(b, b));
    for (std::size_t i = 0; i < a.size(); ++i) {
        const double first = from_a * a[i];
        b[i] = static_cast<float>(c * first + from_b * b[i]);
        a[i] = static_cast<float>(first);
    }
}

double cosine(const Eigen::MatrixXf& z) {
    const auto a = column(z, 0);
    const auto b = column(z, 1);
    return std::clamp(dot(a, b) / std::sqrt(dot(a, a) * dot(b, b)), -1.0, 1.0);
}

void measure(const CorrelationSpec& spec, std::size_t layers, CorrelationResult& result) {
    std::vector<std::vector<double>> by_layer(layers);
    for (int repeat = 0; repeat < spec.network.repeats; ++repeat) {
        const std::vector<double> cosines = measure_cosines(spec, static_cast<std::uint32_t>(repeat));
        if (repeat == 0) result.measured = cosines;
        for (std::size_t l = 0; l < layers; ++l) by_layer[l].push_back(cosines[l]);
    }
    for (const double p : measured_probabilities) {
        result.probabilities.push_back(p);
        result.quantiles.emplace_back();
        for (auto& cosines : by_layer) result.quantiles.back().push_back(quantile(cosines, p));
    }
}

// --- The theory ---

/// c -> c' as cosines: with a bias of mean m a cosine is (covariance + m^2) / (q + m^2).
void write_map(CorrelationField& field, CorrelationResult& result) {
    for (int i = 0; i < map_points; ++i) {
        const double from = -1.0 + 2.0 * i / (map_points - 1);
        result.map_from.push_back(from);
        result.map_to.push_back(field.map(from));
    }
}

void predict(const CorrelationSpec& spec, std::size_t layers, std::shared_ptr<MomentTable> table,
             CorrelationResult& result) {
    CorrelationField field(spec.network, spec.correlation, std::move(table));
    for (const double p : correlation_probabilities) result.theory_probabilities.push_back(p);
    result.theory_band.resize(correlation_probabilities.size());
    for (std::size_t l = 1; l <= layers; ++l) {
        field.enter(l);
        result.theory.push_back(field.cosine());
        const auto band = field.band();
        for (std::size_t i = 0; i < band.size(); ++i) result.theory_band[i].push_back(band[i]);
        if (l < layers) field.respond();
    }
    write_map(field, result);
}

}  // namespace

std::span<const Field> correlation_fields() { return fields; }

Result<CorrelationSpec> parse_correlation_spec(const std::vector<RawField>& raw) {
    const Field& own = fields.front();
    CorrelationSpec spec;
    std::vector<RawField> network;
    for (const RawField& field : raw) {
        if (field.key != own.key) {
            network.push_back(field);
        } else if (field.value.kind != RawValue::Kind::absent) {
            if (auto error = read_number(field.value, own, spec.correlation)) return *error;
        }
    }
    const Result<Spec> parsed = parse_spec(network);
    if (!parsed.ok()) return parsed.error();
    spec.network = parsed.value();
    const std::vector<int> widths = spec.network.layer_widths();
    if (widths.front() < 2) {
        return refuse("range", spec.network.widths.empty() ? "width" : "widths",
                      "from 2 units (inputs of one unit have no angle between them)", show(widths.front()));
    }
    double weights = 0.0;
    for (std::size_t l = 1; l < widths.size(); ++l) weights += static_cast<double>(widths[l - 1]) * widths[l];
    weights *= spec.network.repeats;
    if (weights > most_drawn_weights) {
        return refuse("work", "work", "at most " + show(most_drawn_weights) + " weights (depth × width² × repeats)",
                      show(weights));
    }
    return spec;
}

std::vector<double> measure_cosines(const CorrelationSpec& spec, std::uint32_t repeat) {
    // At unit scale first: an inputStd of 0 has no angle to set.
    SignalWalk walk = SignalWalk::from_unit_inputs(spec.network, 2, repeat);
    set_angle(spec, walk.activation());
    std::vector<double> cosines;
    for (std::size_t l = 1; l <= spec.network.layers(); ++l) {
        walk.pass(l);
        cosines.push_back(cosine(walk.preactivation()));
    }
    return cosines;
}

CorrelationResult follow_correlation(const CorrelationSpec& spec) {
    const Spec& network = spec.network;
    return follow_correlation(spec, std::make_shared<MomentTable>(*network.activation, network.activation_parameter));
}

CorrelationResult follow_correlation(const CorrelationSpec& spec, std::shared_ptr<MomentTable> table) {
    CorrelationResult result;
    const std::size_t layers = spec.network.layer_widths().size() - 1;
    measure(spec, layers, result);
    predict(spec, layers, std::move(table), result);
    return result;
}

}  // namespace init_lab
