// A set of bytes, and the first of them in a text: one look-up a byte, where find_first_of searches
// the set for each.
#pragma once

#include <array>
#include <cstddef>
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

}  // namespace uttrekk
