#include "elementwise.h"

#include <algorithm>

#include "elementary_functions.h"
#include "lanes.h"

namespace init_lab {
namespace {

using Packet = Eigen::Map<Eigen::Array<float, Piece::packet, 1>, Eigen::Aligned16>;

/// Calls write(result, destination, count) with each piece of f(z).
template <class Write>
void for_each_piece(const Eigen::Ref<const Eigen::MatrixXf>& z, float parameter, const Elementwise& f,
                    Eigen::Ref<Eigen::MatrixXf>& out, Write write) {
    const bool gapless = z.outerStride() == z.rows() && out.outerStride() == out.rows();
    const Eigen::Index columns = gapless ? 1 : z.cols();
    const auto length = static_cast<std::size_t>(gapless ? z.size() : z.rows());
    Piece piece;
    for (Eigen::Index column = 0; column < columns; ++column) {
        const float* from = z.data() + column * z.outerStride();
        float* to = out.data() + column * out.outerStride();
        for (std::size_t first = 0; first < length; first += Piece::capacity) {
            const std::size_t count = std::min(Piece::capacity, length - first);
            piece.packets = (count + Piece::packet - 1) / Piece::packet;
            std::fill_n(piece.z.begin() + Piece::packet * (piece.packets - 1), Piece::packet, 0.0f);
            std::copy_n(from + first, count, piece.z.begin());
            if (f.part != nullptr) f.part(piece, parameter);
            f.finish(piece, parameter);
            write(piece.out.data(), to + first, count);
        }
    }
}

}  // namespace

void exponentials(Piece& piece) {
    float* const end = piece.part.data() + piece.packets * Piece::packet;
    for (float* x = piece.part.data(); x < end; x += lane_count) store(x, portable_exp(load(x)));
}

void tangents(Piece& piece) {
    for (std::size_t i = 0; i < piece.packets; ++i) {
        Packet x(piece.part.data() + i * Piece::packet);
        x = x.tanh();
    }
}

void map_entries(const Eigen::Ref<const Eigen::MatrixXf>& z, float parameter, const Elementwise& f,
                 Eigen::Ref<Eigen::MatrixXf>& out) {
    for_each_piece(z, parameter, f, out,
                   [](const float* result, float* to, std::size_t count) { std::copy_n(result, count, to); });
}

void scale_entries(const Eigen::Ref<const Eigen::MatrixXf>& z, float parameter, const Elementwise& f,
                   Eigen::Ref<Eigen::MatrixXf>& out) {
    for_each_piece(z, parameter, f, out, [](const float* result, float* to, std::size_t count) {
        for (std::size_t i = 0; i < count; ++i) to[i] *= result[i];
    });
}

}  // namespace init_lab
