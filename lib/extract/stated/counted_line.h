// Lines that count without the stops of a list: "1 Færre fall" right above "2 Bedre flyt".
#pragma once

#include <cstdint>

#include "extract/stated/cue_words.h"

namespace uttrekk {

/// The content of the paragraph `block`, without its number where it counts up with the paragraph
/// above or below it.
Span without_count(const CueWords& words, std::uint32_t block);

}  // namespace uttrekk
