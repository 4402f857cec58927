#include <array>
#include <cmath>

#include "core/order_and_chaos.h"
#include "quiz/build.h"
#include "sections.h"

namespace init_lab::quiz {
namespace {

// --- Order and chaos ---

struct PlanePoint {
    double sigma_w = 0.0;
    double sigma_b = 0.0;
    SignalLimit limit = {};
};

OrderAndChaos tanh_plane() {
    const Spec spec = network(settings({{"activation", "tanh"}}));
    return {*spec.activation, spec.activation_parameter};
}

/// A point whose sigma_w is that share of the critical one, to three places.
PlanePoint point_near(Dice& dice, double low, double high) {
    OrderAndChaos plane = tanh_plane();
    const double sigma_b = dice.decimal(0.1, 0.5, 3);
    const double critical = std::sqrt(plane.critical_weight_variance(sigma_b * sigma_b).value_or(1.0));
    const double sigma_w = dice.decimal(low * critical, high * critical, 3);
    return {sigma_w, sigma_b, plane.at(sigma_w * sigma_w, sigma_b * sigma_b)};
}

Case plane_case(const PlanePoint& point, int n) {
    return {"order-and-chaos", settings({{"initializer", "mean_field"},
                                         {"activation", "tanh"},
                                         {"gain", point.sigma_w},
                                         {"biasInitializer", "normal"},
                                         {"biasValue", point.sigma_b},
                                         {"width", n}})};
}

std::string plane_words(const PlanePoint& point, int n) {
    return "A tanh network of layers of " + std::to_string(n) +
           " units has weights of variance σ_w²/n with σ_w = " + figure(point.sigma_w, 6) +
           " and biases of standard deviation σ_b = " + figure(point.sigma_b, 6) + ". ";
}

Drawn order_or_chaos(Dice& dice, Level level) {
    const int n = dice.whole(64, 512);
    const bool chaotic = dice.coin();
    const PlanePoint point = chaotic ? point_near(dice, 1.15, 2.0) : point_near(dice, 0.5, 0.88);
    const double chi = point.limit.gradient_growth;
    const std::string reason =
        "Here χ₁ = " + figure(chi) + (chi < 1.0 ? ", below one: order." : ", above one: chaos.");
    Drawn q;
    q.exhibit = plane_case(point, n);
    q.prompt = text(plane_words(point, n), "Which of these hold once the signal is a few layers deep?");
    q.hint = text("Find the point in the exhibit: on which side of the line does it lie?");
    q.options = {{text("Gradients vanish on their way back."),
                  text("Whether gradients vanish is decided by χ₁. ", reason), chi < 1.0},
                 {text("Gradients explode on their way back."),
                  text("Whether gradients explode is decided by χ₁. ", reason), chi > 1.0},
                 {text("Two similar inputs become more and more alike."),
                  text("Similar inputs grow alike under order. ", reason), chi < 1.0},
                 {text("Two similar inputs drift apart."), text("Similar inputs drift apart under chaos. ", reason),
                  chi > 1.0}};
    if (level == Level::deeper) {
        q.options.push_back(
            right(text("The variance of the signal settles at a value that does not depend on the input's."),
                  text("With these biases the length map has one fixed point, ", figure(point.limit.variance),
                       ", on either side of the line.")));
        q.options.push_back(
            wrong(text("Deeper down, its gradients recover by themselves."),
                  text("Once the signal has settled, each further layer multiplies by the same χ₁.")));
    }
    q.explanation =
        text(reason, " The same number says what becomes of gradients and of small differences between inputs.");
    return q;
}

Drawn depth_scale(Dice& dice, Level level) {
    const int n = dice.whole(64, 512);
    const PlanePoint point = point_near(dice, 0.72, 0.94);
    const double chi = std::round(point.limit.gradient_growth * 1e4) / 1e4;
    const bool deeper = level == Level::deeper;
    const int share = deeper ? dice.whole(20, 5000) : 1;
    const double times = deeper ? std::log(double(share)) : 1.0;
    const double scale = -1.0 / std::log(chi);
    const NumberKey rounded = to_digits(times * scale, 3, {});
    Drawn q;
    q.exhibit = plane_case(point, n);
    q.unit = "layers";
    q.prompt =
        deeper ? text(plane_words(point, n), "Its χ₁ is ", fixed(chi, 4),
                      ". Over how many layers does a small difference between two inputs shrink to 1/", share,
                      ", in mean square?")
               : text(plane_words(point, n), "Its χ₁ is ", fixed(chi, 4), ". How long is its depth scale $ξ_{c}$?");
    q.hint = text("Each layer multiplies by χ₁. The depth scale is where 1/e is left: $ξ_{c}$ = −1/ln χ₁.");
    std::vector<Misconception> ways{
        {times / (1.0 - chi), text("1/(1 − χ₁) is the first approximation for χ₁ close to one. Take the logarithm.")},
        {times * scale * std::log(10.0), text("That is with the logarithm to base 10. The depth scale is about e.")},
        {deeper ? scale : chi,
         deeper ? text("That is the depth scale, after which 1/e is left. To 1/", share, " it is farther.")
                : text("That is one layer's factor.")}};
    q.number = between(times * scale, rounded.low - (times * scale + times / std::log(chi - 5e-5)),
                       rounded.high + (-times / std::log(chi + 5e-5) - times * scale),
                       text("Right within one unit of the third digit and the rounding of χ₁."), std::move(ways));
    q.explanation = deeper ? text("ln ", share, " / −ln ", fixed(chi, 4), " = ", figure(times * scale), " layers.")
                           : text("−1/ln ", fixed(chi, 4), " = ", figure(scale), " layers.");
    return q;
}

// --- Setting: the edge ---

Drawn hold_the_edge(Dice& dice, Level level) {
    const bool deeper = level == Level::deeper;
    const double sigma_b = dice.decimal(0.1, 0.4, 3);
    const int n = dice.whole(150, 220);
    const int depth = deeper ? dice.whole(34, 38) : dice.whole(22, 26);
    const int seed = dice.whole(1, 999);
    OrderAndChaos plane = tanh_plane();
    const double edge =
        std::round(1e3 * std::sqrt(plane.critical_weight_variance(sigma_b * sigma_b).value_or(1.0))) / 1e3;
    Drawn q;
    q.exhibit = {"signal-flow", settings({{"initializer", "mean_field"},
                                          {"gain", 0.8},
                                          {"activation", "tanh"},
                                          {"biasInitializer", "normal"},
                                          {"biasValue", sigma_b},
                                          {"depth", depth},
                                          {"width", n},
                                          {"batchSize", 16},
                                          {"seed", seed}})};
    q.prompt = text("A tanh network of ", depth, " layers, ", n, " units each, has biases of standard deviation ",
                    figure(sigma_b, 6), " (seed ", seed,
                    "). Set σ_w (the gain) so that the variance of the gradient in layer 1 is from 1/20 to 20 times "
                    "that in the last layer.");
    q.hint = text("The map of order and chaos shows where the line is crossed at this σ_b.");
    q.setting.free = {"gain"};
    q.setting.goals = {{Goal::Kind::gradient_ratio, 0.05, 20.0}};
    q.setting.example = settings({{"gain", edge}});
    q.setting.wrong = {settings({{"gain", 0.8}}), settings({{"gain", std::round(1e3 * edge * 1.6) / 1e3}})};
    q.explanation = text("At σ_b = ", figure(sigma_b, 6),
                         " the line between order and chaos is crossed at σ_w = ", figure(edge, 4),
                         ". There each layer hands its gradient on.");
    return q;
}

const std::array table{
    Question{"order-or-chaos", "other-ways", Kind::several, "Order or chaos", order_or_chaos},
    Question{"depth-scale", "other-ways", Kind::number, "How deep a difference reaches", depth_scale},
    Question{"hold-the-edge", "other-ways", Kind::set, "Hold the edge", hold_the_edge},
};

}  // namespace

std::span<const Question> order_and_chaos_questions() { return table; }

}  // namespace init_lab::quiz
