#pragma once

// Included before every source of the relaxed-SIMD build, which defines EIGEN_VECTORIZE_FMA: Eigen's matrix product
// then multiplies and adds with these two, each one fused instruction. Compilers do not choose it by themselves.
#include <emmintrin.h>
#include <wasm_simd128.h>

inline __m128 _mm_fmadd_ps(__m128 a, __m128 b, __m128 c) {
    return reinterpret_cast<__m128>(wasm_f32x4_relaxed_madd(reinterpret_cast<v128_t>(a), reinterpret_cast<v128_t>(b),
                                                            reinterpret_cast<v128_t>(c)));
}

inline __m128d _mm_fmadd_pd(__m128d a, __m128d b, __m128d c) {
    return reinterpret_cast<__m128d>(wasm_f64x2_relaxed_madd(reinterpret_cast<v128_t>(a), reinterpret_cast<v128_t>(b),
                                                             reinterpret_cast<v128_t>(c)));
}
