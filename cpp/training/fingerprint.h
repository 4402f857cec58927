#pragma once

#include <cstdint>

#include "training_spec.h"

namespace init_lab {

/// A number that differs between specs whose runs differ: a checkpoint of one is none of the other.
[[nodiscard]] std::uint64_t fingerprint(const TrainingSpec& spec);

}  // namespace init_lab
