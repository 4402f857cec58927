#include "order_and_chaos.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

#include "gaussian_layer.h"

namespace init_lab {
namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();

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
    : table_(std::make_shared<MomentTable>(activation, parameter)) {}

// --- The length map ---

/// ln V(q) - ln q at a node: above 0 where a signal grows.
double OrderAndChaos::excess(const Setting& setting, std::size_t i) {
    return std::log(setting.next(table_->node(i).square)) - MomentTable::node_x(i);
}

/// V(q) = growth · q + bias.
OrderAndChaos::Length OrderAndChaos::homogeneous_length(const Setting& setting) const {
    const double growth = setting.weight * table_->unit().square;
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
    if (table_->homogeneous()) return homogeneous_length(setting);
    const double start = std::log(setting.next(1.0));
    std::size_t below = MomentTable::node_below(start);
    const auto inside = [&](double x) { return std::log(setting.next(table_->between(below, x).square)) - x; };
    const bool up = start > MomentTable::node_x(0) &&
                    inside(std::min(start, MomentTable::node_x(MomentTable::node_count - 1))) > 0.0;
    if (up) {
        while (excess(setting, below + 1) > 0.0) {
            if (++below == MomentTable::node_count - 1) return {infinity, below, Length::Kind::diverging};
        }
    } else {
        while (!(excess(setting, below) > 0.0)) {
            if (below-- > 0) continue;
            // Under the table f is a straight line; its height at 0 is rounding where f(0) = 0.
            const Moments& m = table_->node(0);
            constexpr double rounding = 1e-9;
            const double offset =
                setting.bias + setting.weight * (m.square - m.slope_square * MomentTable::node_q(0));
            const bool dies = !(offset > rounding * setting.weight * m.square);
            const double q = dies ? 0.0 : offset / (1.0 - setting.weight * m.slope_square);
            return {q, 0, Length::Kind::vanishing};
        }
    }
    const double low = MomentTable::node_x(below);
    const double high = MomentTable::node_x(below + 1);
    return {std::exp(root_between(low, inside(low), high, inside(high), inside)), below};
}

/// The same root with the moments integrated where they are needed.
double OrderAndChaos::refine(const Setting& setting, const Length& rough) const {
    if (table_->homogeneous() || rough.kind != Length::Kind::fixed_point) return rough.q;
    const auto exact = [&](double x) { return std::log(setting.next(table_->integrate(std::exp(x)).square)) - x; };
    constexpr double reach = 1e-5;  // well beyond the table's error
    const double x = std::log(rough.q);
    for (double width = reach; width < MomentTable::step; width *= 10.0) {
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
    const double q = table_->homogeneous() || !settles ? 1.0 : length.q;
    const double growth = length.kind == Length::Kind::fixed_point
                              ? setting.weight * moments.square * moments.elasticity / q
                              : limit.gradient_growth;
    limit.variance_depth = settles ? depth_scale(growth) : infinity;
    if (limit.phase() == Phase::ordered) {
        limit.correlation_depth = depth_scale(limit.gradient_growth);
        return limit;
    }
    limit.correlation_depth = infinity;
    if (table_->homogeneous() || !settles || limit.phase() == Phase::critical || setting.weight == 0.0) return limit;
    const KernelSeries series = exact ? kernel_series(table_->activation(), table_->parameter(), 0.0, std::sqrt(q))
                                      : table_->series_between(length.below, std::log(q), moments);
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
    if (table_->homogeneous()) return finish(setting, found, table_->unit(), false);
    if (found.kind != Length::Kind::fixed_point) {
        const bool vanishes = found.kind == Length::Kind::vanishing;
        return finish(setting, found, table_->node(vanishes ? 0 : MomentTable::node_count - 1), false);
    }
    return finish(setting, found, table_->between(found.below, std::log(found.q)), false);
}

SignalLimit OrderAndChaos::at(double weight_variance, double bias_variance) {
    const Setting setting{weight_variance, bias_variance};
    Length found = length(setting);
    if (table_->homogeneous() || found.kind != Length::Kind::fixed_point) return near(weight_variance, bias_variance);
    found.q = refine(setting, found);
    return finish(setting, found, table_->integrate(found.q), true);
}

// --- The critical line ---

/// On the line sigma_w^2 = 1 / E f'^2, so its sigma_b^2 is q - E f^2 / E f'^2: one number per q.
double OrderAndChaos::critical_excess(double q, double bias_variance) const {
    const Moments m = table_->integrate(q);
    return q - m.square / m.slope_square - bias_variance;
}

double OrderAndChaos::critical_root(double low, double high, double bias_variance) const {
    const auto g = [&](double x) { return critical_excess(std::exp(x), bias_variance); };
    const double q = std::exp(root_between(low, g(low), high, g(high), g));
    return 1.0 / table_->integrate(q).slope_square;
}

std::optional<double> OrderAndChaos::critical_weight_variance(double bias_variance) {
    const bool passes_0 = table_->activation().value(0.0, table_->parameter()) == 0.0;
    if (table_->homogeneous()) {
        const bool keeps = std::abs(table_->unit().square / table_->unit().slope_square - 1.0) <= critical_tolerance;
        return keeps && bias_variance == 0.0 ? std::optional(1.0 / table_->unit().slope_square) : std::nullopt;
    }
    if (passes_0 && bias_variance == 0.0) {
        // q* = 0, where f is a straight line; unless signals grow before they come there (GELU, SiLU, Mish).
        const double weight = 1.0 / table_->node(0).slope_square;
        if (at(weight, 0.0).phase() == Phase::critical) return weight;
    }
    const auto excess_at = [&](std::size_t i) {
        return MomentTable::node_q(i) - table_->node(i).square / table_->node(i).slope_square - bias_variance;
    };
    // q >= sigma_b^2 always
    std::size_t i = bias_variance > MomentTable::node_q(0) ? MomentTable::node_below(std::log(bias_variance)) : 0;
    std::optional<double> best;
    for (double last = excess_at(i); i + 1 < MomentTable::node_count; ++i) {
        const double next = excess_at(i + 1);
        if ((last > 0.0) != (next > 0.0)) {
            const double weight = critical_root(MomentTable::node_x(i), MomentTable::node_x(i + 1), bias_variance);
            // Only where signals really come to that q: it could be unstable, or another be nearer.
            const bool reached = at(weight, bias_variance).phase() == Phase::critical;
            if (reached && !(best && *best < weight)) best = weight;
        }
        last = next;
    }
    return best;
}

}  // namespace init_lab
