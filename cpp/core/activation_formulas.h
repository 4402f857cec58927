#pragma once

#include <cmath>
#include <numbers>
#include <type_traits>

/// Every activation's value and slope as arithmetic in z, its parameter p and one transcendental part t: in float
/// over a layer, where t comes in packets, and in double for the quadrature, where it comes from the standard
/// library.
///
/// What holds for all: values of NaN are NaN. At -inf and inf a value is its limit there. Where a value or a slope
/// tends to 0 it keeps its relative precision. Conditions are written so that NaN takes the branch that keeps it.
namespace init_lab::formulas {

// --- Transcendental parts ---

/// None: t is not used.
struct NoPart {
    static constexpr bool exists = false;
    static double of(double /*z*/, double /*p*/) { return 0.0; }
};

struct TanhPart {
    static constexpr bool exists = true;
    static constexpr bool is_tanh = true;
};
struct ExponentialPart {
    static constexpr bool exists = true;
    static constexpr bool is_tanh = false;
};

/// tanh z
struct Tangent : TanhPart {
    template <class T>
    static T argument(T z, T /*p*/) {
        return z;
    }
};
/// tanh(z / 2) for z < 0, else 0: for e^z - 1 without loss of digits near 0
struct HalfTangent : TanhPart {
    template <class T>
    static T argument(T z, T /*p*/) {
        return T(0.5) * (z < 0 ? z : T(0));
    }
};
/// e^-|z|, which never overflows
struct Decay : ExponentialPart {
    template <class T>
    static T argument(T z, T /*p*/) {
        return -std::abs(z);
    }
};
/// e^(-p |z|)
struct ScaledDecay : ExponentialPart {
    template <class T>
    static T argument(T z, T p) {
        return -p * std::abs(z);
    }
};
/// e^(-z^2 / 2)
struct Bell : ExponentialPart {
    template <class T>
    static T argument(T z, T /*p*/) {
        return T(-0.5) * z * z;
    }
};

// --- Pieces of formulas ---

/// max(0, z)
template <class T>
T positive(T z) {
    return z < 0 ? T(0) : z;
}

/// z itself within any range that matters; for products with what is 0 by then, so that they are not infinity times
/// 0.
template <class T>
T within_reach(T z) {
    constexpr T far = T(1e4);
    return z < -far ? -far : (z > far ? far : z);
}

/// The same towards -infinity alone.
template <class T>
T not_below_reach(T z) {
    constexpr T far = T(1e4);
    return z < -far ? -far : z;
}
/// |z|, likewise; NaN is left to the rest of a formula.
template <class T>
T size_within_reach(T z) {
    constexpr T far = T(1e4);
    return std::abs(z) < far ? std::abs(z) : far;
}

/// 1 / (1 + e^-z) from t = e^-|z|
template <class T>
T logistic(T z, T t) {
    return (z < 0 ? t : T(1)) / (1 + t);
}

/// ln(1 + t) for t in [0, 1]: 2 artanh s with s = t / (2 + t). In float by a polynomial made for this file: relative
/// error of the formula 1.6e-8.
template <class T>
T log_of_1_plus(T t) {
    if constexpr (std::is_same_v<T, double>) {
        return std::log1p(t);
    } else {
        const T s = t / (2 + t);
        const T w = s * s;
        const T r = T(0.33333320168349617) +
                    w * (T(0.20003780322455846) + w * (T(0.1411830990265085) + w * T(0.13425749011441237)));
        return 2 * s + 2 * s * w * r;
    }
}

/// P(Z > a) for Z ~ N(0, 1) and a >= 0, from t = e^(-a^2 / 2). In float by erfc(x) e^(x^2) = r P(r), r = 1 / (1 + x /
/// 2), x = a / sqrt(2), with a minimax polynomial P made for this file: relative error of the formula 4.1e-8 up to a
/// = 12.7 and 2.3e-7 to 14.5, where t leaves the range of float. The rounding of a^2 / 2 adds (1 + a^2 / 2) 6e-8.
template <class T>
T upper_tail(T a, T t) {
    constexpr T root_half = std::numbers::sqrt2_v<T> / 2;
    if constexpr (std::is_same_v<T, double>) {
        return 0.5 * std::erfc(a * root_half);
    } else {
        const T r = 1 / (1 + a * (root_half / 2));
        T p = T(-0.05864103377485775);
        p = p * r + T(0.28247460771709115);
        p = p * r + T(-0.4828210070509644);
        p = p * r + T(0.27301775775854165);
        p = p * r + T(-0.023115061484395943);
        p = p * r + T(0.2011853761177737);
        p = p * r + T(0.24348811792095754);
        p = p * r + T(0.28232166966669386);
        p = p * r + T(0.2820895318819609);
        return t * (r * p / 2);
    }
}

// --- Activations ---

struct Linear {
    using ValuePart = NoPart;
    using SlopePart = NoPart;
    template <class T>
    static T value(T z, T /*t*/, T /*p*/) {
        return z;
    }
    template <class T>
    static T slope(T /*z*/, T /*t*/, T /*p*/) {
        return 1;
    }
};

/// f = 1 / (1 + e^-z), f' = f (1 - f)
struct Sigmoid {
    using ValuePart = Decay;
    using SlopePart = Decay;
    template <class T>
    static T value(T z, T t, T /*p*/) {
        return logistic(z, t);
    }
    template <class T>
    static T slope(T /*z*/, T t, T /*p*/) {
        return t / ((1 + t) * (1 + t));
    }
};

/// f = tanh z, f' = 1 - f^2
struct Tanh {
    using ValuePart = Tangent;
    using SlopePart = Tangent;
    template <class T>
    static T value(T /*z*/, T t, T /*p*/) {
        return t;
    }
    template <class T>
    static T slope(T /*z*/, T t, T /*p*/) {
        return 1 - t * t;
    }
};

/// f = max(0, z), f' = 1 for z > 0, else 0.
struct Relu {
    using ValuePart = NoPart;
    using SlopePart = NoPart;
    template <class T>
    static T value(T z, T /*t*/, T /*p*/) {
        return positive(z);
    }
    template <class T>
    static T slope(T z, T /*t*/, T /*p*/) {
        return z > 0 ? T(1) : T(0);
    }
};

/// f = z for z > 0, else p z; f' = 1 for z > 0, else p.
struct LeakyRelu {
    using ValuePart = NoPart;
    using SlopePart = NoPart;
    template <class T>
    static T value(T z, T /*t*/, T p) {
        return positive(z) + p * (z < 0 ? z : T(0));
    }
    template <class T>
    static T slope(T z, T /*t*/, T p) {
        return z > 0 ? T(1) : p;
    }
};

/// f = z for z > 0, else p (e^z - 1); f' = 1 for z > 0, else p e^z.
struct Elu {
    using ValuePart = HalfTangent;
    using SlopePart = Decay;
    template <class T>
    static T value(T z, T t, T p) {
        return positive(z) + p * (2 * t / (1 - t));  // e^z - 1 from t = tanh(z / 2)
    }
    template <class T>
    static T slope(T z, T t, T p) {
        return z > 0 ? T(1) : p * t;
    }
};

/// lambda ELU(z; alpha), with the lambda and alpha that keep N(0, 1) at mean 0 and variance 1.
struct Selu {
    using ValuePart = HalfTangent;
    using SlopePart = Decay;
    static constexpr double lambda = 1.0507009873554804934193349852946;
    static constexpr double alpha = 1.6732632423543772848170429916717;
    template <class T>
    static T value(T z, T t, T /*p*/) {
        return T(lambda) * Elu::value(z, t, T(alpha));
    }
    template <class T>
    static T slope(T z, T t, T /*p*/) {
        return T(lambda) * Elu::slope(z, t, T(alpha));
    }
};

/// f = z P(Z <= z), f' = P(Z <= z) + z phi(z), with Z ~ N(0, 1) of density phi.
struct Gelu {
    using ValuePart = Bell;
    using SlopePart = Bell;
    template <class T>
    static T value(T z, T t, T /*p*/) {
        const T size = size_within_reach(z);
        return positive(z) - size * upper_tail(size, t);
    }
    template <class T>
    static T slope(T z, T t, T /*p*/) {
        constexpr T density_at_0 = T(0.3989422804014327);  // 1 / sqrt(2 pi)
        const T size = size_within_reach(z);
        const T rest = upper_tail(size, t) - size * (density_at_0 * t);
        return (z < 0 ? T(0) : T(1)) + (z < 0 ? rest : -rest);
    }
};

/// f = z s(z), f' = s + z s (1 - s), with s the sigmoid.
struct Silu {
    using ValuePart = Decay;
    using SlopePart = Decay;
    template <class T>
    static T value(T z, T t, T /*p*/) {
        return not_below_reach(z) * logistic(z, t);
    }
    template <class T>
    static T slope(T z, T t, T /*p*/) {
        return logistic(z, t) + within_reach(z) * (t / ((1 + t) * (1 + t)));
    }
};

/// f = ln(1 + e^(p z)) / p, f' = 1 / (1 + e^(-p z)).
struct Softplus {
    using ValuePart = ScaledDecay;
    using SlopePart = ScaledDecay;
    template <class T>
    static T value(T z, T t, T p) {
        return positive(z) + log_of_1_plus(t) / p;
    }
    template <class T>
    static T slope(T z, T t, T /*p*/) {
        return logistic(z, t);
    }
};

/// f = z / (1 + |z|), f' = 1 / (1 + |z|)^2.
struct Softsign {
    using ValuePart = NoPart;
    using SlopePart = NoPart;
    template <class T>
    static T value(T z, T /*t*/, T /*p*/) {
        constexpr T far = T(1e30);  // where f is 1 long since
        const T within = z < -far ? -far : (z > far ? far : z);
        return within / (1 + std::abs(within));
    }
    template <class T>
    static T slope(T z, T /*t*/, T /*p*/) {
        const T r = 1 / (1 + std::abs(z));
        return r * r;
    }
};

/// f = z cut to [-1, 1], f' = 1 inside, else 0.
struct HardTanh {
    using ValuePart = NoPart;
    using SlopePart = NoPart;
    template <class T>
    static T value(T z, T /*t*/, T /*p*/) {
        return z < -1 ? T(-1) : (z > 1 ? T(1) : z);
    }
    template <class T>
    static T slope(T z, T /*t*/, T /*p*/) {
        return std::abs(z) < 1 ? T(1) : T(0);
    }
};

/// f = z tanh(softplus z) = z n / (n + 2) with n = e^z (e^z + 2); f' = n / (n + 2) + 4 z e^z (1 + e^z) / (n + 2)^2.
/// Both fractions are divided through by the larger of 1 and e^2z.
struct Mish {
    using ValuePart = Decay;
    using SlopePart = Decay;
    template <class T>
    static T value(T z, T t, T /*p*/) {
        return not_below_reach(z) * (over(z, t) / under(z, t));
    }
    template <class T>
    static T slope(T z, T t, T /*p*/) {
        const T den = under(z, t);
        return over(z, t) / den + 4 * within_reach(z) * (up(z, t) * t * (1 + t) / (den * den));
    }

   private:
    /// e^z for z < 0, else 1; e^-z for z > 0, else 1
    template <class T>
    static T down(T z, T t) {
        return z < 0 ? t : T(1);
    }
    template <class T>
    static T up(T z, T t) {
        return z < 0 ? T(1) : t;
    }
    template <class T>
    static T over(T z, T t) {
        return down(z, t) * down(z, t) + 2 * t;
    }
    template <class T>
    static T under(T z, T t) {
        return over(z, t) + 2 * up(z, t) * up(z, t);
    }
};

}  // namespace init_lab::formulas
