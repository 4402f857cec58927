#pragma once

#include <optional>

#include "training/race.h"
#include "wasm/raw_spec.h"
#include "wasm/values.h"

/// How a race looks in JavaScript: web/engine/contract/training.ts says what each key is.
namespace init_lab::wasm {

/// An object of the contract's type, which TypeScript is told to believe.
EMSCRIPTEN_DECLARE_VAL_TYPE(Contracted);

/// A new JavaScript object with what all races tell: steps, records, runs.
[[nodiscard]] emscripten::val race_value(Race& race, const TrainingSpec& spec);
/// All columns one after the other.
[[nodiscard]] emscripten::val matrix_value(const Eigen::MatrixXf& matrix);
[[nodiscard]] emscripten::val bytes_value(const Bytes& bytes);
[[nodiscard]] Bytes bytes_of(const emscripten::val& value);
[[nodiscard]] emscripten::val text_value(std::string_view text);

/// When to send news: when a record or an evaluation was made since the last time. A checkpoint, which is large, goes
/// along now and then.
class NewsClock {
   public:
    [[nodiscard]] bool has_news(const Race& race);
    [[nodiscard]] bool wants_checkpoint();

   private:
    std::size_t records_ = 0;
    double checkpoint_at_ = 0.0;
};

}  // namespace init_lab::wasm
