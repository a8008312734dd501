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

constexpr Bytes each(unsigned char byte) {
  return kOnes * byte;
}

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

/// How many bytes are marked.
constexpr std::uint32_t count(Bytes marks) {
  return static_cast<std::uint32_t>((marks >> 7) * kOnes >> 56);
}

/// The highest bit of each byte, that of the first byte lowest.
constexpr std::uint32_t high_bits(Bytes bytes) {
  return static_cast<std::uint32_t>((bytes & kHigh) * 0x0002040810204081u >> 56);
}

constexpr Bytes equal(Bytes bytes, unsigned char byte) {
  const Bytes other = bytes ^ each(byte);  // 0 where it is equal
  return ~((other & ~kHigh) + ~kHigh) & ~other & kHigh;
}

constexpr Bytes not_ascii(Bytes bytes) {
  return bytes & kHigh;
}

/// Bytes 10xxxxxx: those of a code point but its first.
constexpr Bytes continuations(Bytes bytes) {
  return bytes & ~(bytes << 1) & kHigh;
}

/// Bytes 1111xxxx: the first of code points past U+FFFF.
constexpr Bytes leads_of_four(Bytes bytes) {
  return bytes & bytes << 1 & bytes << 2 & bytes << 3 & kHigh;
}

}  // namespace uttrekk::eight_bytes
