#include <array>
#include <cmath>
#include <numbers>

#include "quiz/build.h"
#include "quiz/closed_forms.h"
#include "sections.h"

namespace init_lab::quiz {
namespace {

/// Networks that learn digits side by side, for one epoch: what the questions ask is seen in the first steps.
Case race(const std::vector<std::string>& starts, int depth, int width, double rate) {
    return {"depth-race", settings({{"starts", starts},
                                    {"dataset", "digits"},
                                    {"activation", "relu"},
                                    {"depth", depth},
                                    {"width", width},
                                    {"learningRate", rate},
                                    {"epochs", 1}})};
}

/// The widest network that the exhibit trains.
constexpr int widest = 256;

// --- The first loss ---

Drawn first_loss(Dice& dice, Level level) {
    const int examples = dice.whole(1000, 60000);
    Drawn q;
    if (level == Level::deeper) {
        const double percent = dice.decimal(5.0, 40.0, 2);
        const double p = percent / 100.0;
        const double key = base_rate_loss(p);
        q.exhibit = {"bias-lab",
                     settings({{"activation", "sigmoid"}, {"biasInitializer", "log_odds"}, {"biasValue", p}})};
        q.prompt = text("Of ", examples, " examples ", figure(percent, 6),
                        " % are anomalies. A detector starts by giving just that probability to every one. How large "
                        "is its mean cross-entropy, with natural logarithms, before the first step?");
        q.hint = text("A share p costs −ln p each, the rest −ln(1 − p).");
        q.number = to_digits(
            key, 3,
            {{std::numbers::ln2, text("ln 2 is the loss of an even guess. Starting from the base rate costs less.")},
             {key / std::numbers::ln2, text("That is in bits. With natural logarithms it is less.")},
             {-std::log(p), text("So much costs an anomaly. Most examples are none, and cost less.")},
             {-std::log1p(-p), text("So much costs a normal example. The anomalies cost more, and count too.")}});
        q.explanation = text("−p ln p − (1 − p) ln(1 − p) with p = ", figure(p, 6), " is ", figure(key), ".");
        return q;
    }
    const int classes = dice.whole(3, 1200);
    const double key = even_guess_loss(classes);
    q.exhibit = race({"zeros", "he_normal"}, 8, 64, 0.03);
    q.prompt = text("A classifier for ", classes,
                    " classes of equal size starts so that its softmax gives all classes the same probability. How "
                    "large is its mean cross-entropy over ",
                    examples, " examples, with natural logarithms, before the first step?");
    q.hint = text("Each example costs −ln of the probability that its own class was given.");
    q.number = to_digits(key, 3,
                         {{std::log2(double(classes)), text("That is in bits. With natural logarithms it is less.")},
                          {std::log10(double(classes)), text("That is with logarithms to base 10.")},
                          {1.0 / classes, text("That is the probability. The loss is −ln of it.")},
                          {key * examples, text("That is the sum over all examples. Their mean is asked for.")}});
    q.explanation = text("−ln(1/", classes, ") = ln ", classes, " = ", figure(key),
                         ". A first loss far above says that the last layer shouts. The exhibit has ten classes, and "
                         "from zeros it starts at ln 10 = ",
                         figure(even_guess_loss(10)), ".");
    return q;
}

// --- The first step ---

Drawn relative_step(Dice& dice, Level level) {
    const bool deeper = level == Level::deeper;
    const int n = dice.whole(64, widest);
    const double rate = dice.decimal(0.01, 0.2, 3);
    const double gradient = dice.decimal(0.01, 0.3, 4);
    const int depth = deeper ? dice.whole(6, 20) : 8;
    const Spec spec = network(settings({{"initializer", deeper ? "xavier_normal" : "he_normal"},
                                        {"activation", "relu"},
                                        {"depth", depth},
                                        {"width", n}}));
    const double std = spec.weights(1).std();
    const auto gradients = expected(spec, Quantity::preactivation_gradient_variance);
    const double fade = deeper ? std::sqrt(gradients.front() / gradients.back()) : 1.0;
    const double key = 100.0 * rate * gradient * fade / std;
    Drawn q;
    q.exhibit = race({deeper ? "xavier_normal" : "he_normal"}, depth, n, rate);
    q.unit = "%";
    q.hint = text(
        "A plain step changes a weight by the learning rate times its gradient. Compare that with the weight's own "
        "size.");
    if (deeper) {
        q.prompt = text(
            "A ReLU network of ", depth, " layers, ", n,
            " units each, starts from Xavier normal. In the last layer a bias's gradient has standard deviation ",
            figure(gradient, 6), ". With learning rate ", figure(rate, 6),
            ", how large is the first step of a bias in layer 1, in per cent of the standard deviation of a weight?");
        q.number = to_digits(
            key, 3,
            {{key / fade, text("That is the step in the last layer. On its way to layer 1 the gradient fades.")},
             {key * fade,
              text("The variance of the gradient halves at each step; its standard deviation takes the root.")},
             {key / 100.0, text("That is right as a fraction, but the question asks for per cent.")},
             {key / rate, text("The learning rate is missing.")}});
        q.explanation =
            text("Over ", depth - 1, " steps the standard deviation of the gradient shrinks by $2^{−1/2}$ each, to ",
                 figure(fade), " of what it was. ", figure(rate, 6), " × ", figure(gradient, 6), " × ", figure(fade),
                 " / ", figure(std), " = ", figure(key), " %.");
        return q;
    }
    q.prompt = text("A ReLU layer of ", n,
                    " inputs starts from He normal. The gradients of its weights have standard deviation ",
                    figure(gradient, 6), ". With learning rate ", figure(rate, 6),
                    ", how large is the first step of a weight, in per cent of the weights' standard deviation?");
    q.number = to_digits(
        key, 3,
        {{key / rate, text("The learning rate is missing.")},
         {key / 100.0, text("That is right as a fraction, but the question asks for per cent.")},
         {key / std,
          text(
              "You divided by the variance of the weights. Steps and weights compare by their standard deviations.")},
         {key * std, text("The weights' own size is missing: divide by √(2/n).")}});
    q.explanation = text(figure(rate, 6), " × ", figure(gradient, 6), " / √(2/", n, ") = ", figure(key), " %.");
    return q;
}

// --- What a start buys ---

Drawn what_a_start_buys(Dice& dice, Level level) {
    const int depth = dice.whole(12, 60);
    const int n = dice.whole(64, 999);
    const double input = dice.decimal(0.4, 2.0, 3);
    const auto he = settings(
        {{"initializer", "he_normal"}, {"activation", "relu"}, {"depth", depth}, {"width", n}, {"inputStd", input}});
    const auto last = [&](const std::vector<RawField>& setting) {
        return expected(network(setting), Quantity::activation_second_moment).back();
    };
    const double ratio = std::sqrt(last(changed(he, settings({{"initializer", "xavier_normal"}}))) / last(he));
    Drawn q;
    q.exhibit = {"side-by-side", changed(he, settings({{"otherInitializer", "xavier_normal"}}))};
    q.prompt = text("Two ReLU networks of ", depth, " layers, ", n, " units each, with inputs of standard deviation ",
                    figure(input, 6), ", start from He and from Xavier. Which of these are right?");
    q.hint = text(
        "Compute the ratio of the two signals. And remember what He and colleagues reported of 22 and of 30 layers.");
    q.options = {
        right(
            text("In the last layer Xavier's signal is about ", figure(ratio, 2), " of He's, in standard deviation."),
            text("Xavier loses a factor $2^{−1/2}$ at each layer: ", figure(ratio, 2), ".")),
        wrong(text("In the last layer Xavier's signal is about ", figure(ratio * ratio, 2),
                   " of He's, in standard deviation."),
              text(figure(ratio * ratio, 2),
                   " is the ratio of the mean squares; the standard deviation goes with its root.")),
        right(text("In He and colleagues' experiments both starts trained 22 layers, He's sooner."),
              text("They did: at 22 layers both converged, and He's start earlier (He et al. 2015).")),
        wrong(text("In He and colleagues' experiments both starts trained 30 layers, He's sooner."),
              text("At 30 layers Xavier's start stalled (He et al. 2015).")),
    };
    if (level == Level::deeper) {
        q.options.push_back(wrong(
            text("Their deeper network was also the more accurate one, thanks to its start."),
            text("It was not: they say so themselves. A good start buys trainability; the rest has to be earned.")));
        q.options.push_back(
            right(text("At 5 layers the ratio would be only about 0.18, which training makes up for."),
                  text("$2^{−5/2}$ is 0.18: a shallow network forgives it.")));
    }
    q.explanation = text("$2^{−L/2}$ with L = ", depth, " is ", figure(ratio, 2),
                         ". It decides whether a deep network trains, not how good it becomes.");
    return q;
}

// --- Who can start at once ---

Drawn race_order(Dice& dice, Level level) {
    struct Runner {
        const char* initializer;
        const char* label;
        double low;
        double high;
    };
    constexpr std::array same{
        Runner{"he_normal", "He normal", 0.7, 0.8}, Runner{"he_normal", "He normal", 0.88, 0.95},
        Runner{"he_normal", "He normal", 1.03, 1.08}, Runner{"he_normal", "He normal", 1.15, 1.25}};
    constexpr std::array mixed{Runner{"pytorch_default", "PyTorch's default", 0.9, 1.2},
                               Runner{"xavier_normal", "Xavier normal", 0.98, 1.12},
                               Runner{"he_normal", "He normal", 0.88, 0.95},
                               Runner{"lecun_uniform", "LeCun uniform", 1.5, 1.7}};
    const int depth = dice.whole(15, 40);
    const int n = dice.whole(64, widest);
    std::vector<Ranked> items;
    std::vector<std::string> starts;
    Drawn q;
    for (const Runner& runner : level == Level::deeper ? mixed : same) {
        const double gain = dice.decimal(runner.low, runner.high, 2);
        const auto setting = settings({{"initializer", runner.initializer},
                                       {"gain", gain},
                                       {"activation", "relu"},
                                       {"depth", depth},
                                       {"width", n}});
        starts.push_back(std::string(runner.initializer) + ":" + figure(gain, 3));
        items.push_back({text(runner.label, ", gain ", figure(gain, 3)),
                         expected(network(setting), Quantity::preactivation_gradient_variance).front()});
    }
    q.exhibit = race(starts, depth, n, 0.01);
    q.prompt = text("The same ReLU network of ", depth, " layers, ", n,
                    " units each, starts in four ways. Order them by the variance of the gradient that reaches layer "
                    "1 before the first step, faintest first.");
    q.hint = text("Each layer multiplies it by $n·Var(w)/2$. For He that is the gain squared.");
    q.options = ascending(std::move(items));
    q.explanation =
        level == Level::deeper
            ? text(
                  "With gain g: PyTorch's default has $n·Var(w)$ = g²/3, Xavier and LeCun g², He 2g². Half of it is "
                  "the factor of a layer.")
            : text("He's factor per layer is the gain squared: below one it fades, above one it explodes, over ",
                   depth, " layers.");
    return q;
}

const std::array table{
    Question{"first-loss", "training", Kind::number, "The first loss", first_loss},
    Question{"relative-step", "training", Kind::number, "The first step", relative_step},
    Question{"what-a-start-buys", "training", Kind::several, "What a start buys", what_a_start_buys},
    Question{"race-order", "training", Kind::order, "Who can start at once", race_order},
};

}  // namespace

std::span<const Question> training_questions() { return table; }

}  // namespace init_lab::quiz
