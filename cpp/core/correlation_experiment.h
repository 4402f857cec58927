#pragma once

#include <array>
#include <memory>
#include <span>
#include <vector>

#include "error.h"
#include "moment_table.h"
#include "spec.h"

namespace init_lab {

/// A network, and the cosine of the angle between two inputs that run through it, -1 to 1.
struct CorrelationSpec {
    Spec network;
    double correlation = 0.5;
};

/// The keys that this spec has beyond a network's: `correlation`.
[[nodiscard]] std::span<const Field> correlation_fields();
/// batchSize plays no part: there are two samples. Refused: a first layer of fewer than 2 units, where inputs have no
/// angle between them; and more than `most_drawn_weights` weights over all repeats.
[[nodiscard]] Result<CorrelationSpec> parse_correlation_spec(const std::vector<RawField>& fields);
inline constexpr double most_drawn_weights = 1e8;

/// One value per layer of each array, layer 1 first. A cosine is that of the angle between the two samples'
/// pre-activations: z_1·z_2 / (|z_1| |z_2|), NaN where one of them is 0 or infinite. With biases of mean 0 it is the
/// correlation of the theory.
struct CorrelationResult {
    std::vector<double> measured;  ///< of the first repeat
    std::vector<double> probabilities;
    std::vector<std::vector<double>> quantiles;  ///< over all repeats, one array for each probability

    // Mean-field theory; NaN for weights that are all the same, which make twins.
    std::vector<double> theory;  ///< infinite width
    std::vector<double> theory_probabilities;
    std::vector<std::vector<double>> theory_band;  ///< what this width leaves to chance
    /// The correlation map c -> c' of the last layer, at the variance with which the signal enters its activation.
    std::vector<double> map_from;  ///< -1 to 1
    std::vector<double> map_to;
};

/// Two inputs of exactly that angle and of mean square inputStd^2 each, through `repeats` networks that differ in
/// their draw; beside Poole et al. 2016, eq. 5: c' = (sigma_w^2 E f(u) f(v) + sigma_b^2) / q.
/// The band follows, to first order in 1 / width, the noise that each layer adds to the kernel (E f f, E f(u) f(v))
/// of its finitely many units and how the maps carry it on; it is normal in artanh c (Fisher 1915), where one layer's
/// share is 1 / n. It is meant for depth << width, and for independent weights.
[[nodiscard]] CorrelationResult follow_correlation(const CorrelationSpec& spec);
/// The same over a table of that activation, which keeps what it has learnt for the next call.
[[nodiscard]] CorrelationResult follow_correlation(const CorrelationSpec& spec, std::shared_ptr<MomentTable> table);

/// The cosines of one of its networks, layer by layer.
[[nodiscard]] std::vector<double> measure_cosines(const CorrelationSpec& spec, std::uint32_t repeat);

}  // namespace init_lab
