// Decimal digits of numbers that rise, as the offsets of a text do: all but the last four are kept
// from one number to the next, and those come out of a table, two at a time.
//
//   Decimal decimal;
//   at = decimal.put(at, 12345);   // "12345"
//   at = decimal.put(at, 12350);   // only "2350" is made anew
#pragma once

#include <array>
#include <charconv>
#include <cstdint>
#include <cstring>

#include "text/eight_bytes.h"

namespace uttrekk {

class Decimal {
 public:
  /// So many bytes put() may write to, whatever it returns.
  static constexpr std::size_t kRoom = 10;

  /// Writes the digits of `value` and returns their end. Any value will do, rising ones are fast.
  char* put(char* to, std::uint32_t value) {
    if (value < base_ || value - base_ >= kStep) start_at(value / kStep);
    std::memcpy(to, head_.data(), head_.size());
    to += head_size_;
    const std::uint32_t rest = value - base_;
    const std::uint32_t digits = kPairs[rest / 100] | kPairs[rest % 100] << 16;
    const std::uint32_t zeros = base_ > 0 ? 0 : (rest < 10) + (rest < 100) + (rest < 1000);
    eight_bytes::store_four(to, digits >> 8 * zeros);
    return to + 4 - zeros;
  }

 private:
  static constexpr std::uint32_t kStep = 10'000;

  /// "00" to "99", the first digit in the low byte.
  static constexpr auto kPairs = [] {
    std::array<std::uint32_t, 100> pairs{};
    for (std::uint32_t i = 0; i < pairs.size(); ++i) {
      pairs[i] = ('0' + i / 10) | ('0' + i % 10) << 8;
    }
    return pairs;
  }();

  void start_at(std::uint32_t steps) {
    base_ = steps * kStep;
    char* const begin = head_.data();
    head_size_ = steps == 0 ? 0 : std::to_chars(begin, begin + head_.size(), steps).ptr - begin;
  }

  std::uint32_t base_ = 0;
  std::array<char, 8> head_{};  // the digits of base_ but for its last four
  std::ptrdiff_t head_size_ = 0;
};

}  // namespace uttrekk
