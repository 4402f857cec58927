#pragma once

#include <bit>
#include <cmath>
#include <cstdint>

/// Logarithm, sine and cosine in float for the normal generator, and the exponential for activations. The standard
/// library's differ from platform to platform; these are the same everywhere (no fused operations), and simple enough
/// for compilers to vectorize. The polynomials are minimax fits made for this file.
namespace init_lab {

/// ln x for positive normal x. Relative error below 2e-7 outside [0.9, 1.1], absolute below 1e-7 inside.
inline float portable_log(float x) {
    // x = 2^e (1 + f) with 1 + f in [sqrt(1/2), sqrt(2))
    constexpr std::int32_t sqrt_half_bits = 0x3f3504f3;
    const auto bits = std::bit_cast<std::int32_t>(x);
    const std::int32_t exponent = (bits - sqrt_half_bits) >> 23;
    const float f = std::bit_cast<float>(bits - exponent * (1 << 23)) - 1.0f;
    float p = -0.07859622811921792f;
    p = p * f + 0.1288165040225089f;
    p = p * f + -0.13128752057707502f;
    p = p * f + 0.14181191432930335f;
    p = p * f + -0.1662455426962549f;
    p = p * f + 0.20002286299572355f;
    p = p * f + -0.2500081039918234f;
    p = p * f + 0.3333331672555188f;
    const float f2 = f * f;
    constexpr float ln2_high = 0.693145751953125f;  // few bits, so that its product with the exponent is exact
    constexpr float ln2_low = 1.4286068203094172e-06f;
    const auto e = static_cast<float>(exponent);
    return e * ln2_high + (f + (f * f2 * p - 0.5f * f2 + e * ln2_low));
}

/// e^x. Relative error below 1.2e-7; 0 where e^x is below the range of normal floats, infinity above it; NaN stays.
/// Several times as fast as Eigen's, which on Emscripten's SSE turns floats into integers one at a time.
inline float portable_exp(float x) {
    constexpr float lowest = -87.33f;  // ln of the smallest normal float
    constexpr float highest = 89.0f;   // e^x is infinite from 88.73
    constexpr float log2_e = 1.44269504f;
    constexpr float ln2_high = 0.693359375f;  // few bits, so that its product with n is exact
    constexpr float ln2_low = -2.12194440e-4f;
    constexpr float rounder = 12582912.0f;  // 1.5 2^23: what is added to it is rounded to a whole number
    const float bounded = x > highest ? highest : x;
    const float shifted = bounded * log2_e + rounder;
    const float n = shifted - rounder;
    const float r = (bounded - n * ln2_high) - n * ln2_low;  // x = n ln 2 + r
    float p = 0.0013814602280035615f;
    p = p * r + 0.008368715643882751f;
    p = p * r + 0.04166838899254799f;
    p = p * r + 0.1666652113199234f;
    p = p * r + 0.4999999403953552f;
    const float y = r * r * p + r + 1.0f;
    // 2^n in two factors, since 2^128 is no float.
    const auto whole =
        static_cast<std::int32_t>(std::bit_cast<std::uint32_t>(shifted) - std::bit_cast<std::uint32_t>(rounder));
    const std::int32_t half = whole >> 1;
    const auto power_of_2 = [](std::int32_t exponent) {
        return std::bit_cast<float>((static_cast<std::uint32_t>(exponent) + 127u) << 23);
    };
    const float result = y * power_of_2(half) * power_of_2(whole - half);
    return x < lowest ? 0.0f : result;
}

struct SineCosine {
    float sine;
    float cosine;
};

/// Sine and cosine of the angle 2 pi turn / 2^32. Absolute error below 1.2e-7.
/// An integer angle makes the reduction to [-pi/4, pi/4] exact.
inline SineCosine portable_sine_cosine(std::uint32_t turn) {
    const std::uint32_t quadrant = (turn + 0x20000000u) >> 30;
    const auto remainder = static_cast<std::int32_t>(turn - (quadrant << 30));
    const float x = static_cast<float>(remainder) * 1.4629180792671596e-09f;  // 2 pi / 2^32
    const float y = x * x;
    const float s = x + x * y * (-0.166666549436979f + y * (0.008332178145981164f + y * -0.00019517298963249785f));
    const float c = 1.0f - 0.5f * y +
                    y * y * (0.04166664686645015f + y * (-0.0013887367516040295f + y * 2.4438451622207912e-05f));
    // Quadrants 1 and 3 swap the two; the signs go on as bits, since branches would stop vectorization.
    const std::uint32_t swap = 0u - (quadrant & 1u);
    const auto sb = std::bit_cast<std::uint32_t>(s);
    const auto cb = std::bit_cast<std::uint32_t>(c);
    const std::uint32_t sine_sign = (quadrant & 2u) << 30;
    const std::uint32_t cosine_sign = ((quadrant + 1u) & 2u) << 30;
    return {std::bit_cast<float>(((sb & ~swap) | (cb & swap)) ^ sine_sign),
            std::bit_cast<float>(((cb & ~swap) | (sb & swap)) ^ cosine_sign)};
}

}  // namespace init_lab
