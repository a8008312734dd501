// Marks and symbols: one character each, but for runs that belong together ("...", "**", "--")
// and emoji of several code points.
#pragma once

#include <cstdint>

#include "segment/scan.h"

namespace uttrekk {

/// The mark at `at` is a token by itself, whatever stands around it; a full stop, unless there are
/// more. False for all that need a closer look.
inline bool is_lone_mark(const Window& window, std::uint32_t at) {
  switch (window.text[at]) {
    case ',':
    case '(':
    case ')':
    case '?':
    case '!':
    case '"':
      return true;
    case '.':
      return window.byte(at + 1) != '.';
    default:
      return false;
  }
}

/// The token of the mark or symbol at `at`.
Scanned scan_punctuation(const Window& window, std::uint32_t at, ScanContext& context);

}  // namespace uttrekk
