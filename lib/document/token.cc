#include "document/token.h"

#include <algorithm>

namespace uttrekk {

void Tokens::grow() {
  constexpr std::size_t kLeast = 1024;
  const std::size_t size = std::max(kLeast, spans_.size() * 2);
  spans_.resize(size);
  kinds_.resize(size);
  shapes_.resize(size);
  entries_.resize(size);
  words_.resize(size);
  marks_.resize(size);
}

std::uint32_t Tokens::first_after(std::uint32_t at) const {
  const auto it = std::partition_point(spans_.begin(), spans_.begin() + size_,
                                       [at](Span span) { return span.end <= at; });
  return static_cast<std::uint32_t>(it - spans_.begin());
}

}  // namespace uttrekk
