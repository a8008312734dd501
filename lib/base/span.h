// A half-open range of byte offsets into a document's UTF-8 text.
//
// Bytes are the unit everywhere inside the library; code points appear only where a record is
// printed (see text/text.h).
#pragma once

#include <algorithm>
#include <compare>
#include <cstdint>

namespace uttrekk {

struct Span {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  constexpr std::uint32_t size() const { return end - begin; }
  constexpr bool empty() const { return begin >= end; }
  constexpr bool contains(std::uint32_t at) const { return begin <= at && at < end; }
  constexpr bool contains(Span other) const { return begin <= other.begin && other.end <= end; }
  constexpr bool overlaps(Span other) const { return begin < other.end && other.begin < end; }

  constexpr auto operator<=>(const Span&) const = default;
};

/// The smallest span that covers both.
constexpr Span cover(Span a, Span b) {
  return {std::min(a.begin, b.begin), std::max(a.end, b.end)};
}

}  // namespace uttrekk
