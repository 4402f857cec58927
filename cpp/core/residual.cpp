#include "residual.h"

#include <array>
#include <cmath>

#include "power.h"

namespace init_lab {
namespace {

using Kind = ResidualStart::Kind;

constexpr std::array table{
    ResidualStart{"none", "none", "No skip connections.", Kind::none},
    ResidualStart{"plain", "plain", "Blocks with a skip connection, weights as the initializer has them.",
                  Kind::plain},
    ResidualStart{"scaled", "scaled", "The last weights of each block times 1/√(blocks).", Kind::scaled},
    ResidualStart{"fixup", "Fixup",
                  "The last weights of each block zero, the others times blocks^(−1/(2m − 2)), m layers a block.",
                  Kind::fixup},
};

}  // namespace

std::span<const ResidualStart> residual_starts() { return table; }

ResidualBlocks::ResidualBlocks(ResidualStart::Kind kind, std::size_t layers, std::size_t block_layers)
    : kind_(kind), length_(block_layers), count_(kind == Kind::none ? 0 : (layers - 1) / block_layers) {}

std::size_t ResidualBlocks::source_of(std::size_t l) const {
    return in_block(l) && (l - 1) % length_ == 0 ? l - length_ : 0;
}

std::size_t ResidualBlocks::target_of(std::size_t l) const {
    return count_ > 0 && l <= 1 + (count_ - 1) * length_ && (l - 1) % length_ == 0 ? l + length_ : 0;
}

double ResidualBlocks::weight_factor(std::size_t l) const {
    if (!in_block(l)) return 1.0;
    const bool last = source_of(l) != 0;
    const auto blocks = static_cast<double>(count_);
    switch (kind_) {
        case Kind::scaled: return last ? 1.0 / std::sqrt(blocks) : 1.0;
        case Kind::fixup: return last ? 0.0 : power(blocks, -1.0 / (2.0 * static_cast<double>(length_) - 2.0));
        default: return 1.0;
    }
}

}  // namespace init_lab
