// Eight bytes of text at a time, in plain 64-bit arithmetic that any machine has. What is asked of
// each byte is answered by its highest bit; the first byte of the text is the lowest.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>

namespace uttrekk::eight_bytes {

using Bytes = std::uint64_t;

inline constexpr Bytes kOnes = 0x0101010101010101u;
inline constexpr Bytes kHigh = 0x8080808080808080u;

inline Bytes load(const char* at) {
  Bytes bytes = 0;
  std::memcpy(&bytes, at, sizeof bytes);
  if constexpr (std::endian::native == std::endian::big) bytes = __builtin_bswap64(bytes);
  return bytes;
}

/// Four bytes, zeros behind them.
inline Bytes load_four(const char* at) {
  std::uint32_t bytes = 0;
  std::memcpy(&bytes, at, sizeof bytes);
  if constexpr (std::endian::native == std::endian::big) bytes = __builtin_bswap32(bytes);
  return bytes;
}

inline void store(char* at, Bytes bytes) {
  if constexpr (std::endian::native == std::endian::big) bytes = __builtin_bswap64(bytes);
  std::memcpy(at, &bytes, sizeof bytes);
}

/// Four bytes, the lowest first.
inline void store_four(char* at, std::uint32_t bytes) {
  if constexpr (std::endian::native == std::endian::big) bytes = __builtin_bswap32(bytes);
  std::memcpy(at, &bytes, sizeof bytes);
}

/// The first `count` bytes, zeros behind them; `count` is at most 8.
constexpr Bytes first(Bytes bytes, std::size_t count) {
  return count == 0 ? 0 : bytes << (64 - 8 * count) >> (64 - 8 * count);
}

/// How many bytes stand before the first one that is marked; 8 where none is.
constexpr std::uint32_t before(Bytes marks) {
  return static_cast<std::uint32_t>(std::countr_zero(marks)) / 8;
}

/// The highest bit of each byte, that of the first byte lowest.
constexpr std::uint32_t high_bits(Bytes bytes) {
  return static_cast<std::uint32_t>((bytes & kHigh) * 0x0002040810204081u >> 56);
}

constexpr Bytes not_ascii(Bytes bytes) {
  return bytes & kHigh;
}

}  // namespace uttrekk::eight_bytes
