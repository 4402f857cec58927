#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>

namespace init_lab {

/// Four floats in one register, where there are such registers.
using Lanes = float __attribute__((vector_size(16)));
inline constexpr std::ptrdiff_t lane_count = 4;
using IntLanes = std::int32_t __attribute__((vector_size(16)));
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

inline DoubleLanes low_doubles(Lanes x) { return DoubleLanes{x[0], x[1]}; }
inline DoubleLanes high_doubles(Lanes x) { return DoubleLanes{x[2], x[3]}; }

inline Lanes multiply_add(Lanes a, Lanes b, Lanes c) {
#ifdef __wasm_relaxed_simd__
    return __builtin_wasm_relaxed_madd_f32x4(a, b, c);
#else
    return a * b + c;
#endif
}

}  // namespace init_lab
