#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "core/error.h"

/// Work broken off, as a row of doubles in bytes. What comes back is checked: bytes from outside are never trusted.
namespace init_lab::quantum {

[[nodiscard]] std::vector<std::uint8_t> to_bytes(const std::vector<double>& numbers);

class CheckpointReader {
   public:
    explicit CheckpointReader(std::span<const std::uint8_t> bytes);

    void expect(double number);
    /// A whole number from 0 to `largest`; 0 where there is none.
    std::size_t index(double largest);
    double number();
    void read(std::vector<double>& out, std::size_t count);
    /// Everything was as expected, and all of it was read.
    [[nodiscard]] bool complete() const { return sound_ && next_ == numbers_.size(); }

   private:
    std::vector<double> numbers_;
    std::size_t next_ = 0;
    bool sound_ = true;
};

[[nodiscard]] inline Error refuse_checkpoint() {
    return {
        "checkpoint", "resumeFrom",
        "resumeFrom must be in the range of what the same call handed out (the same spec, but for how much is to be "
        "done), but is something else."};
}

}  // namespace init_lab::quantum
