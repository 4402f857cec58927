#include "experiment.h"

#include <algorithm>
#include <chrono>
#include <cmath>

namespace init_lab {
namespace {

constexpr int histogram_bins = 48;
constexpr double products_per_step = 6.4e7;  // about 5 ms of matrix product
constexpr std::array<double, 5> band_probabilities{0.05, 0.25, 0.5, 0.75, 0.95};

std::span<const float> entries(const Eigen::MatrixXf& matrix) {
    return {matrix.data(), static_cast<std::size_t>(matrix.size())};
}

/// Adds the time until its end of life to a sum of milliseconds.
class Stopwatch {
   public:
    explicit Stopwatch(double& sum) : sum_(sum) {}
    Stopwatch(const Stopwatch&) = delete;
    Stopwatch& operator=(const Stopwatch&) = delete;
    ~Stopwatch() { sum_ += std::chrono::duration<double, std::milli>(Clock::now() - start_).count(); }

   private:
    using Clock = std::chrono::steady_clock;
    double& sum_;
    Clock::time_point start_ = Clock::now();
};

/// Share of units (rows) whose pre-activation is at most 0 on every sample. A unit that is NaN is not dead. Most
/// units show within a few samples that they are alive.
double dead_share(const Eigen::MatrixXf& z) {
    Eigen::Index dead = 0;
    for (Eigen::Index unit = 0; unit < z.rows(); ++unit) {
        Eigen::Index sample = 0;
        while (sample < z.cols() && z(unit, sample) <= 0.0f) ++sample;
        if (sample == z.cols()) ++dead;
    }
    return static_cast<double>(dead) / static_cast<double>(z.rows());
}

bool all_same(std::span<const float> values) {
    return std::ranges::all_of(values, [&](float x) { return x == values.front(); });
}

Bands quantile_bands(const std::vector<LayerTable>& repeats) {
    Bands bands;
    bands.probabilities.assign(band_probabilities.begin(), band_probabilities.end());
    const std::size_t layers = repeats.front().layers();
    bands.tables.assign(band_probabilities.size(), LayerTable(layers, 0.0));
    std::vector<double> values(repeats.size());
    for (std::size_t q = 0; q < quantity_count; ++q) {
        const auto quantity = static_cast<Quantity>(q);
        for (std::size_t l = 0; l < layers; ++l) {
            for (std::size_t r = 0; r < repeats.size(); ++r) values[r] = repeats[r][quantity][l];
            for (std::size_t p = 0; p < band_probabilities.size(); ++p) {
                bands.tables[p][quantity][l] = quantile(values, band_probabilities[p]);
            }
        }
    }
    return bands;
}

}  // namespace

Experiment::Experiment(const Spec& spec) : spec_(spec), network_(spec), current_(network_.layers(), 0.0) {
    repeats_.reserve(static_cast<std::size_t>(spec.repeats));
}

bool Experiment::step() {
    const Stopwatch watch(result_.timing.total);
    switch (phase_) {
        case Phase::draw_input: step_draw_input(); break;
        case Phase::draw_layer: step_draw_layer(); break;
        case Phase::forward: step_forward(); break;
        case Phase::chain: step_chain(); break;
        case Phase::backward: step_backward(); break;
        case Phase::finish: step_finish(); break;
        case Phase::done: return false;
    }
    return true;
}

double Experiment::progress() const {
    if (phase_ == Phase::done) return 1.0;
    const auto layers = static_cast<double>(network_.layers());
    const bool backward = phase_ == Phase::chain || phase_ == Phase::backward || phase_ == Phase::finish;
    // Backward is two products a layer, forward is one.
    const double passed =
        backward ? layers + 2.0 * (layers - static_cast<double>(layer_)) : static_cast<double>(layer_ - 1);
    return (repeat_ + passed / (3.0 * layers)) / spec_.repeats;
}

void Experiment::step_draw_input() {
    const Stopwatch watch(result_.timing.initialize);
    network_.draw_input(repeat_);
    layer_ = 1;
    twins_ = std::ranges::any_of(spec_.layer_widths(), [](int width) { return width > 1; });
    phase_ = Phase::draw_layer;
}

void Experiment::step_draw_layer() {
    const Stopwatch watch(result_.timing.initialize);
    network_.draw_layer(layer_, repeat_);
    const Layer& layer = network_.layer(layer_);
    const Moments weights = moments(entries(layer.weights));
    current_[Quantity::weight_variance][layer_ - 1] = weights.variance;  // before any rescaling on data
    twins_ = twins_ && weights.minimum == weights.maximum &&
             all_same({layer.biases.data(), static_cast<std::size_t>(layer.biases.size())});
    sample_ = 0;
    phase_ = Phase::forward;
}

/// Moves on by as many samples as one step may take; true while the layer has more.
bool Experiment::advance_samples() {
    const auto& weights = network_.layer(layer_).weights;
    constexpr Eigen::Index fewest = 16;  // fewer would leave the matrix product's kernel half empty
    const auto chunk =
        std::max(fewest, static_cast<Eigen::Index>(products_per_step / static_cast<double>(weights.size())));
    sample_ += chunk;
    return sample_ < spec_.batch_size;
}

void Experiment::step_forward() {
    const Stopwatch watch(result_.timing.forward);
    const Eigen::Index first = sample_;
    const bool more = advance_samples();
    network_.forward(layer_, first, std::min<Eigen::Index>(sample_, spec_.batch_size) - first);
    if (more) return;
    if (spec_.initializer->rescaled_on_data) {
        const double factor = network_.rescale(layer_);
        current_[Quantity::weight_variance][layer_ - 1] *= factor * factor;
    }
    measure_forward();
    if (layer_ < network_.layers()) {
        ++layer_;
        phase_ = Phase::draw_layer;
    } else {
        network_.draw_gradient(repeat_);
        phase_ = Phase::chain;
    }
}

void Experiment::measure_forward() {
    const Layer& layer = network_.layer(layer_);
    const std::size_t row = layer_ - 1;
    const Moments z = moments(entries(layer.preactivation));
    const Moments a = moments(entries(layer.activation));
    current_[Quantity::preactivation_mean][row] = z.mean;
    current_[Quantity::preactivation_variance][row] = z.variance;
    current_[Quantity::preactivation_second_moment][row] = z.second_moment;
    current_[Quantity::activation_mean][row] = a.mean;
    current_[Quantity::activation_variance][row] = a.variance;
    current_[Quantity::activation_second_moment][row] = a.second_moment;
    current_[Quantity::non_finite_count][row] = static_cast<double>(z.non_finite + a.non_finite);
    if (spec_.activation->dies) current_[Quantity::dead_fraction][row] = dead_share(layer.preactivation);
    if (const SaturationRange& range = spec_.activation->saturation; range.exists) {
        current_[Quantity::saturated_fraction][row] =
            share_outside(entries(layer.preactivation), range.low, range.high);
    }
    if (repeat_ > 0) return;
    result_.preactivation_histograms.push_back(
        histogram(entries(layer.preactivation), z.minimum, z.maximum, histogram_bins));
    result_.activation_histograms.push_back(
        histogram(entries(layer.activation), a.minimum, a.maximum, histogram_bins));
}

void Experiment::step_chain() {
    const Stopwatch watch(result_.timing.backward);
    const std::size_t row = layer_ - 1;
    const Moments da = moments(entries(network_.gradient()));
    network_.chain(layer_);
    const Moments dz = moments(entries(network_.gradient()));
    current_[Quantity::activation_gradient_variance][row] = da.variance;
    current_[Quantity::preactivation_gradient_variance][row] = dz.variance;
    current_[Quantity::non_finite_count][row] += static_cast<double>(da.non_finite + dz.non_finite);
    sample_ = 0;
    phase_ = Phase::backward;
}

void Experiment::step_backward() {
    const Stopwatch watch(result_.timing.backward);
    const Eigen::Index first = sample_;
    const bool more = advance_samples();
    network_.backward(layer_, first, std::min<Eigen::Index>(sample_, spec_.batch_size) - first);
    if (more) return;
    current_[Quantity::weight_gradient_variance][layer_ - 1] = moments(entries(network_.weight_gradient())).variance;
    if (layer_ > 1) {
        network_.descend();
        --layer_;
        phase_ = Phase::chain;
    } else {
        phase_ = Phase::finish;
    }
}

void Experiment::step_finish() {
    if (repeat_ == 0) {
        result_.measured = current_;
        result_.verdict = judge(current_, twins_);
    }
    repeats_.push_back(current_);
    ++repeat_;
    if (repeat_ < static_cast<std::uint32_t>(spec_.repeats)) {
        phase_ = Phase::draw_input;
        return;
    }
    result_.bands = quantile_bands(repeats_);
    phase_ = Phase::done;
}

}  // namespace init_lab
