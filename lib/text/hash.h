// A fast hash of short strings, eight bytes at a time.
#pragma once

#include <cstdint>
#include <cstring>
#include <string_view>

#include "text/eight_bytes.h"

namespace uttrekk {

namespace hashing {

/// Folds the 128-bit product, so that each bit of the result depends on all bits of both.
inline std::uint64_t mix(std::uint64_t a, std::uint64_t b) {
  __extension__ using Product = unsigned __int128;
  const Product product = static_cast<Product>(a) * b;
  return static_cast<std::uint64_t>(product) ^ static_cast<std::uint64_t>(product >> 64);
}

}  // namespace hashing

/// A text of up to 16 bytes in two numbers, zeros behind it; with its size they tell it from
/// others.
struct ShortBytes {
  static constexpr std::size_t kMost = 16;
  std::uint64_t first = 0;
  std::uint64_t last = 0;
  bool operator==(const ShortBytes&) const = default;
};

/// `size` bytes at `at`, where kMost can be read.
inline ShortBytes short_bytes(const char* at, std::size_t size) {
  using namespace eight_bytes;
  if (size <= 8) return {first(load(at), size), 0};
  return {load(at), first(load(at + 8), size - 8)};
}

/// The same where no byte past the text can be read.
inline ShortBytes short_bytes(std::string_view text) {
  using namespace eight_bytes;
  const char* const at = text.data();
  const std::size_t size = text.size();
  if (size > 8) return {load(at), load(at + size - 8) >> 8 * (16 - size)};
  if (size >= 4) return {load_four(at) | load_four(at + size - 4) << 8 * (size - 4), 0};
  Bytes bytes = 0;
  for (std::size_t i = size; i-- > 0;) bytes = bytes << 8 | static_cast<unsigned char>(at[i]);
  return {bytes, 0};
}

/// One multiplication: where nobody knows the seed, nobody can choose texts that collide.
inline std::uint64_t hash_short(ShortBytes bytes, std::size_t size, std::uint64_t seed) {
  constexpr std::uint64_t kFirst = 0xA0761D6478BD642Fu;
  constexpr std::uint64_t kSecond = 0xE7037ED1A0B428DBu;
  return hashing::mix(bytes.first ^ seed ^ kFirst, bytes.last ^ size ^ kSecond);
}

/// The scheme of wyhash (Wang Yi, public domain): multiply and fold.
inline std::uint64_t hash_bytes(std::string_view text, std::uint64_t seed = 0) {
  using namespace hashing;
  constexpr std::uint64_t kThird = 0x8EBC6AF09C88C6E3u;
  const std::size_t size = text.size();
  while (text.size() > 16) {
    seed = mix(eight_bytes::load(text.data()) ^ kThird, eight_bytes::load(text.data() + 8) ^ seed);
    text.remove_prefix(16);
  }
  return hash_short(short_bytes(text), size, seed);
}

}  // namespace uttrekk
