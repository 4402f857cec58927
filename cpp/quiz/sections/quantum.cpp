#include <algorithm>
#include <array>
#include <cmath>

#include "quiz/build.h"
#include "quiz/closed_forms.h"
#include "sections.h"

namespace init_lab::quiz {
namespace {

/// As far as the exhibit goes: with more qubits it would take minutes.
constexpr int most_simulated = 12;

// --- How many qubits until the gradient drowns ---

Drawn plateau_shots(Dice& dice, Level level) {
    const bool deeper = level == Level::deeper;
    const int shots = deeper ? dice.whole(5000, 3000000) : dice.whole(300, 2800000);
    const double factor = deeper ? 2.0 : 1.0;
    const auto audible = [&](int qubits, double noise) {
        return two_design_variance(qubits) >= factor * factor * noise;
    };
    const auto last = [&](double noise) {
        int qubits = 1;
        while (audible(qubits + 1, noise)) ++qubits;
        return qubits;
    };
    const int key = last(1.0 / shots);
    Drawn q;
    q.exhibit = {"barren-plateau", settings({{"qubitsMaximum", std::clamp(key + 1, 4, most_simulated)}})};
    q.unit = "qubits";
    q.prompt = text(
        "Deep random circuits of n qubits have gradients of variance $2^{n}/(3(4^{n} − 1))$. Each is estimated from ",
        shots, " shots, with a standard error of 1/√", shots,
        ". What is the largest n at which the gradient's standard deviation is still at least ",
        deeper ? "twice that error?" : "as large as that error?");
    q.hint = text("Compare squares: the variance with ", deeper ? "four times " : "", "1/", shots,
                  ". For more than a few qubits it is close to $2^{−n}/3$.");
    q.number = exactly(key, {{double(key + 1), text("One too many: there the gradient is already below it.")},
                             {double(key - 1), text("One more would still do.")},
                             {double(last(1.0 / std::sqrt(shots))),
                              text("You compared the variance with the standard error. Compare like with like.")}});
    q.explanation =
        text("At ", key, " qubits the standard deviation is ", figure(std::sqrt(two_design_variance(key))), ", at ",
             key + 1, " it is ", figure(std::sqrt(two_design_variance(key + 1))), "; the line is at ",
             figure(factor / std::sqrt(shots)), ".");
    return q;
}

// --- From few qubits to many ---

Drawn plateau_step(Dice& dice, Level level) {
    const bool deeper = level == Level::deeper;
    const int few = dice.whole(4, 9);
    const int many = few + dice.whole(4, 12);
    const double variance = dice.decimal(0.001, 0.05, 6);
    const double key = variance * two_design_variance(many) / two_design_variance(few);
    const double shallow = variance * std::exp(published_plateau_slope * (many - few));
    const NumberKey rounded = to_digits(key, 3, {});
    const double answer = deeper ? std::sqrt(key) : key;
    const double high = deeper ? std::sqrt(shallow + rounded.high - key) : shallow + rounded.high - key;
    const double low = deeper ? std::sqrt(rounded.low) : rounded.low;
    Drawn q;
    q.exhibit = {"barren-plateau",
                 settings({{"qubitsMinimum", few}, {"qubitsMaximum", std::min(many, most_simulated)}})};
    q.prompt = text("A deep random circuit of ", few, " qubits has a gradient of variance ", figure(variance, 6),
                    ". Which ", deeper ? "standard deviation" : "variance", " do you expect at ", many, " qubits?");
    q.hint = text("On a barren plateau the variance halves with each qubit.");
    q.number =
        between(answer, low, high,
                text("Accepted is what lies between the published slope, −0.685 per qubit in ln Var (McClean et al. "
                     "2018), and the limit of deep circuits, −ln 2."),
                {{deeper ? key : std::sqrt(key),
                  deeper ? text("That is the variance. The question asks for its root.")
                         : text("That is the standard deviation. The question asks for its square.")},
                 {deeper ? std::sqrt(variance * few / many) : variance * few / many,
                  text("That would be a fall in proportion to the qubits. It is far steeper: a half with each.")},
                 {deeper ? std::sqrt(variance) * std::pow(2.0, few - many) : variance * std::pow(4.0, few - many),
                  text("A quarter with each qubit is too steep: the variance halves",
                       deeper ? ", and the standard deviation takes the root." : ".")},
                 {deeper ? std::sqrt(variance) : variance, text("That is what it was at ", few, " qubits.")}});
    q.explanation = text(many - few, " qubits more, so ", many - few, " halvings: a variance of about ", figure(key),
                         deeper ? ", a standard deviation of " + figure(answer) : "", ".");
    return q;
}

// --- Global or local ---

Drawn global_or_local(Dice& dice, Level level) {
    const bool deeper = level == Level::deeper;
    const int qubits = dice.whole(8, 14);
    const double rate = dice.decimal(0.001, 0.5, 4);
    const double for_local = 1.0 / local_cost_variance(qubits);
    const double for_global = 1.0 / global_cost_variance(qubits);
    const std::uint32_t regime = dice.below(3);
    const double low = regime == 0 ? 0.2 * for_local : regime == 1 ? 1.4 * for_local : 1.4 * for_global;
    const double high = regime == 0 ? 0.7 * for_local : regime == 1 ? 0.7 * for_global : 4.0 * for_global;
    const int shots = dice.whole(static_cast<int>(low), static_cast<int>(high));
    const bool local = local_cost_variance(qubits) >= 1.0 / shots;
    const bool global = global_cost_variance(qubits) >= 1.0 / shots;
    const std::string numbers = "Standard deviations: " + figure(std::sqrt(local_cost_variance(qubits))) +
                                " (local) and " + figure(std::sqrt(global_cost_variance(qubits))) +
                                " (global); the error is " + figure(1.0 / std::sqrt(shots)) + ".";
    Drawn q;
    q.exhibit = {"barren-plateau", settings({{"circuit", "product"},
                                             {"cost", "global"},
                                             {"compare", "costs"},
                                             {"samples", 2000},
                                             {"qubitsMaximum", qubits}})};
    q.prompt = text(
        "One $R_{X}$ rotation on each of ", qubits, " qubits is trained with learning rate ", figure(rate, 6),
        ". A gradient is estimated from ", shots, " shots, with a standard error of 1/√", shots,
        ". Gradients of the global cost have variance ",
        deeper ? "that falls by a factor 3/8 with each qubit, from 1/8 for one" : "$(1/8)(3/8)^{n−1}$",
        ", those of the local cost $1/(8n²)$. For which cost is the gradient's standard deviation above the error?");
    q.hint = text("Put n = ", qubits, " into both and compare with 1/", shots, ".");
    struct Choice {
        const char* words;
        bool right;
        const char* why_not;
    };
    const std::array choices{
        Choice{"For both", local && global, "One of the two, at least, is buried in noise. "},
        Choice{"Only for the local cost", local && !global, "Compare each with the error. "},
        Choice{"Only for the global cost", !local && global,
               "At this size the global cost is always the fainter one. "},
        Choice{"For neither", !local && !global, "One of the two, at least, stands out of the noise. "}};
    for (const Choice& choice : choices)
        q.options.push_back(
            {text(choice.words), text(choice.right ? "Right. " : choice.why_not, numbers), choice.right});
    q.explanation =
        text(numbers,
             " The local cost's gradient falls with n², the global one's exponentially (after Cerezo et al. 2021).");
    return q;
}

// --- What helps ---

Drawn what_helps(Dice& dice, Level level) {
    const int qubits = dice.whole(8, 20);
    const int layers = 2 * dice.whole(30, 150);  // the second half of a block undoes the first
    const double rate = dice.decimal(0.001, 0.3, 4);
    const double small = dice.decimal(0.01, 0.09, 3);
    Drawn q;
    q.exhibit = {"barren-plateau", settings({{"compare", "starts"},
                                             {"quantity", "meanSquare"},
                                             {"qubitsMaximum", 8},
                                             {"layers", layers},
                                             {"angleVariance", small * small * layers}})};
    q.prompt =
        text("A circuit of ", qubits, " qubits and ", layers,
             " layers starts from angles drawn evenly from the whole circle and does not learn, with learning rate ",
             figure(rate, 6), ". What would give it a larger gradient at the start?");
    q.hint = text("A random deep circuit spreads over all states. What keeps it from doing so at the start?");
    q.options = {
        right(text("Draw its angles in pairs of blocks, the second undoing the first"),
              text("Identity blocks start as doing nothing, so the circuit is not yet random (Grant et al. 2019).")),
        right(text("Draw all angles from N(0, ", figure(small, 6), "²)"),
              text("Small angles keep the circuit near the identity, away from the plateau.")),
        wrong(text("Add layers, drawn in the same way"),
              text("More random layers bring it only closer to the plateau.")),
        wrong(text("Estimate each gradient from more shots"),
              text("More shots make the estimate more exact, but what they estimate stays as small.")),
    };
    if (level == Level::deeper) {
        q.options.push_back(
            right(text("Take a cost that looks at few qubits at a time, in a shallow circuit"),
                  text("Local costs of shallow circuits have gradients that fall slowly (Cerezo et al. 2021).")));
        q.options.push_back(wrong(text("Add a few qubits that nothing is asked of, drawn in the same way"),
                                  text("Each further qubit halves the variance of the gradient.")));
    }
    q.explanation = text(
        "What helps is a start that is not yet random: identity blocks, small angles, local costs in shallow "
        "circuits. Rescaling angles in the manner of Xavier alone is reported to help only a little.");
    return q;
}

const std::array table{
    Question{"plateau-shots", "quantum", Kind::number, "When the gradient drowns", plateau_shots},
    Question{"plateau-step", "quantum", Kind::number, "From few qubits to many", plateau_step},
    Question{"global-or-local", "quantum", Kind::one, "Global or local", global_or_local},
    Question{"what-helps", "quantum", Kind::several, "What helps on a plateau", what_helps},
};

}  // namespace

std::span<const Question> quantum_questions() { return table; }

}  // namespace init_lab::quiz
