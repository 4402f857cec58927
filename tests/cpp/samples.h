#pragma once

#include <algorithm>
#include <cmath>
#include <functional>
#include <initializer_list>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "core/experiment.h"
#include "core/spec.h"

/// What several tests need: specs in one line, and statistics of samples.
namespace init_lab::test {

using Setting = std::pair<std::string, std::variant<double, std::string, std::vector<double>>>;

inline RawValue raw(const std::variant<double, std::string, std::vector<double>>& value) {
    RawValue out;
    if (const auto* number = std::get_if<double>(&value)) {
        out.kind = RawValue::Kind::number;
        out.number = *number;
    } else if (const auto* text = std::get_if<std::string>(&value)) {
        out.kind = RawValue::Kind::text;
        out.text = *text;
    } else {
        out.kind = RawValue::Kind::list;
        for (const double x : std::get<std::vector<double>>(value)) out.items.push_back(raw(x));
        out.length = out.items.size();
    }
    return out;
}

inline Result<Spec> try_spec(std::initializer_list<Setting> settings) {
    std::vector<RawField> fields;
    for (const auto& [key, value] : settings) fields.push_back({key, raw(value)});
    return parse_spec(fields);
}

inline Spec spec(std::initializer_list<Setting> settings) { return try_spec(settings).value(); }

inline ExperimentResult run(const Spec& spec) {
    Experiment experiment(spec);
    while (experiment.step()) {
    }
    return experiment.result();
}

/// Statistics need many networks, a search for wrong memory few: sanitized builds, which are slow, take a twentieth.
/// The wasm build runs the same tests in full.
#ifdef __SANITIZE_ADDRESS__
inline constexpr int fewer_networks = 20;
#else
inline constexpr int fewer_networks = 1;
#endif

/// Kolmogorov-Smirnov distance between a sample and a distribution function.
inline double ks_distance(std::vector<float> sample, const std::function<double(double)>& cdf) {
    std::sort(sample.begin(), sample.end());
    const auto n = static_cast<double>(sample.size());
    double distance = 0.0;
    for (std::size_t i = 0; i < sample.size(); ++i) {
        const double f = cdf(static_cast<double>(sample[i]));
        const auto rank = static_cast<double>(i);
        distance = std::max({distance, f - rank / n, (rank + 1.0) / n - f});
    }
    return distance;
}

/// The distance that a right sample of size n exceeds once in 10,000 times (Kolmogorov's limit law).
inline double ks_limit(std::size_t n) { return 2.225 / std::sqrt(static_cast<double>(n)); }

}  // namespace init_lab::test
