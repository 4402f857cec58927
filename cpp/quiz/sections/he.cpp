#include <algorithm>
#include <array>
#include <cmath>

#include "core/gaussian_layer.h"
#include "quiz/build.h"
#include "sections.h"

namespace init_lab::quiz {
namespace {

// --- Numbers into the formula ---

Drawn he_numbers(Dice& dice, Level level) {
    const int many = dice.whole(1000, 3000);
    const int few = dice.whole(40, 850);
    const bool narrows = dice.coin();
    const int in = narrows ? many : few;
    const int out = narrows ? few : many;
    const bool deeper = level == Level::deeper;
    const double slope = deeper ? dice.decimal(0.25, 0.6, 2) : 0.0;
    const auto layer = settings({{"widths", std::vector{in, out}}, {"activation", deeper ? "leaky_relu" : "relu"}});
    const auto weights = [&](const char* initializer, const char* mode, double a) {
        auto all = changed(layer, settings({{"initializer", initializer}, {"fanMode", mode}}));
        if (deeper) all = changed(all, settings({{"activationParam", a}}));
        return network(all).weights(1);
    };
    Drawn q;
    q.exhibit = {"weight-sampler", changed(layer, settings({{"initializer", deeper ? "he_uniform" : "he_normal"}}))};
    if (deeper) q.exhibit.settings = changed(q.exhibit.settings, settings({{"activationParam", slope}}));
    if (deeper) {
        const double key = weights("he_uniform", "auto", slope).bound();
        q.prompt = text("A layer leads from ", in, " units to ", out, ", with leaky ReLU of slope ", figure(slope, 6),
                        " below zero. Its weights are to be He uniform, U(−a, a). How large is a?");
        q.hint =
            text("The factor 2 becomes 2/(1 + s²), s the slope below zero. And the variance of U(−a, a) is a²/3.");
        q.number = to_digits(
            key, 3,
            {{weights("he_uniform", "auto", 0.0).bound(),
              text("That is for a plain ReLU. With a slope s below zero less is lost: 2/(1 + s²) instead of 2.")},
             {weights("he_normal", "auto", slope).std(),
              text("That is the standard deviation. The bound is √3 times as large.")},
             {weights("he_uniform", "fan_out", slope).bound(), text("That counts the outputs. He takes $n_{in}$.")},
             {key * key, text("The root is missing.")}});
        q.explanation = text("a = √(6/((1 + ", figure(slope, 6), "²) × ", in, ")) = ", figure(key), ".");
        return q;
    }
    const double key = weights("he_normal", "auto", 0.0).std();
    q.prompt = text("A layer with ReLU units leads from ", in, " units to ", out,
                    ". Which standard deviation does He normal give its weights?");
    q.hint = text("ReLU drops half of the mean square, and forward the sum has $n_{in}$ terms.");
    q.number = to_digits(
        key, 3,
        {{weights("he_normal", "fan_out", 0.0).std(), text("That counts the outputs. He takes $n_{in}$.")},
         {weights("xavier_normal", "auto", 0.0).std(), text("That is Xavier, which does not know of ReLU.")},
         {weights("lecun_normal", "auto", 0.0).std(),
          text("The factor 2 is missing that makes up for the half that ReLU drops.")},
         {key * key, text("That is the variance. The question asks for its root.")}});
    q.explanation = text("√(2/", in, ") = ", figure(key), ".");
    return q;
}

// --- How many layers until it is gone ---

Drawn layers_until(Dice& dice, Level level) {
    const bool deeper = level == Level::deeper;
    const int share = dice.whole(1500, 900000);
    const int n = dice.whole(64, 999);
    const auto setting =
        settings({{"initializer", "xavier_normal"}, {"activation", "relu"}, {"depth", 45}, {"width", n}});
    const auto squares = expected(network(setting), Quantity::activation_second_moment);
    const double limit = deeper ? 1.0 / share / share : 1.0 / share;
    const int key =
        1 + static_cast<int>(std::ranges::find_if(squares, [&](double m) { return m < limit; }) - squares.begin());
    const int other = static_cast<int>(std::ceil(std::log2(double(share)) * (deeper ? 1.0 : 2.0)));
    const int natural = static_cast<int>(std::ceil(std::log(double(share)) * (deeper ? 2.0 : 1.0)));
    Drawn q;
    q.exhibit = {"side-by-side", changed(setting, settings({{"depth", key}, {"otherInitializer", "he_normal"}}))};
    q.unit = "layers";
    q.prompt = text("ReLU layers of ", n,
                    " units start from Xavier normal; the input has mean square 1. In which layer does the ",
                    deeper ? "root of the mean square" : "mean square", " of the activations first fall below 1/",
                    share, "?");
    q.hint = text("In a square layer Xavier gives $n·Var(w)$ = 1, and then ReLU drops half of the mean square.");
    q.number = exactly(
        key,
        {{double(other),
          deeper ? text("That is where the mean square gets there. Its root takes twice as many layers.")
                 : text("That is where the root of the mean square gets there. The mean square itself is faster.")},
         {double(key - 1), text("One too few: there it is still a little above.")},
         {double(natural), text("That is the natural logarithm, as if each layer divided by e. It divides by 2.")}});
    q.explanation = text("After l layers the mean square is $2^{−l}$", deeper ? ", its root $2^{−l/2}$" : "",
                         ". It is below 1/", share, " from l = ", key, " on.");
    return q;
}

// --- What ReLU leaves ---

Drawn relu_moments(Dice& dice, Level level) {
    const bool deeper = level == Level::deeper;
    const double q_in = dice.decimal(0.2, 9.0, 3);
    const int n = dice.whole(64, 999);
    const double slope = deeper ? dice.decimal(0.2, 0.5, 2) : 0.0;
    const Spec spec = network(settings({{"activation", deeper ? "leaky_relu" : "relu"}, {"width", n}}));
    const SampleMoments moments = sample_moments(*spec.activation, slope, 0.0, std::sqrt(q_in));
    Drawn q;
    q.exhibit = {"signal-flow", settings({{"initializer", "he_normal"},
                                          {"activation", deeper ? "leaky_relu" : "relu"},
                                          {"width", n},
                                          {"inputStd", 1.0}})};
    if (deeper) q.exhibit.settings = changed(q.exhibit.settings, settings({{"activationParam", slope}}));
    const std::string layer = "The sums of a layer of " + std::to_string(n) + " units are spread like N(0, " +
                              figure(q_in, 6) + "), a variance of " + figure(q_in, 6) + ". ";
    if (deeper) {
        const double key = moments.square;
        q.prompt = text(layer, "Then comes leaky ReLU with slope ", figure(slope, 6),
                        " below zero. What is the mean square of the activations?");
        q.hint = text("Half of the sums go through as they are, half multiplied by the slope.");
        q.options = {
            right(text(figure(key))),
            wrong(text(figure(0.5 * q_in)),
                  text("So it is with a plain ReLU. The negative half leaks something too.")),
            wrong(text(figure(0.5 * (1.0 + slope) * q_in)), text("In a mean square the slope counts squared.")),
            wrong(text(figure(0.5 * (1.0 - slope * slope) * q_in)),
                  text("The leak adds to the mean square; it does not take away from it."))};
        q.explanation = text("(1 + ", figure(slope, 6), "²)/2 × ", figure(q_in, 6), " = ", figure(key),
                             ". Hence the factor 2/(1 + s²) of He.");
        return q;
    }
    const double key = moments.square - moments.value * moments.value;
    q.prompt = text(layer, "Then comes ReLU. What is the variance of the activations, about their mean?");
    q.hint = text(
        "ReLU halves the mean square. But its output has a mean above zero, and a variance is counted from the "
        "mean.");
    q.options = {right(text(figure(key))),
                 wrong(text(figure(0.5 * q_in)), text("That is their mean square, half of what came in. Their mean, ",
                                                      figure(moments.value), ", is not zero: take its square away.")),
                 wrong(text(figure(q_in)), text("That is what came in. ReLU drops the negative half.")),
                 wrong(text(figure(0.25 * q_in)),
                       text("A quarter is too little: half of the mean square stays, less the squared mean."))};
    q.explanation =
        text("Mean square ", figure(0.5 * q_in), " less the squared mean ", figure(moments.value), "² makes ",
             figure(key), ". What the next layer multiplies is the mean square, so He's factor is 2 and not more.");
    return q;
}

// --- Setting: a deep ReLU network ---

Drawn mend_relu(Dice& dice, Level level) {
    const bool deeper = level == Level::deeper;
    const int depth = dice.whole(22, 28);
    const int n = dice.whole(170, 256);
    const double input = dice.decimal(0.6, 1.6, 2);
    const int seed = dice.whole(1, 999);
    Drawn q;
    q.exhibit = {"signal-flow", settings({{"initializer", deeper ? "xavier_uniform" : "xavier_normal"},
                                          {"gain", 1.0},
                                          {"activation", "relu"},
                                          {"depth", depth},
                                          {"width", n},
                                          {"inputStd", input},
                                          {"batchSize", 24},
                                          {"seed", seed}})};
    q.prompt = text("A ReLU network of ", depth, " layers, ", n, " units each, starts from Xavier ",
                    deeper ? "uniform" : "normal", " and fades (inputs of standard deviation ", figure(input, 6),
                    ", seed ", seed, "). ", deeper ? "Mend it by the gain alone: " : "Mend it: ",
                    "set the exhibit so that the verdict is “healthy” and the last layer's mean square is from 1/50 "
                    "to 50 times the first's.");
    q.hint = deeper ? text("Which gain turns Xavier's 1/n, in a square layer, into He's 2/n?")
                    : text("Whose factor of 2 undoes what ReLU drops?");
    q.setting.free = {"gain"};
    if (!deeper) q.setting.free.push_back("initializer");
    q.setting.goals = {{Goal::Kind::verdict}, {Goal::Kind::activation_ratio, 0.02, 50.0}};
    q.setting.example =
        deeper ? settings({{"gain", 1.4142}}) : settings({{"initializer", "he_normal"}, {"gain", 1.0}});
    q.setting.wrong = {settings({{"gain", 1.0}}), settings({{"gain", 2.0}})};
    if (!deeper) q.setting.wrong.push_back(settings({{"initializer", "pytorch_default"}}));
    q.explanation = text(
        "ReLU halves the mean square at each layer, so weights need twice the variance: 2/n. That is He, or Xavier "
        "with a gain of √2.");
    return q;
}

// --- How far chance carries ---

Drawn who_wanders(Dice& dice, Level level) {
    struct Bin {
        double low;
        double high;
    };
    constexpr std::array bins{Bin{0.05, 0.1}, Bin{0.2, 0.3}, Bin{0.55, 0.9}, Bin{1.7, 2.6}};
    const bool deeper = level == Level::deeper;
    const int common = dice.whole(24, 40);
    std::vector<Ranked> items;
    Drawn q;
    for (const Bin& bin : bins) {
        const int n = deeper ? dice.whole(160, 400)
                             : dice.whole(static_cast<int>(std::ceil(5.0 * common / bin.high)),
                                          static_cast<int>(5.0 * common / bin.low));
        const int depth =
            deeper ? dice.whole(static_cast<int>(std::ceil(bin.low * n / 5.0)), static_cast<int>(bin.high * n / 5.0))
                   : common;

        q.exhibit = {"signal-flow", settings({{"initializer", "he_normal"},
                                              {"activation", "relu"},
                                              {"depth", depth},
                                              {"width", n},
                                              {"batchSize", 16}})};
        items.push_back({deeper ? text(depth, " layers of ", n, " units") : text(n, " units in each layer"),
                         std::pow(1.0 + 5.0 / n, depth) - 1.0});
    }
    q.prompt = text("ReLU networks ", deeper ? "" : "of " + std::to_string(common) + " layers each ",
                    "start from He, each drawn anew many times. Order them by how widely the mean square of the last "
                    "layer wanders from draw to draw, steadiest first.");
    q.hint = text("Each layer adds a relative variance of about 5/n by chance.");
    q.options = ascending(std::move(items));
    q.explanation = text(
        "The mean square of the last layer has a relative variance of $(1 + 5/n)^{L} − 1$ (after Hanin & Rolnick "
        "2018): depth over width is what counts.");
    return q;
}

const std::array table{
    Question{"he-numbers", "he", Kind::number, "Numbers into the formula", he_numbers},
    Question{"layers-until", "he", Kind::number, "How many layers until it is gone?", layers_until},
    Question{"relu-moments", "he", Kind::one, "What ReLU leaves", relu_moments},
    Question{"mend-relu", "he", Kind::set, "Mend a deep ReLU network", mend_relu},
    Question{"who-wanders", "he", Kind::order, "How far chance carries", who_wanders},
};

}  // namespace

std::span<const Question> he_questions() { return table; }

}  // namespace init_lab::quiz
