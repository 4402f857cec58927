#include "checkpoint.h"

#include <cmath>
#include <cstring>

namespace init_lab::quantum {

std::vector<std::uint8_t> to_bytes(const std::vector<double>& numbers) {
    std::vector<std::uint8_t> bytes(numbers.size() * sizeof(double));
    if (!bytes.empty()) std::memcpy(bytes.data(), numbers.data(), bytes.size());
    return bytes;
}

CheckpointReader::CheckpointReader(std::span<const std::uint8_t> bytes)
    : numbers_(bytes.size() / sizeof(double)), sound_(bytes.size() % sizeof(double) == 0) {
    if (!numbers_.empty()) std::memcpy(numbers_.data(), bytes.data(), numbers_.size() * sizeof(double));
}

double CheckpointReader::number() {
    if (next_ < numbers_.size() && std::isfinite(numbers_[next_])) return numbers_[next_++];
    sound_ = false;
    return 0.0;
}

void CheckpointReader::expect(double expected) {
    if (number() != expected) sound_ = false;
}

std::size_t CheckpointReader::index(double largest) {
    const double x = number();
    if (x >= 0.0 && x <= largest && x == std::floor(x)) return static_cast<std::size_t>(x);
    sound_ = false;
    return 0;
}

void CheckpointReader::read(std::vector<double>& out, std::size_t count) {
    if (count > numbers_.size()) sound_ = false;
    if (!sound_) return;
    out.clear();
    for (std::size_t i = 0; i < count; ++i) out.push_back(number());
}

}  // namespace init_lab::quantum
