#include <cmath>
#include <numbers>

#include "core/distribution.h"
#include "dataset.h"

namespace init_lab {
namespace {

using Kind = DatasetInfo::Kind;

constexpr double pi = std::numbers::pi;

struct Point {
    double x;
    double y;
};

/// One and a half turns, the radius growing with the angle. `t` in [0, 1] along the arm.
Point on_spiral(bool second, double t) {
    const double radius = 0.05 + 0.9 * t;
    const double angle = 3.0 * pi * t + (second ? pi : 0.0);
    return {radius * std::cos(angle), radius * std::sin(angle)};
}

/// A disc of radius 0.4 and a ring from 0.7 to 0.95, evenly filled.
Point on_circles(bool second, double t, double turn) {
    const double inner = second ? 0.7 : 0.0;
    const double outer = second ? 0.95 : 0.4;
    const double radius = std::sqrt(inner * inner + t * (outer * outer - inner * inner));
    return {radius * std::cos(pi * turn), radius * std::sin(pi * turn)};
}

/// Both coordinates of one sign, or of two; a gap along the axes. `u` and `v` in [-1, 1].
Point in_quadrants(bool second, double u, double v) {
    const double x = std::copysign(0.08 + 0.87 * std::abs(u), u);
    const double y = 0.08 + 0.87 * std::abs(v);
    return {x, (x > 0.0) != second ? y : -y};
}

/// Half circles of radius 0.6, the second turned over, shifted and raised.
Point on_moons(bool second, double t) {
    const double x = 0.6 * std::cos(pi * t);
    const double y = 0.6 * std::sin(pi * t);
    return second ? Point{0.3 - x, 0.15 - y} : Point{x - 0.3, y - 0.15};
}

Point point_of(Kind kind, bool second, double u, double v) {
    const double t = 0.5 * (u + 1.0);
    switch (kind) {
        case Kind::circles: return on_circles(second, t, v);
        case Kind::exclusive_or: return in_quadrants(second, u, v);
        case Kind::moons: return on_moons(second, t);
        default: return on_spiral(second, t);
    }
}

}  // namespace

LabelledRows toy_points(Kind kind, int count, double noise, std::uint64_t seed, std::uint32_t repeat) {
    const auto size = static_cast<std::size_t>(count);
    std::vector<float> places(2 * size);
    std::vector<float> offsets(2 * size);
    fill_uniform({seed, Purpose::toy_points, 0, repeat}, places);
    fill_normal({seed, Purpose::toy_points, 1, repeat}, offsets);
    LabelledRows out;
    out.values.resize(2, count);
    for (std::size_t i = 0; i < size; ++i) {
        const bool second = i % 2 == 1;
        const Point p = point_of(kind, second, places[2 * i], places[2 * i + 1]);
        const auto column = static_cast<Eigen::Index>(i);
        out.values(0, column) = static_cast<float>(p.x + noise * static_cast<double>(offsets[2 * i]));
        out.values(1, column) = static_cast<float>(p.y + noise * static_cast<double>(offsets[2 * i + 1]));
        out.labels.push_back(second ? 1 : 0);
    }
    return out;
}

}  // namespace init_lab
