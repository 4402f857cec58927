#include <array>
#include <cmath>

#include "core/spectrum.h"
#include "quiz/build.h"
#include "sections.h"

namespace init_lab::quiz {
namespace {

// --- The output bias ---

Drawn log_odds_bias(Dice& dice, Level level) {
    const int examples = dice.whole(1000, 60000);
    Drawn q;
    if (level == Level::deeper) {
        const double bias = dice.decimal(-3.0, -0.8, 3);
        const double odds = std::exp(bias);
        const double key = 100.0 * odds / (1.0 + odds);
        q.exhibit = {
            "bias-lab",
            settings({{"activation", "sigmoid"}, {"biasInitializer", "log_odds"}, {"biasValue", key / 100.0}})};
        q.unit = "%";
        q.prompt =
            text("A detector trained on ", examples, " examples ends in a sigmoid unit whose bias starts at ",
                 figure(bias, 6),
                 ". Which probability, in per cent, does it give at the start to an input that it knows nothing of?");
        q.hint = text("The sigmoid of the bias: $1/(1 + e^{−b})$.");
        q.number = to_digits(
            key, 3,
            {{100.0 * odds, text("Those are the odds p/(1 − p). The probability is odds/(1 + odds).")},
             {50.0, text("So it is with a bias of 0.")},
             {key / 100.0, text("That is right as a fraction, but the question asks for per cent.")},
             {100.0 - key, text("That is the probability of the other answer: look at the sign of the bias.")}});
        q.explanation = text("$1/(1 + e^{−b})$ with b = ", figure(bias, 6), " is ", figure(key), " %.");
        return q;
    }
    const double percent = dice.decimal(5.0, 40.0, 2);
    const double p = percent / 100.0;
    q.exhibit = {"bias-lab",
                 settings({{"activation", "sigmoid"}, {"biasInitializer", "log_odds"}, {"biasValue", p}})};
    const Spec spec = network(q.exhibit.settings);
    const double key = spec.biases(spec.layers()).mean;
    q.prompt = text("Of ", examples, " examples ", figure(percent, 6),
                    " % are anomalies. At which bias must a detector's sigmoid output start so that it says just "
                    "that of an input that it knows nothing of?");
    q.hint = text("Turn the sigmoid round: $p = 1/(1 + e^{−b})$.");
    q.number =
        to_digits(key, 3,
                  {{-key, text("The sign is the other one: a rare class wants a negative bias.")},
                   {std::log(p), text("That is ln p. The sigmoid wants the logarithm of the odds, p/(1 − p).")},
                   {p, text("That is the probability itself. The bias stands before the sigmoid.")},
                   {std::log10(p / (1.0 - p)), text("The sigmoid is built on e, so take the natural logarithm.")}});
    q.explanation = text("ln(p/(1 − p)) = ln(", figure(p, 6), "/", figure(1.0 - p, 6), ") = ", figure(key), ".");
    return q;
}

// --- Cut tails ---

Drawn truncated(Dice& dice, Level level) {
    const int n = dice.whole(64, 4096);
    Drawn q;
    q.exhibit = {"weight-sampler",
                 settings({{"initializer", "lecun_truncated_normal"}, {"widths", std::vector{n, 64}}})};
    const WeightDistribution corrected = network(q.exhibit.settings).weights(1);
    const double kept = corrected.std() / corrected.scale;
    if (level == Level::deeper) {
        const double std = dice.decimal(0.5, 1.5, 3);
        const double key = std * corrected.scale;
        q.prompt = text("Weights are drawn from N(0, s²), but only values within ±2s are kept. For ", n,
                        " inputs they should end up with a standard deviation of ", figure(std, 6), "/√", n,
                        ". Which s does that take?");
        q.hint = text("Cutting the tails leaves 0.8796 of the standard deviation. Make up for it beforehand.");
        q.number = to_digits(
            key, 3,
            {{std * corrected.std(), text("Without a correction the weights come out 12 % too small.")},
             {std * corrected.std() * kept, text("Divide by 0.8796 instead of multiplying: s must be larger.")},
             {key * key, text("That is s². The question asks for s.")}});
        q.explanation = text(figure(std, 6), "/√", n, " divided by 0.8796 is ", figure(key),
                             ". Some frameworks do this for you, others do not.");
        return q;
    }
    const double s = dice.decimal(0.02, 0.2, 4);
    const double key = kept * s;
    q.prompt = text("A layer of ", n, " inputs draws its weights from N(0, s²) with s = ", figure(s, 6),
                    ", but keeps only values within ±2s. Which standard deviation do the kept weights have?");
    q.hint = text("The tails that were cut held the largest squares. The lesson gives the factor.");
    q.number =
        to_digits(key, 3,
                  {{s, text("That is what was asked of the generator. Cutting the tails makes it smaller.")},
                   {0.9544997361036416 * s,
                    text("95.4 % is the share of values kept, not what is left of the standard deviation.")},
                   {key * key, text("That is the variance. The question asks for its root.")},
                   {kept * kept * s,
                    text("0.774 is the factor on the variance. Its root belongs to the standard deviation.")}});
    q.explanation = text("0.8796 × ", figure(s, 6), " = ", figure(key), ".");
    return q;
}

// --- The longest direction ---

Drawn longest_direction(Dice& dice, Level level) {
    const bool gaussian = level == Level::deeper;
    const int n = dice.whole(64, 999);
    const int depth = dice.whole(5, 30);
    const bool shrinks = dice.coin();
    const double gain = shrinks ? dice.decimal(0.85, 0.96, 3) : dice.decimal(1.05, 1.2, 3);
    const auto setting = settings({{"initializer", gaussian ? "mean_field" : "orthogonal"},
                                   {"gain", gain},
                                   {"activation", "linear"},
                                   {"depth", depth},
                                   {"width", 4},
                                   {"batchSize", 1}});
    const double key = spectrum(network(setting)).largest_square_theory.back();
    const double growth = std::pow(gain, 2 * depth);
    const double spread = std::pow(1.0 + 1.0 / depth, depth) * (depth + 1.0);
    Drawn q;
    q.exhibit = {"spectrum", changed(setting, settings({{"width", 64}}))};
    q.prompt =
        text("A linear network of ", depth, " layers, ", n, " units each, starts from ",
             gaussian ? "Gaussian weights of variance " : "orthogonal matrices, each times ", figure(gain, 6),
             gaussian ? "²/n" : "", ". How large is the largest squared singular value of its input-output Jacobian",
             gaussian ? ", in the limit of wide layers?" : "?");
    q.hint = gaussian ? text("For variance 1/n it is $(L + 1)^{L + 1}/L^{L}$; the scale counts twice at each layer.")
                      : text("A product of rotations is a rotation. What does the factor do?");
    if (gaussian) {
        q.number = to_digits(
            key, 3,
            {{growth,
              text("That is what orthogonal matrices would give: all directions alike. Gaussian ones stretch some.")},
             {spread, text("That is right for a variance of 1/n. Here each layer also multiplies by ",
                           figure(gain, 6), "².")},
             {gain * gain,
              text("That is the scale of one layer, squared. It counts at each layer, and Gaussian matrices "
                   "stretch some directions.")},
             {std::sqrt(key), text("That is the singular value. The question asks for its square.")}});
        q.explanation =
            text("$(L + 1)^{L + 1}/L^{L}$ = ", figure(spread), ", times ", figure(gain, 6), raised_to(2 * depth),
                 " = ", figure(growth), ", makes ", figure(key), " (Pennington et al. 2017).");
    } else {
        q.number =
            to_digits(key, 3,
                      {{key * spread,
                        text("That is for Gaussian matrices, which stretch some directions far more than others.")},
                       {std::sqrt(key), text("That is the singular value. The question asks for its square.")},
                       {gain * gain, text("That is one layer. The factor acts at each.")},
                       {1.0, text("All are alike, but each layer also multiplies by ", figure(gain, 6), ".")}});
        q.explanation = text("Rotations keep all lengths, so every singular value is ", figure(gain, 6),
                             raised_to(depth), ", and its square ", figure(key), ".");
    }
    return q;
}

// --- Skip connections ---

Drawn residual_variance(Dice& dice, Level level) {
    const bool scaled = level == Level::deeper;
    const int blocks = dice.whole(4, 22);
    const int n = dice.whole(64, 999);
    const double stem = dice.decimal(0.2, 5.0, 3);
    const auto setting = settings({{"initializer", "he_normal"},
                                   {"activation", "relu"},
                                   {"residual", scaled ? "scaled" : "plain"},
                                   {"blockLayers", 2},
                                   {"depth", 1 + 2 * blocks},
                                   {"width", n}});
    const auto squares = expected(network(setting), Quantity::preactivation_second_moment);
    const double growth = squares.back() / squares.front();
    const double key = stem * growth;
    Drawn q;
    q.exhibit = {"signal-flow", setting};
    q.prompt = text("A residual ReLU network has ", blocks, " blocks of two layers, ", n,
                    " units each, with He weights in every branch",
                    scaled ? ", whose last layer is divided by the root of the number of blocks" : "",
                    ". Where the blocks begin the stream has variance ", figure(stem, 6),
                    ". What is it after the last block?");
    q.hint = scaled ? text("Each block multiplies by $1 + 1/B$.")
                    : text("A branch with He weights adds as much variance as it receives.");
    std::vector<Misconception> ways{
        {stem, text("The stream itself passes unchanged, but each branch adds to it.")},
        {stem * (1.0 + blocks),
         text("That would be so if each branch added the first variance. It adds as much as it receives by then.")}};
    if (scaled) {
        ways.push_back(
            {stem * std::exp(1.0), text("e is the limit of many blocks; with ", blocks, " it is a little less.")});
        ways.push_back({stem * std::pow(2.0, blocks), text("So it would be without dividing the branches.")});
    } else {
        ways.push_back(
            {stem * std::pow(2.0, 2 * blocks), text("A block doubles it once, not each of its two layers.")});
    }
    q.number = to_digits(key, 3, std::move(ways));
    q.explanation =
        scaled ? text("$(1 + 1/B)^{B}$ = ", figure(growth, 4), ", times ", figure(stem, 6), ", makes ", figure(key),
                      "; it never passes e.")
               : text("Each block doubles it: 2", raised_to(blocks), " × ", figure(stem, 6), " = ", figure(key), ".");
    return q;
}

const std::array table{
    Question{"log-odds-bias", "other-ways", Kind::number, "Say what is known", log_odds_bias},
    Question{"truncated", "other-ways", Kind::number, "Cut tails", truncated},
    Question{"longest-direction", "other-ways", Kind::number, "The longest direction", longest_direction},
    Question{"residual-variance", "other-ways", Kind::number, "Paths around", residual_variance},
};

}  // namespace

std::span<const Question> other_ways_questions() { return table; }

}  // namespace init_lab::quiz
