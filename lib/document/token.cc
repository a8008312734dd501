#include "document/token.h"

#include <algorithm>

namespace uttrekk {

std::uint32_t Tokens::first_after(std::uint32_t at) const {
  const auto it = std::partition_point(spans_.begin(), spans_.end(),
                                       [at](Span span) { return span.end <= at; });
  return static_cast<std::uint32_t>(it - spans_.begin());
}

}  // namespace uttrekk
