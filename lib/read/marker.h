// List markers and the numbers of headings: "•", "-", "1.", "2)", "(3)", "3.2", "a)", "iv.".
#pragma once

#include <cstdint>
#include <string_view>

#include "document/block.h"

namespace uttrekk {

struct Marker {
  MarkerKind kind = MarkerKind::none;
  std::uint32_t length = 0;  // bytes; 0: no marker
};

/// The marker that `line` (without indentation) starts with: followed by white space, or (but for
/// dashes and letters) by the end of the line.
Marker marker_at(std::string_view line);

}  // namespace uttrekk
