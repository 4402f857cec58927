#pragma once

#include <bit>
#include <cstdint>
#include <numbers>

#include "lanes.h"

/// Logarithm, sine and cosine in float for the normal generator, and the exponential for activations. The standard
/// library's differ from platform to platform; these are the same everywhere, but for the last bits where the build
/// fuses its multiply-adds. The polynomials are minimax fits made for this file.
namespace init_lab {

/// ln x for positive normal x. Relative error below 2e-7 outside [0.9, 1.1], absolute below 1e-7 inside.
inline Lanes portable_log(Lanes x) {
    // x = 2^e (1 + f) with 1 + f in [sqrt(1/2), sqrt(2))
    constexpr std::int32_t sqrt_half_bits = 0x3f3504f3;
    const auto bits = std::bit_cast<IntLanes>(x);
    const IntLanes exponent = (bits - sqrt_half_bits) >> 23;
    const Lanes f = std::bit_cast<Lanes>(bits - (exponent << 23)) - 1.0f;
    Lanes p = all(-0.07859622811921792f);
    p = multiply_add(p, f, all(0.1288165040225089f));
    p = multiply_add(p, f, all(-0.13128752057707502f));
    p = multiply_add(p, f, all(0.14181191432930335f));
    p = multiply_add(p, f, all(-0.1662455426962549f));
    p = multiply_add(p, f, all(0.20002286299572355f));
    p = multiply_add(p, f, all(-0.2500081039918234f));
    p = multiply_add(p, f, all(0.3333331672555188f));
    constexpr float ln2_high = 0.693145751953125f;  // few bits, so that its product with the exponent is exact
    constexpr float ln2_low = 1.4286068203094172e-06f;
    const Lanes e = __builtin_convertvector(exponent, Lanes);
    const Lanes f2 = f * f;
    const Lanes curved = multiply_add(f2, multiply_add(f, p, all(-0.5f)), e * ln2_low);
    return multiply_add(e, all(ln2_high), f + curved);
}

/// 2^n for n in [-126, 127].
inline Lanes power_of_2(IntLanes n) { return std::bit_cast<Lanes>((std::bit_cast<WordLanes>(n) + 127u) << 23); }

/// e^x. Relative error below 1.2e-7; 0 where e^x is below the range of normal floats, infinity above it; NaN stays.
/// Several times as fast as Eigen's, which on Emscripten's SSE turns floats into integers one at a time.
inline Lanes portable_exp(Lanes x) {
    constexpr float lowest = -87.33f;  // ln of the smallest normal float
    constexpr float highest = 89.0f;   // e^x is infinite from 88.73
    constexpr float log2_e = 1.44269504f;
    constexpr float ln2_high = 0.693359375f;  // few bits, so that its product with n is exact
    constexpr float ln2_low = -2.12194440e-4f;
    constexpr float rounder = 12582912.0f;  // 1.5 2^23: what is added to it is rounded to a whole number
    const Lanes bounded = x > highest ? all(highest) : x;
    const Lanes shifted = multiply_add(bounded, all(log2_e), all(rounder));
    const Lanes n = shifted - rounder;
    const Lanes r = multiply_add(n, all(-ln2_low), multiply_add(n, all(-ln2_high), bounded));  // x = n ln 2 + r
    Lanes p = all(0.0013814602280035615f);
    p = multiply_add(p, r, all(0.008368715643882751f));
    p = multiply_add(p, r, all(0.04166838899254799f));
    p = multiply_add(p, r, all(0.1666652113199234f));
    p = multiply_add(p, r, all(0.4999999403953552f));
    const Lanes y = multiply_add(r * r, p, r) + 1.0f;
    // 2^n in two factors, since 2^128 is no float.
    const auto whole =
        std::bit_cast<IntLanes>(std::bit_cast<WordLanes>(shifted) - std::bit_cast<std::uint32_t>(rounder));
    const IntLanes half = whole >> 1;
    const Lanes result = y * power_of_2(half) * power_of_2(whole - half);
    return x < lowest ? all(0.0f) : result;
}

// Of two doubles at a time: by series that end below what is stated.

/// c_0 + c_1 x + c_2 x^2 + ...
template <double First, double... Rest>
DoubleLanes series(DoubleLanes x) {
    const DoubleLanes first = {First, First};
    if constexpr (sizeof...(Rest) == 0)
        return first;
    else
        return multiply_add(x, series<Rest...>(x), first);
}

/// ln x for x from 1 to the largest double. Relative error below 1e-12, absolute never below the rounding of x.
inline DoubleLanes portable_log(DoubleLanes x) {
    // x = 2^e (1 + f) with 1 + f in [sqrt(1/2), sqrt(2)), ln(1 + f) = 2 artanh(f / (2 + f))
    constexpr std::int64_t sqrt_half_bits = 0x3fe6a09e667f3bcd;
    constexpr double rounder = 0x1.8p52;
    const auto bits = std::bit_cast<LongLanes>(x);
    const LongLanes exponent = (bits - sqrt_half_bits) >> 52;
    const DoubleLanes f = std::bit_cast<DoubleLanes>(bits - (exponent << 52)) - 1.0;
    const DoubleLanes s = f / (2.0 + f);
    const DoubleLanes y = s * s;
    const DoubleLanes p = series<1.0 / 3.0, 1.0 / 5.0, 1.0 / 7.0, 1.0 / 9.0, 1.0 / 11.0, 1.0 / 13.0, 1.0 / 15.0>(y);
    const DoubleLanes e = std::bit_cast<DoubleLanes>(exponent + std::bit_cast<std::int64_t>(rounder)) - rounder;
    return e * std::numbers::ln2 + 2.0 * (s + s * y * p);
}

/// e^x for x in [0, 700]. Relative error below 1e-12.
inline DoubleLanes portable_exp(DoubleLanes x) {
    constexpr double rounder = 0x1.8p52;  // what is added to it is rounded to a whole number
    const DoubleLanes shifted = x * std::numbers::log2e + rounder;
    const DoubleLanes r = x - (shifted - rounder) * std::numbers::ln2;  // x = n ln 2 + r
    const DoubleLanes p = series<1.0, 1.0, 1.0 / 2, 1.0 / 6, 1.0 / 24, 1.0 / 120, 1.0 / 720, 1.0 / 5040, 1.0 / 40320,
                                 1.0 / 362880, 1.0 / 3628800, 1.0 / 39916800>(r);
    return p * std::bit_cast<DoubleLanes>((std::bit_cast<LongLanes>(shifted) + 1023) << 52);
}

struct SineCosine {
    Lanes sine;
    Lanes cosine;
};

/// Sine and cosine of the angle 2 pi turn / 2^32. Absolute error below 1.2e-7.
/// An integer angle makes the reduction to [-pi/4, pi/4] exact.
inline SineCosine portable_sine_cosine(WordLanes turn) {
    const WordLanes quadrant = (turn + 0x20000000u) >> 30;
    const auto remainder = std::bit_cast<IntLanes>(turn - (quadrant << 30));
    const Lanes x = __builtin_convertvector(remainder, Lanes) * 1.4629180792671596e-09f;  // 2 pi / 2^32
    const Lanes y = x * x;
    Lanes s = multiply_add(y, all(-0.00019517298963249785f), all(0.008332178145981164f));
    s = multiply_add(y, s, all(-0.166666549436979f));
    s = multiply_add(x * y, s, x);
    Lanes c = multiply_add(y, all(2.4438451622207912e-05f), all(-0.0013887367516040295f));
    c = multiply_add(y, c, all(0.04166664686645015f));
    c = multiply_add(y, c, all(-0.5f));
    c = multiply_add(y, c, all(1.0f));
    // Quadrants 1 and 3 swap the two; the signs go on as bits.
    const WordLanes swap = 0u - (quadrant & 1u);
    const auto sb = std::bit_cast<WordLanes>(s);
    const auto cb = std::bit_cast<WordLanes>(c);
    const WordLanes sine_sign = (quadrant & 2u) << 30;
    const WordLanes cosine_sign = ((quadrant + 1u) & 2u) << 30;
    return {std::bit_cast<Lanes>(((sb & ~swap) | (cb & swap)) ^ sine_sign),
            std::bit_cast<Lanes>(((cb & ~swap) | (sb & swap)) ^ cosine_sign)};
}

}  // namespace init_lab
