// Marks and symbols: one character each, but for runs that belong together ("...", "**", "--")
// and emoji of several code points.
#pragma once

#include <cstdint>

#include "segment/scan.h"

namespace uttrekk {

/// The token of the mark or symbol at `at`.
Scanned scan_punctuation(const Window& window, std::uint32_t at, ScanContext& context);

}  // namespace uttrekk
