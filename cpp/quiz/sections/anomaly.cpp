#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

#include "quiz/build.h"
#include "quiz/closed_forms.h"
#include "sections.h"

namespace init_lab::quiz {
namespace {

/// Autoencoders of heartbeats from these starts, as the lesson trains them.
Case heartbeats(const std::vector<std::string>& starts, const std::vector<RawField>& more) {
    return {"heartbeat-anomaly",
            changed(settings({{"starts", starts}, {"activation", "tanh"}, {"depth", 5}, {"width", 64}}), more)};
}

// --- Alarms ---

Drawn alarms(Dice& dice, Level level) {
    const int beats = 100 * dice.whole(800, 1200);
    const double false_rate = dice.decimal(0.5, 5.0, 2) / 100.0;
    const double prevalence = dice.decimal(4.0, 10.0, 1) / 100.0;
    const double sensitivity = dice.decimal(80.0, 96.0, 1) / 100.0;
    const double false_alarms = beats * (1.0 - prevalence) * false_rate;
    const double true_alarms = beats * prevalence * sensitivity;
    Drawn q;
    // The threshold whose share of false alarms is nearer.
    q.exhibit = heartbeats({"xavier_normal"}, settings({{"rule", false_rate < 0.03 ? "q99" : "q95"}}));
    q.prompt = text("A detector watches ", beats, " heartbeats a day, of which ", figure(100.0 * prevalence, 6),
                    " % are abnormal. At its threshold it flags ", figure(100.0 * sensitivity, 6),
                    " % of the abnormal beats and ", figure(100.0 * false_rate, 6), " % of the normal ones. ",
                    level == Level::deeper ? "Of all beats that it flags, how many per cent are abnormal?"
                                           : "How many false alarms does it give a day?");
    if (level == Level::deeper) {
        const double key = 100.0 * true_alarms / (true_alarms + false_alarms);
        q.unit = "%";
        q.hint = text("Count both kinds of alarm, and divide the true ones by all.");
        q.number = to_digits(
            key, 3,
            {{100.0 - key, text("That is the share of false ones among the alarms.")},
             {100.0 * sensitivity, text("That is the share of abnormal beats that are flagged. The question runs the "
                                        "other way: of the flagged, how many are abnormal?")},
             {100.0 * sensitivity / (sensitivity + false_rate),
              text("You left out how rare abnormal beats are. Many normal beats at a low rate are still many "
                   "alarms.")},
             {key / 100.0, text("That is right as a fraction, but the question asks for per cent.")}});
        q.explanation = text(figure(true_alarms, 5), " true alarms and ", figure(false_alarms, 5),
                             " false ones: ", figure(key), " % of all are true.");
        return q;
    }
    q.unit = "alarms";
    q.hint = text("Only normal beats can be false alarms. How many normal beats are there?");
    q.number =
        to_digits(false_alarms, 3,
                  {{beats * false_rate, text("The rate holds for normal beats only; you took it of all.")},
                   {true_alarms, text("Those are the true alarms.")},
                   {true_alarms + false_alarms, text("Those are all alarms, the true ones among them.")},
                   {beats * prevalence * (1.0 - sensitivity), text("Those are the abnormal beats that it misses.")}});
    q.explanation = text(figure(100.0 * (1.0 - prevalence), 6), " % of ", beats, " beats are normal, and ",
                         figure(100.0 * false_rate, 6), " % of those are ", figure(false_alarms, 4), ".");
    return q;
}

// --- The area under the curve, by hand ---

std::string errors(const std::vector<double>& values) {
    std::string out;
    for (const double value : values) out += (out.empty() ? "" : ", ") + fixed(value, 2);
    return out;
}

Drawn area_by_hand(Dice& dice, Level level) {
    const bool deeper = level == Level::deeper;
    std::vector<double> normal{dice.decimal(0.10, 0.35, 2), dice.decimal(0.30, 0.60, 2), dice.decimal(0.30, 0.60, 2),
                               dice.decimal(0.60, 0.65, 2)};
    std::vector<double> abnormal{dice.decimal(0.36, 0.58, 2), dice.decimal(0.36, 0.58, 2),
                                 dice.decimal(0.66, 0.99, 2), dice.decimal(0.66, 0.99, 2),
                                 dice.decimal(0.66, 0.99, 2)};
    if (deeper) normal.push_back(dice.decimal(0.05, 0.30, 2));
    const auto pairs = static_cast<int>(normal.size() * abnormal.size());
    const double key = area_under_curve(normal, abnormal);
    Drawn q;
    q.exhibit = heartbeats({"xavier_normal", "normal:0.01"}, {});
    q.prompt = text("An autoencoder rebuilds normal beats with errors ", errors(normal),
                    " and abnormal ones with errors ", errors(abnormal), ". What is the area under its ROC curve?");
    q.hint = text(
        "It is the share of pairs, one normal and one abnormal beat, in which the abnormal one has the larger error. "
        "Equal errors count half.");
    q.number = to_digits(
        key, 3,
        {{1.0 - key, text("That is the share of pairs the wrong way round.")},
         {key * pairs, text("That is the number of pairs. The area is their share of all ", pairs, ".")},
         {0.6, text("That is the share of abnormal beats above every normal one, a single point of the curve.")}});
    q.explanation =
        text("Of ", pairs, " pairs ", figure(key * pairs, 4), " stand the right way round: ", figure(key), ".");
    return q;
}

// --- Before the first step ---

Drawn untrained(Dice& dice, Level level) {
    const int outer = dice.whole(60, 110);
    const int inner = dice.whole(24, 48);
    const std::vector<int> widths{140, outer, inner, 8, inner, outer, 140};
    const int seed = dice.whole(1, 999);
    const std::uint32_t regime = dice.below(3);
    const double gain = regime == 0   ? dice.decimal(0.005, 0.03, 4)
                        : regime == 1 ? dice.decimal(0.9, 1.6, 3)
                                      : dice.decimal(0.95, 1.15, 3);
    const bool xavier = regime == 2;
    Drawn q;
    q.exhibit = {"signal-flow", settings({{"initializer", xavier ? "xavier_normal" : "normal"},
                                          {"gain", gain},
                                          {"activation", "tanh"},
                                          {"widths", widths},
                                          {"batchSize", 32},
                                          {"seed", seed}})};
    const std::string verdict(run(network(q.exhibit.settings)).verdict.code);
    const bool faint = verdict == "vanishing";
    const bool pinned = verdict == "saturated" || verdict == "exploding";
    const std::string reason = "The verdict on this start is “" + verdict + "”.";
    q.prompt = text("An autoencoder for heartbeats has ", listed(widths), " tanh units. It starts from ",
                    xavier ? "Xavier normal with gain " : "N(0, ", figure(gain, 6), xavier ? "" : "²)", " (seed ",
                    seed, "). Commit yourself: what does it put out for a beat before the first step of training?");
    q.hint = text("Follow the signal: does each layer make it fainter, or press it against the stops of tanh?");
    q.options = {
        {text("Almost nothing, whichever beat comes in"),
         text(faint ? "Right. " : "For that the signal would have to fade at every layer. ", reason), faint},
        {text("Values near −1 and 1, jumping from point to point"),
         text(pinned ? "Right. " : "For that the sums would have to be several times larger than one. ", reason),
         pinned},
        {text("Something that varies with the beat, though it is not the beat"),
         text(!faint && !pinned ? "Right. " : "For that the signal would have to come through at its own strength. ",
              reason),
         !faint && !pinned}};
    q.options.push_back(wrong(
        text("The beat itself, a little blurred"),
        text("An untrained network has random weights: it cannot know the beat, however well it starts. ", reason)));
    if (level == Level::deeper)
        q.options.push_back(wrong(text("The average beat of the training data"),
                                  text("That takes training: a network that is stuck learns the average through its "
                                       "biases, but it does not begin with it. ",
                                       reason)));
    q.explanation = text(reason, " ",
                         faint ? "Its output hardly depends on the beat, and hardly a gradient comes back: training "
                                 "first finds only the average beat."
                         : pinned ? "Units at their stops hand on hardly a gradient in a useful direction."
                                  : "Signal and gradient survive, so training can begin at once.");
    return q;
}

// --- The honest baseline ---

Drawn principal_components(Dice& dice, Level level) {
    const std::vector<double> variances{dice.decimal(30.0, 50.0, 1), dice.decimal(14.0, 22.0, 1),
                                        dice.decimal(8.0, 11.0, 1), dice.decimal(4.0, 6.5, 1),
                                        dice.decimal(1.6, 3.2, 1)};
    const double rest = dice.decimal(2.0, 4.0, 1);
    const double total = std::accumulate(variances.begin(), variances.end(), rest);
    std::string list;
    for (const double variance : variances) list += (list.empty() ? "" : ", ") + fixed(variance, 1);
    // What is looked at after the only start is the baseline.
    const auto baseline = [](int components) {
        return heartbeats({"xavier_normal"}, settings({{"bottleneck", components}, {"shown", 1}}));
    };
    Drawn q;
    const std::string given = "The principal components of normal heartbeats have variances " + list +
                              ", all others together " + fixed(rest, 1) + ". ";
    if (level == Level::deeper) {
        const std::array shares{72.0, 84.0, 91.0};
        const double share = shares[dice.below(3)];
        double kept = 0.0;
        int key = 0;
        while (kept < share / 100.0 * total) kept += variances[static_cast<std::size_t>(key++)];
        q.exhibit = baseline(key);
        q.unit = "components";
        q.prompt = text(given, "How many components must PCA keep to rebuild at least ", figure(share),
                        " % of the variance?");
        q.hint = text("Add them up, largest first, and divide by the sum of all.");
        q.number = exactly(key, {{double(key - 1), text("That does not reach it yet.")},
                                 {double(key + 1), text("One fewer is enough.")}});
        q.explanation = text("The first ", key, " hold ", fixed(kept, 1), " of ", fixed(total, 1), ", which is ",
                             figure(100.0 * kept / total), " %.");
        return q;
    }
    const int components = dice.whole(2, 4);
    const double kept = std::accumulate(variances.begin(), variances.begin() + components, 0.0);
    const double key = 100.0 * (total - kept) / total;
    q.exhibit = baseline(components);
    q.unit = "%";
    q.prompt = text(given, "PCA keeps ", components,
                    " of them. How many per cent of the variance are left in the error of its reconstruction?");
    q.hint = text("What is not kept cannot be rebuilt. Divide by the sum of all variances.");
    q.number = to_digits(key, 3,
                         {{100.0 - key, text("That is the share it rebuilds. The error is the rest.")},
                          {key / 100.0, text("That is right as a fraction, but the question asks for per cent.")},
                          {total - kept, text("That is the variance left. Divide it by the sum of all.")},
                          {100.0 * rest / total, text("The components that are listed but not kept are lost too.")}});
    q.explanation = text(fixed(total - kept, 1), " of ", fixed(total, 1), " are left: ", figure(key),
                         " %. A detector has to beat this.");
    return q;
}

const std::array table{
    Question{"alarms", "anomalies", Kind::number, "Alarms", alarms},
    Question{"area-by-hand", "anomalies", Kind::number, "The area, by hand", area_by_hand},
    Question{"untrained", "anomalies", Kind::predict, "Before the first step", untrained},
    Question{"principal-components", "anomalies", Kind::number, "The honest baseline", principal_components},
};

}  // namespace

std::span<const Question> anomaly_questions() { return table; }

}  // namespace init_lab::quiz
