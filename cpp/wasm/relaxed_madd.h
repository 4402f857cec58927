#pragma once

// Included before every source of the relaxed-SIMD build. Eigen's matrix product multiplies and adds through `pmadd`;
// here that is one fused instruction, which compilers do not choose by themselves.
#include <wasm_simd128.h>

#include <Eigen/Core>

namespace Eigen::internal {

template <>
EIGEN_STRONG_INLINE Packet4f pmadd(const Packet4f& a, const Packet4f& b, const Packet4f& c) {
    return Packet4f(reinterpret_cast<__m128>(wasm_f32x4_relaxed_madd(
        reinterpret_cast<v128_t>(static_cast<__m128>(a)), reinterpret_cast<v128_t>(static_cast<__m128>(b)),
        reinterpret_cast<v128_t>(static_cast<__m128>(c)))));
}

}  // namespace Eigen::internal
