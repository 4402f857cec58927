#include "phase_diagram.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <memory>
#include <utility>

#include "field_reader.h"

namespace init_lab {
namespace {

using Kind = Field::Kind;

constexpr double largest_sigma = 1000.0;
constexpr double most_points = 201.0;  // of one side

constexpr std::array fields{
    Field{"activation", Kind::name, "Activation", "The function between layers.", ""},
    Field{"activationParam", Kind::number, "Activation parameter", "Parameter of the activation, where it has one.",
          "", -10.0, 10.0, -1.0, 1.0},
    Field{"sigmaWMinimum", Kind::number, "Least σ_w", "σ_w² = n Var(w), n the fan-in.", "", 0.0, largest_sigma, 0.0,
          5.0},
    Field{"sigmaWMaximum", Kind::number, "Largest σ_w", "σ_w² = n Var(w), n the fan-in.", "", 0.0, largest_sigma, 0.0,
          5.0},
    Field{"sigmaBMinimum", Kind::number, "Least σ_b", "Standard deviation of the biases.", "", 0.0, largest_sigma,
          0.0, 5.0},
    Field{"sigmaBMaximum", Kind::number, "Largest σ_b", "Standard deviation of the biases.", "", 0.0, largest_sigma,
          0.0, 5.0},
    Field{"columns", Kind::integer, "Columns", "Values of σ_w, both ends included.", "points", 1, most_points, 11,
          most_points},
    Field{"rows", Kind::integer, "Rows", "Values of σ_b, both ends included.", "points", 1, most_points, 11,
          most_points},
};

std::optional<Error> read_field(const RawField& raw, PhaseSpec& spec) {
    const auto found = std::ranges::find(fields, std::string_view(raw.key), &Field::key);
    if (found == fields.end()) return refuse_unknown(raw.key, fields);
    const Field& field = *found;
    const RawValue& value = raw.value;
    if (field.key == "activation") return read_name(value, field.key, activations(), spec.activation);
    if (field.key == "activationParam") return read_number(value, field, spec.activation_parameter);
    if (field.key == "sigmaWMinimum") return read_number(value, field, spec.sigma_w_minimum);
    if (field.key == "sigmaWMaximum") return read_number(value, field, spec.sigma_w_maximum);
    if (field.key == "sigmaBMinimum") return read_number(value, field, spec.sigma_b_minimum);
    if (field.key == "sigmaBMaximum") return read_number(value, field, spec.sigma_b_maximum);
    if (field.key == "columns") return read_integer(value, field, spec.columns);
    return read_integer(value, field, spec.rows);
}

std::optional<Error> check_order(std::string_view key, double minimum, double maximum) {
    if (minimum <= maximum) return std::nullopt;
    return refuse("range", key, "a number from " + range(minimum, largest_sigma) + " (its minimum)", show(maximum));
}

/// `count` values from `low` to `high`.
std::vector<double> spread(double low, double high, int count) {
    std::vector<double> values;
    for (int i = 0; i < count; ++i) values.push_back(count == 1 ? low : low + (high - low) * i / (count - 1));
    return values;
}

}  // namespace

std::span<const Field> phase_fields() { return fields; }

const PhaseSpec& default_phase_spec() {
    static const PhaseSpec spec = [] {
        PhaseSpec s;
        s.activation = &*std::ranges::find(activations(), "tanh", &Activation::name);
        s.activation_parameter = s.activation->parameter.fallback;
        return s;
    }();
    return spec;
}

Result<PhaseSpec> parse_phase_spec(const std::vector<RawField>& raw) {
    PhaseSpec spec = default_phase_spec();
    bool parameter_given = false;
    for (const RawField& field : raw) {
        if (field.value.kind == RawValue::Kind::absent) continue;
        if (auto error = read_field(field, spec)) return *error;
        parameter_given = parameter_given || field.key == "activationParam";
    }
    if (auto error = settle_parameter(*spec.activation, parameter_given, spec.activation_parameter)) return *error;
    if (auto error = check_order("sigmaWMaximum", spec.sigma_w_minimum, spec.sigma_w_maximum)) return *error;
    if (auto error = check_order("sigmaBMaximum", spec.sigma_b_minimum, spec.sigma_b_maximum)) return *error;
    return spec;
}

PhaseDiagram phase_diagram(const PhaseSpec& spec) {
    return phase_diagram(spec, std::make_shared<MomentTable>(*spec.activation, spec.activation_parameter));
}

PhaseDiagram phase_diagram(const PhaseSpec& spec, std::shared_ptr<MomentTable> table) {
    PhaseDiagram diagram;
    diagram.sigma_w = spread(spec.sigma_w_minimum, spec.sigma_w_maximum, spec.columns);
    diagram.sigma_b = spread(spec.sigma_b_minimum, spec.sigma_b_maximum, spec.rows);
    OrderAndChaos theory(std::move(table));
    for (const double sigma_b : diagram.sigma_b) {
        for (const double sigma_w : diagram.sigma_w) {
            diagram.limits.push_back(theory.near(sigma_w * sigma_w, sigma_b * sigma_b));
        }
        const auto critical = theory.critical_weight_variance(sigma_b * sigma_b);
        diagram.critical_sigma_w.push_back(critical ? std::sqrt(*critical)
                                                    : std::numeric_limits<double>::quiet_NaN());
    }
    return diagram;
}

}  // namespace init_lab
