#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace init_lab {

/// What is measured, and predicted, at every layer. A variance is the population variance over all entries
/// (units × batch; for weights, all weights) about their mean.
enum class Quantity : std::uint8_t {
    preactivation_mean,
    preactivation_variance,
    preactivation_second_moment,
    activation_mean,
    activation_variance,
    activation_second_moment,
    dead_fraction,       ///< of units: slope exactly 0 on every sample of the batch
    saturated_fraction,  ///< of entries: slope under 5 % of its largest (bounded activations only)
    non_finite_count,    ///< entries of pre-activations, activations and their gradients
    activation_gradient_variance,
    preactivation_gradient_variance,
    weight_gradient_variance,  ///< of the gradient summed over the batch
    weight_variance,
};

/// Their names across the boundary, in the order of the enumeration.
inline constexpr std::array<std::string_view, 13> quantity_names{"preactivationMean",
                                                                 "preactivationVariance",
                                                                 "preactivationSecondMoment",
                                                                 "activationMean",
                                                                 "activationVariance",
                                                                 "activationSecondMoment",
                                                                 "deadFraction",
                                                                 "saturatedFraction",
                                                                 "nonFiniteCount",
                                                                 "activationGradientVariance",
                                                                 "preactivationGradientVariance",
                                                                 "weightGradientVariance",
                                                                 "weightVariance"};
inline constexpr std::size_t quantity_count = quantity_names.size();

/// One value per quantity and layer; row 0 is layer 1, the first that has weights.
class LayerTable {
   public:
    LayerTable() = default;
    LayerTable(std::size_t layers, double fill) : layers_(layers), values_(quantity_count * layers, fill) {}

    [[nodiscard]] std::span<double> operator[](Quantity q) { return {values_.data() + first(q), layers_}; }
    [[nodiscard]] std::span<const double> operator[](Quantity q) const {
        return {values_.data() + first(q), layers_};
    }
    /// Column after column.
    [[nodiscard]] const std::vector<double>& values() const { return values_; }
    [[nodiscard]] std::size_t layers() const { return layers_; }

   private:
    [[nodiscard]] std::size_t first(Quantity q) const { return static_cast<std::size_t>(q) * layers_; }

    std::size_t layers_ = 0;
    std::vector<double> values_;
};

/// One table per probability: how a quantity spreads over networks that differ in their seed alone.
struct Bands {
    std::vector<double> probabilities;
    std::vector<LayerTable> tables;
};

}  // namespace init_lab
