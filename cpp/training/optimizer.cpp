#include "optimizer.h"

#include <array>
#include <cmath>
#include <numbers>

namespace init_lab {
namespace {

using Kind = Optimizer::Kind;

constexpr std::array table{
    Optimizer{"sgd", "", "SGD", "w ← w − η g", "Robbins & Monro 1951", Kind::sgd, 0.03, 0},
    Optimizer{"momentum", "sgd_momentum", "SGD with momentum", "v ← μ v + g; w ← w − η v",
              "Polyak 1964; Sutskever et al. 2013", Kind::momentum, 0.01, 1},
    Optimizer{"adam", "", "Adam", "w ← w − η m̂ / (√v̂ + ε)", "Kingma & Ba 2015, algorithm 1", Kind::adam, 0.001, 2},
};

constexpr std::array schedule_table{
    Schedule{"constant", "Constant", "The learning rate stays.", Schedule::Kind::constant},
    Schedule{"warm_up", "Warm-up", "It rises from near 0 over the first steps, then stays.", Schedule::Kind::warm_up},
    Schedule{"cosine", "Cosine", "It rises over the first steps, then falls to 0 as half a cosine.",
             Schedule::Kind::cosine},
};

void step_plain(const float* g, float rate, std::size_t size, float* w) {
    for (std::size_t i = 0; i < size; ++i) w[i] -= rate * g[i];
}

void step_momentum(const float* g, float rate, float momentum, std::size_t size, float* v, float* w) {
    for (std::size_t i = 0; i < size; ++i) {
        v[i] = momentum * v[i] + g[i];
        w[i] -= rate * v[i];
    }
}

void step_adam(const float* g, double rate, std::int64_t step, std::size_t size, float* m, float* v, float* w) {
    constexpr double beta_1 = 0.9;
    constexpr double beta_2 = 0.999;
    const auto t = static_cast<double>(step);
    const auto keep_1 = static_cast<float>(beta_1);
    const auto keep_2 = static_cast<float>(beta_2);
    const auto take_1 = static_cast<float>(1.0 - beta_1);
    const auto take_2 = static_cast<float>(1.0 - beta_2);
    const auto length = static_cast<float>(rate / (1.0 - std::pow(beta_1, t)));
    const auto correction = static_cast<float>(1.0 / std::sqrt(1.0 - std::pow(beta_2, t)));
    for (std::size_t i = 0; i < size; ++i) {
        m[i] = keep_1 * m[i] + take_1 * g[i];
        v[i] = keep_2 * v[i] + take_2 * g[i] * g[i];
        w[i] -= length * m[i] / (std::sqrt(v[i]) * correction + 1e-8f);
    }
}

}  // namespace

std::span<const Optimizer> optimizers() { return table; }
std::span<const Schedule> schedules() { return schedule_table; }

OptimizerState::OptimizerState(Kind kind, double momentum, std::size_t parameters)
    : kind_(kind), momentum_(static_cast<float>(momentum)) {
    memory_.assign(parameters * (kind == Kind::adam ? 2 : kind == Kind::momentum ? 1 : 0), 0.0f);
}

void OptimizerState::apply(std::span<const float> gradient, double rate, std::int64_t step, std::size_t first,
                           std::span<float> parameters) {
    const std::size_t size = parameters.size() - first;
    const float* g = gradient.data() + first;
    float* w = parameters.data() + first;
    switch (kind_) {
        case Kind::sgd: step_plain(g, static_cast<float>(rate), size, w); break;
        case Kind::momentum:
            step_momentum(g, static_cast<float>(rate), momentum_, size, memory_.data() + first, w);
            break;
        case Kind::adam:
            step_adam(g, rate, step, size, memory_.data() + first, memory_.data() + parameters.size() + first, w);
            break;
    }
}

double rate_factor(Schedule::Kind kind, double warm_up, std::int64_t step, std::int64_t steps) {
    if (kind == Schedule::Kind::constant) return 1.0;
    const double rise = std::floor(warm_up * static_cast<double>(steps));
    const auto at = static_cast<double>(step);
    if (at <= rise) return at / rise;
    if (kind == Schedule::Kind::warm_up) return 1.0;
    const double share = (at - 1.0 - rise) / std::fmax(1.0, static_cast<double>(steps) - rise);
    return 0.5 * (1.0 + std::cos(std::numbers::pi * share));
}

double clip_norm(std::span<float> gradient, double limit) {
    double sum = 0.0;
    for (const float g : gradient) sum += static_cast<double>(g) * static_cast<double>(g);
    const double norm = std::sqrt(sum);
    if (limit > 0.0 && norm > limit) {
        const auto factor = static_cast<float>(limit / norm);
        for (float& g : gradient) g *= factor;
    }
    return norm;
}

}  // namespace init_lab
