#include "document/token.h"

#include <algorithm>

namespace uttrekk {

void Tokens::grow() {
  constexpr std::size_t kLeast = 1024;
  constexpr std::size_t kMany = std::size_t{1} << 20;  // from here on less is left unused
  const std::size_t old = room_;
  const std::size_t size = std::max(kLeast, old < kMany ? old * 2 : old + old / 4);
  spans_.resize(size);
  kinds_.resize(size);
  shapes_.resize(size);
  entries_.resize(size);
  words_.resize(size);
  marks_.resize(size);
  room_ = static_cast<std::uint32_t>(size);  // last: each of these may fail
}

std::uint32_t Tokens::first_after(std::uint32_t at) const {
  const auto it = std::partition_point(spans_.begin(), spans_.begin() + size_,
                                       [at](Span span) { return span.end <= at; });
  return static_cast<std::uint32_t>(it - spans_.begin());
}

}  // namespace uttrekk
