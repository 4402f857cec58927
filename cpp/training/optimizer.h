#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace init_lab {

/// How a gradient g becomes a step of the parameters w. `rate` is the learning rate η of the step.
struct Optimizer {
    enum class Kind : std::uint8_t { sgd, momentum, adam };
    std::string_view name;
    std::string_view aliases;  ///< separated by spaces
    std::string_view label;
    std::string_view formula;  ///< Unicode
    std::string_view citation;
    Kind kind;
    double usual_rate;  ///< a learning rate to begin with
    int moments;        ///< numbers that it remembers for each parameter
};
[[nodiscard]] std::span<const Optimizer> optimizers();

/// One optimizer at work on one row of parameters.
class OptimizerState {
   public:
    OptimizerState(Optimizer::Kind kind, double momentum, std::size_t parameters);

    /// Moves the parameters from `first` on; those before stay. As PyTorch's SGD (dampening 0) and Adam (betas 0.9
    /// and 0.999, eps 1e-8). `step` counts from 1.
    void apply(std::span<const float> gradient, double rate, std::int64_t step, std::size_t first,
               std::span<float> parameters);
    /// What it remembers, to be saved and put back.
    [[nodiscard]] std::vector<float>& memory() { return memory_; }
    [[nodiscard]] const std::vector<float>& memory() const { return memory_; }

   private:
    Optimizer::Kind kind_;
    float momentum_;
    std::vector<float> memory_;  ///< momentum: velocities; Adam: first moments, then second
};

/// How the learning rate moves over a run.
struct Schedule {
    enum class Kind : std::uint8_t { constant, warm_up, cosine };
    std::string_view name;
    std::string_view label;
    std::string_view description;
    Kind kind;
};
[[nodiscard]] std::span<const Schedule> schedules();

/// The factor on the learning rate at `step` (from 1) of `steps`. Warm-up rises linearly over the first `warm_up` of
/// the steps (0 to 1) and then stays; cosine rises likewise, then falls to 0 as half a cosine (Loshchilov & Hutter
/// 2017, eq. 5).
[[nodiscard]] double rate_factor(Schedule::Kind kind, double warm_up, std::int64_t step, std::int64_t steps);

/// Scales the gradient down to the norm `limit` if it is longer; 0 is no limit. Returns the norm before.
/// Pascanu, Mikolov & Bengio 2013, algorithm 1.
double clip_norm(std::span<float> gradient, double limit);

}  // namespace init_lab
