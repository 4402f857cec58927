#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace init_lab {

/// How the weights of a residual network start. In all of them layer 1 is a stem, and then come blocks of m layers:
///   z_end = z_before + W a + b
/// so the pre-activation that leaves a block's last layer adds that of the layer before the block (He et al. 2016,
/// "Identity mappings in deep residual networks", fig. 1b). Layers left over at the end are plain.
struct ResidualStart {
    enum class Kind : std::uint8_t { none, plain, scaled, fixup };
    std::string_view name;
    std::string_view label;
    std::string_view description;
    Kind kind;
};
[[nodiscard]] std::span<const ResidualStart> residual_starts();

/// The blocks of one network; without any where `kind` is `none`. Layers count from 1.
class ResidualBlocks {
   public:
    ResidualBlocks(ResidualStart::Kind kind, std::size_t layers, std::size_t block_layers);

    [[nodiscard]] std::size_t count() const { return count_; }
    [[nodiscard]] std::size_t length() const { return length_; }
    /// The layer whose pre-activation is added to that of layer l; 0 if none is.
    [[nodiscard]] std::size_t source_of(std::size_t l) const;
    /// The layer to whose pre-activation that of layer l is added; 0 if there is none.
    [[nodiscard]] std::size_t target_of(std::size_t l) const;
    /// Factor on the std of layer l's weights, of K blocks of m layers. Scaled: 1 / sqrt(K) on each block's last
    /// layer (Hayou et al. 2021, "Stable ResNet"; Radford et al. 2019). Fixup: K^(-1/(2 m - 2)) on all layers of a
    /// block but the last, whose weights are zero (Zhang, Dauphin & Ma 2019, section 3); m >= 2.
    [[nodiscard]] double weight_factor(std::size_t l) const;

   private:
    [[nodiscard]] bool in_block(std::size_t l) const { return l > 1 && l <= 1 + count_ * length_; }

    ResidualStart::Kind kind_;
    std::size_t length_;
    std::size_t count_;
};

}  // namespace init_lab
