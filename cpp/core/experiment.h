#pragma once

#include <memory>
#include <vector>

#include "layer_table.h"
#include "network.h"
#include "spec.h"
#include "statistics.h"
#include "verdict.h"

namespace init_lab {

/// Milliseconds spent, over all repeats.
struct Timing {
    double initialize = 0.0;
    double forward = 0.0;
    double backward = 0.0;
    double total = 0.0;
};

struct ExperimentResult {
    LayerTable measured;  ///< of the first repeat
    std::vector<Histogram> preactivation_histograms;
    std::vector<Histogram> activation_histograms;
    Bands bands;  ///< sample quantiles over all repeats
    Verdict verdict;
    Timing timing;
};

/// Draws networks, runs them forward and backward and measures every layer. The work comes in small steps, so that
/// a caller can report progress and stop.
class Experiment {
   public:
    explicit Experiment(const Spec& spec);

    /// Does the next small piece of work; false when nothing was left to do.
    bool step();
    /// Share of the work done, 0 to 1.
    [[nodiscard]] double progress() const;
    /// Complete once `step` has returned false.
    [[nodiscard]] const ExperimentResult& result() const { return result_; }
    [[nodiscard]] const Spec& spec() const { return spec_; }

   private:
    enum class Phase : std::uint8_t { draw_input, draw_layer, forward, chain, backward, finish, done };

    void step_draw_input();
    void step_draw_layer();
    void step_forward();
    void step_chain();
    void step_backward();
    void step_finish();
    void measure_forward();
    bool advance_samples();

    Spec spec_;
    Network network_;
    ExperimentResult result_;
    std::vector<LayerTable> repeats_;
    LayerTable current_;
    bool twins_ = true;
    Phase phase_ = Phase::draw_input;
    std::uint32_t repeat_ = 0;
    std::size_t layer_ = 1;
    Eigen::Index sample_ = 0;
};

}  // namespace init_lab
