// A set of bytes, and the first of them in a text: one look-up a byte, where find_first_of searches
// the set for each. Of bytes that a few comparisons tell, find_byte() finds the first faster.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>

#include "text/hash.h"
#include "text/sixteen_bytes.h"

namespace uttrekk {

class ByteSet {
 public:
  constexpr explicit ByteSet(std::string_view bytes) {
    for (const char c : bytes) has_[static_cast<unsigned char>(c)] = true;
  }
  constexpr bool has(char c) const { return has_[static_cast<unsigned char>(c)]; }
  /// The first byte of the set in `text` from `at` on; text.size() where there is none.
  constexpr std::size_t find(std::string_view text, std::size_t at = 0) const {
    while (at + kStride <= text.size() && !has_any(text.data() + at)) at += kStride;
    while (at < text.size() && !has(text[at])) ++at;
    return at;
  }

 private:
  constexpr bool has_any(const char* eight) const {
    bool any = false;  // without a branch for each
    for (std::size_t i = 0; i < kStride; ++i) any |= has(eight[i]);
    return any;
  }

  static constexpr std::size_t kStride = 8;  // bytes
  std::array<bool, 256> has_{};
};

/// The first byte in `text` from `at` on for which `is` holds; text.size() where there is none.
/// `is` takes sixteen bytes and marks those that it holds for, as sixteen_bytes::equal() does.
template <typename Is>
std::size_t find_byte(std::string_view text, std::size_t at, Is is) {
  using namespace sixteen_bytes;
  for (; at + sizeof(Bytes) <= text.size(); at += sizeof(Bytes)) {
    const Mask marks = mask(is(load(text.data() + at)));
    if (marks != 0) return at + before(marks);
  }
  const std::string_view rest = text.substr(at);
  const auto [low, high] = short_bytes(rest);
  const Mask marks = mask(is(joined({low, high})));
  return at + std::min<std::size_t>(before(marks), rest.size());
}

}  // namespace uttrekk
