#pragma once

#include <cmath>
#include <cstddef>
#include <cstdint>
#include <cstring>

namespace init_lab {

/// Four floats in one register, where there are such registers.
using Lanes = float __attribute__((vector_size(16)));
inline constexpr std::ptrdiff_t lane_count = 4;
using IntLanes = std::int32_t __attribute__((vector_size(16)));
using WordLanes = std::uint32_t __attribute__((vector_size(16)));
using LongLanes = std::int64_t __attribute__((vector_size(16)));
using DoubleLanes = double __attribute__((vector_size(16)));

inline Lanes load(const float* from) {
    Lanes lanes;
    std::memcpy(&lanes, from, sizeof lanes);
    return lanes;
}
inline void store(float* to, Lanes lanes) { std::memcpy(to, &lanes, sizeof lanes); }
inline Lanes all(float value) {
    const Lanes lanes = {value, value, value, value};
    return lanes;
}

inline WordLanes load_words(const std::uint32_t* from) {
    WordLanes lanes;
    std::memcpy(&lanes, from, sizeof lanes);
    return lanes;
}

inline DoubleLanes square_roots(DoubleLanes x) { return DoubleLanes{std::sqrt(x[0]), std::sqrt(x[1])}; }
inline Lanes square_roots(Lanes x) {
    return Lanes{std::sqrt(x[0]), std::sqrt(x[1]), std::sqrt(x[2]), std::sqrt(x[3])};
}

inline DoubleLanes low_doubles(Lanes x) { return DoubleLanes{x[0], x[1]}; }
inline DoubleLanes high_doubles(Lanes x) { return DoubleLanes{x[2], x[3]}; }

/// a b + c, rounded once in the build with relaxed SIMD and twice elsewhere.
inline Lanes multiply_add(Lanes a, Lanes b, Lanes c) {
#ifdef __wasm_relaxed_simd__
    return __builtin_wasm_relaxed_madd_f32x4(a, b, c);
#else
    return a * b + c;
#endif
}

inline DoubleLanes multiply_add(DoubleLanes a, DoubleLanes b, DoubleLanes c) {
#ifdef __wasm_relaxed_simd__
    return __builtin_wasm_relaxed_madd_f64x2(a, b, c);
#else
    return a * b + c;
#endif
}

}  // namespace init_lab
