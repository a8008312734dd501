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

/// The bytes of a text of up to 16 in two numbers; together with its size they tell it from others.
struct ShortBytes {
  std::uint64_t first = 0;
  std::uint64_t last = 0;
  bool operator==(const ShortBytes&) const = default;
};

inline ShortBytes short_bytes(std::string_view text) {
  using namespace hashing;
  const char* at = text.data();
  const std::size_t size = text.size();
  if (size >= 8) return {load64(at), load64(at + size - 8)};
  if (size >= 4) return {load32(at), load32(at + size - 4)};
  if (size == 0) return {};
  const auto byte = [&](std::size_t i) {
    return static_cast<std::uint64_t>(static_cast<unsigned char>(at[i]));
  };
  return {byte(0) << 16 | byte(size / 2) << 8 | byte(size - 1), 0};
}

inline std::uint64_t hash_short(ShortBytes bytes, std::size_t size, std::uint64_t seed) {
  constexpr std::uint64_t kFirst = 0xA0761D6478BD642Fu;
  constexpr std::uint64_t kSecond = 0xE7037ED1A0B428DBu;
  return hashing::mix(kSecond ^ size,
                      hashing::mix(bytes.first ^ kSecond, bytes.last ^ seed ^ kFirst));
}

/// The scheme of wyhash (Wang Yi, public domain): multiply and fold. The value depends on the
/// machine's byte order; it is for tables in memory, never for files.
inline std::uint64_t hash_bytes(std::string_view text, std::uint64_t seed = 0) {
  using namespace hashing;
  constexpr std::uint64_t kThird = 0x8EBC6AF09C88C6E3u;
  const std::size_t size = text.size();
  while (text.size() > 16) {
    seed = mix(load64(text.data()) ^ kThird, load64(text.data() + 8) ^ seed);
    text.remove_prefix(16);
  }
  return hash_short(short_bytes(text), size, seed);
}

}  // namespace uttrekk
