#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>

#include "training_samples.h"

using namespace init_lab;
using Catch::Approx;

namespace {

TrainingSpec small(std::initializer_list<test::Setting> more = {},
                   std::initializer_list<const char*> starts = {"he_normal", "xavier_normal"}) {
    std::vector<RawField> raw = test::fields({{"dataset", std::string("spirals")},
                                              {"depth", 3.0},
                                              {"width", 8.0},
                                              {"epochs", 6.0},
                                              {"learningRate", 0.05}},
                                             starts);
    for (const auto& [key, value] : more) raw.push_back({key, test::raw(value)});
    return parse_training_spec(raw).value();
}

void check_same(Trainer& a, Trainer& b) {
    REQUIRE(a.race()->size() == b.race()->size());
    CHECK(a.race()->record_steps() == b.race()->record_steps());
    CHECK(a.race()->evaluation_steps() == b.race()->evaluation_steps());
    for (std::size_t r = 0; r < a.race()->size(); ++r) {
        CHECK(a.race()->run(r).parameters() == b.race()->run(r).parameters());
        CHECK(a.race()->history(r).loss == b.race()->history(r).loss);
        CHECK(a.race()->history(r).test_score == b.race()->history(r).test_score);
        CHECK(a.race()->history(r).layers.size() == b.race()->history(r).layers.size());
    }
}

}  // namespace

TEST_CASE("A checkpoint goes on bit for bit, whatever the optimizer, at any step") {
    for (const char* optimizer : {"sgd", "momentum", "adam"}) {
        for (const int pause : {0, 1, 7, 33, 80}) {
            INFO(optimizer << " paused at " << pause);
            const TrainingSpec spec =
                small({{"optimizer", std::string(optimizer)}, {"schedule", std::string("cosine")}, {"repeats", 2.0}});
            Trainer whole(spec, {});
            test::run_to_end(whole);
            Trainer first(spec, {});
            for (int i = 0; i < pause; ++i) REQUIRE(first.step());
            Trainer second(spec, {});
            REQUIRE(second.restore(first.checkpoint()));
            CHECK(second.progress() == first.progress());
            test::run_to_end(second);
            check_same(whole, second);
        }
    }
}

TEST_CASE("A checkpoint also goes on from within pretraining") {
    const auto spec = test::training({{"classes", std::vector<double>{8, 9}},
                                      {"trainExamples", 10.0},
                                      {"batchSize", 5.0},
                                      {"depth", 3.0},
                                      {"width", 6.0},
                                      {"epochs", 2.0},
                                      {"pretrainEpochs", 1.0},
                                      {"repeats", 2.0}},
                                     {"he_normal", "pretrained:1"});
    const LabelledRows rows = test::rows_for(spec);
    Trainer whole(spec, rows);
    test::run_to_end(whole);
    for (const int pause : {3, 300}) {
        Trainer first(spec, rows);
        for (int i = 0; i < pause && first.step(); ++i) {
        }
        Trainer second(spec, rows);
        REQUIRE(second.restore(first.checkpoint()));
        test::run_to_end(second);
        check_same(whole, second);
    }
}

TEST_CASE("Bytes that are not this spec's checkpoint are refused") {
    Trainer trainer(small(), {});
    trainer.step();
    Bytes bytes = trainer.checkpoint();
    CHECK(Trainer(small(), {}).restore(bytes));
    CHECK_FALSE(Trainer(small({{"learningRate", 0.06}}), {}).restore(bytes));
    CHECK_FALSE(Trainer(small({}, {"he_normal", "xavier_uniform"}), {}).restore(bytes));
    CHECK_FALSE(Trainer(small({{"activation", std::string("tanh")}}), {}).restore(bytes));
    CHECK_FALSE(Trainer(small(), {}).restore({}));
    for (const std::size_t size :
         {std::size_t{7}, std::size_t{9}, std::size_t{40}, bytes.size() / 2, bytes.size() - 1}) {
        CHECK_FALSE(Trainer(small(), {}).restore(std::span(bytes).first(size)));
    }
    bytes.push_back(0);
    CHECK_FALSE(Trainer(small(), {}).restore(bytes));
}

TEST_CASE("stopAt pauses there, and a checkpoint does not care for it") {
    Trainer trainer(small({{"stopAt", 5.0}}), {});
    test::run_to_end(trainer);
    CHECK(trainer.race()->steps_done() == 5);
    Trainer rest(small(), {});
    REQUIRE(rest.restore(trainer.checkpoint()));
    test::run_to_end(rest);
    CHECK(rest.race()->over());
    CHECK(rest.progress() == 1.0);
}

TEST_CASE("Progress rises from 0 to 1, step by step") {
    Trainer trainer(small({{"repeats", 2.0}}), {});
    double before = trainer.progress();
    CHECK(before == 0.0);
    while (trainer.step()) {
        CHECK(trainer.progress() > before);
        before = trainer.progress();
    }
    CHECK(before == 1.0);
}

TEST_CASE("Records and evaluations are few, end at the last step, and are as long as said") {
    Trainer trainer(small({{"epochs", 100.0}, {"repeats", 2.0}}), {});
    test::run_to_end(trainer);
    Race& race = *trainer.race();
    CHECK(race.record_steps().size() <= 120);
    CHECK(race.record_steps().back() == race.steps_in_all());
    CHECK(race.evaluation_steps().size() <= 41);
    CHECK(race.evaluation_steps().front() == 0);
    CHECK(race.evaluation_steps().back() == race.steps_in_all());
    for (std::size_t r = 0; r < race.size(); ++r) {
        CHECK(race.history(r).loss.size() == race.record_steps().size());
        CHECK(race.history(r).test_score.size() == race.evaluation_steps().size());
        CHECK(race.history(r).layers.size() == (r % 2 == 0 ? race.record_steps().size() : 0));
    }
}

TEST_CASE("Frozen layers stay as they were drawn; the others move") {
    const TrainingSpec spec = small({{"frozenLayers", 2.0}, {"optimizer", std::string("adam")}});
    Trainer trainer(spec, {});
    test::run_to_end(trainer);
    const MultilayerNetwork network(spec.widths(), *spec.starts[0].network.activation, 0.0);
    const Parameters drawn = network.draw(spec.starts[0].network, 0);
    const Parameters& learned = trainer.race()->run(0).parameters();
    const auto frozen = static_cast<std::ptrdiff_t>(network.offset(3));
    CHECK(std::equal(drawn.begin(), drawn.begin() + frozen, learned.begin()));
    CHECK_FALSE(std::equal(drawn.begin() + frozen, drawn.end(), learned.begin() + frozen));
    for (const LayerReadings& readings : trainer.race()->history(0).layers) {
        CHECK(readings.gradient_norm[1] == 0.0f);
        CHECK(readings.update_ratio[1] == 0.0f);
        CHECK(readings.gradient_norm[2] > 0.0f);
    }
}

TEST_CASE("A frozen first part has the gradients that it would have without") {
    // One step of SGD: the last layer moves alike whether those below are frozen or not.
    Trainer free(small({{"stopAt", 1.0}}), {});
    Trainer frozen(small({{"stopAt", 1.0}, {"frozenLayers", 2.0}}), {});
    test::run_to_end(free);
    test::run_to_end(frozen);
    const MultilayerNetwork network(free.spec().widths(), *free.spec().starts[0].network.activation, 0.0);
    const auto first = static_cast<std::ptrdiff_t>(network.offset(3));
    const Parameters& a = free.race()->run(0).parameters();
    const Parameters& b = frozen.race()->run(0).parameters();
    CHECK(std::equal(a.begin() + first, a.end(), b.begin() + first));
}

TEST_CASE("A run that diverges says when; the others go on") {
    Trainer trainer(small({{"learningRate", 0.02}}, {"he_normal", "normal:30:linear"}), {});
    test::run_to_end(trainer);
    const RunHistory& wild = trainer.race()->history(1);
    CHECK(trainer.race()->run(1).diverged());
    CHECK(wild.diverged_at > 0);
    CHECK(std::isnan(wild.loss.back()));
    CHECK(std::isnan(wild.test_score.back()));
    CHECK_FALSE(trainer.race()->run(0).diverged());
    CHECK(trainer.race()->history(0).diverged_at == 0);
    CHECK(std::isfinite(trainer.race()->history(0).loss.back()));
    CHECK(wild.loss.size() == trainer.race()->record_steps().size());
}

TEST_CASE("Losses and optimizers all learn two moons") {
    for (const char* loss : {"cross_entropy", "binary_cross_entropy", "mean_squared_error"}) {
        for (const char* optimizer : {"sgd", "momentum", "adam"}) {
            INFO(loss << ", " << optimizer);
            const auto spec = test::training({{"dataset", std::string("moons")},
                                              {"activation", std::string("tanh")},
                                              {"depth", 3.0},
                                              {"width", 16.0},
                                              {"epochs", 100.0},
                                              {"batchSize", 16.0},
                                              {"loss", std::string(loss)},
                                              {"optimizer", std::string(optimizer)},
                                              {"learningRate", optimizer == std::string("adam") ? 0.005 : 0.05}},
                                             {"xavier_normal"});
            Trainer trainer(spec, {});
            test::run_to_end(trainer);
            CHECK(trainer.race()->history(0).test_score.back() > 0.95f);
            const auto surface = decision_surface(*trainer.race(), 0, 21, trainer.task());
            CHECK(surface.size() == 441);
            CHECK(*std::ranges::max_element(surface) > 0.5f);
            CHECK(*std::ranges::min_element(surface) < 0.5f);
        }
    }
}

TEST_CASE("A pretrained start keeps what it learned, but for its last layer") {
    const auto spec = test::training({{"classes", std::vector<double>{8, 9}},
                                      {"trainExamples", 10.0},
                                      {"batchSize", 5.0},
                                      {"depth", 3.0},
                                      {"width", 6.0},
                                      {"epochs", 1.0},
                                      {"pretrainEpochs", 2.0}},
                                     {"he_normal", "pretrained:2"});
    CHECK(spec.pretrain_classes == std::vector<int>{0, 1, 2, 3, 4, 5, 6, 7});
    CHECK(spec.starts[1].frozen_layers == 2);
    const LabelledRows rows = test::rows_for(spec);
    Trainer trainer(spec, rows);
    while (trainer.is_pretraining()) trainer.step();
    const MultilayerNetwork network(spec.widths(), *spec.starts[0].network.activation, 0.0);
    const Parameters& drawn = trainer.race()->run(0).parameters();
    const Parameters& learned = trainer.race()->run(1).parameters();
    const auto last = static_cast<std::ptrdiff_t>(network.offset(3));
    CHECK_FALSE(std::equal(drawn.begin(), drawn.begin() + last, learned.begin()));
    CHECK(std::equal(drawn.begin() + last, drawn.end(), learned.begin() + last));
}
