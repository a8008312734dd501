// FNV-1a of 64 bits (Fowler, Noll, Vo): slow, but the same on every machine and in every version,
// so that what is written to files and what is agreed between machines may be made of it.
#pragma once

#include <cstdint>
#include <string_view>

namespace uttrekk {

constexpr std::uint64_t fnv1a(std::string_view bytes) {
  std::uint64_t hash = 0xCBF29CE484222325u;
  for (const char c : bytes) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3u;
  return hash;
}

}  // namespace uttrekk
