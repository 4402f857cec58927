#include "sparse.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <numeric>
#include <vector>

namespace init_lab {
namespace {

/// Word number i of a stream, one after the other.
class Words {
   public:
    explicit Words(const Stream& stream) : stream_(stream) {}
    std::uint32_t next() {
        if (used_ == words_per_group) {
            fill_words(stream_, group_++, words_);
            used_ = 0;
        }
        return words_[static_cast<std::size_t>(used_++)];
    }

   private:
    Stream stream_;
    std::uint64_t group_ = 0;
    int used_ = words_per_group;
    WordGroup words_{};
};

}  // namespace

int zeros_per_column(int rows, double sparsity) {
    return std::clamp(static_cast<int>(std::ceil(sparsity * rows)), 0, rows);
}

void clear_entries(int rows, int zeros, const Stream& weights, std::span<float> out) {
    Words words({weights.seed, Purpose::sparsity, weights.layer, weights.repeat});
    std::vector<std::uint32_t> order(static_cast<std::size_t>(rows));
    for (std::size_t first = 0; first < out.size(); first += order.size()) {
        std::iota(order.begin(), order.end(), 0u);
        // The first steps of Fisher & Yates' shuffle. A product with 32 random bits favours no row by more than
        // rows / 2^32.
        for (std::uint32_t i = 0; i < static_cast<std::uint32_t>(zeros); ++i) {
            const std::uint64_t left = order.size() - i;
            const auto pick = i + static_cast<std::uint32_t>((left * words.next()) >> 32u);
            std::swap(order[i], order[pick]);
            out[first + order[i]] = 0.0f;
        }
    }
}

}  // namespace init_lab
