// A set of bytes, and the first of them in a text: one look-up a byte, where find_first_of searches
// the set for each. Of bytes that a few comparisons tell, find_byte() finds the first faster.
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

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
/// `is` takes an unsigned char and compares it with constants, without a branch: then 32 bytes are
/// looked at together.
template <typename Is>
std::size_t find_byte(std::string_view text, std::size_t at, Is is) {
  constexpr std::size_t kStride = 32;
  std::array<unsigned char, kStride> found;
  for (; at + kStride <= text.size(); at += kStride) {
    const char* const bytes = text.data() + at;
    for (std::size_t i = 0; i < kStride; ++i) {
      found[i] = is(static_cast<unsigned char>(bytes[i])) ? 1 : 0;
    }
    std::array<std::uint64_t, kStride / 8> words;
    std::memcpy(words.data(), found.data(), kStride);
    if ((words[0] | words[1] | words[2] | words[3]) == 0) continue;
    for (std::size_t i = 0;; ++i) {
      if (words[i] == 0) continue;
      const int zeros = std::endian::native == std::endian::little ? std::countr_zero(words[i])
                                                                   : std::countl_zero(words[i]);
      return at + i * 8 + static_cast<std::size_t>(zeros) / 8;
    }
  }
  while (at < text.size() && !is(static_cast<unsigned char>(text[at]))) ++at;
  return at;
}

}  // namespace uttrekk
