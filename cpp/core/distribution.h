#pragma once

#include <cstddef>
#include <span>

#include "random.h"

namespace init_lab {

/// Entry i of each fill depends on (stream, i) alone, so a longer fill begins with a shorter one.

/// U(-1, 1): odd multiples of 2^-24, so never 0 and never an end; symmetric about 0.
void fill_uniform(const Stream& stream, std::span<float> out);

/// N(0, 1) by Box & Muller 1958 with 32-bit radius and angle; |z| < 6.67.
void fill_normal(const Stream& stream, std::span<float> out);

/// N(0, 1) cut at +-cut (cut > 0), by inversion of the distribution function, so without rejection.
void fill_truncated_normal(const Stream& stream, double cut, std::span<float> out);

/// Density of N(0, 1).
[[nodiscard]] double normal_density(double z);
/// P(Z <= z) for Z ~ N(0, 1).
[[nodiscard]] double normal_cdf(double z);
/// Inverse of normal_cdf for p in (0, 1); relative error about 1e-16.
/// Source: Wichura 1988, Algorithm AS 241 (PPND16).
[[nodiscard]] double normal_quantile(double p);
/// Standard deviation of N(0, 1) cut at +-cut: sqrt(1 - 2 c phi(c) / (2 Phi(c) - 1)); 0.8796... at cut 2.
[[nodiscard]] double truncated_normal_std(double cut);

}  // namespace init_lab
