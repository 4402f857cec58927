#pragma once

#include <Eigen/Core>
#include <array>
#include <cstddef>

namespace init_lab {

/// A piece of a layer on its way through an activation, small enough to stay in the fastest cache. It is filled up to
/// whole packets, so every entry takes the same way wherever it stands.
struct Piece {  // NOLINT(cppcoreguidelines-pro-type-member-init): written before it is read
    static constexpr std::size_t packet = 8;
    static constexpr std::size_t capacity = 256;
    std::size_t packets = 0;  ///< of `packet` entries each
    alignas(16) std::array<float, capacity> z;
    alignas(16) std::array<float, capacity> part;  ///< the transcendental part, one number per entry
    alignas(16) std::array<float, capacity> out;
};

/// An activation or its slope in two steps: its transcendental part, if any, and arithmetic on that and z.
struct Elementwise {
    void (*part)(Piece& piece, float parameter) = nullptr;
    void (*finish)(Piece& piece, float parameter) = nullptr;
};

/// In place. Where e^x is below the range of float it is 0.
void exponentials(Piece& piece);
void tangents(Piece& piece);  ///< by Eigen's packets

/// out = f(z), entry by entry.
void map_entries(const Eigen::Ref<const Eigen::MatrixXf>& z, float parameter, const Elementwise& f,
                 Eigen::Ref<Eigen::MatrixXf>& out);
/// out *= f(z), entry by entry.
void scale_entries(const Eigen::Ref<const Eigen::MatrixXf>& z, float parameter, const Elementwise& f,
                   Eigen::Ref<Eigen::MatrixXf>& out);

}  // namespace init_lab
