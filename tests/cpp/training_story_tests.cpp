#include <catch2/catch_test_macros.hpp>

#include "reference_split.h"
#include "training/principal_components.h"
#include "training_samples.h"

// What the lesson says that training does, over at least five seeds each, on real data. Statistics, not memory: the
// sanitized build leaves them to the one as wasm.
#ifndef __SANITIZE_ADDRESS__

using namespace init_lab;

namespace {

/// Test scores at the end, start by start.
std::vector<std::vector<float>> final_scores(const TrainingSpec& spec) {
    Trainer trainer(spec, test::rows_for(spec));
    test::run_to_end(trainer);
    std::vector<std::vector<float>> out(spec.starts.size());
    for (std::size_t r = 0; r < trainer.race()->size(); ++r) {
        out[r / static_cast<std::size_t>(spec.repeats)].push_back(trainer.race()->history(r).test_score.back());
    }
    return out;
}

float lowest(const std::vector<float>& values) { return *std::ranges::min_element(values); }
float highest(const std::vector<float>& values) { return *std::ranges::max_element(values); }
float mean(const std::vector<float>& values) {
    float sum = 0.0f;
    for (const float x : values) sum += x;
    return sum / static_cast<float>(values.size());
}

TrainingSpec digits(double depth, double rate, std::initializer_list<const char*> starts,
                    const char* split = "by_writer") {
    return test::training(
        {{"depth", depth}, {"learningRate", rate}, {"epochs", 30.0}, {"repeats", 5.0}, {"split", std::string(split)}},
        starts);
}

/// Areas under the ROC curve and losses at the end, start by start.
struct Anomalies {
    std::vector<std::vector<float>> auc;
    std::vector<std::vector<float>> loss;
    std::vector<bool> all_diverged;
    std::vector<float> baselines;
};

Anomalies anomalies(const TrainingSpec& spec, const LabelledRows& rows) {
    AnomalyDetector detector(spec, rows);
    while (detector.step()) {
    }
    Anomalies out;
    for (const Reading& reading : detector.baselines()) out.baselines.push_back(static_cast<float>(reading.auc));
    const auto repeats = static_cast<std::size_t>(spec.repeats);
    for (std::size_t s = 0; s < spec.starts.size(); ++s) {
        out.auc.emplace_back();
        out.loss.emplace_back();
        out.all_diverged.push_back(true);
        for (std::size_t r = repeats * s; r < repeats * (s + 1); ++r) {
            out.auc.back().push_back(static_cast<float>(detector.read(r).auc));
            out.loss.back().push_back(detector.race().history(r).loss.back());
            out.all_diverged.back() = out.all_diverged.back() && detector.race().run(r).diverged();
        }
    }
    return out;
}

TrainingSpec beats(const char* split, double repeats, std::initializer_list<const char*> starts) {
    return parse_anomaly_spec(test::fields({{"split", std::string(split)}, {"repeats", repeats}}, starts)).value();
}

std::size_t times_larger(const std::vector<float>& a, const std::vector<float>& b) {
    std::size_t times = 0;
    for (std::size_t i = 0; i < a.size(); ++i) times += a[i] > b[i] ? 1u : 0u;
    return times;
}

}  // namespace

// A PyTorch run of other hands (ReLU, width 64, SGD, batch 32, 30 epochs, other writers to test): 8 layers at rate
// 0.03, He 0.89 to 0.91 and Xavier 0.88 to 0.91; 30 layers at 0.01, He 0.83 to 0.90 and Xavier 0.10 to 0.19. Five of
// our seeds scatter by about 0.015 about theirs, and ours scale the inputs to variance 1.
TEST_CASE("8 layers: He and Xavier both arrive") {
    const auto scores = final_scores(digits(8.0, 0.03, {"he_normal", "xavier_normal"}));
    for (const auto& start : scores) {
        CHECK(mean(start) > 0.88f);
        CHECK(mean(start) < 0.94f);
        CHECK(lowest(start) > 0.87f);
    }
}

// With a constant rate a run can end within a spike of its loss, so every seed is judged by its best evaluation too.
TEST_CASE("30 layers: He arrives, Xavier does not") {
    const TrainingSpec spec = digits(30.0, 0.01, {"he_normal", "xavier_normal"});
    Trainer trainer(spec, test::rows_for(spec));
    test::run_to_end(trainer);
    std::vector<float> ends;
    for (std::size_t r = 0; r < 5; ++r) {
        const auto& he = trainer.race()->history(r).test_score;
        const auto& xavier = trainer.race()->history(5 + r).test_score;
        ends.push_back(he.back());
        CHECK(highest(he) > 0.8f);
        CHECK(highest(xavier) < 0.25f);
        CHECK(xavier.back() < 0.20f);
    }
    std::ranges::sort(ends);
    CHECK(ends[2] > 0.83f);
    CHECK(ends[2] < 0.94f);
}

TEST_CASE("30 layers at rate 0.03: too much for either") {
    const auto scores = final_scores(digits(30.0, 0.03, {"he_normal", "xavier_normal"}));
    CHECK(mean(scores[0]) < 0.80f);
    CHECK(highest(scores[1]) < 0.40f);
}

// He is the good start of ReLU. Xavier arrives there as well, if one of 397 images more or less on one draw is no
// matter.
TEST_CASE("A shuffled split, a good start: 95 of 100 are right") {
    const auto scores = final_scores(digits(8.0, 0.03, {"he_normal", "xavier_normal"}, "shuffled"));
    CHECK(lowest(scores[0]) >= 0.95f);
    CHECK(mean(scores[1]) >= 0.95f);
}

TEST_CASE("Zeros and very small weights leave the network guessing; large ones diverge") {
    const TrainingSpec spec = digits(8.0, 0.03, {"zeros", "normal:0.01", "normal:1"});
    Trainer trainer(spec, test::rows_for(spec));
    test::run_to_end(trainer);
    for (std::size_t r = 0; r < 10; ++r) {
        CHECK(trainer.race()->history(r).test_score.back() < 0.2f);
        CHECK_FALSE(trainer.race()->run(r).diverged());
    }
    for (std::size_t r = 10; r < 15; ++r) CHECK(trainer.race()->history(r).diverged_at > 0);
}

namespace {

/// How far a pretrained start is ahead of a random one after three epochs and after all sixty, in the mean of the
/// repeats, each with weights and 24 examples of its own.
struct Lead {
    float early = 0.0f;
    float late = 0.0f;
};

Lead lead_of_pretrained(double first, double second, int repeats) {
    const auto spec = test::training({{"classes", std::vector<double>{first, second}},
                                      {"trainExamples", 24.0},
                                      {"batchSize", 6.0},
                                      {"depth", 8.0},
                                      {"learningRate", 0.001},
                                      {"epochs", 60.0},
                                      {"pretrainEpochs", 20.0},
                                      {"repeats", static_cast<double>(repeats)}},
                                     {"he_normal", "pretrained"});
    Trainer trainer(spec, test::rows_for(spec));
    test::run_to_end(trainer);
    Lead lead;
    const auto count = static_cast<std::size_t>(repeats);
    for (std::size_t r = 0; r < count; ++r) {
        const auto& random = trainer.race()->history(r).test_score;
        const auto& pretrained = trainer.race()->history(count + r).test_score;
        lead.early += (pretrained[2] - random[2]) / static_cast<float>(repeats);
        lead.late += (pretrained.back() - random.back()) / static_cast<float>(repeats);
    }
    return lead;
}

}  // namespace

// Not two digits that suit the story: all ten, two by two.
TEST_CASE("Transfer: ahead after the first epochs, whatever the digits; at the end a random start has caught up") {
    Lead mean;
    for (int digit = 0; digit < 10; digit += 2) {
        INFO(digit);
        const Lead lead = lead_of_pretrained(digit, digit + 1, 5);
        CHECK(lead.early > 0.0f);
        mean.early += lead.early / 5.0f;
        mean.late += lead.late / 5.0f;
    }
    CHECK(mean.early > 0.06f);
    CHECK(std::abs(mean.late) < 0.03f);
}

TEST_CASE("Transfer: two pairs that were chosen for what is left of the lead") {
    CHECK(lead_of_pretrained(0, 9, 8).late > 0.02f);
    CHECK(lead_of_pretrained(1, 7, 8).late < 0.0f);
}

// A PyTorch run of other hands, three seeds each: area under the ROC curve (and training loss) with tanh and
// N(0, 0.01²) 0.964 to 0.965 (0.15 to 0.28), Xavier 0.988 to 0.992 (0.04 to 0.12), He 0.982 to 0.991 (0.05 to 0.12),
// N(0, 1) 0.962 to 0.966 (0.15 to 0.29), ReLU and N(0, 1) NaN, 8 principal components 0.984. On its very split. Of
// two more seeds one or the other is outside the range of three, so ours are held to it by their mean, and each of
// them to the range and its width on both sides.
TEST_CASE("Heartbeats on the split of the PyTorch run: areas and losses are where that run's are") {
    const TrainingSpec spec =
        beats("recorded", 5, {"normal:0.01", "xavier_normal", "he_normal", "normal:1", "normal:1:relu"});
    const Anomalies found = anomalies(spec, test::in_reference_order(test::rows_for(spec)));
    CHECK(std::abs(found.baselines.front() - 0.984f) < 0.0005f);
    struct Range {
        std::size_t start;
        float low, high;
        float least_loss, most_loss;
    };
    for (const auto& [start, low, high, least_loss, most_loss] :
         {Range{0, 0.9635f, 0.9655f, 0.15f, 0.28f}, Range{1, 0.988f, 0.992f, 0.04f, 0.12f},
          Range{2, 0.982f, 0.991f, 0.05f, 0.12f}, Range{3, 0.962f, 0.966f, 0.15f, 0.29f}}) {
        INFO(spec.starts[start].text);
        CHECK(mean(found.auc[start]) > low);
        CHECK(mean(found.auc[start]) < high);
        CHECK(lowest(found.auc[start]) > low - (high - low));
        CHECK(highest(found.auc[start]) < high + (high - low));
        CHECK(lowest(found.loss[start]) > least_loss);
        CHECK(highest(found.loss[start]) < most_loss);
    }
    CHECK(found.all_diverged[4]);
    CHECK(highest(found.auc[4]) == 0.5f);
}

// Each seed on a split of its own. An area moves by 0.01 from split to split, for all detectors alike, so starts are
// compared split by split; which one is ahead on a single split is chance.
TEST_CASE(
    "Heartbeats on splits by the seed: a good start is more sensitive on nearly all, and as good as components") {
    const TrainingSpec spec = beats("shuffled", 10, {"normal:0.01", "xavier_normal", "he_normal"});
    const Anomalies found = anomalies(spec, test::rows_for(spec));
    for (const std::size_t good : {1u, 2u}) {
        CHECK(times_larger(found.auc[good], found.auc[0]) >= 8);
        CHECK(mean(found.auc[good]) - mean(found.auc[0]) > 0.004f);
        CHECK(std::abs(mean(found.auc[good]) - mean(found.baselines)) < 0.008f);
        CHECK(highest(found.loss[good]) < 0.5f * lowest(found.loss[0]));
    }
}

TEST_CASE("Heartbeats as recorded: there even the mean beat is ahead of components and of Xavier") {
    const TrainingSpec spec = beats("recorded", 5, {"normal:0.01", "xavier_normal"});
    const Anomalies found = anomalies(spec, test::rows_for(spec));
    CHECK(lowest(found.auc[0]) > highest(found.auc[1]));
    CHECK(lowest(found.auc[0]) > found.baselines.front());
}

// Baldi & Hornik 1989: a linear autoencoder has no local minima, and its best answer is the span of the principal
// components. The way there is long with inputs that are not centred, as here: the mean beat is by far their largest
// direction, and the code must let go of it while the bias takes it over. 250 epochs, as once tried here, leave 14 %.
// To keep the ninth direction in place of the eighth would cost a share of the error: at a tenth of that the span is
// the right one.
TEST_CASE("A linear autoencoder comes down to the error of the principal components") {
    const TrainingSpec spec = parse_anomaly_spec(test::fields({{"activation", std::string("linear")},
                                                               {"depth", 1.0},
                                                               {"optimizer", std::string("adam")},
                                                               {"learningRate", 0.01},
                                                               {"schedule", std::string("cosine")},
                                                               {"epochs", 2000.0}},
                                                              {"xavier_normal"}))
                                  .value();
    AnomalyDetector detector(spec, test::rows_for(spec));
    const PrincipalComponents nine(detector.beats(0).task.train.inputs, spec.bottleneck + 1);
    const auto mean_error = [](const Reading& reading) {
        double sum = 0.0;
        for (const double x : reading.train_errors) sum += x;
        return sum / static_cast<double>(reading.train_errors.size());
    };
    const double best = mean_error(detector.baselines().front());
    const double exchange = (nine.variances()(7) - nine.variances()(8)) / 140.0 / best;
    double quarter = 0.0;
    while (detector.step()) {
        if (detector.race().steps_done() == detector.race().steps_in_all() / 4) {
            quarter = mean_error(detector.read(0)) / best - 1.0;
        }
    }
    const double excess = mean_error(detector.read(0)) / best - 1.0;
    INFO("excess " << excess << ", after a quarter " << quarter << ", exchange " << exchange);
    CHECK(excess > -1e-5);  // from above, but for rounding
    CHECK(excess < 0.1 * exchange);
    CHECK(excess < 0.1 * quarter);
    CHECK(std::abs(detector.read(0).auc - detector.baselines().front().auc) < 0.001);
}

#endif
