#pragma once

#include <array>
#include <cstddef>

namespace init_lab {

/// P(u <= 0 on all of a batch of samples), u ~ N(mean, sigma^2) with correlation c between any two: that a unit is
/// dead. To about 1e-6.
class AllNegative {
   public:
    explicit AllNegative(int batch);
    [[nodiscard]] double operator()(double mean, double sigma, double correlation) const;

   private:
    static constexpr std::size_t orders = 13;
    double batch_;
    // Of the largest of so many independent normals: its mean, and moments about that, of order 0 to 12.
    double largest_ = 0.0;
    std::array<double, orders> moments_{};
};

}  // namespace init_lab
