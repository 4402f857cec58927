#pragma once

#include <cstdint>
#include <cstring>
#include <span>
#include <type_traits>
#include <vector>

/// Plain numbers in and out of a row of bytes, little-endian as every platform of this project is.
namespace init_lab {

using Bytes = std::vector<std::uint8_t>;

class ByteWriter {
   public:
    template <class T>
        requires std::is_trivially_copyable_v<T>
    void write(const T& value) {
        write_all(std::span<const T>(&value, 1));
    }
    template <class T>
    void write_all(std::span<const T> values) {
        const std::size_t at = bytes_.size();
        bytes_.resize(at + values.size_bytes());
        if (!values.empty()) std::memcpy(bytes_.data() + at, values.data(), values.size_bytes());
    }
    /// With its length before it.
    template <class T>
    void write_list(const std::vector<T>& values) {
        write(static_cast<std::uint32_t>(values.size()));
        write_all(std::span<const T>(values));
    }
    [[nodiscard]] const Bytes& bytes() const { return bytes_; }

   private:
    Bytes bytes_;
};

/// Reads past the end give zeros and make `ok` false for good.
class ByteReader {
   public:
    explicit ByteReader(std::span<const std::uint8_t> bytes) : bytes_(bytes) {}

    template <class T>
        requires std::is_trivially_copyable_v<T>
    T read() {
        T value{};
        read_all(std::span<T>(&value, 1));
        return value;
    }
    template <class T>
    void read_all(std::span<T> values) {
        if (!has(values.size_bytes())) return;
        if (!values.empty()) std::memcpy(values.data(), bytes_.data() + at_, values.size_bytes());
        at_ += values.size_bytes();
    }
    template <class T>
    std::vector<T> read_list() {
        const auto size = std::size_t{read<std::uint32_t>()};
        std::vector<T> values;
        if (!has(size * sizeof(T))) return values;
        values.resize(size);
        read_all(std::span<T>(values));
        return values;
    }
    [[nodiscard]] bool ok() const { return ok_; }
    [[nodiscard]] bool at_end() const { return at_ == bytes_.size(); }

   private:
    bool has(std::size_t count) {
        ok_ = ok_ && count <= bytes_.size() - at_;
        return ok_;
    }

    std::span<const std::uint8_t> bytes_;
    std::size_t at_ = 0;
    bool ok_ = true;
};

}  // namespace init_lab
