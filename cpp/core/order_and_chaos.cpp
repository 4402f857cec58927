#include "order_and_chaos.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

#include "gaussian_layer.h"

namespace init_lab {
namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();

// The table over x = ln q, from q = 1e-12 to 1e12: beyond, an activation is what it tends to.
constexpr double step = 1.0 / 16.0;
constexpr double lowest = -27.631021115928547;  // ln 1e-12
constexpr std::size_t node_count = 885;

double node_x(std::size_t i) { return lowest + step * static_cast<double>(i); }
double node_q(std::size_t i) { return std::exp(node_x(i)); }

/// The node at or under x, so that another is above it.
std::size_t node_below(double x) {
    const double i = std::floor((x - lowest) / step);
    return static_cast<std::size_t>(std::clamp(i, 0.0, static_cast<double>(node_count - 2)));
}

/// Four nodes around x and their weights (Lagrange).
struct Stencil {
    std::size_t first;
    std::array<double, 4> weights;
};
Stencil stencil(std::size_t below, double x) {
    const std::size_t first = std::clamp<std::size_t>(below, 1, node_count - 3) - 1;
    const double t = (x - node_x(first)) / step;
    return {first,
            {-(t - 1.0) * (t - 2.0) * (t - 3.0) / 6.0, t * (t - 2.0) * (t - 3.0) / 2.0,
             -t * (t - 1.0) * (t - 3.0) / 2.0, t * (t - 1.0) * (t - 2.0) / 6.0}};
}

/// f(a z) = a f(z) for a > 0. Powers of two leave rounding out of the question.
bool is_homogeneous(const Activation& activation, double parameter) {
    constexpr double z = 1.37;
    constexpr double scale = 1024.0;
    for (const double sign : {-1.0, 1.0}) {
        const double f = activation.value(sign * z, parameter);
        if (activation.value(sign * z * scale, parameter) != f * scale) return false;
        if (activation.value(sign * z / scale, parameter) != f / scale) return false;
    }
    return true;
}

double depth_scale(double growth) {
    const double size = std::abs(growth);
    return size < 1.0 - critical_tolerance ? -1.0 / std::log(size) : infinity;
}

/// A root of g between two ends where its signs differ, by halving with secants (Illinois; Dowell & Jarratt 1971).
template <class Function>
double root_between(double low, double g_low, double high, double g_high, Function g) {
    constexpr int most_steps = 60;
    constexpr double precise = 1e-14;
    double x = low;
    for (int i = 0; i < most_steps; ++i) {
        const double last = x;
        x = (low * g_high - high * g_low) / (g_high - g_low);
        if (std::abs(x - last) <= precise * (1.0 + std::abs(x))) break;
        const double value = g(x);
        if (value == 0.0) break;
        if ((value > 0.0) == (g_high > 0.0)) {
            high = x;
            g_high = value;
            g_low *= 0.5;
        } else {
            low = high;  // `high` is the end that moved last
            g_low = g_high;
            high = x;
            g_high = value;
        }
    }
    return x;
}

}  // namespace

Phase SignalLimit::phase() const {
    if (std::abs(gradient_growth - 1.0) <= critical_tolerance) return Phase::critical;
    return gradient_growth < 1.0 ? Phase::ordered : Phase::chaotic;
}

OrderAndChaos::OrderAndChaos(const Activation& activation, double parameter)
    : activation_(&activation),
      parameter_(parameter),
      homogeneous_(is_homogeneous(activation, parameter)),
      unit_(integrate(1.0)),
      nodes_(node_count) {}

// --- Moments at a variance ---

OrderAndChaos::Moments OrderAndChaos::integrate(double q) const {
    const SampleMoments m = sample_moments(*activation_, parameter_, 0.0, std::sqrt(q));
    return {m.square, q * m.square_growth / m.square, m.slope_square};
}

const OrderAndChaos::Moments& OrderAndChaos::node(std::size_t i) {
    std::optional<Moments>& moments = nodes_[i].moments;
    if (!moments) moments = integrate(node_q(i));
    return *moments;
}

const std::vector<double>& OrderAndChaos::kernel(std::size_t i) {
    std::vector<double>& kernel = nodes_[i].kernel;
    if (kernel.empty()) {
        const auto powers = hermite_coefficients(*activation_, parameter_, 0.0, std::sqrt(node_q(i)), 1);
        kernel.assign(powers.front().begin(), powers.front().end());
        const double scale = node(i).square;
        for (double& a : kernel) a = a * a / scale;
    }
    return kernel;
}

OrderAndChaos::Moments OrderAndChaos::between(std::size_t below, double x) {
    const Stencil around = stencil(below, x);
    Moments sum{0.0, 0.0, 0.0};
    for (std::size_t i = 0; i < around.weights.size(); ++i) {
        const Moments& m = node(around.first + i);
        sum.square += around.weights[i] * std::log(m.square);
        sum.elasticity += around.weights[i] * m.elasticity;
        sum.slope_square += around.weights[i] * std::log(m.slope_square);
    }
    return {std::exp(sum.square), sum.elasticity, std::exp(sum.slope_square)};
}

KernelSeries OrderAndChaos::series_between(std::size_t below, double x, const Moments& moments) {
    const Stencil around = stencil(below, x);
    HermiteCoefficients squares{};
    for (std::size_t i = 0; i < around.weights.size(); ++i) {
        const std::vector<double>& own = kernel(around.first + i);
        for (std::size_t k = 0; k < hermite_terms; ++k) squares[k] += around.weights[i] * own[k];
    }
    for (double& a : squares) a *= moments.square;
    return {squares, moments.square, std::exp(x) * moments.slope_square};
}

// --- The length map ---

/// ln V(q) - ln q at a node: above 0 where a signal grows.
double OrderAndChaos::excess(const Setting& setting, std::size_t i) {
    return std::log(setting.next(node(i).square)) - node_x(i);
}

/// V(q) = growth · q + bias.
OrderAndChaos::Length OrderAndChaos::homogeneous_length(const Setting& setting) const {
    const double growth = setting.weight * unit_.square;
    constexpr double rounding = 1e-14;
    const bool keeps = std::abs(growth - 1.0) <= rounding;
    if (keeps && setting.bias == 0.0) return {setting.weight};
    if (keeps || growth > 1.0) return {infinity, 0, Length::Kind::diverging};
    const double q = setting.bias / (1.0 - growth);
    return {q, 0, q > 0.0 ? Length::Kind::fixed_point : Length::Kind::vanishing};
}

/// Walks the table from where the signal enters, up where V(q) > q and down where it is less. V rises, so the
/// first sign change is where the signal ends.
OrderAndChaos::Length OrderAndChaos::length(const Setting& setting) {
    if (homogeneous_) return homogeneous_length(setting);
    const double start = std::log(setting.next(1.0));
    std::size_t below = node_below(start);
    const auto inside = [&](double x) { return std::log(setting.next(between(below, x).square)) - x; };
    const bool up = start > node_x(0) && inside(std::min(start, node_x(node_count - 1))) > 0.0;
    if (up) {
        while (excess(setting, below + 1) > 0.0) {
            if (++below == node_count - 1) return {infinity, below, Length::Kind::diverging};
        }
    } else {
        while (!(excess(setting, below) > 0.0)) {
            if (below-- > 0) continue;
            // Under the table f is a straight line; its height at 0 is rounding where f(0) = 0.
            const Moments& m = node(0);
            constexpr double rounding = 1e-9;
            const double offset = setting.bias + setting.weight * (m.square - m.slope_square * node_q(0));
            const bool dies = !(offset > rounding * setting.weight * m.square);
            const double q = dies ? 0.0 : offset / (1.0 - setting.weight * m.slope_square);
            return {q, 0, Length::Kind::vanishing};
        }
    }
    const double low = node_x(below);
    const double high = node_x(below + 1);
    return {std::exp(root_between(low, inside(low), high, inside(high), inside)), below};
}

/// The same root with the moments integrated where they are needed.
double OrderAndChaos::refine(const Setting& setting, const Length& rough) const {
    if (homogeneous_ || rough.kind != Length::Kind::fixed_point) return rough.q;
    const auto exact = [&](double x) { return std::log(setting.next(integrate(std::exp(x)).square)) - x; };
    constexpr double reach = 1e-5;  // well beyond the table's error
    const double x = std::log(rough.q);
    for (double width = reach; width < step; width *= 10.0) {
        const double below = exact(x - width);
        const double above = exact(x + width);
        if ((below > 0.0) != (above > 0.0)) return std::exp(root_between(x - width, below, x + width, above, exact));
    }
    return rough.q;
}

// --- The limit ---

SignalLimit OrderAndChaos::finish(const Setting& setting, const Length& length, const Moments& moments, bool exact) {
    SignalLimit limit{.variance = length.q};
    limit.gradient_growth = setting.weight * moments.slope_square;
    const bool settles = length.kind != Length::Kind::diverging;
    // V'(q) = sigma_w^2 dE f^2/dq; a signal that dies out does so where f is a straight line, by chi_1 a layer.
    const double q = homogeneous_ || !settles ? 1.0 : length.q;
    const double growth = length.kind == Length::Kind::fixed_point
                              ? setting.weight * moments.square * moments.elasticity / q
                              : limit.gradient_growth;
    limit.variance_depth = settles ? depth_scale(growth) : infinity;
    if (limit.phase() == Phase::ordered) {
        limit.correlation_depth = depth_scale(limit.gradient_growth);
        return limit;
    }
    limit.correlation_depth = infinity;
    if (homogeneous_ || !settles || limit.phase() == Phase::critical || setting.weight == 0.0) return limit;
    const KernelSeries series = exact ? kernel_series(*activation_, parameter_, 0.0, std::sqrt(q))
                                      : series_between(length.below, std::log(q), moments);
    // c = (sigma_w^2 R(c) + sigma_b^2) / V and V = sigma_w^2 R(1) + sigma_b^2, so V / sigma_w^2 is the secant's
    // slope.
    const double next = setting.next(moments.square);
    limit.correlation = series.solve_secant(next / setting.weight);
    limit.correlation_depth = depth_scale(setting.weight * series.slope(limit.correlation) / next);
    return limit;
}

SignalLimit OrderAndChaos::near(double weight_variance, double bias_variance) {
    const Setting setting{weight_variance, bias_variance};
    const Length found = length(setting);
    if (homogeneous_) return finish(setting, found, unit_, false);
    if (found.kind != Length::Kind::fixed_point) {
        const bool vanishes = found.kind == Length::Kind::vanishing;
        return finish(setting, found, node(vanishes ? 0 : node_count - 1), false);
    }
    return finish(setting, found, between(found.below, std::log(found.q)), false);
}

SignalLimit OrderAndChaos::at(double weight_variance, double bias_variance) {
    const Setting setting{weight_variance, bias_variance};
    Length found = length(setting);
    if (homogeneous_ || found.kind != Length::Kind::fixed_point) return near(weight_variance, bias_variance);
    found.q = refine(setting, found);
    return finish(setting, found, integrate(found.q), true);
}

// --- The critical line ---

/// On the line sigma_w^2 = 1 / E f'^2, so its sigma_b^2 is q - E f^2 / E f'^2: one number per q.
double OrderAndChaos::critical_excess(double q, double bias_variance) const {
    const Moments m = integrate(q);
    return q - m.square / m.slope_square - bias_variance;
}

double OrderAndChaos::critical_root(double low, double high, double bias_variance) const {
    const auto g = [&](double x) { return critical_excess(std::exp(x), bias_variance); };
    const double q = std::exp(root_between(low, g(low), high, g(high), g));
    return 1.0 / integrate(q).slope_square;
}

std::optional<double> OrderAndChaos::critical_weight_variance(double bias_variance) {
    const bool passes_0 = activation_->value(0.0, parameter_) == 0.0;
    if (homogeneous_) {
        const bool keeps = std::abs(unit_.square / unit_.slope_square - 1.0) <= critical_tolerance;
        return keeps && bias_variance == 0.0 ? std::optional(1.0 / unit_.slope_square) : std::nullopt;
    }
    if (passes_0 && bias_variance == 0.0) {
        // q* = 0, where f is a straight line; unless signals grow before they come there (GELU, SiLU, Mish).
        const double weight = 1.0 / node(0).slope_square;
        if (at(weight, 0.0).phase() == Phase::critical) return weight;
    }
    const auto excess_at = [&](std::size_t i) {
        return node_q(i) - node(i).square / node(i).slope_square - bias_variance;
    };
    // q >= sigma_b^2 always
    std::size_t i = bias_variance > node_q(0) ? node_below(std::log(bias_variance)) : 0;
    std::optional<double> best;
    for (double last = excess_at(i); i + 1 < node_count; ++i) {
        const double next = excess_at(i + 1);
        if ((last > 0.0) != (next > 0.0)) {
            const double weight = critical_root(node_x(i), node_x(i + 1), bias_variance);
            // Only where signals really come to that q: it could be unstable, or another be nearer.
            const bool reached = at(weight, bias_variance).phase() == Phase::critical;
            if (reached && !(best && *best < weight)) best = weight;
        }
        last = next;
    }
    return best;
}

}  // namespace init_lab
