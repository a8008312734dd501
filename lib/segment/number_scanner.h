// Where a number ends: "9.1", "600.000", "1,4", "01.41", "10:20", "1/2", "2½", "3.5.3.7".
#pragma once

#include <cstdint>

#include "segment/scan.h"

namespace uttrekk {

/// The token that starts at `at` with a digit (or the minus of a negative number). It may turn
/// out to be a word ("3D-motor", "1980-tallet", "10cc") or an ordinal ("5. plass").
Scanned scan_number(const Window& window, std::uint32_t at, ScanContext& context);

}  // namespace uttrekk
