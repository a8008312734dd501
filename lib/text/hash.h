// A fast hash of short strings, eight bytes at a time.
#pragma once

#include <cstdint>
#include <cstring>
#include <string_view>

namespace uttrekk {

namespace hashing {

inline std::uint64_t load64(const char* bytes) {
  std::uint64_t value = 0;
  std::memcpy(&value, bytes, sizeof value);
  return value;
}
inline std::uint64_t load32(const char* bytes) {
  std::uint32_t value = 0;
  std::memcpy(&value, bytes, sizeof value);
  return value;
}
/// Folds the 128-bit product, so that each bit of the result depends on all bits of both.
inline std::uint64_t mix(std::uint64_t a, std::uint64_t b) {
  __extension__ using Product = unsigned __int128;
  const Product product = static_cast<Product>(a) * b;
  return static_cast<std::uint64_t>(product) ^ static_cast<std::uint64_t>(product >> 64);
}

}  // namespace hashing

/// The scheme of wyhash (Wang Yi, public domain): multiply and fold. The value depends on the
/// machine's byte order; it is for tables in memory, never for files.
inline std::uint64_t hash_bytes(std::string_view text, std::uint64_t seed = 0) {
  using namespace hashing;
  constexpr std::uint64_t kFirst = 0xA0761D6478BD642Fu;
  constexpr std::uint64_t kSecond = 0xE7037ED1A0B428DBu;
  const char* at = text.data();
  std::size_t left = text.size();
  seed ^= kFirst;
  for (; left > 16; at += 16, left -= 16) {
    seed = mix(load64(at) ^ kSecond, load64(at + 8) ^ seed);
  }
  std::uint64_t a = 0;
  std::uint64_t b = 0;
  if (left >= 8) {
    a = load64(at);
    b = load64(at + left - 8);
  } else if (left >= 4) {
    a = load32(at);
    b = load32(at + left - 4);
  } else if (left > 0) {
    const auto byte = [&](std::size_t i) {
      return static_cast<std::uint64_t>(static_cast<unsigned char>(at[i]));
    };
    a = byte(0) << 16 | byte(left / 2) << 8 | byte(left - 1);
  }
  return mix(kSecond ^ text.size(), mix(a ^ kSecond, b ^ seed));
}

}  // namespace uttrekk
