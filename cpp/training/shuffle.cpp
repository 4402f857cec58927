#include "shuffle.h"

#include <numeric>
#include <utility>

namespace init_lab {

std::vector<std::uint32_t> shuffled_order(std::size_t size, const Stream& stream) {
    std::vector<std::uint32_t> order(size);
    std::iota(order.begin(), order.end(), 0u);
    WordGroup words{};
    for (std::size_t used = 0; used + 1 < size; ++used) {
        const std::size_t within = used % words.size();
        if (within == 0) fill_words(stream, used / words.size(), words);
        const std::size_t left = size - used;
        // The high half of word · left is uniform on 0 … left - 1 to one part in 2^32 / left.
        const auto chosen = static_cast<std::size_t>((std::uint64_t{words[within]} * left) >> 32);
        std::swap(order[left - 1], order[chosen]);
    }
    return order;
}

}  // namespace init_lab
