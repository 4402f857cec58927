#pragma once

#include <chrono>

namespace init_lab::wasm {

/// Works on a long run for about that long, at least one of its small steps. Returns the share done, 1 when complete.
/// A run has `bool step()`, false when nothing was left to do, and `double progress()`.
template <class Run>
double step_for(Run& run, double milliseconds) {
    using Clock = std::chrono::steady_clock;
    const auto end = Clock::now() + std::chrono::duration<double, std::milli>(milliseconds);
    while (run.step()) {
        if (Clock::now() >= end) return run.progress();
    }
    return 1.0;
}

}  // namespace init_lab::wasm
