#include <catch2/catch_test_macros.hpp>

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

/// AUCs and losses at the end, start by start.
struct Anomalies {
    std::vector<std::vector<float>> auc;
    std::vector<std::vector<float>> loss;
    std::vector<bool> all_diverged;
    double baseline = 0.0;
};

Anomalies anomalies(std::initializer_list<const char*> starts) {
    const TrainingSpec spec = parse_anomaly_spec(test::fields({{"repeats", 5.0}}, starts)).value();
    AnomalyDetector detector(spec, test::rows_for(spec));
    while (detector.step()) {
    }
    Anomalies out;
    out.baseline = detector.baseline().auc;
    for (std::size_t s = 0; s < spec.starts.size(); ++s) {
        out.auc.emplace_back();
        out.loss.emplace_back();
        out.all_diverged.push_back(true);
        for (std::size_t r = 5 * s; r < 5 * (s + 1); ++r) {
            out.auc.back().push_back(static_cast<float>(detector.read(r).auc));
            out.loss.back().push_back(detector.race().history(r).loss.back());
            out.all_diverged.back() = out.all_diverged.back() && detector.race().run(r).diverged();
        }
    }
    return out;
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

TEST_CASE("A shuffled split, a good start: 95 of 100 are right") {
    const auto scores = final_scores(digits(8.0, 0.03, {"he_normal", "xavier_normal"}, "shuffled"));
    CHECK(lowest(scores[0]) >= 0.95f);
    CHECK(lowest(scores[1]) >= 0.95f);
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

TEST_CASE("Transfer: ahead after the first epochs; at the end it depends on the digits") {
    const auto run = [](const std::vector<double>& classes, std::size_t early, float& gain_early, float& gain_late) {
        const auto spec = test::training({{"classes", classes},
                                          {"trainExamples", 24.0},
                                          {"batchSize", 6.0},
                                          {"depth", 8.0},
                                          {"learningRate", 0.01},
                                          {"epochs", 60.0},
                                          {"pretrainEpochs", 20.0},
                                          {"repeats", 8.0}},
                                         {"he_normal", "pretrained"});
        Trainer trainer(spec, test::rows_for(spec));
        test::run_to_end(trainer);
        for (std::size_t r = 0; r < 8; ++r) {
            const auto& random = trainer.race()->history(r).test_score;
            const auto& pretrained = trainer.race()->history(8 + r).test_score;
            gain_early += (pretrained[early] - random[early]) / 8.0f;
            gain_late += (pretrained.back() - random.back()) / 8.0f;
        }
    };
    float early = 0.0f;
    float late = 0.0f;
    run({8, 9}, 4, early, late);
    CHECK(early > 0.02f);
    CHECK(late > 0.02f);
    early = late = 0.0f;
    run({1, 4, 7}, 4, early, late);
    CHECK(early > 0.0f);
    CHECK(late < 0.0f);
}

// reference.md's table, from a PyTorch run with another split of the same sizes: tanh, N(0, 0.01²): loss 0.15 to
// 0.28, AUC 0.964 to 0.965; Xavier 0.04 to 0.12, 0.988 to 0.992; He 0.05 to 0.12, 0.982 to 0.991; N(0, 1): 0.15 to
// 0.29, 0.962 to 0.966; ReLU, N(0, 1): NaN; 8 principal components 0.984. Another split alone moves an AUC by 0.01.
TEST_CASE("Heartbeats: a bad start rebuilds the mean beat, a good one is more sensitive") {
    const Anomalies found = anomalies({"normal:0.01", "xavier_normal", "he_normal", "normal:1", "normal:1:relu"});
    CHECK(std::abs(found.baseline - 0.984) < 0.001);
    for (const std::size_t stuck : {0u, 3u}) {
        CHECK(lowest(found.loss[stuck]) > 0.15f);
        CHECK(highest(found.loss[stuck]) < 0.29f);
        CHECK(lowest(found.auc[stuck]) > 0.955f);
        CHECK(highest(found.auc[stuck]) < 0.970f);
    }
    for (const std::size_t good : {1u, 2u}) {
        CHECK(lowest(found.loss[good]) > 0.03f);
        CHECK(highest(found.loss[good]) < 0.12f);
        CHECK(lowest(found.auc[good]) > highest(found.auc[0]));
        CHECK(mean(found.auc[good]) > 0.978f);
        CHECK(mean(found.auc[good]) < 0.995f);
    }
    CHECK(found.all_diverged[4]);
    CHECK(highest(found.auc[4]) == 0.5f);
}

#endif
