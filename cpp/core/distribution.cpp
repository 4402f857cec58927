#include "distribution.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <numbers>

#include "elementary_functions.h"
#include "lanes.h"

namespace init_lab {
namespace {

/// Fills `out` group by group: `convert` turns 256 words into 256 values.
template <class Convert>
void fill_by_groups(const Stream& stream, std::span<float> out, Convert convert) {
    WordGroup words;
    std::array<float, words_per_group> last{};
    std::uint64_t group = 0;
    for (std::size_t done = 0; done < out.size(); done += words_per_group, ++group) {
        const std::size_t left = out.size() - done;
        fill_words(stream, group, words);
        convert(words, left < words_per_group ? last.data() : &out[done]);
        if (left < words_per_group) std::copy_n(last.begin(), left, &out[done]);
    }
}

/// 24 bits of the word, centred in their cell: odd multiples of 2^-24 in (-1, 1).
inline float symmetric_uniform(std::uint32_t word) {
    return (static_cast<float>(static_cast<std::int32_t>(word) >> 8) + 0.5f) * 0x1p-23f;
}

/// Calls work(i) for every fourth i below `count`, four calls a turn: a tenth faster than one.
template <class Work>
void for_each_lanes(int count, Work work) {
    constexpr int per_turn = 4 * lane_count;
    for (int turn = 0; turn < count; turn += per_turn) {
        for (int i = turn; i < turn + per_turn; i += lane_count) work(i);
    }
}

/// Box-Muller on `count` pairs of words: the first gives the radius, the second the angle. In two loops, whose
/// constants find room in the registers.
void box_muller(const std::uint32_t* radius_words, const std::uint32_t* angle_words, float* first, float* second,
                int count) {
    for_each_lanes(count, [&](int i) {
        const Lanes words = __builtin_convertvector(load_words(radius_words + i), Lanes);
        const Lanes u = (words + 0.5f) * 0x1p-32f;  // in (0, 1]
        store(first + i, square_roots(-2.0f * portable_log(u)));
    });
    for_each_lanes(count, [&](int i) {
        const Lanes radius = load(first + i);
        const SineCosine angle = portable_sine_cosine(load_words(angle_words + i));
        store(first + i, radius * angle.cosine);
        store(second + i, radius * angle.sine);
    });
}

}  // namespace

void fill_uniform(const Stream& stream, std::span<float> out) {
    fill_by_groups(stream, out, [](const WordGroup& words, float* values) {
        for (std::size_t i = 0; i < words_per_group; ++i) values[i] = symmetric_uniform(words[i]);
    });
}

void fill_normal(const Stream& stream, std::span<float> out) {
    fill_by_groups(stream, out, [](const WordGroup& words, float* values) {
        constexpr int half = words_per_group / 2;
        box_muller(words.data(), words.data() + half, values, values + half, half);
    });
}

void fill_truncated_normal(const Stream& stream, double cut, std::span<float> out) {
    const double low = normal_cdf(-cut);
    const double mass = 1.0 - 2.0 * low;
    const auto limit = static_cast<float>(cut);
    fill_by_groups(stream, out, [&](const WordGroup& words, float* values) {
        for (std::size_t i = 0; i < words_per_group; ++i) {
            const double u = (static_cast<double>(words[i]) + 0.5) * 0x1p-32;
            values[i] = std::clamp(static_cast<float>(normal_quantile(low + mass * u)), -limit, limit);
        }
    });
}

double normal_density(double z) { return std::exp(-0.5 * z * z) / std::sqrt(2.0 * std::numbers::pi); }

double normal_cdf(double z) { return 0.5 * std::erfc(-z / std::numbers::sqrt2); }

namespace {

template <std::size_t N>
double polynomial(const std::array<double, N>& coefficients, double x) {
    double sum = 0.0;
    for (std::size_t i = N; i-- > 0;) sum = sum * x + coefficients[i];
    return sum;
}

// AS 241: rational approximations in three regions (numerator, denominator).
constexpr std::array central_p{3.3871328727963666080e0, 1.3314166789178437745e2, 1.9715909503065514427e3,
                               1.3731693765509461125e4, 4.5921953931549871457e4, 6.7265770927008700853e4,
                               3.3430575583588128105e4, 2.5090809287301226727e3};
constexpr std::array central_q{1.0,
                               4.2313330701600911252e1,
                               6.8718700749205790830e2,
                               5.3941960214247511077e3,
                               2.1213794301586595867e4,
                               3.9307895800092710610e4,
                               2.8729085735721942674e4,
                               5.2264952788528545610e3};
constexpr std::array near_p{1.42343711074968357734e0,  4.63033784615654529590e0, 5.76949722146069140550e0,
                            3.64784832476320460504e0,  1.27045825245236838258e0, 2.41780725177450611770e-1,
                            2.27238449892691845833e-2, 7.74545014278341407640e-4};
constexpr std::array near_q{1.0,
                            2.05319162663775882187e0,
                            1.67638483018380384940e0,
                            6.89767334985100004550e-1,
                            1.48103976427480074590e-1,
                            1.51986665636164571966e-2,
                            5.47593808499534494600e-4,
                            1.05075007164441684324e-9};
constexpr std::array far_p{6.65790464350110377720e0,  5.46378491116411436990e0,  1.78482653991729133580e0,
                           2.96560571828504891230e-1, 2.65321895265761230930e-2, 1.24266094738807843860e-3,
                           2.71155556874348757815e-5, 2.01033439929228813265e-7};
constexpr std::array far_q{1.0,
                           5.99832206555887937690e-1,
                           1.36929880922735805310e-1,
                           1.48753612908506148525e-2,
                           7.86869131145613259100e-4,
                           1.84631831751005468180e-5,
                           1.42151175831644588870e-7,
                           2.04426310338993978564e-15};

}  // namespace

double normal_quantile(double p) {
    const double q = p - 0.5;
    if (std::abs(q) <= 0.425) {
        const double r = 0.180625 - q * q;
        return q * polynomial(central_p, r) / polynomial(central_q, r);
    }
    const double r = std::sqrt(-std::log(q < 0.0 ? p : 1.0 - p));
    const double z = r <= 5.0 ? polynomial(near_p, r - 1.6) / polynomial(near_q, r - 1.6)
                              : polynomial(far_p, r - 5.0) / polynomial(far_q, r - 5.0);
    return q < 0.0 ? -z : z;
}

double truncated_normal_std(double cut) {
    const double mass = 2.0 * normal_cdf(cut) - 1.0;
    return std::sqrt(1.0 - 2.0 * cut * normal_density(cut) / mass);
}

}  // namespace init_lab
