// The headings that are open at a place of the outline: the last one and those it stands under.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <vector>

#include "structure/draft.h"

namespace uttrekk {

struct OpenHeading {
  std::uint32_t chunk;
  std::uint8_t level;
  HeadingStyle style;
  bool nested = false;  // one below a plain heading, or of the level of such
};

/// Outermost first.
class OpenHeadings {
 public:
  bool empty() const { return headings_.empty(); }
  std::size_t size() const { return headings_.size(); }
  const OpenHeading& operator[](std::size_t i) const { return headings_[i]; }
  const OpenHeading& back() const { return headings_.back(); }
  auto rbegin() const { return headings_.rbegin(); }
  auto rend() const { return headings_.rend(); }

  void push(const OpenHeading& heading) { headings_.push_back(heading); }
  void pop_back() { headings_.pop_back(); }
  /// A heading of `level` ends those of the same level and of deeper ones.
  void close_from(std::uint8_t level) {
    while (!empty() && back().level >= level) pop_back();
  }

  /// The level of the innermost; 1 where none is open.
  std::uint8_t top() const { return empty() ? 1 : back().level; }
  std::uint8_t below_top() const { return static_cast<std::uint8_t>(top() + 1); }

  /// The innermost of `style`; null if there is none.
  const OpenHeading* innermost(HeadingStyle style) const {
    const auto found = std::find_if(
        rbegin(), rend(), [style](const OpenHeading& heading) { return heading.style == style; });
    return found == rend() ? nullptr : &*found;
  }

  /// One below the innermost that is of none of the styles in `skip`.
  template <std::size_t N>
  std::uint8_t below(const HeadingStyle (&skip)[N]) const {
    for (auto it = rbegin(); it != rend(); ++it) {
      if (std::find(std::begin(skip), std::end(skip), it->style) == std::end(skip)) {
        return static_cast<std::uint8_t>(it->level + 1);
      }
    }
    return 2;
  }

 private:
  std::vector<OpenHeading> headings_;
};

}  // namespace uttrekk
