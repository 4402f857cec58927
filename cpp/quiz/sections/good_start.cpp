#include <algorithm>
#include <array>
#include <cmath>

#include "quiz/build.h"
#include "sections.h"

namespace init_lab::quiz {
namespace {

// --- One promise, one count ---

Drawn one_promise(Dice& dice, Level level) {
    const int many = dice.whole(1000, 4000);
    const int few = dice.whole(40, 900);
    const bool narrows = dice.coin();
    const int in = narrows ? many : few;
    const int out = narrows ? few : many;
    const bool backward = level == Level::deeper;

    Drawn q;
    q.exhibit = {"weight-sampler", settings({{"initializer", "lecun_normal"},
                                             {"fanMode", backward ? "fan_out" : "fan_in"},
                                             {"widths", std::vector{in, out}}})};
    const auto variance = [&](const char* mode) {
        const double std = network(changed(q.exhibit.settings, settings({{"fanMode", mode}}))).weights(1).std();
        return std * std;
    };
    const double key = variance(backward ? "fan_out" : "fan_in");
    q.prompt =
        text("A linear layer leads from ", in, " units to ", out, ". Which variance must its weights have so that ",
             backward ? "gradients keep their variance on the way back through it?"
                      : "the signal keeps its variance on the way forward through it?");
    q.hint =
        text("Count the terms in the sum that one unit ", backward ? "collects its gradient from." : "computes.");
    q.number = to_digits(
        key, 3,
        {{variance(backward ? "fan_in" : "fan_out"),
          backward
              ? text("That keeps the signal going forward, where a sum has $n_{in}$ terms. Gradients are summed over "
                     "$n_{out}$.")
              : text("That keeps gradients going back, where a sum has $n_{out}$ terms. Forward it has $n_{in}$.")},
         {variance("average"), text("That is the compromise 2/($n_{in}$ + $n_{out}$), which keeps neither exactly.")},
         {std::sqrt(key), text("That is the standard deviation. The question asks for its square.")}});
    q.explanation = text("The sum has ", backward ? out : in, " terms, so $n·Var(w)$ = 1 asks for 1/",
                         backward ? out : in, " = ", figure(key), ".");
    return q;
}

// --- Only the ends count ---

std::vector<int> staircase(Dice& dice) {
    std::vector<int> widths{dice.whole(600, 999), dice.whole(380, 520), dice.whole(210, 310), dice.whole(100, 160),
                            dice.whole(30, 70)};
    if (dice.coin()) return {widths.rbegin(), widths.rend()};
    return widths;
}

Drawn funnel_ends(Dice& dice, Level level) {
    const std::vector<int> widths = staircase(dice);
    const bool fan_out = level == Level::deeper;
    Drawn q;
    q.exhibit = {"fan-conflict", settings({{"initializer", "xavier_normal"},
                                           {"fanMode", fan_out ? "fan_out" : "fan_in"},
                                           {"activation", "linear"},
                                           {"widths", widths}})};
    const Spec spec = network(q.exhibit.settings);
    const auto gradients = expected(spec, Quantity::preactivation_gradient_variance);
    const double key =
        fan_out ? expected(spec, Quantity::activation_variance).back() : gradients.front() / gradients.back();
    const double with_input = double(widths.back()) / widths.front();
    const double without_input = double(widths[1]) / widths.back();

    q.prompt = text("A linear network has ", listed(widths), " units, the inputs first. Its weights have variance 1/",
                    fan_out ? "$n_{out}$, so gradients keep theirs. By what factor is the variance of the signal "
                              "multiplied from the input to the last layer?"
                            : "$n_{in}$, so the signal keeps its own. By what factor is the variance of the gradient "
                              "multiplied from the last layer to layer 1 (the first that has weights)?");
    q.hint = text("Write down the factor of each layer, ", fan_out ? "$n_{in}/n_{out}$" : "$n_{out}/n_{in}$",
                  ", as a fraction, and cancel.");
    std::vector<Misconception> ways{
        {1.0 / key, text("Upside down: ", fan_out ? "forward a layer has the factor $n_{in}/n_{out}$."
                                                  : "backward a layer has the factor $n_{out}/n_{in}$.")},
        {1.0, text("Only one direction is kept at one. The other pays for every change of width.")}};
    if (fan_out) {
        ways.push_back({without_input, text("You left out the first layer, which the signal passes too.")});
    } else {
        ways.push_back({with_input, text("Layer 1's own weights are not on the way: the gradient arrives at its "
                                         "units, so the width of the input does not count.")});
    }
    q.number = to_digits(key, 3, std::move(ways));
    q.explanation = fan_out ? text("Each width stands once above a line and once below. What remains is ",
                                   widths.front(), "/", widths.back(), " = ", figure(key), ".")
                            : text("Each width stands once above a line and once below. What remains is ",
                                   widths.back(), "/", widths[1], " = ", figure(key), ".");
    return q;
}

// --- Two sums ---

Drawn two_sums(Dice& dice, Level level) {
    const int small = dice.whole(64, 180);
    const int large = dice.whole(420, 1000);
    const bool narrows = dice.coin();
    const std::uint32_t regime = dice.below(3);
    const double low = regime == 0 ? 0.3 / large : regime == 1 ? 1.25 / large : 1.3 / small;
    const double high = regime == 0 ? 0.8 / large : regime == 1 ? 0.8 / small : 3.0 / small;
    const double std = dice.decimal(std::sqrt(low), std::sqrt(high), 5);
    const int in = narrows ? large : small;
    const int out = narrows ? small : large;

    Drawn q;
    q.exhibit = {
        "fan-conflict",
        settings(
            {{"initializer", "normal"}, {"gain", std}, {"activation", "linear"}, {"widths", std::vector{in, out}}})};
    const Spec spec = network(q.exhibit.settings);
    const double forward = expected(spec, Quantity::activation_variance).front();
    const double back = out * std * std;
    const std::string sums =
        "Forward the factor is " + std::to_string(in) + " × " + figure(std, 6) + "² = " + figure(forward);
    const std::string sums_back =
        "backward it is " + std::to_string(out) + " × " + figure(std, 6) + "² = " + figure(back);
    q.prompt = text("A linear layer leads from ", in, " units to ", out, ", with weights from N(0, ", figure(std, 6),
                    "²). Which of these hold?");
    q.hint = text("Forward the factor is $n_{in}·Var(w)$, backward $n_{out}·Var(w)$.");
    q.options = {
        {text("The signal leaves it with more variance than it came with."),
         text(sums, ", so the signal ", forward > 1 ? "grows." : "does not grow."), forward > 1},
        {text("The signal leaves it with less variance than it came with."),
         text(sums, ", so the signal ", forward < 1 ? "fades." : "does not fade."), forward < 1},
        {text("The gradient, going back, leaves it with more variance."),
         text("Going back, ", sums_back.substr(9), ", so the gradient ", back > 1 ? "grows." : "does not grow."),
         back > 1},
        {text("The gradient, going back, leaves it with less variance."),
         text("Going back, ", sums_back.substr(9), ", so the gradient ", back < 1 ? "fades." : "does not fade."),
         back < 1},
    };
    if (level == Level::deeper) {
        q.options.push_back(
            wrong(text("Twice as many units above would double the variance of the signal."),
                  text("Each unit above sums over the units below; how many stand beside it plays no part.")));
        q.options.push_back(right(text("Twice as many units above would double the variance of the gradient."),
                                  text("A gradient is summed over the units above, so their number counts.")));
    }
    q.explanation = text(sums, "; ", sums_back, ".");
    return q;
}

// --- Setting: a compromise ---

Drawn level_both(Dice& dice, Level level) {
    const bool widens = level == Level::deeper;
    const int input = widens ? dice.whole(30, 60) : dice.whole(300, 400);
    std::vector<int> widths{dice.whole(300, 320), dice.whole(180, 210), dice.whole(120, 140),
                            dice.whole(80, 92),   dice.whole(54, 60),   dice.whole(34, 36)};
    if (widens) std::ranges::reverse(widths);
    widths.insert(widths.begin(), input);
    const int seed = dice.whole(1, 999);
    Drawn q;
    q.exhibit = {"fan-conflict", settings({{"initializer", "xavier_normal"},
                                           {"fanMode", widens ? "fan_out" : "fan_in"},
                                           {"gain", 1.0},
                                           {"activation", "linear"},
                                           {"widths", widths},
                                           {"batchSize", 8},
                                           {"repeats", 25},
                                           {"seed", seed}})};
    q.prompt = text(
        "A linear network has ", listed(widths), " units (seed ", seed,
        "; what counts is the median of 25 draws). Set the exhibit so that neither direction pays the "
        "whole price: the last layer's mean square activation, and the first layer's gradient variance, both from "
        "0.2 to 5 times what they are at the other end.");
    q.hint = text(
        "Fan-in keeps one direction and spoils the other; fan-out does it the other way round. Is there a third "
        "way?");
    q.setting.free = {"fanMode", "gain"};
    q.setting.goals = {{Goal::Kind::activation_ratio, 0.2, 5.0}, {Goal::Kind::gradient_ratio, 0.2, 5.0}};
    q.setting.example = settings({{"fanMode", "average"}, {"gain", 1.0}});
    q.setting.wrong = {settings({{"fanMode", "fan_in"}}), settings({{"fanMode", "fan_out"}}),
                       settings({{"fanMode", "average"}, {"gain", 2.0}})};
    q.explanation = text(
        "From layer 1 to the last, the widths change by a factor of about ",
        figure(double(std::max(widths[1], widths[6])) / std::min(widths[1], widths[6]), 2),
        ". Fan-in or fan-out makes one direction pay it alone; the average 2/($n_{in}$ + $n_{out}$) divides it.");
    return q;
}

const std::array table{
    Question{"one-promise", "what-a-good-start-preserves", Kind::number, "One promise, one count", one_promise},
    Question{"funnel-ends", "what-a-good-start-preserves", Kind::number, "Only the ends count", funnel_ends},
    Question{"two-sums", "what-a-good-start-preserves", Kind::several, "Two sums", two_sums},
    Question{"level-both", "what-a-good-start-preserves", Kind::set, "Meet in the middle", level_both},
};

}  // namespace

std::span<const Question> good_start_questions() { return table; }

}  // namespace init_lab::quiz
