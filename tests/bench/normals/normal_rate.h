#pragma once

/// Standard normals per second, in millions, a layer of 256 × 256 weights at a time, over about `milliseconds`.
namespace init_lab::bench {

/// The core's.
[[nodiscard]] double normal_rate(double milliseconds);
/// std::normal_distribution over std::mt19937.
[[nodiscard]] double library_normal_rate(double milliseconds);

}  // namespace init_lab::bench
