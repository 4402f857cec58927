#include <array>
#include <cmath>

#include "quiz/build.h"
#include "sections.h"

namespace init_lab::quiz {
namespace {

// --- Numbers into the formula ---

Drawn xavier_numbers(Dice& dice, Level level) {
    const int many = dice.whole(900, 3000);
    const int few = dice.whole(40, 800);
    const bool narrows = dice.coin();
    const int in = narrows ? many : few;
    const int out = narrows ? few : many;
    const bool deeper = level == Level::deeper;
    const auto shape = settings({{"widths", std::vector{in, out}}});
    const auto scale = [&](const char* initializer, double gain, const char* mode) {
        return network(changed(shape, settings({{"initializer", initializer}, {"gain", gain}, {"fanMode", mode}})))
            .weights(1);
    };
    Drawn q;
    q.exhibit = {"weight-sampler",
                 changed(shape, settings({{"initializer", deeper ? "xavier_normal" : "xavier_uniform"},
                                          {"gain", deeper ? 5.0 / 3.0 : 1.0}}))};
    const double std = scale("xavier_normal", 1.0, "auto").std();
    const double bound = scale("xavier_uniform", 1.0, "auto").bound();
    if (deeper) {
        const double key = scale("xavier_normal", 5.0 / 3.0, "auto").std();
        q.prompt =
            text("A tanh layer leads from ", in, " units to ", out,
                 ". Its weights are to be Xavier normal with the gain 5/3. Which standard deviation do they get?");
        q.hint = text("Xavier's variance is 2/($n_{in}$ + $n_{out}$). Does the gain multiply it, or its root?");
        q.number = to_digits(
            key, 3,
            {{std, text("The gain is missing: it multiplies the standard deviation by 5/3.")},
             {key * key, text("That is the variance. The question asks for its root.")},
             {std * std * 5.0 / 3.0,
              text(
                  "The gain multiplies the standard deviation, and the question asks for that, not for a variance.")},
             {scale("xavier_normal", 5.0 / 3.0, "fan_in").std(),
              text("That counts the inputs alone. Xavier takes the average of both fans.")}});
        q.explanation = text("5/3 × √(2/(", in, " + ", out, ")) = ", figure(key), ".");
        return q;
    }
    q.prompt = text("A layer leads from ", in, " units to ", out,
                    ". Its weights are to be Xavier uniform, U(−a, a). How large is a?");
    q.hint = text("The variance of U(−a, a) is a²/3, and Xavier's is 2/($n_{in}$ + $n_{out}$).");
    q.number =
        to_digits(bound, 3,
                  {{std, text("That is the standard deviation of the weights. The bound is √3 times as large.")},
                   {bound * bound, text("The root is missing: a² = 6/($n_{in}$ + $n_{out}$).")},
                   {scale("xavier_uniform", 1.0, "fan_in").bound(),
                    text("That counts the inputs alone. Xavier takes the average of both fans.")},
                   {scale("he_uniform", 1.0, "fan_in").bound(),
                    text("That is He's bound, √(6/$n_{in}$), which is meant for ReLU.")}});
    q.explanation = text("a = √(6/(", in, " + ", out, ")) = ", figure(bound), ".");
    return q;
}

// --- tanh, layer after layer ---

double last_std(const std::vector<RawField>& setting) {
    return std::sqrt(expected(network(setting), Quantity::activation_variance).back());
}

Drawn tanh_walk(Dice& dice, Level level) {
    const bool deeper = level == Level::deeper;
    const int n = dice.whole(128, 512);
    const int depth = dice.whole(10, 24);
    const bool strong = dice.coin();
    const double input = strong ? dice.decimal(1.25, 2.2, 4) : dice.decimal(0.42, 0.55, 4);
    const double gain = deeper ? 5.0 / 3.0 : 1.0;
    Drawn q;
    q.exhibit = {"signal-flow", settings({{"initializer", "xavier_normal"},
                                          {"gain", gain},
                                          {"activation", "tanh"},
                                          {"depth", depth},
                                          {"width", n},
                                          {"inputStd", input}})};
    const double key = last_std(q.exhibit.settings);
    q.prompt =
        text("A tanh network of ", depth, " layers, ", n, " units each, starts from Xavier normal with gain ",
             deeper ? "5/3" : "1", "; its inputs have standard deviation ", figure(input, 6),
             ". Commit yourself: which standard deviation do the activations of layer ", depth, " have, about?");
    q.hint = text("tanh bends: it outputs a little less than it is given",
                  deeper ? ", and a gain above 1 pushes back." : ".");
    q.options = {right(
        text(figure(key, 2)),
        text("Right: ", deeper ? "gain and bend come to terms, whatever came in."
                               : "the bend takes a little at each layer, and less the smaller the signal is."))};
    q.options.push_back(
        wrong(text(figure(input, 6), ", as it came in"),
              text("That would be a linear network. tanh bends, so its output is not as strong as its input.")));
    if (deeper) {
        const double plain_gain = last_std(changed(q.exhibit.settings, settings({{"gain", 1.0}})));
        q.options.push_back(wrong(
            text(figure(plain_gain, 2)),
            text("So it goes with gain 1. A gain of 5/3 is past critical: the signal settles instead of fading.")));
        q.options.push_back(wrong(text(figure(input * std::pow(gain, depth), 2)),
                                  text("tanh cannot leave −1 to 1, so its output cannot grow without end.")));
    } else {
        q.options.push_back(wrong(
            text(figure(input * std::pow(2.0, -0.5 * depth), 2)),
            text("Halving at each layer is what ReLU does under Xavier. tanh is nearly straight for small inputs.")));
        q.options.push_back(wrong(text("0.99, pressed against its stops"),
                                  text("For that, the weights would have to be several times larger.")));
    }
    q.explanation = text("Mean-field theory, which the exhibit draws over the measurement, gives ", figure(key),
                         " for layer ", depth, ". ",
                         deeper ? "With gain 5/3 the signal settles at a level of its own."
                                : "With gain 1 the signal shrinks slowly, never fast: its variance falls off about "
                                  "like one over the depth.");
    return q;
}

// --- Sigmoid ---

double first_gradient(const std::vector<RawField>& setting) {
    const auto gradients = expected(network(setting), Quantity::preactivation_gradient_variance);
    return gradients.front() / gradients.back();
}

Drawn sigmoid_gradient(Dice& dice, Level level) {
    const bool deeper = level == Level::deeper;
    const int n = dice.whole(64, 999);
    const int depth = dice.whole(8, 24);
    const double input = dice.decimal(0.5, 1.5, 3);
    const double gain = deeper ? 4.0 : 1.0;
    Drawn q;
    q.exhibit = {"signal-flow", settings({{"initializer", "xavier_normal"},
                                          {"gain", gain},
                                          {"activation", "sigmoid"},
                                          {"depth", depth},
                                          {"width", n},
                                          {"inputStd", input}})};
    const double key = first_gradient(q.exhibit.settings);
    const int steps = depth - 1;
    q.prompt =
        text("A sigmoid network of ", depth, " layers, ", n, " units each, starts from Xavier normal with gain ",
             deeper ? "4" : "1", "; its inputs have standard deviation ", figure(input, 6),
             ". By about what factor is the variance of the gradient multiplied from the last layer to layer 1?");
    q.hint = text("The slope of the sigmoid is at most ¼, and a variance is multiplied by the square of a slope.");
    q.options = {
        right(text(figure(key, 2))),
        wrong(text("1, it arrives as it left"),
              deeper ? text("Gain 4 would undo a slope of ¼, but under it the sums grow and leave the steep part.")
                     : text("That is Xavier's promise for a slope of 1. The sigmoid's is ¼ at best.")),
        wrong(text(figure(std::pow(4.0, -steps), 2)),
              text("¼ at each layer is the factor on the standard deviation, ",
                   deeper ? "and that with gain 1." : "not on the variance.")),
        deeper ? wrong(text(figure(std::pow(16.0, steps), 2)),
                       text("The gain is squared here, but the slope is left out."))
               : wrong(text(figure(std::pow(2.0, -steps), 2)),
                       text("Half at each layer is ReLU's share. The sigmoid loses far more.")),
    };
    q.explanation = deeper
                        ? text(
                              "With gain 4 the sums have a standard deviation of a few units, where the mean squared "
                              "slope is far below 1/16. What arrives is ",
                              figure(key), ". No scale makes up for a function that is not centred.")
                        : text("Each layer multiplies by the mean squared slope, a little under (¼)² = 1/16. Over ",
                               steps, " steps that makes ", figure(key), ".");
    return q;
}

// --- Sorting layers ---

Drawn xavier_order(Dice& dice, Level level) {
    struct Sum {
        int low;
        int high;
    };
    constexpr std::array sums{Sum{1500, 2000}, Sum{800, 1150}, Sum{400, 600}, Sum{130, 240}};
    const bool deeper = level == Level::deeper;
    std::vector<Ranked> items;
    Drawn q;
    for (std::size_t i = 0; i < sums.size(); ++i) {
        const int sum = dice.whole(sums[i].low, sums[i].high);
        const bool he = deeper && i % 2 == 1;
        const int in = he ? sum : dice.whole(sum / 5, sum - sum / 5);
        const int out = he ? dice.whole(sum, 2 * sum) : sum - in;
        const auto setting =
            settings({{"initializer", he ? "he_normal" : "xavier_normal"}, {"widths", std::vector{in, out}}});
        if (i == 0) q.exhibit = {"weight-sampler", setting};
        items.push_back(
            {text(deeper ? (he ? "He, " : "Xavier, ") : "", in, " → ", out), network(setting).weights(1).std()});
    }
    q.prompt = text("Four layers start from ", deeper ? "Xavier normal or He normal, as named" : "Xavier normal",
                    ". Order them by the standard deviation of their weights, smallest first.");
    q.hint = deeper ? text("Xavier: 2/($n_{in}$ + $n_{out}$). He: 2/$n_{in}$.")
                    : text("It is the sum $n_{in}$ + $n_{out}$ that counts.");
    q.options = ascending(std::move(items));
    q.explanation = text("Many connections ask for small weights. Xavier's variance is 2/($n_{in}$ + $n_{out}$)",
                         deeper ? ", He's 2/$n_{in}$ whatever comes above." : ", so the largest sum comes first.");
    return q;
}

const std::array table{
    Question{"xavier-numbers", "xavier", Kind::number, "Numbers into the formula", xavier_numbers},
    Question{"tanh-walk", "xavier", Kind::predict, "tanh, layer after layer", tanh_walk},
    Question{"sigmoid-gradient", "xavier", Kind::one, "What the sigmoid lets through", sigmoid_gradient},
    Question{"xavier-order", "xavier", Kind::order, "Small weights first", xavier_order},
};

}  // namespace

std::span<const Question> xavier_questions() { return table; }

}  // namespace init_lab::quiz
