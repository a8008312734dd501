// Where a word ends: letters, digits and combining marks, and what may join them: hyphens,
// apostrophes, "&", "_", ":" between capitals, full stops of abbreviations and domains.
#pragma once

#include <cstdint>

#include "segment/scan.h"

namespace uttrekk {

/// The end of the run of letters, digits, marks and invisible characters (soft hyphens,
/// zero-width characters) at `at`; adds to `seen` what it saw.
std::uint32_t scan_run(const Window& window, std::uint32_t at, std::uint8_t& seen);

/// The token that starts at `at` with a letter, a mark or the hyphen of "-spillet".
Scanned scan_word(const Window& window, std::uint32_t at, ScanContext& context);

/// Goes on from the end of a run that `token` has reached, over whatever joins more to it.
/// Numbers come here too, once a letter follows ("1980-tallet", "3D-motor").
void scan_joined(const Window& window, std::uint32_t start, Scanned& token, ScanContext& context);

}  // namespace uttrekk
