// Sixteen bytes of text at a time, as the vectors that GCC and Clang know on any machine. What is
// asked of each byte is answered by a vector that holds 255 for yes, 0 for no; mask() makes bits of
// it, that of the first byte lowest.
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

#include "text/eight_bytes.h"

namespace uttrekk::sixteen_bytes {

using Bytes = unsigned char __attribute__((vector_size(16)));
using Mask = std::uint32_t;

inline constexpr std::uint32_t kBytes = 16;
inline constexpr Mask kAll = 0xFFFF;

inline Bytes load(const void* at) {
  Bytes bytes;
  std::memcpy(&bytes, at, sizeof bytes);
  return bytes;
}

struct Halves {
  eight_bytes::Bytes first, last;
};
inline Halves halves(Bytes bytes) {
  std::array<char, 16> plain;
  std::memcpy(plain.data(), &bytes, sizeof bytes);
  return {eight_bytes::load(plain.data()), eight_bytes::load(plain.data() + 8)};
}
inline Bytes joined(Halves both) {
  std::array<char, 16> plain;
  eight_bytes::store(plain.data(), both.first);
  eight_bytes::store(plain.data() + 8, both.last);
  return load(plain.data());
}

/// The highest bit of each byte.
inline Mask mask(Bytes bytes) {
#ifdef __SSE2__
  return static_cast<Mask>(_mm_movemask_epi8(std::bit_cast<__m128i>(bytes)));
#else
  const auto [first, last] = halves(bytes);
  return eight_bytes::high_bits(first) | eight_bytes::high_bits(last) << 8;
#endif
}

/// How many bytes stand before the first one that is marked; 16 where none is.
constexpr std::uint32_t before(Mask marks) {
  return static_cast<std::uint32_t>(std::countr_zero(marks | (kAll + 1)));
}

/// The first `count` bytes, zeros behind them; `count` is at most 16.
inline Bytes first(Bytes bytes, std::size_t count) {
  static constexpr std::array<unsigned char, 32> kKept = [] {
    std::array<unsigned char, 32> kept{};
    for (std::size_t i = 0; i < 16; ++i) kept[i] = 0xFF;
    return kept;
  }();
  return bytes & load(kKept.data() + 16 - count);
}

inline Bytes equal(Bytes bytes, unsigned char byte) {
  return std::bit_cast<Bytes>(bytes == byte);
}

/// Each byte becomes the one before it; the first one 0.
inline Bytes behind(Bytes bytes) {
  return __builtin_shufflevector(Bytes{}, bytes, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27,
                                 28, 29, 30);
}

/// The bytes from `first` to `last`.
inline Bytes between(Bytes bytes, unsigned char first, unsigned char last) {
  return std::bit_cast<Bytes>(bytes - first <= static_cast<unsigned char>(last - first));
}

/// a to z and A to Z.
inline Bytes ascii_letters(Bytes bytes) {
  return between(bytes | 0x20, 'a', 'z');
}

}  // namespace uttrekk::sixteen_bytes
