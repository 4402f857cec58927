#include <array>
#include <cmath>

#include "quiz/build.h"
#include "sections.h"

namespace init_lab::quiz {
namespace {

// --- A product of factors ---

Drawn product_of_factors(Dice& dice, Level level) {
    const int n = dice.whole(48, 512);
    const int layers = dice.whole(6, 14);
    const bool shrinks = dice.coin();
    const double std = dice.decimal(std::sqrt((shrinks ? 0.7 : 1.13) / n), std::sqrt((shrinks ? 0.89 : 1.4) / n), 5);
    const bool backward = level == Level::deeper;

    Drawn q;
    q.exhibit = {
        "signal-flow",
        settings(
            {{"initializer", "normal"}, {"gain", std}, {"activation", "linear"}, {"depth", layers}, {"width", n}})};
    const Spec spec = network(q.exhibit.settings);
    const double factor = expected(spec, Quantity::activation_variance).front();
    const double forward = expected(spec, Quantity::activation_variance).back();
    const double back = expected(spec, Quantity::preactivation_gradient_variance).front();
    const double key = backward ? back : forward;

    q.prompt =
        text("A linear network has ", layers, " layers of ", n, " units each, also ", n,
             " inputs. Its weights are drawn from N(0, ", figure(std, 6), "²), without biases. By what factor is ",
             backward ? "the variance of the gradient multiplied on its way from the last layer to layer 1?"
                      : "the variance of the signal multiplied from the input to the last layer?");
    q.hint = text("One layer multiplies it by $n·Var(w)$. How many times does that happen?");
    q.number = to_digits(
        key, 3,
        {{factor, text("That is one layer's factor, $n·Var(w)$. It is applied again at each layer.")},
         {std::sqrt(key), text("That is the factor on the standard deviation. The variance goes with its square.")},
         {backward ? forward : back,
          backward ? text("One step too many: between the last layer and layer 1 lie ", layers - 1, " steps.")
                   : text("One layer is missing: the signal passes all ", layers, " of them.")},
         {std::pow(n * std, layers),
          text("You multiplied n by the standard deviation; the variance is its square.")}});
    q.explanation = text("One layer's factor is $n·Var(w)$ = ", n, " × ", figure(std, 6), "² = ", figure(factor, 4),
                         ". It acts ", backward ? layers - 1 : layers, " times: ", figure(factor, 4),
                         raised_to(backward ? layers - 1 : layers), " = ", figure(key), ".");
    return q;
}

// --- What the verdict will be ---

struct Regime {
    double low;
    double high;
};
struct Outcome {
    std::string_view code;
    std::string_view words;
    std::string_view why_not;
};
constexpr std::array outcomes{
    Outcome{"vanishing", "It vanishes: signal or gradient fades more than a hundredfold.",
            "For that, the factor of a layer would have to lie well below one."},
    Outcome{"exploding", "It explodes: signal or gradient grows more than a hundredfold.",
            "For that, the factor of a layer would have to lie well above one."},
    Outcome{"healthy", "It is healthy: both stay within a factor of a hundred.",
            "A factor close to one is needed for that, since depth raises it to a high power."},
    Outcome{"saturated", "It saturates: most units are pressed against their stop.",
            "Only a bounded function saturates, and only under sums several times larger than one."},
    Outcome{"symmetric", "It is symmetric: all units of a layer stay twins.",
            "Random weights differ from unit to unit, so their units do too."},
};

/// All outcomes but one, with the measured one right.
std::vector<Option> outcome_options(std::string_view verdict, std::string_view left_out, const std::string& reason) {
    std::vector<Option> options;
    for (const Outcome& outcome : outcomes) {
        if (outcome.code == left_out) continue;
        if (outcome.code == verdict) {
            options.push_back(right(text(outcome.words), text("Right. ", reason)));
        } else {
            options.push_back(wrong(text(outcome.words), text(outcome.why_not, " ", reason)));
        }
    }
    return options;
}

Drawn first_verdict(Dice& dice, Level level) {
    const bool deeper = level == Level::deeper;
    constexpr std::array linear_regimes{Regime{0.3, 0.68}, Regime{0.97, 1.03}, Regime{1.6, 3.0}};
    constexpr std::array tanh_regimes{Regime{0.16, 0.5}, Regime{0.97, 1.03}, Regime{4.2, 5.5}, Regime{30.0, 90.0}};
    const int n = dice.whole(100, 180);
    const int depth = dice.whole(26, 34);
    const Regime regime = deeper ? dice.one_of<Regime>(tanh_regimes) : dice.one_of<Regime>(linear_regimes);
    const bool relu = !deeper && dice.coin();
    const double unit = relu ? 2.0 / n : 1.0 / n;
    const double std = dice.decimal(std::sqrt(regime.low * unit), std::sqrt(regime.high * unit), 5);
    const int seed = dice.whole(1, 999);

    Drawn q;
    q.exhibit = {"signal-flow", settings({{"initializer", "normal"},
                                          {"gain", std},
                                          {"activation", deeper ? "tanh"
                                                         : relu ? "relu"
                                                                : "linear"},
                                          {"depth", depth},
                                          {"width", n},
                                          {"batchSize", 32},
                                          {"seed", seed}})};
    const std::string verdict(run(network(q.exhibit.settings)).verdict.code);
    const double factor = std * std / unit;
    const std::string reason =
        deeper ? "Here σ_w² = n Var(w) is " + figure(factor) +
                     "; around 1 tanh passes its signal on, and far above it is pushed to its stops."
               : "Here a layer's factor is " + figure(factor) + (relu ? ", half of n Var(w)" : ", n Var(w)") + ".";

    q.prompt = text("A network of ", depth, " layers, ", n, " units each, with ",
                    deeper ? "tanh units"
                    : relu ? "ReLU units"
                           : "linear units",
                    ", starts from N(0, ", figure(std, 6), "²) with biases at zero (seed ", seed,
                    "). Commit yourself: what will the exhibit say of it?");
    q.hint = deeper ? text("Compute $n·Var(w)$. Near zero tanh has slope 1, and it never leaves −1 to 1.")
                    : text("Compute $n·Var(w)$", relu ? ", halve it for ReLU," : "", " and think of its ", depth,
                           "th power.");
    q.options = outcome_options(verdict, deeper ? "symmetric" : "saturated", reason);
    q.explanation = text(reason, " Over ", depth, " layers the verdict is “", verdict, "”.");
    return q;
}

// --- Twins ---

struct Start {
    Text words;
    std::vector<RawField> settings;
    std::string_view why_twins;
    std::string_view why_not;
};

Drawn twins(Dice& dice, Level level) {
    const int n = dice.whole(24, 480);
    const double constant = dice.decimal(0.002, 0.3, 3);
    const double tiny = dice.decimal(0.001, 0.009, 4);
    const double bound = dice.decimal(0.02, 0.4, 3);
    const double bias = dice.decimal(0.01, 0.5, 2);
    std::vector<Start> starts{
        {text("All weights and biases 0"), settings({{"initializer", "zeros"}}),
         "With zeros every unit computes the same sum, 0.", ""},
        {text("All weights ", figure(constant, 6), ", all biases ", figure(bias, 6)),
         settings(
             {{"initializer", "constant"}, {"gain", constant}, {"biasInitializer", "constant"}, {"biasValue", bias}}),
         "One and the same constant for all weights makes all sums the same.", ""},
        {text("Weights from N(0, ", figure(tiny, 6), "²), biases 0"),
         settings({{"initializer", "normal"}, {"gain", tiny}}), "",
         "Tiny weights fade, but each is another number: the units are no twins."},
        {text("Weights from U(±", figure(bound, 6), "), all biases ", figure(bias, 6)),
         settings(
             {{"initializer", "uniform"}, {"gain", bound}, {"biasInitializer", "constant"}, {"biasValue", bias}}),
         "", "Uniform draws differ from weight to weight, and that is enough; biases may be alike."},
        {text("Orthogonal weights, biases 0"), settings({{"initializer", "orthogonal"}}), "",
         "The rows of an orthogonal matrix are perpendicular to each other, so no two are alike."},
    };
    if (level == Level::deeper) {
        starts.push_back({text("All weights ", figure(constant, 6), ", biases from N(0, ", figure(bias, 6), "²)"),
                          settings({{"initializer", "constant"},
                                    {"gain", constant},
                                    {"biasInitializer", "normal"},
                                    {"biasValue", bias}}),
                          "", "The weights are alike, but the biases tell the units apart."});
    }
    Drawn q;
    q.exhibit = {
        "signal-flow",
        settings(
            {{"initializer", "constant"}, {"gain", constant}, {"activation", "tanh"}, {"depth", 30}, {"width", n}})};
    q.prompt = text("A tanh network has layers of ", n,
                    " units. After which of these starts do all units of a layer "
                    "compute the same number, now and after every step of training?");
    q.hint = text("Look for starts in which nothing tells one unit of a layer from another.");
    const auto small = settings({{"activation", "tanh"}, {"depth", 3}, {"width", 12}, {"batchSize", 8}});
    for (const Start& start : starts) {
        const bool alike = run(network(changed(small, start.settings))).verdict.code == "symmetric";
        q.options.push_back({start.words, text(alike ? start.why_twins : start.why_not), alike});
    }
    q.explanation = text(
        "Units with the same weights and the same bias compute the same number, receive the same "
        "gradient and take the same step. Any difference, however small, breaks the symmetry.");
    return q;
}

// --- Sorting networks ---

Drawn sort_by_signal(Dice& dice, Level level) {
    constexpr std::array bins{Regime{0.55, 0.7}, Regime{0.85, 0.94}, Regime{1.06, 1.15}, Regime{1.36, 1.6}};
    const bool deeper = level == Level::deeper;
    const int depth = dice.whole(6, 12);
    std::vector<Ranked> items;
    Drawn q;
    for (const Regime& bin : bins) {
        const int n = dice.whole(60, 900);
        const double std = dice.decimal(std::sqrt(bin.low / n), std::sqrt(bin.high / n), 5);
        const int layers = deeper ? dice.whole(6, 12) : depth;
        const auto setting = settings(
            {{"initializer", "normal"}, {"gain", std}, {"activation", "linear"}, {"depth", layers}, {"width", n}});
        if (items.empty()) q.exhibit = {"signal-flow", setting};
        const std::string depth_words = deeper ? std::to_string(layers) + " layers of " : "";
        items.push_back({text(depth_words, n, " units, N(0, ", figure(std, 6), "²)"),
                         expected(network(setting), Quantity::activation_variance).back()});
    }
    const std::string common = deeper ? "" : "of " + std::to_string(depth) + " layers each ";
    q.prompt = text("Four linear networks ", common,
                    "get inputs of variance 1. Order them by the variance of what leaves "
                    "the last layer, smallest first.");
    q.hint =
        text("$n·Var(w)$ says whether a network fades or grows", deeper ? ", the number of layers how far." : ".");
    q.options = ascending(std::move(items));
    q.explanation = text(
        "The variance at the end is $(n·Var(w))^{L}$: below one it fades, above one it grows, and the "
        "number of units alone says nothing.");
    return q;
}

const std::array table{
    Question{"product-of-factors", "what-goes-wrong", Kind::number, "A product of factors", product_of_factors},
    Question{"first-verdict", "what-goes-wrong", Kind::predict, "What will become of it?", first_verdict},
    Question{"twins", "what-goes-wrong", Kind::several, "Twins", twins},
    Question{"sort-by-signal", "what-goes-wrong", Kind::order, "From faint to loud", sort_by_signal},
};

}  // namespace

std::span<const Question> what_goes_wrong_questions() { return table; }

}  // namespace init_lab::quiz
