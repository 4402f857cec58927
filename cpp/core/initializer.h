#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "random.h"

namespace init_lab {

enum class FanMode : std::uint8_t { automatic, fan_in, fan_out, average };

/// The distribution of one layer's weights, in numbers. `mean` and `std` are those of an entry taken at random.
struct WeightDistribution {
    enum class Kind : std::uint8_t { constant, normal, uniform, truncated_normal, orthogonal, sparse, identity };
    Kind kind = Kind::constant;
    double mean = 0.0;
    /// std before cutting for a (truncated) normal, half-width for a uniform, std of an entry of an orthogonal
    /// matrix, std of the entries that are not zero for a sparse one, the diagonal for an identity.
    double scale = 0.0;
    double size = 1.0;        ///< longer side of an orthogonal or identity matrix
    double zero_share = 0.0;  ///< of the entries of a sparse matrix

    [[nodiscard]] double std() const;
    /// Half-width of the support; 0 where it is unbounded or a point.
    [[nodiscard]] double bound() const;
    /// Whether entries have a density; of a sparse matrix, those that are not zero.
    [[nodiscard]] bool has_density() const;
    [[nodiscard]] double density(double w) const;
    /// E (w - mean)^4 / std^4: 3 for a normal, 9/5 for a uniform.
    [[nodiscard]] double kurtosis() const;
    /// The same of the weights that leave one unit: for a sparse matrix the number of zeros among them is fixed.
    [[nodiscard]] double kurtosis_leaving() const;
    /// Whether entries are random, of mean zero and as good as independent, as mean-field theory wants them.
    [[nodiscard]] bool is_random() const { return kind != Kind::constant && kind != Kind::identity; }
};

/// Truncated normals are cut at this many std.
inline constexpr double truncation = 2.0;

/// What a layer offers to its initializer.
struct LayerShape {
    std::int64_t fan_in = 1;
    std::int64_t fan_out = 1;
};

/// What the user chose for it.
struct InitializerSetting {
    double gain = 1.0;
    FanMode fan_mode = FanMode::automatic;
    double negative_slope = 0.0;  ///< of the (leaky) ReLU that follows, for He et al. 2015, eq. 15
    double sparsity = 0.0;        ///< share of zeros, for sparse matrices
    double factor = 1.0;          ///< on the std, whatever the initializer: residual networks have one
};

/// One initializer: its formula and what the page says of it.
struct Initializer {
    std::string_view name;
    std::string_view aliases;  ///< separated by spaces
    std::string_view label;
    std::string_view formula;  ///< Unicode
    std::string_view citation;
    WeightDistribution::Kind kind;
    /// gain, std, bound, value; scale: Var(w) = gain / fan; sigma_w: Var(w) = gain^2 / fan; none
    std::string_view gain_meaning;
    FanMode fan_mode;  ///< what `automatic` stands for; `automatic` where fans play no part
    /// fan · Var(w) / gain^2 where fans set the scale; null where `gain` is the scale itself.
    double (*fan_variance)(double negative_slope) = nullptr;
    /// Each layer's weights are rescaled so that its pre-activations have std `gain` on the batch.
    bool rescaled_on_data = false;
};

[[nodiscard]] std::span<const Initializer> initializers();

[[nodiscard]] WeightDistribution weight_distribution(const Initializer& initializer,
                                                     const InitializerSetting& setting, LayerShape shape);

/// Draws the weights of a layer, n_out × n_in, column by column (one column for each input). Entry i depends on
/// (stream, i) alone, but for orthogonal and sparse matrices, whose entries hang together. Identity: for square
/// shapes.
void fill_weights(const WeightDistribution& distribution, LayerShape shape, const Stream& stream,
                  std::span<float> out);

}  // namespace init_lab
